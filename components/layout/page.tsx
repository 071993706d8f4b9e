import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Crumb, CrumbTrail } from './crumb-trail.client'

export type { Crumb }

/** Where this page stands, from the entry of the side bar to the page. Lies over the top bar; the last one is the page. */
export function Crumbs({ trail }: { trail: Crumb[] }) {
  const t = useTranslations('layout')
  return <CrumbTrail label={t('nav.crumbs')} trail={trail} />
}

export type PageHeaderProps = {
  title: ReactNode
  /** One line of facts under the title. */
  meta?: ReactNode
  /** Right side: gate chip, buttons. One primary at most. */
  actions?: ReactNode
}

export function PageHeader({ title, meta, actions }: PageHeaderProps) {
  return (
    <header className="mb-4 flex flex-wrap items-end justify-between gap-x-4 gap-y-2.5">
      <div className="min-w-0 max-w-full flex-1 basis-80">
        <h1 className="t-page wrap-anywhere">{title}</h1>
        {meta === undefined ? null : <div className="t-meta mt-0.5 wrap-anywhere">{meta}</div>}
      </div>
      {actions === undefined ? null : (
        <div className="flex max-w-full flex-wrap items-center gap-2 phone:w-full">{actions}</div>
      )}
    </header>
  )
}

export type PageProps = PageHeaderProps & { trail: Crumb[]; children: ReactNode }

/** An ordinary page: crumbs, header, content up to 1216 px. Full-bleed pages use Crumbs alone. */
export function Page({ trail, children, ...header }: PageProps) {
  return (
    <>
      <Crumbs trail={trail} />
      <div className="page">
        <PageHeader {...header} />
        {children}
      </div>
    </>
  )
}
