// Which routes the API has. The app publishes its table when it starts (lib/server/route-table.ts); before Next sees a
// request, the server answers what the table does not hold, so that every such answer is a problem document of ours.

/** @typedef {{ method: string, path: string, maxBytes: number }} PublishedRoute path with {parameters} */
/** @typedef {import('./request-rules.mjs').Answer} Answer */
/** @typedef {{ methods: Map<string, PublishedRoute>, fixed: Map<string, Node>, named?: Node }} Node */

/** What no route needs: a sign-in, and the body that somebody sends with a page. */
export const smallBody = 16_384
const ordinaryBody = 262_144

/** @returns {Node} */
const node = () => ({ methods: new Map(), fixed: new Map() })

/** @type {{ table: readonly PublishedRoute[], root: Node } | undefined} */
let built

/** @returns {Node | undefined} nothing before the app has started */
function tree() {
  const { sextantRoutes: table } = /** @type {{ sextantRoutes?: readonly PublishedRoute[] }} */ (globalThis)
  if (!table) return undefined
  if (built?.table !== table) {
    const root = node()
    for (const route of table) {
      let at = root
      for (const part of route.path.split('/').filter(Boolean)) {
        if (part.startsWith('{')) at = at.named ??= node()
        else {
          const next = at.fixed.get(part) ?? node()
          at.fixed.set(part, next)
          at = next
        }
      }
      at.methods.set(route.method, route)
    }
    built = { table, root }
  }
  return built.root
}

/** @param {Node | undefined} at @param {string[]} parts @returns {Node | undefined} */
function find(at, [part, ...rest]) {
  if (!at || part === undefined) return at?.methods.size ? at : undefined
  return find(at.fixed.get(part), rest) ?? find(at.named, rest)
}

/** @param {string} pathname */
const partsOf = (pathname) => pathname.split('/').filter(Boolean)

/**
 * The answer to a request for a route that the API does not have, or has for other methods only.
 * @param {string} method
 * @param {string} pathname
 * @returns {Answer | undefined}
 */
export function missingRoute(method, pathname) {
  const root = tree()
  if (!root) return undefined
  const found = find(root, partsOf(pathname))
  if (!found) {
    return { status: 404, title: 'Not found', code: 'not_found', detail: 'The API has no such route.' }
  }
  const methods = [...found.methods.keys()]
  if (methods.includes('GET')) methods.push('HEAD')
  if (methods.includes(method)) return undefined
  const allow = [...methods, 'OPTIONS'].join(', ')
  if (method === 'OPTIONS') return { status: 204, title: 'No content', detail: '', headers: { allow } }
  return {
    status: 405,
    title: 'Method not allowed',
    code: 'method_not_allowed',
    detail: `This route takes ${methods.join(', ')}.`,
    headers: { allow },
  }
}

/**
 * How large a body may be: what its route takes; anything else has no use for more than a sign-in.
 * @param {string} method
 * @param {string} pathname
 * @returns {number} bytes
 */
export function bodyLimit(method, pathname) {
  if (!pathname.startsWith('/api/v1/')) return smallBody
  const root = tree()
  return root ? (find(root, partsOf(pathname))?.methods.get(method)?.maxBytes ?? smallBody) : ordinaryBody
}
