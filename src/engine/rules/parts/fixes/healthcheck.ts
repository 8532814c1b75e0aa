import { imageFacts } from '../../../facts/images/image-facts.ts'
import type { Dockerfile, Stage } from '../../../facts/model.ts'
import type { Fix } from '../../rule.ts'
import { insertBeforeStart, isStart, lineage } from '../questions/final-user.ts'

/** A HEALTHCHECK that asks the exposed port with what the image has for it: its language, or Alpine's wget. */
export function healthcheck(stage: Stage, file: Dockerfile): Fix | undefined {
  const port = portOf(stage)
  const call = port === undefined ? undefined : callOf(stage, `http://localhost:${port}/`)
  if (!stage.isFinal || call === undefined || !stage.instructions.some(isStart)) return
  const words = call.map((word) => JSON.stringify(word)).join(', ')
  const edit = insertBeforeStart(stage, [`HEALTHCHECK CMD [${words}]`], file)
  return edit && { title: 'Ask the exposed port', edits: [edit] }
}

/** The one port that is exposed for TCP. */
function portOf(stage: Stage): string | undefined {
  const ports = lineage(stage).flatMap(({ instructions }) =>
    instructions.flatMap((one) => (one.kind === 'expose' ? one.ports.map(({ value }) => value) : [])),
  )
  const [port] = ports[0]?.split('/tcp') ?? []
  return ports.length === 1 && port !== undefined && /^\d+$/.test(port) ? port : undefined
}

function callOf(stage: Stage, address: string): readonly string[] | undefined {
  const base = lineage(stage).at(-1)?.base
  const language = base?.kind === 'image' ? imageFacts(base.image).language : undefined
  if (language === 'node')
    return [
      'node',
      '-e',
      `fetch('${address}').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))`,
    ]
  if (language === 'python')
    return ['python', '-c', `import urllib.request; urllib.request.urlopen('${address}', timeout=3)`]
  return stage.distro === 'alpine' ? ['wget', '-q', '-O', '/dev/null', address] : undefined
}
