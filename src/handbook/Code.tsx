import { Fragment } from 'react'

const pieceOf = /«([^«»]*)»|([^«»]+)/g

interface Props {
  readonly label: string
  /** A Dockerfile; what stands between «marks» is what a rule reports. */
  readonly text: string
}

/** A text of several lines as it is, with what is reported marked. */
export const Code = ({ label, text }: Props) => (
  // biome-ignore lint/a11y/useSemanticElements: a listing is no form
  <div
    role="group"
    aria-label={label}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
    tabIndex={0}
    className="overflow-x-auto rounded-md border border-line bg-surface"
  >
    <pre className="w-max min-w-full p-3 font-mono text-xs leading-5">
      {[...text.matchAll(pieceOf)].map(({ index, 1: marked, 2: plain }) => (
        <Fragment key={index}>
          {marked === undefined ? (
            plain
          ) : (
            <mark className="bg-warning-soft text-text underline decoration-warning decoration-wavy">
              {marked}
            </mark>
          )}
        </Fragment>
      ))}
    </pre>
  </div>
)
