import { DiffView } from '../app/ui/DiffView.tsx'
import { Prose } from '../app/ui/Prose.tsx'
import { SeverityIcon, severityLook } from '../app/ui/Severity.tsx'
import type { RuleText } from '../engine/report/rule-text.ts'
import type { Example } from '../engine/rules/rule.ts'
import { dedent } from '../engine/text/dedent.ts'
import { paragraphs } from '../engine/text/paragraphs.ts'
import { encode } from '../worker/link/codec.ts'
import { Code } from './Code.tsx'
import { Layout, type Place } from './Layout.tsx'

const fixes = { safe: 'Fixed with a click', review: 'Fixed after a look' } as const

/** Everything about one rule: what is wrong, why it matters, what to do, and when to leave it. */
export function RulePage({ rule, place }: { readonly rule: RuleText; readonly place: Place }) {
  const { name, title, severity, concern, fix, codes = [], optIn, why, unless, examples } = rule
  const plainTitle = title.replaceAll('`', '')
  return (
    <Layout
      place={place}
      title={plainTitle}
      description={paragraphs(why)[0]?.replaceAll('`', '') ?? plainTitle}
    >
      <h1 className="font-semibold text-2xl tracking-tight">
        <Prose>{title}</Prose>
      </h1>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted">
        <SeverityIcon severity={severity} />
        {[
          severityLook[severity].name,
          `about ${concern}`,
          fix ? fixes[fix] : 'No fix: it takes a decision',
          ...(optIn ? ['Off until you ask for it'] : []),
        ].join(' · ')}
      </p>
      <p className="text-muted">
        <code className="font-mono text-text">{name}</code>
        {codes.length > 0 && `, known elsewhere as ${codes.join(', ')}`}
      </p>
      <h2 className="font-semibold text-lg">Why it matters</h2>
      {paragraphs(why).map((text) => (
        <p key={text}>
          <Prose>{text}</Prose>
        </p>
      ))}
      <h2 className="font-semibold text-lg">Examples</h2>
      {examples.map((example) => (
        <Shown key={JSON.stringify(example)} example={example} root={place.root} />
      ))}
      {unless && (
        <>
          <h2 className="font-semibold text-lg">Fine to leave</h2>
          <p>
            <Prose>{paragraphs(unless).join(' ')}</Prose>
          </p>
        </>
      )}
      <h2 className="font-semibold text-lg">To silence it</h2>
      <Code label="A comment that silences the rule" text={`# drydock ignore=${name} because …`} />
    </Layout>
  )
}

const plain = (text: string): string => dedent(text).replace(/[«»]/g, '')

function Shown({ example, root }: { readonly example: Example; readonly root: string }) {
  const isBad = 'bad' in example
  const text = dedent(isBad ? example.bad : example.good)
  const options = example.files ? { files: example.files } : {}
  const link = encode({ source: plain(text), options, line: undefined, view: undefined })
  return (
    <section className="space-y-2">
      <h3 className={`font-medium ${isBad ? 'text-warning' : 'text-saved'}`}>
        {isBad ? 'Reported' : 'Not reported'}
      </h3>
      {Object.entries(example.files ?? {}).map(([file, content]) => (
        <Code key={file} label={file} text={`# ${file}\n${content}`} />
      ))}
      <Code label={isBad ? 'A text with this mistake' : 'A text without it'} text={text} />
      {isBad && example.fixed !== undefined && (
        <DiffView label="The fix" before={plain(example.bad)} after={dedent(example.fixed)} context={2} />
      )}
      <a className="text-accent underline" href={`${root}${link}`}>
        Open in the playground
      </a>
    </section>
  )
}
