import { z } from 'zod'
import { fixedThresholdKeySchema, itemIdSchema, patternIdSchema, text, thing, thresholdKeySchema } from './ids'

export const chainLinkIdSchema = z.enum(['head', 'link-1', 'link-2'])
export const chainStateIdSchema = z.enum(['not-enough-data', 'none', 'at-risk', 'forming', 'complete'])

/** The compounding chain: three links in order, and what the portal says in each of its five states. */
export const chainSchema = z.strictObject({
  text,
  ...thing,
  links: z
    .array(
      z.strictObject({
        id: chainLinkIdSchema,
        title: text,
        patternId: patternIdSchema,
        when: text,
        /** What breaks the chain here. */
        breakPoint: text,
        ...thing,
      }),
    )
    .length(3),
  states: z
    .array(
      z.strictObject({
        id: chainStateIdSchema,
        name: text,
        when: text,
        says: text.nullable(),
        action: text.nullable(),
        actionItemId: itemIdSchema.nullable(),
        ...thing,
      }),
    )
    .length(5),
  /** Patterns that are no part of the chain and are never drawn into it. */
  outside: z.array(patternIdSchema),
})

/** A number an admin may change, within its range. */
export const thresholdSchema = z.strictObject({
  key: thresholdKeySchema,
  default: z.int(),
  min: z.int(),
  max: z.int(),
  unit: text,
  about: text,
  /** This value must stay below the value of that key. */
  below: thresholdKeySchema.nullable(),
  ...thing,
})
export const fixedThresholdSchema = z.strictObject({
  key: fixedThresholdKeySchema,
  value: z.int(),
  unit: text,
  about: text,
  ...thing,
})

/** A rule a screen can quote beside the number it made. */
export const ruleSchema = z.strictObject({
  id: z.string().regex(/^[A-Z]+(-[A-Z]+)*$/),
  about: z.enum(['scoring', 'gates', 'reading']),
  title: text,
  text,
  ...thing,
})
