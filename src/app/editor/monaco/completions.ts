import { languages, Range } from 'monaco-editor/editor'
import { languageId } from './language.ts'

const instructions = {
  FROM: 'Starts a stage from an image',
  RUN: 'Runs a command in a new layer',
  COPY: 'Copies files from the build context or a stage',
  ADD: 'Like COPY, and also fetches URLs and unpacks archives',
  ENV: 'Sets variables for later instructions and the container',
  ARG: 'Declares a variable that exists during the build only',
  WORKDIR: 'Sets the working directory',
  USER: 'Sets the user for later instructions and the container',
  CMD: 'What the container runs by default',
  ENTRYPOINT: 'What the container always runs',
  EXPOSE: 'Documents a port',
  LABEL: 'Adds metadata',
  HEALTHCHECK: 'How to test that the container still works',
  SHELL: 'The shell of later shell-form commands',
  STOPSIGNAL: 'The signal that stops the container',
  VOLUME: 'Marks a path as a volume',
  ONBUILD: 'Runs an instruction in images built on this one',
} as const

const flags: Readonly<Record<string, readonly string[]>> = {
  FROM: ['--platform='],
  RUN: ['--mount=type=cache,target=', '--mount=type=secret,id=', '--mount=type=bind,', '--network=none'],
  COPY: ['--from=', '--chown=', '--chmod=', '--link', '--exclude='],
  ADD: ['--chown=', '--chmod=', '--link', '--checksum=', '--unpack'],
  HEALTHCHECK: ['--interval=', '--timeout=', '--start-period=', '--retries='],
}

/** Instructions at the start of a line, their flags, and stage names after `--from=`. */
export function registerCompletions() {
  languages.registerCompletionItemProvider(languageId, {
    triggerCharacters: ['-', '='],
    provideCompletionItems(model, position) {
      const before = model.getLineContent(position.lineNumber).slice(0, position.column - 1)
      const offer = (
        typed: string,
        kind: languages.CompletionItemKind,
        items: readonly (readonly [string, string?])[],
      ) => ({
        suggestions: items.map(([label, detail]) => ({
          label,
          kind,
          insertText: label,
          ...(detail !== undefined && { detail }),
          range: new Range(
            position.lineNumber,
            position.column - typed.length,
            position.lineNumber,
            position.column,
          ),
        })),
      })
      const { Keyword, Property, Reference } = languages.CompletionItemKind
      const isContinued =
        position.lineNumber > 1 && /\\\s*$/.test(model.getLineContent(position.lineNumber - 1))
      const start = /^\s*([A-Za-z]*)$/.exec(before)
      if (start && !isContinued) return offer(start[1] ?? '', Keyword, Object.entries(instructions))

      const from = /--from=([\w.-]*)$/.exec(before)
      if (from)
        return offer(from[1] ?? '', Reference, stagesAbove(model.getLinesContent(), position.lineNumber))

      const flag = /^\s*([A-Za-z]+)(?:\s+--\S+)*\s+(--?[a-z-]*)$/.exec(before)
      if (flag)
        return offer(
          flag[2] ?? '',
          Property,
          (flags[(flag[1] ?? '').toUpperCase()] ?? []).map((one) => [one] as const),
        )
      return { suggestions: [] }
    },
  })
}

const stagesAbove = (lines: readonly string[], line: number): (readonly [string])[] =>
  lines.slice(0, line).flatMap((text) => {
    const name = /^\s*FROM\s.*\sAS\s+([\w.-]+)/i.exec(text)?.[1]
    return name ? [[name] as const] : []
  })
