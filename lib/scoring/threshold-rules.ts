import type { Framework, Threshold, ThresholdKey } from '../content'

/** A wished value of one threshold; null is its default. */
export type WishedValue = { key: string; value: number | null }
/** Why a wish is refused; `index` names the wish. */
export type WishProblem = { index: number; sentence: string }

/**
 * Checks wished thresholds against each other and the present values: only those of origin portal that 7.2.5 lists, within
 * their range, each once, and one that must stay below another stays below it. Nothing is clipped: a wish out of range is
 * refused with the range.
 */
export function wishProblems(
  content: Framework,
  present: ReadonlyMap<string, number>,
  wishes: readonly WishedValue[],
): WishProblem[] {
  const problems: WishProblem[] = []
  const after = new Map(present)
  for (const [index, { key, value }] of wishes.entries()) {
    const limits = content.thresholds.adjustable.find((one) => one.key === key)
    const sentence = !limits
      ? notAdjustable(content, key)
      : wishes.findIndex((one) => one.key === key) < index
        ? 'This threshold is named twice.'
        : outside(limits, value)
    if (sentence) problems.push({ index, sentence })
    else if (limits) after.set(key, value ?? limits.default)
  }
  if (problems.length > 0) return problems
  for (const { key, below } of content.thresholds.adjustable) {
    if (!below || (after.get(key) ?? 0) < (after.get(below) ?? 0)) continue
    const index = wishes.findIndex((wish) => wish.key === key || wish.key === below)
    const [low, high] = [after.get(key) ?? 0, after.get(below) ?? 0]
    if (index >= 0) {
      problems.push({ index, sentence: `The watch value (${low}%) has to stay below the flag value (${high}%).` })
    }
  }
  return problems
}

/** The values all adjustable thresholds have once the wishes are granted. */
export function wishedValues(
  content: Framework,
  present: ReadonlyMap<string, number>,
  wishes: readonly WishedValue[],
): Partial<Record<ThresholdKey, number>> {
  return Object.fromEntries(
    content.thresholds.adjustable.map(({ key, default: standard }) => {
      const wish = wishes.find((one) => one.key === key)
      return [key, wish ? (wish.value ?? standard) : (present.get(key) ?? standard)]
    }),
  )
}

function notAdjustable(content: Framework, key: string): string {
  const fixed = content.thresholds.fixed.find((one) => one.key === key)
  if (!fixed) return `There is no threshold ${key}.`
  return fixed.origin === 'framework'
    ? `${key} is part of the framework and stays ${fixed.value}.`
    : `${key} belongs to how the rules are read and stays ${fixed.value}.`
}

function outside({ min, max, unit }: Threshold, value: number | null): string | null {
  if (value === null || (value >= min && value <= max)) return null
  return `Use a whole number from ${min} to ${max} (${unit}).`
}
