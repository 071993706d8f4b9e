'use client'

import type { ReactNode } from 'react'
import { Button } from './button'
import { Dialog } from './dialog.client'

export type ConflictSide = {
  /** "Yours", "Theirs, 10:41". */
  heading: ReactNode
  content: ReactNode
  /** "Keep mine", "Take theirs". */
  label: string
  choose: () => void
}

export type ConflictDialogProps = {
  open: boolean
  onClose: () => void
  /** Who changed what: "Jonas Lie changed SC-2 while you were editing." */
  title: ReactNode
  mine: ConflictSide
  theirs: ConflictSide
  closeLabel: string
}

/** Two people changed the same thing: both values side by side, and neither is lost without a choice. */
export function ConflictDialog({ open, onClose, title, mine, theirs, closeLabel }: ConflictDialogProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      closeLabel={closeLabel}
      footer={
        <>
          <Button onClick={theirs.choose}>{theirs.label}</Button>
          <Button onClick={mine.choose}>{mine.label}</Button>
        </>
      }
    >
      <div className="mt-2 grid grid-cols-2 gap-3">
        {[mine, theirs].map((side) => (
          <section key={side.label} className="min-w-0 rounded-md border border-line-2 p-3">
            <h3 className="t-meta mb-1">{side.heading}</h3>
            <div className="t-sm wrap-anywhere">{side.content}</div>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
