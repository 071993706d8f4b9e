import { folded } from '@/lib/document/folding'
import type { Row } from '@/lib/document/schema'

/** A control with everything a customer may call it by: its own id, its catalogue id, the numbers it is mapped to. */
export type Named = { id: string; contentId: string | null; references: readonly string[] }

/** "SOC 2 CC6.1; ISO A.5.15" names two: what stands between commas, semicolons, lines or "and". */
const named = (reference: string): string[] =>
  reference
    .split(/[,;\n]|\band\b/i)
    .map((one) => folded(one.trim()))
    .filter(Boolean)

/** Whether one name of a customer means this number: the number alone, or behind the name of its framework. */
function means(name: string, number: string): boolean {
  const wanted = folded(number)
  return name === wanted || name.endsWith(` ${wanted}`) || name.endsWith(`:${wanted}`)
}

/**
 * The controls that a question of a customer is matched to: the one chosen by hand, and those its reference names, by their
 * own id, by that of the catalogue or by a number they are mapped to. A reference nobody knows matches nothing.
 */
export function matchedControls(
  item: Pick<Row<'questionnaireItems'>, 'controlId' | 'reference'>,
  controls: readonly Named[],
): string[] {
  const names = item.reference === null ? [] : named(item.reference)
  const byName = controls.filter(({ contentId, id, references }) =>
    names.some(
      (name) =>
        name === folded(id) ||
        (contentId !== null && means(name, contentId)) ||
        references.some((reference) => means(name, reference.slice(reference.indexOf(':') + 1))),
    ),
  )
  return [...new Set([...(item.controlId === null ? [] : [item.controlId]), ...byName.map(({ id }) => id)])]
}
