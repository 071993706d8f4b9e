import { isPressable, useKeys } from '../layout/use-keys'

export type Shortcuts = {
  rate: (rating: number) => void
  /** Takes the rating back. */
  clear: () => void
  notApplicable: () => void
  next: () => void
  back: () => void
  evidence: () => void
  note: () => void
  mark: () => void
  help: () => void
}

/** The keys of the question page. Left and right stay with the radios. */
export const useShortcuts = (enabled: boolean, shortcuts: Shortcuts): void =>
  useKeys(enabled, (event) => commandOf(event, shortcuts))

function commandOf(event: KeyboardEvent, shortcuts: Shortcuts): (() => void) | null {
  const { key } = event
  if (/^[1-5]$/.test(key)) return () => shortcuts.rate(Number(key))
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'Backspace':
      return shortcuts.clear
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
