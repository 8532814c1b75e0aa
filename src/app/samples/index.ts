import type { PlainText } from '../words/say.ts'
import type { Sample, SampleEntry, SampleText } from './sample.ts'
import { typicalPython } from './typical-python.ts'

export type { Sample, SampleEntry }

const typical = {
  title: 'A typical Python service',
  lesson: 'It works, and carries 700 MB that nobody needs.',
} as const

/** What an empty page shows first; part of the page's own bundle. */
export const defaultSample: Sample = { ...typical, ...typicalPython }

const entry = (
  group: SampleEntry['group'],
  id: string,
  title: PlainText,
  lesson: PlainText,
  load: () => Promise<SampleText>,
): SampleEntry => ({ group, id, title, lesson, load: async () => ({ title, lesson, ...(await load()) }) })

type ArticleId = keyof typeof import('./article.ts')['article']

const article = (id: ArticleId, title: PlainText, lesson: PlainText): SampleEntry =>
  entry('article', id, title, lesson, async () => (await import('./article.ts')).article[id])

/** All samples in the order of the menu. */
export const samples: readonly SampleEntry[] = [
  entry('start', 'python', typical.title, typical.lesson, async () => typicalPython),
  article('article-before', 'The article: before', 'One stage, root, and everything that built it.'),
  article('article-after', 'The article: after', 'Two stages: what built the service stays behind.'),
  article('article-1', '1 · The base', 'A slim image is a seventh of the full one.'),
  article('article-2', '2 · Settings', 'Four variables make Python behave in a container.'),
  article('article-3', '3 · A user', 'A service needs no root, and only one directory to write to.'),
  article('article-4', '4 · An upgrade', 'What a later RUN deletes still ships.'),
  article('article-5', '5 · A slip', '`set -ex apt-get …` runs nothing, and nobody notices.'),
  article('article-6', '6 · One RUN', 'Clean up in the RUN that made the mess.'),
  article('article-7', '7 · Secrets', 'What .dockerignore names cannot leak.'),
  article('article-8', '8 · The wrong order', 'Code first: every edit installs everything again.'),
  article('article-8b', '8 · The right order', 'Dependencies first: an edit rebuilds in seconds.'),
  article('article-9', '9 · It runs', 'Most of the image is what installed it.'),
  article('article-10', '10 · Two stages', 'Poetry and its caches stay behind.'),
  entry('languages', 'node', 'Node.js', 'Compilers and test tools go to production.', async () => {
    return (await import('./languages.ts')).node
  }),
  entry('languages', 'go', 'Go', 'A 15 MB program in a toolchain of 800 MB.', async () => {
    return (await import('./languages.ts')).go
  }),
  entry('languages', 'java', 'Java', 'Maven and its repository ship with the service.', async () => {
    return (await import('./languages.ts')).java
  }),
  entry('horror', 'horror', 'A house of horrors', 'Nearly everything that can go wrong.', async () => {
    return (await import('./horror.ts')).horror
  }),
]
