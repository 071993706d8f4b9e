// The one module that touches what browsers keep for https and localhost. On plain http those features are not there at
// all, and the portal has to work all the same; a test refuses their names anywhere else.

/** A key nobody has had before (a UUID of version 4), on every origin: `crypto.randomUUID` is for secure ones only. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The older way to copy, which browsers allow everywhere: what is selected, while a person presses something. */
function copySelection(text: string): boolean {
  const before = document.activeElement
  // Outside an open dialog nothing can be selected.
  const place = before?.closest('dialog') ?? document.body
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'sr-only'
  place.append(field)
  field.focus({ preventScroll: true })
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (before instanceof HTMLElement) before.focus({ preventScroll: true })
  }
}

/** Puts the text on the clipboard; false where the browser allows no way, and the person has to select and copy it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    if (navigator.clipboard) {
      await navigator.clipboard.writeText(text)
      return true
    }
  } catch {
    // Not permitted here: the older way may be.
  }
  return copySelection(text)
}

/** Selects the text of an element, ready for Ctrl or ⌘ with C. */
export function selectText(element: HTMLElement): void {
  if (element instanceof HTMLInputElement) {
    element.focus()
    element.select()
    return
  }
  const selection = window.getSelection()
  selection?.removeAllRanges()
  const range = document.createRange()
  range.selectNodeContents(element)
  selection?.addRange(range)
}

/** Whether the person asked for as few bytes as possible; unknown in most browsers and on plain http, which is no. */
export const savesData = (): boolean =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true
