import { type Amount, MB, within } from '../amount.ts'
import type { Basis } from '../image-size.ts'

interface ToolRow {
  readonly name: string
  readonly version: string
  /** Added to a fresh environment of CPython 3.11 on Linux x86-64, byte code included. */
  readonly bytes: number
  readonly packages: number
}

/** Installed by pip one at a time; their closures are not in the table of wheels. */
const measuredOn = '2026-11-24'
const rows: readonly ToolRow[] = [
  { name: 'poetry', version: '1.3.2', bytes: 67_455_517, packages: 48 },
  { name: 'poetry', version: '1.8.5', bytes: 60_724_779, packages: 42 },
  { name: 'poetry', version: '2.1.4', bytes: 88_696_219, packages: 50 },
  { name: 'poetry', version: '2.5.1', bytes: 75_534_602, packages: 52 },
  { name: 'pipenv', version: '2026.10.3', bytes: 29_734_990, packages: 8 },
  { name: 'pdm', version: '2.29.3', bytes: 41_749_535, packages: 39 },
  { name: 'hatch', version: '1.18.2', bytes: 96_532_600, packages: 48 },
]

export interface PythonTool {
  readonly label: string
  readonly bytes: Amount
  /** The downloads, which pip's cache keeps. */
  readonly cache: Amount
  readonly basis: Basis
}

/** A build tool with everything it needs; the nearest measured version stands for others. */
export function pythonTool(name: string, version: string | undefined): PythonTool | undefined {
  const alike = rows.filter((row) => row.name === name)
  const exact = alike.find((row) => row.version === version)
  const row =
    exact ??
    alike.find((one) => version !== undefined && one.version.split('.')[0] === version.split('.')[0]) ??
    alike.at(-1)
  if (!row) return
  const key = `${row.name} ${row.version}`
  return {
    label: `${name}${version === undefined ? '' : ` ${version}`} and ${row.packages - 1} packages it needs`,
    bytes: within(row.bytes, exact ? 0.08 : 0.3),
    // Wheels are compressed, and hold no byte code.
    cache: within(row.bytes * 0.27, 0.25),
    basis: exact
      ? { kind: 'measured', table: 'python-tools', key, asOf: measuredOn }
      : { kind: 'derived', table: 'python-tools', note: `sized as ${key}`, asOf: measuredOn },
  }
}

/** What Poetry's own installer and pipx add around a tool: one more virtual environment. */
export const ownEnvironment: Amount = within(22.3 * MB, 0.3)
