import type { Day } from '../calendar/days'
import type { GateId, Item, Phase } from '../content'
import type { Row } from '../document/schema'
import { type CadenceHealth, cadenceHealth } from './cadence'
import type { Facts } from './facts'
import { frameworkIndex, gateFrom } from './gates/framework-index'
import { liveView } from './gates/line'
import { requiredLines } from './gates/lines'
import { securityControl } from './gates/lines-enablement'
import type { LineResult } from './gates/types'
import { partsOf } from './item-parts'
import { ITEM_RULES } from './phase-rules'
import { suggestion } from './suggestions/suggest'
import type { Suggestion } from './suggestions/suggestion'
import { type Judged, known, unknown } from './truth'
import type { MissingInput, Observed, Sentence, Truth } from './types'

export type ItemProgress = {
  itemId: string
  state: Row<'itemStates'>['state']
  /** Whether the target is reached, where the portal can tell by itself; null where a person says so. */
  value: Truth | null
  observed: Observed | null
  computed: boolean
  /** Done, or not applicable with a reason. */
  satisfied: boolean
  naReason: string | null
  owner: string | null
  dueAt: Day | null
  /** Work begun before the phase is current; it satisfies no gate before its turn. */
  early: boolean
  missing: readonly MissingInput[]
  /** What its gate line found, in one sentence; null for items that are no line. */
  found: Sentence | null
  /** Parts of a counted item that are not there, by id; null where nobody named them. */
  openParts: readonly string[] | null
  /** What a register knows about an item that people keep; a person takes it over or leaves it. */
  suggestion: Suggestion | null
}

export type PhaseProgress = {
  phase: Phase['n']
  done: number
  /** All items without those not applicable. */
  applicable: number
  /** Whole percent, truncated; null ("–") when nothing is applicable. */
  percent: number | null
  /** Gate readiness stands apart from progress; null for phase 6. */
  gate: { gateId: GateId; met: number; required: number } | null
  /** What stands where the other phases have a gate; null before phase 6. */
  cadence: CadenceHealth | null
  exitMissing: string[]
  items: ItemProgress[]
}

/** Progress through the six checklists: done ÷ (all − not applicable), gate readiness and missing exit items apart. */
export function phases(facts: Facts): PhaseProgress[] {
  return facts.content.phases.map((phase) => {
    const content = phase.groups.flatMap((group) => group.items)
    const items = content.map((item) => progressOf(facts, item))
    const applicable = items.filter((item) => item.state !== 'not-applicable').length
    const done = items.filter((item) => item.state === 'done').length
    const gate = gateFrom(facts.content, phase.n)
    const lines = gate ? liveLines(facts, gate.from) : []
    return {
      phase: phase.n,
      done,
      applicable,
      percent: applicable === 0 ? null : Math.floor((done * 100) / applicable),
      gate: gate && {
        gateId: gate.id,
        met: lines.filter((line) => line.value === 'true').length,
        required: lines.length,
      },
      cadence: gate ? null : cadenceHealth(facts),
      exitMissing: content.flatMap((item, index) =>
        item.requirement === 'exit' && !items[index]?.satisfied ? [item.id] : [],
      ),
      items,
    }
  })
}

/** Progress of one checklist item; an id the framework does not have is not started and unknown. */
export function itemProgress(facts: Facts, itemId: string): ItemProgress {
  const item = frameworkIndex(facts.content).items.get(itemId)
  if (item) return progressOf(facts, item)
  return { ...blank(itemId), value: 'unknown' }
}

/** What one evaluation asks for several times: lines by phase, progress by item. */
type Memo = { lines: Map<number, LineResult[]>; items: Map<string, ItemProgress> }
const memos = new WeakMap<Facts, Memo>()

function memoOf(facts: Facts): Memo {
  const existing = memos.get(facts)
  if (existing) return existing
  const made: Memo = { lines: new Map(), items: new Map() }
  memos.set(facts, made)
  return made
}

/** The required lines of the gate that leaves a phase, as they are today; computed once per evaluation. */
export function liveLines(facts: Facts, phase: number): LineResult[] {
  const { lines } = memoOf(facts)
  const existing = lines.get(phase)
  if (existing) return existing
  const gate = gateFrom(facts.content, phase)
  const made = gate ? requiredLines(liveView(facts), gate) : []
  lines.set(phase, made)
  return made
}

