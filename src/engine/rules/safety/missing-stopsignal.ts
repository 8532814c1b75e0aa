import type { CommandForm, Stage } from '../../facts/model.ts'
import { baseName } from '../../facts/path.ts'
import { insertBefore } from '../../text/edit.ts'
import { lineBreakOf } from '../../text/lines.ts'
import { inFileCase } from '../parts/fixes/in-file-case.ts'
import { isStart, lineage } from '../parts/questions/final-user.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'missing-stopsignal',
  codes: ['tally/prefer-systemd-sigrtmin-plus-3', 'tally/prefer-nginx-sigquit'],
  severity: 'info',
  concern: 'correctness',
  title: 'Stop the program with the signal that it waits for',
  why: `
    Docker sends SIGTERM. systemd does not stop on it, so every stop takes ten seconds and
    ends in a kill; nginx drops the requests that it is answering, and finishes them on SIGQUIT.
  `,
  fix: 'safe',
  examples: [
    {
      bad: `
        FROM fedora:42
        ENTRYPOINT [«"/sbin/init"»]
      `,
      fixed: `
        FROM fedora:42
        STOPSIGNAL SIGRTMIN+3
        ENTRYPOINT ["/sbin/init"]
      `,
    },
    {
      bad: `
        FROM alpine:3.22
        RUN apk add --no-cache nginx
        CMD [«"nginx"», "-g", "daemon off;"]
      `,
      fixed: `
        FROM alpine:3.22
        RUN apk add --no-cache nginx
        STOPSIGNAL SIGQUIT
        CMD ["nginx", "-g", "daemon off;"]
      `,
    },
    {
      good: `
        FROM nginx:1.29-alpine
        CMD ["nginx", "-g", "daemon off;"]
      `,
    },
    {
      good: `
        FROM fedora:42
        STOPSIGNAL SIGRTMIN+3
        CMD ["/sbin/init"]
      `,
    },
  ],
  each: 'stage',
  check(stage, file) {
    const start = stage.instructions.findLast((one) => isStart(one) && one.form.kind === 'exec')
    if (!stage.isFinal || !start || !isStart(start) || setsSignal(stage)) return
    const { item, signal } = signalOf(start.form, stage) ?? {}
    return (
      item && {
        at: item.span,
        message: `\`${baseName(item.value)}\` waits for ${signal} to stop in good order`,
        fix: {
          title: `Set \`STOPSIGNAL ${signal}\``,
          edits: [
            insertBefore(start.span, inFileCase(`STOPSIGNAL ${signal}`, file) + lineBreakOf(file.source)),
          ],
        },
      }
    )
  },
})

/** The official images of nginx and its kin bring theirs along. */
const setsSignal = (stage: Stage): boolean => {
  const origin = lineage(stage).at(-1)?.base
  return (
    (origin?.kind === 'image' && /nginx|openresty|systemd|ubi\d*-init/.test(origin.image.repository)) ||
    lineage(stage).some(({ instructions }) => instructions.some(({ kind }) => kind === 'stopsignal'))
  )
}

function signalOf(form: CommandForm, { distro }: Stage) {
  const [item] = form.kind === 'exec' ? form.items : []
  if (!item) return
  const name = baseName(item.value)
  if (name === 'nginx' || name === 'openresty') return { item, signal: 'SIGQUIT' }
  // On Alpine init is BusyBox's, which SIGTERM does stop.
  const isSystemd =
    name === 'systemd' || (/^(\/usr)?(\/lib)?\/s?bin\/init$/.test(item.value) && distro !== 'alpine')
  return isSystemd && distro !== undefined ? { item, signal: 'SIGRTMIN+3' } : undefined
}
