import { useTranslations } from 'next-intl'
import { ButtonLink } from '../ui/button'
import { PrintAll, PrintNow } from '../ui/print-all.client'

/** A list that is read in pages is printed whole, up to what a person would still carry. */
const PAGE = 50
const PRINTED = 1_000

/** What the address of a list asks for: one of its pages, or all of it, for paper. */
export function pagesAsked(rows: unknown, page: number) {
  const whole = rows === 'all'
  return { whole, limit: whole ? PRINTED : PAGE, cursor: whole ? 1 : page }
}

export type ListPagesProps = {
  page: number
  shown: number
  total: number
  /** Whether all of it is here, to be printed. */
  whole: boolean
  /** The list as it was asked for, without a page. */
  href: string
  before?: { href: string; label: string }
  after?: { href: string; label: string }
}

/** Under a list of more than one page: the pages before and after, and the whole for paper. */
export function ListPages({ page, shown, total, whole, href, before, after }: ListPagesProps) {
  const t = useTranslations('common.pages')
  if (whole) {
    return (
      <p className="mt-3 flex items-center gap-2">
        <PrintNow />
        <span className="t-meta mr-auto">{shown < total ? t('printedPart', { shown, total }) : null}</span>
        <ButtonLink href={href}>{t('backToList')}</ButtonLink>
      </p>
    )
  }
  if (!before && !after) return null
  return (
    <nav aria-label={t('label')} className="mt-3 flex flex-wrap items-center justify-end gap-2">
      <span className="t-meta">{t('page', { page })}</span>
      <PrintAll href={`${href}${href.includes('?') ? '&' : '?'}rows=all`} label={t('printAll', { total })} />
      {before ? <ButtonLink href={before.href}>{before.label}</ButtonLink> : null}
      {after ? <ButtonLink href={after.href}>{after.label}</ButtonLink> : null}
    </nav>
  )
}
