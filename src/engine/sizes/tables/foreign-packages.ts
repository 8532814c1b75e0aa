import { type Amount, between, MB } from '../amount.ts'
import type { Weight } from './install-size.ts'

/** Packages that come from their makers' own repositories; bytes on disk of recent versions, with what they need. */
const rows: Readonly<Record<string, Amount>> = {
  'google-chrome-stable': between(330, 400, 520, MB),
  'microsoft-edge-stable': between(400, 600, 750, MB),
  'docker-ce': between(95, 110, 130, MB),
  'docker-ce-cli': between(35, 45, 60, MB),
  'containerd.io': between(90, 125, 150, MB),
  'docker-compose-plugin': between(55, 65, 80, MB),
  'docker-buildx-plugin': between(55, 70, 85, MB),
  yarn: between(4.5, 5.5, 8, MB),
  kubectl: between(44, 58, 65, MB),
  helm: between(44, 56, 66, MB),
  gh: between(35, 50, 65, MB),
  terraform: between(60, 90, 110, MB),
  vault: between(150, 400, 500, MB),
  'google-cloud-cli': between(350, 750, 1400, MB),
  'google-cloud-sdk': between(350, 750, 1400, MB),
  'azure-cli': between(450, 750, 1500, MB),
  msodbcsql17: between(2, 8, 25, MB),
  msodbcsql18: between(2, 8, 25, MB),
  'mssql-tools': between(0.6, 2, 20, MB),
  mssql_tools18: between(0.6, 2, 20, MB),
  'mongodb-org': between(300, 500, 800, MB),
  'mongodb-mongosh': between(150, 250, 350, MB),
  'dotnet-sdk-8.0': between(500, 620, 800, MB),
  'aspnetcore-runtime-8.0': between(85, 105, 140, MB),
  'cuda-toolkit': between(4000, 6500, 9500, MB),
  'nodejs (NodeSource)': between(110, 190, 230, MB),
}

/** The weight of a package that no table of a distribution lists. */
export function foreignPackage(name: string): Weight | undefined {
  const bytes = Object.hasOwn(rows, name) ? rows[name] : undefined
  return bytes && { bytes, basis: { kind: 'rule-of-thumb', note: `recent packages of ${name}` } }
}
