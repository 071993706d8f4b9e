import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { RegisterView, Version } from '@/lib/features/registers/queries'
import { Plate, PlateHeader } from '../ui/plate'
import { CalendarMoment } from './calendar-day'
import { CellValue } from './cell-value'

export type RowHistoryProps = { view: RegisterView; versions: Version[] }

const SHOWN = 8

/** Who changed what, newest first, with the value before. */
export function RowHistory({ view, versions }: RowHistoryProps) {
  const t = useTranslations('registers')
  const [recent, earlier] = [versions.slice(0, SHOWN), versions.slice(SHOWN)]
  return (
    <Plate clip aria-labelledby="history">
      <PlateHeader id="history" title={t('history.title')} />
      <ol className="mt-2">{recent.map((version, index) => entry(version, versions[index + 1]))}</ol>
      {earlier.length > 0 ? (
        <details className="border-t border-line">
          <summary className="t-sm min-h-9 cursor-pointer px-4 py-2 text-accent">
            {t('history.more', { count: earlier.length })}
          </summary>
          <ol>{earlier.map((version, index) => entry(version, earlier[index + 1]))}</ol>
        </details>
      ) : null}
    </Plate>
  )

  function entry(version: Version, before: Version | undefined) {
    const name = version.name ?? (version.personId === null ? t('history.nobody') : t('history.somebody'))
    const kind =
      version.revision === 1 ? 'created' : version.archived ? 'archived' : before?.archived ? 'restored' : 'changed'
    return (
      <li key={version.revision} className="t-sm border-t border-line px-4 py-2.5">
        <p>
          <b className="font-medium">{t(`history.${kind}`)}</b>{' '}
          <span className="t-meta">
            {name}, <CalendarMoment value={version.at} />
          </span>
        </p>
        {kind === 'created' ? null : (
          <ul className="text-ink-2">
            {version.changes.map((change) => (
              <li key={change.field}>{line(change)}</li>
            ))}
          </ul>
        )}
      </li>
    )
  }

  function line({ field, before, after }: Version['changes'][number]): ReactNode {
    const column = view.columns.find((one) => one.field === field)
    if (!column) return null
    return (
      <>
        {column.word}: <CellValue column={column} value={before} view={view} plain />
        {' → '}
        <CellValue column={column} value={after} view={view} plain />
      </>
    )
  }
}

/** Every field of a row, in the order of the form. */
export function RowFacts({ view, row }: { view: RegisterView; row: Record<string, unknown> }) {
  return (
    <dl className="grid grid-cols-3 gap-x-6 gap-y-3 px-4 pt-3 pb-4 narrow:grid-cols-2">
      {view.columns
        .filter((column) => column.field !== view.title)
        .map((column) => (
          <div key={column.field} className={`min-w-0 ${column.type === 'text' ? 'col-span-full' : ''}`}>
            <dt className="t-meta">{column.word}</dt>
            <dd className="t-sm wrap-anywhere whitespace-pre-line">
              <CellValue column={column} value={row[column.field]} view={view} />
            </dd>
          </div>
        ))}
    </dl>
  )
}
