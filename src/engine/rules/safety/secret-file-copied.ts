import { secretFileMount } from '../parts/fixes/secret-file-mount.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'secret-file-copied',
  codes: ['CIS-DI-0010'],
  severity: 'error',
  concern: 'security',
  title: 'Mount files with credentials instead of copying them',
  why: `
    A copied file is part of its layer for good; deleting it later hides it from \`ls\`
    and from nobody else. \`RUN --mount=type=secret,target=…\` shows the file to the one
    command that needs it.
  `,
  unless: 'The file holds no secret, whatever its name.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM node:22-slim
        WORKDIR /app
        COPY «.npmrc» package.json package-lock.json ./
        RUN npm ci && rm -f .npmrc
      `,
      fixed: `
        FROM node:22-slim
        WORKDIR /app
        COPY package.json package-lock.json ./
        RUN --mount=type=secret,id=npmrc,target=/app/.npmrc npm ci
      `,
    },
    { bad: 'COPY «config/.env» /app/' },
    { bad: 'COPY «deploy_key» /root/.ssh/id_ed25519' },
    { good: 'COPY .env.example /app/.env' },
    { good: 'COPY known_hosts id_rsa.pub /root/.ssh/' },
    { good: 'COPY vendor.gpg.key server.key /etc/apt/keyrings/' },
    { good: 'COPY release-2026.key /tmp/release-key.pub' },
    { good: 'RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci' },
  ],
  each: 'secret',
  check(secret, file) {
    const { kind, name, span, looksLike } = secret
    if (kind !== 'file') return
    return {
      at: span,
      message: `\`${name}\` usually holds ${looksLike}, and becomes part of a layer`,
      fix: secretFileMount(secret, file),
    }
  },
})
