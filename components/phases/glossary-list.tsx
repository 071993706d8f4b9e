import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { framework } from '@/lib/content'
import { Link } from '../ui/link'
import { Plate } from '../ui/plate'

const letterOf = (term: string) => term.charAt(0).toUpperCase()

/** Every word of the glossary from A to Z, with the items that use it. */
export function GlossaryList() {
  const { base } = usePageContext()
  const t = useTranslations('phases.glossary')
  const terms = [...framework.glossary].sort((a, b) => a.term.localeCompare(b.term, 'en'))
  const letters = [...new Set(terms.map(({ term }) => letterOf(term)))]
  return (
    <>
      <nav aria-label={t('letters')} className="mb-3 flex flex-wrap gap-1">
        {letters.map((letter) => (
          <a
            key={letter}
            href={`#letter-${letter}`}
            className="grid size-7 place-items-center rounded-md border border-line-2 bg-surface text-xs font-medium text-ink no-underline hover:border-control phone:size-10"
          >
            {letter}
          </a>
        ))}
      </nav>
      <div className="grid gap-4">
        {letters.map((letter) => (
          <Plate key={letter} clip aria-labelledby={`letter-${letter}`}>
            <h2 id={`letter-${letter}`} className="t-card scroll-mt-16 px-4 pt-3 pb-2.5">
              {letter}
            </h2>
            <dl>
              {terms
                .filter(({ term }) => letterOf(term) === letter)
                .map(({ id, term, equivalent, matters, itemIds }) => (
                  <div
                    key={id}
                    id={id}
                    className="t-sm grid scroll-mt-16 grid-cols-[12rem_minmax(0,1fr)_minmax(0,1fr)] gap-x-6 gap-y-0.5 border-t border-line px-4 py-2.5 target:bg-accent-soft phone:grid-cols-1"
                  >
                    <dt className="font-medium">{term}</dt>
                    <dd>{equivalent}</dd>
                    <dd className="text-ink-2">
                      {matters}
                      {itemIds.length > 0 ? (
                        <span className="ml-2 inline-flex flex-wrap gap-x-2">
                          {itemIds.map((itemId) => (
                            <Link
                              key={itemId}
                              href={`${base}/phases/${itemId.charAt(1)}#${itemId}`}
                              className="id inline-flex min-h-6 items-center"
                            >
                              {itemId}
                            </Link>
                          ))}
                        </span>
                      ) : null}
                    </dd>
                  </div>
                ))}
            </dl>
          </Plate>
        ))}
      </div>
    </>
  )
}
