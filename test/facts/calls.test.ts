import { describe, expect, test } from 'vitest'
import type { PackageCall } from '../../src/engine/facts/model.ts'
import { runOf } from './facts-of.ts'

const callsOf = (run: string, before = ''): readonly PackageCall[] =>
  runOf(`FROM debian:13\n${before}\nRUN ${run}\n`).calls

function callOf(run: string, before = ''): PackageCall {
  const [call, ...others] = callsOf(run, before)
  if (!call || others.length > 0) throw new Error(`exactly one call is wanted in: ${run}`)
  return call
}

/** `name=version …`, with `?` for a name and nothing for a version that the text does not tell. */
const packagesIn = (run: string, before = ''): string =>
  callOf(run, before)
    .packages.map(({ name = '?', version, extras, source }) =>
      [
        source === 'index' ? '' : `${source}:`,
        name,
        extras.length > 0 ? `[${extras}]` : '',
        version === undefined ? '' : `=${version}`,
      ].join(''),
    )
    .join(' ')

describe('a call is read', () => {
  test.each([
    ['apt-get install -y curl git', 'apt install curl git'],
    ['apt update', 'apt refresh '],
    ['aptitude safe-upgrade -y', 'apt upgrade '],
    ['apt-get purge -y --auto-remove gcc', 'apt remove '],
    ['apk add --no-cache curl', 'apk install curl'],
    ['apk del .build-deps', 'apk remove '],
    ['dnf -y install nginx', 'dnf install nginx'],
    ['dnf group install -y tools', 'dnf install tools'],
    ['yum localinstall -y /tmp/a.rpm', 'yum install /tmp/a.rpm'],
    ['microdnf install -y jq', 'microdnf install jq'],
    ['zypper --non-interactive in jq', 'zypper install jq'],
    ['pip install flask', 'pip install flask'],
    ['pip wheel -w /wheels flask', 'pip build '],
    ['pipx install black', 'pipx install black'],
    ['pipenv install --deploy --system', 'pipenv install '],
    ['poetry install --only main', 'poetry install '],
    ['poetry export -o requirements.txt', 'poetry other '],
    ['uv pip install flask', 'uv install flask'],
    ['uv sync --frozen', 'uv install '],
    ['conda install -y -c conda-forge numpy', 'conda install numpy'],
    ['micromamba create -y -n app -f env.yml', 'micromamba install '],
    ['npm ci', 'npm install '],
    ['npm run build', 'npm build '],
    ['yarn', 'yarn install '],
    ['yarn global add serve', 'yarn install serve'],
    ['pnpm add -g turbo', 'pnpm install turbo'],
    ['bun install', 'bun install '],
    ['gem install rails', 'gem install rails'],
    ['bundle', 'bundler install '],
    ['composer require vendor/tool', 'composer install vendor/tool'],
    ['go mod download', 'go install '],
    ['go build -o /app ./cmd/app', 'go build '],
    ['cargo install ripgrep', 'cargo install ripgrep'],
    ['mvn -B package', 'maven build '],
    ['gradle bootJar', 'gradle build '],
    ['dotnet restore', 'dotnet install '],
  ])('%s', (run, read) => {
    const { manager, action, packages } = callOf(run)
    expect(`${manager.name} ${action} ${packages.map(({ name }) => name).join(' ')}`).toBe(read)
  })
})

describe('a package manager is recognised', () => {
  test.each([
    ['/usr/bin/apt-get update', 'apt'],
    ['/opt/venv/bin/pip3.11 install flask', 'pip'],
    ['python3 -m pip install flask', 'pip'],
    ['python -u -m pip install flask', 'pip'],
    ['/venv/bin/python3.13 -m poetry install', 'poetry'],
    ['sudo -E apt-get update', 'apt'],
    ['sh -c "npm ci"', 'npm'],
  ])('in `%s`', (run, name) => {
    expect(callsOf(run).map(({ manager }) => manager.name)).toEqual([name])
  })

  test.each([
    'echo apt-get install curl',
    'python3 manage.py -m pip',
    'python3 -m venv /venv',
    'apt-mark hold curl',
  ])('but not in `%s`', (run) => {
    expect(callsOf(run)).toEqual([])
  })

  test('in the JSON form', () => {
    expect(packagesIn('["apt-get", "install", "-y", "curl"]')).toBe('curl')
  })

  test('in every branch and loop', () => {
    expect(
      callsOf('if true; then apk add a; else apk add b; fi; for p in c d; do apk add $p; done'),
    ).toHaveLength(3)
  })
})

