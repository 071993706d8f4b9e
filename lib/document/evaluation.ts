import { z } from 'zod'

/** Shapes of the answer of an evaluation. What is described here is promised; further fields may come. */

const sentence = z.object({
  code: z.string().describe('Key of the message'),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  text: z.string().describe('The words the screens print'),
})
const observed = z.object({
  value: z.union([z.number(), z.string()]),
  unit: z.string().describe('"of" counts n of m, where m is `of`'),
  of: z.number().optional(),
})
const threshold = z.object({
  value: z.number(),
  comparator: z.enum(['<', '<=', '>', '>=', '=']),
  unit: z.string().describe('The unit of what was observed'),
  origin: z.enum(['framework', 'portal']),
  key: z.string().optional().describe('The threshold an administrator may change'),
  share: z.number().optional().describe('The percentage that so many of all come from'),
})
const missing = z.looseObject({
  section: z.string(),
  field: z.string().optional(),
  recordId: z.string().optional(),
  sentence,
})
const result = z.looseObject({
  rule: z.string(),
  value: z.enum(['true', 'false', 'unknown', 'not-applicable']),
  origin: z.enum(['framework', 'portal']),
  observed: observed.nullable(),
  threshold: threshold.nullable(),
  summary: sentence.describe('What was found: met, unmet or not shown yet'),
  clears: sentence.nullable().describe('What would make it met, or no longer true'),
  records: z.array(z.object({ section: z.string(), id: z.string(), label: z.string() })),
  missing: z.array(missing),
  since: z.string().nullable(),
  notes: z.array(sentence),
})
const line = result.extend({
  itemId: z.string(),
  also: z
    .array(z.object({ observed: observed.nullable(), threshold }))
    .describe('What else the line compares, each in one unit'),
})
const metric = z.looseObject({
  metricId: z.string(),
  name: z.string(),
  unit: z.string(),
  state: z.enum(['on-target', 'off-target', 'no-target', 'few-data', 'stale', 'no-data']),
  value: z.number().nullable(),
  sample: z.number().nullable(),
  period: z.string().nullable(),
  goal: z.looseObject({ kind: z.string(), comparator: z.string().nullable(), value: z.number().nullable() }),
  missing: z.array(missing),
  words: z.object({
    value: z.string(),
    target: z.string(),
    state: z.string(),
    behind: z.array(z.string()),
    trend: z.string(),
  }),
})

/** Everything the portal says about an organization on one day. */
export const evaluation = z.looseObject({
  asOf: z.string(),
  contentVersion: z.string(),
  phase: z.object({ current: z.int(), since: z.string().nullable(), recorded: z.boolean() }),
  scorecard: z.looseObject({}),
  patterns: z.array(z.looseObject({ id: z.string(), state: z.string(), signals: z.array(result) })),
  chain: z.looseObject({ state: z.string(), links: z.array(result) }),
  gates: z.array(
    z.looseObject({ gateId: z.string(), state: z.string(), lines: z.array(line), focusGate: line.nullable() }),
  ),
  metrics: z.array(metric),
  asRecordedNow: z
    .array(z.object({ section: z.string(), field: z.string(), records: z.int(), sentence }))
    .describe('States that carry no date: whatever the day, they are read as they are recorded now'),
})
