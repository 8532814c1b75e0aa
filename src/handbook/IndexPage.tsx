import type { SampleEntry } from '../app/samples/sample.ts'
import { Prose } from '../app/ui/Prose.tsx'
import { SeverityIcon } from '../app/ui/Severity.tsx'
import { concerns } from '../engine/report/order.ts'
import type { RuleText } from '../engine/report/rule-text.ts'
import { Layout, type Place } from './Layout.tsx'

interface Props {
  readonly rules: readonly RuleText[]
  readonly samples: readonly SampleEntry[]
  readonly place: Place
}

/** All rules by what they protect, and all samples. `handbook.js` narrows the list to what is typed. */
export const IndexPage = ({ rules, samples, place }: Props) => (
  <Layout
    place={place}
    title="Rules and samples"
    description={`What Drydock looks for in a Dockerfile: ${rules.length} rules with reasons and examples.`}
  >
    <h1 className="font-semibold text-2xl tracking-tight">Handbook</h1>
    <p className="text-muted">
      {rules.length} rules, each with its reason, examples and the ids that other tools give it.
    </p>
    <p>
      New to layers and sizes? The{' '}
      <a className="text-accent underline" href={`${place.root}?tour`}>
        guided tour
      </a>{' '}
      walks in seven steps from the usual file to a good one, in the playground and with its numbers.
    </p>
    <p>
      <label className="block font-medium" htmlFor="search">
        Search
      </label>
      <input
        id="search"
        type="search"
        autoComplete="off"
        className="mt-1 h-10 w-full rounded-md border border-line-strong bg-surface px-3"
        placeholder="apt lists, DL3009, secret…"
      />
      <span id="found" role="status" className="text-muted text-sm" />
    </p>
    <section data-list>
      <h2 className="font-semibold text-lg">Samples</h2>
      <ul className="divide-y divide-line">
        {samples.map(({ id, title, lesson }) => (
          <li key={id} data-text={`${title} ${lesson}`} className="py-2">
            <a className="text-accent underline" href={`samples/${id}.html`}>
              {title}
            </a>{' '}
            <span className="text-muted">
              <Prose>{lesson}</Prose>
            </span>
          </li>
        ))}
      </ul>
    </section>
    {concerns.map((concern) => (
      <section key={concern} data-list>
        <h2 className="font-semibold text-lg capitalize">{concern}</h2>
        <ul className="divide-y divide-line">
          {rules
            .filter((rule) => rule.concern === concern)
            .map(({ name, title, severity, codes = [], optIn }) => (
              <li
                key={name}
                data-text={[name, title, ...codes].join(' ')}
                className="flex items-start gap-2 py-2"
              >
                <SeverityIcon severity={severity} className="mt-0.5" />
                <span className="min-w-0">
                  <a className="text-accent underline" href={`rules/${name}.html`}>
                    {title.replaceAll('`', '')}
                  </a>{' '}
                  <span className="text-muted text-sm [overflow-wrap:anywhere]">
                    {[name, ...codes, ...(optIn ? ['on request'] : [])].join(' · ')}
                  </span>
                </span>
              </li>
            ))}
        </ul>
      </section>
    ))}
  </Layout>
)
