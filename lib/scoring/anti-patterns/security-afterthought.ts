import type { Row } from '../../document/schema'
import { earliest, latest, links, need, say } from '../explain'
import type { Facts } from '../facts'
import { securityControl } from '../gates/lines-enablement'
import { and, FALSE, type Judged, known, not, or, TRUE, unknown } from '../truth'
import type { RecordLink } from '../types'
import { isLow, latestFinal, lowSince, missingRating, ratingLinks, staleNote } from './latest-ratings'
import { unseen } from './shadow-ai'
import { firstSeen, isOpen, itemLinks, openSince, type ShadowItem, type ShadowRegister } from './shadow-register'
import { recordedOn, type SignalResult, signalResult } from './signal'

type UseCase = Row<'useCases'>
type Template = Row<'templates'>

/** Protection postponed until after launch: SE-1 to SE-5. */
export function securityAfterthought(facts: Facts, shadow: ShadowRegister): SignalResult[] {
  return [
    weakProduction(facts),
    bareTemplates(facts),
    liveBeforeReview(facts),
    shadowInProduction(facts, shadow),
    lagsDelivery(facts),
  ]
}

const liveUseCases = (facts: Facts): UseCase[] =>
  facts.rows('useCases').filter((one) => one.status !== 'retired' && one.status !== 'rejected')

const linksToUseCases = (found: readonly UseCase[]): RecordLink[] => links('useCases', found, (one) => one.title)

/**
 * SE-1: something runs in production while Security is below 3. A model of a counted use case counts once. Empty
 * registers count as none in production here: SE-3 keeps the pattern open.
 */
function weakProduction(facts: Facts): SignalResult {
  const useCases = liveUseCases(facts)
  const models = facts.rows('models').filter((model) => model.status !== 'retired')
  const counted = useCases.filter((one) => one.status === 'production')
  const countedIds = new Set(counted.map((one) => one.id))
  const alone = models.filter(
    (model) => model.status === 'production' && (model.useCaseId === null || !countedIds.has(model.useCaseId)),
  )
  const total = counted.length + alone.length
  const low = isLow(facts, 'security')
  const rating = latestFinal(facts, 'security')
  return signalResult(facts, 'SE-1', {
    judged: and(known(total > 0), low),
    params: { production: total, rating: rating ?? 0 },
    observed: rating === null ? null : { value: rating, unit: 'rating' },
    threshold: facts.limit('focus.minRating', '<'),
    records: [
      ...linksToUseCases(counted),
      ...links('models', alone, (model) => `${model.name} ${model.version}`),
      ...ratingLinks(facts, 'security'),
    ],
    starts: [
      { held: latest(earliest(counted.map((one) => one.productionAt)), lowSince(facts, 'security')), known: null },
    ],
    notes: staleNote(facts),
  })
}

/** SE-2: an approved template that lacks managed identity or the private endpoint. */
function bareTemplates(facts: Facts): SignalResult {
  const approved = facts.rows('templates').filter((template) => template.approval === 'approved')
  const bare = approved.filter((one) => one.managedIdentity === false || one.privateEndpoint === false)
  const judged =
    approved.length === 0
      ? unknown(need('templates', null, 'scoring.missing.approvedTemplate'))
      : or(known(bare.length > 0), ...approved.map(controlsKnown))
  return signalResult(facts, 'SE-2', {
    judged,
    params: { templates: bare.length, all: approved.length },
    observed: { value: bare.length, unit: 'templates', of: approved.length },
    records: links('templates', bare, (template) => template.name),
  })
}

function controlsKnown(template: Template): Judged {
  const missing = (['managedIdentity', 'privateEndpoint'] as const)
    .filter((field) => template[field] === null)
    .map((field) => need('templates', field, `scoring.missing.${field}`, { template: template.name }, template.id))
  return missing.length > 0 ? unknown(...missing) : FALSE
}

