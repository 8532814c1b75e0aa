import type { PackageManager } from './package-manager.ts'

export const maven = {
  name: 'maven',
  family: 'language',
  programs: ['mvn', 'mvnw', './mvnw'],
  verbs: {
    install: ['dependency:go-offline', 'dependency:resolve', 'dependency:resolve-plugins'],
    build: ['package', 'install', 'verify', 'compile', 'clean', 'test', 'deploy', 'spring-boot:build-image'],
  },
  valueFlags: ['-f', '--file', '-s', '--settings', '-pl', '--projects', '-P', '-T', '--threads'],
  manifests: ['pom.xml'],
  promises: { assumesYes: ['-B', '--batch-mode', 'package'] },
  versionMarks: [],
  caches: [
    {
      name: 'maven-repository',
      paths: ['~/.m2/repository', '/root/.m2', '~/.m2'],
      filledBy: ['install', 'build'],
      emptiedBy: 'rm -rf ~/.m2/repository',
      isCleaned: false,
    },
  ],
} as const satisfies PackageManager
