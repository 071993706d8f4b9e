import { useTranslations } from 'next-intl'
import { CopyButton } from '../layout/copy-button.client'
import { Link } from '../ui/link'
import { ScrollRegion } from '../ui/scroll-region.client'
import { type Provider, providers, type Query, queries, type SourceId, sheetOf } from './lookups'

export type SourceGuideProps = {
  id: SourceId
  /** The organization's own provider comes first. */
  provider: string
  /** A metric's own name, or an allocation of the organization. */
  name: string
  /** The call that sends the sheet. */
  curl: string
  /** Where the token of the call is made. */
  tokens: string
}

/** Where the numbers come from: the query of each provider, the rows that come of it, and the call a job makes. */
export function SourceGuide({ id, provider, name, curl, tokens }: SourceGuideProps) {
  const t = useTranslations('sources')
  const known = queries[id]
  const own = providers.find((one) => one === provider)
  const order: readonly Provider[] = own ? [own, ...providers.filter((one) => one !== own)] : providers
  const shown = order.flatMap((one): [string, Query][] => {
    const query = known[one]
    return query ? [[t(`provider.${one}`), query]] : []
  })
  const [first, ...others] = known.any ? [[t('provider.any'), known.any] as [string, Query]] : shown
  const sheet = sheetOf(id, name)
  return (
    <details className="plate t-sm px-4 py-2 print:hidden">
      <summary className="inline-flex min-h-8 cursor-pointer items-center font-medium text-accent">
        {t('where')}
      </summary>
      <div className="grid gap-4 pt-2 pb-2">
        <p className="max-w-[72ch] text-ink-2">{t(`about.${id}`)}</p>
        {first ? <Code title={t('query', { provider: first[0], tool: first[1].tool })} text={first[1].text} /> : null}
        {others.length > 0 ? (
          <details>
            <summary className="inline-flex min-h-6 cursor-pointer items-center text-accent">{t('others')}</summary>
            <div className="grid gap-4 pt-2">
              {others.map(([label, query]) => (
                <Code key={label} title={t('query', { provider: label, tool: query.tool })} text={query.text} />
              ))}
            </div>
          </details>
        ) : null}
        <Code title={t('sheet')} text={sheet} note={t('sheetNote')} />
        <Code title={t('curl')} text={curl} note={t('curlNote')} />
        <p className="t-sm -mt-2">
          <Link href={tokens} className="inline-flex min-h-6 items-center">
            {t('makeToken')}
          </Link>
        </p>
      </div>
    </details>
  )
}

function Code({ title, text, note }: { title: string; text: string; note?: string }) {
  const t = useTranslations('sources')
  return (
    <div className="min-w-0">
      <div className="mb-1 flex flex-wrap items-center justify-between gap-2">
        <h3 className="t-label">{title}</h3>
        <CopyButton size="sm" text={text} label={t('copy')} copiedLabel={t('copied')} />
      </div>
      <ScrollRegion label={title} className="overflow-x-auto rounded-md border border-line bg-surface-2">
        <pre className="w-max px-3 py-2 font-mono text-xs leading-5">{text}</pre>
      </ScrollRegion>
      {note ? <p className="t-meta mt-1">{note}</p> : null}
    </div>
  )
}
