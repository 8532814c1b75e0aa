import { describe, expect, it, test } from 'vitest'
import { analyze } from '../../src/engine/analyze.ts'

const contextSizes = {
  'app.tar.gz': 10e6,
  'app/main.js': 5e6,
  'app/lib/x.js': 3e6,
  'a.log': 2e6,
  'bin/tool': 8e6,
}
const sizeOf = (...lines: readonly string[]) =>
  analyze(['FROM scratch', ...lines].join('\n'), { contextSizes }).size
const mb = ({ low, likely, high }: { low: number; likely: number; high: number }) =>
  [low, likely, high].map((bytes) => Math.round(bytes / 1e5) / 10)
/** The last layer, in MB. */
const last = (...lines: readonly string[]) => {
  const layer = sizeOf(...lines)
    .stages.at(-1)
    ?.layers.at(-1)
  return layer && mb(layer.bytes)
}
const dead = (...lines: readonly string[]) => mb(sizeOf(...lines).dead)

const app = 'COPY app /srv/app'
const archive = 'COPY app.tar.gz /tmp/'
const tool = 'COPY bin/tool /usr/local/bin/'
const nothing = [0, 0, 0]
const known = (bytes: number) => [bytes, bytes, bytes]

describe('what a later layer writes again', () => {
  it.each([
    ['chown -R of a directory', app, 'RUN chown -R 1:1 /srv', known(8)],
    ['chown --recursive', app, 'RUN chown --recursive 1 /srv/app', known(8)],
    ['chmod -R', app, 'RUN chmod -R a+rX /srv/app', known(8)],
    ['chmod of one file without an ending', tool, 'RUN chmod +x /usr/local/bin/tool', known(8)],
    ['chmod of a directory alone', app, 'RUN chmod 700 /srv/app', nothing],
    ['mv', app, 'RUN mv /srv/app /opt/app', known(8)],
    ['touch', tool, 'RUN touch /usr/local/bin/tool', known(8)],
    ['sed -i', app, "RUN sed -i 's/a/b/' /srv/app/main.js", known(5)],
    ['strip', tool, 'RUN strip /usr/local/bin/tool', [2, 6, 8]],
    ['two of them in one layer', app, 'RUN chown -R 1 /srv && chmod -R 700 /srv', known(8)],
  ])('%s', (_, first, second, written) => {
    expect(last(first, second)).toEqual(written)
    expect(dead(first, second)[1]).toBe(written[1] === 6 ? 8 : written[1])
  })

  it('is nothing when only read, linked or printed', () => {
    for (const command of ['sed s/a/b/ /srv/app/main.js', 'ln -s /srv/app /opt', 'ln /srv/app/main.js /x'])
      expect(last(app, `RUN ${command}`)).toEqual(nothing)
    expect(dead(app, 'RUN ln -s /srv/app /opt')).toEqual(nothing)
  })

  it('tells that what is left of a stripped program is a guess', () => {
    const layer = sizeOf(tool, 'RUN strip /usr/local/bin/tool').stages[0]?.layers.at(-1)
    expect(layer?.contributors[0]?.basis.kind).toBe('rule-of-thumb')
  })
})

describe('copies', () => {
  it.each([
    ['cp -r', 'cp -r /srv/app /opt/app', known(8)],
    ['cp -a of what is in it', 'cp -a /srv/app/. /opt/', known(8)],
    ['install', 'install -m 755 -o root /srv/app/main.js /usr/local/bin/main', known(5)],
    ['install into a directory', 'install -Dt /opt/bin /srv/app/main.js', known(5)],
    ['install -d', 'install -d /opt/bin', nothing],
    ['dd and cp', 'dd if=/dev/zero of=/f bs=1M count=10 && mv /f /y && cp /y /z', known(21)],
    ['truncate', 'truncate -s 30M /swap', known(31.5)],
  ])('%s', (_, command, written) => {
    expect(last(app, `RUN ${command}`)).toEqual(written)
  })

  it('out of a bind mount of the build context', () => {
    expect(last('RUN --mount=type=bind,source=app,target=/in cp -r /in /out')).toEqual(known(8))
  })
})

