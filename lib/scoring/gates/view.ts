import type { Gate } from '../../content'
import type { Facts } from '../facts'
import { liveLines } from '../phases'
import { changesSince, isCarried, roundLines } from './changes'
import { type DryRunInput, dryRun } from './dry-run'
import { frozen } from './frozen'
import { type Ledger, ledgerOf } from './ledger'
import { liveView } from './line'
import { focusLine } from './lines'
import { rollbackFindings } from './rollback'
import { liveSignatures } from './seats'
import { gateState, staleCause } from './standing'
import type {
  Changes,
  DryRun,
  Flags,
  FocusGateResult,
  GateState,
  LineResult,
  RollbackFinding,
  Seat,
  Signature,
} from './types'

/** One gate as derived from rows and live facts: what its page shows and what every command is judged against. */
export type GateView = {
  gate: Gate
  ledger: Ledger
  state: GateState
  /** Every required line is met as of today; FOCUS-GATE, seats and exit items aside. */
  ready: boolean
  lines: LineResult[]
  focus: FocusGateResult | null
  findings: RollbackFinding[]
  /** Only while a round is open. */
  changes: Changes | null
  stale: string | null
  signatures: ReadonlyMap<Seat, Signature>
  carried: string[]
  dryRun: DryRun
  /** The same for a refresh, only while a round is open. */
  resubmission: DryRun | null
}

const NO_NOTES: ReadonlyMap<string, string> = new Map()

const memo = new WeakMap<Facts, Map<string, { flags: Flags; view: GateView }>>()

/** Reads one gate once per evaluation: a command and what settles before it look at the same view. */
export function gateView(facts: Facts, flags: Flags, gate: Gate): GateView {
  const views = memo.get(facts) ?? new Map<string, { flags: Flags; view: GateView }>()
  memo.set(facts, views)
  const existing = views.get(gate.id)
  if (existing?.flags === flags) return existing.view
  const view = readView(facts, flags, gate)
  views.set(gate.id, { flags, view })
  return view
}

/** In an open round lines are looked at from its day of submission, otherwise from today. */
function readView(facts: Facts, flags: Flags, gate: Gate): GateView {
  const ledger = ledgerOf(facts, gate)
  const { open, inForce } = ledger
  const findings = rollbackFindings(facts, ledger)
  const live = liveLines(facts, gate.from)
  const round = open ? roundLines(facts, gate, open) : null
  const lines = round?.lines ?? live
  const focus = round ? round.focus : focusLine(liveView(facts), gate)
  const ready = live.every((line) => line.value === 'true')
  const changes = open ? changesSince(facts, gate, open, flags) : null
  const stale = open && changes ? staleCause(facts, open, changes) : null
  const shown = open ?? inForce
  const input: DryRunInput = {
    lines,
    focus,
    stale,
    submitter: open?.submittedBy ?? null,
    carries: null,
    exitNotes: NO_NOTES,
  }
  return {
    gate,
    ledger,
    state: gateState(facts, ledger, ready, findings),
    ready,
    lines,
    focus,
    findings,
    changes,
    stale,
    signatures: shown ? liveSignatures(facts, shown) : new Map(),
    carried: shown ? gate.deliverables.filter((id) => isCarried(facts, shown, id)) : [],
    dryRun: dryRun(facts, ledger, input),
    resubmission: open
      ? dryRun(
          facts,
          { ...ledger, open: null },
          {
            ...input,
            lines: live,
            focus: focusLine(liveView(facts), gate),
            stale: null,
            submitter: null,
            exitNotes: frozen(open).exitNotes,
          },
        )
      : null,
  }
}

/** Lines the approval in force was given on, where its snapshot tells. */
export const frozenMet = (view: GateView): number | null => {
  const { inForce } = view.ledger
  if (!inForce) return null
  const { lines } = frozen(inForce)
  return lines.size === 0 ? null : [...lines.values()].filter((line) => line.value === 'true').length
}
