import type { ReactNode } from 'react'

export type EmptyStateProps = {
  /** A rendered Lucide icon. */
  icon?: ReactNode
  title: ReactNode
  /** What belongs here and why it matters. */
  children?: ReactNode
  /** Exactly one primary action. */
  action?: ReactNode
  /** One quiet link, for example to the example organization. */
  link?: ReactNode
  level?: 2 | 3
}

export function EmptyState({ icon, title, children, action, link, level = 2 }: EmptyStateProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="grid justify-items-start gap-2.5 rounded-lg border border-dashed border-line-2 p-6 phone:p-4">
      {icon === undefined ? null : <span className="text-ink-2 [&_svg]:size-[22px] [&_svg]:stroke-[1.5]">{icon}</span>}
      <div>
        <Heading className="t-card">{title}</Heading>
        {children === undefined ? null : <div className="t-sm max-w-[56ch] text-ink-2">{children}</div>}
      </div>
      {action === undefined && link === undefined ? null : (
        <div className="t-sm flex flex-wrap items-center gap-x-4 gap-y-2">
          {action}
          {link}
        </div>
      )}
    </div>
  )
}
