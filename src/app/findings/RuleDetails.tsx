import { Fragment } from 'react'
import type { Example } from '../../engine/rules/rule.ts'
import { unmarked } from '../../engine/text/marks.ts'
import { paragraphs } from '../../engine/text/paragraphs.ts'
import { DiffView } from '../ui/DiffView.tsx'
import { Prose } from '../ui/Prose.tsx'
import { ScrollRegion } from '../ui/ScrollRegion.tsx'
import { say } from '../words/say.ts'
import { useRule } from './use-handbook.ts'

/** Why the rule exists, what bad and good look like, and who else knows it. */
export function RuleDetails({ name, codes }: { readonly name: string; readonly codes: readonly string[] }) {
  const rule = useRule(name)
  if (rule === 'loading') return <p className="text-muted">{say('Opening the handbook…')}</p>
  return (
    <div className="space-y-3 text-muted">
      {rule && (
        <>
          {paragraphs(rule.why).map((text) => (
            <p key={text} lang="en">
              <Prose>{text}</Prose>
            </p>
          ))}
          <Shown example={rule.examples.find((example) => 'bad' in example)} />
          {rule.unless && (
            <p>
              <strong className="font-medium text-text">{say('Fine to leave:')} </strong>
              <span lang="en">
                <Prose>{paragraphs(rule.unless).join(' ')}</Prose>
              </span>
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
          {say('{rule} in the handbook', { rule: name })}
        </a>
      </p>
      {codes.length > 0 && (
        <p className="text-xs">
          {say('Also known as')}{' '}
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

function Shown({ example }: { readonly example: Example | undefined }) {
  if (!example || !('bad' in example)) return null
  if (example.fixed !== undefined) {
    return (
      <DiffView
        label={say('Example, bad and good')}
        before={unmarked(example.bad).trim()}
        after={unmarked(example.fixed).trim()}
        context={2}
      />
    )
  }
  return (
    <ScrollRegion label={say('Example, bad')} className="bg-sunken">
      <pre className="w-max p-2 font-mono text-text text-xs">{unmarked(example.bad).trim()}</pre>
    </ScrollRegion>
  )
}
