import { expect, test } from 'vitest'
import hosting from '../../docs/hosting.md?raw'
import nginx from '../../docs/nginx.conf?raw'
import page from '../../index.html?raw'

test('the page, the container and the documentation name one content security policy', () => {
  const policy = /^Content-Security-Policy: (.+)$/m.exec(hosting)?.[1] ?? 'none documented'
  expect(/http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1]).toBe(policy)
  expect(/add_header Content-Security-Policy "([^"]+)"/.exec(nginx)?.[1]).toBe(policy)
})
