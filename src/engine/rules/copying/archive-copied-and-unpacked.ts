import type { Command, Copy, Stage, Word } from '../../facts/model.ts'
import { baseName } from '../../facts/path.ts'
import { addInstead } from '../parts/fixes/add-instead.ts'
import { isArchive } from '../parts/questions/archive.ts'
import { perStage } from '../parts/questions/per-stage.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'archive-copied-and-unpacked',
  codes: ['DL3010'],
  severity: 'info',
  concern: 'size',
  title: 'Let ADD unpack the archive',
  why: `
    COPY stores the archive in a layer, and unpacking stores its files in another: both
    ship, even when the archive is deleted afterwards. ADD unpacks a local archive on the
    way and stores only its files.
  `,
  unless: 'A RUN with a bind mount unpacks it, or the archive itself is needed later.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        COPY «app.tar.gz» /tmp/
        RUN tar -xzf /tmp/app.tar.gz -C /opt
      `,
      fixed: `
        FROM debian:13-slim
        ADD app.tar.gz /opt/
      `,
    },
    {
      bad: `
        FROM debian:13-slim
        COPY «app.tar.gz» /tmp/
        RUN tar -xzf /tmp/app.tar.gz -C /opt --strip-components=1 && rm /tmp/app.tar.gz
      `,
    },
    {
      good: `
        FROM debian:13-slim
        ADD app.tar.gz /opt/
      `,
    },
    {
      good: `
        FROM debian:13-slim
        COPY app.tar.gz /srv/
        RUN ls /srv
      `,
    },
  ],
  each: 'copy',
  check(copy, file) {
    const archive = archiveIn(copy)
    if (copy.from || copy.isOnbuild || !archive) return
    const names = namesOf(copy)
    const unpacked = lastUnpacked(copy.stage)
    if (!names.some((name) => (unpacked.get(name) ?? -1) > copy.span.start)) return
    return {
      at: archive.span,
      message: `\`${archive.text}\` and what is in it both become part of the image`,
      fix: addInstead(copy, file),
    }
  },
})

/** The source, or the destination that gives it the name of an archive: `COPY download /tmp/app.tgz`. */
const archiveIn = ({ destination, sources }: Copy): Word | undefined =>
  [...sources, ...(destination && sources.length === 1 ? [destination] : [])].find(
    ({ value }) => value !== undefined && isArchive(value),
  )

/** What the archive is called inside the image. */
function namesOf({ destination, sources }: Copy): string[] {
  const target = destination?.value
  if (target !== undefined && isArchive(target)) return [baseName(target)]
  return sources.flatMap(({ value }) => (value !== undefined && isArchive(value) ? baseName(value) : []))
}

/** Where each name is unpacked for the last time in a stage. */
const lastUnpacked = perStage(({ runs }: Stage): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const { commands } of runs)
    for (const command of commands)
      if (isUnpacker(command))
        for (const { value } of command.words)
          if (value !== undefined && isArchive(value)) found.set(baseName(value), command.span.start)
  return found
})

function isUnpacker({ program, words }: Command): boolean {
  return program === 'tar' ? words.some(({ text }, index) => extracts(text, index)) : unpackers.has(program)
}

/** `--extract`, `-xzf`, and `xzf` in first place. */
const extracts = (text: string, index: number): boolean =>
  text === '--extract' ||
  text === '--get' ||
  (text.startsWith('-') && !text.startsWith('--') && text.includes('x')) ||
  (index === 0 && !text.startsWith('-') && text.includes('x') && !text.includes('/'))

const unpackers = new Set([
  'unzip',
  'gunzip',
  'bunzip2',
  'unlzma',
  'unxz',
  'zgz',
  'uncompress',
  'zcat',
  'gzcat',
])
