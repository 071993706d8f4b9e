import { createHash } from 'node:crypto'

/** An answer that stays as it is while this build runs: its text is made once, and who has it already is told so. */
export class Unchanging {
  private constructor(
    readonly text: string,
    readonly etag: string,
  ) {}

  /** Makes the answer at the first question and keeps it. */
  static once(make: () => unknown): () => Unchanging {
    let made: Unchanging | undefined
    return () => {
      if (made) return made
      const text = JSON.stringify(make())
      made = new Unchanging(text, `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`)
      return made
    }
  }

  /** The whole answer, or 304 when If-None-Match names it. */
  response(asked: string | null): Response {
    const headers = { etag: this.etag, 'cache-control': 'no-cache' }
    const has = asked?.split(',').some((one) => one.trim().replace(/^W\//, '') === this.etag || one.trim() === '*')
    if (has) return new Response(null, { status: 304, headers })
    return new Response(this.text, { headers: { ...headers, 'content-type': 'application/json' } })
  }
}
