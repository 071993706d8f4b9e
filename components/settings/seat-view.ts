export type SeatHolder = {
  id: string
  personId: string
  name: string
  since: string
  canSignIn: boolean
  revision: number
}
export type SeatDeputy = {
  id: string
  personId: string
  name: string
  holder: string
  canSignIn: boolean
  forPersonId: string
  from: string
  to: string
  revision: number
}

/** One seat of the page, with every date in words. */
export type SeatView = {
  id: string
  name: string
  about: string
  /** Gates it decides, like "1→2", with the other seats that decide them. */
  gates: { label: string; others: string[] }[]
  holders: SeatHolder[]
  deputies: SeatDeputy[]
  past: { id: string; name: string; from: string; to: string }[]
}

export type Overlap = { person: string; seats: [string, string]; gates: string[] }

/** Other seats the person holds that decide a gate together with this one, with those gates. */
export function overlaps(all: readonly SeatView[], seat: SeatView, personId: string, person: string): Overlap[] {
  return all.flatMap((other): Overlap[] => {
    const gates = seat.gates.flatMap(({ label, others }) => (others.includes(other.id) ? [label] : []))
    const held = other.holders.some((holder) => holder.personId === personId)
    return held && gates.length > 0 ? [{ person, seats: [other.name, seat.name], gates }] : []
  })
}
