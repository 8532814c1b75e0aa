import { gzipSync } from 'fflate'

/** What a test wants in a tar; sizes may lie. */
export interface Wanted {
  readonly path: string
  readonly content?: string | Uint8Array
  /** The type flag, `0` by default. */
  readonly flag?: string
  readonly target?: string
  /** The size in the header, where it is not that of the content. */
  readonly claims?: number
  /** Changes the header before its checksum is made. */
  readonly header?: (block: Uint8Array) => void
}

const encoder = new TextEncoder()
export const bytesOf = (content: string | Uint8Array = ''): Uint8Array =>
  typeof content === 'string' ? encoder.encode(content) : content

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const padded = (bytes: Uint8Array): Uint8Array =>
  joined([bytes, new Uint8Array((512 - (bytes.length % 512)) % 512)])

function put(block: Uint8Array, at: number, text: string): void {
  block.set(encoder.encode(text), at)
}

function entry({ path, content, flag = '0', target = '', claims, header }: Wanted): Uint8Array {
  const body = bytesOf(content)
  const block = new Uint8Array(512)
  put(block, 0, path.slice(0, 100))
  put(block, 124, `${(claims ?? body.length).toString(8).padStart(11, '0')}\0`)
  put(block, 156, flag)
  put(block, 157, target.slice(0, 100))
  put(block, 257, 'ustar\x0000')
  header?.(block)
  put(block, 148, '        ')
  const sum = block.reduce((total, byte) => total + byte, 0)
  put(block, 148, `${sum.toString(8).padStart(6, '0')}\0 `)
  return joined([block, padded(body)])
}

const end = new Uint8Array(1024)

export const tar = (entries: readonly Wanted[]): Uint8Array => joined([...entries.map(entry), end])

/** A file of so many bytes. */
export const file = (path: string, bytes: number): Wanted => ({
  path,
  content: new Uint8Array(bytes).fill(97),
})

export const gone = (path: string): Wanted => {
  const slash = path.lastIndexOf('/') + 1
  return { path: `${path.slice(0, slash)}.wh.${path.slice(slash)}` }
}

export const pax = (records: Readonly<Record<string, string>>): Wanted => ({
  path: 'PaxHeaders/x',
  flag: 'x',
  content: Object.entries(records)
    .map(([name, value]) => record(`${name}=${value}\n`))
    .join(''),
})

/** Its own length is part of what it counts. */
function record(text: string): string {
  const length = encoder.encode(text).length + 1
  const digits = String(length + String(length).length).length
  return `${length + digits} ${text}`
}

export interface Step {
  readonly created_by: string
  readonly layer?: readonly Wanted[]
}

const configOf = (steps: readonly Step[]) => ({
  architecture: 'amd64',
  os: 'linux',
  config: {
    Env: ['PATH=/bin', 'TOKEN=secret'],
    User: 'app',
    WorkingDir: '/app',
    Entrypoint: ['/run'],
    Cmd: null,
  },
  history: steps.map(({ created_by, layer }) => ({ created_by, ...(!layer && { empty_layer: true }) })),
  rootfs: { type: 'layers', diff_ids: [] },
})

/** As `docker save` wrote it before version 25: the manifest comes last. */
export function dockerArchive(steps: readonly Step[], tags = ['app:1']): Uint8Array {
  const layers = steps.filter(({ layer }) => layer)
  return tar([
    ...layers.flatMap(({ layer = [] }, index) => [
      { path: `${index}/`, flag: '5' },
      { path: `${index}/VERSION`, content: '1.0' },
      { path: `${index}/layer.tar`, content: tar(layer) },
    ]),
    { path: 'config.json', content: JSON.stringify(configOf(steps)) },
    {
      path: 'manifest.json',
      content: JSON.stringify([
        { Config: 'config.json', RepoTags: tags, Layers: layers.map((_, index) => `${index}/layer.tar`) },
      ]),
    },
    { path: 'repositories', content: '{}' },
  ])
}

/** An OCI layout with gzip layers, an index within the index, and an attestation. */
export function ociArchive(steps: readonly Step[], name = 'docker.io/library/app:1'): Uint8Array {
  const blob = (digest: string, content: string | Uint8Array): Wanted => ({
    path: `blobs/sha256/${digest}`,
    content,
  })
  const layers = steps.flatMap(({ layer }) => (layer ? [gzipSync(tar(layer))] : []))
  const layerType = 'application/vnd.oci.image.layer.v1.tar+gzip'
  return tar([
    { path: 'oci-layout', content: '{"imageLayoutVersion":"1.0.0"}' },
    {
      path: 'index.json',
      content: JSON.stringify({
        manifests: [{ digest: 'sha256:index', annotations: { 'io.containerd.image.name': name } }],
      }),
    },
    blob(
      'index',
      JSON.stringify({ manifests: [{ digest: 'sha256:attested' }, { digest: 'sha256:manifest' }] }),
    ),
    blob(
      'attested',
      JSON.stringify({
        config: { digest: 'sha256:config' },
        layers: [{ digest: 'sha256:note', mediaType: 'application/vnd.in-toto+json' }],
      }),
    ),
    blob(
      'manifest',
      JSON.stringify({
        config: { digest: 'sha256:config' },
        layers: layers.map((_, index) => ({ digest: `sha256:layer${index}`, mediaType: layerType })),
      }),
    ),
    blob('note', '{"predicate":{}}'),
    blob('config', JSON.stringify(configOf(steps))),
    ...layers.map((layer, index) => blob(`layer${index}`, layer)),
  ])
}

/** In pieces of `size` bytes, as a stream hands them out. */
export async function* inPieces(bytes: Uint8Array, size = 65_536): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
