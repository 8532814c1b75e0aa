import { describe, expect, test } from 'vitest'
import { linesOf } from './dl-lines.ts'

interface Commands {
  /** One script of a RUN a line. */
  readonly loud: string
  readonly quiet: string
  /** What a trigger does is left alone, as in hadolint. */
  readonly skipsOnbuild?: true
}

const commands: Readonly<Record<string, Commands>> = {
  DL3001: {
    loud: `
      service cron start
      free -m
      kill 1
      mount /dev/sda /mnt
      ps aux
      shutdown now
      ssh host ls
      top
      vim x
      true; ps | grep x
    `,
    quiet: `
      apt-get install -y ssh vim
      /bin/ps
      ifconfig
      echo service
      systemctl x
    `,
  },
  DL3003: {
    skipsOnbuild: true,
    loud: `
      cd /srv && ls
      (cd /srv && ls)
      for i in 1; do cd /x; done
      x=$(cd /x && pwd)
      true && cd /y && make
      cd "$DIR" && make
    `,
    quiet: `
      pushd /x
      git -C /x pull
      make -C /x
      echo cd
      ls && abcd
    `,
  },
  DL3004: {
    loud: `
      sudo ls
      sudo -E apt-get update
      true && sudo chown x y
    `,
    quiet: `
      apt-get install -y sudo
      echo sudo
      sudoedit x
      /usr/bin/sudo ls
    `,
  },
  DL3008: {
    loud: `
      apt-get install -y jq
      apt-get install jq=1.6 curl
      apt-get -y install jq
      DEBIAN_FRONTEND=noninteractive apt-get install jq
      apt-get install -t bookworm jq
      apt-get --quiet -y --no-install-recommends install jq
      apt-get install -y jq && apt-get install -y curl=1
    `,
    quiet: `
      apt-get install -y jq=1.6
      apt-get install jq=1.*
      apt-get install x=2:1.0
      apt-get install jq/bookworm
      apt-get install ./a.deb
      apt-get install a.deb
      apt-get install -t bookworm jq=1
      apt-get install --target-release bookworm jq=1
      apt-get install --target-release=bookworm jq=1
      apt-get install -y
      apt-get -y
      apt-get update
      apt-get build-dep jq
      apt-get upgrade
      apt-get install -o Dpkg::Options::=--force-confold jq=1
      apt-get install -y -- jq=1
      apt-get install -c conf jq=1
      apt-get -qq -o=Dpkg::Use-Pty=0 install jq=1
      apt-get install -y "jq=$JQ"
      apt-get install -y jq="\${JQ}"
      apt-get install --no-install-recommends -y $(cat /tmp/list)
    `,
  },
  DL3009: {
    loud: `
      apt-get update
      apt-get update && apt-get install -y jq
      apt update
      aptitude update
      apt-get -qq update && apt-get install -y jq
      apt-get update && rm -r /tmp/x
    `,
    quiet: `
      apt-get update && rm -rf /var/lib/apt/lists/*
      apt-get update && apt-get install -y jq && rm -rf /var/lib/apt/lists/*
      apt-get install jq
      apt-get update && rm -rf /var/lib/apt/lists
      apt-get update && rm -r /var/lib/apt/lists/*
      apt update && apt-get clean && rm -rf /var/lib/apt/lists/* /tmp/*
      --mount=type=cache,target=/var/lib/apt/lists apt-get update
      --mount=type=tmpfs,target=/var/lib/apt/lists apt-get update
      --mount=type=cache,target=/var/lib/apt --mount=type=cache,target=/var/cache/apt apt-get update
      --mount=type=cache,target=/var/lib/apt,sharing=locked --mount=type=tmpfs,target=/var/cache/apt apt-get update
      --mount=type=cache,target=/var/lib/apt/lists/ apt-get update
      --mount=target=/var/lib/apt/lists,type=cache apt-get update
      --mount=type=cache,dst=/var/lib/apt/lists apt-get update
      --mount=type=cache,destination=/var/lib/apt/lists apt-get update
    `,
  },
  DL3013: {
    loud: `
      pip install flask
      pip3 install flask
      pip3.11 install flask
      python -m pip install flask
      python3 -m pip install flask
      pip install flask==1 django
      pip --no-cache-dir install flask
      pip install --user flask
      pip install -i http://x/simple flask
      pip install --index-url http://x flask
      pip install git+https://github.com/a/b
      pip install "flask"
      pip install flask[async]
      pip install --upgrade pip
      pip install --proxy http://x flask
      pipx install flask
      python3.11 -m pip install flask
    `,
    quiet: `
      pip install flask==1.0
      pip install "flask>=1,<2"
      pip install flask~=1.0
      pip install flask!=1.0
      pip install 'flask===1.0'
      pip install -r requirements.txt
      pip install --requirement requirements.txt
      pip install .
      pip install -c constraints.txt flask
      pip install --constraint constraints.txt flask
      pip install
      pip install ./dir
      pip install a.whl
      pip install a.tar.gz
      pip install https://x/y.zip
      pip install git+https://github.com/a/b@v1
      pip install -e .
      pip install --editable .
      pip install -t /x flask==1
      pip install --target /x flask==1
      pip install --extra-index-url http://x flask==1
      pip install --find-links http://x flask==1
      pip install -f http://x flask==1
      pip install --trusted-host x flask==1
      pip install --root /x flask==1
      pip install --prefix /x flask==1
      pip install --no-binary :all: flask==1
      pip install --only-binary :all: flask==1
      pip install --platform x flask==1
      pip install --python-version 3 flask==1
      pip install --implementation cp --abi cp3 flask==1
      pip install --upgrade-strategy eager flask==1
      pip install --progress-bar off flask==1
      pip install --root-user-action ignore flask==1
      pip install --build /b flask==1
      pip install --src /s flask==1
      pip install --requirement=requirements.txt
      pipenv install flask
      python -m pipenv install flask
      pip freeze
      python setup.py install
      pip install -Ur requirements.txt
      pip install --pre flask==1
      pip install "flask[async]==1"
      pip install -Uc constraints.txt flask
      pip uninstall -y flask
      python -m venv pip
    `,
  },
  DL3014: {
    loud: `
      apt-get install jq
      apt-get -q install jq
      apt-get --quiet install jq
      apt-get install --no-install-recommends jq
      DEBIAN_FRONTEND=noninteractive apt-get install jq
    `,
    quiet: `
      apt-get install -y jq
      apt-get -y install jq
      apt-get install -yq jq
      apt-get install -qy jq
      apt-get --yes install jq
      apt-get install --assume-yes jq
      apt-get install -qq jq
      apt-get -q -q install jq
      apt-get --quiet --quiet install jq
      apt-get install -q=2 jq
      apt-get install jq -y
      apt-get update
      apt-get -yqq install jq
    `,
  },
  DL3015: {
    loud: `
      apt-get install -y jq
      apt-get -y install --install-suggests jq
      apt-get -o APT::Install-Suggests=false install jq
    `,
    quiet: `
      apt-get install --no-install-recommends jq
      apt-get --no-install-recommends install jq
      apt-get install -o APT::Install-Recommends=false jq
      apt-get -o APT::Install-Recommends=false install jq
      apt-get install jq --no-install-recommends
      apt-get update
      apt-get install -y -o "APT::Install-Recommends=false" jq
    `,
  },
  DL3016: {
    loud: `
      npm install express
      npm install -g express
      npm install express sax@1
      npm install @scope/pkg
      npm install git://github.com/x/y
      npm install git+https://github.com/x/y
      npm install git+ssh://git@github.com/x/y
      npm install --loglevel verbose express
      npm install --registry http://x express
      npm --loglevel=error install express
      npm --registry http://x install express
      npm install express --save
      npm install git+http://x/y.git
    `,
    quiet: `
      npm install
      npm install -g
      npm install --production
      npm install express@4
      npm install express@latest
      npm install @scope/pkg@1
      npm install git://github.com/x/y#v1
      npm install git+https://x/y#v1
      npm install a.tar.gz
      npm install a.tgz
      npm install a.tar
      npm install ./x
      npm install ../x
      npm install /x
      npm install ~/x
      npm ci
      npm run install express
      npm run ci npm install
      npm install --loglevel verbose express@1
      npm install --registry=http://x express@1
      npm install https://x/y.tgz
      npm test
    `,
  },
  DL3018: {
    loud: `
      apk add jq
      apk add --no-cache jq
      apk --no-cache add jq
      apk add jq=1 curl
      apk add -t .b jq
      apk add --virtual .b jq
      apk add --repository http://x jq
      apk add -X http://x jq
      apk add jq@edge
      apk add --no-cache --virtual=.b jq
    `,
    quiet: `
      apk add jq=1
      apk add jq~1
      apk add jq~=1
      apk add "jq>1"
      apk add "jq<2"
      apk add "jq>=1"
      apk add jq=~1
      apk add -t .b jq=1
      apk add --virtual .b jq=1
      apk add --virtual=.b jq=1
      apk add -X http://x jq=1
      apk add --repository http://x jq=1
      apk add --repository=http://x jq=1
      apk add ./x.apk
      apk add x.apk
      apk update
      apk del jq
      apk add
      apk add "jq=$V"
    `,
  },
  DL3019: {
    loud: `
      apk add jq
      apk add jq=1 && rm -rf /var/cache/apk/*
      apk update && apk add jq
      apk -U add jq
      --mount=type=cache,target=/var/cache/x apk add jq
    `,
    quiet: `
      apk add --no-cache jq
      apk --no-cache add jq
      apk add jq --no-cache
      --mount=type=cache,target=/var/cache/apk apk add jq
      --mount=type=tmpfs,target=/var/cache/apk apk add jq
      --mount=type=cache,target=/var/cache/apk/ apk add jq
      apk del jq
    `,
  },
  DL3027: {
    loud: `
      apt install jq
      apt update
      apt policy bash
      true; apt list
    `,
    quiet: `
      apt-get install -y jq
      apt-cache policy
      apt-mark hold x
      echo apt
      apt-key add x
    `,
  },
  DL3028: {
    loud: `
      gem install rake
      gem i rake
      gem install rake:1 bundler
      gem install rake --no-document
      gem install rake -- --with-x
      gem update && gem install rake
    `,
    quiet: `
      gem install rake:1
      gem install rake -v 1
      gem install rake --version 1
      gem install rake --version=1
      gem install rake:1 bundler:2
      gem install rake:1 -- --with-x=y foo
      gem update --system
      gem list
      gem install -v 1 rake
      gem install
      bundle install
    `,
  },
  DL3030: {
    loud: `
      yum install jq-1
      yum groupinstall x
      yum localinstall x.rpm
      yum --quiet install jq-1
    `,
    quiet: `
      yum install -y jq-1
      yum -y install jq-1
      yum install --assumeyes jq-1
      yum -yq install jq-1
      yum groupinstall -y x
      yum localinstall -y x.rpm
      yum clean all
      yum install jq-1 -y
      yum list
    `,
  },
  DL3032: {
    loud: `
      yum install -y jq
      yum clean all && yum install -y jq
      yum install -y jq && rm -rf /tmp/x; yum install -y a
    `,
    quiet: `
      yum install -y jq && yum clean all
      yum install -y jq && rm -rf /var/cache/yum/*
      yum install -y jq; yum clean all
      yum clean all
    `,
  },
  DL3033: {
    loud: `
      yum install -y jq
      yum install -y jq-1 tomcat
      yum install -y jq-dev
      yum module install -y nodejs
      yum install -y "jq-\${V}"
    `,
    quiet: `
      yum install -y jq-1.6
      yum install -y rpm-sign-4.16
      yum install -y jq-1:2.3
      yum install -y gcc-c++-1.1
      yum install -y x-1.rpm
      yum module install -y nodejs:20
      yum update -y
      yum install -y
      yum groupinstall -y x
      yum install -y https://x/y-1.rpm
      yum install -y openssh-server-8.0p1-4.el8_1
    `,
  },
  DL3034: {
    loud: `
      zypper install jq=1
      zypper in jq=1
      zypper remove jq
      zypper rm jq
      zypper source-install jq
      zypper si jq
      zypper patch
    `,
    quiet: `
      zypper -n install jq=1
      zypper --non-interactive install jq=1
      zypper install -y jq=1
      zypper install --no-confirm jq=1
      zypper in -y jq
      zypper refresh
      zypper -n rm x
      zypper -n patch
    `,
  },
  DL3035: {
    loud: `
      zypper dup
      zypper dist-upgrade
      zypper -n dup -y
    `,
    quiet: `
      zypper update
      zypper -n patch
      zypper up
    `,
  },
  DL3036: {
    loud: `
      zypper -n install jq
      zypper -n in jq
      zypper clean && zypper -n install jq
    `,
    quiet: `
      zypper -n install jq && zypper clean
      zypper -n in jq && zypper cc
      zypper -n install jq && zypper clean --all
      --mount=type=cache,target=/var/cache/zypp zypper -n install jq
      --mount=type=tmpfs,target=/var/cache/zypp zypper -n install jq
      zypper -n in jq && zypper cc -a
    `,
  },
  DL3037: {
    loud: `
      zypper -n install jq
      zypper in -y jq=1 curl
      zypper -n in jq
    `,
    quiet: `
      zypper -n install jq=1
      zypper -n in "jq>=1"
      zypper -n in jq\\>=1
      zypper -n in "jq<2"
      zypper in -y x.rpm
      zypper -n install
      zypper refresh
      zypper -n in "jq>1"
      zypper -n --repo main install jq=1
    `,
  },
  DL3038: {
    loud: `
      dnf install jq-1
      microdnf install jq-1
      dnf groupinstall x
      dnf localinstall x.rpm
      dnf group install x
    `,
    quiet: `
      dnf install -y jq-1
      dnf -y install jq
      microdnf install -y jq
      dnf install --assumeyes jq
      dnf groupinstall -y x
      dnf localinstall -y x
      dnf -yq install jq
      dnf clean all
      microdnf -y install x
    `,
  },
  DL3040: {
    loud: `
      dnf install -y jq
      microdnf install -y jq
      dnf clean all && dnf install -y jq
      dnf upgrade -y
      dnf in -y jq
      dnf up -y
      dnf upgrade-minimal -y
      dnf reinstall -y jq
      dnf rei -y jq
      microdnf upgrade -y
      dnf up-min -y
    `,
    quiet: `
      dnf install -y jq && dnf clean all
      microdnf install -y jq && microdnf clean all
      dnf install -y jq && rm -rf /var/cache/libdnf5*
      --mount=type=cache,target=/var/cache/libdnf5 dnf install -y jq
      --mount=type=tmpfs,target=/var/cache/libdnf5 dnf install -y jq
      --mount=type=cache,target=/root/.cache/libdnf5 dnf install -y jq
      dnf clean all
      dnf list
      dnf upgrade -y && dnf clean all
    `,
  },
  DL3041: {
    loud: `
      dnf install -y jq
      microdnf install -y jq
      dnf install -y jq-1 curl
      dnf module install -y nodejs
      dnf install -y "jq-\${V}"
    `,
    quiet: `
      dnf install -y jq-1.6
      microdnf install -y jq-1.6
      dnf module install -y nodejs:20
      dnf group install -y x
      dnf update -y
      dnf install -y rpm-sign-4.1
      dnf install -y x-1.rpm
      dnf install -y tomcat-1:9.0
      dnf install -y
      dnf groupinstall -y "Dev Tools"
    `,
  },
  DL3042: {
    loud: `
      pip install flask==1
      pip3 install flask==1
      python -m pip install flask==1
      pip install -r r.txt
      pip install flask && pip install --no-cache-dir x
    `,
    quiet: `
      pip install --no-cache flask==1
      pip install --no-cache-dir flask==1
      pip --no-cache-dir install flask==1
      python3 -m pip install --no-cache-dir x
      pipx install x
      pipenv install x
      python -m pipx install x
      python -m pipenv install x
      PIP_NO_CACHE_DIR=1 pip install x
      export PIP_NO_CACHE_DIR=1 && pip install x
      PIP_NO_CACHE_DIR=true pip install x
      PIP_NO_CACHE_DIR=on pip install x
      PIP_NO_CACHE_DIR=yes pip install x
      --mount=type=cache,target=/root/.cache/pip pip install x
      --mount=type=tmpfs,target=/root/.cache/pip pip install x
      pip list
      pip uninstall -y x
    `,
  },
  DL3046: {
    loud: `
      useradd -u 123456 x
      useradd -u 1234567 x
      useradd -m -u 123456 x
      useradd -r -u 123456 x
    `,
    quiet: `
      useradd -u 12345 x
      useradd x
      useradd -l -u 123456 x
      useradd --no-log-init -u 123456 x
      useradd -lu 123456 x
      useradd -r x
      useradd -u 123456 -l x
      adduser -u 123456 x
      usermod -u 123456 x
    `,
  },
  DL3047: {
    loud: `
      wget http://x
      wget -O y http://x
      wget --no-check-certificate http://x
      wget -c http://x
    `,
    quiet: `
      wget --progress=dot:giga http://x
      wget -q http://x
      wget --quiet http://x
      wget -nv http://x
      wget --no-verbose http://x
      wget -o log http://x
      wget --output-file=log http://x
      wget --output-file log http://x
      wget -a log http://x
      wget --append-output=log http://x
      wget -qO- http://x
      wget --progress=bar:force http://x
      apt-get install wget
      wget http://x -q
      wget --progress dot http://x
    `,
  },
  DL3060: {
    loud: `
      yarn install
      yarn install --frozen-lockfile
      yarn cache clean && yarn install
    `,
    quiet: `
      yarn install && yarn cache clean
      --mount=type=cache,target=/root/.cache/yarn yarn install
      --mount=type=tmpfs,target=/root/.cache/yarn yarn install
      yarn build
      yarn run x
      yarn install && yarn cache clean --all
    `,
  },
  DL3062: {
    loud: `
      go install x.test/a@latest
      go install x.test/a
      go get x.test/a
      go get -u x.test/a@latest
      go run x.test/a@latest
      go run x.test/a
      go get -tool x.test/a
      go install x.test/a@none
      go install a.test/x@v1 b.test/y
    `,
    quiet: `
      go install x.test/a@v1
      go install ./...
      go install .
      go install
      go get x.test/a@v1
      go run ./x
      go run . arg@latest
      go run x.test/a@v1 foo
      go build x
      go install ../x
      go install /x
      go get
      go mod download
      go install -ldflags=-s x.test/a@v1
      go get -tool x.test/a@v1
    `,
  },
  DL4005: {
    loud: `
      ln -s /bin/bash /bin/sh
      ln -sf /bin/bash /bin/sh
      ln -sfv /bin/bash /bin/sh
    `,
    quiet: `
      ln -s /bin/bash /usr/bin/x
      ls /bin/sh
      ln -s /bin/bash /bin/sh2
      rm /bin/sh
    `,
  },
}

