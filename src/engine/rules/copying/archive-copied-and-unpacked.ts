import type { Command, Copy } from '../../facts/model.ts'
import { baseName } from '../../facts/path.ts'
import { addInstead } from '../add-instead.ts'
import { isArchive } from '../archive.ts'
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
    const archive = copy.sources.find(({ value }) => value !== undefined && isArchive(value))
    if (copy.from || copy.isOnbuild || !archive) return
    const names = namesOf(copy)
    const later = copy.stage.runs.filter(({ span }) => span.start > copy.span.start)
    if (!later.some(({ commands }) => commands.some((command) => unpacks(command, names)))) return
    return {
      at: archive.span,
      message: `\`${archive.text}\` and what is in it both become part of the image`,
      fix: addInstead(copy, file),
    }
  },
})

/** What the archive is called inside the image. */
function namesOf({ destination, sources }: Copy): string[] {
  const target = destination?.value
  if (target !== undefined && isArchive(target)) return [baseName(target)]
  return sources.flatMap(({ value }) => (value !== undefined && isArchive(value) ? baseName(value) : []))
}

const unpacks = ({ program, words }: Command, names: readonly string[]): boolean =>
  words.some(({ value }) => value !== undefined && names.includes(baseName(value))) &&
  (program === 'tar' ? words.some(({ text }, index) => extracts(text, index)) : unpackers.has(program))

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
