import { useTranslations } from 'next-intl'
import { Link } from '../ui/link'

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
      <span className="mini-rail flex gap-0.5">
        {[1, 2, 3, 4, 5, 6].map((cell) => (
          <i
            key={cell}
            className={`relative h-1.5 w-[13px] overflow-hidden rounded-[1px] phone:w-[9px] ${cell < phase ? 'bg-ink-2' : 'bg-surface-3 inset-ring inset-ring-line-2'}`}
          >
            {cell === phase ? (
              <span
                className="absolute inset-y-0 left-0 bg-index"
                style={{ width: `${Math.max(0.15, progress) * 100}%` }}
              />
            ) : null}
          </i>
        ))}
      </span>
      <span className="phone:hidden">{t('rail.short', { phase, name })}</span>
    </Link>
  )
}
