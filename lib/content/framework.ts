import { z } from 'zod'
import antiPatterns from './anti-patterns.json' with { type: 'json' }
import areas from './areas.json' with { type: 'json' }
import chain from './chain.json' with { type: 'json' }
import { chainSchema, ruleSchema, thresholdsSchema } from './flag-schema'
import gates from './gates.json' with { type: 'json' }
import phases from './phases.json' with { type: 'json' }
import rules from './rules.json' with { type: 'json' }
import scale from './scale.json' with { type: 'json' }
import {
  areaSchema,
  CONTENT_VERSION,
  gateSchema,
  patternSchema,
  phaseSchema,
  ratingSchema,
  seatSchema,
  text,
  thing,
} from './schema'
import seats from './seats.json' with { type: 'json' }
import thresholds from './thresholds.json' with { type: 'json' }

export const frameworkSchema = z.strictObject({
  version: z.literal(CONTENT_VERSION),
  scale: z.array(z.strictObject({ rating: ratingSchema, label: text, meaning: text, token: text, ...thing })).length(5),
  areas: z.array(areaSchema).length(6),
  phases: z.array(phaseSchema).length(6),
  seats: z.array(seatSchema).length(6),
  gates: z.array(gateSchema).length(5),
  antiPatterns: z.array(patternSchema).length(5),
  chain: chainSchema,
  thresholds: thresholdsSchema,
  rules: z.array(ruleSchema),
})
export type Framework = z.output<typeof frameworkSchema>

/** The framework as data, checked once when it is loaded: wrong content stops the start, never a reader. */
export const framework: Framework = frameworkSchema.parse({
  version: CONTENT_VERSION,
  scale,
  areas,
  phases,
  seats,
  gates,
  antiPatterns,
  chain,
  thresholds,
  rules,
})
