import type { z } from 'zod'
import { can, type Holder, type Permission } from '@/lib/access/permissions'
import { framework } from '@/lib/content'
import { registerPageNames } from '@/lib/features/registers/page/queries'
import { messages } from '@/lib/messages/messages'
import { pageKeys } from '@/lib/site/pages'
import { pathOf } from '@/lib/site/places'
import type { searchHit } from './schema'

const { search: words } = messages

export type Hit = z.output<typeof searchHit>

type ActionKey = keyof typeof words.actions

const gatePath = (short: string) => `${pathOf('gates')}/${short}`

/** Pages that stand for themselves; one with a parameter is found by its entry of the framework, its record or its parent. */
const pageHits: readonly Hit[] = pageKeys.flatMap((key) => {
  const name = key in words.pages ? words.pages[key as keyof typeof words.pages] : registerPageNames[key]
  return name === undefined ? [] : [hit('page', key, name, '', pathOf(key))]
})

const actions: Record<ActionKey, { path: (phase: number) => string | null; needs: Permission }> = {
  answer: { path: () => pathOf('assess'), needs: 'scorecard:answer' },
  'submit-gate': {
    path: (phase) => {
      const gate = framework.gates.find(({ from }) => from === phase)
      return gate ? gatePath(gate.short) : null
    },
    needs: 'gate:submit',
  },
  decide: { path: () => pathOf('approvals'), needs: 'organization:read' },
  'report-use': { path: () => pathOf('shadow-ai'), needs: 'shadow-ai:report' },
  'log-run': { path: () => pathOf('shadow-ai', 'view=runs'), needs: 'register:create' },
  'add-quota': { path: () => pathOf('gpu'), needs: 'register:create' },
  'add-use-case': { path: () => pathOf('use-cases'), needs: 'register:create' },
  'add-experiment': { path: () => pathOf('experiments'), needs: 'register:create' },
  request: { path: () => pathOf('requests'), needs: 'register:create' },
  invite: { path: () => pathOf('people'), needs: 'organization:administer' },
  thresholds: { path: () => pathOf('content'), needs: 'organization:administer' },
}

const keys = <K extends string>(record: Record<K, unknown>) => Object.keys(record) as K[]

/** Everything of the framework that has an address of its own, in the words of the moment. */
const frameworkHits = (): readonly Hit[] => [
  ...framework.phases.map(({ n, name, question }) =>
    hit('phase', `Phase ${n}`, name, question, `${pathOf('phases')}/${n}`),
  ),
  ...framework.gates.map(({ short, from, to }) =>
    hit('gate', short, `Gate ${from} → ${to}`, phaseNames(from, to), gatePath(short)),
  ),
  ...framework.areas.map(({ id, name, keyQuestion }) =>
    hit('area', id, name, keyQuestion, `${pathOf('assess')}/${id}`),
  ),
  ...framework.antiPatterns.map(({ id, name, tagline }) =>
    hit('pattern', id, name, tagline, `${pathOf('flags')}/${id}`),
  ),
  ...framework.areas
    .flatMap(({ questions }) => questions)
    .map(({ id, areaId, topic, text }) => hit('question', id, topic, text, `${pathOf('assess')}/${areaId}?q=${id}`)),
  ...framework.phases
    .flatMap(({ groups }) => groups.flatMap(({ items }) => items))
    .map(({ id, phase, text }) => hit('item', id, text, '', `${pathOf('phases')}/${phase}#${id}`)),
  ...framework.antiPatterns
    .flatMap(({ signals }) => signals)
    .map(({ id, patternId, text }) => hit('signal', id, text, '', `${pathOf('flags')}/${patternId}#${id}`)),
  ...framework.metrics.map(({ id, name, unit }) => hit('metric', id, name, unit, `${pathOf('metrics')}/${id}`)),
]

function phaseNames(from: number, to: number): string {
  const name = (phase: number) => framework.phases.find(({ n }) => n === phase)?.name ?? ''
  return `${name(from)} → ${name(to)}`
}

function hit(kind: Hit['kind'], id: string, label: string, detail: string, path: string): Hit {
  return { kind, id, label, detail, path }
}

/** Pages, actions and framework entries this person can go to in this phase. */
export function destinations(holder: Holder, phase: number): readonly Hit[] {
  const doable = keys(actions).flatMap((key) => {
    const { path, needs } = actions[key]
    const target = can(holder, needs) ? path(phase) : null
    return target === null ? [] : [hit('action', key, words.actions[key], '', target)]
  })
  return [...doable, ...pageHits, ...frameworkHits()]
}

const plain = (text: string) => text.toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** How well a hit fits: 0 not at all; an id that begins so before a word that begins so before a text that contains it. */
function closeness({ id, label, detail, kind }: Hit, wanted: string): number {
  const [ownId, name] = [plain(id), plain(label)]
  if (kind !== 'page' && kind !== 'action') {
    if (ownId === wanted) return 6
    if (ownId.startsWith(wanted)) return 5
  }
  if (name.startsWith(wanted)) return 4
  const text = `${name} ${plain(detail)}`
  if (wanted.split(' ').every((part) => ` ${name}`.includes(` ${part}`))) return 3
  if (wanted.split(' ').every((part) => ` ${text}`.includes(` ${part}`))) return 2
  return wanted.length > 2 && text.includes(wanted) ? 1 : 0
}

/** The best matches, the better fit first and equal ones in their own order. */
export function matching(hits: readonly Hit[], asked: string, atMost: number): Hit[] {
  const wanted = plain(asked)
  const scored = hits
    .map((one, index) => ({ one, index, score: closeness(one, wanted) }))
    .filter(({ score }) => score > 0)
  return scored
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, atMost)
    .map(({ one }) => one)
}
