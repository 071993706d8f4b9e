// On globalThis because every route is its own bundle: what one of them makes is for all of them.
const holder = globalThis as typeof globalThis & { sextantShared?: Map<string, Promise<unknown>> }

/**
 * Makes something once for all who ask for it at the same moment. What is asked for has to be told apart by its key
 * alone, and nobody may change what comes back; who asks once it is made has it made anew.
 */
export function together<T>(key: string, make: () => Promise<T>): Promise<T> {
  holder.sextantShared ??= new Map()
  const { sextantShared: making } = holder
  const present = making.get(key) as Promise<T> | undefined
  if (present) return present
  const made = make().finally(() => making.delete(key))
  making.set(key, made)
  return made
}
