import type { Day } from '../calendar/days'
import type { ChainLinkId, ChainStateId } from '../content'
import type { PatternResult } from './anti-patterns/patterns'
import { noWaitWords, type PlatformClock } from './anti-patterns/platform-clock'
import {
  firstSeen,
  itemLinks,
  knownSince,
  type ShadowItem,
  type ShadowRegister,
  SOURCES,
} from './anti-patterns/shadow-register'
import { earliest, latest, need, ordered, say } from './explain'
import type { Facts } from './facts'
import { FALSE, type Judged, known, or, TRUE, unknown } from './truth'
import type { MissingInput, RuleResult, Sentence } from './types'

export type ChainLink = RuleResult & { linkId: ChainLinkId }
export type ChainResult = {
  state: ChainStateId
  since: Day | null
  /** Head, link 1 and link 2. */
  links: [ChainLink, ChainLink, ChainLink]
  /** At risk, but not all four sources were searched since the build began: link 1 may be true unseen. */
  notSearched: boolean
  missing: MissingInput[]
}

/**
 * The compounding chain (domain.md 4.6, 7.2.1): Big Bang → Shadow AI → Security Afterthought. Links need a true head;
 * they count items of any status, closed and archived ones too, first seen on or after the day the build began.
 */
export function chainResult(
  facts: Facts,
  patterns: readonly PatternResult[],
  clock: PlatformClock,
  shadow: ShadowRegister,
): ChainResult {
  const drivers = HEAD.flatMap((id) => patterns.flatMap((one) => one.signals.filter((signal) => signal.rule === id)))
  const head = or(...drivers)
  const items = itemsSinceBuild(facts, clock)
  const first = head.value === 'true' ? teamsWentAround(clock, shadow, items) : withoutTrue(head)
  const skipped = items.map(skipsReview)
  const second = first.value === 'true' ? or(FALSE, ...skipped) : withoutTrue(first)
  const risky = items.filter((_, index) => skipped[index]?.value === 'true')
  const headSince = earliest(drivers.map((one) => (one.value === 'true' ? one.since : null)))
  const firstSince = latest(headSince, earliest(items.map(knownSince)))
  const secondSince = latest(firstSince, earliest(risky.map(knownSince)))
  const links: ChainResult['links'] = [
    link('head', head, {
      records: drivers.flatMap((one) => one.records),
      since: headSince,
      count: drivers.filter(isTrue).length,
      said: {
        code: `head.${head.value}`,
        params: { ...noWaitWords(clock, facts.today), limit: facts.threshold('bb.warnMonths') },
      },
    }),
    link('link-1', first, {
      records: itemLinks(items),
      since: firstSince,
      count: items.length,
      said: after('link-1', head, first),
    }),
    link('link-2', second, {
      records: itemLinks(risky),
      since: secondSince,
      count: risky.length,
      said: after('link-2', first, second),
    }),
  ]
  const state = chainState(head, first, second)
  return {
    state,
    since: { 'not-enough-data': null, none: null, 'at-risk': headSince, forming: firstSince, complete: secondSince }[
      state
    ],
    links,
    notSearched: state === 'at-risk' && first.value === 'unknown',
    missing: ordered(links.flatMap((one) => one.missing)),
  }
}

type LinkWords = { code: string; params: Sentence['params'] }

const HEAD = ['BB-1', 'BB-2', 'BB-5']

const isTrue = (part: { value: RuleResult['value'] }): boolean => part.value === 'true'

/** An unknown head is "not enough data", whatever the items say. */
function chainState(head: Judged, first: Judged, second: Judged): ChainStateId {
  if (head.value === 'unknown') return 'not-enough-data'
  if (head.value !== 'true') return 'none'
  if (first.value !== 'true') return 'at-risk'
  return second.value === 'true' ? 'complete' : 'forming'
}

/** A link needs a true one before it: after a false one it does not hold, after an unknown one nobody can tell. */
const withoutTrue = (before: Judged): Judged => (before.value === 'unknown' ? before : FALSE)

/** A link is read only after a true one; otherwise its words say so and claim nothing about the items. */
const after = (id: 'link-1' | 'link-2', before: Judged, own: Judged): LinkWords => ({
  code: `${id}.${before.value === 'true' ? own.value : before.value === 'unknown' ? 'before-unknown' : 'not-read'}`,
  params: {},
})

function itemsSinceBuild(facts: Facts, clock: PlatformClock): ShadowItem[] {
  const { startedOn, userOn } = clock
  if (startedOn === null) return []
  return facts.document.shadowAiItems.filter((item) => {
    const seen = firstSeen(item)
    return seen >= startedOn && seen <= facts.today && (userOn === null || seen < userOn)
  })
}

/** Link 1: no such item is a "no" only if all four sources were searched since the build began. */
function teamsWentAround(clock: PlatformClock, shadow: ShadowRegister, items: readonly ShadowItem[]): Judged {
  const { startedOn } = clock
  if (startedOn === null) {
    return unknown(need('organization', 'platformBuildStartedAt', 'scoring.missing.platformBuildStartedAt'))
  }
  if (items.length > 0) return TRUE
  const unsearched = SOURCES.filter((source) => !shadow.runs.get(source)?.some((run) => run.at >= startedOn))
  return unsearched.length === 0
    ? FALSE
    : unknown(...unsearched.map((source) => need('discoveryRuns', null, `scoring.missing.runSinceBuild.${source}`)))
}

/** Link 2: not reviewed, and in use or in production. */
function skipsReview(item: ShadowItem): Judged {
  if (item.securityReviewedAt !== null) return FALSE
  const inUse =
    item.inUse === 'unknown'
      ? unknown(need('shadowAiItems', 'inUse', 'scoring.missing.inUse', { item: item.title }, item.id))
      : known(item.inUse === 'yes')
  const inProduction =
    item.environment === null
      ? unknown(need('shadowAiItems', 'environment', 'scoring.missing.environment', { item: item.title }, item.id))
      : known(item.environment === 'production')
  return or(inUse, inProduction)
}

function link(
  linkId: ChainLinkId,
  judged: Judged,
  {
    records,
    since,
    count,
    said,
  }: { records: RuleResult['records']; since: Day | null; count: number; said: LinkWords },
): ChainLink {
  return {
    linkId,
    rule: `CHAIN-${linkId}`,
    value: judged.value,
    origin: 'framework',
    observed: { value: count, unit: linkId === 'head' ? 'signals' : 'items' },
    threshold: null,
    summary: say(`scoring.chain.${said.code}`, { ...said.params, count }),
    clears: say(`scoring.chain.${linkId}.clears`),
    records: judged.value === 'true' ? records : [],
    missing: ordered(judged.missing),
    since: judged.value === 'true' ? since : null,
    notes: [],
  }
}
