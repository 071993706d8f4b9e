import { useTranslations } from 'next-intl'
import type { RegisterView, RowView } from '@/lib/features/registers/queries'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { CellValue, isNumeric } from './cell-value'
import type { Figure } from './register-table.client'

export type PrintRowsProps = { view: RegisterView; rows: RowView[]; figures?: Figure[] }

/** Every row of a register as it goes on paper: all listed columns, nothing to press. Drawn on the server alone. */
export function PrintRows({ view, rows, figures = [] }: PrintRowsProps) {
  const t = useTranslations('registers')
  const columns = view.columns.filter((column) => column.listed && column.field !== view.title)
  const title = view.columns.find((column) => column.listed && column.field === view.title)
  return (
    <DataTable
      caption={view.words.name}
      cards
      head={
        <>
          <ColumnHead>{title?.word ?? t('table.title')}</ColumnHead>
          {columns.map((column) => (
            <ColumnHead key={column.field} numeric={isNumeric(column)}>
              {column.word}
            </ColumnHead>
          ))}
          {figures.map(({ word, numeric }) => (
            <ColumnHead key={word} numeric={numeric}>
              {word}
            </ColumnHead>
          ))}
        </>
      }
    >
      {rows.map(({ record, title: name }) => (
        <tr key={record.id}>
          <RowHead className="whitespace-normal">
            {title && record[title.field] !== null ? (
              <CellValue column={title} value={record[title.field]} view={view} plain unlinked />
            ) : (
              name
            )}
          </RowHead>
          {columns.map((column) => (
            <Cell key={column.field} data-label={column.word} numeric={isNumeric(column)} soft>
              <CellValue column={column} value={record[column.field]} view={view} plain unlinked />
            </Cell>
          ))}
          {figures.map(({ word, numeric, cells }) => (
            <Cell key={word} data-label={word} numeric={numeric}>
              {cells[record.id]}
            </Cell>
          ))}
        </tr>
      ))}
    </DataTable>
  )
}
