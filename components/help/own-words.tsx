import { useTranslations } from 'next-intl'
import { Link } from '../ui/link'
import type { OwnWord } from './words'

export type OwnWordsProps = { words: readonly { id: OwnWord; href: string | null }[] }

/** The portal's own words, in the order in which one meets them; each leads to where it is seen. */
export function OwnWords({ words }: OwnWordsProps) {
  const t = useTranslations('help.words')
  return (
    <section aria-labelledby="words" className="plate">
      <h2 id="words" className="t-card scroll-mt-16 px-4 pt-3 pb-2">
        {t('title')}
      </h2>
      <dl className="grid grid-cols-2 phone:grid-cols-1">
        {words.map(({ id, href }) => (
          <div
            key={id}
            id={id}
            className="t-sm grid scroll-mt-16 grid-cols-[8.5rem_minmax(0,1fr)] gap-x-3 border-t border-line px-4 py-2.5 target:bg-accent-soft"
          >
            <dt className="font-medium">
              {href === null ? (
                t(`${id}.term`)
              ) : (
                <Link href={href} className="inline-flex min-h-6 items-center">
                  {t(`${id}.term`)}
                </Link>
              )}
            </dt>
            <dd className="text-ink-2">{t(`${id}.text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
