import { useTranslations } from 'next-intl'
import { Fragment, type ReactNode } from 'react'
import { ChevronRight } from '../ui/icons'
import { Link } from '../ui/link'

export type Crumb = { label: string; href?: string }

/** Where this page stands, from the entry of the side bar to the page. Lies over the top bar; the last one is the page. */
export function Crumbs({ trail }: { trail: Crumb[] }) {
  const t = useTranslations('layout')
  const last = trail.at(-1)
  const before = trail.slice(0, -1)
  const parent = before.at(-1)
  return (
    <nav aria-label={t('nav.crumbs')} className="crumbs">
      <div className="flex min-w-0 items-center gap-1.5 phone:hidden">
        {before.map((crumb) => (
          <Fragment key={crumb.label}>
            {crumb.href === undefined ? (
              <span className="min-w-0 truncate text-ink-2">{crumb.label}</span>
            ) : (
              <Link
                href={crumb.href}
                className="min-h-6 min-w-0 truncate leading-6 text-ink-2 no-underline hover:text-ink"
              >
                {crumb.label}
              </Link>
            )}
            <ChevronRight className="size-[13px] flex-none" />
          </Fragment>
        ))}
        <b className="min-w-12 truncate font-medium text-ink" aria-current="page">
          {last?.label}
        </b>
      </div>
      <div className="hidden min-w-0 phone:block">
        <div className="truncate text-base leading-[18px] font-semibold text-ink">{last?.label}</div>
        {parent?.href === undefined ? null : (
          <Link href={parent.href} className="t-meta block min-h-6 truncate no-underline">
            {parent.label}
          </Link>
        )}
      </div>
    </nav>
  )
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
