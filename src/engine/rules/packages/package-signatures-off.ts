import type { Command, Word } from '../../facts/model.ts'
import { baseName } from '../../facts/path.ts'
import { type Edit, remove, replace } from '../../text/edit.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'package-signatures-off',
  codes: ['CKV2_DOCKER_7', 'CKV2_DOCKER_8', 'CKV2_DOCKER_9', 'CKV2_DOCKER_10', 'CKV2_DOCKER_11'],
  severity: 'warning',
  concern: 'security',
  title: 'Let the package manager check signatures',
  why: `
    Signatures are what stops a broken or hostile mirror from putting its own software
    into your image, with root's rights during the build. A missing key is a reason to
    add the key, not to trust everybody.
  `,
  unless: 'The package is one that you have built and copied in yourself.',
  fix: 'review',
  examples: [
    {
      bad: 'RUN apt-get install -y «--allow-unauthenticated» nginx',
      fixed: 'RUN apt-get install -y nginx',
    },
    {
      bad: 'RUN apt-get install «--force-yes» nginx',
      fixed: 'RUN apt-get install -y nginx',
    },
    { bad: 'RUN dnf install -y «--nogpgcheck» nginx', fixed: 'RUN dnf install -y nginx' },
    { bad: 'RUN apk add «--allow-untrusted» /tmp/glibc.apk' },
    { good: 'RUN zypper --gpg-auto-import-keys -n install nginx' },
    { good: 'RUN grep -r -- --nogpgcheck /etc || true' },
  ],
  each: 'command',
  *check(command) {
    const flags = unsafeFlags[baseName(command.program)] ?? []
    for (const word of command.words)
      if (flags.includes(word.text))
        yield {
          at: word.span,
          message: `\`${word.text}\` installs packages that nobody has signed`,
          fix: safer(command, word),
        }
  },
})

const rpm = ['--nogpgcheck', '--no-gpg-checks', '--setopt=gpgcheck=0']
const unsafeFlags: Readonly<Record<string, readonly string[]>> = {
  apk: ['--allow-untrusted'],
  apt: ['--allow-unauthenticated', '--force-yes'],
  'apt-get': ['--allow-unauthenticated', '--force-yes'],
  dnf: rpm,
  microdnf: rpm,
  tdnf: rpm,
  yum: rpm,
  zypper: ['--no-gpg-checks', '--allow-unsigned-rpm'],
  rpm: ['--nodigest', '--nosignature', '--noverify', '--nofiledigest'],
}

function safer({ words, run }: Command, word: Word) {
  const before = words[words.indexOf(word) - 1]
  // A package of one's own has no signature that apk would know.
  const isOwn = words.some(({ text }) => text.endsWith('.apk'))
  if (!before || isOwn || run.form.kind === 'exec') return
  const edits: Edit[] =
    word.text === '--force-yes'
      ? [replace(word.span, '-y')]
      : [remove({ start: before.span.end, end: word.span.end })]
  return { title: `Leave out \`${word.text}\``, edits }
}
