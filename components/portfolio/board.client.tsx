'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type DragEvent, useState } from 'react'
import type { BoardCard } from '@/lib/features/portfolio/view'
import { Link } from '../ui/link'
import { useToast } from '../ui/toast.client'
import { CardFace } from './board-card'
import { MoveDialog } from './move-dialog'
import { useMove } from './use-move'

type Status = BoardCard['status']
export type BoardProps = {
  cards: BoardCard[]
  names: Readonly<Record<string, string>>
  path: string
}

const columns = ['idea', 'shortlisted', 'experiment', 'validated', 'production'] as const satisfies readonly Status[]
const gone: Status[] = ['retired', 'rejected']
/** More than this is a list, not a board. */
const SHOWN = 40

/** Use cases by state. Dragging is a short cut: every move has a button on its card. */
export function Board({ cards, names, path }: BoardProps) {
  const t = useTranslations('portfolio.board')
  const locale = useLocale()
  const { ask, dialog } = useMove(names)
  const toast = useToast()
  const [dragged, setDragged] = useState<BoardCard | null>(null)
  const [over, setOver] = useState<Status | null>(null)
  const inState = (status: Status) => cards.filter((card) => card.status === status)
  const accepts = (status: Status) => dragged?.moves.includes(status) === true

  const face = (card: BoardCard) => (
    <CardFace
      key={card.id}
      card={card}
      names={names}
      href={`${path}/${card.id}`}
      onMove={(to) => ask({ card, to })}
      onDrag={setDragged}
    />
  )

  function drop(event: DragEvent, status: Status) {
    event.preventDefault()
    if (dragged && accepts(status)) ask({ card: dragged, to: status })
    else if (dragged && dragged.status !== status) {
      const ways = new Intl.ListFormat(locale, { type: 'disjunction' }).format(
        dragged.moves.map((to) => names[to] ?? to),
      )
      toast({
        message: t('refused', {
          title: dragged.title,
          from: names[dragged.status] ?? dragged.status,
          to: names[status] ?? status,
          ways,
        }),
      })
    }
    setDragged(null)
    setOver(null)
  }

  const away = gone.flatMap(inState)
  return (
    <>
      <div className="grid grid-cols-5 gap-3 narrow:grid-cols-2 phone:grid-cols-1">
        {columns.map((status) => {
          const own = inState(status)
          return (
            <section
              key={status}
              aria-labelledby={`column-${status}`}
              onDragOver={(event) => {
                // Every column takes the drop, so that one which refuses the card can say why.
                event.preventDefault()
                if (accepts(status)) setOver(status)
              }}
              onDragLeave={() => setOver(null)}
              onDrop={(event) => drop(event, status)}
              className={`min-w-0 rounded-lg border p-2 ${
                over === status
                  ? 'border-accent bg-accent-soft'
                  : dragged && accepts(status)
                    ? 'border-dashed border-accent bg-surface-2'
                    : 'border-transparent bg-surface-2'
              }`}
            >
              <h2 id={`column-${status}`} className="t-sm flex items-center gap-2 px-1 pt-0.5 pb-2 font-semibold">
                {names[status]}
                <span className="font-mono text-2xs font-normal text-ink-2">{own.length}</span>
              </h2>
              <ul className="grid gap-2">{own.slice(0, SHOWN).map(face)}</ul>
              {own.length > SHOWN ? (
                <p className="t-meta px-1 pt-2">
                  <Link href={`${path}?view=list&status=${status}`}>{t('more', { count: own.length - SHOWN })}</Link>
                </p>
              ) : null}
              {own.length === 0 ? <p className="t-meta px-1 pb-2">{t(`none.${status}`)}</p> : null}
            </section>
          )
        })}
      </div>
      {away.length > 0 ? (
        <details className="mt-4">
          <summary className="t-sm min-h-8 cursor-pointer py-1 font-medium">
            {t('away', { count: away.length })}
          </summary>
          <ul className="mt-2 grid grid-cols-4 gap-2 narrow:grid-cols-2 phone:grid-cols-1">{away.map(face)}</ul>
        </details>
      ) : null}
      {dialog ? <MoveDialog {...dialog} href={`${path}/${dialog.move.card.id}`} /> : null}
    </>
  )
}
