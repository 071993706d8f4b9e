import { useTranslations } from 'next-intl'
import { Link } from '../ui/link'
import { OutsideLink } from '../ui/outside-link'

const places = ['channelUrl', 'officeHoursUrl', 'wikiUrl', 'guidesUrl', 'playbooksUrl'] as const

export type MeetingPlacesProps = {
  organization: Record<(typeof places)[number], string | null>
  /** Where an administrator adds the links; null for everybody else. */
  settings: string | null
}

/** Where people ask and read on, as the organization linked it; nothing where no link is set and the reader cannot set one. */
export function MeetingPlaces({ organization, settings }: MeetingPlacesProps) {
  const t = useTranslations('help.places')
  const known = places.flatMap((place) => {
    const href = organization[place]
    return href === null ? [] : [{ place, href }]
  })
  if (known.length === 0 && settings === null) return null
  return (
    <section aria-labelledby="places" className="plate px-4 py-3">
      <h2 id="places" className="t-card scroll-mt-16">
        {t('title')}
      </h2>
      {known.length === 0 ? <p className="t-sm mt-1 text-ink-2">{t('none')}</p> : null}
      <ul className="mt-1">
        {known.map(({ place, href }) => (
          <li key={place} className="t-sm flex flex-wrap items-baseline gap-x-3 py-1">
            <OutsideLink href={href} label={t(place)} />
            <span className="t-meta wrap-anywhere">{new URL(href).host}</span>
          </li>
        ))}
      </ul>
      {settings === null ? null : (
        <p className="t-meta mt-1">
          <Link href={settings} className="inline-flex min-h-6 items-center">
            {t(known.length === 0 ? 'add' : 'change')}
          </Link>
        </p>
      )}
    </section>
  )
}
