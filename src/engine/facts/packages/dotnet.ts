import type { PackageManager } from './package-manager.ts'

export const dotnet = {
  name: 'dotnet',
  family: 'language',
  programs: ['dotnet'],
  verbs: {
    install: ['restore', 'tool install', 'add package', 'workload install'],
    clean: ['nuget locals'],
    build: ['publish', 'build', 'test', 'pack'],
  },
  valueFlags: [
    '-c',
    '--configuration',
    '-o',
    '--output',
    '-r',
    '--runtime',
    '-f',
    '--framework',
    '--version',
    '--tool-path',
    '-v',
    '--verbosity',
    '-s',
    '--source',
    '--configfile',
  ],
  versionFlags: ['--version'],
  manifests: ['*.csproj', '*.sln'],
  promises: { assumesYes: ['restore'], isFrozen: ['--locked-mode'] },
  versionMarks: ['@'],
  caches: [
    {
      name: 'nuget-packages',
      paths: ['~/.nuget/packages', '/root/.nuget'],
      movedBy: 'NUGET_PACKAGES',
      filledBy: ['install', 'build'],
      emptiedBy: 'dotnet nuget locals all --clear',
      isCleaned: true,
    },
  ],
} as const satisfies PackageManager
