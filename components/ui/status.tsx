import type { ReactNode } from 'react'
import {
  Check,
  CircleAlert,
  CircleCheck,
  CircleCheckDashed,
  CircleDashed,
  Clock,
  Eye,
  Flag,
  Hand,
  Hourglass,
  type IconShape,
  OctagonX,
} from './icons'

export type StatusKind =
  | 'ready'
  | 'at-risk'
  | 'blocked'
  | 'unknown'
  | 'flagged'
  | 'watch'
  | 'clear'
  | 'no-sign'
  | 'index'
  | 'carried'
  | 'waiting'

const shapes: Record<StatusKind, [IconShape, colour: string, soft: string]> = {
  ready: [CircleCheck, 'text-ready', 'bg-ready-soft'],
  'at-risk': [CircleAlert, 'text-at-risk', 'bg-at-risk-soft'],
  blocked: [OctagonX, 'text-blocked', 'bg-blocked-soft'],
  unknown: [CircleDashed, 'text-unknown', 'bg-unknown-soft'],
  flagged: [Flag, 'text-flagged', 'bg-flagged-soft'],
  watch: [Eye, 'text-watch', 'bg-watch-soft'],
  clear: [Check, 'text-clear', 'bg-clear-soft'],
  'no-sign': [CircleCheckDashed, 'text-clear', 'bg-clear-soft'],
  index: [Hand, 'text-index', 'bg-index-soft'],
  carried: [Hourglass, 'text-at-risk', 'bg-at-risk-soft'],
  waiting: [Clock, 'text-unknown', 'bg-unknown-soft'],
}

export type StatusProps = {
  kind: StatusKind
  /** The word. Colour and shape alone never carry the state. */
  children: ReactNode
  /** With a soft background. */
  box?: boolean
  /** Another shape with the same colour, as a rendered icon. */
  icon?: ReactNode
  className?: string
}

export function Status({ kind, children, box = false, icon, className = '' }: StatusProps) {
  const [Shape, colour, soft] = shapes[kind]
  return (
    <span className={`status ${colour}${box ? ` status-box ${soft}` : ''}${className === '' ? '' : ` ${className}`}`}>
      {icon ?? <Shape />}
      {children}
    </span>
  )
}
