import { createHash } from 'node:crypto'
import { canonicalText } from './canonical'
import type { Report } from './model'

/** SHA-256 over the report's one text, in hex: printed on every page, and found again in every file made from it. */
export const fingerprintOf = (report: Report): string =>
  createHash('sha256').update(canonicalText(report), 'utf8').digest('hex')
