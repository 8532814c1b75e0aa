import type { SharedState } from '../../../src/app/share/codec.ts'

/** States that links of version 1 were made of; see golden.test.ts. Never changed, only added to. */
export const goldenStates = {
  empty: { source: '', options: {}, line: undefined, view: undefined },
  python: {
    source: `FROM python:3.11-slim
ENV PYTHONUNBUFFERED=1
WORKDIR /app
COPY . .
RUN apt-get update && apt-get install -y gcc
RUN pip install -r requirements.txt
EXPOSE 8000
CMD uvicorn app.main:app --host 0.0.0.0
`,
    options: {},
    line: undefined,
    view: undefined,
  },
  everything: {
    source:
      '# syntax=docker/dockerfile:1\r\nFROM registry.example/app:1@sha256:00 AS build\r\nRUN <<EOF\r\necho hi\r\nEOF\r\n',
    options: {
      platform: 'linux/arm64',
      files: {
        '.dockerignore': '.git\n**/.env\n',
        'requirements.txt': 'fastapi==0.115.0\nuvicorn==0.30.6\n',
        empty: '',
      },
      contextSizes: { 'src/main.py': 1234, 'models/größe.bin': 250_000_000 },
      assumptions: { 'registry.example/app:1': 121_000_000, 'line:3': 0.5 },
      preset: 'strict',
      levels: { 'latest-tag': 'off', DL3008: 'error' },
      trustedRegistries: ['registry.example', 'ghcr.io'],
      labelSchema: { 'org.opencontainers.image.source': 'url' },
      strictLabels: true,
      ignoresSuppressions: true,
    },
    line: 3,
    view: 'layers',
  },
  unicode: {
    source:
      'FROM alpine:3.20\n# 日本語 · ünïcödé · 🐳👩‍👩‍👧 · \ud800 lone \udfff · \u0000 · \ufeff\nLABEL name="Ω"\n',
    options: { files: { __proto__x: '\udc00', ключ: 'значение' } },
    line: 1,
    view: 'settings',
  },
  change: {
    source: 'FROM python:3.12\nCOPY . .\nRUN pip install -r requirements.txt\n',
    options: { files: { 'requirements.txt': 'fastapi==0.115.0\n' } },
    line: undefined,
    view: undefined,
    change: {
      source: 'FROM python:3.12-slim\nCOPY . .\nRUN pip install --no-cache-dir -r requirements.txt\n',
      files: { '.dockerignore': '.git\n' },
    },
  },
  textChange: {
    source: 'FROM a\n',
    options: {},
    line: undefined,
    view: undefined,
    change: { source: '', files: {} },
  },
} as const satisfies Record<string, SharedState>
