import {
  createdName,
  insertBeforeStart,
  isRoot,
  isStart,
  lineage,
  startsByScript,
  stepsDown,
  userCreations,
} from '../parts/questions/final-user.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'user-created-but-unused',
  codes: ['tally/user-created-but-never-used', 'DS-0002', 'CKV_DOCKER_3'],
  severity: 'warning',
  concern: 'security',
  title: 'Switch to the user that was created',
  why: `
    Creating a user changes nothing by itself: until USER names it, the program runs
    as root.
  `,
  unless: 'An entrypoint script steps down to that user.',
  fix: 'review',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        RUN «useradd --system --uid 1001 app»
        CMD ["server"]
      `,
      fixed: `
        FROM debian:13-slim
        RUN useradd --system --uid 1001 app
        USER app
        CMD ["server"]
      `,
    },
    {
      good: `
        FROM debian:13-slim
        RUN useradd --system --uid 1001 app
        USER app
        CMD ["server"]
      `,
    },
    {
      good: `
        FROM debian:13-slim
        RUN useradd --system --uid 1001 app
      `,
    },
    {
      good: `
        FROM debian:13-slim
        RUN useradd --system --uid 1001 app
        ENTRYPOINT ["gosu", "app", "server"]
      `,
    },
  ],
  each: 'stage',
  check(stage, file) {
    if (!stage.isFinal || (stage.user !== undefined && !isRoot(stage.user)) || stepsDown(stage, file)) return
    if (startsByScript(stage, file)) return
    const [creation] = userCreations(stage)
    // Without a start of its own the image is for others to build on, and the user for them to switch to.
    if (!creation || !lineage(stage).some(({ instructions }) => instructions.some(isStart))) return
    const name = createdName(creation)
    const edit = name === undefined ? undefined : insertBeforeStart(stage, [`USER ${name}`], file)
    return {
      at: creation.span,
      message: `${name === undefined ? 'A user' : `\`${name}\``} is created, but the program runs as root`,
      fix: edit && { title: `Switch to \`${name}\``, edits: [edit] },
    }
  },
})
