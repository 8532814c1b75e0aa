import { describe, expect, test } from 'vitest'
import { file, image, line, linesOf, planOf, reasonAt, source, statesOf } from './plans.ts'

const twoStages = `
  FROM node:22 AS build
  WORKDIR /app
  COPY package.json ./
  RUN npm ci
  COPY src ./src
  RUN npm run build

  FROM nginx:1.29
  COPY nginx.conf /etc/nginx/
  COPY --from=build /app/dist /usr/share/nginx/html
  RUN nginx -t
`

// BuildKit compares what comes from another stage by content, as it does with files of the context.
describe('COPY --from', () => {
  test('perhaps runs again when a command of that stage does', () => {
    const plan = planOf(twoStages, file('src/a.js'))
    expect(linesOf(plan)).toBe('5 6 10? 11?')
    expect(reasonAt(plan, 10)).toBe('it copies `/app/dist` of stage `build`, which may change')
    expect(reasonAt(plan, 11)).toBe('comes after line 10')
    expect(plan).toMatchObject({ rebuilt: 2, perhaps: 2, steps: 10 })
  })

  test('surely runs again when it takes the changed file itself', () => {
    const text = `
      FROM a:1 AS files
      WORKDIR /app
      COPY . .
      FROM b:1
      COPY --from=files /app /app
      COPY --from=files /app/src /src
      COPY --from=files /app/docs /docs
    `
    expect(linesOf(planOf(text, file('src/a.js')))).toBe('3 5 6 7')
    expect(linesOf(planOf(text.replace('/app /app', '/app/docs /docs'), file('src/a.js')))).toBe('3 6 7')
  })

  test('stays cached when nothing that it takes can differ', () => {
    const text = `
      FROM a:1 AS deps
      WORKDIR /app
      COPY package.json ./
      RUN npm ci
      COPY src ./src
      FROM b:1
      COPY --from=deps /app/node_modules /app/node_modules
      COPY --from=deps /app/pack*.json /app/
    `
    const plan = planOf(text, file('src/a.js'))
    expect(linesOf(plan)).toBe('5 8?')
    expect(reasonAt(plan, 7)).toBeUndefined()
    expect(linesOf(planOf(text, file('package.json')))).toBe('3 4 5 7? 8?')
  })

  test('does not vouch for a file that is deleted again', () => {
    const text = `
      FROM a:1 AS files
      WORKDIR /app
      COPY src /app/src
      RUN make && rm -rf /app/src
      FROM b:1
      COPY --from=files /app /app
    `
    expect(linesOf(planOf(text, file('src/a.c')))).toBe('3 4 6?')
  })

  test('passes a change on through several stages', () => {
    const text = `
      FROM a:1 AS one
      COPY data /data
      FROM scratch AS two
      COPY --from=one /data /more/data
      FROM scratch
      COPY --from=two /more /
    `
    expect(linesOf(planOf(text, file('data/x')))).toBe('2 4 6')
  })

  test('counts for mounts too', () => {
    const text = `
      FROM a:1 AS wheels
      COPY requirements.txt .
      RUN pip wheel -r requirements.txt -w /wheels
      FROM b:1
      RUN --mount=type=bind,from=wheels,source=/wheels,target=/wheels pip install /wheels/*
    `
    const plan = planOf(text, file('requirements.txt'))
    expect(linesOf(plan)).toBe('2 3 5?')
    expect(reasonAt(plan, 5)).toBe('it mounts `/wheels` of stage `wheels`, which may change')
  })
})

