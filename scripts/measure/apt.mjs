// `node scripts/measure/apt.mjs test/sizes/samples/apt.json`, as root and with debootstrap: installs each case's
// packages into an overlay over a root like the official image, and adds up the files written.
import process from 'node:process'
import { debianRoot, inRoot, layerOver, withPlace } from './debian-root.mjs'
import { bytesIn } from './folder.mjs'
import { measureSample } from './sample.mjs'

const isNoList = (path) => !path.endsWith('/var/lib/apt/lists')
const names = (root) => new Set(inRoot(root, 'dpkg-query', '-f', '${Package}\n', '-W').trim().split('\n'))

measureSample(process.argv[2], ({ image, packages, recommends }) =>
  withPlace((place) => {
    const base = debianRoot(image)
    const before = names(base)
    const flags = recommends ? [] : ['--no-install-recommends']
    let installed = []
    const added = layerOver([base], place, (root) => {
      inRoot(root, 'apt-get', 'install', '-qq', '-y', ...flags, ...packages)
      installed = [...names(root)].filter((name) => !before.has(name))
    })
    return { bytes: bytesIn(added, isNoList), installed }
  }),
)
