import type { ComplianceFramework, Control } from '../../content'
import { truncatedPercent } from '../explain'
import type { ControlStateName } from './states'

/** What a reference of a framework can be: what the best of its controls is, or without one. */
export type ReferenceState = Exclude<ControlStateName, 'not-applicable'> | 'without-control'

/** Effective and inherited cover; of the others the gravest is told. */
const ORDER: readonly ReferenceState[] = ['effective', 'inherited', 'failed', 'contradicted', 'overdue', 'untested']

export type Share = { state: ReferenceState; references: number; pct: number }
export type Coverage = {
  framework: ComplianceFramework['id']
  /** References in scope; those whose controls all do not apply are outside. */
  inScope: number
  outside: number
  /** With at least one control that is effective or inherited. */
  covered: number
  /** Cut to one decimal, never rounded up; null where nothing is in scope. */
  pct: number | null
  shares: Share[]
  /** Every reference of the scope with its state, in the order of the framework's table. */
  references: { number: string; state: ReferenceState; controls: string[] }[]
}

/** A control as coverage reads it. */
export type Covering = { id: string; references: readonly string[]; state: ControlStateName }

/** The numbers of each framework that controls of the catalogue name: what is in scope before an organization adds more. */
export function mappedNumbers(controls: readonly Control[]): ReadonlySet<string> {
  return new Set(controls.flatMap(({ references }) => references))
}

/** Controls by the references they name. */
export function byReference(controls: readonly Covering[]): ReadonlyMap<string, readonly Covering[]> {
  const found = new Map<string, Covering[]>()
  for (const control of controls) {
    for (const reference of control.references) {
      const others = found.get(reference)
      if (others) others.push(control)
      else found.set(reference, [control])
    }
  }
  return found
}

const SHARES: readonly ReferenceState[] = [...ORDER, 'without-control']

/**
 * How far an organization covers a framework: references with at least one effective or inherited control, of the
 * references in scope. In scope is what the catalogue or a control of the organization names. Untested is a share of its
 * own: neither covered nor a gap; and so is a reference nobody has a control for.
 */
export function coverageOf(
  { id, references }: ComplianceFramework,
  mapped: ReadonlySet<string>,
  controls: ReadonlyMap<string, readonly Covering[]>,
): Coverage {
  const rows: Coverage['references'] = []
  const counts = new Map<ReferenceState, number>()
  let outside = 0
  for (const { number } of references) {
    const reference = `${id}:${number}`
    const own = controls.get(reference)
    if (!own && !mapped.has(reference)) continue
    const states: readonly string[] = own?.map(({ state }) => state) ?? []
    if (states.length > 0 && states.every((state) => state === 'not-applicable')) {
      outside++
      continue
    }
    const state = ORDER.find((one) => states.includes(one)) ?? 'without-control'
    counts.set(state, (counts.get(state) ?? 0) + 1)
    rows.push({ number, state, controls: (own ?? []).map((control) => control.id) })
  }
  const covered = (counts.get('effective') ?? 0) + (counts.get('inherited') ?? 0)
  const share = (count: number) => (rows.length === 0 ? 0 : truncatedPercent(count, rows.length))
  return {
    framework: id,
    inScope: rows.length,
    outside,
    covered,
    pct: rows.length === 0 ? null : share(covered),
    shares: SHARES.map((state) => {
      const count = counts.get(state) ?? 0
      return { state, references: count, pct: share(count) }
    }),
    references: rows,
  }
}
