'use client'

import { useTranslations } from 'next-intl'
import type { BoardCard } from '@/lib/features/portfolio/view'
import { Button, buttonClass } from '../ui/button'
import { Menu, MenuButton } from '../ui/menu.client'
import { MoveDialog } from './move-dialog'
import { stepForward, useMove } from './use-move'

export type MoveButtonsProps = {
  card: BoardCard
  names: Readonly<Record<string, string>>
  href: string
}

/** The moves of one use case, on its own page: the next step as the button, the others in a menu. */
export function MoveButtons({ card, names, href }: MoveButtonsProps) {
  const t = useTranslations('portfolio.move')
  const { ask, dialog } = useMove(names)
  if (!card.editable) return null
  const next = stepForward[card.status]
  const others = card.moves.filter((to) => to !== next)
  return (
    <>
      {next ? (
        <Button variant="primary" onClick={() => ask({ card, to: next })}>
          {t('to', { state: names[next] ?? next })}
        </Button>
      ) : null}
      <Menu trigger={t('others')} triggerClass={buttonClass()}>
        {others.map((to) => (
          <MenuButton key={to} onSelect={() => ask({ card, to })}>
            {t('to', { state: names[to] ?? to })}
          </MenuButton>
        ))}
      </Menu>
      {dialog ? <MoveDialog {...dialog} href={`${href}#validation`} /> : null}
    </>
  )
}
