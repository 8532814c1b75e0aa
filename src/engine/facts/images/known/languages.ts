import type { KnownImage } from './known-image.ts'

const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

const python: KnownImage = {
  language: 'python',
  distro: 'debian',
  suites: [
    ['3.9', 'trixie'],
    ['3.7', 'bookworm'],
    ['3.6', 'bullseye'],
    ['0', 'buster'],
  ],
  env: {
    PATH: `/usr/local/bin:${systemPath}`,
    LANG: 'C.UTF-8',
    GPG_KEY: null,
    PYTHON_VERSION: null,
    PYTHON_SHA256: null,
  },
  slim: 'before-suite',
}

const node: KnownImage = {
  language: 'node',
  distro: 'debian',
  suites: [
    ['26', 'trixie'],
    ['18', 'bookworm'],
    ['14', 'bullseye'],
    ['10', 'buster'],
    ['0', 'stretch'],
  ],
  env: { PATH: systemPath, NODE_VERSION: null, YARN_VERSION: null },
  users: ['node'],
  slim: 'after-suite',
}

const jdk = { language: 'java' } as const

const temurinEnv = {
  JAVA_HOME: '/opt/java/openjdk',
  PATH: `/opt/java/openjdk/bin:${systemPath}`,
  LANG: 'en_US.UTF-8',
  LANGUAGE: 'en_US:en',
  LC_ALL: 'en_US.UTF-8',
  JAVA_VERSION: null,
} as const

const dotnet: KnownImage = {
  language: 'dotnet',
  suites: [
    ['10', 'noble'],
    ['8', 'bookworm'],
    ['6', 'bullseye'],
    ['0', 'buster'],
  ],
  env: {
    PATH: systemPath,
    APP_UID: '1654',
    ASPNETCORE_HTTP_PORTS: '8080',
    DOTNET_RUNNING_IN_CONTAINER: 'true',
    DOTNET_VERSION: null,
    ASPNET_VERSION: null,
    DOTNET_SDK_VERSION: null,
    DOTNET_GENERATE_ASPNET_CERTIFICATE: null,
    DOTNET_NOLOGO: null,
    DOTNET_USE_POLLING_FILE_WATCHER: null,
    NUGET_XMLDOC_MODE: null,
    POWERSHELL_DISTRIBUTION_CHANNEL: null,
  },
  users: ['app'],
}

