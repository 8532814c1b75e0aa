import { afterEach, describe, expect, test } from 'vitest'
import { type Analyst, type AnalystStatus, createAnalyst } from '../../src/worker/client.ts'
import { obedient, threadOf } from './threads.ts'

/** Short, so that the tests are; yet long enough for a busy machine to answer in time. */
const patience = {
  start: 5_000,
  answer: 800,
  weighing: 1_500,
  fixing: 800,
  comparing: 1_000,
  pauses: [10, 20, 30],
}

const opened: Analyst[] = []
afterEach(() => {
  for (const analyst of opened.splice(0)) analyst.dispose()
})

function open(code = obedient) {
  const statuses: AnalystStatus[] = []
  const heard: { id: number; said: unknown; isFinal: boolean }[] = []
  let spawned = 0
  const analyst = createAnalyst({
    spawn() {
      spawned++
      return threadOf(code)
    },
    onStatus: (status) => statuses.push(status),
    patience,
  })
  analyst.subscribe(({ id, report, isFinal }) => heard.push({ id, said: report, isFinal }))
  opened.push(analyst)
  return { analyst, statuses, heard, spawned: () => spawned, said: () => heard.map(({ said }) => said) }
}

const until = (claim: () => boolean) => expect.poll(claim, { timeout: 10_000, interval: 10 }).toBe(true)
const quiet = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('an analyst', () => {
  test('answers fast first and with savings second', async () => {
    const { analyst, heard } = open()
    const id = analyst.ask('FROM a', {})
    await until(() => heard.length === 2)
    expect(heard).toEqual([
      { id, said: 'FROM a', isFinal: false },
      { id, said: 'FROM a weighed', isFinal: true },
    ])
  })

  test('lets the newest question win and never sends those in between', async () => {
    const { analyst, heard, said } = open()
    await until(() => analyst.status() === 'ready')
    for (const text of ['slow 1', 'slow 2', 'slow 3', 'slow 4']) analyst.ask(text, {})
    await until(() => heard.some(({ isFinal }) => isFinal))
    await quiet(300)
    expect(said()).toEqual(['slow 4', 'slow 4 weighed'])
  })

  test('drops an answer that comes after a newer question', async () => {
    const { analyst, heard, said } = open()
    await until(() => analyst.status() === 'ready')
    analyst.ask('slow', {})
    await quiet(50)
    const id = analyst.ask('new', {})
    await until(() => heard.some(({ isFinal }) => isFinal))
    expect(heard.every((answer) => answer.id === id)).toBe(true)
    expect(said()).toEqual(['new', 'new weighed'])
  })

  test('tells nobody who has stopped listening', async () => {
    const { analyst, heard } = open()
    const others: unknown[] = []
    analyst.subscribe((answer) => others.push(answer))()
    analyst.ask('FROM a', {})
    await until(() => heard.length === 2)
    expect(others).toEqual([])
  })

  test('fixes all and reads links while questions are asked', async () => {
    const { analyst, heard } = open()
    analyst.ask('slow', {})
    const [fixed, decoded] = await Promise.all([analyst.fixAll('FROM a', {}), analyst.decode('#about')])
    expect(fixed).toEqual({ kind: 'done', value: { source: 'FROM a fixed', files: {}, fixes: 1 } })
    expect(decoded).toEqual({ kind: 'bad', why: 'not-a-link', message: '#about' })
    await until(() => heard.some(({ isFinal }) => isFinal))
  })

  test('waits longer while fixes are weighed, even for what is asked meanwhile', async () => {
    const { analyst, statuses, spawned } = open()
    analyst.ask('long', {})
    await quiet(50)
    await until(() => analyst.status() === 'ready')
    expect(await analyst.fixAll('FROM a', {})).toMatchObject({ kind: 'done' })
    expect(statuses).toEqual(['ready'])
    expect(spawned()).toBe(1)
  })
})

