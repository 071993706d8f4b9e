// The file of a backup: one line that says what it is, a compressed body, and a checksum over every byte before it.
import { createHash } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  createWriteStream,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { giveToFolderOwner } from './account.mjs'
import { syncFolder } from './data-directory.mjs'
import { Refusal } from './refusal.mjs'

const magic = Buffer.from('SEXTANT-BACKUP 1\n')
const sealLength = 66

/**
 * Under another name until every byte is on the disk: what has the name of a backup is a whole one.
 * @param {string} file
 * @param {AsyncIterable<Buffer>} body
 */
export async function writeBackupFile(file, body) {
  const half = `${file}.${process.pid}.half`
  try {
    await pipeline(
      Readable.from(body),
      createGzip({ level: 6 }),
      sealed(),
      createWriteStream(half, { mode: 0o600, flags: 'wx' }),
    )
    const descriptor = openSync(half, 'r+')
    fsyncSync(descriptor)
    closeSync(descriptor)
    giveToFolderOwner(half)
    renameSync(half, file)
    syncFolder(path.dirname(file))
  } finally {
    rmSync(half, { force: true })
  }
}

/** @param {NodeJS.WritableStream} out stays open @param {AsyncIterable<Buffer>} body */
export async function writeBackupTo(out, body) {
  await pipeline(Readable.from(body), createGzip({ level: 6 }), sealed(), out, { end: false })
}

function sealed() {
  const hash = createHash('sha256').update(magic)
  let begun = false
  return new Transform({
    transform(chunk, _, done) {
      if (!begun) this.push(magic)
      begun = true
      hash.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      done(null, `\n${hash.digest('hex')}\n`)
    },
  })
}

/**
 * Reads every byte before anything is done with one of them.
 * @param {string} file
 */
export async function verifyBackupFile(file) {
  const end = sizeOf(file) - sealLength
  const damaged = new Refusal(`${file} is damaged or was cut off: its checksum does not fit. Nothing was changed.`)
  const hash = createHash('sha256')
  let first = Buffer.alloc(0)
  if (end > magic.length) {
    for await (const chunk of createReadStream(file, { end: end - 1 })) {
      if (first.length < 200) first = Buffer.concat([first, chunk]).subarray(0, 200)
      hash.update(chunk)
    }
  }
  if (first.includes('> sextant@') && first.includes(magic)) {
    throw new Refusal(
      `${file} begins with what npm says of itself. Write a backup to standard output with npm run --silent.`,
    )
  }
  if (end <= magic.length) throw damaged
  let seal = ''
  for await (const chunk of createReadStream(file, { start: end, encoding: 'latin1' })) seal += chunk
  if (seal !== `\n${hash.digest('hex')}\n` || !first.subarray(0, magic.length).equals(magic)) throw damaged
}

/** @param {string} file */
function sizeOf(file) {
  try {
    const facts = statSync(file)
    if (facts.isFile()) return facts.size
  } catch {}
  throw new Refusal(`There is no file ${file}.`)
}

/**
 * The body of a verified backup, by lines: each ends with its line feed.
 * @param {string} file
 */
export class BackupReader {
  /** @param {string} file */
  constructor(file) {
    const compressed = createReadStream(file, { start: magic.length, end: sizeOf(file) - sealLength - 1 })
    // One error is enough: the gunzip's, which the reading awaits.
    const body = compressed.on('error', (error) => body.destroy(error)).pipe(createGunzip())
    this.chunks = body[Symbol.asyncIterator]()
    this.rest = Buffer.alloc(0)
  }

  async #more() {
    const { value, done } = await this.chunks.next()
    if (done) throw new Refusal('The backup ends too early.')
    this.rest = this.rest.length === 0 ? value : Buffer.concat([this.rest, value])
  }

  /** @returns {Promise<Record<string, any>>} the next line, which is JSON */
  async json() {
    let end = this.rest.indexOf(10)
    for (; end < 0; end = this.rest.indexOf(10)) await this.#more()
    const line = this.rest.subarray(0, end).toString('utf8')
    this.rest = this.rest.subarray(end + 1)
    return JSON.parse(line)
  }

  /**
   * The rows up to the line `\.`, in pieces that end with a row.
   * @returns {AsyncGenerator<Buffer>}
   */
  async *rows() {
    for (;;) {
      if (this.rest.length < 3) {
        await this.#more()
        continue
      }
      if (this.rest.subarray(0, 3).toString('latin1') === '\\.\n') {
        this.rest = this.rest.subarray(3)
        return
      }
      const last = this.rest.indexOf('\n\\.\n')
      const whole = last >= 0 ? last + 1 : this.rest.lastIndexOf(10, this.rest.length - 4) + 1
      if (whole === 0) {
        await this.#more()
        continue
      }
      yield this.rest.subarray(0, whole)
      this.rest = this.rest.subarray(whole)
    }
  }
}
