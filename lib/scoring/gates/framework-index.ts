import type { Framework, Gate, GateLine, Item } from '../../content'

type Index = {
  gates: ReadonlyMap<string, Gate>
  lines: ReadonlyMap<string, GateLine>
  items: ReadonlyMap<string, Item>
  areas: ReadonlyMap<string, string>
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
    areas: new Map(content.areas.map((area) => [area.id, area.name])),
  }
  known.set(content, index)
  return index
}

/** The gate that leaves a phase; phase 6 has none. */
export const gateFrom = (content: Framework, phase: number): Gate | null =>
  content.gates.find((gate) => gate.from === phase) ?? null
