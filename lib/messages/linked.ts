/** "@words.owner": the words that stand at that place. A word used in many places is written once, in `words.json`. */
const link = /^@([a-z-]+(?:\.[\w-]+)+)$/

type Tree = { readonly [key: string]: unknown }

function at(messages: Tree, path: string): unknown {
  let node: unknown = messages
  for (const part of path.split('.')) node = (node as Tree | undefined)?.[part]
  if (node === undefined) throw new Error(`No message stands at ${path}.`)
  return node
}

/** The messages with the words in the place of every link. A link to nothing throws, so that no page shows one. */
export function linked<M extends object>(messages: M): M {
  const words = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const path = link.exec(value)?.[1]
      return path === undefined ? value : at(messages as Tree, path)
    }
    // A sentence that the build has taken apart is a list.
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, words(one)]))
  }
  return words(messages) as M
}
