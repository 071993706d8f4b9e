import type { MissingInput, Truth } from './types'

/** A truth value with the inputs that would be needed to know, which are empty unless it is unknown. */
export type Judged = { value: Truth; missing: readonly MissingInput[] }

export const TRUE: Judged = { value: 'true', missing: [] }
export const FALSE: Judged = { value: 'false', missing: [] }
export const NOT_APPLICABLE: Judged = { value: 'not-applicable', missing: [] }

/** A known yes or no. */
export const known = (value: boolean): Judged => (value ? TRUE : FALSE)

/** Unknown, and what is missing to know. */
export const unknown = (...missing: MissingInput[]): Judged => ({ value: 'unknown', missing })

/** True if any part is true, false only if every applicable part is false; a part that does not apply is left out. */
export function or(...parts: readonly Judged[]): Judged {
  return combine(parts, 'true', FALSE)
}

/** False if any part is false, true only if every applicable part is true; a part that does not apply is left out. */
export function and(...parts: readonly Judged[]): Judged {
  return combine(parts, 'false', TRUE)
}

/** Swaps true and false; unknown and not-applicable stay what they are. */
export function not(part: Judged): Judged {
  if (part.value === 'true') return FALSE
  return part.value === 'false' ? TRUE : part
}

function combine(parts: readonly Judged[], deciding: 'true' | 'false', otherwise: Judged): Judged {
  let applicable = false
  let missing: MissingInput[] | null = null
  for (const part of parts) {
    if (part.value === deciding) return part
    if (part.value !== 'not-applicable') applicable = true
    if (part.value === 'unknown') {
      missing ??= []
      for (const input of part.missing) missing.push(input)
    }
  }
  if (missing) return { value: 'unknown', missing }
  return applicable ? otherwise : NOT_APPLICABLE
}