describe('the value of a flag is no package', () => {
  test.each([
    ['apt-get install -t trixie-backports curl', 'curl'],
    ['apt-get -o Acquire::Retries=3 install curl', 'curl'],
    ['apt-get install -oDpkg::Use-Pty=0 curl', 'curl'],
    ['apt-get install -yt trixie curl', 'curl'],
    ['apk add --virtual .deps --repository https://example.org/edge curl', 'curl'],
    ['apk add -t .deps curl', 'curl'],
    ['dnf install -y --setopt install_weak_deps=False jq', 'jq'],
    ['zypper -n install -t pattern devel', 'devel'],
    ['pip install -i https://example.org/simple flask', 'flask'],
    ['pip install --index-url=https://example.org/simple flask', 'flask'],
    ['npm install --prefix /opt serve', 'serve'],
    ['gem install --install-dir /gems rake', 'rake'],
    ['cargo install --version 14.1.0 ripgrep', 'ripgrep=14.1.0'],
    ['pip install -- flask', 'flask'],
    ['gem install pg -- --with-pg-config=/opt other', 'pg'],
  ])('%s', (run, packages) => {
    expect(packagesIn(run)).toBe(packages)
  })
})

describe('name and version are told apart', () => {
  test.each([
    ['apt-get install curl=7.88.1-10 git/trixie', 'curl=7.88.1-10 git=trixie'],
    ['apk add jq~1.7 "curl>8" edge-tool@edge', 'jq=1.7 curl=8 edge-tool'],
    [
      'yum install nginx-1.24 gcc-c++ java-17-openjdk rpm-sign-4.16.1-3.el9',
      'nginx=1.24 gcc-c++ java-17-openjdk rpm-sign=4.16.1-3.el9',
    ],
    ['dnf install docker-ce-3:20.10', 'docker-ce=3:20.10'],
    ['dnf module install nodejs:20', 'nodejs=20'],
    ['zypper in "jq>=1.6"', 'jq==1.6'],
    [
      'pip install flask==3.0.3 "jinja2>=3.1,<4" uvicorn[standard]==0.35',
      'flask=3.0.3 jinja2=3.1,<4 uvicorn[standard]=0.35',
    ],
    ['npm i @angular/cli@20 serve@14.2.4 @scope/bare', '@angular/cli=20 serve=14.2.4 @scope/bare'],
    ['gem install rails:8.0.2', 'rails=8.0.2'],
    ['gem install bundler -v 2.6.2', 'bundler=2.6.2'],
    ['go install example.org/tool@v1.2.3', 'example.org/tool=v1.2.3'],
    ['composer require vendor/tool:^2.0', 'vendor/tool=^2.0'],
  ])('%s', (run, packages) => {
    expect(packagesIn(run)).toBe(packages)
  })
})

describe('where a package comes from', () => {
  test.each([
    ['apt-get install ./extra.deb', 'path:./extra.deb'],
    ['pip install .', 'path:.'],
    ['pip install vendor/tool dist/app.whl', 'path:vendor/tool path:dist/app.whl'],
    ['pip install git+https://example.org/tool@v1', 'url:git+https://example.org/tool@v1=v1'],
    ['pip install git+ssh://git@example.org/tool', 'url:git+ssh://git@example.org/tool'],
    ['npm install git://example.org/tool.git#v1', 'url:git://example.org/tool.git#v1=v1'],
    ['go run main.go', 'path:main.go'],
  ])('%s', (run, packages) => {
    expect(packagesIn(run)).toBe(packages)
  })
})

describe('variables', () => {
  test('are looked up in ENV, ARG and the RUN itself', () => {
    expect(packagesIn('apt-get install curl=$CURL', 'ENV CURL=8.14')).toBe('curl=8.14')
    expect(packagesIn('pip install "poetry==$POETRY"', 'ARG POETRY=1.3.2')).toBe('poetry=1.3.2')
    expect(packagesIn('V=2 && apk add jq=$V')).toBe('jq=2')
  })

  test('may hold several packages', () => {
    expect(packagesIn('apk add $DEPS', 'ENV DEPS="gcc make"')).toBe('gcc make')
    expect(packagesIn('apk add "$DEPS"', 'ENV DEPS="gcc make"')).toBe('gcc make')
  })

  test('that are unknown leave name and pin open', () => {
    const [one] = callOf('apt-get install $DEPS', 'ARG DEPS').packages
    expect([one?.name, one?.version, one?.isPinned]).toEqual([undefined, undefined, undefined])
  })

  test('may be the version alone', () => {
    const [known] = callOf('yum install -y jq-$JQ', 'ARG JQ').packages
    const [unheardOf] = callOf('yum install -y jq-$JQ').packages
    expect([known?.name, known?.isPinned]).toEqual(['jq', true])
    expect([unheardOf?.name, unheardOf?.isPinned]).toEqual(['jq-$JQ', false])
  })
})

describe('a version is fixed', () => {
  const pins = (run: string) => callOf(run).packages.map(({ isPinned }) => isPinned)
  test.each([
    ['pip install -c constraints.txt flask', [true]],
    ['pip install -r requirements.txt flask', [true]],
    ['pip install git+https://example.org/tool', [false]],
    ['pip install https://example.org/tool-1.0.tar.gz', [true]],
    ['go install example.org/tool@latest', [false]],
    ['go run example.org/tool serve', [false]],
    ['npm install tool@latest', [true]],
    ['apk add tool@edge', [false]],
    ['gem install rake -v 13', [true]],
  ])('or not: %s', (run, isPinned) => {
    expect(pins(run)).toEqual(isPinned)
  })
})

