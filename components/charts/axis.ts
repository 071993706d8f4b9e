/** Room that a label of an axis needs, as a share of the width of a chart on a phone. */
const ROOM = 0.17

/** Which of the labels at these places (0–1, rising) stand: the first and the last, and between them as many as have room. */
export function labelled(places: readonly number[]): boolean[] {
  const last = places.length - 1
  const end = places[last] ?? 0
  let before = places[0] ?? 0
  return places.map((place, index) => {
    if (index === 0 || index === last) return true
    const fits = place - before >= ROOM && end - place >= ROOM
    if (fits) before = place
    return fits
  })
}

/** Round steps from 0 to above the highest value, four or five of them. */
export function stepsTo(top: number): number[] {
  const rough = top / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10)
  return Array.from({ length: Math.ceil((top * 1.02) / step) + 1 }, (_, index) => index * step)
}
