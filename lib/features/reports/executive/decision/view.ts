import type { Block, Section } from '@/lib/report/model'
import type { GateResult, SeatState } from '@/lib/scoring/gates/types'
import { nextStep } from '@/lib/scoring/next-step'
import { type TopRisk, topRisks } from '@/lib/scoring/top-risks'
import { pathOf } from '@/lib/site/places'
import { personName, type Scene } from '../../scene/view'
import { dayWords, listed, reportWords, sentence } from '../../words/view'
import { chipOf, gatePath, gateShort, nextGate } from '../standing/view'

const t = (key: string, values = {}) => reportWords(`executive.${key}` as never, values as never)

type Item = Extract<Block, { kind: 'list' }>['items'][number]

export const allRisks = ({ evaluation, facts }: Scene): TopRisk[] =>
  topRisks(facts, evaluation.gates, evaluation.patterns)

/** One risk with what is done about it, and by whom. */
export function riskItem(scene: Scene, risk: TopRisk): Item {
  const { base, evaluation, facts } = scene
  switch (risk.kind) {
    case 'review':
      return {
        text: t('risks.review', { gate: gateShort(risk.gateId) }),
        note: t('risks.reviewNote'),
        tone: 'bad',
        href: `${base}${gatePath(risk.gateId)}/rollback`,
      }
    case 'condition': {
      const row = evaluation.gates.flatMap(({ conditions }) => conditions).find(({ id }) => id === risk.id)
      const owner = personName(scene, row?.owner ?? null) ?? reportWords('noOwner')
      return {
        text: t('risks.condition', { gate: gateShort(risk.gateId), text: risk.text }),
        note: t('risks.conditionNote', { owner, day: row ? dayWords(row.dueAt) : '' }),
        tone: 'bad',
        href: `${base}${gatePath(risk.gateId)}`,
      }
    }
    case 'pattern': {
      const pattern = evaluation.patterns.find(({ id }) => id === risk.id)
      const sign = pattern?.signals.find(({ value }) => value === 'true')
      const name = facts.content.antiPatterns.find(({ id }) => id === risk.id)?.name ?? risk.id
      const clears = sign?.clears ? sentence(sign.clears) : null
      return {
        text: sign ? t('risks.pattern', { name, finding: sentence(sign.summary) }) : name,
        ...(clears ? { note: t('risks.patternNote', { clears }) } : {}),
        tone: 'bad',
        href: `${base}${pathOf('flags')}/${risk.id}`,
      }
    }
    case 'entry': {
      const owner = personName(scene, facts.find('riskEntries', risk.id)?.owner ?? null)
      const { impact, likelihood } = risk
      const rating =
        likelihood === null || impact === null ? t('risks.unrated') : t('risks.rated', { likelihood, impact })
      return {
        text: risk.title,
        note: owner === null ? rating : t('risks.entryNote', { rating, owner }),
        tone: 'watch',
        href: `${base}${pathOf('risks')}`,
      }
    }
  }
}

export function risksSection(scene: Scene): Section {
  const items = allRisks(scene)
    .slice(0, 3)
    .map((risk) => riskItem(scene, risk))
  return {
    id: 'risks',
    title: t('risks.title'),
    page: 'flow',
    slide: true,
    blocks: [items.length === 0 ? { kind: 'text', text: t('risks.empty') } : { kind: 'list', ordered: true, items }],
  }
}

/** A seat by who decides for it; a seat that nobody holds is named as such. */
function seatWords(scene: Scene, { holders, seat }: SeatState): string {
  const name = scene.facts.content.seats.find(({ id }) => id === seat)?.name ?? seat
  const people = holders.flatMap((id) => personName(scene, id) ?? [])
  return people.length === 0
    ? t('decision.nobody', { seat: name })
    : t('decision.seated', { name: listed(people), seat: inSentence(name) })
}

const inSentence = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1)

type Call = Extract<Block, { kind: 'call' }>
type Say = { title: string; text: string; note?: string }
const call = ({ note, text, title }: Say): Call => ({ kind: 'call', title, text, ...(note ? { note } : {}) })

/** What a gate with an open round asks, of whom and until when. */
function openRound(scene: Scene, gate: GateResult, note: string): Call {
  const name = gateShort(gate.gateId)
  if (gate.round?.stale) {
    return call({ title: t('decision.stale', { gate: name }), text: t('decision.staleText'), note })
  }
  const waiting = gate.chip.seats.filter(({ state }) => state !== 'signed')
  if (waiting.length === 0) {
    return call({ title: t('decision.cadence'), text: t('decision.all', { gate: name }), note })
  }
  const names = listed(waiting.map((seat) => seatWords(scene, seat)))
  const count = gate.conditions.filter(({ state }) => state === 'proposed').length
  return call({
    title: t('decision.by', { day: dayWords(gate.round!.lastDay) }),
    text:
      count === 0
        ? t('decision.approve', { names, gate: name })
        : t('decision.approveWith', { names, gate: name, count }),
    note,
  })
}

/** Open rollback reviews come first: until they are decided nobody knows which phase holds. */
const votes = ({ facts }: Scene): Call[] =>
  facts
    .rows('rollbackReviews')
    .filter(({ state }) => state === 'open')
    .map(({ gate }) => {
      const of = { gate: gateShort(gate) }
      return call({ title: t('decision.vote', of), text: t('decision.voteText', of) })
    })

function gateCall(scene: Scene): Call {
  const { evaluation, facts } = scene
  const gate = nextGate(scene)
  if (!gate) return call({ title: t('decision.cadence'), text: t('decision.cadenceText') })
  const name = gateShort(gate.gateId)
  const { met, required } = chipOf(scene, gate)
  const note = t('decision.note', { met, required })
  if (gate.round?.open) return openRound(scene, gate, note)
  const title = t('decision.submit')
  const step = nextStep(evaluation, [])
  if (step.kind === 'start-scorecard' || step.kind === 'continue-scorecard' || step.kind === 'renew-scorecard') {
    return call({ title, text: t('decision.scorecardText', { gate: name }), note })
  }
  const open = gate.lines.filter(({ value }) => value !== 'true')
  if (open.length === 0) return call({ title, text: t('decision.submitText', { gate: name }), note })
  const needs = new Map(facts.content.gates.flatMap(({ lines }) => lines.map((line) => [line.id, line.needs] as const)))
  const list = open.map(({ itemId }) => (needs.get(itemId) ?? itemId).replace(/\.$/, '')).join('; ')
  return call({ title, text: t('decision.linesText', { count: open.length, gate: name, list }), note })
}

/** The decision that is needed, and by whom. */
export const decisionSection = (scene: Scene): Section => ({
  id: 'decision',
  title: t('decision.title'),
  page: 'flow',
  slide: true,
  blocks: [...votes(scene), gateCall(scene)],
})