describe('a worker that fails', () => {
  test('by hanging is restarted three times, told each time, and then lost', async () => {
    const { analyst, statuses, spawned } = open()
    analyst.ask('hang', {})
    await until(() => analyst.status() === 'lost')
    expect(statuses).toEqual([
      'ready',
      'restarting',
      'ready',
      'restarting',
      'ready',
      'restarting',
      'ready',
      'lost',
    ])
    expect(spawned()).toBe(4)
  })

  test('by dying is restarted and asked the newest question again', async () => {
    const { analyst, said, statuses } = open()
    analyst.ask('die', {})
    await until(() => statuses.includes('restarting'))
    analyst.ask('FROM a', {})
    await until(() => said().length === 2)
    expect(said()).toEqual(['FROM a', 'FROM a weighed'])
    expect(analyst.status()).toBe('ready')
  })

  test('from the start is lost after three restarts', async () => {
    const { analyst, statuses, spawned } = open('throw new Error("no module")')
    await until(() => analyst.status() === 'lost')
    expect(statuses).toEqual(['restarting', 'lost'])
    expect(spawned()).toBe(4)
  })

  test('to be made at all is lost after three restarts', async () => {
    const statuses: AnalystStatus[] = []
    const analyst = createAnalyst({
      spawn() {
        throw new Error('Workers are forbidden here')
      },
      onStatus: (status) => statuses.push(status),
      patience,
    })
    opened.push(analyst)
    expect(statuses).toEqual([])
    await until(() => analyst.status() === 'lost')
    expect(await analyst.decode('#1abc')).toMatchObject({ kind: 'bad' })
    expect(await analyst.fixAll('', {})).toMatchObject({ kind: 'failed' })
  })

  test('and is lost comes back on retry with the newest question', async () => {
    let isBroken = true
    const said: unknown[] = []
    const analyst = createAnalyst({ spawn: () => threadOf(isBroken ? 'throw 1' : obedient), patience })
    opened.push(analyst)
    analyst.subscribe(({ report }) => said.push(report))
    analyst.ask('old', {})
    await until(() => analyst.status() === 'lost')
    analyst.ask('new', {})
    isBroken = false
    analyst.retry()
    await until(() => said.length === 2)
    expect(said).toEqual(['new', 'new weighed'])
  })

  test('over one text gets one more try with another', async () => {
    const { analyst, said } = open()
    analyst.ask('hang', {})
    await until(() => analyst.status() === 'lost')
    analyst.ask('FROM a', {})
    await until(() => said().length === 2)
    expect(analyst.status()).toBe('ready')
  })

  test('over the weighing of fixes is not asked to weigh that text again', async () => {
    const { analyst, heard, spawned } = open()
    analyst.ask('heavy', {})
    await until(() => heard.some(({ isFinal }) => isFinal))
    expect(heard.map(({ said, isFinal }) => [said, isFinal])).toEqual([
      ['heavy', false],
      ['heavy', true],
    ])
    expect(spawned()).toBe(2)
    expect(analyst.status()).toBe('ready')
  })

  test('over a task says so, does not repeat it, and answers the question', async () => {
    const { analyst, said } = open()
    expect(await analyst.fixAll('die', {})).toMatchObject({ kind: 'failed' })
    expect(await analyst.decode('#hang')).toMatchObject({ kind: 'bad', why: 'damaged' })
    analyst.ask('FROM a', {})
    await until(() => said().length === 2)
  })

  test('often, with successes in between, is never lost', async () => {
    const { analyst, said } = open()
    for (let round = 1; round <= 5; round++) {
      expect(await analyst.fixAll('die', {})).toMatchObject({ kind: 'failed' })
      analyst.ask(`round ${round}`, {})
      await until(() => said().includes(`round ${round} weighed`))
    }
    expect(analyst.status()).toBe('ready')
  })
})

describe('a comparison', () => {
  test('keeps no question waiting', async () => {
    const { analyst, heard } = open()
    const order: string[] = []
    await until(() => analyst.status() === 'ready')
    const compared = analyst.compare('FROM a', {}).then((outcome) => {
      order.push('compared')
      return outcome
    })
    analyst.ask('FROM a', {})
    await until(() => heard.length > 0)
    order.push('answered')
    expect(await compared).toEqual({ kind: 'done', value: ['FROM a'] })
    expect(order).toEqual(['answered', 'compared'])
  })

  test('tells its rows as they come', async () => {
    const { analyst } = open()
    const heard: unknown[] = []
    await analyst.compare('FROM a', {}, (rows) => heard.push(rows))
    expect(heard).toEqual([[], ['FROM a']])
  })

  test('gives way to a newer one, whether it was sent already or not', async () => {
    const { analyst } = open()
    const early = [analyst.compare('1', {}), analyst.compare('2', {})]
    await until(() => analyst.status() === 'ready')
    const last = analyst.compare('3', {})
    expect(await Promise.all(early)).toEqual([{ kind: 'replaced' }, { kind: 'replaced' }])
    expect(await last).toEqual({ kind: 'done', value: ['3'] })
  })

  test('fails in words when the worker dies of it or never answers, and the next one is answered', async () => {
    const { analyst } = open()
    for (const source of ['die', 'die unheard', 'never'])
      expect([source, await analyst.compare(source, {})]).toEqual([
        source,
        { kind: 'failed', message: 'The analysis stopped before the bases were compared.' },
      ])
    expect(await analyst.compare('FROM a', {})).toEqual({ kind: 'done', value: ['FROM a'] })
  })
})
