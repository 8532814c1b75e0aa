import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readHistory } from '../../src/engine/image/history.ts'

/** Bytes and origin of each step, lowest first. */
function stepsOf(text: string) {
  const read = readHistory(text)
  return read.kind === 'unread'
    ? read.why
    : read.image.steps.map(({ bytes, createdBy }) => `${bytes} ${createdBy}`)
}

const table = `
$ docker history app
IMAGE          CREATED         CREATED BY                                      SIZE      COMMENT
1f0a9c3a2b44   2 minutes ago   CMD ["python" "main.py"]                        0B        buildkit.dockerfile.v0
<missing>      2 minutes ago   COPY . . # buildkit                             1.25MB    buildkit.dockerfile.v0
<missing>      2 minutes ago   RUN |1 TOKEN=abc /bin/sh -c pip install  -r r…   84.3MB    buildkit.dockerfile.v0
<missing>      3 weeks ago     /bin/sh -c #(nop) ADD file:4b1be1de1a1e5aa60…   74.8MB    
`

describe('a history', () => {
  test('as docker prints it', () => {
    expect(stepsOf(table)).toEqual([
      '74800000 /bin/sh -c #(nop) ADD file:4b1be1de1a1e5aa60',
      '84300000 RUN /bin/sh -c pip install -r r',
      '1250000 COPY . . # buildkit',
      '0 CMD ["python" "main.py"]',
    ])
    const read = readHistory(table)
    expect(read).toMatchObject({
      kind: 'read',
      image: {
        total: { bytes: 160_350_000 },
        notes: [expect.stringMatching(/2 of 4 commands are cut short/)],
      },
    })
    if (read.kind === 'unread') return
    // Three digits are shown, so half of the last one may be missing.
    expect(read.image.steps.map(({ roundedBy }) => roundedBy)).toEqual([50_000, 50_000, 5_000, 0])
    const roundings = { '5MB': 5_000, '121MB': 500_000, '512B': 0, '7.4MiB': 52_429 }
    for (const [size, roundedBy] of Object.entries(roundings))
      expect(readHistory(`SIZE      CREATED BY\n${size.padEnd(10)}RUN x`)).toMatchObject({
        image: { total: { roundedBy } },
      })
    expect(JSON.stringify(read)).not.toContain('TOKEN')
  })

  test('with whole commands and exact bytes', () => {
    expect(
      stepsOf(
        [
          'IMAGE                                                                     CREATED                CREATED BY                                   SIZE       COMMENT',
          'sha256:1f0a9c3a2b44aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa   2026-01-02T03:04:05Z   RUN /bin/sh -c apt-get   update # buildkit   20123456   buildkit.dockerfile.v0',
        ].join('\n'),
      ),
    ).toEqual(['20123456 RUN /bin/sh -c apt-get update # buildkit'])
  })

  test('whose commands have line breaks', () => {
    expect(
      stepsOf(
        [
          'IMAGE          CREATED         CREATED BY                    SIZE      COMMENT',
          '1f0a9c3a2b44   2 minutes ago   RUN /bin/sh -c set -e',
          'apt-get update',
          'rm -rf /x # buildkit   12.3MB    buildkit.dockerfile.v0',
          '<missing>      2 minutes ago   COPY a b # buildkit           1kB       buildkit.dockerfile.v0',
        ].join('\n'),
      ),
    ).toEqual([
      '1000 COPY a b # buildkit',
      '12300000 RUN /bin/sh -c set -e apt-get update rm -rf /x # buildkit',
    ])
  })

  test('as podman and nerdctl print it, or in columns of one’s own', () => {
    expect(
      stepsOf(
        [
          'ID            CREATED      CREATED BY                                     SIZE        COMMENT',
          '9c6f07244728  3 weeks ago  /bin/sh -c #(nop) CMD ["/bin/sh"]              0 B         FROM localhost/base:1',
          '<missing>     3 weeks ago  /bin/sh -c #(nop) ADD file:a in /              5.84 MB     ',
        ].join('\r\n'),
      ),
    ).toEqual(['5840000 /bin/sh -c #(nop) ADD file:a in /', '0 /bin/sh -c #(nop) CMD ["/bin/sh"]'])
    expect(stepsOf('SIZE      CREATED BY\n2MiB      RUN x')).toEqual(['2097152 RUN x'])
  })

  test('as JSON: a line each, a list, and the answer of the API', () => {
    const rows = ['1000 RUN /bin/sh -c a && b', '2000000 COPY . . # buildkit']
    const docker = [
      '{"Comment":"","CreatedAt":"x","CreatedBy":"COPY . . # buildkit","CreatedSince":"x","ID":"1","Size":"2MB"}',
      '{"CreatedBy":"RUN /bin/sh -c a \\u0026\\u0026 b","ID":"2","Size":"1kB"}',
    ].join('\n')
    const podman =
      '[{"id":"1","createdBy":"COPY . . # buildkit","size":2000000},{"createdBy":"RUN /bin/sh -c a && b","size":1000}]'
    const api =
      '[{"Id":"1","CreatedBy":"COPY . . # buildkit","Size":2000000},{"CreatedBy":"RUN /bin/sh -c a && b","Size":1000}]'
    for (const text of [docker, podman, api]) expect(stepsOf(text)).toEqual(rows)
  })
})

