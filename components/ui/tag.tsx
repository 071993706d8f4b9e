import type { ReactNode } from 'react'

export function Tag({ children, solid = false }: { children: ReactNode; solid?: boolean }) {
  return (
    <span
      className={`inline-flex h-[18px] items-center rounded-sm border px-1.5 text-2xs leading-none whitespace-nowrap ${solid ? 'border-transparent bg-surface-2 text-ink-2' : 'border-line-2 text-ink-3'}`}
    >
      {children}
    </span>
  )
}
