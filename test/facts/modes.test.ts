import { expect, test } from 'vitest'
import { modesOf } from '../../src/engine/facts/modes.ts'
import { factsOf } from '../rules/marks.ts'

const modes = (text: string) =>
  factsOf(text).instructions.flatMap((one) =>
    modesOf(one).map(({ by, mode, paths }) => [by, mode, ...paths].join(' ')),
  )

test.each([
  ['RUN chmod -R 755 /app /lib', ['chmod 755 /app /lib']],
  ['RUN chmod -x /app', ['chmod -x /app']],
  ['RUN chmod 0777 -R /app', ['chmod 0777 /app']],
  ['RUN chmod $MODE /app', []],
  [
    'RUN mkdir -p -m 700 /a && mkdir -pm 750 /b && mkdir --mode=777 /c',
    ['mkdir 700 /a', 'mkdir 750 /b', 'mkdir 777 /c'],
  ],
  ['RUN mkdir -p /a', []],
  ['RUN install -m644 a /etc/a', ['install 644 a /etc/a']],
  ['COPY --chmod=4755 a /bin/a', ['copy 4755 /bin/a']],
  ['COPY a /bin/a', []],
])('%s sets %j', (text, expected) => {
  expect(modes(text)).toEqual(expected)
})
