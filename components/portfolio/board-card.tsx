import { useTranslations } from 'next-intl'
import type { BoardCard } from '@/lib/features/portfolio/view'
import { Avatar } from '../ui/avatar'
import { Button, buttonClass } from '../ui/button'
import { ChevronRight } from '../ui/icons'
import { Link } from '../ui/link'
import { Menu, MenuButton } from '../ui/menu.client'
import { Status } from '../ui/status'
import { stepForward } from './use-move'

type Props = {
  card: BoardCard
  names: Readonly<Record<string, string>>
  href: string
  onMove: (to: BoardCard['status']) => void
  onDrag: (card: BoardCard | null) => void
}

/** A use case on the board: how far it is proven, what to watch, and its moves as buttons. */
export function CardFace({ card, names, href, onMove, onDrag }: Props) {
  const t = useTranslations('portfolio.board')
  const move = useTranslations('portfolio.move')
  // Only the way forward is a button of its own; back and out are in the menu.
  const next = stepForward[card.status]
  const others = card.moves.filter((to) => to !== next)
  const proven = card.status === 'experiment' || card.status === 'validated' || card.status === 'production'
  return (
    <li
      draggable={card.editable}
      onDragStart={() => onDrag(card)}
      onDragEnd={() => onDrag(null)}
      className={`plate grid grid-cols-[minmax(0,1fr)] gap-1.5 p-2.5 ${card.editable ? 'cursor-grab' : ''}`}
    >
      <Link
        href={href}
        draggable={false}
        className="inline-flex min-h-6 items-center text-sm leading-5 font-medium wrap-anywhere text-ink no-underline hover:underline"
      >
        {card.title}
      </Link>
      {card.owner ? (
        <span className="t-meta flex min-w-0 items-center gap-1.5">
          <Avatar name={card.owner} small />
          <span className="min-w-0 truncate">{card.owner}</span>
        </span>
      ) : null}
      {proven || card.ticks > 0 || card.estimates > 0 ? (
        <span className="t-meta">{t('proof', { ticks: card.ticks, estimates: card.estimates })}</span>
      ) : null}
      {card.liveExperiments > 0 ? (
        <span className="t-meta">{t('experiments', { count: card.liveExperiments })}</span>
      ) : null}
      {card.over ? (
        <Status kind="flagged" className="text-xs whitespace-normal">
          {t('over')}
        </Status>
      ) : null}
      {card.status === 'production' && !card.securityReviewed ? (
        <Status kind="flagged" className="text-xs whitespace-normal">
          {t('unreviewed')}
        </Status>
      ) : null}
      {card.editable ? (
        <span className="flex flex-wrap items-center gap-1.5 pt-0.5">
          {next ? (
            <Button
              size="sm"
              className="min-w-0 flex-1 truncate phone:h-10"
              aria-label={move('moveLabel', { title: card.title, state: names[next] ?? next })}
              onClick={() => onMove(next)}
            >
              <ChevronRight className="size-3.5" />
              {names[next]}
            </Button>
          ) : null}
          <Menu
            trigger={next ? <span aria-hidden="true">⋯</span> : move('others')}
            label={move('moreLabel', { title: card.title })}
            triggerClass={buttonClass(
              next
                ? { size: 'sm', square: true, variant: 'quiet', className: 'phone:size-10' }
                : { size: 'sm', className: 'phone:h-10' },
            )}
          >
            {others.map((to) => (
              <MenuButton key={to} onSelect={() => onMove(to)}>
                {move('to', { state: names[to] ?? to })}
              </MenuButton>
            ))}
          </Menu>
        </span>
      ) : null}
    </li>
  )
}
