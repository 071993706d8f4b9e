'use client'

import { useState } from 'react'
import type { ColumnView, RegisterView } from '@/lib/features/registers/queries'
import { OnDemand } from '../layout/on-demand.client'
import { CellButton } from './cell-button'
import { CellValue } from './cell-value'
import type { StoredRow } from './row-path'

export type InlineCellProps = {
  view: RegisterView
  column: ColumnView
  row: StoredRow
  /** What pressing the cell does, as a sentence with the name of the row. */
  label: string
}

export const loadCellEditor = async () => (await import('./cell-editor.client')).CellEditor

/** A value that is changed where it stands: press it, choose, done. */
export function InlineCell(props: InlineCellProps) {
  // A list has hundreds of cells and a person presses a few: only those become editors.
  const [pressed, setPressed] = useState(false)
  const { column, label, row, view } = props
  const face = (
    <CellButton label={label} onClick={() => setPressed(true)}>
      <CellValue column={column} value={row[column.field]} view={view} unlinked />
    </CellButton>
  )
  if (!pressed) return face
  return (
    <OnDemand load={loadCellEditor} wanted props={props} onLost={() => setPressed(false)}>
      {face}
    </OnDemand>
  )
}
