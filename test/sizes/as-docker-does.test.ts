import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/engine/analyze.ts'
import { allTables, weigh } from './weigh.ts'

const contextSizes = { 'x.bin': 7e6, 'y.bin': 3e6, 'big.tar.gz': 10e6 }
const sizeOf = (...lines: readonly string[]) => analyze(lines.join('\n'), { contextSizes }).size

describe('a file written over', () => {
  it('is dead in an earlier layer', () => {
    const size = sizeOf('FROM scratch', 'COPY x.bin /opt/', 'COPY y.bin /opt/x.bin')
    expect([size.shipped.likely, size.dead.likely]).toEqual([10e6, 7e6])
  })
  it('counts once in its own layer', () => {
    const size = sizeOf('FROM debian', 'RUN fallocate -l 5MB /f && fallocate -l 3MB /f')
    expect(size.stages[0]?.layers[0]?.bytes.likely).toBe(3e6)
  })
})

it.each(['COPY x.bin /opt', 'WORKDIR /srv/app\nCOPY x.bin /srv/app', 'COPY x.bin /w/\nRUN cp /w/x.bin /tmp'])(
  'a file lands in a directory that is there: %s',
  (text) => {
    const before = sizeOf('FROM debian', text)
    const after = sizeOf('FROM debian', text, 'RUN rm /opt/x.bin /srv/app/x.bin /tmp/x.bin')
    expect(after.dead.likely - before.dead.likely).toBe(7e6)
  },
)

it('keeps what apt installed along, unless autoremove takes it', () => {
  const layer = (tail: string) =>
    weigh(
      `FROM debian:12-slim\nRUN apt-get update && apt-get install -y --no-install-recommends gcc && ${tail} && rm -rf /var/lib/apt/lists/*`,
    ).stages[0]?.layers[0]?.bytes
  expect(layer('apt-get remove -y gcc')?.low).toBeGreaterThan(100e6)
  for (const tail of ['apt-get purge -y --auto-remove gcc', 'apt-get remove -y gcc && apt-get autoremove -y'])
    expect(layer(tail)?.high).toBe(0)
})

describe('package files of apt', () => {
  const labels = (before: string, flags = '', tail = '') =>
    weigh(`FROM debian:12\nRUN ${before}\nRUN ${flags} apt-get update && apt-get install -y git ${tail}`)
      .stages[0]?.layers.at(-1)
      ?.contributors.map(({ label }) => label) ?? []
  const kept = 'package files that apt keeps'
  const unclean = 'rm -f /etc/apt/apt.conf.d/docker-clean'

  it('stay once docker-clean is gone', () => {
    expect(labels(unclean)).toContain(kept)
  })
  it.each([
    ['with docker-clean', 'true', '', ''],
    ['in a cache mount', unclean, '--mount=type=cache,target=/var/cache/apt', ''],
    ['after a clean', unclean, '', '&& apt-get clean'],
    ['when they are deleted', unclean, '', '&& rm -rf /var/cache/apt/archives/*'],
  ])('do not stay %s', (_why, before, flags, tail) => {
    expect(labels(before, flags, tail)).not.toContain(kept)
  })
})

describe('what the text does not tell', () => {
  const unknowns = (run: string) => sizeOf('FROM debian', `RUN ${run}`).stages[0]?.layers[0]?.unknowns
  it.each([
    ['/opt/install.sh', 1],
    ['/setup --all', 1],
    ['for i in 1 2; do dd if=/dev/zero of=/f$i bs=1M count=10; done', 1],
    ['gcc --version', 0],
    ['/usr/bin/env', 0],
    ['frobnicate --all', 1],
    ['useradd app && chmod 755 /opt && tar -C /opt -xf /a.tar && npm run lint', 0],
  ])('%s', (run, count) => {
    expect(unknowns(run)).toBe(count)
  })
})

it('drops the history of a repository with its .git', () => {
  const likely = (tail: string) =>
    weigh(`FROM debian\nRUN git clone https://example.org/a/b.git /src ${tail}`).stages[0]?.layers[0]?.bytes
      .likely ?? 0
  expect(likely('&& rm -rf /src/.git')).toBeLessThan(likely('') * 0.5)
  expect(likely('--depth 1')).toBeLessThan(likely('') * 0.5)
  expect(likely('&& rm -rf /src')).toBe(0)
})

describe('ADD of a repository', () => {
  const labels = (line: string) =>
    weigh(`FROM debian\n${line}`).stages[0]?.layers[0]?.contributors.map(({ label }) => label)
  it.each([
    ['ADD https://example.org/a/b.git /src', ['b']],
    ['ADD https://example.org/a/b.git#v1.2 /src/', ['b']],
    ['ADD git@example.org:a/b.git /src', ['b']],
    ['ADD --keep-git-dir=false https://example.org/a/b.git /src', ['b']],
    ['ADD --keep-git-dir=true https://example.org/a/b.git /src', ['b', '.git of b']],
    ['ADD --keep-git-dir https://example.org/a/b.git /src', ['b', '.git of b']],
    // Without the ending it is a file like others.
    ['ADD https://example.org/a/b /src/', ['b']],
  ])('%s holds %s', (line, held) => {
    expect(labels(line)).toEqual(held)
  })
  it('is as much as a clone without its history', () => {
    const size = (line: string) => weigh(`FROM debian\n${line}`)
    const added = size('ADD https://example.org/a/b.git /src')
    expect(added.unknowns).toBe(0)
    expect(added.stages[0]?.layers[0]?.bytes).toEqual(
      size('RUN git clone https://example.org/a/b.git /src && rm -rf /src/.git').stages[0]?.layers[0]?.bytes,
    )
    expect(size('ADD https://example.org/a/b /src/').unknowns).toBe(1)
  })
  it('is deleted with what it lies in', () => {
    const size = weigh('FROM debian\nADD https://example.org/a/b.git /src/\nRUN rm -rf /src')
    expect(size.dead.likely).toBe(size.stages[0]?.layers[0]?.bytes.likely)
  })
})

it('widens downwards where documentation of packages is deleted', () => {
  const low = (tail: string) =>
    weigh(`FROM debian:12\nRUN apt-get install -y git ${tail}`).stages[0]?.layers[0]?.bytes.low ?? 0
  expect(low('&& rm -rf /usr/share/doc')).toBeLessThan(low('') * 0.7)
})

describe('savings', () => {
  const savesOf = (rule: string, text: string) =>
    analyze(text, { contextSizes, tables: allTables, weighsFixes: true }).findings.find(
      (finding) => finding.rule === rule,
    )?.saves
  it('of an archive that ADD unpacks are its own bytes', () => {
    expect(
      savesOf(
        'archive-copied-and-unpacked',
        'FROM debian:12-slim\nCOPY big.tar.gz /tmp/\nRUN tar xzf /tmp/big.tar.gz -C /opt && rm /tmp/big.tar.gz',
      ),
    ).toEqual({ low: 10e6, likely: 10e6, high: 10e6 })
  })
  it('of recommends are never less than nothing', () => {
    const text = 'FROM ubuntu:22.04\nRUN apt-get update && apt-get install -y build-essential'
    expect(savesOf('apt-recommends', text)?.low).toBeGreaterThanOrEqual(0)
  })
})
