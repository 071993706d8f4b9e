export type ShapeArea = { name: string; final: number | null }
export type End = { names: string[]; level: number }
/** `even` where all areas are at one level; then there is no strongest. */
export type Shape = { rated: number; focus: number; even: number | null; strongest: End | null; weakest: End | null }

const at = (areas: readonly ShapeArea[], level: number): End => ({
  names: areas.filter(({ final }) => final === level).map(({ name }) => name),
  level,
})

/** Strongest, weakest and how many need focus, of the areas that are rated. */
export function shapeOf(areas: readonly ShapeArea[]): Shape {
  const levels = areas.flatMap(({ final }) => (final === null ? [] : [final]))
  const none = { rated: levels.length, focus: levels.filter((level) => level < 3).length }
  if (levels.length === 0) return { ...none, even: null, strongest: null, weakest: null }
  const [low, high] = [Math.min(...levels), Math.max(...levels)]
  if (low === high) return { ...none, even: low, strongest: null, weakest: null }
  return { ...none, even: null, strongest: at(areas, high), weakest: at(areas, low) }
}
