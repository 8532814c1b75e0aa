import { expect, test } from 'vitest'
import { outlineOf, readRun, spannedText } from './outline.ts'

const outline = (source: string): string => outlineOf(readRun(source))

test('an apt chain is one list, and comments and blank lines between its lines are no part of it', () => {
  expect(
    outline(`
RUN apt-get update && \\
    # the compilers
    apt-get install -y --no-install-recommends \\

      build-essential \\
      # fetches things
      cu\\
rl=7.* \\
    && rm -rf /var/lib/apt/lists/*
`),
  ).toMatchInlineSnapshot(`
    "apt-get update
    && apt-get install -y --no-install-recommends build-essential curl=7.*
    && rm -rf /var/lib/apt/lists/*"
  `)
})

test('a script with set -eux shows its conditions, loops and cases', () => {
  expect(
    outline(`
RUN set -eux; \\
	savedAptMark="$(apt-mark showmanual)"; \\
	apt-get update; \\
	arch="$(dpkg --print-architecture | awk -F- '{ print $NF }')"; \\
	case "$arch" in \\
		amd64) url='https://example.org/a';; \\
		arm64|armhf) url="https://example.org/$arch"; sha=1 ;; \\
		*) echo >&2 "unknown: $arch"; exit 1 ;; \\
	esac; \\
	for key in A B; do \\
		gpg --recv-keys "$key" || gpg --keyserver x --recv-keys "$key"; \\
	done; \\
	while read -r line; do echo "$line"; done < /list; \\
	if [ -n "$url" ] && ! command -v wget > /dev/null; then \\
		apt-get install -y wget; \\
	elif true; then :; else false; fi; \\
	[ -z "$savedAptMark" ] || apt-mark manual $savedAptMark; \\
	find /usr/local -type f -executable -exec ldd '{}' ';' | awk '/=>/ { print $(NF-1) }' | sort -u | xargs -r dpkg-query --search
`),
  ).toMatchInlineSnapshot(`
    "set -eux
    ; savedAptMark="$(apt-mark showmanual)" -
    apt-mark showmanual  (substitution)  #1
    ; apt-get update
    ; arch="$(dpkg --print-architecture | awk -F- '{ print $NF }')" -
    dpkg --print-architecture  (substitution)  #2
    | awk -F- '{ print $NF }'  (substitution)  #2
    url='https://example.org/a' -  (case)  #3
    url="https://example.org/$arch" -  (case)  #4
    ; sha=1 -  (case)  #4
    echo "unknown: $arch" {>&2}  (case)  #5
    ; exit 1  (case)  #5
    gpg --recv-keys "$key"  (loop)  #6
    || gpg --keyserver x --recv-keys "$key"  (loop)  #6
    read -r line  (loop)  #7
    echo "$line"  (loop)  #8
    [ -n "$url" ]  (if)  #9
    && command -v wget {>/dev/null}  (if)  #9
    apt-get install -y wget  (if)  #10
    true  (if)  #11
    :  (if)  #12
    false  (if)  #13
    ; [ -z "$savedAptMark" ]
    || apt-mark manual $savedAptMark
    ; find /usr/local -type f -executable -exec ldd '{}' ';'
    | awk '/=>/ { print $(NF-1) }'
    | sort -u
    | xargs -r dpkg-query --search
    | dpkg-query --search  [xargs]"
  `)
})

test('subshells, groups, functions and background jobs nest and join', () => {
  expect(
    outline(
      'RUN (cd /a && make) && { b; c; } > /log; f() { d | e; }; f & g |& h; (i) || j; k() ( l; ); coproc m; ((n > 1)) && [[ -f /o && ! $p == q* ]]',
    ),
  ).toMatchInlineSnapshot(`
    "cd /a  (subshell)  #1
    && make  (subshell)  #1
    b  (group)  #2
    ; c  (group)  #2
    d  (function)  #3
    | e  (function)  #3
    ; f
    & g
    |& h
    i  (subshell)  #4
    || j
    l  (function subshell)  #6
    ; m
    ; ((
    && [[ -f /o $p == q*"
  `)
})

