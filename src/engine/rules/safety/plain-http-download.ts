import { isOutside } from '../../facts/hosts.ts'
import type { Download, Word } from '../../facts/model.ts'
import { isVerified } from '../../facts/verification.ts'
import { replace } from '../../text/edit.ts'
import { defineRule, type Fix } from '../rule.ts'

export default defineRule({
  name: 'plain-http-download',
  codes: ['curlUseHttpsUrl', 'wgetUseHttpsUrl', 'no_add_without_https', 'no_run_without_https'],
  severity: 'warning',
  concern: 'security',
  title: 'Download over https',
  why: `
    Nothing protects a download over plain http: any router, proxy or hotspot on the way may send
    something else, and the build runs it.
  `,
  unless: 'The host has no https, and you compare a checksum: then the rule is silent anyway.',
  fix: 'review',
  examples: [
    {
      bad: 'ADD «http://example.com/tool.tgz» /tmp/',
      fixed: 'ADD https://example.com/tool.tgz /tmp/',
    },
    {
      bad: 'RUN curl -fsSLo /tmp/a «http://example.com/a»',
      fixed: 'RUN curl -fsSLo /tmp/a https://example.com/a',
    },
    { bad: 'RUN wget «http://example.com:8080/a»' },
    {
      bad: 'RUN git clone «git://example.com/a.git»',
      fixed: 'RUN git clone https://example.com/a.git',
    },
    { good: 'RUN curl -fsSLo /tmp/a https://example.com/a' },
    { good: 'RUN curl -fsSLo a http://example.com/a && echo "0123  a" | sha256sum -c -' },
    { good: 'RUN curl http://localhost:8080/ && wget http://192.168.0.1/a && wget http://files.local/a' },
    { good: 'ADD --checksum=sha256:0123 http://example.com/tool.tgz /tmp/' },
  ],
  each: 'download',
  check(download) {
    const { by, url } = download
    if (url === undefined || !/^(http|git):\/\//i.test(url) || !isOutside(url) || isVerified(download)) return
    const word = wordsOf(by).find(({ value }) => value === url)
    return (
      word && {
        at: word.span,
        message: `\`${url.split('/', 3).join('/')}\` is reached without protection`,
        fix: overHttps(word),
      }
    )
  },
})

const wordsOf = (by: Download['by']): readonly Word[] => ('run' in by ? by.words : by.sources)

/** Whoever names a port means that one. */
function overHttps({ text, span, value = '' }: Word): Fix | undefined {
  const at = text.indexOf('://')
  const quote = /^["']/.test(text) ? 1 : 0
  if (at === -1 || /^[a-z]+:\/\/[^/]*:\d/i.test(value) || span.end - span.start !== text.length) return
  return {
    title: 'Use https',
    edits: [replace({ start: span.start + quote, end: span.start + at }, 'https')],
  }
}
