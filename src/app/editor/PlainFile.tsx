import {
  type KeyboardEvent,
  type Ref,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { plainLineHeight as lineHeight, paddingTop } from '../line-viewport.ts'
import type { Handover } from './editor-props.ts'
import { type FileProps, placeholderOf } from './file-props.ts'
import { handoverOf } from './handover.ts'
import { withBreaksOf } from './text-change.ts'

type Props = FileProps & { readonly ref?: Ref<{ readonly handover: () => Handover }> }

/** The text of a file beside the Dockerfile, with line numbers; it looks like the plain editor of the Dockerfile. */
export function PlainFile({ ref, name, text, tabMovesFocus, onChange }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [scroll, setScroll] = useState({ top: 0, height: 0 })
  const lineCount = useMemo(() => text.split('\n').length, [text])

  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    const observer = new ResizeObserver(() =>
      setScroll({ top: element.scrollTop, height: element.clientHeight }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useImperativeHandle(ref, () => ({ handover: () => handoverOf(area.current) }))

  const onKeyDown = (event: KeyboardEvent) => {
    const hasModifier = event.shiftKey || event.ctrlKey || event.altKey || event.metaKey
    if (event.key !== 'Tab' || hasModifier || tabMovesFocus) return
    event.preventDefault()
    document.execCommand('insertText', false, '    ')
  }

  const first = Math.max(1, Math.floor((scroll.top - paddingTop) / lineHeight))
  const last = Math.min(lineCount, first + Math.ceil((scroll.height || 800) / lineHeight) + 2)
  const numbers = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  return (
    <div className="code-metrics relative h-full overflow-hidden bg-surface">
      <div
        aria-hidden="true"
        className="pointer-events-none absolute top-0 left-0 w-[52px] text-right text-faint tabular-nums"
        style={{ transform: `translateY(${paddingTop - scroll.top + (first - 1) * lineHeight}px)` }}
      >
        {numbers.map((line) => (
          <div key={line} className="h-5">
            {line}
          </div>
        ))}
      </div>
      <textarea
        ref={area}
        aria-label={name}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        wrap="off"
        placeholder={placeholderOf(name)}
        className="absolute inset-0 size-full resize-none overflow-auto whitespace-pre bg-transparent pr-4 pb-24 pl-[66px] text-text caret-text outline-none"
        style={{ paddingTop }}
        value={text}
        onChange={(event) => onChange(name, withBreaksOf(text, event.currentTarget.value))}
        onKeyDown={onKeyDown}
        onScroll={({ currentTarget: { scrollTop, clientHeight } }) =>
          setScroll({ top: scrollTop, height: clientHeight })
        }
      />
    </div>
  )
}
