import type { RouteInput } from '@/lib/client/route'
import type { Item } from '@/lib/content'
import { itemById } from '@/lib/content'
import { inWords } from '@/lib/messages/in-words'
import { invalid, notFound, Refusal } from '@/lib/server/errors'
import { checkParts, type Named } from './parts/rules'
import type { changeItemRoute } from './schema'

type Change = RouteInput<typeof changeItemRoute>
type Numbers = { done: number | null; all: number | null; value: number | null; naReason: string | null } & Named

/** An item that people keep. A computed one follows its records: a state of its own would say something else. */
export function keptItem(itemId: string): Item {
  const item = itemById(itemId)
  if (!item) throw notFound()
  if (item.computed) {
    throw new Refusal('not_allowed_now', inWords('phases.thisItemIsWorkedOut'))
  }
  return item
}

const REASON = 10

/** What may be stored: "not applicable" only where the framework allows it and with a reason; numbers only where asked. */
export function checkItem(item: Item, change: Change, before: Numbers): void {
  const now = { ...before, ...change }
  if (change.state === 'not-applicable') {
    if (!item.mayBeNotApplicable) throw invalid('/state', inWords('phases.aGateNeedsThisItem'))
    if ((now.naReason ?? '').trim().length < REASON) {
      throw invalid('/naReason', inWords('phases.writeWhyItDoesNot', { reason: REASON }))
    }
  }
  const asksNumber = item.kind === 'percent' || item.kind === 'count' || item.kind === 'days'
  const given = [change.value, change.done, change.all].some((number) => number !== undefined && number !== null)
  checkParts(item, change, before)
  if (given && !asksNumber) throw invalid('/value', inWords('phases.thisItemAsksForNo'))
  if (now.done !== null && now.all !== null && now.done > now.all) {
    throw invalid('/done', inWords('phases.thePartCannotBeLarger'))
  }
  if (item.kind === 'percent' && now.value !== null && now.value > 100) {
    throw invalid('/value', inWords('document.useAPercentageFrom0'))
  }
}
