// Documents are sent when they are whole. Next sends the head as soon as the frame of a page stands, so a record that
// does not exist would be 200, and a database that went away in between a page with a hole.

/** @typedef {{ status?: number }} Outcome */
/** @typedef {import('node:http').ServerResponse} Response */

/** A longer one is let through as it comes. */
const heldAtMost = 8 * 1_048_576

/** @returns {Map<string, Outcome>} what the app says of a request (lib/server/outcomes.ts) */
const outcomes = () => {
  const holder = /** @type {{ sextantOutcomes?: Map<string, Outcome> }} */ (globalThis)
  holder.sextantOutcomes ??= new Map()
  return holder.sextantOutcomes
}

/**
 * @param {Response} res
 * @param {string} id of the request
 * @param {() => void} unavailable answers instead, when the page could not reach the database
 */
export function holdDocument(res, id, unavailable) {
  /** @type {Outcome} */
  const outcome = {}
  outcomes().set(id, outcome)
  res.once('close', () => outcomes().delete(id))
  const { write, end, writeHead, flushHeaders } = res
  /** @type {Buffer[]} */
  let chunks = []
  let size = 0
  let said = 0

  let held = true

  const decide = () => {
    held = false
    if (said) res.statusCode = said
    if (outcome.status && res.statusCode === 200) res.statusCode = outcome.status
  }

  /** @param {unknown} chunk @param {unknown} encoding */
  const keep = (chunk, encoding) => {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return
    const bytes =
      typeof chunk === 'string'
        ? Buffer.from(chunk, typeof encoding === 'string' ? /** @type {BufferEncoding} */ (encoding) : 'utf8')
        : Buffer.from(chunk)
    chunks.push(bytes)
    size += bytes.length
  }

  /** @param {unknown[]} args */
  const callback = (args) => args.find((arg) => typeof arg === 'function')

  Object.assign(res, {
    flushHeaders: () => {
      if (!held) flushHeaders.call(res)
    },
    /** @param {number} status @param {unknown[]} rest */
    writeHead: (status, ...rest) => {
      if (!held) return Reflect.apply(writeHead, res, [status, ...rest])
      said = status
      const headers = rest.at(-1)
      if (headers && typeof headers === 'object') {
        for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
      }
      return res
    },
    /** @param {unknown[]} args */
    write: (...args) => {
      if (!held) return Reflect.apply(write, res, args)
      keep(args[0], args[1])
      const done = callback(args)
      if (typeof done === 'function') process.nextTick(done)
      if (size <= heldAtMost) return true
      decide()
      const all = Buffer.concat(chunks)
      chunks = []
      return Reflect.apply(write, res, [all])
    },
    /** @param {unknown[]} args */
    end: (...args) => {
      if (!held) return Reflect.apply(end, res, args)
      keep(args[0], args[1])
      decide()
      // Whoever stands between Next and us (its compression) has ended: what follows goes out as it is.
      Object.assign(res, { write, end, writeHead, flushHeaders })
      if (outcome.status === 503) {
        unavailable()
        return res
      }
      return Reflect.apply(end, res, [Buffer.concat(chunks), callback(args)])
    },
  })
}