describe('stages', () => {
  test('that stand on their own stay cached', () => {
    const text = `
      FROM a:1 AS one
      COPY one /one
      FROM a:1 AS two
      COPY two /two
      FROM scratch
      COPY --from=one /one /one
      COPY --from=two /two /two
    `
    expect(linesOf(planOf(text, file('two/x')))).toBe('4 7')
  })

  test('built FROM a stage continue it', () => {
    const text = `
      FROM a:1 AS base
      COPY config /etc/app
      FROM base
      RUN make
    `
    const plan = planOf(text, file('config/a'))
    expect(statesOf(plan)).toEqual(['1 FROM cached', '2 COPY rebuilt', '4 RUN rebuilt'])
    expect(reasonAt(plan, 4)).toBe('comes after line 2')
  })

  test('that nobody needs are not built and do not count', () => {
    const text = 'FROM a:1 AS dead\nCOPY . .\nFROM b:1\nCOPY src .'
    const plan = planOf(text, file('src/x'))
    expect(statesOf(plan)).toEqual(['1 FROM unused', '2 COPY unused', '3 FROM cached', '4 COPY rebuilt'])
    expect(plan).toMatchObject({ rebuilt: 1, steps: 2 })
    expect(planOf(text, line(2))).toMatchObject({
      note: 'Stage `dead` is not built, because no other stage needs it',
    })
  })

  test('run the ONBUILD triggers of the stage they build on', () => {
    const text = `
      FROM a:1 AS base
      ONBUILD COPY . /app
      FROM base
      RUN make
    `
    expect(statesOf(planOf(text, file('x')))).toEqual(['1 FROM cached', '2 COPY rebuilt', '4 RUN rebuilt'])
  })
})

// https://docs.docker.com/reference/dockerfile/#copy---link
describe('COPY --link', () => {
  const text = `
    FROM a:1
    RUN make
    COPY --link files /files
    RUN test -d /files
  `
  test('does not depend on the steps before', () => {
    const plan = planOf(text, line(2))
    expect(statesOf(plan)).toEqual(['1 FROM cached', '2 RUN rebuilt', '3 COPY cached', '4 RUN rebuilt'])
    expect(reasonAt(plan, 3)).toBe('`--link` keeps it apart from the steps before')
  })

  test('survives a new base image', () => {
    expect(linesOf(planOf(text, image()))).toBe('1 2 4')
  })

  test('runs again when its files change', () => {
    expect(linesOf(planOf(text, file('files/a')))).toBe('3 4')
  })

  test('switched off is a COPY as any other', () => {
    expect(linesOf(planOf(text.replace('--link', '--link=false'), line(2)))).toBe('2 3 4')
  })
})

describe('a new image', () => {
  test('rebuilds the stages that start from it', () => {
    expect(linesOf(planOf(twoStages, image('nginx:1.29')))).toBe('8 9 10 11')
    expect(linesOf(planOf(twoStages, image('node:22')))).toBe('1 2 3 4 5 6 10? 11?')
    expect(linesOf(planOf(twoStages, image()))).toBe('1 2 3 4 5 6 8 9 10 11')
  })

  test('changes what is copied or mounted from it', () => {
    const text = `
      FROM a:1
      COPY --from=ghcr.io/astral-sh/uv:0.9 /uv /bin/
      RUN --mount=type=bind,from=tool:2,target=/t /t/run
    `
    expect(linesOf(planOf(text, image('ghcr.io/astral-sh/uv:0.9')))).toBe('2 3')
    expect(linesOf(planOf(text, image('tool:2')))).toBe('3')
  })

  test('that is not used changes nothing', () => {
    expect(planOf('FROM scratch\nCOPY a /', image())).toMatchObject({
      rebuilt: 0,
      note: 'No stage that is built starts from such an image',
    })
  })
})

test('a plan is plain data, and the same whenever it is asked for', () => {
  const plan = planOf(twoStages, source)
  expect(structuredClone(plan)).toEqual(plan)
  expect(planOf(twoStages, source)).toEqual(plan)
})

test.each([
  '',
  '\n',
  'COPY . .',
  'FROM',
  'FROM a\nFROM a AS a\nFROM a',
  'RUN <<EOF',
  'ONBUILD',
  'COPY --from=',
])('no text is too odd: %j', (text) => {
  for (const change of [
    source,
    file(''),
    file('../..'),
    line(0),
    line(99),
    image(),
    { kind: 'argument', name: '' } as const,
  ])
    expect(planOf(text, change).stages.length).toBeGreaterThanOrEqual(0)
})

test('time grows with the length of the text, not with its square', () => {
  const text = (stages: number) =>
    Array.from(
      { length: stages },
      (_, index) =>
        `FROM a:1 AS s${index}\nARG V\nCOPY . /x${index}\nCOPY --from=${Math.max(0, index - 1)} / /y\nENV E${index}=$V`,
    ).join('\n')
  const took = (length: number) => {
    const long = text(length)
    const start = performance.now()
    planOf(long, file('a'))
    return performance.now() - start
  }
  took(200)
  expect(took(4000)).toBeLessThan(20 * Math.max(20, took(400)))
})
