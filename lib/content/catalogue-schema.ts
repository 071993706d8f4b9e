import { z } from 'zod'
import { itemIdSchema, originSchema, seatIdSchema, text, thing } from './ids'

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
/** Sections of the organization document that a value is worked out from. */
const reads = z.array(z.string().regex(/^[a-z][A-Za-z]+$/)).min(1)

export const metricSchema = z.strictObject({
  id: slug,
  name: text,
  dimension: z.enum(['infrastructure', 'business', 'team']),
  unit: text,
  /** The target in the framework's words. */
  target: text,
  /** The target as a test. `none` is tracked without a target, or takes it from an SLO or a budget. */
  goal: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('compare'), comparator: z.enum(['<', '<=', '>', '>=']), value: z.number() }),
    z.strictObject({ kind: z.literal('trend'), trend: z.literal('decreasing') }),
    z.strictObject({ kind: z.literal('none') }),
  ]),
  direction: z.enum(['up', 'down', 'watch']),
  period: z.enum(['month', 'quarter']),
  /** The portal works it out from records; otherwise people enter or import it. */
  computed: z.boolean(),
  reading: text,
  reads,
  source: text,
  ...thing,
})

export const useCaseSchema = z.strictObject({
  id: z.string().regex(/^(UC|AS|RP)-\d+$/),
  name: text,
  kind: z.enum(['core', 'advanced', 'pilot']),
  problem: text,
  outcome: z.enum(['predict', 'automate', 'save', 'be-available', 'enable']),
  approach: text,
  tools: text,
  suggestedCriteria: text,
  /** The source gives no success criteria: these are suggestions to edit. */
  criteriaOrigin: originSchema,
  timeBox: text,
  timeBoxDays: z.union([z.literal(14), z.literal(28)]),
  recommendedPilot: z.boolean(),
  impactAreaIds: z.array(slug).min(1),
  ...thing,
})
export const impactAreaSchema = z.strictObject({ id: slug, name: text, covers: text.nullable(), ...thing })
export const roleSchema = z.strictObject({ id: slug, name: text, focus: text, ...thing })

export const termSchema = z.strictObject({
  id: slug,
  term: text,
  /** What it is to somebody who runs infrastructure. */
  equivalent: text,
  /** Where it matters. */
  matters: text,
  /** Items that use the term. */
  itemIds: z.array(itemIdSchema).min(1),
  ...thing,
})

/** What options of a decision are judged by. */
export const criterionSchema = z.strictObject({
  id: slug,
  group: text,
  name: text,
  weight: z.int().min(1).max(100),
  weightOrigin: originSchema,
  /** What is not allowed here rules an option out, whatever it is worth otherwise. */
  knockOut: z.literal(true).optional(),
  judges: text,
  method: text,
  ...thing,
})
export const mlopsLevelSchema = z.strictObject({
  level: z.int().min(0).max(2),
  name: text,
  characteristics: text,
  limits: text,
  next: text,
  mapsTo: text,
  ...thing,
})
/** What is promised for an endpoint of this tier where it promises nothing else. */
export const tierSchema = z.strictObject({
  id: z.enum(['critical', 'standard', 'experiment']),
  name: text,
  rtoMinutes: z.int().min(0),
  rpoMinutes: z.int().min(0),
  availabilityPct: z.number().min(0).max(100),
  /** In how many zones it runs at least. */
  zones: z.int().min(1),
  /** Who says the two recovery times; `origin` is that of the availability. */
  recoveryOrigin: originSchema,
  ...thing,
})
/** What a model can be tested for, and from which risk class on it has to be. */
export const modelTestKindSchema = z.strictObject({
  id: slug,
  name: text,
  shows: text,
  requiredFrom: z.enum(['low', 'medium', 'high', 'critical']).nullable(),
  /** Asked of models that read or write language only. */
  languageOnly: z.boolean(),
  requiredOrigin: originSchema,
  ...thing,
})
/** What the portal already knows about a question; the names of the readings in lib/scoring/decisions. */
export const starterFactSchema = z.enum([
  'data-components',
  'secrets-components',
  'avoidable-parts',
  'models-per-team',
  'models-unapproved',
  'teams',
  'tenancy-items',
  'pipeline-runs',
  'allocation-regions',
  'endpoint-tiers',
  'gpu-use',
  'tokens',
  'radar-data',
  'latency-objectives',
  'provider',
  'security-and-networking',
  'secrets-item',
  'data-classes',
  'concentration',
  'data-sources',
  'data-regions',
])
export const adrStarterSchema = z.strictObject({
  id: slug,
  code: text,
  set: text,
  decisions: z
    .array(
      z.strictObject({
        id: slug,
        title: text,
        kind: z.enum(['general', 'platform', 'model', 'vendor', 'pattern', 'build-buy-partner']),
        options: z.array(text).min(2),
        /** Facts of modules that are not there yet are left out. */
        reads: z.array(starterFactSchema),
      }),
    )
    .min(1),
  ...thing,
})
/** An architecture pattern, with what tells whether it fits. */
export const architecturePatternSchema = z.strictObject({
  id: slug,
  name: text,
  parts: text,
  deployment: text,
  cautions: text,
  fit: z.strictObject({ gpu: z.enum(['yes', 'no', 'some']), modelLoad: text, requests: text, state: text }),
  fitOrigin: originSchema,
  ...thing,
})

/** One of the reader's own checks: each person ticks it for themself, and nothing depends on it. */
export const selfCheckSchema = z.strictObject({
  id: slug,
  text,
  where: z.enum(['phases', 'gates', 'flags', 'metrics', 'shadow-ai', 'help']),
  ...thing,
})
export const alignmentGroupSchema = z.strictObject({
  id: z.enum([
    'data',
    'devops',
    'sre',
    'security',
    seatIdSchema.enum['management-sponsor'],
    seatIdSchema.enum['business-sponsor'],
  ]),
  name: text,
  why: text,
  required: z.boolean(),
  ...thing,
})
export const discoverySourceSchema = z.strictObject({
  id: z.enum(['personal-subscription', 'repo-api-key', 'gpu-vm-outside-iac', 'saas-tool']),
  name: text,
  hint: text,
  howToSearch: z.array(text).min(1),
  ...thing,
})
export const monitoringSignalSchema = z.strictObject({
  id: slug,
  name: text,
  why: text,
  /** The reason for which it may be made not required; null means it stays required. */
  mayBeOffWhen: text.nullable(),
  ...thing,
})
export const runbookKindSchema = z.strictObject({
  id: z.enum(['traffic-spike', 'model-rotation', 'gpu-failure', 'rate-limiting', 'cost-overrun']),
  name: text,
  covers: text,
  itemId: itemIdSchema,
  ...thing,
})

/** Value set → value → label, in the order a list shows them. */
export const labelsSchema = z.record(z.string(), z.record(z.string(), text))
