import { z } from 'zod'
import { text } from './ids'

const country = z.string().regex(/^[A-Z]{2}$/)
const named = { name: text, also: z.array(text) }

/** Where regions of providers lie, so that a rule can name a country or the EU. */
export const placesSchema = z.strictObject({
  /** What was compared with what, and what was not. */
  checked: text,
  areas: z.array(z.strictObject({ id: z.enum(['EU', 'EEA']), ...named, countries: z.array(country).min(1) })),
  countries: z.array(z.strictObject({ id: country, ...named })).min(1),
  /** As providers write them, in lower case and without blanks. */
  regions: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/),
        country,
      }),
    )
    .min(1),
})
