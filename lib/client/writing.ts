const kinds = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color', 'hidden', 'image'])
/** Fields of a form that hold nothing to lose: what is searched for, and a password. */
const passing = new Set(['search', 'password', 'button', 'submit', 'reset', 'hidden', 'image'])

const isField = (element: Element | null) =>
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement ||
  (element instanceof HTMLInputElement && !kinds.has(element.type)) ||
  (element instanceof HTMLElement && element.isContentEditable)

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isControl = (target: unknown): target is Control =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement

const contentOf = (control: Control) =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')
    ? String(control.checked)
    : control.value

/** Fields into which something was typed that no write has taken since. */
const typed = new Set<HTMLInputElement | HTMLTextAreaElement>()
/** What stood in a field before a person touched it, and those they touched since the last write. */
const before = new Map<Control, string>()
const touched = new Set<Control>()

function meet({ target }: Event): void {
  if (isControl(target) && !touched.has(target)) before.set(target, contentOf(target))
}

function note(event: Event): void {
  const { target } = event
  // A box that is ticked by its label never had the focus.
  if (target instanceof HTMLInputElement && target.type === 'checkbox' && !before.has(target))
    before.set(target, String(!target.checked))
  if (isControl(target)) touched.add(target)
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || !isField(target)) return
  if (target.value === '') typed.delete(target)
  else typed.add(target)
}

/** Keeps in mind what is typed, from now on. */
export function watchTyping(): () => void {
  document.addEventListener('focusin', meet, true)
  document.addEventListener('input', note, true)
  return () => {
    document.removeEventListener('focusin', meet, true)
    document.removeEventListener('input', note, true)
  }
}

/** A write was taken, or the person gave it up: what stands in the fields is no longer only there. */
export function wroteAll(): void {
  typed.clear()
  touched.clear()
  for (const control of before.keys()) {
    if (control.isConnected) before.set(control, contentOf(control))
    else before.delete(control)
  }
}

/** Whether a person is in the middle of something: a field has the focus, or holds text that was not sent. */
export function isWriting(): boolean {
  if (isField(document.activeElement)) return true
  for (const field of typed) {
    if (field.isConnected && field.value !== '') return true
    typed.delete(field)
  }
  return false
}

/** A form that is sent by a button. One that only asks for another page, and what is kept with every key, loses nothing. */
const isSent = (control: Control) =>
  !passing.has(control.type) &&
  control.closest('[data-kept]') === null &&
  control.closest('form:not([action]), dialog') !== null

/** Whether leaving would lose something: a field of a form, here or inside `place`, is not as it was and was not sent. */
export function hasUnsent(place: Element = document.body): boolean {
  for (const control of touched) {
    if (!control.isConnected) touched.delete(control)
    else if (contentOf(control) !== (before.get(control) ?? '') && place.contains(control) && isSent(control))
      return true
  }
  return false
}

/** The first field of a form with half a date, an unfit date or too long a text: it says so itself, and nothing is sent. */
export function firstUnfit(place: ParentNode): HTMLElement | null {
  for (const control of place.querySelectorAll<Control>('input, textarea, select')) {
    const { badInput, customError } = control.validity
    if (!badInput && !customError) continue
    control.dispatchEvent(new Event('invalid'))
    return control
  }
  return null
}
