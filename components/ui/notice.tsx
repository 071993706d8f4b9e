import type { ReactNode } from 'react'
import { CircleAlert, CircleCheck, Info, OctagonX } from './icons'

export type NoticeProps = {
  kind?: 'info' | 'success' | 'warning' | 'error'
  title?: ReactNode
  children?: ReactNode
  /** One button or link. */
  action?: ReactNode
  /** Announce at once (errors after an action) or politely. Default: not a live region. */
  live?: 'assertive' | 'polite'
  id?: string
  className?: string
}

const looks = {
  info: [Info, 'text-ink-2', 'border-line-2 bg-surface'],
  success: [CircleCheck, 'text-ready', 'border-transparent bg-ready-soft'],
  warning: [CircleAlert, 'text-at-risk', 'border-transparent bg-at-risk-soft'],
  error: [OctagonX, 'text-blocked', 'border-transparent bg-blocked-soft'],
} as const

/** Something to know in place: what happened, what is safe, what to do. */
export function Notice({ kind = 'info', title, children, action, live, id, className = '' }: NoticeProps) {
  const [Shape, colour, look] = looks[kind]
  const role = live === 'assertive' ? 'alert' : live === 'polite' ? 'status' : undefined
  return (
    <div id={id} role={role} className={`flex items-start gap-2.5 rounded-md border px-3 py-2.5 ${look} ${className}`}>
      <Shape className={`mt-0.5 ${colour}`} />
      <div className="t-sm min-w-0 flex-1 text-ink-2">
        {title === undefined ? null : <p className="font-semibold text-ink">{title}</p>}
        {children}
        {action === undefined ? null : <div className="mt-2 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  )
}
