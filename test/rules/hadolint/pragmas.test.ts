import { expect, test } from 'vitest'
import type { Options } from '../../../src/engine/options.ts'
import { linesOf } from './dl-lines.ts'

/** All codes that the texts below could bear. */
const codes = ['DL3002', 'DL3003', 'DL3004', 'DL3006', 'DL3009', 'DL3010', 'DL3049', 'DL3057', 'DL4006']

type Case = readonly [left: string, source: string, options?: Options]

/** What is left in spite of the comments. */
const cases: readonly Case[] = [
  ['nothing', 'FROM debian:12\n# hadolint ignore=DL3003\nRUN cd /x'],
  ['DL3003 on line 4', 'FROM debian:12\n# hadolint ignore=DL3003\n\nRUN cd /x'],
  ['DL3003 on line 4', 'FROM debian:12\n# hadolint ignore=DL3003\n# other\nRUN cd /x'],
  [
    'DL3003 on line 4',
    'FROM debian:12\n# hadolint ignore=DL3003\n# hadolint ignore=DL3004\nRUN cd /x && sudo y',
  ],
  ['nothing', 'FROM debian:12\n# hadolint ignore=DL3003,DL3004\nRUN cd /x && sudo y'],
  ['nothing', 'FROM debian:12\n#hadolint ignore = DL3003 , DL3004 # why not\nRUN cd /x && sudo y'],
  ['DL3003 on line 3', 'FROM debian:12\n# hadolint ignore=DL3003 why not\nRUN cd /x'],
  ['DL3003 on line 3', 'FROM debian:12\n# hadolint ignore=dl3003\nRUN cd /x'],
  ['DL3003 on line 3', 'FROM debian:12\n# hadolint ignore=DL3003,foo\nRUN cd /x'],
  ['DL3003 on line 3', 'FROM debian:12\n# Hadolint ignore=DL3003\nRUN cd /x'],
  ['DL3003 on line 3', 'FROM debian:12\n# hadolintignore=DL3003\nRUN cd /x'],
  ['DL3003 on line 3', 'FROM debian:12\n# hadolint ignore=DL3003,\nRUN cd /x'],
  ['nothing', 'FROM debian:12\n#	hadolint	ignore=DL3003\nRUN cd /x'],
  ['DL3003 on line 4', 'FROM debian:12\n# hadolint ignore=DL3003\nRUN cd /x\nRUN cd /y'],
  ['DL3003 on line 4', 'FROM debian:12\nRUN a && \\\n# hadolint ignore=DL3003\n cd /x'],
  ['nothing', 'FROM debian:12\n# hadolint ignore=DL3003\nRUN a && \\\n b && \\\n cd /x'],
  ['nothing', '# hadolint ignore=DL3006\nFROM debian'],
  ['nothing', 'FROM debian:12\n# hadolint ignore=DL3002\nUSER root'],
  ['DL3002 on line 3', '# hadolint ignore=DL3002\nFROM debian:12\nUSER root'],
  ['nothing', 'FROM debian:12\n# hadolint ignore=DL3010\nCOPY a.tgz /x/\nRUN tar -xf /x/a.tgz'],
  ['nothing', '# hadolint ignore=DL3049\nFROM debian:12\nLABEL a=b', { labelSchema: { foo: 'text' } }],
  ['nothing', '# hadolint ignore=DL3057\nFROM debian:12', { levels: { DL3057: 'info' } }],
  ['nothing', 'FROM debian:12\n  # hadolint ignore=DL3003\nRUN cd /x'],
  ['nothing', 'FROM debian:12\n# hadolint ignore=DL3003\n  RUN cd /x'],
  ['nothing', 'FROM debian:12\n# hadolint ignore=DL3009\nONBUILD RUN apt-get update'],
  ['nothing', 'FROM debian:12\n# hadolint ignore=DL3004\nRUN <<EOF\nsudo x\nEOF'],
  ['nothing', 'FROM debian:12\nRUN a\n# hadolint ignore=DL3059\nRUN b'],
  [
    'nothing',
    'FROM debian:12\n# hadolint ignore=DL3009,DL3008,DL3015\nRUN apt-get update && \\\n  apt-get install -y x',
  ],
  ['nothing', 'FROM debian:12\nRUN echo \\\n x\n# hadolint ignore=DL3003\nRUN cd /x'],
  ['nothing', 'FROM debian:12\n# hadolint ignore=DL3003\r\nRUN cd /x\r\n'],
  ['nothing', 'FROM debian:12\n# hadolint global ignore=DL3003\nRUN cd /x\nRUN cd /y'],
  ['nothing', '# hadolint global ignore=DL3003\nFROM debian:12\nRUN cd /x'],
  ['nothing', 'FROM debian:12\nRUN cd /x\n# hadolint global ignore=DL3003'],
  [
    'nothing',
    '# hadolint global ignore=DL3003\n# hadolint global ignore=DL3004\nFROM debian:12\nRUN cd /x && sudo y',
  ],
  [
    'nothing',
    '# hadolint global ignore=DL3003, DL3004 # reason\nFROM debian:12\nRUN cd /x && sudo y\nFROM debian:12\nRUN cd /x && sudo y',
  ],
  ['nothing', '# hadolint global ignore=DL3006\nFROM debian'],
  ['DL3003 on line 3', '# hadolint global ignore=DL3003 reason\nFROM debian:12\nRUN cd /x'],
  ['DL3003 on line 3', '# hadolint globalignore=DL3003\nFROM debian:12\nRUN cd /x'],
  ['nothing', '# hadolint stage ignore=DL3003\nFROM debian:12\nRUN cd /x\nRUN cd /y'],
  ['DL3003 on line 4', '# hadolint stage ignore=DL3003\nFROM debian:12\nFROM debian:12\nRUN cd /y'],
  ['DL3006 on line 2', '# hadolint stage ignore=DL3006\nFROM debian'],
  ['DL3003 on line 3', 'FROM debian:12\n# hadolint stage ignore=DL3003\nRUN cd /x\nRUN cd /y'],
  [
    'DL3003 on line 6',
    '# hadolint stage ignore=DL3003\nFROM debian:12\nRUN cd /x\n# hadolint stage ignore=DL3004\nRUN true\nRUN cd /y && sudo x',
  ],
  ['nothing', 'FROM debian:12\nRUN true\n# hadolint stage ignore=DL3003\nFROM alpine:3\nRUN cd /x'],
  ['nothing', 'FROM debian:12\n# hadolint stage ignore=DL3006\nRUN x\nFROM debian'],
  ['DL3006 on line 4', 'FROM debian:12\nRUN x\n# hadolint stage ignore=DL3006\nFROM debian'],
  ['DL3003 on line 3', 'FROM debian:12\n# hadolint ignore=DL3003\nRUN cd /x', { ignoresSuppressions: true }],
  [
    'DL3003 on line 3',
    '# hadolint global ignore=DL3003\nFROM debian:12\nRUN cd /x',
    { ignoresSuppressions: true },
  ],
  ['DL4006 on line 3', 'FROM debian:12\n# hadolint shell=pwsh\nRUN a | b'],
  ['DL4006 on line 3', '# hadolint shell=pwsh\nFROM debian:12\nRUN a | b'],
  ['nothing', 'FROM debian:12\n# hadolint ignore=SC2086,DL3003\nRUN cd $x'],
]

const whole = ([left, source, options = {}]: Case) => [left, source, options] as const

test.each(cases.map(whole))('%s is left of %j', (left, source, options) => {
  const named = codes.filter((code) => source.toUpperCase().includes(code) || code === 'DL4006')
  const found = named.flatMap((code) =>
    linesOf(code, source, options).map((line) => `${code} on line ${line}`),
  )
  expect(found.join(', ') || 'nothing').toBe(left)
})
