import type { z } from 'zod'
import type * as flags from './flag-schema'
import type * as core from './schema'

export type Origin = z.output<typeof core.originSchema>
export type AreaId = z.output<typeof core.areaIdSchema>
export type SeatId = z.output<typeof core.seatIdSchema>
export type GateId = z.output<typeof core.gateIdSchema>
export type GateShort = z.output<typeof core.gateShortSchema>
export type PatternId = z.output<typeof core.patternIdSchema>
export type PhaseNumber = z.output<typeof core.phaseNumberSchema>
export type Rating = z.output<typeof core.ratingSchema>
export type ThresholdKey = z.output<typeof core.thresholdKeySchema>
export type FixedThresholdKey = z.output<typeof core.fixedThresholdKeySchema>
export type Question = z.output<typeof core.questionSchema>
export type Area = z.output<typeof core.areaSchema>
export type Item = z.output<typeof core.itemSchema>
export type Phase = z.output<typeof core.phaseSchema>
export type Seat = z.output<typeof core.seatSchema>
export type GateLine = z.output<typeof core.gateLineSchema>
export type Gate = z.output<typeof core.gateSchema>
export type Signal = z.output<typeof core.signalSchema>
export type Pattern = z.output<typeof core.patternSchema>
export type Chain = z.output<typeof flags.chainSchema>
export type ChainLinkId = z.output<typeof flags.chainLinkIdSchema>
export type ChainStateId = z.output<typeof flags.chainStateIdSchema>
export type Thresholds = z.output<typeof flags.thresholdsSchema>
export type Threshold = Thresholds['adjustable'][number]
export type FixedThreshold = Thresholds['fixed'][number]
export type Rule = z.output<typeof flags.ruleSchema>
