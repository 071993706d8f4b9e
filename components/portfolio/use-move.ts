import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { BoardCard } from '@/lib/features/portfolio/view'
import { type Move, needsDialog } from './move-dialog'
import { type Stored, useSend } from './use-send'

/** The one step on from each state; back and out are other moves. */
export const stepForward: Partial<Record<BoardCard['status'], BoardCard['status']>> = {
  idea: 'shortlisted',
  shortlisted: 'experiment',
  experiment: 'validated',
  validated: 'production',
}

/** Moves a use case between states: at once where nothing is asked, else after its dialog; each with its way back. */
export function useMove(names: Readonly<Record<string, string>>) {
  const t = useTranslations('portfolio.move')
  const [open, setOpen] = useState<Move | null>(null)
  const { send, busy, problem, errorOf, clear } = useSend()

  async function make({ card, to }: Move, fields: Record<string, unknown>, quiet: boolean) {
    const path = `/registers/use-cases/${card.id}`
    const back = { status: card.status, ...(card.status === 'production' ? { productionAt: card.productionAt } : {}) }
    const stored = await send(
      {
        method: 'PATCH',
        path,
        body: { ...fields, revision: card.revision },
        message: t('done', { title: card.title, state: names[to] ?? to }),
        undo: ({ revision }: Stored) => ({
          method: 'PATCH',
          path,
          body: { ...back, revision },
          message: t('undone', { title: card.title, state: names[card.status] ?? card.status }),
        }),
      },
      quiet,
    )
    if (stored) setOpen(null)
  }

  function ask(move: Move) {
    clear()
    if (needsDialog(move)) setOpen(move)
    else void make(move, { status: move.to }, true)
  }

  const dialog = open && {
    move: open,
    names,
    busy,
    // The field says it already.
    problem: errorOf('productionAt') ? null : (problem?.text ?? null),
    errorOf,
    onClose: () => setOpen(null),
    onMove: (fields: Record<string, unknown>) => void make(open, fields, false),
  }
  return { ask, dialog }
}
