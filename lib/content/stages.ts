import { z } from 'zod'
import stageList from './stages.json' with { type: 'json' }

export const stageIds = ['startup', 'scale-up', 'enterprise'] as const
export type StageId = (typeof stageIds)[number]

const stage = z.strictObject({
  id: z.enum(stageIds),
  /** How many months the form of a business case begins with. */
  horizonMonths: z.int().min(12).max(60),
  /** The tier a form of a productive endpoint begins with (tiers.json). */
  tier: z.enum(['critical', 'standard', 'experiment']),
  /** Modules of a hub that matter earlier or later than they do for most, each with its phase. */
  from: z.record(z.string(), z.int().min(1).max(6)),
})
/** What an organization of a stage begins with. Presets move places and first values, never a judgement. */
export const stages = z.array(stage).length(stageIds.length).parse(stageList)

/** The presets of a stage; null where none is chosen, which begins as the table of pages says. */
export const stageById = (id: StageId | null) => stages.find((one) => one.id === id) ?? null
