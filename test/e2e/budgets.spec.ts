import { expect, test } from '@playwright/test'
import { bundleSizes, sizeText } from '../../scripts/bundle-sizes.mjs'

for (const size of bundleSizes()) {
  test(`${size.what} stays within ${size.allowed / 1024} KB ${size.unit}: ${size.why}`, () => {
    expect(size.bytes, sizeText(size)).toBeLessThanOrEqual(size.allowed)
  })
}
