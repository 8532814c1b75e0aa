// `npm run new-rule packages/apk-index-left-behind`: a copy of the template, ready to fail.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('../src/engine/rules/', import.meta.url))
const topics = readdirSync(home, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

const [, topic, name] = /^([a-z-]+)\/([a-z][a-z0-9-]*)$/.exec(process.argv[2] ?? '') ?? []
const path = `${home}${topic}/${name}.ts`
const stop = (sentence) => {
  console.error(sentence)
  process.exit(2)
}
if (name === undefined) stop('Say which rule: npm run new-rule packages/apk-index-left-behind')
if (!topics.includes(topic)) stop(`There is no topic ${topic}. There are: ${topics.join(', ')}`)
if (existsSync(path)) stop(`${path} is there already`)

const template = readFileSync(`${home}template.ts`, 'utf8')
writeFileSync(
  path,
  template
    .replace("name: 'template'", `name: '${name}'`)
    .replace("'../text/", "'../../text/")
    .replace("'./rule.ts'", "'../rule.ts'"),
)
console.log(`src/engine/rules/${topic}/${name}.ts
1. Write the bad example and see it fail: npx vitest test/rules -t ${name}
2. Write check until it passes.
3. npm test -- -u   rewrites the pages in docs/rules.`)