describe('promises are kept', () => {
  const kept = (run: string, before = ''): string => {
    const call = callOf(run, before)
    const names = ['assumesYes', 'skipsRecommends', 'keepsNoCache', 'skipsDev', 'isFrozen'] as const
    return names.filter((name) => call[name]).join(' ')
  }
  test.each([
    ['apt-get install curl', ''],
    ['apt-get install -yq curl', 'assumesYes'],
    ['apt-get -qq install curl', 'assumesYes'],
    ['apt-get -q -q install curl', 'assumesYes'],
    ['apt-get -q install curl', ''],
    ['apt-get install -q=2 curl', 'assumesYes'],
    ['apt-get install --quiet --quiet curl', 'assumesYes'],
    ['apt-get install -y --no-install-recommends curl', 'assumesYes skipsRecommends'],
    ['apt-get -o APT::Install-Recommends=false install curl', 'skipsRecommends'],
    ['apt-get -oAPT::Get::Assume-Yes=true install curl', 'assumesYes'],
    ['apk add --no-cache curl', 'assumesYes keepsNoCache'],
    ['dnf install -y --setopt=install_weak_deps=False jq', 'assumesYes skipsRecommends'],
    ['zypper -n install --no-recommends jq', 'assumesYes skipsRecommends'],
    ['conda env create -f environment.yml', 'assumesYes'],
    ['npm ci --omit=dev', 'assumesYes skipsDev isFrozen'],
    ['npm install --omit dev', 'assumesYes skipsDev'],
    ['yarn --frozen-lockfile --production', 'skipsDev isFrozen'],
    ['composer install --no-dev', 'assumesYes skipsDev isFrozen'],
    ['poetry install --without dev,docs', 'assumesYes skipsDev'],
    ['uv sync --locked --no-dev', 'assumesYes skipsDev isFrozen'],
    ['pip install --no-cache-dir flask', 'assumesYes keepsNoCache'],
    ['bundle install --without development', 'assumesYes skipsDev'],
    ['go mod download', 'assumesYes isFrozen'],
  ])('by flags: %s', (run, promises) => {
    expect(kept(run)).toBe(promises)
  })

  test.each([
    ['ENV PIP_NO_CACHE_DIR=1', 'pip install flask', 'assumesYes keepsNoCache'],
    // pip takes any value for a yes, even this one.
    ['ENV PIP_NO_CACHE_DIR=off', 'pip install flask', 'assumesYes keepsNoCache'],
    ['ENV PIP_NO_CACHE_DIR=', 'pip install flask', 'assumesYes'],
    ['ENV NODE_ENV=production', 'npm ci', 'assumesYes skipsDev isFrozen'],
    ['ENV NODE_ENV=development', 'npm ci', 'assumesYes isFrozen'],
    ['ENV UV_FROZEN=1 UV_NO_DEV=1', 'uv sync', 'assumesYes skipsDev isFrozen'],
    ['ENV BUNDLE_WITHOUT=development:test', 'bundle install', 'assumesYes skipsDev'],
    ['ENV CONDA_ALWAYS_YES=true', 'conda install numpy', 'assumesYes'],
  ])('by %s: %s', (before, run, promises) => {
    expect(kept(run, before)).toBe(promises)
  })

  test('by an assignment or an export before', () => {
    expect(kept('PIP_NO_CACHE_DIR=1 pip install flask')).toBe('assumesYes keepsNoCache')
    expect(kept('export PIP_NO_CACHE_DIR=1 && pip install flask')).toBe('assumesYes keepsNoCache')
    expect(kept('pip install flask && export PIP_NO_CACHE_DIR=1')).toBe('assumesYes')
  })
})

describe('manifests', () => {
  test.each([
    ['pip install -r requirements.txt -r dev.txt', ['requirements.txt', 'dev.txt']],
    ['pip install -rrequirements.txt', ['requirements.txt']],
    ['pip install -qr requirements.txt', ['requirements.txt']],
    ['pip install --requirement=base.txt', ['base.txt']],
    ['pip install flask', []],
    ['pip install -e .', ['pyproject.toml', 'setup.py', 'setup.cfg']],
    ['npm ci', ['package.json', 'package-lock.json']],
    ['npm install serve', []],
    ['conda env create -f env.yml', ['env.yml']],
    ['cargo build --release', ['Cargo.toml', 'Cargo.lock']],
  ])('%s', (run, manifests) => {
    expect(callOf(run).manifests).toEqual(manifests)
  })
})

describe('a call that only tells something installs nothing', () => {
  test.each([
    'yarn --version',
    'bundle -v',
    'apt-get install -s curl',
    'pip install --help',
    'npm install --dry-run',
  ])('%s', (run) => {
    expect(callOf(run).action).toBe('other')
  })
})
