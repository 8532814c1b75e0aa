// `node scripts/measure/apt.mjs test/sizes/samples/apt.json`, as root and with debootstrap: installs each case's
// packages into an overlay over a root like the official image, and adds up the files written.
import process from 'node:process'
import { inRoot, overImage } from './debian-root.mjs'
import { bytesIn } from './folder.mjs'
import { measureSample } from './sample.mjs'

const isNoList = (path) => !path.endsWith('/var/lib/apt/lists')
const names = (root) => new Set(inRoot(root, 'dpkg-query', '-f', '${Package}\n', '-W').trim().split('\n'))

measureSample(process.argv[2], ({ image, packages, recommends }) =>
  overImage(image, (root, added) => {
    const before = names(root)
    const flags = recommends ? [] : ['--no-install-recommends']
    inRoot(root, 'apt-get', 'install', '-qq', '-y', ...flags, ...packages)
    return {
      bytes: bytesIn(added, isNoList),
      installed: [...names(root)].filter((name) => !before.has(name)),
    }
  }),
)
