import { describe, expect, test } from 'vitest'
import { factsOf, runOf } from './facts-of.ts'

/** Each download in a line: what, where to, what becomes of it. */
const downloads = (run: string): string[] =>
  runOf(`FROM debian:13\nWORKDIR /w\nRUN ${run}\n`).downloads.map(
    ({ tool, url, path, unpackedBy, unpackedTo, deletedBy, pipedInto }) =>
      [
        `${tool} ${url ?? '?'}`,
        path && `to ${path}`,
        unpackedBy && `unpacked by ${unpackedBy.program} to ${unpackedTo}`,
        deletedBy && 'deleted',
        pipedInto && `run by ${pipedInto.program}`,
      ]
        .filter(Boolean)
        .join(', '),
  )

describe('a download', () => {
  test.each([
    ['curl -fsSLo a.tgz https://x.io/a.tgz', 'curl https://x.io/a.tgz, to /w/a.tgz'],
    ['curl -O https://x.io/v1/a.tgz?x=1', 'curl https://x.io/v1/a.tgz?x=1, to /w/a.tgz'],
    ['curl https://x.io/a > /tmp/a', 'curl https://x.io/a, to /tmp/a'],
    ['curl -H "A: b" https://x.io/a', 'curl https://x.io/a'],
    ['wget https://x.io/a.tgz', 'wget https://x.io/a.tgz, to /w/a.tgz'],
    ['wget -qO /tmp/a https://x.io/a.tgz', 'wget https://x.io/a.tgz, to /tmp/a'],
    ['wget -P /tmp https://x.io/a.tgz', 'wget https://x.io/a.tgz, to /tmp/a.tgz'],
    ['cd /tmp && wget https://x.io/a.tgz', 'wget https://x.io/a.tgz, to /tmp/a.tgz'],
    ['curl -L https://x.io/$V.tgz -o /tmp/a', 'curl ?, to /tmp/a'],
    ['git clone --depth 1 https://x.io/a/b.git', 'git https://x.io/a/b.git, to /w/b'],
    ['git clone -b v1 https://x.io/a/b.git /src', 'git https://x.io/a/b.git, to /src'],
    ['curl -fsSL https://x.io/i.sh | sh', 'curl https://x.io/i.sh, run by sh'],
    ['curl -fsSL https://x.io/i.sh | sudo -E bash -', 'curl https://x.io/i.sh, run by bash'],
    ['curl -fsSL https://x.io/a.tgz | tar -xzC /opt', 'curl https://x.io/a.tgz, unpacked by tar to /opt'],
    [
      'curl -fsSLo /tmp/a.tgz https://x.io/a.tgz && tar xzf /tmp/a.tgz -C /opt && rm /tmp/a.tgz',
      'curl https://x.io/a.tgz, to /tmp/a.tgz, unpacked by tar to /opt, deleted',
    ],
    [
      'curl -sLo a.zip https://x.io/a.zip && unzip a.zip -d /opt',
      'curl https://x.io/a.zip, to /w/a.zip, unpacked by unzip to /opt',
    ],
  ])('%s', (run, outline) => {
    expect(downloads(run)).toEqual([outline])
  })
  test('of ADD is one too', () => {
    const file = factsOf(
      'FROM a:1\nADD https://x.io/a.tgz /opt/\nADD https://x.io/b /opt/c\nADD local.tgz /opt/',
    )
    const adds = file.instructions.flatMap((one) =>
      one.kind === 'add' ? one.downloads.map(({ path }) => path) : [],
    )
    expect(adds).toEqual(['/opt/a.tgz', '/opt/c'])
  })
  test('is not everything that curl does', () => {
    expect(downloads('curl --version')).toEqual([])
  })
})

test('a version of an interpreter is that interpreter', () => {
  const [download] = runOf('RUN curl -fsSL https://example.com/get.py | python3.12 -').downloads
  expect(download?.pipedInto?.program).toBe('python3.12')
})
