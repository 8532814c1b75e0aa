import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withMore } from './outline.ts'

const commands = fc.constantFrom(
  ...['true', 'false', 'f', '(true)', '(false; true)', '{ true; }', '{ false; true; }', '! true', '! false'],
  ...[
    'if true; then false; fi',
    'if false; then true; fi',
    'for i in 1 2; do false; true; done',
    'exit 0',
    'exit 1',
  ],
  ...[
    'exec true',
    'true | false',
    'false | true',
    'case a in a) false; true;; esac',
    'sh -c "exit 0"',
    'x=$(exit 1)',
  ],
)
const joints = fc.constantFrom(' && ', ' && ', ' || ', '; ', '; ', ' & ')
const scripts = fc
  .tuple(fc.boolean(), fc.boolean(), fc.array(fc.tuple(joints, commands), { minLength: 1, maxLength: 4 }))
  .map(([stops, defines, rest]) =>
    [
      stops ? 'set -e; ' : '',
      defines ? 'f() { false; true; }; ' : '',
      ...rest.map(([joint, command], index) => (index > 0 ? joint : '') + command),
    ].join(''),
  )

const hasShell = spawnSync('sh', ['-c', 'true']).status === 0

test.skipIf(!hasShell)(
  'a real shell runs the command behind the tail exactly when all before succeeded',
  () => {
    let tried = 0
    fc.assert(
      fc.property(scripts, (script) => {
        const more = withMore(`RUN ${script}`)?.slice('RUN '.length).replace('MORE', 'echo MORE')
        if (more === undefined) return
        tried += 1
        const { status } = spawnSync('sh', ['-c', script])
        const after = spawnSync('sh', ['-c', more], { encoding: 'utf8' })
        expect([after.stdout, after.status === 0], script).toEqual(
          status === 0 ? ['MORE\n', true] : ['', false],
        )
      }),
      { numRuns: 400, seed: 7 },
    )
    expect(tried).toBeGreaterThan(50)
  },
  60_000,
)
