import { createHash } from 'node:crypto'

/** SHA-256 of a frozen snapshot's text, as it is stored beside it and in every signature. */
export const snapshotHash = (snapshot: string): string => createHash('sha256').update(snapshot, 'utf8').digest('hex')
