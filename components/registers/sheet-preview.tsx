import { useTranslations } from 'next-intl'
import { Notice } from '../ui/notice'
import { ScrollRegion } from '../ui/scroll-region.client'

export type CheckedSheet = {
  ready: number
  /** Rows that are new, that take the place of one that is there, and that are there already as they are. */
  added: number
  replaced: number
  unchanged: number
  /** How many cells need another value; `errors` holds the first of them. */
  wrong: number
  undo: string | null
  errors: { row: number; column: string; message: string }[]
  columns: { header: string; used: boolean; setElsewhere: string | null }[]
  cells: { row: number; values: string[] }[]
}

/** Every cell as it was read; wrong ones are marked and named below, so that nobody has to search. */
export function SheetPreview({ sheet }: { sheet: CheckedSheet }) {
  const t = useTranslations('registers')
  const marked = new Set(sheet.errors.map((error) => `${error.row} ${error.column}`))
  const wrong = (row: number, header: string) => marked.has(`${row} ${header}`) || marked.has(`${row} `)
  const skipped = sheet.columns.filter((column) => !column.used && !wrong(1, column.header))
  const ignored = skipped.filter(({ setElsewhere }) => setElsewhere === null)
  return (
    <>
      <Notice kind={sheet.errors.length > 0 ? 'error' : 'success'} live="polite">
        {sheet.errors.length > 0
          ? t('sheet.wrong', { count: sheet.wrong })
          : t('sheet.ready', { added: sheet.added, replaced: sheet.replaced, unchanged: sheet.unchanged })}
        {sheet.replaced > 0 ? <p>{t('sheet.replaces')}</p> : null}
        {ignored.length > 0 ? (
          <p>{t('sheet.ignored', { columns: ignored.map((column) => column.header).join(', ') })}</p>
        ) : null}
        {skipped.map(({ header, setElsewhere }) =>
          setElsewhere === null ? null : (
            <p key={header}>{t('sheet.elsewhere', { column: header, where: setElsewhere })}</p>
          ),
        )}
      </Notice>
      {sheet.errors.length > 0 ? (
        <section aria-label={t('sheet.problems')}>
          <ScrollRegion label={t('sheet.problems')} className="max-h-48 overflow-y-auto">
            <ul className="t-sm grid gap-1">
              {sheet.errors.map((error) => (
                <li key={`${error.row} ${error.column} ${error.message}`} className="flex gap-2">
                  <span className="id whitespace-nowrap text-blocked">
                    {t('sheet.line')} {error.row} · {error.column || t('sheet.row')}
                  </span>
                  <span>{error.message}</span>
                </li>
              ))}
            </ul>
          </ScrollRegion>
        </section>
      ) : null}
      {sheet.cells.length > 0 ? (
        <ScrollRegion label={t('sheet.preview')} className="plate max-h-72 overflow-auto [&_thead_th]:top-0">
          <table className="dt">
            <thead>
              <tr>
                <th scope="col">{t('sheet.line')}</th>
                {sheet.columns.map((column) => (
                  <th key={column.header} scope="col" className={column.used ? '' : 'line-through'}>
                    {column.header}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sheet.cells.map(({ row, values }) => (
                <tr key={row}>
                  <td className="text-ink-3">{row}</td>
                  {sheet.columns.map((column, index) => (
                    <td key={column.header} className={wrong(row, column.header) ? 'bg-blocked-soft text-blocked' : ''}>
                      <span className="block max-w-56 truncate">{values[index]}</span>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      ) : null}
    </>
  )
}
