import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { useSentences } from '../layout/sentences'
import { ButtonLink } from '../ui/button'
import { Notice } from '../ui/notice'
import { type GatePart, nameIn } from './gate-page'

/** What has to be known before the checks: a stale round with its cause, a returned one with its reason, an open review. */
export function GateNotices({ data }: GatePart) {
  const place = usePageContext()
  const t = useTranslations('gates.notice')
  const sentence = useSentences()
  const { round, state, openReview, reviews, conditions } = data.result
  const reopened = reviews.filter((review) => review.state === 'confirmed').at(-1)
  const overdue = conditions.filter((condition) => condition.state === 'overdue').length
  return (
    <>
      {state === 'changes-requested' && round?.changesRequestedBy ? (
        <Notice
          kind="warning"
          title={t('changes', {
            name: nameIn(data.people, round.changesRequestedBy.personId) ?? '–',
            date: dayLabel(round.changesRequestedBy.at, place.zone),
          })}
        >
          <p className="whitespace-pre-line text-ink">{round.endReason}</p>
        </Notice>
      ) : null}
      {state === 'withdrawn' && round?.endedAt ? (
        <Notice title={t('withdrawn', { date: dayLabel(round.endedAt, place.zone) })}>
          <p className="whitespace-pre-line">{round.endReason}</p>
        </Notice>
      ) : null}
      {state === 'rollback-confirmed' && reopened?.decidedAt ? (
        <Notice
          kind="warning"
          title={t('reopened', { date: dayLabel(reopened.decidedAt, place.zone) })}
          action={
            <ButtonLink size="sm" href={`${place.base}/gates/${data.gate.short}/rollback`}>
              {t('reopenedLink')}
            </ButtonLink>
          }
        >
          {t('reopenedText')}
        </Notice>
      ) : null}
      {overdue > 0 ? (
        <Notice kind="warning" title={t('overdue', { count: overdue })}>
          <a href="#conditions" className="inline-flex min-h-6 items-center">
            {t('overdueLink')}
          </a>
        </Notice>
      ) : null}
      {round?.stale ? (
        <Notice kind="warning" title={t('stale')}>
          {round.staleCause ? <p className="text-ink">{sentence(round.staleCause)}</p> : null}
          <p>{t('staleText')}</p>
        </Notice>
      ) : null}
      {openReview ? (
        <Notice
          kind="warning"
          title={t('rollback')}
          action={
            <ButtonLink size="sm" href={`${place.base}/gates/${data.gate.short}/rollback`}>
              {t('rollbackLink')}
            </ButtonLink>
          }
        >
          {t('rollbackText')}
        </Notice>
      ) : null}
    </>
  )
}
