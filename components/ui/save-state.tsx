import type { ReactNode } from 'react'
import { CircleAlert, CloudCheck, Loader, WifiOff } from './icons'

export type SaveStateProps = {
  state: 'saving' | 'saved' | 'offline' | 'waiting' | 'failed'
  /** "Saving", "Saved 10:42", "Offline, kept on this device", "Not saved." */
  children: ReactNode
  /** The retry button of a failed save. */
  action?: ReactNode
}

const shapes = {
  saving: [Loader, 'text-ink-2'],
  saved: [CloudCheck, 'text-ink-2'],
  offline: [WifiOff, 'text-at-risk'],
  waiting: [Loader, 'text-at-risk'],
  failed: [CircleAlert, 'text-blocked'],
} as const

export function SaveState({ state, children, action }: SaveStateProps) {
  const [Shape, colour] = shapes[state]
  return (
    <span className={`inline-flex items-center gap-1.5 text-xs whitespace-nowrap ${colour}`}>
      <Shape className="size-[15px]" />
      {children}
      {action}
    </span>
  )
}
