import { createTranslator } from 'next-intl'
import type { Seat } from '@/lib/access/permissions'
import { gateById, seatById } from '@/lib/content'
import { messages } from '@/lib/messages/messages'
import type { GateId } from '@/lib/scoring/gates/types'

const { gates } = messages

const t = createTranslator({ locale: 'en', messages: { gates }, namespace: 'gates.approve' })

export type Signing = {
  gateId: GateId
  seat: Seat
  /** Name of the holder whom a deputy signs for. */
  forName: string | null
  organization: string
  /** It is the last approval, which moves the organization on. */
  last: boolean
}

/**
 * The sentence that an approval signs, from seat, gate, organization and effect. The page shows it and sends it back; an
 * approval counts only when it is still true at that moment (trust.md 6).
 */
export function statementOf({ gateId, seat, forName, organization, last }: Signing): string {
  const { from, to } = gateById(gateId)
  const name = seatById(seat).name
  const words = {
    gate: `${from}→${to}`,
    seat: forName === null ? name : t('statementSeat', { seat: name, name: forName }),
    organization,
    phase: to,
  }
  return last ? t('statementLast', words) : t('statement', words)
}