test('an inspected image tells its sum and its settings, and that it tells no more', () => {
  const text = JSON.stringify([
    {
      RepoTags: ['app:1'],
      Size: 412_345_678,
      Os: 'linux',
      Architecture: 'arm64',
      Config: { User: 'app', Env: ['A=b'], Entrypoint: null, Cmd: ['x'] },
      RootFS: { Type: 'layers', Layers: ['sha256:a', 'sha256:b'] },
    },
  ])
  expect(readHistory(text)).toMatchObject({
    kind: 'read',
    image: {
      source: 'inspect',
      names: ['app:1'],
      platform: 'linux/arm64',
      total: { bytes: 412_345_678, roundedBy: 0 },
      settings: { user: 'app', command: ['x'] },
      steps: [],
      notes: [expect.stringContaining('2 layers')],
    },
  })
})

describe('what is no history', () => {
  test('is told in a sentence', () => {
    expect(stepsOf('')).toMatch(/nothing to read/)
    expect(stepsOf('FROM debian\nRUN x')).toMatch(/No table of a history was found/)
    expect(stepsOf('{"a":1}')).toMatch(/No history was found in this JSON/)
    expect(stepsOf('[[], null, 3, "x"]')).toMatch(/No history was found in this JSON/)
    expect(stepsOf('{"rootfs":{},"history":[]}')).toMatch(/says nothing of bytes/)
    expect(stepsOf('IMAGE   CREATED   CREATED BY   SIZE')).toMatch(/No table/)
  })

  test('never throws, whatever the text', () => {
    const words = [
      'IMAGE',
      '  ',
      'CREATED BY',
      'SIZE',
      '\n',
      '12MB',
      '…',
      '{',
      '}',
      '"Size":',
      '1',
      '<missing>',
      '|1 A=b /bin/sh -c x',
      '#(nop)',
      '# buildkit',
    ]
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 40 }),
        (parts) => void readHistory(parts.join('')),
      ),
    )
    fc.assert(fc.property(fc.string(), (text) => void readHistory(text)))
  })

  test('is read in linear time', () => {
    const row = `<missing>   1 day ago   RUN |1 A=${'-x '.repeat(40)} /bin/sh ${'-c '.repeat(30)}   12MB`
    const text = `IMAGE   CREATED   CREATED BY   SIZE\n${`${row}\n`.repeat(5_000)}${' '.repeat(300_000)}x`
    expect(readHistory(text).kind).toBe('read')
  })
})