test('commands inside words, assignments, arithmetic and redirections are found', () => {
  expect(
    outline(
      'RUN NODE=$(curl -s https://x | jq -r .v) V=2 npm i "a@$(cat v)" ${B:-$(b)} `c \\`d\\`` $((1 + $(e))) <(f) > $(g) && h=(i $(j)) && for k in $(l); do m; done && case $(n) in o) ;; esac',
    ),
  ).toMatchInlineSnapshot(`
    "NODE=$(curl -s https://x | jq -r .v) V=2 npm i "a@$(cat v)" \${B:-$(b)} \`c \\\`d\\\`\` $((1 + $(e))) <(f) {>$(g)}
    curl -s https://x  (substitution)  #1
    | jq -r .v  (substitution)  #1
    cat v  (substitution)  #2
    b  (substitution)  #3
    c \`d\`  (substitution)  #4
    d  (substitution substitution)  #5
    e  (substitution)  #6
    f  (substitution)  #7
    g  (substitution)  #8
    && h=(i $(j)) -
    j  (substitution)  #9
    l  (substitution)  #10
    m  (loop)  #11
    n  (substitution)  #12"
  `)
})

test('an nvm installation reads as people mean it', () => {
  expect(
    outline(`
RUN curl -o- https://raw.githubusercontent.com/nvm-sh/nvm/v0.40.1/install.sh | bash \\
    && . "$NVM_DIR/nvm.sh" \\
    && nvm install $NODE_VERSION \\
    && nvm alias default "v\${NODE_VERSION%%.*}" \\
    && export PATH=$NVM_DIR/bin:$PATH LANG=C \\
    && npm cache clean --force
`),
  ).toMatchInlineSnapshot(`
    "curl -o- https://raw.githubusercontent.com/nvm-sh/nvm/v0.40.1/install.sh
    | bash
    && . "$NVM_DIR/nvm.sh"
    && nvm install $NODE_VERSION
    && nvm alias default "v\${NODE_VERSION%%.*}"
    && export PATH=$NVM_DIR/bin:$PATH LANG=C
    && npm cache clean --force"
  `)
})

test('command, builtin, exec and busybox are looked through, unless they do not call', () => {
  expect(
    outline(
      'RUN command -p ls && command -v curl && builtin cd /x && busybox wget u && /bin/busybox --install -s && exec -a n nginx -g x && exec 3>&1',
    ),
  ).toMatchInlineSnapshot(`
    "command› ls
    && command -v curl
    && builtin› cd /x
    && busybox› wget u
    && /bin/busybox --install -s
    && exec› nginx -g x
    && exec {3>&1}"
  `)
})

test('a wrapped command follows its wrapper and stands in the same list', () => {
  expect(
    outline(
      'RUN sudo -E -u me apt-get update && env -i A=b C="d e" nice -n 5 make -j4 | xargs -r -n 1 -I{} rm -f {} && time -p make; timeout -k 5 30s curl u || gosu me:me id; su-exec me id && chroot /mnt ls && nohup a & ionice -c3 b; sudo -u me; xargs',
    ),
  ).toMatchInlineSnapshot(`
    "sudo -E -u me apt-get update
    apt-get update  [sudo]
    && env -i A=b C="d e" nice -n 5 make -j4
    && A=b C="d e" nice -n 5 make -j4  [env]
    && make -j4  [nice]
    | xargs -r -n 1 -I{} rm -f {}
    | rm -f {}  [xargs]
    && time make
    && make  [time]
    ; timeout -k 5 30s curl u
    ; curl u  [timeout]
    || gosu me:me id
    || id  [gosu]
    ; su-exec me id
    ; id  [su-exec]
    && chroot /mnt ls
    && ls  [chroot]
    && nohup a
    && a  [nohup]
    & ionice -c3 b
    & b  [ionice]
    ; sudo -u me
    ; xargs"
  `)
})

