import { periodLabel } from '@/lib/client/metric-words'
import { framework, gateById, itemById, questionById, signalById } from '@/lib/content'
import type { WorkKind } from '@/lib/features/work/queries'
import { pathOf, placeOf } from '@/lib/site/places'

export type Cause = { label: string; href: string; isGate?: true; isRecord?: true }
/** What comes of each kind where the record does not say where it came from. */
const pages: Partial<Record<WorkKind, string>> = {
  flag: pathOf('flags'),
  finding: placeOf('', 'findings'),
  review: pathOf('reviews'),
  condition: pathOf('gates'),
}

/** What a review that looks back on a quarter is known by. */
const QUARTER = /^\d{4}-Q[1-4]$/

const gateOf = (text: string) => framework.gates.find(({ id }) => text === id || text.startsWith(`review:${id}:`))

/** A source that names its section and id leads to the record, where a page shows it. */
function recordIn(source: string): string | undefined {
  const [section = '', id, ...rest] = source.split('/')
  return id === undefined || rest.length > 0 ? undefined : placeOf('', section, id)
}

/** Where a piece of work came from, with the way back: a question, an area, a signal, a pattern, an item, a gate. */
export function causeOf(
  base: string,
  { kind, source, about }: { kind: WorkKind; source: string | null; about: string | null },
): Cause | null {
  const to = (label: string, href: string): Cause => ({ label, href: `${base}${href}` })
  if (source !== null) {
    const question = questionById(source)
    if (question) return to(`${question.id} ${question.topic}`, `/assess/${question.areaId}?q=${question.id}`)
    const area = framework.areas.find(({ id }) => id === source)
    // A pattern has the id of an area too (Shadow AI): the kind tells which is meant.
    const pattern = framework.antiPatterns.find(({ id }) => id === source)
    if (area && (kind !== 'flag' || !pattern)) return to(area.name, `/assess/${area.id}`)
    if (pattern) return to(pattern.name, `/flags/${pattern.id}`)
    const signal = signalById(source)
    const flagged = framework.antiPatterns.find(({ signals }) => signals.some(({ id }) => id === source))
    if (signal && flagged) return to(`${signal.id} ${flagged.name}`, `/flags/${flagged.id}#${signal.id}`)
    const item = itemById(source)
    if (item) return to(item.id, `/phases/${item.phase}#${item.id}`)
    const record = recordIn(source)
    if (record) return { ...to(about ?? '', record), isRecord: true }
    if (kind === 'review' && about !== null && QUARTER.test(about)) {
      return to(periodLabel(about), `${pathOf('reviews')}/${about}`)
    }
    const gate = gateOf(about ?? source)
    if (gate) {
      const { from, short, to: next } = gateById(gate.id)
      return { ...to(`${from}→${next}`, `/gates/${short}${kind === 'rollback' ? '/rollback' : ''}`), isGate: true }
    }
  }
  // A finding that is gone has no title: then the list is all there is.
  const finding =
    kind === 'finding' && source !== null && !source.includes('/') && about !== null
      ? placeOf('', 'findings', source)
      : undefined
  const page = finding ?? pages[kind]
  return page ? to(about ?? '', page) : null
}