/** Official images of languages, from their recipes. */
export const languageImages: Readonly<Record<string, KnownImage>> = {
  python,
  pypy: {
    ...python,
    suites: [['0', 'bookworm']],
    env: { PATH: `/opt/pypy/bin:${systemPath}`, LANG: 'C.UTF-8', PYPY_VERSION: null },
  },
  node,
  golang: {
    language: 'go',
    distro: 'debian',
    suites: [
      ['1.24', 'trixie'],
      ['1.20', 'bookworm'],
      ['1.17', 'bullseye'],
      ['0', 'buster'],
    ],
    env: {
      PATH: `/go/bin:/usr/local/go/bin:${systemPath}`,
      GOPATH: '/go',
      GOTOOLCHAIN: 'local',
      GOLANG_VERSION: null,
    },
  },
  rust: {
    language: 'rust',
    distro: 'debian',
    suites: [
      ['1.90', 'trixie'],
      ['1.71', 'bookworm'],
      ['1.55', 'bullseye'],
      ['1', 'trixie'],
    ],
    env: {
      PATH: `/usr/local/cargo/bin:${systemPath}`,
      RUSTUP_HOME: '/usr/local/rustup',
      CARGO_HOME: '/usr/local/cargo',
      RUST_VERSION: null,
    },
    slim: 'before-suite',
  },
  ruby: {
    language: 'ruby',
    distro: 'debian',
    suites: [
      ['3.2', 'trixie'],
      ['3.0', 'bookworm'],
      ['2.6', 'bullseye'],
      ['0', 'buster'],
    ],
    env: {
      PATH: `/usr/local/bundle/bin:${systemPath}`,
      LANG: 'C.UTF-8',
      GEM_HOME: '/usr/local/bundle',
      BUNDLE_SILENCE_ROOT_WARNING: '1',
      BUNDLE_APP_CONFIG: '/usr/local/bundle',
      RUBY_VERSION: null,
      RUBY_DOWNLOAD_URL: null,
      RUBY_DOWNLOAD_SHA256: null,
    },
    slim: 'before-suite',
  },
  php: {
    language: 'php',
    distro: 'debian',
    suites: [
      ['8.1', 'trixie'],
      ['8.0', 'bullseye'],
      ['7.3', 'bullseye'],
      ['0', 'buster'],
    ],
    env: {
      PATH: systemPath,
      PHPIZE_DEPS: null,
      PHP_INI_DIR: '/usr/local/etc/php',
      PHP_CFLAGS: null,
      PHP_CPPFLAGS: null,
      PHP_LDFLAGS: null,
      PHP_VERSION: null,
      PHP_URL: null,
      PHP_ASC_URL: null,
      PHP_SHA256: null,
      GPG_KEYS: null,
      // The apache variants.
      APACHE_CONFDIR: '/etc/apache2',
      APACHE_ENVVARS: '/etc/apache2/envvars',
    },
    users: ['www-data'],
  },
  composer: {
    language: 'php',
    distro: 'alpine',
    hidesRuntime: true,
    env: { PATH: systemPath, COMPOSER_HOME: '/tmp', COMPOSER_ALLOW_SUPERUSER: '1', COMPOSER_VERSION: null },
  },
  perl: { distro: 'debian', suites: [['0', 'bookworm']], env: { PATH: systemPath }, slim: 'before-suite' },
  elixir: { distro: 'debian', suites: [['0', 'bookworm']], env: { PATH: systemPath }, slim: 'after-suite' },
  erlang: { distro: 'debian', suites: [['0', 'bookworm']], env: { PATH: systemPath }, slim: 'after-suite' },
  gcc: { distro: 'debian', suites: [['0', 'trixie']], env: { PATH: systemPath, GCC_VERSION: null } },
  'buildpack-deps': { distro: 'debian', suites: [['0', 'trixie']], env: { PATH: systemPath } },
  openjdk: {
    ...jdk,
    suites: [
      ['18', 'bookworm'],
      ['0', 'bullseye'],
    ],
    suitesAreOfSlim: true,
    env: { PATH: null, JAVA_HOME: null, JAVA_VERSION: null, LANG: 'C.UTF-8' },
  },
  'eclipse-temurin': { ...jdk, distro: 'ubuntu', suites: [['0', 'resolute']], env: temurinEnv },
  amazoncorretto: { ...jdk, distro: 'rhel', env: { PATH: systemPath, JAVA_HOME: null, LANG: 'C.UTF-8' } },
  'ibm-semeru-runtimes': { ...jdk, distro: 'ubuntu', env: temurinEnv },
  sapmachine: { ...jdk, distro: 'ubuntu', env: { PATH: systemPath, JAVA_HOME: null } },
  maven: {
    ...jdk,
    hidesRuntime: true,
    distro: 'ubuntu',
    suites: [['0', 'noble']],
    env: {
      PATH: null,
      JAVA_HOME: null,
      JAVA_VERSION: null,
      LANG: null,
      LANGUAGE: null,
      LC_ALL: null,
      MAVEN_HOME: '/usr/share/maven',
      MAVEN_CONFIG: '/root/.m2',
    },
  },
  gradle: {
    ...jdk,
    hidesRuntime: true,
    distro: 'ubuntu',
    suites: [['0', 'resolute']],
    env: {
      PATH: null,
      JAVA_HOME: null,
      JAVA_VERSION: null,
      LANG: null,
      LANGUAGE: null,
      LC_ALL: null,
      GRADLE_HOME: '/opt/gradle',
      GRADLE_VERSION: null,
    },
    users: ['gradle'],
  },
  tomcat: {
    ...jdk,
    hidesRuntime: true,
    distro: 'ubuntu',
    suites: [['0', 'resolute']],
    env: {
      PATH: null,
      JAVA_HOME: null,
      CATALINA_HOME: '/usr/local/tomcat',
      TOMCAT_NATIVE_LIBDIR: '/usr/local/tomcat/native-jni-lib',
      LD_LIBRARY_PATH: '/usr/local/tomcat/native-jni-lib',
      TOMCAT_MAJOR: null,
      TOMCAT_VERSION: null,
    },
  },
  'mcr.microsoft.com/dotnet/sdk': dotnet,
  'mcr.microsoft.com/dotnet/aspnet': dotnet,
  'mcr.microsoft.com/dotnet/runtime': dotnet,
  'mcr.microsoft.com/dotnet/runtime-deps': dotnet,
  'mcr.microsoft.com/dotnet/nightly/sdk': dotnet,
  'mcr.microsoft.com/dotnet/nightly/aspnet': dotnet,
}
