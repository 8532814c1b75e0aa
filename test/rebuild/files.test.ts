import { describe, expect, test } from 'vitest'
import { file, linesOf, planOf, reasonAt, source, statesOf } from './plans.ts'

const python = `
  FROM python:3.13-slim
  WORKDIR /app
  COPY requirements.txt ./
  RUN pip install -r requirements.txt
  COPY . .
  RUN python -m compileall api
  CMD ["python", "api/main.py"]
`

// https://docs.docker.com/build/cache/invalidation/: COPY, ADD and bind mounts are compared by the files they take,
// and whatever comes after a step that runs again runs again too.
describe('a file of the build context', () => {
  test('rebuilds the first step that takes it, and all behind it', () => {
    expect(statesOf(planOf(python, file('requirements.txt')))).toEqual([
      '1 FROM cached',
      '2 WORKDIR cached',
      '3 COPY rebuilt',
      '4 RUN rebuilt',
      '5 COPY rebuilt',
      '6 RUN rebuilt',
    ])
  })

  test('leaves what stands before it in the cache', () => {
    const plan = planOf(python, file('api/main.py'))
    expect(linesOf(plan)).toBe('5 6')
    expect(plan).toMatchObject({ rebuilt: 2, perhaps: 0, steps: 6, note: undefined })
  })

  test('is told with the reason', () => {
    const plan = planOf(python, file('api/main.py'))
    expect(reasonAt(plan, 5)).toBe('`COPY . .` includes `api/main.py`')
    expect(reasonAt(plan, 6)).toBe('comes after line 5')
    expect(reasonAt(plan, 4)).toBeUndefined()
  })

  test('shows what is installed again', () => {
    const [stage] = planOf(python, file('requirements.txt')).stages
    expect(stage?.list.map(({ work }) => work.join())).toEqual(['', '', '', 'pip install', '', ''])
  })

  test.each([
    ['COPY . /x', 'a/b.py', '2'],
    ['COPY ./ /x', 'a/b.py', '2'],
    ['COPY / /x', 'a/b.py', '2'],
    ['COPY a /x', 'a/b.py', '2'],
    ['COPY ./a/ /x', 'a/b.py', '2'],
    ['COPY a/b.py /x', './a/b.py', '2'],
    ['COPY a /x', 'ab/b.py', ''],
    ['COPY b.py /x', 'a/b.py', ''],
    ['COPY *.py /x/', 'main.py', '2'],
    ['COPY *.py /x/', 'a/main.py', ''],
    ['COPY */*.py /x/', 'a/main.py', '2'],
    ['COPY * /x/', 'a/b/c.py', '2'],
    ['COPY package*.json /x/', 'package-lock.json', '2'],
    ['COPY fil?.txt /x/', 'file.txt', '2'],
    ['COPY fil[a-f].txt /x/', 'file.txt', '2'],
    ['COPY fil[^e].txt /x/', 'file.txt', ''],
    ['COPY ["a b", "/x/"]', 'a b', '2'],
    ['COPY one two three /x/', 'three', '2'],
    ['ADD app.tar.gz /x', 'app.tar.gz', '2'],
    ['ADD https://example.org/api/main.py /x', 'api/main.py', ''],
    ['COPY --from=nginx:1 a /x', 'a', ''],
    ['COPY --exclude=*.md docs /x', 'docs/a.md', ''],
    ['COPY --exclude=*.md docs /x', 'docs/deep/a.md', '2'],
    ['COPY --exclude=**/*.md --exclude=*.txt docs /x', 'docs/deep/a.md', ''],
    ['COPY --exclude=*.md docs /x', 'docs/a.html', '2'],
    ['COPY --exclude=$X docs /x', 'docs/a.html', '2?'],
    ['COPY --parents packages/*/package.json /x/', 'packages/a/package.json', '2'],
    ['COPY --parents **/package.json /x/', 'packages/a/package.json', '2'],
    ['COPY **/package.json /x/', 'packages/a/b/package.json', ''],
    ['COPY --parents ./a/./b /x/', 'a/b/c', '2'],
    ['COPY $SOURCE /x', 'a', '2?'],
    ['COPY src/main.py /x', 'src/', '2?'],
    ['COPY src /x', 'src/', '2'],
    ['RUN --mount=type=bind,target=/src make', 'a/b.c', '2'],
    ['RUN --mount=target=/src make', 'a/b.c', '2'],
    ['RUN --mount=type=bind,source=go.mod,target=go.mod go mod download', 'go.mod', '2'],
    ['RUN --mount=type=bind,source=go.mod,target=go.mod go mod download', 'main.go', ''],
    ['RUN --mount=type=bind,rw,source=src,target=/src make', 'src/a.c', '2'],
    ['RUN --mount=type=bind,source=$DIR,target=/src make', 'src/a.c', '2?'],
    ['RUN --mount=type=cache,target=/root/.npm npm ci', 'package.json', ''],
    ['RUN --mount=type=secret,id=token make', 'token', ''],
    ['COPY <<EOF /x\na.py\nEOF', 'a.py', ''],
  ])('%s: %s → "%s"', (instruction, path, lines) => {
    expect(linesOf(planOf(`FROM a:1\n${instruction}`, file(path)))).toBe(lines)
  })

  test('that no step takes is said to be so', () => {
    const plan = planOf('FROM a:1\nCOPY src /src', file('README.md'))
    expect(plan).toMatchObject({ rebuilt: 0, note: 'No step copies or mounts `README.md`' })
  })
})

