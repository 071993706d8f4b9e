import type { Framework, Gate, GateLine, Item } from '../../content'

type Index = {
  gates: ReadonlyMap<string, Gate>
  lines: ReadonlyMap<string, GateLine>
  items: ReadonlyMap<string, Item>
  /** Ids of the exit items of a phase, in checklist order. */
  exits: ReadonlyMap<number, string[]>
  /** Names for sentences, by id of an area, seat or gate. */
  names: ReadonlyMap<string, string>
}

const known = new WeakMap<Framework, Index>()

/** Gates, lines, items and area names of one framework by id, made once: the framework never changes while running. */
export function frameworkIndex(content: Framework): Index {
  const existing = known.get(content)
  if (existing) return existing
  const index: Index = {
    gates: new Map(content.gates.map((gate) => [gate.id, gate])),
    lines: new Map(content.gates.flatMap((gate) => gate.lines.map((line) => [line.id as string, line] as const))),
    items: new Map(
      content.phases.flatMap((phase) => phase.groups.flatMap((group) => group.items.map((item) => [item.id, item]))),
    ),
    exits: new Map(
      content.phases.map((phase) => [
        phase.n,
        phase.groups.flatMap((group) => group.items.flatMap((item) => (item.requirement === 'exit' ? [item.id] : []))),
      ]),
    ),
    names: new Map<string, string>([
      ...content.areas.map((area) => [area.id, area.name] as const),
      ...content.seats.map((seat) => [seat.id, seat.name] as const),
      ...content.gates.map((gate) => [gate.id, `${gate.from} → ${gate.to}`] as const),
    ]),
  }
  known.set(content, index)
  return index
}

/** The gate that leaves a phase; phase 6 has none. */
export const gateFrom = (content: Framework, phase: number): Gate | null =>
  content.gates.find((gate) => gate.from === phase) ?? null

/** The name of an area, seat or gate for a sentence; an id nobody knows is shown as it is. */
export const nameOf = (content: Framework, id: string): string => frameworkIndex(content).names.get(id) ?? id

/** The wording of a checklist item for a sentence. */
export const itemText = (content: Framework, itemId: string): string =>
  frameworkIndex(content).items.get(itemId)?.text ?? itemId
