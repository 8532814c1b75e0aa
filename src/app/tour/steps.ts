import { dedent } from '../../engine/text/dedent.ts'
import { dockerignore, files, pinned, pyproject } from '../samples/article.ts'
import type { SampleText } from '../samples/sample.ts'
import type { View } from '../share/codec.ts'
import type { PlainText } from '../words/say.ts'

/** One stop of the tour: a whole file, and the panel that shows best what changed. */
export interface Step extends SampleText {
  readonly title: PlainText
  readonly what: PlainText
  readonly why: PlainText
  readonly view: View
}

const wholeContext: SampleText['options'] = {
  files: { 'pyproject.toml': pyproject },
  assumptions: { '.': files.artifacts + files.api, 'poetry.lock': 110_006, ...pinned },
}
const namedFiles: SampleText['options'] = {
  files: { 'pyproject.toml': pyproject, '.dockerignore': dockerignore },
  assumptions: { ...files, 'poetry.lock': 110_006, ...pinned },
}

const head = dedent(`
  ARG POETRY_VERSION=1.3.2
  WORKDIR /app
`)

const copyAll = 'COPY . .\n'

const looseUpgrade = dedent(`
  RUN apt-get update && apt-get upgrade -y
  RUN set -ex apt-get autoremove -y \\
      && apt-get clean -y \\
      && rm -rf /var/lib/apt/lists/*
`)

const user = dedent(`
  RUN groupadd --system --gid 1001 appgroup \\
      && useradd --system --uid 1001 --gid appgroup --no-create-home appuser
`)

const oneUpgrade = dedent(`
  RUN apt-get update \\
      && apt-get upgrade -y \\
      && apt-get autoremove -y \\
      && apt-get clean -y \\
      && rm -rf /var/lib/apt/lists/*
`)

const install = dedent(`
  RUN pip install "poetry==$POETRY_VERSION"
  RUN poetry config virtualenvs.create false
  RUN poetry install --no-root --no-interaction
`)

const manifests = 'COPY pyproject.toml poetry.lock ./\n'

const run = dedent(`
  EXPOSE 8000
  CMD uvicorn api.main:app --host 0.0.0.0 --port 8000
`)

const runAsUser = `USER 1001\n${run}`

const exportStage = dedent(`
  FROM python:3.11-slim AS requirements
  ARG POETRY_VERSION=1.3.2
  WORKDIR /build
  RUN pip install --no-cache-dir "poetry==$POETRY_VERSION"
  COPY pyproject.toml poetry.lock ./
  RUN poetry export -f requirements.txt -o requirements.txt
`)

const finalStage = dedent(`
  FROM python:3.11-slim
  WORKDIR /app
`)

const installExported = dedent(`
  COPY --from=requirements /build/requirements.txt .
  RUN pip install --no-cache-dir -r requirements.txt
`)

const namedRun = dedent(`
  COPY artifacts artifacts
  COPY api api

  USER 1001
  EXPOSE 8000
  CMD ["uvicorn", "api.main:app", "--host", "0.0.0.0", "--port", "8000"]
`)

const fileOf = (...blocks: readonly string[]): string => blocks.join('\n')
const full = 'FROM python:3.11\n'
const slim = 'FROM python:3.11-slim\n'

/** The article's story, one change at a time. */
export const steps: readonly Step[] = [
  {
    title: 'The file most of us would write',
    what: 'A FastAPI service with a machine-learning model: full Python image, everything copied, Poetry installs.',
    why: 'It works. Look at the bars beside the text: they show what each line puts into the image.',
    view: 'layers',
    source: fileOf(full, head, copyAll, looseUpgrade, install, run),
    options: wholeContext,
  },
  {
    title: 'The right base',
    what: 'The slim image takes the place of the full one: the same Python on the same Debian, without compilers.',
    why: 'The base is the largest part that one word can change, and all that is not there needs no security updates.',
    view: 'layers',
    source: fileOf(slim, head, copyAll, looseUpgrade, install, run),
    options: wholeContext,
  },
  {
    title: 'A user of its own',
    what: 'A system user with a fixed id is made, and USER lets the service run as that one.',
    why: 'Who breaks into the service is then not root in the container. A number lets a cluster check it.',
    view: 'findings',
    source: fileOf(slim, head, user, copyAll, looseUpgrade, install, runAsUser),
    options: wholeContext,
  },
  {
    title: 'Clean up in the RUN that made the mess',
    what: 'Update, upgrade and cleaning become one RUN. The old one began with `set -ex apt-get …`, which ran nothing.',
    why: 'A layer is sealed when its RUN ends: package lists that a later RUN deletes still ship.',
    view: 'layers',
    source: fileOf(slim, head, user, copyAll, oneUpgrade, install, runAsUser),
    options: wholeContext,
  },
  {
    title: 'What changes often comes last',
    what: 'Upgrade and install move up, with only their two files; the code is copied after them.',
    why: 'An edit of the code throws away the cache of every step below the COPY. Now there is nothing left below.',
    view: 'cache',
    source: fileOf(slim, head, user, oneUpgrade, manifests, install, copyAll, runAsUser),
    options: wholeContext,
  },
  {
    title: 'Tools stay in a stage of their own',
    what: 'Poetry only writes requirements.txt in a first stage; the second takes that file and installs from it.',
    why: 'A stage that is not the last does not ship. Poetry, what it needs and its caches stay behind.',
    view: 'layers',
    source: fileOf(exportStage, finalStage, user, oneUpgrade, installExported, copyAll, runAsUser),
    options: wholeContext,
  },
  {
    title: 'Only what is meant to ship',
    what: 'COPY names its folders, .dockerignore keeps secrets out, and CMD starts the program itself, without a shell.',
    why: 'What is not in the build context cannot leak, and a program that gets its signals can end cleanly.',
    view: 'findings',
    source: fileOf(exportStage, finalStage, user, oneUpgrade, installExported, namedRun),
    options: namedFiles,
  },
]