describe('archives', () => {
  const unpacked = [15, 32, 70]
  it.each([
    ['tar with its flags first', 'tar xzf /tmp/app.tar.gz -C /opt'],
    ['tar with a dash', 'tar -C /opt --strip-components=1 -xzf /tmp/app.tar.gz'],
    ['tar behind cat', 'cat /tmp/app.tar.gz | tar xz -C /opt'],
    ['tar behind gunzip', 'gunzip -c /tmp/app.tar.gz | tar x -C /opt'],
  ])('%s', (_, command) => {
    expect(last(archive, `RUN ${command}`)).toEqual(unpacked)
  })

  it('are unpacked out of a bind mount, which is in no layer', () => {
    const mount = '--mount=type=bind,source=app.tar.gz,target=/a.tar.gz'
    expect(last(`RUN ${mount} tar xf /a.tar.gz -C /opt`)).toEqual(unpacked)
  })

  it('only listed, hold nothing', () => {
    expect(last(archive, 'RUN tar tzf /tmp/app.tar.gz')).toEqual(nothing)
  })

  it('of a known download unpack to what is known, wherever they lie', () => {
    const url = 'https://nodejs.org/dist/v22.1.0/node-v22.1.0-linux-x64.tar.xz'
    for (const name of ['node.tar.xz', '/tmp/node.tar.xz'])
      expect(last(`RUN curl ${url} -o ${name} && tar xJf ${name} -C /usr/local && rm ${name}`)).toEqual([
        150, 185, 215,
      ])
    expect(last(`RUN curl ${url} -o /n.tar.xz`, 'RUN tar xJf /n.tar.xz -C /usr')).toEqual([150, 185, 215])
  })

  it('that are made weigh a part of what goes in, and unpack to all of it', () => {
    expect(last(app, 'RUN tar czf /a.tgz /srv/app')).toEqual([0.8, 3.2, 8])
    expect(last(app, 'RUN tar czf /a.tgz /srv/app && tar xzf /a.tgz -C /o && rm /a.tgz')).toEqual(known(8))
    expect(last(app, 'RUN cd /srv && zip -r /a.zip app')).toEqual([0.8, 3.2, 8])
    const size = sizeOf('RUN tar czf /a.tgz /nowhere')
    expect(size.unknowns).toBe(1)
  })

  it('gzip puts the small file in the place of the large one', () => {
    expect(last(app, 'RUN gzip -9 /srv/app/main.js')).toEqual([0.5, 2, 5])
    expect(dead(app, 'RUN gzip -9 /srv/app/main.js')).toEqual(known(5))
    expect(dead(app, 'RUN gzip -dc /srv/app/main.js')).toEqual(nothing)
  })
})

describe('what is deleted', () => {
  const log = 'COPY a.log /srv/app/'
  it.each([
    ['rm of all that is in it', 'rm -rf /srv/app/*', known(10)],
    ['rm with a pattern', 'rm -f /srv/app/*.log', known(2)],
    ['rm where it stands', 'cd /srv && rm -rf app', known(10)],
    ['find by name', "find /srv -name '*.log' -delete", known(2)],
    ['find with rm', "find /srv -type f -name '*.log' -exec rm -f {} +", known(2)],
    ['find and xargs', "find /srv -name '*.log' | xargs rm -f", known(2)],
    ['find by more than the name', "find /srv -name '*.log' -size +1M -delete", nothing],
    ['find by what it is not', "find /srv ! -name '*.log' -delete", nothing],
    ['find of all', 'find /srv -mindepth 1 -delete', known(10)],
    ['find that only prints', "find /srv -name '*.log'", nothing],
    ['after a question', 'test -f /x && rm -rf /srv/app || true', nothing],
    ['after a question that must be answered', 'test -f /x && rm -rf /srv/app', known(10)],
    ['in a branch', 'if [ -f /x ]; then rm -rf /srv/app; fi', nothing],
    ['in a loop', 'for d in /srv/*; do rm -rf "$d"; done', nothing],
    ['after a failure', 'true || rm -rf /srv/app', nothing],
  ])('%s', (_, command, gone) => {
    expect(dead(app, log, `RUN ${command}`)).toEqual(gone)
  })
})

test('in the layer that wrote it, what may be deleted widens the bounds', () => {
  const unpack = 'tar xzf /tmp/app.tar.gz -C /opt'
  expect(last(archive, `RUN ${unpack} && rm -rf /opt`)).toEqual(nothing)
  expect(last(archive, `RUN ${unpack} && if [ -f /x ]; then rm -rf /opt; fi`)).toEqual([0, 32, 70])
  expect(last(archive, `RUN ${unpack} && find /opt -name '*.a' -delete`)).toEqual([9, 32, 70])
  expect(last(archive, `RUN ${unpack}; [ -f /x ] && rm -rf /opt || true`)).toEqual([0, 32, 70])
})