const scripts = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const isTold = (code: string, instruction: string): boolean =>
  linesOf(code, `FROM debian:12\n${instruction}\n`).length > 0

/** The places in which a command may stand. */
const places: readonly (readonly [string, (command: string) => string])[] = [
  ['after another', (command) => `RUN true && ${command}`],
  ['in a subshell', (command) => `RUN ( ${command} )`],
  ['in braces', (command) => `RUN { ${command}; }`],
  ['in a condition', (command) => `RUN if true; then ${command}; fi`],
  ['in a loop', (command) => `RUN for i in 1 2; do ${command}; done`],
  ['in a substitution', (command) => `RUN x=$(${command})`],
  ['in a heredoc', (command) => `RUN <<EOF\n${command}\nEOF`],
  ['behind comments and blank lines', (command) => `RUN set -e; \\\n  # why\n\n  ${command}`],
  ['behind an assignment', (command) => `RUN NAME=value ${command}`],
  ['behind command', (command) => `RUN command ${command}`],
  ['behind exec', (command) => `RUN exec ${command}`],
  ['behind builtin', (command) => `RUN builtin ${command}`],
  ['behind busybox', (command) => `RUN busybox ${command}`],
  ['behind a flag of RUN', (command) => `RUN --network=none ${command}`],
  ['in lower case', (command) => `run ${command}`],
  ['in exec form', (command) => `RUN ${JSON.stringify(command.split(' '))}`],
]

