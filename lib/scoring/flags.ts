import { type PatternResult, patternResults } from './anti-patterns/patterns'
import { platformClock } from './anti-patterns/platform-clock'
import { shadowRegister } from './anti-patterns/shadow-register'
import { type ChainResult, chainResult } from './chain'
import type { Facts } from './facts'

/** The five patterns and the chain alone: what a gate round freezes and its approvers acknowledge. */
export function flags(facts: Facts): { patterns: PatternResult[]; chain: ChainResult } {
  const clock = platformClock(facts)
  const shadow = shadowRegister(facts)
  const patterns = patternResults(facts, clock, shadow)
  return { patterns, chain: chainResult(facts, patterns, clock, shadow) }
}
