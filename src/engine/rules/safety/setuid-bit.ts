import { modesOf } from '../../facts/modes.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  name: 'setuid-bit',
  codes: ['CIS-DI-0008'],
  severity: 'warning',
  concern: 'security',
  title: 'Give programs rights without the setuid bit',
  why: `
    A program with the bit runs as the owner of its file, root most often, whoever starts it. One
    hole in it undoes what USER achieved. A capability (\`setcap\`) grants just the one right.
  `,
  unless: 'The program is made for it, as `sudo` and `ping` are, and you need it.',
  examples: [
    { bad: 'RUN chmod «4755» /usr/local/bin/tool' },
    { bad: 'RUN chmod «u+s» /usr/local/bin/tool' },
    { bad: 'COPY «--chmod=4755» tool /usr/local/bin/' },
    { good: 'RUN chmod 1777 /tmp && chmod 0755 /app && chmod g+s /shared && chmod u-s /bin/su' },
  ],
  each: 'instruction',
  *check(instruction) {
    for (const { mode, span } of modesOf(instruction))
      if (/^0*[4567][0-7]{3}$/.test(mode) || /(^|,)(a|u[ugoa]*)?[+=][rwxXt]*s/.test(mode))
        yield { at: span, message: `\`${mode}\` lets everybody run this as its owner` }
  },
})