test('scripts given to shells and eval are read', () => {
  expect(
    outline(
      `RUN sh -c 'a && b' && /bin/bash -euo pipefail -c "apt-get install $P && echo \\"hi \\$X\\" $(date)" && su - bob -c "ls -l" && eval 'c d;' e && eval "$(f)" && bash -c "$(curl u)" && sh ./install.sh -c x && sudo bash -c 'sh -c "g; h"'`,
    ),
  ).toMatchInlineSnapshot(`
    "sh -c 'a && b'
    a  [sh]  #1
    && b  [sh]  #1
    && /bin/bash -euo pipefail -c "apt-get install $P && echo \\"hi \\$X\\" $(date)"
    apt-get install $P  [sh]  #2
    && echo "hi $X" $(date)  [sh]  #2
    date  (substitution)  [sh]  #3
    && su - bob -c "ls -l"
    ls -l  [su]  #4
    && eval 'c d;' e
    c d  [eval]  #5
    ; e  [eval]  #5
    && eval "$(f)"
    f  (substitution)  #6
    && bash -c "$(curl u)"
    curl u  (substitution)  #7
    && sh ./install.sh -c x
    && sudo bash -c 'sh -c "g; h"'
    && bash -c 'sh -c "g; h"'  [sudo]
    sh -c "g; h"  [sh]  #8
    g  [sh]  #9
    ; h  [sh]  #9"
  `)
})

test('the spans of an inner script are those of the source, escapes included', () => {
  const source = 'RUN sudo sh -c "echo \\"hi $X\\" && \\\n  apt-get inst\\\nall c\\\\ d"'
  const { commands } = readRun(source)
  expect(commands.map(({ span }) => spannedText(source, span))).toEqual([
    source.slice(4),
    source.slice(9),
    'echo \\"hi $X\\"',
    'apt-get inst\\\nall c\\\\ d',
  ])
  expect(commands.at(3)?.words.map(({ text }) => text)).toEqual(['install', 'c\\ d'])
})

test('CRLF reads like LF', () => {
  const source = 'RUN apt-get update \\\r\n  # note\r\n\r\n  && apt-get ins\\\r\ntall -y curl\r\n'
  expect(outline(source)).toBe(outline(source.replaceAll('\r\n', '\n')))
  expect(outline(source)).toBe('apt-get update\n&& apt-get install -y curl')
})

test('with the backtick as escape character, lines join at backticks and backslashes are the shell’s', () => {
  const source = 'RUN a c:\\x `\n  # note\n  && b `\n'
  expect(outlineOf(readRun(source, { escape: '`' }))).toBe('a c:\\x\n&& b')
})

test('redirections bear their descriptor', () => {
  const source = 'RUN a >x 2>>y 2>&1 &>z <in 3<&- <<<"w $V"'
  expect(outline(source)).toBe('a {>x} {2>>y} {2>&1} {&>z} {<in} {3<&-} {<<<"w $V"}')
  const { commands } = readRun(source)
  expect(
    commands
      .at(0)
      ?.redirections.map(({ span }) => spannedText(source, span))
      .at(2),
  ).toBe('2>&1')
})

test('assignments alone make a command without a program', () => {
  const source = 'RUN A=1 B= C="x $D"'
  const [command] = readRun(source).commands
  expect(command?.program).toBeUndefined()
  expect(command?.assignments.map(({ name, value }) => [name, value?.text])).toEqual([
    ['A', '1'],
    ['B', undefined],
    ['C', '"x $D"'],
  ])
})

test('a comment hides the rest of the joined line', () => {
  expect(outline('RUN a # note \\\n && b')).toBe('a')
})

test('Windows and foreign shells have no commands and take none', () => {
  for (const dialect of ['powershell', 'cmd', 'other'] as const) {
    const script = readRun('RUN a && b', { dialect })
    expect(script).toMatchObject({ dialect, commands: [], isComplete: false, tail: undefined })
  }
})
