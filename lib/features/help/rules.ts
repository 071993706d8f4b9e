export const hourStepIds = [
  'people',
  'start',
  'rate',
  'submit',
  'search',
  'confirm',
  'seat',
  'report',
  'inbox',
] as const
export type HourStepId = (typeof hourStepIds)[number]
export type HourStep = { id: HourStepId; done: boolean }

/** What the records say of each step; `assigned` is an area that was given to the reader. */
export type HourFacts = Record<Exclude<HourStepId, 'seat'> | 'assigned', boolean>

/** What the reader may do here. */
export type HourReader = {
  administers: boolean
  rates: boolean
  submits: boolean
  records: boolean
  confirms: boolean
  seated: boolean
}

/**
 * The steps of a reader's first hour, in the order in which they help: only what this reader may do, so that nobody is sent
 * to a page that refuses them. Who rates nothing is asked which AI their team uses.
 */
export function hourSteps(facts: HourFacts, reader: HourReader): HourStep[] {
  const mine: Record<HourStepId, boolean> = {
    people: reader.administers,
    start: reader.submits,
    rate: reader.rates,
    submit: reader.submits,
    search: reader.records,
    confirm: reader.confirms,
    seat: reader.seated,
    report: !reader.records,
    inbox: true,
  }
  return hourStepIds.filter((id) => mine[id]).map((id) => ({ id, done: id === 'seat' || facts[id] }))
}
