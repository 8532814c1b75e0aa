import { imageFacts } from '../../facts/images/image-facts.ts'
import { baseName } from '../../facts/path.ts'
import { insertBeforeStart, isStart, lineage } from '../parts/questions/final-user.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'python-output-buffered',
  severity: 'info',
  concern: 'correctness',
  optIn: true,
  title: 'Let Python write its output at once',
  why: `
    Without a terminal Python collects its output in blocks of 8 kB. \`docker logs\` lags
    behind, and when the process is killed the lines that would tell why are lost.
    \`PYTHONUNBUFFERED=1\` writes each line as it comes.
  `,
  unless: 'The program logs through `logging` alone, which writes to the unbuffered stderr.',
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM python:3.13-slim
        COPY app.py /
        «CMD ["python", "/app.py"]»
      `,
      fixed: `
        FROM python:3.13-slim
        COPY app.py /
        ENV PYTHONUNBUFFERED=1
        CMD ["python", "/app.py"]
      `,
    },
    {
      good: `
        FROM python:3.13-slim
        ENV PYTHONUNBUFFERED=1
        CMD ["python", "/app.py"]
      `,
    },
    {
      good: `
        FROM python:3.13-slim
        CMD ["python", "-u", "/app.py"]
      `,
    },
    {
      good: `
        FROM node:22-slim
        CMD ["node", "server.js"]
      `,
    },
  ],
  each: 'stage',
  check(stage, file) {
    const start = stage.isFinal ? stage.instructions.findLast(isStart) : undefined
    if (start?.form.kind !== 'exec' || start.scope.get('PYTHONUNBUFFERED')) return
    const [first, second] = start.form.items
    const isPython = first !== undefined && /^python[\d.]*$/.test(baseName(first.value))
    const origin = lineage(stage).at(-1)?.base
    const language = origin?.kind === 'image' ? imageFacts(origin.image).language : undefined
    if (!isPython || second?.value === '-u' || (language !== undefined && language !== 'python')) return
    const edit = insertBeforeStart(stage, ['ENV PYTHONUNBUFFERED=1'], file)
    return {
      at: start.span,
      message: `\`${first.value}\` holds back its output until a block is full`,
      fix: edit && { title: 'Set `PYTHONUNBUFFERED=1`', edits: [edit] },
    }
  },
})
