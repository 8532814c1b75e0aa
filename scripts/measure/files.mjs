// `node scripts/measure/files.mjs test/sizes/samples/files.json`, as root and with debootstrap: builds whole Dockerfiles
// over Debian roots, a layer for each instruction, and adds up base and layers. It knows FROM debian, WORKDIR, COPY of
// the sample's own files, and RUN.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { debianRoot, inRoot, layerOver, withPlace } from './debian-root.mjs'
import { bytesIn } from './folder.mjs'
import { measureSample } from './sample.mjs'

/** Where this machine keeps its certificates; /dev is the host's, so that they are in no layer. */
const certificates = '/dev/shm/drydock-certificates.crt'
const trust = ['PIP_CERT', 'NODE_EXTRA_CA_CERTS', 'REQUESTS_CA_BUNDLE'].map(
  (name) => `${name}=${certificates}`,
)

const instructionsIn = (text) =>
  text
    .join('\n')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .map((line) => /^(\w+) (.*)$/.exec(line.trim()))
    .filter(Boolean)
    .map(([, keyword, rest]) => ({ keyword, rest }))

measureSample(process.argv[2], ({ text, files = {} }) =>
  withPlace((place) => {
    copyFileSync('/etc/ssl/certs/ca-certificates.crt', certificates)
    const [from, ...instructions] = instructionsIn(text)
    const base = debianRoot(from.rest)
    // An image comes without package lists; the root has them.
    const emptied = layerOver([base], place, (root) =>
      inRoot(root, 'sh', '-c', 'rm -rf /var/lib/apt/lists/*'),
    )
    const layers = [emptied, base]
    let workdir = '/'
    for (const { keyword, rest } of instructions) {
      if (keyword === 'WORKDIR') workdir = rest
      else if (keyword === 'COPY' || keyword === 'RUN')
        layers.unshift(
          layerOver(layers, place, (root) => {
            if (keyword === 'COPY') {
              for (const name of rest.split(' ').slice(0, -1)) {
                const path = join(root, workdir, name)
                mkdirSync(dirname(path), { recursive: true })
                writeFileSync(path, files[name])
              }
              return
            }
            mkdirSync(join(root, workdir), { recursive: true })
            inRoot(root, ...trust, '/bin/sh', '-c', `cd ${workdir} && ${rest}`)
          }),
        )
    }
    const bare = bytesIn(base, (path) => path !== join(base, 'var/lib/apt/lists'))
    return { bytes: layers.slice(0, -2).reduce((total, layer) => total + bytesIn(layer), bare) }
  }),
)
