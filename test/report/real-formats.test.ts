import { expect, test } from 'vitest'
import { analyze } from '../../src/engine/analyze.ts'
import { fitImage } from '../../src/engine/fit-image.ts'
import type { RealImage } from '../../src/engine/image/model.ts'
import { realJson } from '../../src/engine/report/formats/real-json.ts'
import { realText } from '../../src/engine/report/formats/real-text.ts'

const source = 'FROM debian\nRUN one\nRUN two\n'
const step = (createdBy: string, bytes: number) => ({ createdBy, bytes, roundedBy: 0, isCut: false })
const image: RealImage = {
  source: 'archive',
  names: ['house:1'],
  platform: undefined,
  settings: undefined,
  steps: [
    step('ADD rootfs.tar /', 70_000_000),
    step('RUN /bin/sh -c one # buildkit', 7_000_000),
    { ...step('RUN /bin/sh -c two # buildkit', 0), isUnread: true },
  ],
  total: { bytes: 77_000_000, roundedBy: 0 },
  contents: undefined,
  notes: [],
}
const real = { image, fit: fitImage(source, {}, image) }
const file = { path: 'Dockerfile', source, report: analyze(source, { measured: real.fit.measured }), real }

test('a layer that could not be read is never a bare number, nor is the sum', () => {
  const [head, , one, two] = realText(file)
  expect(head).toContain('77 MB + 1 layer that could not be read')
  expect(one).toContain(' 7 MB ')
  expect(two).toMatch(/^ *line 3 +\? /)
  const json = realJson(file)
  expect(json?.unread).toBe(1)
  expect(json?.layers.map((layer) => 'unread' in layer)).toEqual([false, false, true])
})
