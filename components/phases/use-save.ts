import type { WriteMethod } from '@/lib/client/api'
import { useWrite, type Written } from '../write/use-write'

/** One write of the checklist with its state; the page is read again after each that worked. */
export function useSave() {
  const { write, busy } = useWrite()
  const save = <T>(method: WriteMethod, path: string, body?: unknown): Promise<Written<T> | undefined> =>
    write<T>(method, path, body)
  return { save, busy }
}
