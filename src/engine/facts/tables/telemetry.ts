/** A tool that reports home, the programs that call it, and the documented variable that stops it. */
export interface Telemetry {
  readonly tool: string
  readonly programs: readonly string[]
  readonly variable: string
  readonly value: string
}

/** From the tools' own documentation; `DO_NOT_TRACK` stops those that honour it. */
export const telemetries: readonly Telemetry[] = [
  { tool: 'Next.js', programs: ['next'], variable: 'NEXT_TELEMETRY_DISABLED', value: '1' },
  { tool: 'Nuxt', programs: ['nuxt', 'nuxi'], variable: 'NUXT_TELEMETRY_DISABLED', value: '1' },
  { tool: 'Gatsby', programs: ['gatsby'], variable: 'GATSBY_TELEMETRY_DISABLED', value: '1' },
  { tool: 'Astro', programs: ['astro'], variable: 'ASTRO_TELEMETRY_DISABLED', value: '1' },
  { tool: 'Turborepo', programs: ['turbo'], variable: 'TURBO_TELEMETRY_DISABLED', value: '1' },
  { tool: 'Angular', programs: ['ng'], variable: 'NG_CLI_ANALYTICS', value: 'false' },
  { tool: 'Wrangler', programs: ['wrangler'], variable: 'WRANGLER_SEND_METRICS', value: 'false' },
  { tool: 'Bun', programs: ['bun', 'bunx'], variable: 'DO_NOT_TRACK', value: '1' },
  { tool: '.NET', programs: ['dotnet'], variable: 'DOTNET_CLI_TELEMETRY_OPTOUT', value: '1' },
  { tool: 'PowerShell', programs: ['pwsh'], variable: 'POWERSHELL_TELEMETRY_OPTOUT', value: '1' },
  { tool: 'Azure CLI', programs: ['az'], variable: 'AZURE_CORE_COLLECT_TELEMETRY', value: 'false' },
  {
    tool: 'Hugging Face',
    programs: ['huggingface-cli', 'hf'],
    variable: 'HF_HUB_DISABLE_TELEMETRY',
    value: '1',
  },
  { tool: 'vcpkg', programs: ['vcpkg'], variable: 'VCPKG_DISABLE_METRICS', value: '1' },
  { tool: 'Homebrew', programs: ['brew'], variable: 'HOMEBREW_NO_ANALYTICS', value: '1' },
]
