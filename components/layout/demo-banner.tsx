import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** Marks a demonstration organization on every page. The reset button comes as a child for those who may use it. */
export function DemoBanner({ children }: { children?: ReactNode }) {
  const t = useTranslations('layout')
  return (
    <aside
      aria-label={t('demo.label')}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-surface-2 px-6 py-1.5 text-xs text-ink-2 phone:px-4"
    >
      <span className="rounded-sm bg-ink px-1.5 font-mono text-2xs font-semibold text-surface">{t('demo.mark')}</span>
      <span className="min-w-0 flex-1 phone:hidden">{t('demo.text')}</span>
      <span className="hidden min-w-0 flex-1 phone:block">{t('demo.short')}</span>
      {children}
    </aside>
  )
}
