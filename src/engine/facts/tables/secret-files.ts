import { baseName } from '../path.ts'

/** File and directory names that hold credentials, and what they hold. */
const byName: ReadonlyMap<string, string> = new Map([
  ['.env', 'environment secrets'],
  ['.npmrc', 'npm credentials'],
  ['.netrc', 'login passwords'],
  ['.pypirc', 'PyPI credentials'],
  ['.git-credentials', 'git passwords'],
  ['.dockercfg', 'registry credentials'],
  ['.htpasswd', 'password hashes'],
  ['id_rsa', 'an SSH key'],
  ['id_dsa', 'an SSH key'],
  ['id_ecdsa', 'an SSH key'],
  ['id_ed25519', 'an SSH key'],
  ['credentials', 'credentials'],
  ['credentials.json', 'credentials'],
  ['kubeconfig', 'cluster credentials'],
  ['.aws', 'AWS credentials'],
  ['.ssh', 'SSH keys'],
  ['.gnupg', 'GPG keys'],
  ['.kube', 'cluster credentials'],
])

const byEnding: readonly (readonly [string, string])[] = [
  ['.key', 'a private key'],
  ['.jks', 'a key store'],
  ['.p12', 'a key store'],
  ['.pfx', 'a key store'],
  ['.tfstate', 'Terraform state with secrets'],
  ['.docker/config.json', 'registry credentials'],
]

/** What secret a context path seems to hold; undefined for harmless names such as `.env.example` and `id_rsa.pub`. */
export function secretFile(path: string): string | undefined {
  const name = baseName(path)
  const known = byName.get(name)
  if (known !== undefined) return known
  if (name.startsWith('.env.') && !/\.(example|sample|template|dist|defaults?)$/.test(name))
    return 'environment secrets'
  if (name.startsWith('service-account') && name.endsWith('.json')) return 'a service account key'
  return byEnding.find(([ending]) => path.endsWith(ending))?.[1]
}

/** A key for all to have, by which packages are checked: `release.gpg.key`, or one that becomes `repo.pub`. */
export const isPublicKey = (path: string, target: string): boolean =>
  (path.endsWith('.key') &&
    /(^|[-_.])(gpg|pgp|pub|public|apt|rpm|repo|archive|keyring)[-_.]/.test(baseName(path))) ||
  /\.(pub|asc|gpg|pgp)$|\/(keyrings|trusted\.gpg\.d|rpm-gpg|apk\/keys)(\/|$)/.test(target)

/** What is kept in the directory of a home that a file goes to: `/root/.ssh/id_rsa`. */
export function secretPlace(target: string): string | undefined {
  const place = /\/(\.ssh|\.aws|\.kube|\.gnupg)(\/|$)/.exec(target)?.[1]
  if (place !== undefined)
    return /known_hosts$|authorized_keys$|\/config$/.test(target) ? undefined : byName.get(place)
  return target.endsWith('/.docker/config.json') ? 'registry credentials' : undefined
}
