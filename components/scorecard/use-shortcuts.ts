import { useEffect, useRef } from 'react'

export type Shortcuts = {
  rate: (rating: number) => void
  notApplicable: () => void
  next: () => void
  back: () => void
  evidence: () => void
  note: () => void
  mark: () => void
  help: () => void
}

/** Whether keys belong to what has the focus: text is being typed, or a dialog is open. */
function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return target.type !== 'radio'
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

const isPressable = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('a, button, summary') !== null

/** Single keys, off while typing and for people who turned them off (WCAG 2.1.4). Left and right stay with the radios. */
export function useShortcuts(enabled: boolean, shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    if (!enabled) return
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return
      const run = commandOf(event, latest.current)
      if (!run) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [enabled])
}

function commandOf(event: KeyboardEvent, shortcuts: Shortcuts): (() => void) | null {
  const { key } = event
  if (/^[1-5]$/.test(key)) return () => shortcuts.rate(Number(key))
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case '0':
    case 'n':
      return shortcuts.notApplicable
    case 'Enter':
      return isPressable(event.target) ? null : shortcuts.next
    case 'ArrowDown':
      return shortcuts.next
    case 'ArrowUp':
      return shortcuts.back
    case 'e':
      return shortcuts.evidence
    case 'c':
      return shortcuts.note
    case 'm':
      return shortcuts.mark
    case '?':
      return shortcuts.help
    default:
      return null
  }
}
