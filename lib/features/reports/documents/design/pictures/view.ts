import { label } from '@/lib/content'
import type { Arrow, Block, Box } from '@/lib/report/model'
import type { Given } from '../../rules'
import type { Served } from '../rules'

const picture = ({ say }: Given, name: string, boxes: Box[], arrows: Arrow[]): Block => ({
  kind: 'chart',
  caption: say(`design.${name}.caption`),
  chart: { kind: 'boxes', label: say(`design.${name}.label`, { count: boxes.length }), boxes, arrows },
})

/** Level 1: who uses it, what it is, and what it leans on outside. */
export function contextPicture(given: Given, { endpoints, sources, useCase }: Served): Block {
  const { facts, say } = given
  const team = facts.find('teams', useCase.teamId)?.name
  const owner = facts.find('persons', useCase.owner)?.name
  const providers = [...new Set(endpoints.flatMap(({ provider }) => (provider === null ? [] : [provider])))]
  const people: Box[] = [
    ...(team ? [{ id: 'team', title: team, kind: say('design.kinds.team') }] : []),
    ...(owner ? [{ id: 'owner', title: owner, kind: say('design.kinds.owner') }] : []),
  ]
  const outside: Box[] = providers.map((one) => ({
    id: `provider-${one}`,
    title: label('provider', one),
    kind: say('design.kinds.provider'),
  }))
  const read: Box[] = sources.map(({ id, name }) => ({ id, title: name, kind: say('design.kinds.data') }))
  return picture(
    given,
    'context',
    [...people, { id: 'it', title: useCase.title, kind: say('design.kinds.use-case') }, ...outside, ...read],
    [
      ...people.map(({ id }) => ({
        from: id,
        to: 'it',
        label: say(id === 'team' ? 'design.uses' : 'design.answers-for'),
      })),
      ...outside.map(({ id }) => ({ from: 'it', to: id, label: say('design.runs-on') })),
      ...read.map(({ id }) => ({ from: 'it', to: id, label: say('design.reads') })),
    ],
  )
}

/** Level 2: what it is made of, and how it hangs together. */
export function containerPicture(given: Given, { endpoints, models, useCase }: Served): Block {
  const { say } = given
  return picture(
    given,
    'container',
    [
      { id: 'it', title: useCase.title, kind: say('design.kinds.use-case') },
      ...endpoints.map(({ id, name, region }) => ({
        id,
        title: name,
        kind: say('design.kinds.endpoint'),
        ...(region ? { note: region } : {}),
      })),
      ...models.map(({ id, name, version }) => ({ id, title: `${name} ${version}`, kind: say('design.kinds.model') })),
    ],
    [
      ...endpoints.map(({ id }) => ({ from: 'it', to: id, label: say('design.asks') })),
      ...models.map(({ endpointId, id }) => ({ from: endpointId ?? 'it', to: id, label: say('design.serves') })),
    ],
  )
}

/** Level 4: where it runs: regions with their endpoints, and how many places each has. */
export function deploymentPicture(given: Given, { endpoints, useCase }: Served): Block {
  const { say } = given
  const unknown = say('design.no-region')
  return picture(
    given,
    'deployment',
    [
      { id: 'it', title: useCase.title, kind: say('design.kinds.use-case') },
      ...endpoints.map(({ id, name, region, replicas, zones }) => ({
        id,
        title: name,
        kind: zones === null ? say('design.zones-unknown') : say('design.zones', { count: zones }),
        ...(replicas === null ? {} : { note: say('design.replicas', { count: replicas }) }),
        group: region ?? unknown,
      })),
    ],
    endpoints.map(({ environment, id }) => ({ from: 'it', to: id, label: label('endpointEnvironment', environment) })),
  )
}
