import { z } from 'zod'
import {
  areaIdSchema,
  fixedThresholdKeySchema,
  gateIdSchema,
  gateShortSchema,
  itemIdSchema,
  originSchema,
  partIdSchema,
  patternIdSchema,
  phaseNumberSchema,
  questionIdSchema,
  ratingSchema,
  seatIdSchema,
  signalIdSchema,
  text,
  thing,
  thresholdKeySchema,
} from './ids'

/** Sections of the organization document (`lib/document`) that a rule reads; `organization` is its head. */
const reads = z.array(z.string().regex(/^[a-z][A-Za-z]+$/)).min(1)

export const questionSchema = z.strictObject({
  id: questionIdSchema,
  areaId: areaIdSchema,
  topic: text,
  /** The ★ question: the framework's own key question of the area. It caps the area and cannot be N/A. */
  critical: z.boolean(),
  text,
  /** What you would observe at 1, 2, 3, 4 and 5. */
  levels: z.tuple([text, text, text, text, text]),
  evidence: text,
  remediation: text,
  phase2: z.array(itemIdSchema).min(1),
  ...thing,
})
export const areaSchema = z.strictObject({
  id: areaIdSchema,
  code: z.enum(['TS', 'GR', 'NW', 'SC', 'AU', 'SH']),
  name: text,
  keyQuestion: text,
  intent: text,
  anchors: text,
  ...thing,
  questions: z.array(questionSchema).min(5).max(6),
})

export const itemSchema = z.strictObject({
  id: itemIdSchema,
  phase: phaseNumberSchema,
  group: z.string().regex(/^[1-6][A-F]$/),
  text,
  kind: z.enum(['check', 'percent', 'count', 'days', 'list', 'doc']),
  target: text.nullable(),
  /** The target as a number, where the item is done by arithmetic; null means a person says when it is done. */
  aim: z
    .strictObject({
      comparator: z.enum(['>=', '<=']),
      value: z.int(),
      unit: z.enum(['percent', 'count', 'days']),
      /** The threshold that replaces `value` when an admin changed it. */
      thresholdKey: thresholdKeySchema.nullable(),
    })
    .nullable(),
  requirement: z.enum(['gate', 'exit', 'practice', 'derived']),
  /** The gate this item is a required line of. */
  gateId: gateIdSchema.nullable(),
  calc: text.nullable(),
  /** Read-only for people: the portal works it out from records. */
  computed: z.boolean(),
  mayBeNotApplicable: z.boolean(),
  /** Items this one is made of; what blocks it is looked for there. */
  members: z.array(itemIdSchema),
  /** What a counted item enumerates, by name; ids are permanent, and unique within the item. */
  parts: z.array(z.strictObject({ id: partIdSchema, name: text })).default([]),
  hint: text.nullable(),
  source: text,
  ...thing,
})
export const phaseSchema = z.strictObject({
  n: phaseNumberSchema,
  slug: z.string().regex(/^[a-z-]+$/),
  name: text,
  longName: text,
  question: text,
  goal: text,
  ledBy: z.array(seatIdSchema).min(1),
  deliverable: text,
  ...thing,
  groups: z.array(
    z.strictObject({ code: z.string().regex(/^[1-6][A-F]$/), name: text, items: z.array(itemSchema).min(1) }),
  ),
})

export const seatSchema = z.strictObject({
  id: seatIdSchema,
  name: text,
  about: text,
  gateIds: z.array(gateIdSchema).min(1),
  ...thing,
})

/** A required line of a gate. Texts may name a changeable threshold as `{key}`. */
export const gateLineSchema = z.strictObject({
  /** The item it is, or `FOCUS-GATE` for the scorecard rule shown as a fourth line at gate 2→3. */
  id: z.union([itemIdSchema, z.literal('FOCUS-GATE')]),
  kind: z.enum(['item', 'rule']),
  text,
  /** What to do while the line is unmet. */
  needs: text,
  threshold: text,
  thresholdOrigin: originSchema,
  /** When exactly the line is met. */
  reading: text,
  /** The source names the deliverable but not when it is met: the reading is ours and labelled so. */
  portalReading: z.boolean(),
  thresholds: z.array(thresholdKeySchema),
  fixedThresholds: z.array(fixedThresholdKeySchema),
  register: text,
  reads,
  /** The seat whose holder has to do something for this line, beside signing. */
  seatId: seatIdSchema.nullable(),
  blocksSubmission: z.boolean(),
  ...thing,
})
export const gateSchema = z.strictObject({
  id: gateIdSchema,
  short: gateShortSchema,
  from: phaseNumberSchema,
  to: phaseNumberSchema,
  question: text,
  /** What approval does, as one sentence. */
  effect: text,
  deliverables: z.array(itemIdSchema).length(3),
  lines: z.array(gateLineSchema).min(3).max(4),
  seatIds: z.array(seatIdSchema).min(1),
  rollback: z.strictObject({
    criterion: text,
    rule: text,
    reading: text,
    readingOrigin: originSchema,
    reads,
    fixedThresholds: z.array(fixedThresholdKeySchema),
    confirmEffect: text,
    ...thing,
  }),
  ...thing,
})

export const signalSchema = z.strictObject({
  id: signalIdSchema,
  patternId: patternIdSchema,
  text,
  short: text,
  /** The rule as one sentence for a sponsor. Numbers stand as `{key}`, so that the organization's own are shown. */
  plain: text,
  /** The rule as the framework's domain writes it down. */
  rule: text,
  /** What it is read from, in words. */
  inputs: text,
  /** The origin in words, where it is not simply one of the two. */
  originNote: text,
  effect: z.enum(['flag', 'watch']),
  /** What happens beside the flag. */
  also: z.enum(['rollback-review', 'reclaim', 'notify-owner']).nullable(),
  thresholds: z.array(thresholdKeySchema),
  fixedThresholds: z.array(fixedThresholdKeySchema),
  /** What would make it stop being true. */
  clears: text,
  /** A button: verb and object. */
  action: text,
  /** The document section a reader opens to see or change the facts. */
  register: text,
  reads,
  advice: text.nullable(),
  ...thing,
})
export const patternSchema = z.strictObject({
  id: patternIdSchema,
  name: text,
  tagline: text,
  wayOut: text,
  ...thing,
  signals: z.array(signalSchema).length(5),
})

/** One step of the rating scale. `token` names its colour; the numeral and the label always stand beside it. */
export const levelSchema = z.strictObject({
  rating: ratingSchema,
  label: text,
  meaning: text,
  token: z.string().regex(/^level-[1-5]$/),
  ...thing,
})
