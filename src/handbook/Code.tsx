import { Fragment } from 'react'
import { ScrollRegion } from '../app/ui/ScrollRegion.tsx'

const pieceOf = /«([^«»]*)»|([^«»]+)/g

interface Props {
  readonly label: string
  /** A Dockerfile; what stands between «marks» is what a rule reports. */
  readonly text: string
}

/** A text of several lines as it is, with what is reported marked. */
export const Code = ({ label, text }: Props) => (
  <ScrollRegion label={label} className="bg-surface">
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
  </ScrollRegion>
)
