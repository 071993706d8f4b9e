import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Level, LevelSwatch } from '../ui/level-swatch'
import { Link } from '../ui/link'
import { Status, type StatusKind } from '../ui/status'

export type AreaStatus = 'empty' | 'answering' | 'not-allowed' | 'to-confirm' | 'withdrawn' | 'confirmed'

export type AreaRowProps = {
  name: string
  href: string
  resultHref: string
  keyQuestion: string
  status: AreaStatus
  level: Level | null
  word: string | null
  quick: boolean
  progress: string
  carried: string | null
  assigned: string
  lastChange: string
  /** Assign button. */
  assign: ReactNode
  /** The quick rating, in quick view. */
  children?: ReactNode
}

const kinds: Record<AreaStatus, StatusKind> = {
  empty: 'unknown',
  answering: 'waiting',
  'not-allowed': 'at-risk',
  'to-confirm': 'index',
  withdrawn: 'index',
  confirmed: 'ready',
}

/** One area of the draft: how far it is, what it is rated, who is on it. */
export function AreaRow(props: AreaRowProps) {
  const t = useTranslations('scorecard.home')
  const rating = (
    <span className="flex items-center gap-2 text-sm">
      <LevelSwatch level={props.level} />
      {props.word}
      {props.quick ? <span className="t-meta">{t('byQuick')}</span> : null}
    </span>
  )
  const status = <Status kind={kinds[props.status]}>{t(`status.${props.status}`)}</Status>
  if (props.children !== undefined) {
    return (
      <li className="grid gap-2 border-t border-line px-4 py-4 first:border-t-0">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Link href={props.href} className="t-card text-ink no-underline hover:underline">
              {props.name}
            </Link>
            {status}
          </div>
          <p className="t-sm mt-0.5 text-ink-2">{props.keyQuestion}</p>
        </div>
        {props.children}
      </li>
    )
  }
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_152px_120px_auto] items-center gap-x-5 gap-y-0.5 border-t border-line px-4 py-2.5 first:border-t-0 phone:grid-cols-[minmax(0,1fr)_auto] phone:gap-y-1.5">
      <Link href={props.href} className="min-w-0 text-base font-medium text-ink no-underline hover:underline">
        {props.name}
      </Link>
      <div className="phone:justify-self-end">{rating}</div>
      <div className="phone:order-2">{status}</div>
      <div className="flex items-center gap-1 justify-self-end phone:order-3">
        {props.assign}
        <Link href={props.resultHref} className="t-sm px-1.5 py-1">
          {t('result')}
        </Link>
      </div>
      <p className="t-meta col-span-full wrap-anywhere tabular-nums phone:order-1">
        {[props.progress, props.carried, props.assigned, props.lastChange].filter(Boolean).join(' · ')}
      </p>
    </li>
  )
}
