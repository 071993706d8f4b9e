import type { Row } from '../../document/schema'
import type { Facts } from '../facts'

export type DataSource = Row<'dataSources'>

/** A source with everything it was made from, itself first; a circle, which a document may hold, is walked once. */
export function withOrigins(facts: Facts, source: DataSource): DataSource[] {
  const found = new Map([[source.id, source]])
  const open = [source]
  for (let next = open.pop(); next; next = open.pop()) {
    for (const id of next.fromIds) {
      const origin = found.has(id) ? null : facts.find('dataSources', id)
      if (!origin) continue
      found.set(id, origin)
      open.push(origin)
    }
  }
  return [...found.values()]
}

/** The sources that were made from this one, at any distance. */
export function madeFrom(facts: Facts, id: string): DataSource[] {
  return facts
    .rows('dataSources')
    .filter((one) => one.id !== id && withOrigins(facts, one).some((origin) => origin.id === id))
}
