import type { DocumentError } from '@/lib/document/references'
import type { OrganizationDocument } from '@/lib/document/schema'
import { inWords } from '@/lib/messages/in-words'
import { snapshotHash } from '@/lib/server/hash'

const FITS_NOT = inWords('documents.thisIsNotTheSha')
const NOT_JSON = inWords('documents.theFrozenSnapshotIsNot')
const OTHER = inWords('documents.thisSignatureIsOverAnother')

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

/** What is wrong with one frozen snapshot and its hash; null when they fit. */
function problem(snapshot: unknown, hash: unknown): { field: 'snapshot' | 'hash'; message: string } | null {
  if (typeof snapshot !== 'string' || typeof hash !== 'string') return null
  if (!isObject(snapshot)) return { field: 'snapshot', message: NOT_JSON }
  return snapshotHash(snapshot) === hash ? null : { field: 'hash', message: FITS_NOT }
}

/**
 * Frozen snapshots that are no JSON or do not have the hash beside them, and signatures over another hash than their
 * round's: what was signed is only what its hash says. Stored versions of a round are checked alike. At most 100.
 */
export function snapshotErrors({ gateRounds, signatures, history = [] }: OrganizationDocument): DocumentError[] {
  const hashes = new Map(gateRounds.map(({ id, hash }) => [id, hash]))
  const rounds = gateRounds.flatMap(({ snapshot, hash }, index) => {
    const found = problem(snapshot, hash)
    return found ? [{ pointer: `/gateRounds/${index}/${found.field}`, message: found.message }] : []
  })
  const signed = signatures.flatMap(({ roundId, hash }, index) =>
    hashes.has(roundId) && hashes.get(roundId) !== hash
      ? [{ pointer: `/signatures/${index}/hash`, message: OTHER }]
      : [],
  )
  const versions = history.flatMap(({ section, data }, index) => {
    const found = section === 'gateRounds' ? problem(data.snapshot, data.hash) : null
    return found ? [{ pointer: `/history/${index}/data/${found.field}`, message: found.message }] : []
  })
  return [...rounds, ...signed, ...versions].slice(0, 100)
}
