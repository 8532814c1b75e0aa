import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { lineMap } from '../../engine/text/line-map.ts'
import { paddingTop, plainLineHeight } from '../line-viewport.ts'
import { say } from '../words/say.ts'
import type { EditorProps, Handover } from './editor-props.ts'
import { handoverOf } from './handover.ts'
import { PlainLines } from './PlainLines.tsx'
import { changeBetween } from './text-change.ts'

type Props = EditorProps & { readonly ref?: Ref<{ readonly handover: () => Handover }> }

/** Lines longer than this are shown by the browser alone, without colours. */
const longestColoured = 2_000

/** Browsers take seconds to insert more than this as if it were typed. */
const longestUndoable = 50_000

/** A text area with line numbers, marks and colours: all a phone needs, and what others see before Monaco. */
export function PlainEditor(props: Props) {
  const { source, findings, lit, jump, viewport, tabMovesFocus, isReadOnly, onChange, onCursor } = props
  const area = useRef<HTMLTextAreaElement>(null)
  const [scroll, setScroll] = useState({ top: 0, left: 0, height: 0 })
  const map = useMemo(() => lineMap(source), [source])
  const isColoured = useMemo(
    () => source.split('\n').every((line) => line.length <= longestColoured),
    [source],
  )

  useLayoutEffect(() => {
    if (area.current) writeInto(area.current, source)
  }, [source])

  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    const measure = () =>
      setScroll({ top: element.scrollTop, left: element.scrollLeft, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    viewport.set({
      scrollTop: scroll.top,
      height: scroll.height,
      lineHeight: plainLineHeight,
      topOf: (line) => paddingTop + (line - 1) * plainLineHeight,
      scrollBy: (pixels) => area.current?.scrollBy({ top: pixels }),
    })
  }, [viewport, scroll])

  const jumpedTo = useRef<number>(undefined)
  const reveal = useEffectEvent((count: number) => {
    const element = area.current
    if (!element || !jump.span || count === 0) return
    const { start } = jump.span
    const top = paddingTop + (map.positionAt(start).line - 1) * plainLineHeight
    element.scrollTo({ top: Math.max(0, top - element.clientHeight / 3), left: 0 })
    jumpedTo.current = start
    onCursor(start, false)
    element.setSelectionRange(start, start)
  })
  useEffect(() => reveal(jump.count), [jump.count])

  useImperativeHandle(props.ref, () => ({
    handover: () => handoverOf(area.current),
  }))

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Tab' || event.shiftKey || event.ctrlKey || event.altKey || tabMovesFocus || isReadOnly)
      return
    event.preventDefault()
    document.execCommand('insertText', false, '    ')
  }

  return (
    <div className="code-metrics relative h-full overflow-hidden bg-surface">
      <PlainLines
        source={source}
        map={map}
        findings={findings}
        lit={lit}
        scroll={scroll}
        showsText={isColoured}
        onHover={props.onHover}
      />
      <textarea
        ref={area}
        aria-label="Dockerfile"
        defaultValue={source}
        readOnly={isReadOnly}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        wrap="off"
        placeholder={say('Paste a Dockerfile, or drop a file or a folder here.')}
        className={`absolute inset-0 size-full resize-none overflow-auto whitespace-pre bg-transparent pr-4 pb-24 pl-[66px] caret-text outline-none ${isColoured && source ? 'text-transparent' : 'text-text'}`}
        style={{ paddingTop }}
        onChange={(event) => onChange(event.currentTarget.value)}
        onSelect={({ currentTarget: { selectionStart } }) => {
          const isByUser = jumpedTo.current !== selectionStart
          jumpedTo.current = undefined
          onCursor(selectionStart, isByUser)
        }}
        onScroll={(event) => {
          const { scrollTop, scrollLeft, clientHeight } = event.currentTarget
          setScroll({ top: scrollTop, left: scrollLeft, height: clientHeight })
        }}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}

/** Brings in a text from outside, through the browser's own undo where the area may have the focus. */
function writeInto(area: HTMLTextAreaElement, source: string) {
  const change = changeBetween(area.value, source)
  if (!change) return
  const focused = document.activeElement
  const mayFocus =
    !area.readOnly &&
    change.text.length <= longestUndoable &&
    area.offsetParent !== null &&
    matchMedia('(pointer: fine)').matches
  if (mayFocus) {
    const { scrollTop } = area
    area.focus({ preventScroll: true })
    area.setSelectionRange(change.span.start, change.span.end)
    document.execCommand(change.text ? 'insertText' : 'delete', false, change.text)
    area.scrollTop = scrollTop
    if (focused instanceof HTMLElement && focused !== area) focused.focus({ preventScroll: true })
  }
  if (area.value !== source) area.value = source
}
