import { label } from '@/lib/content'
import type { Block, Value } from '@/lib/report/model'
import { dayValue, moneyValue, numberValue, shareValue, textValue } from '@/lib/report/values'
import { caseOf } from '@/lib/scoring/business-case/programme'
import { capacity } from '@/lib/scoring/reliability/capacity'
import { recovery } from '@/lib/scoring/reliability/recovery'
import { targetsOf } from '@/lib/scoring/reliability/targets'
import { column, type Gaps, type Given, hrefOf, pairs } from '../../rules'
import { deploymentPicture } from '../pictures/view'
import type { Served } from '../rules'

/** Where it runs, what it promises and what a drill has shown. */
export function deployment(given: Given, gaps: Gaps, served: Served, now: string): Block[] {
  const { facts, say } = given
  if (served.endpoints.length === 0) return []
  return [
    deploymentPicture(given, served),
    {
      kind: 'table',
      caption: say('design.promises'),
      columns: [
        column('endpoint', say('columns.endpoint')),
        column('availability', say('columns.availability'), 'end'),
        column('rto', say('columns.rto'), 'end'),
        column('rpo', say('columns.rpo'), 'end'),
        column('shown', say('columns.shown')),
      ],
      rows: served.endpoints.map((endpoint) => {
        const href = hrefOf(given, 'endpoints', endpoint.id)
        const { availability, rpo, rto } = targetsOf(facts, endpoint)
        const { state, why } = recovery(facts, endpoint, now)
        const lacks = gaps.lacks
        return [
          textValue(endpoint.name, { href }),
          availability
            ? shareValue(availability.value)
            : lacks(say('lacks.availability', { name: endpoint.name }), href),
          rto ? numberValue(rto.value, say('units.minutes')) : lacks(say('lacks.rto', { name: endpoint.name }), href),
          rpo ? numberValue(rpo.value, say('units.minutes')) : lacks(say('lacks.rpo', { name: endpoint.name }), href),
          state === 'unknown'
            ? lacks(given.told(why), href)
            : textValue(given.told(why), { tone: state === 'shown' ? 'good' : 'bad' }),
        ]
      }),
      empty: '',
    },
  ]
}

/** Decisions about its models; without one, those of the organization. */
export function decisions(given: Given, gaps: Gaps, { models }: Served): Block[] {
  const { facts, say } = given
  const ids = new Set(models.map(({ id }) => id))
  const about = facts
    .rows('adrs')
    .filter(
      ({ links, options }) =>
        links.some((one) => ids.has(one)) || options.some(({ modelId }) => ids.has(modelId ?? '')),
    )
  const rows = about.length > 0 ? about : facts.rows('adrs').filter(({ status }) => status === 'accepted')
  return [
    {
      kind: 'table',
      caption: about.length > 0 ? say('design.decisions') : say('design.all-decisions'),
      columns: [
        column('title', say('columns.decision')),
        column('status', say('columns.status')),
        column('decided', say('columns.decided')),
      ],
      rows: rows.map(({ decidedAt, id, status, title }) => [
        textValue(title, { href: hrefOf(given, 'adrs', id) }),
        textValue(label('adrStatus', status)),
        decidedAt !== null
          ? dayValue(decidedAt)
          : status === 'accepted'
            ? gaps.lacks(say('lacks.decided-of', { title }), hrefOf(given, 'adrs', id))
            : textValue('–'),
      ]),
      empty: say('design.no-decisions'),
    },
  ]
}

/** Room of its endpoints. */
export function room(given: Given, gaps: Gaps, { endpoints }: Served): Block[] {
  const { facts, say } = given
  if (endpoints.length === 0) return []
  return [
    {
      kind: 'table',
      caption: say('design.capacity'),
      columns: [
        column('endpoint', say('columns.endpoint')),
        column('needed', say('columns.needed'), 'end'),
        column('headroom', say('columns.headroom'), 'end'),
        column('months', say('columns.months-left'), 'end'),
      ],
      rows: endpoints.map((endpoint) => {
        const found = capacity(facts, endpoint)
        const href = hrefOf(given, 'endpoints', endpoint.id)
        const lacks = () => gaps.lacksAll(found.missing, href)
        return [
          textValue(endpoint.name, { href }),
          found.needed.known ? numberValue(found.needed.value, say('units.replicas')) : lacks(),
          found.headroom.known ? numberValue(found.headroom.value, '×') : lacks(),
          !found.monthsLeft.known
            ? lacks()
            : found.monthsLeft.value === null
              ? textValue(say('design.enough'), { tone: 'good' })
              : numberValue(found.monthsLeft.value, say('units.months')),
        ]
      }),
      empty: '',
    },
  ]
}

/** What it costs and brings. */
export function cost(given: Given, gaps: Gaps, { useCase }: Served, href: string): Block[] {
  const { currency, facts, say } = given
  const { benefit, npv } = caseOf(facts, useCase)
  const lacks = say('lacks.case', { title: useCase.title })
  return [
    pairs(given, say('design.cost'), [
      [
        say('case.monthly'),
        useCase.monthlyCost === null
          ? gaps.lacks(say('lacks.estimate'), href)
          : moneyValue(useCase.monthlyCost, currency),
      ],
      [say('case.benefit'), benefit.known ? moneyValue(benefit.value, currency) : gaps.lacks(lacks, href)],
      [say('case.npv'), npv.known ? moneyValue(npv.value, currency) : gaps.lacks(lacks, href)],
    ]),
  ]
}

/** What was proved before it went live. */
export function risks(given: Given, gaps: Gaps, { useCase }: Served, href: string): Block[] {
  const { say } = given
  const proof = (day: string | null, name: string): [string, Value] => [
    say(`design.proofs.${name}`),
    day === null ? gaps.lacks(say(`lacks.proofs.${name}`), href) : dayValue(day, 'good'),
  ]
  return [
    pairs(given, say('design.proofs.caption'), [
      proof(useCase.injectionTestAt, 'injection'),
      proof(useCase.rbacAt, 'rbac'),
      proof(useCase.isolationAt, 'isolation'),
      proof(useCase.securityReviewedAt, 'review'),
    ]),
  ]
}
