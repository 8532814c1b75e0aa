import { unpinnedRule } from '../parts/makers/unpinned-rule.ts'

export default unpinnedRule(['go'], {
  name: 'unpinned-go-package',
  codes: ['DL3062'],
  title: 'Name the version of every Go package',
  why: `
    \`@latest\` is another version next month, and a path without any version is taken
    from whatever module the build stands in. A tool that generates code then writes
    other code, and no line of the repository has changed.
  `,
  unless: 'The `go.mod` that was copied in requires the tool and so fixes its version.',
  examples: [
    { bad: 'RUN go install «example.org/tools/lint@latest»' },
    { bad: 'RUN go run «example.org/tools/gen» --out api' },
    { good: 'RUN go install example.org/tools/lint@v1.4.2 ./cmd/app' },
    { good: 'RUN go install tool' },
    { good: 'RUN go mod download && go run main.go && go run ./cmd/gen all' },
  ],
})