function progressOf(facts: Facts, item: Item): ItemProgress {
  const { items } = memoOf(facts)
  const existing = items.get(item.id)
  if (existing) return existing
  const made = readProgress(facts, item)
  items.set(item.id, made)
  return made
}

function readProgress(facts: Facts, item: Item): ItemProgress {
  const row = facts.children('itemStates', 'itemId', item.id)[0] ?? null
  const notApplicable = item.mayBeNotApplicable && row?.state === 'not-applicable' && row.naReason !== null
  const found = notApplicable ? null : item.computed ? computed(facts, item) : arithmetic(facts, item, row)
  const stated = row && (notApplicable || row.state !== 'not-applicable') ? row.state : 'not-started'
  const state = found ? stateOf(found.judged, found.observed, item.computed ? 'not-started' : stated) : stated
  return {
    itemId: item.id,
    state,
    value: found ? found.judged.value : null,
    observed: found?.observed ?? null,
    computed: item.computed && !notApplicable,
    satisfied: state === 'done' || state === 'not-applicable',
    naReason: row?.naReason ?? null,
    owner: row?.owner ?? null,
    dueAt: row?.dueAt ?? null,
    early: item.phase > facts.phase.current && state !== 'not-started' && state !== 'not-applicable',
    missing: found?.judged.missing ?? [],
    found: found?.summary ?? null,
    openParts: notApplicable ? null : (partsOf(item, row)?.open ?? null),
    suggestion: item.computed ? null : suggestion(facts, item, row),
  }
}

const blank = (itemId: string): ItemProgress => ({
  itemId,
  state: 'not-started',
  value: null,
  observed: null,
  computed: false,
  satisfied: false,
  naReason: null,
  owner: null,
  dueAt: null,
  early: false,
  missing: [],
  found: null,
  openParts: null,
  suggestion: null,
})

/** Arithmetic decides "done"; "done" said by hand without the numbers is work in progress. */
function stateOf(judged: Judged, observed: Observed | null, stated: ItemProgress['state']): ItemProgress['state'] {
  if (judged.value === 'true') return 'done'
  if (judged.value === 'not-applicable') return 'not-applicable'
  if (stated === 'blocked') return 'blocked'
  const begun =
    stated !== 'not-started' || (observed !== null && typeof observed.value === 'number' && observed.value > 0)
  return begun ? 'in-progress' : 'not-started'
}

type Found = { judged: Judged; observed: Observed | null; summary?: Sentence }

function computed(facts: Facts, item: Item): Found {
  const line = item.gateId ? liveLines(facts, item.phase).find((one) => one.itemId === item.id) : undefined
  if (line) {
    const { value, missing, observed, summary } = line
    return { judged: { value, missing }, observed, summary }
  }
  const rule = ITEM_RULES[item.id]
  if (rule) return rule(facts)
  const satisfied = item.members.filter((id) => itemProgress(facts, id).satisfied).length
  const all = item.members.length
  return {
    judged: all === 0 ? unknown() : known(satisfied === all),
    observed: { value: satisfied, unit: 'of', of: all },
  }
}

/** Percent and count items with a numeric target are done by arithmetic; the four security controls as P2-D6 reads them. */
function arithmetic(facts: Facts, item: Item, row: Row<'itemStates'> | null): Found | null {
  const { aim } = item
  if (!aim) return null
  const named = partsOf(item, row)
  const { done, all } = named ?? row ?? { done: null, all: null }
  const value = named ? null : (row?.value ?? null)
  const observed: Observed | null =
    all !== null && done !== null
      ? { value: done, unit: 'of', of: all }
      : value !== null || done !== null
        ? { value: value ?? done ?? 0, unit: aim.unit }
        : null
  if (row && aim.unit === 'percent' && all === 0) return { judged: securityControl(facts, item.id, row), observed }
  if (observed === null) return aim.unit === 'days' ? null : { judged: unknown(), observed }
  const limit = aim.thresholdKey ? facts.threshold(aim.thresholdKey) : aim.value
  const number = Number(observed.value)
  if (aim.comparator === '<=') return { judged: known(number <= limit), observed }
  const reached =
    aim.unit === 'percent' && observed.of !== undefined ? number * 100 >= limit * observed.of : number >= limit
  return { judged: known(reached), observed }
}
