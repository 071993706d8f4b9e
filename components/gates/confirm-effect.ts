import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { gateName } from '../layout/gate-words'
import type { RollbackPart } from './rollback-page'

const names = (ids: readonly string[]) => ids.map(gateName).join(', ')

/** What a confirmed rollback does today, sentence by sentence, from the organization's own state. */
export function useConfirmEffect({ data }: RollbackPart): string[] {
  const place = usePageContext()
  const t = useTranslations('gates.effectNow')
  const { present, to, locked, rounds, reviews, conditions } = data.effect
  return [
    t('phase', { organization: place.organization, present, to, gate: gateName(data.gate.id) }),
    ...(locked.length > 0 ? [t('locked', { gates: names(locked), count: locked.length })] : []),
    ...(rounds.length > 0 ? [t('rounds', { gates: names(rounds) })] : []),
    ...(reviews.length > 0 ? [t('reviews', { gates: names(reviews) })] : []),
    ...(conditions > 0 ? [t('conditions', { count: conditions })] : []),
    t('stays'),
  ]
}
