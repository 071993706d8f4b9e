import type { z } from 'zod'
import { can, type Holder, type Permission } from '@/lib/access/permissions'
import { framework, items, questions, signals } from '@/lib/content'
import words from '@/lib/messages/en/search.json'
import type { searchHit } from './schema'

export type Hit = z.output<typeof searchHit>

type PageKey = keyof typeof words.pages
type ActionKey = keyof typeof words.actions

const pagePaths: Record<PageKey, string> = {
  overview: '',
  assess: '/assess',
  'assess-history': '/assess/history',
  progress: '/progress',
  metrics: '/metrics',
  flags: '/flags',
  phases: '/phases',
  gates: '/gates',
  approvals: '/approvals',
  inbox: '/inbox',
  work: '/work',
  portfolio: '/portfolio',
  'use-cases': '/portfolio/use-cases',
  experiments: '/portfolio/experiments',
  models: '/portfolio/models',
  platform: '/platform',
  gpu: '/platform/gpu',
  requests: '/platform/requests',
  templates: '/platform/templates',
  components: '/platform/components',
  pipelines: '/platform/pipelines',
  monitoring: '/platform/monitoring',
  cost: '/platform/cost',
  reliability: '/platform/reliability',
  runbooks: '/platform/runbooks',
  incidents: '/platform/incidents',
  governance: '/governance',
  'shadow-ai': '/shadow-ai',
  stakeholders: '/governance/stakeholders',
  training: '/governance/training',
  adrs: '/governance/adrs',
  radar: '/radar',
  compliance: '/compliance',
  reviews: '/reviews',
  risks: '/governance/risks',
  people: '/settings/people',
  seats: '/settings/seats',
  teams: '/settings/teams',
  organization: '/settings/organization',
  content: '/settings/content',
  data: '/settings/data',
}

const actions: Record<ActionKey, { path: (phase: number) => string | null; needs: Permission }> = {
  answer: { path: () => '/assess', needs: 'scorecard:answer' },
  'submit-gate': {
    path: (phase) => {
      const gate = framework.gates.find(({ from }) => from === phase)
      return gate ? `/gates/${gate.short}` : null
    },
    needs: 'gate:submit',
  },
  decide: { path: () => '/approvals', needs: 'organization:read' },
  'report-use': { path: () => '/shadow-ai', needs: 'shadow-ai:report' },
  'log-run': { path: () => '/shadow-ai?view=runs', needs: 'register:create' },
  'add-quota': { path: () => '/platform/gpu', needs: 'register:create' },
  'add-use-case': { path: () => '/portfolio/use-cases', needs: 'register:create' },
  'add-experiment': { path: () => '/portfolio/experiments', needs: 'register:create' },
  request: { path: () => '/platform/requests', needs: 'register:create' },
  invite: { path: () => '/settings/people', needs: 'organization:administer' },
  thresholds: { path: () => '/settings/content', needs: 'organization:administer' },
}

const keys = <K extends string>(record: Record<K, unknown>) => Object.keys(record) as K[]

/** Everything of the framework that has an address of its own. */
const frameworkHits: readonly Hit[] = [
  ...framework.phases.map(({ n, name, question }) => hit('phase', `Phase ${n}`, name, question, `/phases/${n}`)),
  ...framework.gates.map(({ short, from, to }) =>
    hit('gate', short, `Gate ${from} → ${to}`, phaseNames(from, to), `/gates/${short}`),
  ),
  ...framework.areas.map(({ id, name, keyQuestion }) => hit('area', id, name, keyQuestion, `/assess/${id}`)),
  ...framework.antiPatterns.map(({ id, name, tagline }) => hit('pattern', id, name, tagline, `/flags/${id}`)),
  ...questions.map(({ id, areaId, topic, text }) => hit('question', id, topic, text, `/assess/${areaId}?q=${id}`)),
  ...items.map(({ id, phase, text }) => hit('item', id, text, '', `/phases/${phase}#${id}`)),
  ...signals.map(({ id, patternId, text }) => hit('signal', id, text, '', `/flags/${patternId}#${id}`)),
  ...framework.metrics.map(({ id, name, unit }) => hit('metric', id, name, unit, `/metrics/${id}`)),
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
  const pages = keys(pagePaths).map((key) => hit('page', key, words.pages[key], '', pagePaths[key]))
  return [...doable, ...pages, ...frameworkHits]
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
