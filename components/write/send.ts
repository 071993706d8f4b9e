import { newKey } from '@/lib/client/any-origin'
import { type Answer, api, type WriteMethod } from '@/lib/client/api'

/** Keys of one form that wait for an answer, by what is called. */
export type Keys = Map<string, string>

/** Keys that wait for an answer, by the whole call: a dialog that was closed meanwhile finds its own again. */
const unanswered: Keys = new Map()

const fileMark = ({ name, size, lastModified }: File) => `${name} ${size} ${lastModified}`

/**
 * One write. Its key is kept until the portal has answered, done or refused: whatever is pressed in between is the same
 * write, and is done once. A form that was changed after a lost answer still sends the same key: the portal then says
 * whether the first try was saved, instead of making a second record.
 */
export async function send<T>(
  method: WriteMethod,
  path: string,
  { body, file, keys }: { body?: unknown; file?: File; keys?: Keys } = {},
): Promise<Answer<T>> {
  if (method !== 'POST') return api<T>(method, path, { body })
  const call = `${path} ${file ? fileMark(file) : JSON.stringify(body)}`
  const idempotencyKey = keys?.get(path) ?? unanswered.get(call) ?? newKey()
  keys?.set(path, idempotencyKey)
  unanswered.set(call, idempotencyKey)
  const answer = await api<T>(method, path, { body, idempotencyKey, ...(file ? { file } : {}) })
  if (answer.ok || answer.outcome === 'refused') {
    keys?.delete(path)
    unanswered.delete(call)
  }
  return answer
}
