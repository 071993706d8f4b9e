import { useEffect, useRef } from 'react'

/** Whether keys belong to what has the focus: text is being typed, or a dialog is open. */
function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return target.type !== 'radio'
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** Enter belongs to a button or a link that has the focus. */
export const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('a, button, summary') !== null

/**
 * Single keys of a page, off while typing and for people who turned them off (WCAG 2.1.4). `commandOf` says what a key does;
 * null leaves it to the browser.
 */
export function useKeys(enabled: boolean, commandOf: (event: KeyboardEvent) => (() => void) | null): void {
  const latest = useRef(commandOf)
  useEffect(() => {
    latest.current = commandOf
  })
  useEffect(() => {
    if (!enabled) return
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return
      const run = latest.current(event)
      if (!run) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [enabled])
}
