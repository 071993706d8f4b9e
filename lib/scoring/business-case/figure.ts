import type { MissingInput } from '../types'

/** A figure of a case, or what is missing to know it. Unknown is never 0. */
export type Figure<T> = { known: true; value: T } | { known: false; missing: MissingInput[] }

/** The figure where nothing is missing. */
export const figure = <T>(missing: readonly MissingInput[], value: () => T): Figure<T> =>
  missing.length === 0 ? { known: true, value: value() } : { known: false, missing: [...missing] }
