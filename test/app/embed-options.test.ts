import { expect, test } from 'vitest'
import { asksFor, embedOptions, embedSearch, isEmbedded } from '../../src/app/embed-options.ts'

test('only who asks for it is embedded', () => {
  expect(['?embed', '?embed=1', '?plain&embed=true'].map(isEmbedded)).toEqual([true, true, true])
  expect(['', '?embed=0', '?embed=false', '?embedded=1', '?x=embed'].map(isEmbedded)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
})

test('what is not understood is the default', () => {
  expect(embedOptions('?embed=1&view=layers&readonly')).toEqual({ view: 'layers', isReadOnly: true })
  expect(embedOptions('?embed=1&view=spiral&readonly=0')).toEqual({ view: 'split', isReadOnly: false })
})

test.each(['split', 'code', 'layers'] as const)('what asks for view=%s is understood', (view) => {
  for (const isReadOnly of [true, false])
    expect(embedOptions(embedSearch({ view, isReadOnly }))).toEqual({ view, isReadOnly })
})

test('a word that an address merely contains asks for nothing', () => {
  expect(asksFor('tour', '?tour')).toBe(true)
  expect(asksFor('tour', '?plain&tour=1')).toBe(true)
  expect(asksFor('tour', '?tour=0')).toBe(false)
  expect(asksFor('tour', '?detour=1&from=tourists')).toBe(false)
  expect(asksFor('plain', '?explain')).toBe(false)
})
