import { imageFacts } from '../../../../facts/images/image-facts.ts'
import { baseName, parentsOf, resolvePath } from '../../../../facts/path.ts'
import { asItIs, endWorkdir, has, type Toolchain } from './toolchain.ts'

export const rust: Toolchain = {
  builds: (command) =>
    command.program === 'cargo' &&
    !has(command, '--target') &&
    (has(command, 'build', '--release') || has(command, 'install', '--path')),
  // Its C library must be no older than the one it was built with: distroless/cc of the same Debian, with OpenSSL.
  runtime: ({ image }) => {
    const { distro, suite } = imageFacts(image)
    if (distro === 'alpine') return 'gcr.io/distroless/static-debian13:nonroot'
    if (suite === 'bookworm') return 'gcr.io/distroless/cc-debian12:nonroot'
    return suite === 'trixie' ? 'gcr.io/distroless/cc-debian13:nonroot' : undefined
  },
  product: ([program = ''], build, plain) => {
    if (has(build, 'install')) {
      // The new image has no `/usr/local/cargo/bin` on its PATH.
      const isOnPath = /^[\w-]+$/.test(program) && !has(build, '--root')
      return isOnPath ? { from: `${home}/${program}`, to: `/usr/local/bin/${program}` } : undefined
    }
    const path = program.includes('/') ? resolvePath(endWorkdir(plain), program) : undefined
    const directory = resolvePath(build.workdir, 'target/release')
    return path !== undefined && baseName(path) !== '' && parentsOf(path)[0] === directory
      ? asItIs(path)
      : undefined
  },
  env: /^(CARGO|RUST|SQLX_OFFLINE$)/,
}

/** CARGO_HOME of the official images, where `cargo install` puts programs. */
const home = '/usr/local/cargo/bin'
