import { useTranslations } from 'next-intl'
import { Link } from '../ui/link'
import { MiniRailCells } from './mini-rail-cells.client'

export type MiniRailProps = {
  phase: number
  name: string /** Share of the current phase that is done, 0–1. */
  progress: number
  href: string
}

/** The phase rail of the header: six cells and the current phase in words. */
export function MiniRail({ phase, name, progress, href }: MiniRailProps) {
  const t = useTranslations('layout')
  return (
    <Link
      href={href}
      aria-label={t('rail.position', { phase, name })}
      className="flex min-h-7 items-center gap-2 text-xs whitespace-nowrap text-ink-2 no-underline"
    >
      <MiniRailCells phase={phase} progress={progress} />
      <span className="phone:hidden">{t('rail.short', { phase, name })}</span>
    </Link>
  )
}
