import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { periodLabel } from '@/lib/client/metric-words'
import type { TeamPage } from '@/lib/features/teams/queries'
import { wholeMoney } from '../layout/short-money'
import { OutsideLink } from '../ui/outside-link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'

export type TeamGlanceProps = {
  team: TeamPage
  tenancy: { isolated: boolean | null; quotaEnforced: boolean | null; dashboardUrl: string | null }
}

/** What stands beside the lists of a team: its money, its training, how it is kept apart. */
export function TeamGlance({ team, tenancy }: TeamGlanceProps) {
  const { currency } = usePageContext()
  const t = useTranslations('teams')
  const told = (value: boolean | null) => t(`tenancy.${value === null ? 'unknown' : value ? 'yes' : 'no'}`)
  const { all, done } = team.training
  return (
    <>
      <Plate aria-labelledby="money">
        <PlateHeader id="money" title={t('money.title', { month: periodLabel(team.month) })} />
        <PlateBody>{money()}</PlateBody>
      </Plate>
      <Plate aria-labelledby="training">
        <PlateHeader id="training" title={t('training.title')} />
        <PlateBody>
          <p className="t-sm">{all === 0 ? t('training.none') : t('training.done', { done, all })}</p>
        </PlateBody>
      </Plate>
      <Plate aria-labelledby="tenancy">
        <PlateHeader id="tenancy" title={t('tenancy.title')} />
        <PlateBody>
          <dl className="t-sm grid grid-cols-[1fr_auto] gap-x-3 gap-y-1.5">
            <dt className="text-ink-2">{t('tenancy.isolated')}</dt>
            <dd>{told(tenancy.isolated)}</dd>
            <dt className="text-ink-2">{t('tenancy.quotaEnforced')}</dt>
            <dd>{told(tenancy.quotaEnforced)}</dd>
          </dl>
          {tenancy.dashboardUrl === null ? null : (
            <p className="t-sm mt-2">
              <OutsideLink href={tenancy.dashboardUrl} label={t('tenancy.dashboard')} />
            </p>
          )}
        </PlateBody>
      </Plate>
    </>
  )

  function money() {
    const { spend } = team
    if (spend === null) return <p className="t-sm text-ink-2">{t('money.nothing')}</p>
    if (spend.spend === null) {
      return <p className="t-sm">{t('money.noSpend', { budget: wholeMoney(spend.budget ?? '0', currency) })}</p>
    }
    const spent = wholeMoney(spend.spend, currency)
    if (spend.budget === null) return <p className="t-sm">{t('money.noBudget', { spend: spent })}</p>
    const left = Number(spend.budget) - Number(spend.spend)
    const budget = wholeMoney(spend.budget, currency)
    return (
      <>
        <p className="t-q tabular-nums">
          {left < 0
            ? t('money.over', { over: wholeMoney(String(-left), currency) })
            : t('money.left', { left: wholeMoney(String(left), currency) })}
        </p>
        <p className="t-sm text-ink-2">
          {spend.pct === null
            ? t('money.ofZero', { spend: spent })
            : t('money.of', { spend: spent, budget, pct: spend.pct })}
        </p>
      </>
    )
  }
}
