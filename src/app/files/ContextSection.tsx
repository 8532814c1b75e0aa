import { useCallback, useMemo } from 'react'
import type { Span } from '../../engine/text/span.ts'
import { Button } from '../ui/Button.tsx'
import { formatBytes } from '../ui/bytes.ts'
import { UnlessLost } from '../ui/UnlessLost.tsx'
import { counted, say } from '../words/say.ts'
import { Entries } from './Entries.tsx'
import { type Listing, listingOf } from './listing.ts'
import { RiskList } from './RiskList.tsx'
import { type Survey, surveyOf } from './survey.ts'
import { type Surroundings, useRiskRows } from './use-risk-rows.ts'
import { useSlices } from './use-slices.ts'

interface Props extends Surroundings {
  /** What was dropped; undefined when only the sizes in the options are left of it. */
  readonly folder: Listing | undefined
  readonly sizes: Readonly<Record<string, number>>
  readonly dockerignore: string
  readonly onIgnore: (lines: readonly string[]) => void
  readonly onForget: () => void
  readonly onJump: (span: Span) => void
}

/** The build context after `.dockerignore`: its weight, what is risky in it, and its heaviest parts. */
export function ContextSection(props: Props) {
  const { folder, sizes, dockerignore, onForget } = props
  const listing = useMemo(() => folder ?? listingOf(sizes), [folder, sizes])
  const survey = useSlices(useCallback(() => surveyOf(listing, dockerignore), [listing, dockerignore]))
  const rows = useRiskRows(survey, props)
  if (!survey) return <p className="p-6 text-center text-muted">{say('Applying .dockerignore…')}</p>
  // The survey of a folder that was just replaced says nothing about this one.
  const isCurrent = survey.isKept.length === listing.paths.length
  return (
    <div className="space-y-3">
      <section
        aria-label={say('Build context')}
        className="flex items-start justify-between gap-3 rounded-lg border border-line bg-surface px-3 py-2.5"
      >
        <div className="min-w-0 space-y-0.5">
          <h3 className="font-medium">
            {say('Build context')}{' '}
            {listing.name !== '' && <span className="font-mono text-xs">{listing.name}</span>}
          </h3>
          <Totals survey={survey} />
          {listing.unread > 0 && (
            <p className="text-warning text-xs">
              {counted(
                listing.unread,
                '1 entry could not be read and counts as nothing.',
                '{count} entries could not be read and count as nothing.',
              )}
            </p>
          )}
        </div>
        <Button look="quiet" onClick={onForget}>
          {say('Forget')}
        </Button>
      </section>
      <NoRisks rows={rows} />
      {isCurrent && rows && rows !== 'failed' && rows.rows.length > 0 && (
        <RiskList {...props} {...rows} listing={listing} survey={survey} />
      )}
      {isCurrent && <Entries key={listing.name} listing={listing} survey={survey} />}
    </div>
  )
}

/** Why no risky files are listed: there are none, or nobody could tell. */
function NoRisks({ rows }: { readonly rows: ReturnType<typeof useRiskRows> }) {
  if (rows === undefined) return <UnlessLost>{null}</UnlessLost>
  if (rows === 'failed')
    return (
      <p role="alert" className="px-3 text-warning">
        {say(
          'The analysis stopped before it could tell which files are copied. Change the text to try again.',
        )}
      </p>
    )
  if (rows.rows.length > 0) return null
  return (
    <p className="px-3 text-muted">
      {say('No credentials and no dead weight by name: nothing to keep out.')}
    </p>
  )
}

function Totals({ survey: { found, kept, hasSums } }: { readonly survey: Survey }) {
  const files = (total: Survey['kept']) =>
    hasSums ? '' : `${counted(total.files, '1 file', '{count} files')}${say(', ')}`
  const ignored = { files: found.files - kept.files, bytes: found.bytes - kept.bytes }
  return (
    <p className="text-muted tabular-nums">
      {files(kept)}
      <strong className="font-medium text-text">{formatBytes(kept.bytes)}</strong>
      {ignored.files > 0 && (
        <>
          {' '}
          ·{' '}
          {say('.dockerignore keeps out {what}', { what: `${files(ignored)}${formatBytes(ignored.bytes)}` })}
        </>
      )}
    </p>
  )
}
