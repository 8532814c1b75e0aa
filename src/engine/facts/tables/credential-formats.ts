interface CredentialFormat {
  readonly looksLike: string
  /** A text without this string cannot match: most files are never searched. */
  readonly hint: string
  /** The secret is the first group, or the whole match. Bounded repeats keep it linear. */
  readonly pattern: RegExp
}

/** How the common services write their credentials, as their own documentation shows. */
export const credentialFormats: readonly CredentialFormat[] = [
  { looksLike: 'AWS access key id', hint: 'A', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  { looksLike: 'GitHub token', hint: 'gh', pattern: /\bgh[pousr]_[A-Za-z0-9]{36,255}\b/g },
  { looksLike: 'GitHub token', hint: 'github_pat_', pattern: /\bgithub_pat_[A-Za-z0-9_]{22,255}\b/g },
  { looksLike: 'GitLab token', hint: 'glpat-', pattern: /\bglpat-[A-Za-z0-9_-]{20,255}/g },
  { looksLike: 'Slack token', hint: 'xox', pattern: /\bxox[abprs]-[A-Za-z0-9-]{10,255}/g },
  { looksLike: 'Stripe key', hint: '_live_', pattern: /\b[sr]k_live_[A-Za-z0-9]{16,255}\b/g },
  { looksLike: 'Google API key', hint: 'AIza', pattern: /\bAIza[A-Za-z0-9_-]{35}/g },
  { looksLike: 'npm token', hint: 'npm_', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g },
  { looksLike: 'PyPI token', hint: 'pypi-', pattern: /\bpypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,255}/g },
  { looksLike: 'OpenAI key', hint: 'sk-', pattern: /\bsk-(?:proj-)?[A-Za-z0-9_-]{40,255}/g },
  { looksLike: 'Hugging Face token', hint: 'hf_', pattern: /\bhf_[A-Za-z0-9]{34}\b/g },
  {
    looksLike: 'private key',
    hint: '-----BEGIN',
    pattern: /-----BEGIN (?:[A-Z]{1,10} ){0,2}PRIVATE KEY-----/g,
  },
  {
    looksLike: 'JSON web token',
    hint: 'eyJ',
    pattern: /\beyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,2000}\.[A-Za-z0-9_-]{10,2000}/g,
  },
  {
    looksLike: 'password in a URL',
    hint: '://',
    pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@$'"<>{}]{1,100}:([^\s/:@$'"<>{}]{1,200})@/g,
  },
]

/** `changeme`, `xxxx`, `…EXAMPLE`: nobody's secret. */
export const isPlaceholder = (secret: string): boolean =>
  /example|changeme|placeholder|dummy|x-oauth-basic|x-access-token/i.test(secret) || /^(.)\1*$/.test(secret)
