import { describe, expect, test } from 'vitest'
import { fitImage } from '../../src/engine/fit-image.ts'
import { readHistory } from '../../src/engine/image/history.ts'
import type { RealImage } from '../../src/engine/image/model.ts'

/** An image with these steps, lowest first, each `bytes created-by`. */
function imageOf(...steps: readonly string[]): RealImage {
  const rows = steps.map((step) => {
    const [, Size, CreatedBy] = /^(\d+) (.*)$/s.exec(step) ?? []
    return { Size: Number(Size), CreatedBy }
  })
  const read = readHistory(JSON.stringify(rows.reverse()))
  if (read.kind === 'unread') throw new Error(read.why)
  return read.image
}

const fitOf = (source: string, image: RealImage) => fitImage(source, {}, image)

/** `line: bytes`, with a `~` where the instruction reads otherwise now. */
function linesOf(source: string, image: RealImage) {
  return fitOf(source, image).layers.map(
    ({ line, step, isChanged }) => `${line}: ${image.steps[step]?.bytes}${isChanged ? ' ~' : ''}`,
  )
}

const source = `FROM python:3.12-slim
ARG VERSION=1
ENV APP=/app
RUN apt-get update \\
 # lists go
 && apt-get install -y curl
WORKDIR $APP
COPY --chown=app requirements.txt ./
RUN ["pip", "install", "-r", "requirements.txt"]
COPY . .
RUN <<EOF
set -e
make
EOF
CMD ["python", "main.py"]
`

const base = [
  '70 # debian.sh',
  '0 ENV LANG=C.UTF-8',
  '30 RUN /bin/sh -c set -eux; make python # buildkit',
  '0 CMD ["python3"]',
]
const built = imageOf(
  ...base,
  '0 ARG VERSION=1',
  '0 ENV APP=/app',
  '20 RUN |1 VERSION=a b /bin/sh -c apt-get update  && apt-get install -y curl # buildkit',
  '0 WORKDIR /app',
  '1 COPY --chown=app requirements.txt ./ # buildkit',
  '40 RUN |1 VERSION=ab pip install -r requirements.txt # buildkit',
  '5 COPY . . # buildkit',
  '6 RUN |1 VERSION=a b /bin/sh -c set -e\nmake\n # buildkit',
  '0 CMD ["python" "main.py"]',
)
const all = ['4: 20', '8: 1', '9: 40', '10: 5', '11: 6']

describe('layers find their instructions', () => {
  test('as BuildKit writes them', () => {
    expect(linesOf(source, built)).toEqual(all)
    expect(fitOf(source, built)).toMatchObject({
      base: { image: 'python:3.12-slim', bytes: 100, steps: 6 },
      strangers: [],
      unmatched: [],
      measured: { 'python:3.12-slim': { bytes: 100, roundedBy: 0 } },
    })
    expect(Object.keys(fitOf(source, built).measured)).toHaveLength(6)
  })

  test('as the classic builder and podman write them', () => {
    const image = imageOf(
      ...base,
      '20 |1 VERSION=1 /bin/sh -c apt-get update  && apt-get install -y curl',
      '0 /bin/sh -c #(nop) WORKDIR /app',
      '1 /bin/sh -c #(nop) COPY file:0a1b2c in ./ ',
      '40 |1 VERSION=1 pip install -r requirements.txt',
      '5 /bin/sh -c #(nop) COPY dir:0a1b2c in /app ',
      '6 /bin/sh -c set -e\nmake',
      '0 /bin/sh -c #(nop)  CMD ["python" "main.py"]',
    )
    expect(linesOf(source, image)).toEqual(all)
  })

  test('as kaniko writes them', () => {
    const image = imageOf(
      ...base,
      '20 RUN apt-get update  && apt-get install -y curl',
      '1 COPY --chown=app requirements.txt ./',
      '40 RUN pip install -r requirements.txt',
      '5 COPY . .',
      '6 RUN set -e\nmake',
    )
    expect(linesOf(source, image)).toEqual(all)
  })

  test('although the table cuts them short', () => {
    const read = readHistory(
      [
        'IMAGE         CREATED       CREATED BY                                      SIZE      COMMENT',
        '<missing>     1 day ago     RUN /bin/sh -c set -e make # buildkit           6B        buildkit.dockerfile.v0',
        '<missing>     1 day ago     COPY . . # buildkit                             5B        buildkit.dockerfile.v0',
        '<missing>     1 day ago     RUN pip install -r requirements.txt # buildk…   40B       buildkit.dockerfile.v0',
        '<missing>     1 day ago     COPY --chown=app requirements.txt ./ # build…   1B        buildkit.dockerfile.v0',
        '<missing>     1 day ago     RUN /bin/sh -c apt-get update && apt-get ins…   20B       buildkit.dockerfile.v0',
        '<missing>     1 day ago     /bin/sh -c #(nop) ADD file:a0b1c2d3e4f5a6b7c…   70B       ',
      ].join('\n'),
    )
    if (read.kind === 'unread') throw new Error(read.why)
    expect(linesOf(source, read.image)).toEqual(all)
  })

  test('of all stages that ship, and of no other', () => {
    const stages =
      'FROM a:1 AS x\nRUN make\nFROM a:1 AS dead\nRUN make\nFROM x\nCOPY --from=dead /o /o\nRUN make\n'
    const image = imageOf('9 RUN base', '1 RUN make', '2 COPY /o /o # buildkit', '3 RUN make')
    expect(linesOf(stages, image)).toEqual(['2: 1', '6: 2', '7: 3'])
    expect(fitOf(stages, image).base).toMatchObject({ image: 'a:1', bytes: 9 })
  })
})

