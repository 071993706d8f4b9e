import { label } from '@/lib/content'
import type { Block, Report, Value } from '@/lib/report/model'
import { dayValue, moneyValue, numberValue, shareValue, textValue } from '@/lib/report/values'
import { caseOf } from '@/lib/scoring/business-case/programme'
import { capacity } from '@/lib/scoring/reliability/capacity'
import { recovery } from '@/lib/scoring/reliability/recovery'
import { targetsOf } from '@/lib/scoring/reliability/targets'
import { column, framed, type Gaps, type Given, gapsOf, hrefOf, pairs, partsOf, personValue } from '../rules'
import { containerPicture, contextPicture, deploymentPicture } from './pictures/view'
import { type Served, servedBy } from './rules'

function context(given: Given, gaps: Gaps, served: Served, href: string): Block[] {
  const { facts, say } = given
  const { useCase } = served
  const team = facts.find('teams', useCase.teamId)?.name
  return [
    pairs(given, say('design.context.facts'), [
      [say('columns.status'), textValue(label('useCaseStatus', useCase.status))],
      [say('columns.owner'), personValue(given, useCase.owner, gaps, href)],
      [say('columns.team'), team ? textValue(team) : gaps.lacks(say('lacks.team'), href)],
      [
        say('columns.problem'),
        useCase.problem === null ? gaps.lacks(say('lacks.problem'), href) : textValue(useCase.problem),
      ],
      [
        say('columns.success'),
        useCase.successCriteria === null ? gaps.lacks(say('lacks.success'), href) : textValue(useCase.successCriteria),
      ],
    ]),
    contextPicture(given, served),
  ]
}

function container(given: Given, gaps: Gaps, served: Served, href: string): Block[] {
  const { say } = given
  if (served.models.length === 0) gaps.lacks(say('lacks.models'), hrefOf(given, 'models'))
  if (served.models.length > 0 && served.endpoints.length === 0) gaps.lacks(say('lacks.endpoints'), href)
  if (served.models.length === 0 && served.endpoints.length === 0) return []
  const place = (value: string | null, text: string, id: string): Value =>
    value === null ? gaps.lacks(text, hrefOf(given, 'endpoints', id)) : textValue(value)
  return [
    containerPicture(given, served),
    {
      kind: 'table',
      caption: say('design.models'),
      columns: [
        column('model', say('columns.model')),
        column('status', say('columns.status')),
        column('risk', say('columns.risk-class')),
        column('release', say('columns.release')),
        column('safeguards', say('columns.safeguards')),
      ],
      rows: served.models.map(({ id, name, release, riskClass, safeguards, status, version }) => {
        const at = hrefOf(given, 'models', id)
        const title = `${name} ${version}`
        return [
          textValue(title, { href: at }),
          textValue(label('modelStatus', status)),
          riskClass === null
            ? gaps.lacks(say('lacks.risk-class', { name: title }), at)
            : textValue(label('risk', riskClass)),
          release === null
            ? gaps.lacks(say('lacks.release', { name: title }), at)
            : textValue(label('release', release)),
          safeguards.length === 0
            ? gaps.lacks(say('lacks.safeguards', { name: title }), at)
            : textValue(safeguards.map((one) => label('safeguard', one)).join(', ')),
        ]
      }),
      empty: say('lacks.models'),
    },
    {
      kind: 'table',
      caption: say('design.endpoints'),
      columns: [
        column('endpoint', say('columns.endpoint')),
        column('environment', say('columns.environment')),
        column('provider', say('columns.provider')),
        column('region', say('columns.region')),
      ],
      rows: served.endpoints.map(({ environment, id, name, provider, region }) => [
        textValue(name, { href: hrefOf(given, 'endpoints', id) }),
        textValue(label('endpointEnvironment', environment)),
        place(provider && label('provider', provider), say('lacks.provider', { name }), id),
        place(region, say('lacks.region', { name }), id),
      ]),
      empty: say('lacks.endpoints'),
    },
  ]
}

function component({ facts, say }: Given, { experiments }: Served): Block[] {
  const approved = facts.rows('templates').filter(({ approval }) => approval === 'approved')
  const built = experiments.flatMap(({ iacRef, name }) => (iacRef === null ? [] : [{ text: name, note: iacRef }]))
  const templates: Block[] =
    approved.length === 0
      ? []
      : [
          {
            kind: 'table',
            caption: say('design.templates'),
            columns: [column('template', say('columns.template')), column('kind', say('columns.kind'))],
            rows: approved.map(({ kind, name }) => [textValue(name), textValue(kind)]),
            empty: '',
          },
        ]
  return [...(built.length > 0 ? [{ kind: 'list', ordered: false, items: built } as const] : []), ...templates]
}

function deployment(given: Given, gaps: Gaps, served: Served, now: string): Block[] {
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

function decisions(given: Given, { models }: Served): Block[] {
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
        decidedAt === null ? textValue('–') : dayValue(decidedAt),
      ]),
      empty: say('design.no-decisions'),
    },
  ]
}

function room(given: Given, gaps: Gaps, { endpoints }: Served): Block[] {
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
        const lacks = () => gaps.lacks(found.missing.map(({ sentence }) => given.told(sentence)).join('; '), href)
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

function cost(given: Given, gaps: Gaps, { useCase }: Served, href: string): Block[] {
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

function risks(given: Given, gaps: Gaps, { useCase }: Served, href: string): Block[] {
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

/** The design document of a use case, made of what it is linked with; null where there is no such use case. */
export function designDocument(given: Given, id: string, now: string): Report | null {
  const served = servedBy(given.facts, id)
  if (!served) return null
  const gaps = gapsOf(given)
  const href = hrefOf(given, 'useCases', id)
  const { endpoints, models, useCase } = served
  const parts = {
    context: { blocks: context(given, gaps, served, href) },
    container: { blocks: container(given, gaps, served, href) },
    component: { blocks: component(given, served) },
    deployment: { blocks: deployment(given, gaps, served, now) },
    decisions: { blocks: decisions(given, served) },
    capacity: { blocks: room(given, gaps, served) },
    cost: { blocks: cost(given, gaps, served, href) },
    risks: { blocks: risks(given, gaps, served, href) },
  }
  return framed(given, {
    gaps,
    kind: 'design',
    subject: useCase.title,
    summary: given.say('design.summary', {
      title: useCase.title,
      status: label('useCaseStatus', useCase.status),
      models: models.length,
      endpoints: endpoints.length,
    }),
    sections: partsOf(given, parts),
  })
}
