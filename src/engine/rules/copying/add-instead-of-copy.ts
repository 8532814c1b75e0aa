import type { Add } from '../../facts/model.ts'
import { replace } from '../../text/edit.ts'
import { isArchive } from '../parts/questions/archive.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'add-instead-of-copy',
  codes: ['DL3020', 'DS-0005', 'CKV_DOCKER_4', 'CIS-DI-0009', 'prefer-copy-over-add'],
  severity: 'warning',
  concern: 'upkeep',
  title: 'Use COPY for plain files',
  why: `
    ADD also downloads URLs and unpacks archives. On plain files it does what COPY does,
    until one of them happens to be an archive. COPY never surprises.
  `,
  fix: 'safe',
  examples: [
    { bad: '«ADD» app /app', fixed: 'COPY app /app' },
    { bad: '«ADD» --chown=app:app app.zip /app/', fixed: 'COPY --chown=app:app app.zip /app/' },
    { good: 'ADD rootfs.tar.xz /' },
    { good: 'ADD https://example.com/tool /usr/local/bin/' },
    { good: 'ADD https://github.com/moby/buildkit.git#v0.20.0 /src' },
  ],
  each: 'add',
  check({ keyword, sources, flags, isOnbuild }) {
    if (isOnbuild || sources.length === 0 || sources.every((source) => needsAdd(source))) return
    const plain =
      sources.every((source) => isPlain(source)) && flags.every(({ name }) => copyKnows.includes(name))
    return {
      at: keyword.span,
      message: '`ADD` is used where `COPY` is enough',
      fix: plain
        ? { title: 'Use `COPY`', edits: [replace(keyword.span, keyword.text === 'add' ? 'copy' : 'COPY')] }
        : undefined,
    }
  },
})

const copyKnows = ['chown', 'chmod', 'link', 'exclude']

const needsAdd = ({ value, text }: Add['sources'][number]): boolean =>
  isArchive(value ?? text) || isRemote(value ?? text)

/** A name that a variable hides may be an archive after all. */
const isPlain = ({ value }: Add['sources'][number]): boolean =>
  value !== undefined && !value.includes('*') && !isArchive(value) && !isRemote(value)

const isRemote = (source: string): boolean => /^(https?|git|ssh):\/\/|^git@|\.git(#|$)/.test(source)
