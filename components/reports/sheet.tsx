import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Report, Section } from '@/lib/report/model'
import { BrandMark } from '../layout/brand.client'
import { PrintSource } from '../layout/print-source'
import { SectionView } from './blocks'
import { MissingList } from './missing-list'

/** What a sheet of A4 has between its margins, and the wider column of two. */
const FULL = 680
const WIDER = 400

/** Sections of the page for a board that stand in two columns, each under the one before. */
const columns: readonly (readonly string[])[] = [['areas', 'risks'], ['money']]

type Row = Section | Section[][]

/** The sections in their order; those of the columns together, where the first of them stands. */
function rowsOf(sections: readonly Section[]): Row[] {
  const beside = columns.map((ids) => ids.flatMap((id) => sections.find((section) => section.id === id) ?? []))
  const placed = beside.flat()
  if (placed.length < columns.flat().length) return [...sections]
  return sections.flatMap((section): Row[] =>
    section === placed[0] ? [beside] : placed.includes(section) ? [] : [section],
  )
}

/** A report as a sheet of paper: one page for a board first, its marks at its foot. */
export function Sheet({ report, fingerprint }: { report: Report; fingerprint: string }) {
  const t = useTranslations('reports.sheet')
  const { basis, dayWords, headline, missing, organization, sections, summary, title, withheld } = report
  const turn = sections.findIndex(({ page }) => page === 'new')
  const [first, after] = turn < 0 ? [sections, []] : [sections.slice(0, turn), sections.slice(turn)]
  // What is not known begins the page after the first one, and the appendix goes on there.
  const rest = after.map((one, place): Section => (place === 0 && missing.length > 0 ? { ...one, page: 'flow' } : one))
  return (
    <article className="scheme-light grid w-full max-w-[794px] grid-cols-[minmax(0,1fr)] gap-5 border border-line bg-surface px-14 pt-13 pb-10 text-sm text-ink shadow-(--shadow-2) phone:px-4 phone:pt-5 print:max-w-none print:gap-3 print:border-0 print:p-0 print:pt-2">
      <PrintSource>
        {[basis.words, basis.kind === 'snapshot' ? basis.id : '', fingerprint].filter(Boolean).join(' · ')}
      </PrintSource>
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <span className="flex items-center gap-2 font-semibold">
          <BrandMark size={20} />
          {organization}
        </span>
        <span className="t-meta text-right phone:text-left">
          {t('of', { title, day: dayWords })}
          <br />
          {basis.words}
        </span>
      </div>
      <header>
        <h1 className="max-w-[24em] text-[1.6875rem] leading-[2.0625rem] font-semibold tracking-[-0.022em] text-balance phone:text-[1.375rem] phone:leading-7 print:text-[1.5rem] print:leading-7">
          {headline ?? title}
        </h1>
        <p className="mt-2 max-w-[74ch] print:mt-1 text-base print:text-sm text-ink-2">{summary}</p>
      </header>
      {rowsOf(first).map(laidOut)}
      <Gaps title={t('missing')}>{missing.length > 0 ? <MissingList missing={missing} /> : null}</Gaps>
      {rowsOf(rest).map(laidOut)}
      <footer className="t-meta grid gap-1 border-t border-line pt-3 wrap-anywhere">
        {withheld ? <p>{withheld}</p> : null}
        <p>
          {organization} · {dayWords} · {basis.words}
          {basis.kind === 'snapshot' ? ` · ${basis.id}` : ''}
        </p>
        <p>
          {t('fingerprint')} <span className="id whitespace-normal">{fingerprint}</span>
        </p>
      </footer>
    </article>
  )
}

function laidOut(row: Row): ReactNode {
  if (!Array.isArray(row)) return <SectionView key={row.id} section={row} width={FULL} />
  return (
    <div
      key="columns"
      className="grid grid-cols-[minmax(0,1.45fr)_minmax(0,1fr)] gap-8 phone:grid-cols-[minmax(0,1fr)] phone:gap-5"
    >
      {row.map((column) => (
        <div key={column[0]?.id} className="grid min-w-0 content-start gap-5 print:gap-3">
          {column.map((section) => (
            <SectionView key={section.id} section={section} width={WIDER} />
          ))}
        </div>
      ))}
    </div>
  )
}

function Gaps({ children, title }: { children: ReactNode; title: string }) {
  if (!children) return null
  return (
    <section aria-labelledby="report-missing" className="grid gap-1 print:break-before-page">
      <h2 id="report-missing" className="border-b border-ink-2 pb-1.5 text-sm font-semibold">
        {title}
      </h2>
      {children}
    </section>
  )
}
