import { randomBytes } from 'node:crypto'

let lastMillis = 0
let counter = 0

/** A UUIDv7 as text: ordered by time, so that index pages stay warm; ids of one millisecond keep their order. */
export function newId(now: number = Date.now()): string {
  if (now <= lastMillis) counter += 1
  else {
    lastMillis = now
    counter = 0
  }
  const millis = lastMillis + Math.floor(counter / 4096)
  const bytes = randomBytes(16)
  bytes.writeUIntBE(millis, 0, 6)
  bytes.writeUInt16BE(0x7000 | (counter & 0x0fff), 6)
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}
