import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib'

/** The parts of an office file by name, in their order. */
export type Parts = Map<string, Buffer>

/** Reads an archive that a library of ours just wrote; one from a stranger is read by `scripts/verify-report.mjs`. */
export function unzipped(bytes: Uint8Array): Parts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const parts: Parts = new Map()
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, nameLength, extra, comment, local] = [
      file.readUInt16LE(at + 10),
      file.readUInt32LE(at + 20),
      file.readUInt16LE(at + 28),
      file.readUInt16LE(at + 30),
      file.readUInt16LE(at + 32),
      file.readUInt32LE(at + 42),
    ]
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const body = file.subarray(start, start + size)
    if (!name.endsWith('/')) parts.set(name, method === 0 ? Buffer.from(body) : inflateRawSync(body))
    at += 46 + nameLength + extra + comment
  }
  return parts
}

/** 1 January 1980, the first day an archive knows: the same content is the same file. */
const DATED = 0x21

/** Writes an archive; `plain` parts are stored as they are, so that a seal can be put into them afterwards. */
export function zipped(parts: Parts, plain: ReadonlySet<string>): Buffer {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const [name, raw] of parts) {
    const stored = plain.has(name)
    const body = stored ? raw : deflateRawSync(raw, { level: 9 })
    const path = Buffer.from(name, 'utf8')
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x0800, 2)
    facts.writeUInt16LE(stored ? 0 : 8, 4)
    facts.writeUInt16LE(DATED, 8)
    // The checksum of a stored part is left at zero and set with the seal.
    facts.writeUInt32LE(stored ? 0 : crc32(raw), 10)
    facts.writeUInt32LE(body.length, 14)
    facts.writeUInt32LE(raw.length, 18)
    facts.writeUInt16LE(path.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    entries.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), facts, tail, path]))
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), facts, path, body])
    bodies.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.set([0x50, 0x4b, 5, 6])
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, end])
}

/** Sets the checksum of the last part, which is stored: in its own head and in the directory. */
export function checked(file: Buffer, name: string): Buffer {
  const path = Buffer.from(name, 'utf8')
  const directory = file.lastIndexOf(path) - 46
  const local = file.readUInt32LE(directory + 42)
  const start = local + 30 + path.length
  const sum = crc32(file.subarray(start, start + file.readUInt32LE(local + 18)))
  file.writeUInt32LE(sum, local + 14)
  file.writeUInt32LE(sum, directory + 16)
  return file
}
