import type { ReactNode } from 'react'

export function Tag({ children, solid = false }: { children: ReactNode; solid?: boolean }) {
  return <span className={solid ? 'tag tag-solid' : 'tag'}>{children}</span>
}
