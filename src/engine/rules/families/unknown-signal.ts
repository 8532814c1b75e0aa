import { nearest } from '../../text/nearest.ts'
import { rewriteWord } from '../parts/fixes/rewrite-word.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'unknown-signal',
  codes: ['INVALID_SIGNAL'],
  severity: 'error',
  concern: 'correctness',
  title: 'Name a signal that Linux knows',
  why: 'STOPSIGNAL takes a number or a name such as SIGTERM. Docker refuses anything else.',
  fix: 'review',
  examples: [
    { bad: 'STOPSIGNAL «SIGTREM»', fixed: 'STOPSIGNAL SIGTERM' },
    { bad: 'STOPSIGNAL «99»' },
    { good: 'STOPSIGNAL SIGQUIT' },
    { good: 'STOPSIGNAL sigrtmin+3' },
    { good: 'STOPSIGNAL 15' },
    { good: 'STOPSIGNAL $SIGNAL' },
  ],
  each: 'stopsignal',
  check({ signal, stage }) {
    const name = signal?.value?.toUpperCase()
    if (!signal || !name || stage.distro === 'windows' || isSignal(name.replace(/^SIG/, ''))) return
    const meant = nearest(name.replace(/^SIG/, ''), signals, 2)
    const edits = meant === undefined ? undefined : rewriteWord(signal, `SIG${meant}`)
    return {
      at: signal.span,
      message: `\`${signal.text}\` is no signal`,
      fix: edits && { title: `Write \`SIG${meant}\``, edits },
    }
  },
})

const isSignal = (name: string): boolean =>
  /^\d+$/.test(name)
    ? Number(name) > 0 && Number(name) < 65
    : signals.includes(name) || /^RTM(IN(\+\d+)?|AX(-\d+)?)$/.test(name)

const signals =
  'ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ'.split(
    ' ',
  )
