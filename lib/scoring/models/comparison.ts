import type { Row } from '../../document/schema'
import { type Facts, newest } from '../facts'
import type { Model } from './required-tests'

type Test = Row<'modelTests'>
export type MeasureDelta = {
  kind: Test['kind']
  measure: string
  before: number | null
  after: number | null
  /** Null where one of the two versions was not measured: that is no difference of 0. */
  delta: number | null
  /** By the way the limit compares; null where there is no difference to judge, or nobody said which way is better. */
  better: boolean | null
}

/** As many decimals as people write, so that 0.951 − 0.942 is 0.009. */
const difference = (after: number, before: number): number => Number((after - before).toPrecision(12))

/** The newest test with a value of each measure of a version. */
function measures(facts: Facts, { id }: Model): Map<string, Test> {
  const tests = facts
    .children('modelTests', 'modelId', id)
    .filter(({ measure, value }) => measure !== null && value !== null)
  const keys = new Set(tests.map(({ kind, measure }) => `${kind} ${measure}`))
  return new Map(
    [...keys].map((key) => {
      const same = tests.filter(({ kind, measure }) => `${kind} ${measure}` === key)
      return [key, newest(same, ({ at, createdAt }) => `${at} ${createdAt ?? ''}`)!]
    }),
  )
}

function betterBy({ comparator }: Test, delta: number | null): boolean | null {
  if (delta === null || delta === 0 || comparator === null) return null
  return comparator === 'at-least' || comparator === 'more-than' ? delta > 0 : delta < 0
}

/** Two versions beside each other, measure by measure of the same name. */
export function compareVersions(facts: Facts, before: Model, after: Model): MeasureDelta[] {
  const [was, is] = [measures(facts, before), measures(facts, after)]
  return [...new Set([...is.keys(), ...was.keys()])].map((key) => {
    const [old, now] = [was.get(key), is.get(key)]
    const delta = old && now ? difference(now.value!, old.value!) : null
    const one = (now ?? old)!
    return {
      kind: one.kind,
      measure: one.measure!,
      before: old?.value ?? null,
      after: now?.value ?? null,
      delta,
      better: betterBy(one, delta),
    }
  })
}
