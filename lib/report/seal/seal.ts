import { createHash } from 'node:crypto'
import type { Report } from '../model'

/**
 * A file carries its report (the canonical text), the fingerprint of that text, and a seal: SHA-256 over all bytes of
 * the file, with zeros where the seal itself stands. One changed byte anywhere is found by `scripts/verify-report.mjs`,
 * which knows nothing but the file. The seal is a checksum, not a signature: who made a file, its portal knows.
 */
const HOLE = '0'.repeat(64)

const markOf = (fingerprint: string): string => `sextant-seal-1 ${fingerprint} `

/** What a file has where its seal will stand. No text of a person can say it: it names the hash of that text. */
export const sealPlace = (fingerprint: string): string => `${markOf(fingerprint)}${HOLE}`

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** What a file says about itself, by the names of its properties. */
export function marksOf(report: Report, fingerprint: string): [string, string][] {
  return [
    ['SextantFormat', report.format],
    ['SextantKind', report.kind],
    ['SextantOrganization', report.organization],
    ['SextantDay', report.day],
    ['SextantBasis', report.basis.kind === 'snapshot' ? report.basis.id : 'live'],
    ['SextantFingerprint', fingerprint],
  ]
}

/** Puts the seal into its place: the digest of the file as it is with zeros there. */
export function sealed(bytes: Uint8Array, fingerprint: string): Uint8Array<ArrayBuffer> {
  const copy = Buffer.from(bytes)
  const at = copy.indexOf(sealPlace(fingerprint), 0, 'latin1')
  if (at < 0) throw new Error('a file without a place for its seal')
  copy.write(sha256(copy), at + markOf(fingerprint).length, 'latin1')
  return new Uint8Array(copy)
}
