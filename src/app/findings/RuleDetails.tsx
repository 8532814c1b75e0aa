import { Fragment } from 'react'
import type { Example } from '../../engine/rules/rule.ts'
import { dedent } from '../../engine/text/dedent.ts'
import { paragraphs } from '../../engine/text/paragraphs.ts'
import { DiffView } from '../ui/DiffView.tsx'
import { Prose } from '../ui/Prose.tsx'
import { useRule } from './use-handbook.ts'

/** Why the rule exists, what bad and good look like, and who else knows it. */
export function RuleDetails({ name, codes }: { readonly name: string; readonly codes: readonly string[] }) {
  const rule = useRule(name)
  if (rule === 'loading') return <p className="text-muted">Opening the handbook…</p>
  return (
    <div className="space-y-3 text-muted">
      {rule && (
        <>
          {paragraphs(rule.why).map((text) => (
            <p key={text}>
              <Prose>{text}</Prose>
            </p>
          ))}
          <Shown example={rule.examples.find((example) => 'bad' in example)} />
          {rule.unless && (
            <p>
              <strong className="font-medium text-text">Fine to leave: </strong>
              <Prose>{paragraphs(rule.unless).join(' ')}</Prose>
            </p>
          )}
        </>
      )}
      <p>
        <a
          className="text-accent underline"
          href={`./handbook/rules/${name}.html`}
          target="_blank"
          rel="noopener"
        >
          {name} in the handbook
        </a>
      </p>
      {codes.length > 0 && (
        <p className="text-xs">
          Also known as{' '}
          {codes.map((code, index) => (
            <Fragment key={code}>
              {index > 0 && ', '}
              <code className="font-mono">{code}</code>
            </Fragment>
          ))}
        </p>
      )}
    </div>
  )
}

const unmarked = (text: string): string => dedent(text).trim().replace(/[«»]/g, '')

function Shown({ example }: { readonly example: Example | undefined }) {
  if (!example || !('bad' in example)) return null
  if (example.fixed !== undefined) {
    return (
      <DiffView
        label="Example, bad and good"
        before={unmarked(example.bad)}
        after={unmarked(example.fixed)}
        context={2}
      />
    )
  }
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto rounded-md border border-line bg-sunken p-2 font-mono text-text text-xs"
    >
      {unmarked(example.bad)}
    </pre>
  )
}
