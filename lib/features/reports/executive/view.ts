import type { Missing, Report } from '@/lib/report/model'
import { gap, reportOf, type Scene } from '../scene/view'
import { dayWords, listed, reportWords } from '../words/view'
import { appendix } from './appendix/view'
import { decisionSection, risksSection } from './decision/view'
import { moneySection } from './money/view'
import { areaNews, areasSection, gateShort, nextGate, phaseName, phaseSection } from './standing/view'

const t = (key: string, values = {}) => reportWords(`executive.${key}` as never, values as never)

/** What it comes to: what stands between the organization and its next phase. */
export function headline(scene: Scene): string {
  const gate = nextGate(scene)
  if (!gate) return t('headline.cadence')
  const of = { gate: gateShort(gate.gateId), phase: gate.to, name: phaseName(scene, gate.from) }
  if (gate.round?.open) {
    return gate.round.stale
      ? t('headline.stale', of)
      : t('headline.approvals', { ...of, count: gate.chip.approvalsLeft })
  }
  if (!areaNews(scene).rated && gate.from <= 2) return t('headline.start')
  const left = gate.lines.filter(({ value }) => value !== 'true').length
  if (left > 0) return t('headline.lines', { ...of, count: left })
  return gate.state === 'changes-requested' ? t('headline.changes', of) : t('headline.ready', of)
}

function summary(scene: Scene): string {
  const { below, gained, rated, since } = areaNews(scene)
  const states = scene.evaluation.patterns.map(({ state }) => state)
  const flagged = states.filter((state) => state === 'flagged').length
  const unseen = states.filter((state) => state === 'insufficient-data').length
  const areas = !rated
    ? t('summary.unrated')
    : below.length > 0
      ? t('summary.focus', { areas: listed(below), count: below.length })
      : t('summary.ready')
  return [
    ...(gained.length > 0 && since ? [t('summary.gained', { areas: listed(gained), day: dayWords(since) })] : []),
    areas,
    flagged > 0 ? t('summary.flagged', { count: flagged }) : unseen < states.length ? t('summary.clear') : '',
    unseen > 0 ? t('summary.unseen', { count: unseen }) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** What page one lacks, the scorecard first. */
function scorecardGaps(scene: Scene): Missing[] {
  const { rated, unrated } = areaNews(scene)
  if (!rated) return [gap(scene, reportWords('missing.scorecard'), 'scorecard', 'assess')]
  if (unrated.length === 0) return []
  return [gap(scene, reportWords('missing.areas', { areas: listed(unrated) }), 'scorecard', 'assess')]
}

/** The executive report: one page for a board, and an appendix. Pure: the same scene gives the same report. */
export function executiveReport(scene: Scene): Report {
  const money = moneySection(scene)
  return reportOf(scene, 'executive', {
    headline: headline(scene),
    summary: summary(scene),
    missing: [...scorecardGaps(scene), ...money.missing],
    sections: [
      phaseSection(scene),
      areasSection(scene),
      money.section,
      risksSection(scene),
      decisionSection(scene),
      ...appendix(scene),
    ],
  })
}
