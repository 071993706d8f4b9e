// How much of a body is let through, counted as it arrives, so that no route reads more than it takes.

/** How long a client may go on sending what nobody reads, so that it gets to see the answer. */
const lingerMilliseconds = 5_000
const lingerBytes = 16 * 1_048_576

/**
 * Lets at most `limit` bytes of the body through. Beyond it `tooLarge` answers, the reader's stream breaks off with an
 * error, and the rest is thrown away for a moment: a connection closed at once would lose the answer.
 * @param {import('node:http').IncomingMessage} req
 * @param {number} limit bytes
 * @param {() => void} tooLarge
 */
export function capBody(req, limit, tooLarge) {
  const push = req.push
  let size = 0
  let refused = false
  /** @type {typeof req.push} */
  const counted = (chunk, encoding) => {
    size += chunk?.length ?? 0
    if (!refused && size <= limit) return push.call(req, chunk, encoding)
    if (!refused) {
      refused = true
      tooLarge()
      throwAway(req)
      req.emit('error', new BodyTooLarge())
    }
    if (size > limit + lingerBytes) req.socket.destroy()
    return true
  }
  req.push = counted
}

/** @param {import('node:http').IncomingMessage} req declares a body that is too large: nobody reads it */
export function throwAway(req) {
  // A stream without a listener would end the process with the error that its reader is told.
  req.on('error', () => undefined)
  const timer = setTimeout(() => req.socket.destroy(), lingerMilliseconds)
  req.socket.once('close', () => clearTimeout(timer))
  req.once('end', () => clearTimeout(timer))
  req.resume()
}

export class BodyTooLarge extends Error {
  code = 'SEXTANT_BODY_TOO_LARGE'

  constructor() {
    super('The body is larger than this route takes.')
  }
}
