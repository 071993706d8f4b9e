'use client'

import { useEffect } from 'react'

const WAIT_MS = 50
const PATIENCE_MS = 30_000

/** React marks the elements it listens to; one of a part whose script is still on its way has no mark. */
const isListening = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactProps$'))

/**
 * A press on a button of a part whose script is still on its way is not lost: it is made again as soon as the part listens.
 * Only the last one counts, so that whoever presses twice out of impatience does not do it twice.
 */
export function EarlyPresses() {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = (event: MouseEvent) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null
      if (!button || !event.isTrusted) return
      clearTimeout(timer)
      if (isListening(button)) return
      event.preventDefault()
      const until = performance.now() + PATIENCE_MS
      const again = () => {
        if (!button.isConnected || performance.now() > until) return
        if (isListening(button)) button.click()
        else timer = setTimeout(again, WAIT_MS)
      }
      timer = setTimeout(again, WAIT_MS)
    }
    document.addEventListener('click', keep, true)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('click', keep, true)
    }
  }, [])
  return null
}
