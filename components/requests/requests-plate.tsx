import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { Requests } from '@/lib/features/requests/queries'
import { placeOf } from '@/lib/site/places'
import { Link } from '../ui/link'
import { Plate } from '../ui/plate'
import { Reading } from '../ui/reading'
import { Status } from '../ui/status'

/** Cut to one decimal, never rounded up. */
const tenths = (value: number) => (Math.floor(value * 10) / 10).toFixed(1)
const FEW = 3

/** How long a request took, in the unit it is measured in. */
export function RequestTime({ took, cancelled }: { took: Requests['times'][string] | undefined; cancelled: boolean }) {
  const t = useTranslations('requests')
  if (!took) return <Status kind={cancelled ? 'unknown' : 'waiting'}>{t(cancelled ? 'cancelled' : 'waiting')}</Status>
  const value = tenths(took.value)
  return <span className="tabular-nums">{t(took.type === 'standard' ? 'days' : 'weeks', { value })}</span>
}

/** Who used the platform first, and how long requests take. */
export function RequestsPlate({ state }: { state: Requests }) {
  const { base, zone } = usePageContext()
  const t = useTranslations('requests')
  const { times, selfService } = state.figures
  return (
    <Plate className="mb-4">
      <div className="grid grid-cols-[1.3fr_1fr_1fr_1fr] gap-x-6 gap-y-4 px-4 py-3 narrow:grid-cols-2 phone:grid-cols-1">
        <section aria-labelledby="first-user">
          <h2 id="first-user" className="t-meta mb-1">
            {t('first')} <span className="id">BB-1</span>
          </h2>
          {firstUser()}
          <p className="t-meta mt-1">
            {started()} {state.builder ? t('builder', { name: state.builder }) : builderOpen()}
          </p>
        </section>
        {figure('standard')}
        {figure('custom')}
        <section aria-labelledby="self">
          <h2 id="self" className="t-meta mb-1">
            {t('self')}
          </h2>
          <Reading value={selfService.all > 0 ? t('selfValue', selfService) : t('none')} threshold={t('selfText')} />
        </section>
      </div>
      <details className="t-sm border-t border-line px-4 py-2">
        <summary className="min-h-6 w-fit cursor-pointer text-accent">{t('rule')}</summary>
        <p className="mt-1 max-w-[84ch] text-ink-2">
          {t('ruleText')} {t('fewText')}
        </p>
      </details>
    </Plate>
  )

  function firstUser() {
    const { noUser, on, record } = state.user
    // Before the build has a beginning there is nothing to watch.
    if (noUser === 'true') return <Status kind={state.user.startedOn ? 'watch' : 'unknown'}>{t('firstNone')}</Status>
    if (noUser === 'unknown' || on === null) return <p className="t-sm">{t('firstUnknown')}</p>
    const date = dayLabel(on, zone)
    const href = record ? placeOf(base, record.section, record.id) : undefined
    return (
      <Status kind="ready">
        {record && href ? (
          <Link href={href} className="inline-flex min-h-6 items-center">
            {t('firstOn', { name: record.label, date })}
          </Link>
        ) : (
          t('declared', { date })
        )}
      </Status>
    )
  }

  function builderOpen() {
    return t.rich('noBuilder', {
      link: (words) => <Link href={`${base}/settings/organization`}>{words}</Link>,
    })
  }

  function started() {
    const { startedOn, started: begun } = state.user
    if (startedOn) return t('building', { date: dayLabel(startedOn, zone) })
    return begun === 'false' ? t('notStarted') : t('startUnknown')
  }

  function figure(type: 'standard' | 'custom') {
    const { median, count } = times[type]
    return (
      <section aria-labelledby={`time-${type}`}>
        <h2 id={`time-${type}`} className="t-meta mb-1">
          {t(type)}
        </h2>
        <Reading
          value={median === null ? t('none') : tenths(median)}
          unit={median === null ? undefined : t(`${type}Unit`, { count: 2 })}
          threshold={
            <>
              {t(`${type}Target`)}
              {median !== null && count < FEW ? `, ${t('few')}` : ''}. {t('count', { count, days: state.period })}
            </>
          }
        />
      </section>
    )
  }
}
