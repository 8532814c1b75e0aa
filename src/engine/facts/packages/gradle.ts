import type { PackageManager } from './package-manager.ts'

export const gradle = {
  name: 'gradle',
  family: 'language',
  programs: ['gradle', 'gradlew', './gradlew'],
  verbs: {
    install: ['dependencies', 'resolveDependencies'],
    build: ['build', 'assemble', 'bootJar', 'shadowJar', 'installDist', 'jar', 'clean', 'test', 'bootWar'],
  },
  valueFlags: [
    '-p',
    '--project-dir',
    '-b',
    '-g',
    '--gradle-user-home',
    '-x',
    '--exclude-task',
    '-I',
    '--init-script',
  ],
  manifests: ['build.gradle', 'settings.gradle', 'build.gradle.kts', 'settings.gradle.kts'],
  promises: { assumesYes: ['build'] },
  versionMarks: [],
  caches: [
    {
      name: 'gradle-cache',
      paths: ['~/.gradle', '/home/gradle/.gradle'],
      movedBy: 'GRADLE_USER_HOME',
      filledBy: ['install', 'build'],
      emptiedBy: 'rm -rf ~/.gradle',
      isCleaned: false,
    },
  ],
} as const satisfies PackageManager