const needsShell = (command: string): boolean => /["'\\$;&|]/.test(command)

describe.each(Object.entries(commands))('%s', (code, { loud, quiet, skipsOnbuild = false }) => {
  const [first = ''] = scripts(loud)
  const [harmless = ''] = scripts(quiet)

  test.each(scripts(loud))('is told of %s', (script) => {
    expect(isTold(code, `RUN ${script}`)).toBe(true)
  })

  test.each(scripts(quiet))('is not told of %s', (script) => {
    expect(isTold(code, `RUN ${script}`)).toBe(false)
  })

  test.each(places)('is told of a command %s, and of no harmless one', (place, put) => {
    const isExec = place === 'in exec form'
    if (!isExec || !needsShell(first)) expect(isTold(code, put(first))).toBe(true)
    if (!isExec || !needsShell(harmless)) expect(isTold(code, put(harmless))).toBe(false)
  })

  test(`${skipsOnbuild ? 'leaves' : 'looks into'} the triggers of ONBUILD`, () => {
    expect(isTold(code, `ONBUILD RUN ${first}`)).toBe(!skipsOnbuild)
    expect(isTold(code, `ONBUILD RUN ${harmless}`)).toBe(false)
  })

  test.each([
    ['quotes', `RUN echo "${first}"`],
    ['a comment', `# RUN ${first}`],
    ['a CMD', `CMD ${first}`],
    ['a LABEL', `LABEL note="${first}"`],
  ])('is not told of a command that stands in %s', (_, instruction) => {
    expect(isTold(code, instruction)).toBe(false)
  })
})
