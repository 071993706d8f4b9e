import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Upload } from '@/lib/client/route'
import { inWords } from '@/lib/messages/in-words'
import { Refusal } from './errors'

/** Unpacked text may be this much larger than what `maxBytes` lets in; text of records packs to a tenth. */
const MOST_TIMES = 40

const newPath = () => path.join(tmpdir(), `sextant-${process.pid}-${randomUUID()}.json`)

/** Counts what flows through, and refuses what is more than `most`. */
function counted(most: number, seen?: (chunk: Buffer) => void): Transform {
  let size = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.byteLength
      seen?.(chunk)
      done(size > most ? new Refusal('too_large', inWords('server.theDocumentIsLargerThan')) : null, chunk)
    },
  })
}

/** A failing unpacker says that the body is none; everything else goes on as it is. */
const unreadable = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
    ? new Refusal('malformed', inWords('server.theBodyIsNotA'))
    : error

/**
 * Keeps a body in a file while it arrives, unpacked when it is gzip: a slow sender then holds neither a connection to the
 * database nor memory. The caller removes the file.
 */
export async function spool(
  request: Request,
  maxBytes: number,
  maxUnpacked = maxBytes * MOST_TIMES,
): Promise<{ upload: Upload; hash: string }> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json' && type !== 'application/gzip') {
    throw new Refusal('unsupported_type', inWords('server.sendTheDocumentAsApplication'))
  }
  const packed = type === 'application/gzip' || request.headers.get('content-encoding') === 'gzip'
  const file = newPath()
  const hash = createHash('sha256').update(request.method).update(new URL(request.url).pathname)
  const body = Readable.fromWeb((request.body ?? new Blob([]).stream()) as Parameters<typeof Readable.fromWeb>[0])
  const steps = [
    body,
    counted(maxBytes, (chunk) => hash.update(chunk)),
    ...(packed ? [createGunzip(), counted(maxUnpacked)] : []),
    createWriteStream(file, { mode: 0o600 }),
  ]
  try {
    await pipeline(steps)
  } catch (error) {
    await removeSpooled(file)
    throw unreadable(error)
  }
  return { upload: { path: file }, hash: hash.digest('hex') }
}

export const removeSpooled = (file: string): Promise<void> => rm(file, { force: true })

/** Text of a kept file, a piece at a time; what is no UTF-8 is refused. */
export async function* textOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(file)) yield decoder.decode(chunk as Buffer, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal('malformed', inWords('server.theDocumentIsNotUtf'))
    throw error
  }
}

/**
 * Writes text into a file, packed when asked, and answers the file as a stream. What is read from the database is thus read at its own pace, whatever the receiver's.
 */
export async function spooledAnswer(text: AsyncIterable<string>, packed: boolean): Promise<ReadableStream> {
  const file = newPath()
  try {
    const steps = [Readable.from(text), ...(packed ? [createGzip()] : []), createWriteStream(file, { mode: 0o600 })]
    await pipeline(steps)
  } catch (error) {
    await removeSpooled(file)
    throw error
  }
  // An open file may lose its name: whatever becomes of the receiver, nothing is left behind.
  const handle = await open(file)
  await removeSpooled(file)
  return Readable.toWeb(handle.createReadStream()) as unknown as ReadableStream
}
