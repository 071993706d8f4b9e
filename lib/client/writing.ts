const kinds = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color', 'hidden', 'image'])

const isField = (element: Element | null) =>
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement ||
  (element instanceof HTMLInputElement && !kinds.has(element.type)) ||
  (element instanceof HTMLElement && element.isContentEditable)

/** Fields into which something was typed that no write has taken since. */
const typed = new Set<HTMLInputElement | HTMLTextAreaElement>()

function note(event: Event): void {
  const { target } = event
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || !isField(target)) return
  if (target.value === '') typed.delete(target)
  else typed.add(target)
}

/** Keeps in mind what is typed, from now on. */
export function watchTyping(): () => void {
  document.addEventListener('input', note, true)
  return () => document.removeEventListener('input', note, true)
}

/** A write was taken: what stands in the fields is no longer only there. */
export const wroteAll = () => typed.clear()

/** Whether a person is in the middle of something: a field has the focus, or holds text that was not sent. */
export function isWriting(): boolean {
  if (isField(document.activeElement)) return true
  for (const field of typed) {
    if (field.isConnected && field.value !== '') return true
    typed.delete(field)
  }
  return false
}
