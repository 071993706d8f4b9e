import { label } from '@/lib/content'
import type { Block, Report, Value } from '@/lib/report/model'
import { textValue } from '@/lib/report/values'
import { column, framed, type Gaps, type Given, gapsOf, hrefOf, pairs, partsOf, personValue } from '../rules'
import { containerPicture, contextPicture } from './pictures/view'
import { type Served, servedBy } from './rules'
import { cost, decisions, deployment, risks, room } from './running/view'

function context(given: Given, gaps: Gaps, served: Served, href: string): Block[] {
  const { facts, say } = given
  const { useCase } = served
  const team = facts.find('teams', useCase.teamId)?.name
  return [
    pairs(given, say('design.context.facts'), [
      [say('columns.status'), textValue(label('useCaseStatus', useCase.status))],
      [say('columns.owner'), personValue(given, useCase.owner, useCase.title, gaps, href)],
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
    data(given, gaps, served),
  ]
}

function data(given: Given, gaps: Gaps, { sources }: Served): Block {
  const { say } = given
  const list = (values: readonly string[], lacks: string, href: string): Value =>
    values.length === 0 ? gaps.lacks(lacks, href) : textValue(values.join(', '))
  if (sources.length === 0) gaps.lacks(say('lacks.data'), hrefOf(given, 'dataSources'))
  return {
    kind: 'table',
    caption: say('design.data'),
    columns: [
      column('source', say('columns.source')),
      column('class', say('columns.class')),
      column('regions', say('columns.regions')),
      column('allowed', say('columns.allowed')),
    ],
    rows: sources.map(({ allowedRegions, dataClass, id, name, regions }) => {
      const href = hrefOf(given, 'dataSources', id)
      return [
        textValue(name, { href }),
        dataClass === null ? gaps.lacks(say('lacks.class', { name }), href) : textValue(label('dataClass', dataClass)),
        list(regions, say('lacks.regions', { name }), href),
        list(allowedRegions, say('lacks.allowed', { name }), href),
      ]
    }),
    empty: say('design.no-data'),
  }
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
      empty: say('design.no-models'),
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
      empty: say('design.no-endpoints'),
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
    decisions: { blocks: decisions(given, gaps, served) },
    capacity: { blocks: room(given, gaps, served) },
    cost: { blocks: cost(given, gaps, served, href) },
    risks: { blocks: risks(given, gaps, served, href) },
  }
  return framed(given, {
    gaps,
    kind: 'design',
    subject: useCase.title,
    summary: given.say('design.summary', {
      status: label('useCaseStatus', useCase.status),
      models: models.length,
      endpoints: endpoints.length,
    }),
    sections: partsOf(given, parts),
  })
}
