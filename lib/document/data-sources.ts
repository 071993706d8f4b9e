import { z } from 'zod'
import { dataClass } from './assessment'
import { fact } from './date-marks'
import { day, line, link, list, maybe, name, person, record, reference } from './values'

export const PROTECTIONS = ['masked', 'pseudonymized', 'differential-privacy'] as const

/**
 * A set of data that models and use cases read: where it lies, where it may lie, and what it was made from. Without allowed
 * regions nobody said a rule, which is not "anywhere".
 */
export const dataSource = record({
  name,
  owner: maybe(person),
  dataClass: maybe(dataClass),
  /** Whether it is about people. */
  personal: z.enum(['yes', 'no', 'unknown']).default('unknown'),
  regions: list(line, 50),
  /** Regions, countries or areas it may lie in and be used in. */
  allowedRegions: list(line, 100),
  legalBasis: maybe(line),
  /** The sources it was made from: their rules hold for it too. */
  fromIds: list(reference('dataSources'), 50),
  lineageUrl: maybe(link),
  qualityCheck: maybe(line),
  lastCheckedAt: maybe(fact(day)),
  retentionDays: maybe(z.int().min(0).max(36_500)),
  protection: list(z.enum(PROTECTIONS), PROTECTIONS.length),
})
