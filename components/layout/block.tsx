import type { ReactNode } from 'react'
import { Plate } from '../ui/plate'

export type BlockProps = { icon: ReactNode; title: string; children: ReactNode; action?: ReactNode }

/** What takes the place of a page's content: an icon, a title, why, and what to do. */
export function Block({ icon, title, children, action }: BlockProps) {
  return (
    <Plate as="div" className="grid max-w-[44rem] justify-items-start gap-2 p-6 phone:p-4">
      <span className="text-ink-2 [&_svg]:size-[22px] [&_svg]:stroke-[1.5]">{icon}</span>
      <h2 className="t-card">{title}</h2>
      <div className="t-sm text-ink-2">{children}</div>
      {action === undefined ? null : <div className="mt-2 flex flex-wrap gap-2">{action}</div>}
    </Plate>
  )
}