describe('what was edited since', () => {
  test('is shown beside its old layer, and not measured', () => {
    const edited = source.replace('install -y curl', 'install -y curl git')
    expect(linesOf(edited, built)).toEqual(['4: 20 ~', ...all.slice(1)])
    expect(fitOf(edited, built).base?.bytes).toBe(100)
    expect(Object.keys(fitOf(edited, built).measured)).toHaveLength(5)
  })

  test('never takes a layer of the base image for its own', () => {
    const added = source.replace('ARG VERSION=1\n', 'ENV LANG=C.UTF-8\nRUN make things\n')
    const fit = fitOf(added, built)
    expect(linesOf(added, built)).toEqual(['5: 20', '9: 1', '10: 40', '11: 5', '12: 6'])
    // Whether line 3 made one of the layers below cannot be told, so neither can the base.
    expect(fit).toMatchObject({ base: undefined, unmatched: [3], strangers: [0, 2] })
  })

  test('leaves layers that fit nothing, and lines without a layer', () => {
    const shorter = source.replace('COPY . .\n', '')
    expect(fitOf(shorter, built)).toMatchObject({ strangers: [10], unmatched: [] })
    const longer = source.replace('COPY . .\n', 'COPY . .\nRUN npm ci\n')
    expect(fitOf(longer, built)).toMatchObject({ strangers: [], unmatched: [11] })
  })

  test('of another image nothing fits, and nothing is measured', () => {
    const fit = fitOf('FROM a:1\nRUN one\nRUN two\n', built)
    expect(fit).toMatchObject({ base: undefined, layers: [], unmatched: [2, 3], measured: {} })
  })

  test('a command is not taken for the end of a longer one', () => {
    expect(linesOf('FROM a:1\nRUN make\n', imageOf('1 RUN /bin/sh -c cd x && make # buildkit'))).toEqual([])
  })
})

test('an image without layers of ours is all base', () => {
  expect(fitOf('FROM a:1\nCMD ["x"]\n', imageOf('70 ADD x', '0 CMD ["x"]')).base).toMatchObject({ bytes: 70 })
})

test('from scratch nothing is base', () => {
  const fit = fitOf('FROM scratch\nCOPY app /\n', imageOf('8 COPY app / # buildkit'))
  expect(fit.base).toBeUndefined()
  expect(Object.keys(fit.measured)).toHaveLength(1)
})

test('thousands of instructions and steps are matched in time', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => `RUN make ${index}`)
  const image = imageOf(...many.map((step, index) => `${index} ${step}`))
  expect(fitOf(`FROM a:1\n${many.join('\n')}\n`, image).layers.length).toBeGreaterThan(1_000)
})
