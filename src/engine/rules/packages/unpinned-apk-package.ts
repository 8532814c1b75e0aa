import { unpinnedRule } from '../parts/makers/unpinned-rule.ts'

export default unpinnedRule(['apk'], {
  name: 'unpinned-apk-package',
  codes: ['DL3018'],
  optIn: true,
  title: 'Name the version of every apk package',
  why: `
    Without a version the same Dockerfile installs something else next month.
    \`jq~1.7\` takes any revision of 1.7 and so survives security fixes.
  `,
  unless: `
    Leave it where a fixed Alpine release is enough: its mirrors keep only the newest
    revision of a package, so an exact pin breaks the build one day.
  `,
  examples: [
    { bad: 'RUN apk add --no-cache «jq»' },
    { bad: 'RUN apk add --no-cache «jq@edge» curl' },
    { good: "RUN apk add --no-cache --virtual .tools jq~1.7 'curl>8'" },
    { good: 'RUN apk add --no-cache --allow-untrusted /tmp/tool.apk' },
  ],
})
