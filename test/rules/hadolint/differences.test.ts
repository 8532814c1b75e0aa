import { expect, test } from 'vitest'
import differences from '../../../docs/differences.md?raw'
import { linesOf } from './dl-lines.ts'

/** The lines on which hadolint reports a code, those on which we do, and a text. */
const cases: readonly (readonly [
  code: string,
  theirs: readonly number[],
  ours: readonly number[],
  source: string,
])[] = [
  ['DL3008', [], [2], 'FROM debian:12\nRUN apt install jq'],
  ['DL3008', [], [2], 'FROM debian:12\nRUN aptitude install jq'],
  ['DL3008', [], [2], 'FROM debian:12\nRUN xargs apt-get install jq'],
  ['DL3014', [], [2], 'FROM debian:12\nRUN apt install jq'],
  ['DL3015', [], [2], 'FROM debian:12\nRUN apt install jq'],
  ['DL3036', [], [2], 'FROM debian:12\nRUN zypper refresh'],
  ['DL3009', [2], [], 'FROM debian:12 AS a\nRUN apt-get update\nFROM a AS b\nRUN true\nFROM alpine:3'],
  ['DL3011', [], [2], 'FROM debian:12\nONBUILD EXPOSE 70000'],
  ['DL3012', [3], [2], 'FROM debian:12\nHEALTHCHECK CMD x\nHEALTHCHECK CMD y'],
  ['DL3012', [3], [2], 'FROM debian:12\nHEALTHCHECK NONE\nHEALTHCHECK CMD y'],
  ['DL3014', [], [2], 'FROM debian:12\nRUN apt-get upgrade'],
  ['DL3014', [], [2], 'FROM debian:12\nRUN apt-get remove jq'],
  ['DL3021', [], [2], 'FROM debian:12\nONBUILD COPY a b /c'],
  ['DL3022', [], [2], 'FROM a:1\nCOPY --from=0 a b'],
  ['DL3030', [], [2], 'FROM debian:12\nRUN yum update'],
  ['DL3030', [], [2], 'FROM debian:12\nRUN yum remove x'],
  ['DL3032', [], [2], 'FROM debian:12\nRUN yum update -y'],
  ['DL3032', [], [2], 'FROM debian:12\nRUN yum groupinstall -y x'],
  ['DL3032', [2], [], 'FROM debian:12\nRUN --mount=type=cache,target=/var/cache/yum yum install -y jq'],
  ['DL3034', [], [2], 'FROM debian:12\nRUN zypper update'],
  ['DL3034', [], [2], 'FROM debian:12\nRUN zypper dup'],
  ['DL3042', [2], [], 'FROM python:3.12-slim\nRUN pip install --no-cache flask==1'],
  ['DL3044', [2], [3], 'FROM debian:12\nENV A=1 \\\n B=$A'],
  ['DL3044', [], [2], 'FROM debian:12\nONBUILD ENV A=1 B=$A'],
  ['DL3048', [2], [], 'FROM debian:12\nLABEL fo$o=b'],
  ['DL3061', [1, 2], [1], 'RUN x\nRUN y'],
  ['DL3063', [], [1], 'FROM a:1 AS Context'],
  ['DL3066', [2], [], 'FROM debian:12\nUSER $U'],
  ['DL3066', [3], [], 'FROM debian:12\nENV U=1\nUSER $U'],
  ['DL3066', [], [2], 'FROM debian:12\nONBUILD USER app'],
  ['DL4001', [2], [], 'FROM debian:12\nRUN ["curl", "x", "&&", "wget", "y"]'],
  ['DL4001', [2], [4], 'FROM debian:12\nRUN <<E\ncurl x\nwget y\nE'],
  ['DL4003', [3], [2], 'FROM debian:12\nCMD ["a"]\nCMD ["b"]'],
  ['DL4004', [3], [2], 'FROM debian:12\nENTRYPOINT ["a"]\nENTRYPOINT ["b"]'],
  ['DL4006', [3], [], 'FROM debian:12\nSHELL ["/bin/sh", "-o", "pipefail", "-c"]\nRUN a | b'],
  ['DL4006', [5], [], 'FROM a:1 AS x\nSHELL ["/bin/bash", "-o", "pipefail", "-c"]\nFROM x\nRUN c\nRUN a | b'],
  ['DL4006', [2], [3], 'FROM debian:12\nRUN <<E\na | b\nE'],
  ['DL4006', [2], [], 'FROM debian:12\nRUN set -o pipefail && a | b'],
  ['DL4006', [2], [], 'FROM debian:12\nRUN ["sh", "-c", "a | b"]'],
  ['DL3003', [], [2], 'FROM debian:12\nRUN bash -c "cd /x && make"'],
  ['DL3044', [], [4], 'FROM a:1\nENV A=1\nFROM b:1\nENV A=2 B=$A'],
]

test.each(cases)('%s, on the lines %j there, is on the lines %j here: %j', (code, theirs, ours, source) => {
  expect(ours).not.toEqual(theirs)
  expect(linesOf(code, source)).toEqual(ours)
})

test.each([...new Set(cases.map(([code]) => code))])('docs/differences.md names %s', (code) => {
  expect(differences).toContain(code)
})
