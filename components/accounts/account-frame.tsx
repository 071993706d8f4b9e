import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { BrandMark } from '../layout/brand.client'
import { SkipLink } from '../layout/skip-link'
import { buttonClass } from '../ui/button'
import { ArrowLeft } from '../ui/icons'

export type AccountFrameProps = {
  title: string
  backHref: string
  backLabel: string
  action: ReactNode
  /** A table needs the width of an ordinary page. */
  wide?: boolean
  meta?: ReactNode
  children: ReactNode
}

/** The frame of pages that belong to the person and not to an organization. */
export function AccountFrame({ title, backHref, backLabel, action, wide = false, meta, children }: AccountFrameProps) {
  const t = useTranslations('layout')
  return (
    <>
      <SkipLink />
      <header className="sticky top-0 z-10 flex h-12 items-center gap-2 border-b border-line bg-canvas px-6 phone:px-4">
        <Link href={backHref} aria-label={t('nav.home')} className="py-1 text-ink">
          <BrandMark />
        </Link>
        <Link href={backHref} className={buttonClass({ variant: 'quiet', size: 'sm', className: 'min-w-0' })}>
          <ArrowLeft /> <span className="truncate">{backLabel}</span>
        </Link>
        <span className="ml-auto flex-none">{action}</span>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className={`mx-auto w-full px-6 pt-6 pb-16 outline-none phone:px-4 ${wide ? 'max-w-[calc(var(--page)+3rem)]' : 'max-w-3xl'}`}
      >
        <h1 className="t-page">{title}</h1>
        <div className="mt-0.5 mb-5">{meta === undefined ? null : <p className="t-meta">{meta}</p>}</div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">{children}</div>
      </main>
    </>
  )
}
