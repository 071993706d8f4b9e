'use client'

import { useTranslations } from 'next-intl'
import type { RegisterView } from '@/lib/features/registers/queries'
import { Notice } from '../ui/notice'
import { SheetCauses } from './sheet-causes.client'
import { SheetChanges, SheetDialect, SheetHeaderLine, SheetShares } from './sheet-reading.client'
import { SheetTable } from './sheet-table.client'
import type { Checked, SheetState } from './use-sheet'

type Props = { view: RegisterView; state: SheetState; sheet: Checked }

/** What the portal understood, filled in and would do; what it did not understand, with what mends it. */
export function SheetPreview({ view, state, sheet }: Props) {
  const t = useTranslations('registers')
  const wrong = new Set(sheet.errors.filter(({ row }) => row === 1).map(({ index }) => index))
  const isRead = sheet.columns.some(({ used }) => used)
  const skipped = sheet.columns.filter(({ used, index }) => isRead && !used && !wrong.has(index))
  const ignored = skipped.filter(({ setElsewhere }) => setElsewhere === null)
  const asks = sheet.shares.length > 0 || sheet.notes.some(({ kind }) => kind === 'vcpu')
  return (
    <>
      <Notice kind={sheet.wrong > 0 ? 'error' : asks ? 'warning' : 'success'} live="polite">
        {sheet.wrong > 0
          ? t('sheet.wrong', { count: sheet.wrong })
          : t('sheet.ready', { added: sheet.added, replaced: sheet.replaced, unchanged: sheet.unchanged })}
        {sheet.notes.map((note) => (
          <p key={`${note.kind} ${note.column} ${note.to}`}>{t(`sheet.notes.${note.kind}`, note)}</p>
        ))}
        {ignored.length > 0 ? (
          <p>{t('sheet.ignored', { columns: ignored.map(({ header }) => header).join(' · ') })}</p>
        ) : null}
        {skipped.map(({ index, header, setElsewhere }) =>
          setElsewhere === null ? null : (
            <p key={index}>{t('sheet.elsewhere', { column: header, where: setElsewhere })}</p>
          ),
        )}
      </Notice>
      <SheetShares state={state} sheet={sheet} />
      <SheetDialect state={state} sheet={sheet} />
      <SheetHeaderLine state={state} sheet={sheet} />
      {sheet.causes.length > 0 ? <SheetCauses view={view} state={state} sheet={sheet} /> : null}
      <SheetChanges state={state} sheet={sheet} />
      <SheetTable state={state} sheet={sheet} />
    </>
  )
}