/** SE-3: in production without a security review. A review on a later day is told, never flagged; the same day is in time. */
function liveBeforeReview(facts: Facts): SignalResult {
  const useCases = liveUseCases(facts)
  const live = useCases.filter(
    (one) => one.status === 'production' || (one.productionAt !== null && one.productionAt <= facts.today),
  )
  const unreviewed = live.filter((one) => one.securityReviewedAt === null)
  const late = live.filter(
    ({ productionAt, securityReviewedAt }) => productionAt && securityReviewedAt && securityReviewedAt > productionAt,
  )
  return signalResult(facts, 'SE-3', {
    judged:
      useCases.length === 0 ? unknown(need('useCases', null, 'scoring.missing.useCase')) : known(unreviewed.length > 0),
    params: { useCases: unreviewed.length, live: live.length },
    observed: { value: unreviewed.length, unit: 'useCases', of: live.length },
    records: linksToUseCases(unreviewed),
    starts: unreviewed.map((one) => ({ held: one.productionAt, known: recordedOn(facts, one) })),
    notes: late.length > 0 ? [say('scoring.notes.reviewedLate', { useCases: late.length })] : [],
  })
}

/** SE-4: an open, unreviewed shadow item that runs in production or holds confidential or restricted data. */
function shadowInProduction(facts: Facts, shadow: ShadowRegister): SignalResult {
  const open = shadow.items.filter((item) => item.securityReviewedAt === null && isOpen(item, facts.today))
  const judged = open.map(isExposed)
  const exposed = open.filter((_, index) => judged[index]?.value === 'true')
  return signalResult(facts, 'SE-4', {
    judged: or(...judged, unseen(shadow)),
    params: { items: exposed.length },
    observed: { value: exposed.length, unit: 'items' },
    records: itemLinks(exposed),
    starts: exposed.map((item) => ({ held: firstSeen(item), known: openSince(item) })),
  })
}

function isExposed(item: ShadowItem): Judged {
  if (item.environment === 'production' || item.dataClass === 'confidential' || item.dataClass === 'restricted') {
    return TRUE
  }
  const missing = (['environment', 'dataClass'] as const)
    .filter((field) => item[field] === null)
    .map((field) => need('shadowAiItems', field, `scoring.missing.${field}`, { item: item.title }, item.id))
  return missing.length > 0 ? unknown(...missing) : FALSE
}

/** SE-5: Security two points behind Automation, or from phase 3 on a baseline control known to be below 100 %. */
function lagsDelivery(facts: Facts): SignalResult {
  const security = latestFinal(facts, 'security')
  const automation = latestFinal(facts, 'automation')
  const behind =
    security === null || automation === null
      ? unknown(
          ...(security === null ? [missingRating('security')] : []),
          ...(automation === null ? [missingRating('automation')] : []),
        )
      : known(security <= automation - facts.threshold('se.lagPoints'))
  const open = BASELINE.filter((itemId) => baselineFull(facts, itemId).value === 'false')
  const late = facts.phase.recorded
    ? known(facts.phase.current >= facts.threshold('se.baselinePhase'))
    : unknown(need('phaseStates', 'phase', 'scoring.missing.phase'))
  const gaps = or(...BASELINE.map((itemId) => not(baselineFull(facts, itemId))))
  const bothRated = security !== null && automation !== null
  const onlyControls = behind.value !== 'true' && late.value === 'true' && gaps.value === 'true'
  return signalResult(facts, 'SE-5', {
    judged: or(behind, and(late, gaps)),
    params: { behind: bothRated ? Math.max(0, automation - security) : 0, controls: open.length },
    observed: onlyControls
      ? { value: open.length, unit: 'controls', of: BASELINE.length }
      : bothRated
        ? { value: automation - security, unit: 'points' }
        : null,
    threshold: onlyControls ? null : facts.limit('se.lagPoints', '>='),
    records: [
      ...(behind.value === 'true' ? ratingLinks(facts, 'security', 'automation') : []),
      ...open.flatMap((itemId) => links('itemStates', facts.children('itemStates', 'itemId', itemId), () => itemId)),
    ],
    notes: staleNote(facts),
  })
}

const BASELINE = ['P2-D1', 'P2-D2', 'P2-D3', 'P2-D4'] as const

/** Whether a baseline control covers everything, as gate 2→3 reads it. */
function baselineFull(facts: Facts, itemId: string): Judged {
  const state = facts.children('itemStates', 'itemId', itemId)[0]
  const full = securityControl(facts, itemId, state)
  if (full.value !== 'unknown') return full
  return unknown(need('itemStates', 'done', 'scoring.missing.baseline', { item: itemId }, state?.id ?? null))
}
