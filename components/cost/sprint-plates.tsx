import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { spokenParams } from '@/lib/calendar/words'
import type { Sprint } from '@/lib/features/cost/sprints/queries'
import type { RegisterView } from '@/lib/features/registers/queries'
import type { AllocationCost } from '@/lib/scoring/cost/idle'
import { isOnItsWay } from '@/lib/scoring/cost/savings'
import { wholeMoney } from '../layout/short-money'
import { AddRow } from '../registers/add-row.client'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'

export type SprintPlatesProps = {
  sprintId: string
  sprint: Sprint
  /** The register of savings, where the reader may propose one. */
  savings: RegisterView | null
}

const SHOWN = 6

/** The five lists a cost sprint opens with; each row can become a saving of this sprint. */
export function SprintPlates({ sprintId, sprint, savings }: SprintPlatesProps) {
  const { base, currency } = usePageContext()
  const t = useTranslations('cost.sprint')
  const { idle, reservations, siblings, tokens, training } = sprint.lists
  const money = (one: AllocationCost) => (one.month.known ? wholeMoney(one.month.value, currency) : t('noPrice'))
  const worked = reservations.filter(({ remark }) => remark !== 'fits')
  return (
    <div className="grid gap-4">
      <Plate aria-labelledby="sprint-lists">
        <PlateHeader id="sprint-lists" title={t('title')} />
        <PlateBody className="grid gap-5">
          {list(
            'idle',
            idle.map((one) => ({
              key: one.quotaId,
              href: `${base}/platform/gpu/${one.quotaId}`,
              name: one.label,
              told: t('idleRow', { amount: money(one), hours: one.hours ?? 0 }),
              presets: {
                category: 'idle-gpu',
                title: t('idleTitle', { name: one.label }).slice(0, 200),
                targetSection: 'gpuQuotas',
                targetId: one.quotaId,
                ...(one.month.known ? { baselinePerMonth: one.month.value, expectedPerMonth: one.month.value } : {}),
              },
            })),
          )}
          {list(
            'reservations',
            worked.map((one) => ({
              key: one.quotaId,
              href: `${base}/platform/gpu/${one.quotaId}`,
              name: one.label,
              told: t(`remark.${one.remark}`, spokenParams({ mean: one.mean ?? 0, endsAt: one.endsAt ?? '' }) as never),
              presets: {
                category: 'reserved',
                title: t('reservedTitle', { name: one.label }).slice(0, 200),
                targetSection: 'gpuQuotas',
                targetId: one.quotaId,
              },
            })),
          )}
          {list(
            'training',
            training.map((one) => ({
              key: `${one.experimentId} ${one.quotaId}`,
              href: `${base}/portfolio/experiments/${one.experimentId}`,
              name: one.name,
              told: t('trainingRow', { name: one.label }),
              presets: {
                category: 'spot',
                title: t('spotTitle', { name: one.name }).slice(0, 200),
                targetSection: 'gpuQuotas',
                targetId: one.quotaId,
              },
            })),
          )}
          {list(
            'siblings',
            siblings.map((one) => ({
              key: one.modelId,
              href: `${base}/portfolio/models`,
              name: one.name,
              told: t('siblingRow', { name: one.sibling }),
              presets: { category: 'smaller-model', title: t('smallerTitle', { name: one.sibling }).slice(0, 200) },
            })),
          )}
          {list(
            'tokens',
            tokens.map((one) => ({
              key: one.quotaId,
              href: `${base}/platform/gpu/${one.quotaId}`,
              name: one.label,
              told: t('tokenRow', { amount: money(one) }),
              presets: {
                category: 'ptu',
                title: t('tokenTitle', { name: one.label }).slice(0, 200),
                targetSection: 'gpuQuotas',
                targetId: one.quotaId,
              },
            })),
          )}
        </PlateBody>
      </Plate>
    </div>
  )

  type Row = {
    key: string
    href: string
    name: string
    told: string
    presets: Record<string, string> & { category: string }
  }

  function list(name: 'idle' | 'reservations' | 'training' | 'siblings' | 'tokens', rows: readonly Row[]): ReactNode {
    return (
      <section aria-labelledby={`sprint-${name}`} className="grid min-w-0 gap-1.5">
        <h3 id={`sprint-${name}`} className="t-label">
          {t(`list.${name}`)} {rows.length > 0 ? <span className="t-meta font-normal">{rows.length}</span> : null}
        </h3>
        {rows.length === 0 ? <p className="t-sm text-ink-2">{t(`none.${name}`)}</p> : null}
        <ul className="grid gap-1.5">
          {rows.slice(0, SHOWN).map(({ key, href, name: title, presets, told }) => (
            <li key={key} className="t-sm flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
              <span className="mr-auto min-w-0 wrap-anywhere">
                <Link href={href}>{title}</Link> <span className="text-ink-2">{told}</span>
              </span>
              {isOnItsWay(sprint.savings, presets.category, presets.targetId) ? (
                <Link href={`${base}/platform/cost?view=savings`}>{t('proposed')}</Link>
              ) : savings === null ? null : (
                <AddRow
                  view={savings}
                  variant="default"
                  size="sm"
                  label={t('propose')}
                  ariaLabel={t('proposeFor', { name: title })}
                  presets={{ ...presets, sprintId }}
                />
              )}
            </li>
          ))}
        </ul>
        {rows.length > SHOWN ? <p className="t-meta">{t('more', { count: rows.length - SHOWN })}</p> : null}
      </section>
    )
  }
}
