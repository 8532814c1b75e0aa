// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import RealImagePanel from '../../../src/app/real-image/RealImagePanel.tsx'
import { createImageReading } from '../../../src/app/real-image/reading.ts'
import type { SharedOptions } from '../../../src/app/share/codec.ts'
import { analyze } from '../../../src/engine/analyze.ts'
import type { RealImage } from '../../../src/engine/image/model.ts'
import type { Span } from '../../../src/engine/text/span.ts'
import { dockerArchive, file, gone } from '../../image/tar-writer.ts'
import { workerHere } from '../../worker/worker-here.ts'

afterEach(cleanup)

const text = `FROM python:3.12-slim
COPY . /app
RUN rm -r /app/cache
RUN pip install flask
`
const history = `IMAGE     CREATED   CREATED BY                                  SIZE      COMMENT
a1        now       RUN /bin/sh -c pip install flask # buildkit   21000000  buildkit.dockerfile.v0
<missing> now       RUN /bin/sh -c rm -r /app/cache # buildkit    0         buildkit.dockerfile.v0
<missing> now       COPY . /app # buildkit                        5000000   buildkit.dockerfile.v0
<missing> now       CMD ["python3"]                               0         buildkit.dockerfile.v0
<missing> now       RUN /bin/sh -c make python                    41000000  buildkit.dockerfile.v0
<missing> now       # debian.sh                                   78000000  debuerreotype 0.16
`
const archive = dockerArchive([
  { created_by: '# debian.sh', layer: [file('usr/lib/libc.so', 70_000)] },
  { created_by: 'COPY . /app # buildkit', layer: [file('app/main.py', 2_000), file('app/cache/x', 50_000)] },
  { created_by: 'RUN /bin/sh -c rm -r /app/cache # buildkit', layer: [gone('app/cache')] },
  { created_by: 'RUN /bin/sh -c pip install flask # buildkit', layer: [file('usr/flask.py', 21_000)] },
])

const spawn = () => workerHere().spawn()
const archiveFile = (bytes: Uint8Array = archive) => new File([bytes.slice()], 'app.tar')

function show(source = text, given: SharedOptions = {}, spawnReader = spawn) {
  const reading = createImageReading(spawnReader)
  const heard = { notes: [] as string[], options: given, jumps: [] as Span[] }
  function Page({ source: shown }: { readonly source: string }) {
    const [image, setImage] = useState<RealImage>()
    const [options, setOptions] = useState(given)
    return (
      <RealImagePanel
        image={image}
        report={analyze(shown, options)}
        source={shown}
        options={options}
        reading={reading}
        spawn={spawn}
        verbs={{
          onImage(taken, note) {
            heard.notes.push(note)
            heard.options = {}
            setImage(taken)
            setOptions({})
          },
          onOptions(more) {
            heard.options = more
            setOptions({ ...options, ...more })
          },
          onJump: (span) => heard.jumps.push(span),
        }}
      />
    )
  }
  const { rerender } = render(<Page source={source} />)
  return { reading, heard, change: (other: string) => rerender(<Page source={other} />) }
}

const head = () => within(screen.getByRole('heading', { level: 3 })).getByRole('button')
const paste = (pasted: string) => {
  fireEvent.change(screen.getByRole('textbox'), { target: { value: pasted } })
  fireEvent.click(screen.getByRole('button', { name: 'Read the history' }))
}
const rowsShown = async () => {
  const table = await screen.findByRole('table', { name: 'Layers of the real image' })
  return within(table)
    .getAllByRole('rowheader')
    .map((row) => [row, row.nextElementSibling].map((cell) => cell?.textContent).join(' · '))
}

