import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BrandMark } from '../layout/brand.client'
import { Instrument } from './instrument'

export type EntranceProps = {
  title: ReactNode
  lead?: ReactNode
  /** Names of the phases, for the picture. */
  phases: readonly string[]
  children?: ReactNode
  footer?: ReactNode
}

/** The frame of every page before an organization is open: words and form on the left, the instrument beside them. */
export function Entrance({ title, lead, phases, children, footer }: EntranceProps) {
  const t = useTranslations('layout')
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(400px,480px)_1fr] bg-surface phone:flex phone:flex-col">
      <main
        id="main"
        className="relative z-1 flex flex-col border-r border-line bg-surface px-14 py-10 phone:border-0 phone:px-5 phone:pt-6 phone:pb-5"
      >
        <div className="flex items-center gap-2.5 text-[18px] font-semibold tracking-[-.02em]">
          <BrandMark size={28} />
          {t('brand')}
        </div>
        <div className="my-auto py-6">
          <h1 className="t-page">{title}</h1>
          {lead === undefined ? null : <p className="mt-1.5 text-ink-2">{lead}</p>}
          {children}
        </div>
        {footer === undefined ? null : <div className="t-meta">{footer}</div>}
      </main>
      <div className="relative overflow-hidden bg-canvas phone:min-h-36 phone:flex-1 phone:border-t phone:border-line">
        <div className="sticky top-0 h-dvh phone:absolute phone:inset-0 phone:h-full">
          <Instrument phases={phases} />
        </div>
      </div>
    </div>
  )
}
