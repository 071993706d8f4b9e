import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { Button, ButtonLink } from '../ui/button'
import { inputClass } from '../ui/field'
import { History } from '../ui/icons'

export type AsOfPickerProps = {
  /** Address of the page without its parameters. */
  path: string
  /** Parameters to keep. */
  keep?: Record<string, string>
  asOf: string | undefined
}

/** Asks for an earlier day. An ordinary form: the day is in the address and can be shared. */
export function AsOfPicker({ path, keep = {}, asOf }: AsOfPickerProps) {
  const { today } = usePageContext().zone
  const t = useTranslations('layout.asOf')
  return (
    <form action={path} className="no-print flex items-center gap-1.5">
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="as-of" className="t-meta whitespace-nowrap">
        {t('label')}
      </label>
      <span className="w-[138px] shrink-0">
        <input
          id="as-of"
          type="date"
          name="asOf"
          required
          max={today}
          defaultValue={asOf ?? today}
          className={`${inputClass} h-8 px-2 text-sm phone:h-10`}
        />
      </span>
      <Button type="submit">{t('show')}</Button>
    </form>
  )
}

type RecordedNow = { register: string; column: string; records: number }
type AsOfBannerProps = { path: string; asOf: string; recordedNow: readonly RecordedNow[] }

/** Says that an earlier day is shown, how it was judged, what could only be read as it is now, and the way back. */
export function AsOfBanner({ path, asOf, recordedNow }: AsOfBannerProps) {
  const { zone } = usePageContext()
  const t = useTranslations('layout.asOf')
  return (
    <div
      role="status"
      data-print-source={t('title', { date: dayLabel(asOf, zone) })}
      className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-index bg-index-soft px-3 py-2"
    >
      <History className="text-index" />
      <p className="t-sm min-w-0 flex-1 basis-64 text-ink-2">
        <b className="font-semibold text-ink">{t('title', { date: dayLabel(asOf, zone) })}</b> {t('text')}
      </p>
      <ButtonLink href={path}>{t('back')}</ButtonLink>
      {recordedNow.length > 0 ? (
        <details className="t-sm basis-full text-ink-2">
          <summary className="min-h-6 cursor-pointer">{t('recordedNow', { count: recordedNow.length })}</summary>
          <ul className="mt-1 grid gap-0.5 pl-4">
            {recordedNow.map((one) => (
              <li key={`${one.register} ${one.column}`}>{t('recordedNowOne', one)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}