// https://docs.docker.com/build/concepts/context/#dockerignore-files
describe('a .dockerignore', () => {
  const build = (text: string, path: string) =>
    planOf('FROM a:1\nCOPY . /x\nRUN --mount=type=bind,target=/y make', file(path), {
      files: { '.dockerignore': text },
    })

  test.each([
    ['*.md', 'README.md', ''],
    ['*.md', 'docs/README.md', '2 3'],
    ['**/*.md', 'docs/README.md', ''],
    ['*.md\n!README.md', 'README.md', '2 3'],
    ['*\n!src', 'src/a.py', '2 3'],
    ['*\n!src', 'test/a.py', ''],
    ['*\n!src\nsrc/*.tmp', 'src/a.tmp', ''],
    ['node_modules', 'node_modules/a/index.js', ''],
    ['', 'README.md', '2 3'],
  ])('%j: %s → "%s"', (ignore, path, lines) => {
    expect(linesOf(build(ignore, path))).toBe(lines)
  })

  test('is named when it is the reason', () => {
    expect(build('docs', 'docs/a.md').note).toBe('`.dockerignore` keeps `docs/a.md` out of the build')
  })
})

describe('a source file', () => {
  test.each([
    ['the broad COPY alone takes it', 'FROM a:1\nCOPY *.txt .\nCOPY src src\nCOPY . .', '4'],
    ['a source directory, where there is no broad COPY', 'FROM a:1\nCOPY package.json .\nCOPY src src', '3'],
    ['a directory that is written as one', 'FROM a:1\nCOPY package.json .\nCOPY darts/ /app/darts/', '3'],
    ['a part of a source directory', 'FROM a:1\nCOPY src/package.json .\nCOPY src/part part', '3'],
    ['nothing, where only settings are taken', 'FROM a:1\nCOPY conf.d/ /etc/nginx/conf.d/', ''],
    ['a bind mount of everything', 'FROM a:1\nRUN --mount=target=. make', '2'],
    ['a file of code, where there are no directories', 'FROM a:1\nCOPY go.mod .\nCOPY main.go .', '3'],
    ['nothing, where only other files are taken', 'FROM a:1\nCOPY nginx.conf /etc/nginx/', ''],
    ['nothing, where a dead stage takes it', 'FROM a:1 AS dead\nCOPY . .\nFROM b:1', ''],
  ])('%s', (_, text, lines) => {
    expect(linesOf(planOf(text, source))).toBe(lines)
  })

  test('is one that a .dockerignore lets through', () => {
    const options = { files: { '.dockerignore': '*\n!src' } }
    expect(linesOf(planOf('FROM a:1\nCOPY . .', source, options))).toBe('2')
  })
})
