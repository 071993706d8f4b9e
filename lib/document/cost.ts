import { z } from 'zod'
import { fact, plan, state, toldWith } from './date-marks'
import { day, maybe, money, name, person, record, recordId, reference, text } from './values'

/** What a measure works on; the first five are what a cost sprint looks at. */
export const SAVING_CATEGORIES = [
  'idle-gpu',
  'reserved',
  'spot',
  'smaller-model',
  'ptu',
  'right-size',
  'autoscale-limit',
  'instance-choice',
  'other',
] as const
/** Sections whose records a measure can be about. */
export const SAVING_TARGETS = ['gpuQuotas', 'components', 'useCases', 'endpoints'] as const

/**
 * One measure that makes something cost less: what it costs a month before, how much less is expected, and, once it is done,
 * how much less it came to. All three are amounts per month.
 */
export const saving = record({
  title: name,
  category: z.enum(SAVING_CATEGORIES),
  sprintId: maybe(reference('cadenceEvents')),
  targetSection: maybe(z.enum(SAVING_TARGETS)),
  targetId: maybe(recordId),
  baselinePerMonth: money,
  expectedPerMonth: money,
  state: state(
    z.enum(['proposed', 'agreed', 'done', 'dropped']),
    [{ date: 'doneAt', back: { done: 'agreed' } }],
    ['agreed', 'dropped'],
  ).default('proposed'),
  owner: maybe(person),
  dueAt: maybe(plan(day)),
  doneAt: maybe(fact(day)),
  realizedPerMonth: toldWith('doneAt', maybe(money)),
  /** When somebody looks whether it still saves what it saved. */
  checkAt: maybe(plan(day)),
  note: maybe(text),
})
