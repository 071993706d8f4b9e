// COPY in both directions, a table of any size in little memory.

/** @typedef {import('pg').Client} Client */
/** @typedef {import('pg').Connection & { stream: import('node:net').Socket, sendCopyFromChunk: (chunk: Buffer) => void, endCopyFrom: () => void, sendCopyFail: (why: string) => void, query: (text: string) => void }} Wire */

const HELD = 1_048_576

/** What the driver asks of a query that is none of its own. */
class Copy {
  /** @param {string} text */
  constructor(text) {
    this.text = text
    /** @type {Promise<void>} */
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve
      this.reject = reject
    })
    // It is awaited at the end; until then a failure is no unhandled one.
    this.done.catch(() => undefined)
  }

  /** @param {Wire} wire */
  submit(wire) {
    this.wire = wire
    wire.query(this.text)
  }

  /** @param {Error} error */
  handleError(error) {
    this.reject?.(error)
    this.wake?.()
  }
  handleReadyForQuery() {
    this.resolve?.(undefined)
    this.wake?.()
  }
  handleCommandComplete() {}
  handleRowDescription() {}
  handleDataRow() {}
  handlePortalSuspended() {}
  handleEmptyQuery() {}
  /** @type {(() => void) | undefined} */
  wake
}

class CopyOut extends Copy {
  /** @type {Buffer[]} */
  rows = []
  held = 0

  /** @param {{ chunk: Buffer }} message one row @param {Wire} wire */
  handleCopyData({ chunk }, wire) {
    // The driver reads the next packet into the same memory.
    this.rows.push(Buffer.from(chunk))
    this.held += chunk.length
    if (this.held > HELD) wire.stream.pause()
    this.wake?.()
  }
}

/**
 * @param {Client} client
 * @param {string} text COPY … TO STDOUT
 * @returns {AsyncGenerator<{ rows: number, bytes: Buffer }>}
 */
export async function* copyOut(client, text) {
  const copy = new CopyOut(text)
  let ended = false
  const end = copy.done.finally(() => {
    ended = true
  })
  end.catch(() => undefined)
  client.query(/** @type {any} */ (copy))
  while (!ended || copy.rows.length > 0) {
    if (copy.rows.length === 0) {
      await Promise.race([end, new Promise((resolve) => (copy.wake = () => resolve(undefined)))])
      continue
    }
    const rows = copy.rows.splice(0)
    copy.held = 0
    copy.wire?.stream.resume()
    yield { rows: rows.length, bytes: Buffer.concat(rows) }
  }
  await copy.done
}

class CopyIn extends Copy {
  /** @param {string} text @param {AsyncIterable<Buffer>} source */
  constructor(text, source) {
    super(text)
    this.source = source
  }

  /** @param {Wire} wire */
  handleCopyInResponse(wire) {
    this.#send(wire).catch((error) => {
      this.reject?.(error)
      wire.sendCopyFail('the source ended early')
    })
  }

  /** @param {Wire} wire */
  async #send(wire) {
    for await (const chunk of this.source) {
      wire.sendCopyFromChunk(chunk)
      if (wire.stream.writableNeedDrain) await new Promise((resolve) => wire.stream.once('drain', resolve))
    }
    wire.endCopyFrom()
  }
}

/**
 * @param {Client} client
 * @param {string} text COPY … FROM STDIN
 * @param {AsyncIterable<Buffer>} source
 */
export async function copyIn(client, text, source) {
  const copy = new CopyIn(text, source)
  client.query(/** @type {any} */ (copy))
  await copy.done
}
