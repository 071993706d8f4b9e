import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { AllocationLink, AllocationView, Limits } from '@/lib/features/gpu/queries'
import { placeOf } from '@/lib/site/places'
import { Link } from '../ui/link'
import { Plate, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import { LinkQuota, type LinkTarget, UnlinkQuota } from './links.client'

const sections = { experiment: 'experiments', 'use-case': 'useCases', endpoint: 'endpoints' } as const

export type LinksPlateProps = {
  one: AllocationView
  targets: LinkTarget[]
  limits: Limits
  editable: boolean
}

/** What an allocation is held for, with the way there and back. */
export function LinksPlate({ one, targets, limits, editable }: LinksPlateProps) {
  const { base } = usePageContext()
  const t = useTranslations('gpu.links')
  const free = targets.filter((target) => !one.links.some((link) => link.kind === target.kind && link.id === target.id))
  return (
    <Plate clip aria-labelledby="links">
      <PlateHeader
        id="links"
        title={t('title')}
        more={editable ? <LinkQuota quotaId={one.id} targets={free} /> : undefined}
      />
      {one.links.length === 0 ? (
        <p className="t-sm px-4 pt-1 pb-4 text-ink-2">{t('none', { days: limits.unlinkedDays + 1 })}</p>
      ) : (
        <ul className="mt-2">
          {one.links.map((link) => (
            <li key={link.linkId} className="t-sm flex min-h-10 items-center gap-3 border-t border-line px-4 py-1.5">
              <span className="min-w-0 flex-1">
                {named(link)}
                <span className="t-meta block">{t(link.kind)}</span>
              </span>
              {link.live ? null : <Status kind="unknown">{t('over')}</Status>}
              {editable ? (
                <UnlinkQuota
                  quotaId={one.id}
                  linkId={link.linkId}
                  revision={link.revision}
                  target={{ kind: link.kind, id: link.id, name: link.name ?? t('gone') }}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Plate>
  )

  function named({ kind, id, name }: AllocationLink) {
    if (name === null) return <span className="text-ink-3">{t('gone')}</span>
    const href = placeOf(base, sections[kind], id)
    return href ? (
      <Link href={href} className="inline-flex min-h-6 items-center font-medium">
        {name}
      </Link>
    ) : (
      name
    )
  }
}
