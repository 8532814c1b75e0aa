import type { Dockerfile, PackageCall, Run } from '../../facts/model.ts'
import { insertBefore } from '../../text/edit.ts'
import { sliceOf } from '../../text/span.ts'
import { joinRuns } from '../parts/fixes/join-runs.ts'
import { removeCommand } from '../parts/fixes/remove-command.ts'
import { placeOfCall } from '../parts/makers/leftover-rule.ts'
import { perStage } from '../parts/questions/per-stage.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  name: 'package-index-update-alone',
  codes: [
    'DS-0017',
    'CKV_DOCKER_5',
    'CIS-DI-0007',
    'aptGetUpdatePrecedesInstall',
    'apt-get-update_require_install',
  ],
  severity: 'warning',
  concern: 'cache',
  title: 'Refresh the package index in the RUN that installs',
  why: `
    A RUN of its own is cached by its text, which never changes. Months later the install
    below it still reads the old index and asks the mirrors for versions that are gone:
    the build fails, or gets what is long out of date.
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM debian:13-slim
        RUN «apt-get update»
        RUN apt-get install -y git
      `,
      fixed: `
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y git
      `,
    },
    {
      bad: `
        FROM debian:13-slim
        RUN echo hello && «apt-get update»
        COPY sources.list /etc/apt/
        RUN set -e; apt-get install -y git; true
      `,
      fixed: `
        FROM debian:13-slim
        RUN echo hello
        COPY sources.list /etc/apt/
        RUN set -e; apt-get update; apt-get install -y git; true
      `,
    },
    {
      bad: `
        FROM alpine:3.22
        RUN «apk update»
        RUN apk add --no-cache git
      `,
      fixed: `
        FROM alpine:3.22
        RUN apk add --no-cache git
      `,
    },
    {
      good: `
        FROM debian:13-slim
        RUN apt-get update && apt-get install -y git
      `,
    },
    { good: 'RUN apt-get update && apt-get upgrade -y' },
    { good: 'RUN add-apt-repository ppa:git-core/ppa && apt-get update && ./install-packages.sh' },
  ],
  each: 'call',
  check(call, file) {
    const { run, command, manager, action } = call
    if (manager.family !== 'os' || action !== 'refresh' || run.isOnbuild) return
    if (run.calls.findLast((other) => other.manager === manager && other.action === action) !== call) return
    const rest = run.commands.filter(({ span }) => span.start > command.span.start)
    // What follows may well install: another manager, or a script.
    if (rest.some(({ program }) => !harmless.has(program))) return
    return {
      at: placeOfCall(call),
      message: nextInstaller(call)
        ? `\`${command.program} ${call.verb?.text}\` is cached apart from the install that relies on it`
        : `Nothing in this stage installs from what \`${command.program} ${call.verb?.text}\` fetches`,
      fix: joined(call, file),
    }
  },
})

const harmless = new Set(['rm', 'echo', 'true', 'mkdir', 'set', 'export', ''])

/** By manager, the RUNs of a stage that install, in order. */
const installers = perStage(({ runs }) => {
  const found = new Map<string, Run[]>()
  for (const run of runs)
    for (const name of new Set(run.installs.map(({ manager }) => manager.name))) {
      const known = found.get(name)
      if (known) known.push(run)
      else found.set(name, [run])
    }
  return found
})

const nextInstaller = ({ run, manager }: PackageCall): Run | undefined =>
  installers(run.stage)
    .get(manager.name)
    ?.find(({ span }) => span.start > run.span.start)

function joined(call: PackageCall, file: Dockerfile): Fix | undefined {
  const { run, command, manager } = call
  const next = nextInstaller(call)
  const install = next?.installs.find((one) => one.manager === manager)
  if (!next || !install) return
  const removed = removeCommand(command, file)
  const refreshes = next.calls.some(({ action, manager: other }) => action === 'refresh' && other === manager)
  if (removed && (install.keepsNoCache || refreshes))
    return { title: 'Leave it out: the install refreshes the index itself', edits: removed }
  const isAlone = run.commands.length === 1
  const both = isAlone && isNext(run, next) ? joinRuns(run, next, file) : undefined
  if (both) return { title: 'Join the update with the RUN that installs', edits: both }
  const { joinedBy, nesting, wrapper } = install.command
  const text = sliceOf(file.source, command.span)
  const isPlain = nesting.length === 0 && wrapper === undefined && next.form.kind === 'shell'
  if (!removed || !isPlain || joinedBy === '||' || joinedBy === '|' || text.includes('\n')) return
  const moved = insertBefore(install.command.span, `${text}${joinedBy === ';' ? ';' : ' &&'} `)
  return { title: 'Move it in front of the install', edits: [...removed, moved] }
}

const isNext = (run: Run, next: Run): boolean => {
  const { instructions } = run.stage
  return instructions[instructions.indexOf(run) + 1] === next
}
