'use client'

import { useTranslations } from 'next-intl'
import type { RegisterView } from '@/lib/features/registers/queries'
import { ConflictDialog } from '../ui/conflict-dialog.client'
import { CalendarMoment } from './calendar-day'
import { CellValue } from './cell-value'
import type { StoredRow } from './row-path'

export type RowConflictProps = {
  view: RegisterView
  /** What this person wanted to store. */
  mine: Record<string, unknown>
  /** The row as somebody else left it; null closes the dialog. */
  theirs: StoredRow | null
  onKeepMine: (theirs: StoredRow) => void
  onTakeTheirs: (theirs: StoredRow) => void
  onClose: () => void
}

/** Both versions of the fields that differ, with who and when. */
export function RowConflict({ view, mine, theirs, onKeepMine, onTakeTheirs, onClose }: RowConflictProps) {
  const t = useTranslations('registers')
  const common = useTranslations('common')
  if (!theirs) return null
  const differing = view.columns.filter(
    (column) =>
      column.field in mine &&
      JSON.stringify(mine[column.field] ?? null) !== JSON.stringify(theirs[column.field] ?? null),
  )
  const shown = (values: Record<string, unknown>) => (
    <dl className="grid gap-1.5">
      {differing.map((column) => (
        <div key={column.field}>
          <dt className="t-meta">{column.word}</dt>
          <dd>
            <CellValue column={column} value={values[column.field]} view={view} />
          </dd>
        </div>
      ))}
    </dl>
  )
  const name = view.names[theirs.updatedBy ?? ''] ?? t('conflict.somebody')
  return (
    <ConflictDialog
      open
      onClose={onClose}
      title={t('conflict.title', { name })}
      closeLabel={common('close')}
      mine={{
        heading: t('conflict.mine'),
        content: shown(mine),
        label: t('conflict.keepMine'),
        choose: () => onKeepMine(theirs),
      }}
      theirs={{
        heading: theirs.updatedAt
          ? t.rich('conflict.theirs', {
              time: () => <CalendarMoment value={theirs.updatedAt ?? ''} />,
            })
          : t('conflict.other'),
        content: shown(theirs),
        label: t('conflict.takeTheirs'),
        choose: () => onTakeTheirs(theirs),
      }}
    />
  )
}