describe('a real image', () => {
  test('is asked for with the commands that bring it', () => {
    show()
    expect(head().getAttribute('aria-expanded')).toBe('false')
    fireEvent.click(head())
    expect(screen.getByText('docker history --no-trunc --human=false IMAGE')).toBeTruthy()
    expect(screen.getByText('docker save -o image.tar IMAGE')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Read the history' })).toHaveProperty('disabled', true)
  })

  test('is read from its history, laid over the text, and calibrates the estimate', async () => {
    const { heard } = show()
    fireEvent.click(head())
    paste(history)
    expect(await rowsShown()).toEqual([
      'base imagepython:3.12-slim · 119 MB',
      'line 2COPY . /app · 5 MB',
      'line 3RUN rm -r /app/cache · 0 B',
      'line 4RUN pip install flask · 21 MB',
    ])
    expect(screen.getByText('145 MB')).toBeTruthy()
    expect(heard.notes).toEqual(['Took the numbers of a real image'])
    await waitFor(() => expect(Object.keys(heard.options.measured ?? {})).toHaveLength(4))
    expect(heard.options.measured?.['python:3.12-slim']).toMatchObject({ bytes: 119_000_000 })
    // Beside it stands what the text alone would have told.
    await screen.findAllByText(/(within|outside) the bounds of the estimate/)
    expect(document.activeElement).toBe(head())
  })

  test('is read from an archive, with what it ships for nothing and its largest files', async () => {
    const { reading, heard } = show()
    await reading.readFile(archiveFile(), undefined)
    const waste = await screen.findByRole('region', { name: 'Ships for nothing' })
    expect(waste.textContent).toContain('50 kB, each byte counted once')
    expect(waste.textContent).toContain('/app/cache deleted by line 3')
    const files = within(screen.getByRole('region', { name: 'Largest files' }))
    expect(files.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      '/usr/lib/libc.so from the base image70 kB',
      '/app/cache/x ships for nothing, from line 250 kB',
      '/usr/flask.py from line 421 kB',
      '/app/main.py from line 22 kB',
    ])
    fireEvent.click(files.getByRole('button', { name: 'line 4' }))
    expect(heard.jumps).toEqual([{ start: text.indexOf('RUN pip'), end: text.length - 1 }])
  })

  test('follows the text: an edited line is an estimate again', async () => {
    const { heard, change } = show()
    fireEvent.click(head())
    paste(history)
    await rowsShown()
    change(text.replace('flask', 'django'))
    expect(await screen.findByText(/reads otherwise now/, {}, { timeout: 5_000 })).toBeTruthy()
    // What was measured stays known, should the edit be taken back.
    expect(Object.keys(heard.options.measured ?? {})).toHaveLength(4)
  })

  test('that has nothing to do with the text is told from one that has', async () => {
    show('FROM node:22\nCOPY package.json .\nRUN npm ci\n')
    fireEvent.click(head())
    paste(history)
    expect((await screen.findByRole('alert')).textContent).toMatch(/^No layer of this image was made by/)
  })

  test('that cannot be read is explained', async () => {
    const { reading } = show()
    fireEvent.click(head())
    paste('hello')
    expect((await screen.findByRole('alert')).textContent).toContain('docker history')
    await reading.readFile(archiveFile(new Uint8Array(2_000).fill(7)), undefined)
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('docker save'))
  })

  test('shows how far it is, and can be stopped', async () => {
    const silent: Worker = Object.assign(new EventTarget(), {
      postMessage() {},
      terminate() {},
      onmessage: null,
      onmessageerror: null,
      onerror: null,
    })
    const { reading, heard } = show(text, {}, () => silent)
    reading.readFile(archiveFile(), undefined)
    const bar = await screen.findByRole('progressbar', { name: 'Reading app.tar' })
    expect(bar.getAttribute('value')).toBe('0')
    silent.dispatchEvent(new MessageEvent('message', { data: { kind: 'progress', bytes: 3_000 } }))
    await waitFor(() => expect(bar.getAttribute('value')).toBe('3000'))
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    expect(await screen.findByRole('button', { name: 'Read the history' })).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(heard.notes).toEqual([])
  })

  test('is forgotten with its numbers; numbers alone, from a draft or a link, can be forgotten too', async () => {
    const { heard } = show(text, { measured: { 'python:3.12-slim': { bytes: 1e8, roundedBy: 0 } } })
    expect(head().textContent).toContain('1 number of a real image')
    fireEvent.click(screen.getByRole('button', { name: 'Forget' }))
    expect(heard.notes).toEqual(['Forgot the real image'])
    expect(heard.options).toEqual({})
    expect(screen.queryByRole('button', { name: 'Forget' })).toBeNull()
  })
})
