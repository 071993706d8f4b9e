import { useTranslations } from 'next-intl'
import type { ColumnView, RegisterView } from '@/lib/features/registers/queries'

/** Longer sets of words are named where one of them is missing. */
const SHORT = 12

/** The columns of a sheet by their one name, with what each asks for. */
export function SheetColumns({ view }: { view: RegisterView }) {
  const t = useTranslations('registers')
  const about = (column: ColumnView) => {
    const closed = column.labels !== null || column.type === 'choice'
    const words = closed && column.choices.length > 0 && column.choices.length <= SHORT ? column.choices : []
    const oneOf = words.length > 0 ? t('sheet.oneOf', { words: words.map((choice) => choice.label).join(' · ') }) : null
    return [column.hint, oneOf].filter(Boolean).join(' ')
  }
  return (
    <details className="rounded-md border border-line">
      <summary className="t-sm cursor-pointer px-3 py-2 font-medium">{t('sheet.columnsTitle')}</summary>
      <div className="max-h-56 overflow-y-auto border-t border-line px-3 py-2">
        <p className="t-meta">{t('sheet.columnsHint')}</p>
        <dl className="mt-2 grid gap-1.5">
          {view.columns
            .filter((column) => column.sheet)
            .map((column) => (
              <div key={column.field} className="t-sm">
                <dt className="inline font-medium">
                  {column.word}
                  {column.required ? <abbr title={t('sheet.needed')}> *</abbr> : null}
                </dt>
                <dd className="t-meta ml-2 inline">{about(column)}</dd>
              </div>
            ))}
        </dl>
      </div>
    </details>
  )
}
