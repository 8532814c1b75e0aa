import type { PackageManager } from './package-manager.ts'

export const go = {
  name: 'go',
  family: 'language',
  programs: ['go'],
  verbs: {
    install: ['mod download', 'install', 'get', 'mod vendor', 'mod tidy'],
    clean: ['clean'],
    build: ['build', 'test', 'generate', 'vet', 'run', 'tool'],
    other: ['env', 'version', 'list', 'mod init'],
  },
  runVerbs: ['run'],
  projectNames: ['tool', 'all', 'work', 'std', 'cmd'],
  valueFlags: ['-o', '-ldflags', '-gcflags', '-tags', '-C', '-mod', '-p', '-asmflags', '-buildmode'],
  manifests: ['go.mod', 'go.sum'],
  promises: { assumesYes: ['install', 'get', 'mod download'], isFrozen: ['mod download'] },
  versionMarks: ['@'],
  movingVersions: ['latest', 'none', 'upgrade', 'patch'],
  caches: [
    {
      name: 'go-build-cache',
      paths: ['~/.cache/go-build', '/root/.cache/go-build'],
      movedBy: 'GOCACHE',
      filledBy: ['build', 'install'],
      emptiedBy: 'go clean -cache -modcache',
      isCleaned: true,
    },
    {
      name: 'go-module-cache',
      paths: ['/go/pkg/mod'],
      movedBy: 'GOMODCACHE',
      filledBy: ['install', 'build'],
      emptiedBy: 'go clean -modcache',
      isCleaned: true,
    },
  ],
} as const satisfies PackageManager
