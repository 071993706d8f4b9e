import type { PhaseNumber } from '@/lib/content'
import { framework, phaseByNumber, questionById } from '@/lib/content'
import type { OrganizationDocument, Row } from '@/lib/document/schema'
import { getStandings } from '@/lib/features/compliance/standing/queries'
import { type Evaluation, getFactsAndEvaluation } from '@/lib/features/evaluation/queries'
import { byWorth } from '@/lib/scoring/business-case/programme'
import { controlSuggestions } from '@/lib/scoring/controls/as-items'
import type { ItemProgress, PhaseProgress } from '@/lib/scoring/phases'
import { offered } from '@/lib/scoring/suggestions/suggest'
import type { Suggestion } from '@/lib/scoring/suggestions/suggestion'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { notFound } from '@/lib/server/errors'

export type EvidenceRow = Pick<
  Row<'evidences'>,
  'id' | 'label' | 'url' | 'verifiedAt' | 'validUntil' | 'createdAt' | 'createdBy' | 'verifiedBy' | 'revision'
>
export type ItemRow = ItemProgress & {
  revision: number
  stored: Pick<
    Row<'itemStates'>,
    'state' | 'value' | 'done' | 'all' | 'parts' | 'whyNot' | 'note' | 'enforcedByPolicyEvidenceId'
  > | null
  createdBy: string | null
  evidence: EvidenceRow[]
}

const live = <T extends { archivedAt: string | null }>(rows: readonly T[]): T[] =>
  rows.filter((row) => row.archivedAt === null)

function itemRows(
  document: Pick<OrganizationDocument, 'itemStates' | 'evidences'>,
  progress: PhaseProgress,
  suggested: Readonly<Record<string, Suggestion | null>> = {},
): ItemRow[] {
  const stored = new Map(live(document.itemStates).map((row) => [row.itemId, row]))
  return progress.items.map((item) => {
    const row = stored.get(item.itemId) ?? null
    return {
      ...item,
      suggestion: item.suggestion ?? offered(suggested[item.itemId] ?? null, row),
      revision: row?.revision ?? 0,
      stored: row,
      createdBy: row?.createdBy ?? null,
      evidence: evidenceOf(document, item.itemId),
    }
  })
}

/** Evidence of one item, the newest first. */
export function evidenceOf(document: Pick<OrganizationDocument, 'evidences'>, itemId: string): EvidenceRow[] {
  return live(document.evidences)
    .filter(({ attachedTo }) => attachedTo === itemId)
    .sort((a, b) => (a.id < b.id ? 1 : -1))
}

/** The lines of P1-A1, each with the use case that was made from it. */
function painPoints(document: Pick<OrganizationDocument, 'itemStates' | 'useCases'>) {
  const note = live(document.itemStates).find(({ itemId }) => itemId === 'P1-A1')?.note ?? ''
  const lines = note.split('\n').map((line) => line.trim())
  const made = new Map(live(document.useCases).map((row) => [row.painPoint, { id: row.id, title: row.title }]))
  return [...new Set(lines)].filter(Boolean).map((text) => ({ text, useCase: made.get(text) ?? null }))
}

const activePeople = (document: Pick<OrganizationDocument, 'persons'>) =>
  live(document.persons)
    .filter(({ active }) => active)
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name))

type Planned = Row<'workItems'> & { kind: 'focus' | 'improvement' }
const isPlan = (row: Row<'workItems'>): row is Planned => row.kind === 'focus' || row.kind === 'improvement'

/** The plan in the order of what its areas hold back; within an area, and where nothing is held back, as before. */
function inOrderOfWorth(rows: readonly Planned[], { money }: Evaluation): Planned[] {
  const named = rows.map((row) => {
    const source = row.source ?? ''
    return { row, areaId: questionById(source)?.areaId ?? source }
  })
  return byWorth(named, money.heldBack).map(({ row }) => row)
}

/** What the controls say about items of phase 5; they are judged beside the evaluation, which does not read them. */
async function suggestedByControls(actor: Actor) {
  const { controls, scope } = await getStandings(actor)
  const read = controls.map(({ evidenced, row, standing }) => ({
    contentId: row.contentId,
    state: standing.state,
    evidenced,
  }))
  return controlSuggestions(read, scope.length)
}

/** Everything one phase page shows. */
export async function getPhase(actor: Actor, phase: number) {
  authorize(actor, 'organization:read')
  const { document, evaluation } = await getFactsAndEvaluation(actor, [
    'itemStates',
    'evidences',
    'workItems',
    'phaseStates',
    'persons',
    ...(phase === 1 ? (['useCases'] as const) : []),
  ])
  const progress = evaluation.phases.find((one) => one.phase === phase)
  if (!progress) throw notFound()
  const gate = evaluation.gates.find(({ from }) => from === phase) ?? null
  const entered = live(document.phaseStates).find((row) => row.phase === phase && row.leftAt === null)
  return {
    phase: phaseByNumber(phase as PhaseNumber),
    asOf: evaluation.asOf,
    current: evaluation.phase,
    enteredBy: entered?.cause ?? null,
    progress,
    gate,
    items: itemRows(document, progress, phase === 5 ? await suggestedByControls(actor) : {}),
    /** The plan that gate 1→2 opens; what later decisions asked for stands beside it. */
    work: phase === 2 ? inOrderOfWorth(live(document.workItems).filter(isPlan), evaluation) : [],
    focusAreas: [...new Set(evaluation.focusItems.filter(({ kind }) => kind === 'focus').map(({ areaId }) => areaId))],
    phases: evaluation.phases.map(({ phase: number, percent }) => ({ number, percent })),
    painPoints: phase === 1 ? painPoints(document) : [],
    people: activePeople(document),
    names: Object.fromEntries(document.persons.map(({ id, name }) => [id, name])),
  }
}

/** The checklist of all phases. */
export async function listItems(actor: Actor) {
  authorize(actor, 'organization:read')
  const { document, evaluation } = await getFactsAndEvaluation(actor, ['itemStates', 'evidences'])
  return {
    asOf: evaluation.asOf,
    contentVersion: framework.version,
    items: evaluation.phases.flatMap((progress) => itemRows(document, progress)),
    nextCursor: null,
  }
}
