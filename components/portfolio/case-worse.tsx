import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { BusinessCase } from '@/lib/scoring/business-case/case'
import { roundMoney } from './money'

/** What is left of the net present value when benefits, costs or the start go worse: one bar each, from nothing on. */
export function CaseWorse({ made }: { made: BusinessCase }) {
  const { currency } = usePageContext()
  const t = useTranslations('business-case')
  const { npv, sensitivities } = made
  if (!npv.known || !sensitivities.known) return null
  const rows = [
    { kind: 'plan' as const, npv: npv.value },
    ...sensitivities.value.map((one) => ({ kind: one.kind, npv: one.npv })),
  ]
  const values = rows.map((row) => Number(row.npv))
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  const share = (value: number) => ((value - least) / (most - least || 1)) * 100
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <h3 className="t-label">{t('worse.title')}</h3>
      <p className="t-meta">{t('worse.scale')}</p>
      <ul className="grid grid-cols-1 gap-1.5">
        {rows.map((row) => {
          const value = Number(row.npv)
          const [start, end] = [share(Math.min(0, value)), share(Math.max(0, value))]
          return (
            <li
              key={row.kind}
              className="grid grid-cols-[9.5rem_minmax(0,1fr)_6.5rem] items-center gap-2 phone:grid-cols-[minmax(0,1fr)_auto]"
            >
              <span className="t-sm">{t(`worse.${row.kind}`)}</span>
              <span aria-hidden="true" className="relative h-3 rounded-sm bg-surface-3 phone:order-3 phone:col-span-2">
                <i
                  className={`absolute inset-y-0 rounded-sm ${value < 0 ? 'bg-blocked' : row.kind === 'plan' ? 'bg-chart-1' : 'bg-chart-1/60'}`}
                  style={{ left: `${start}%`, width: `${Math.max(0.6, end - start)}%` }}
                />
                <i className="absolute inset-y-[-2px] w-px bg-ink-3" style={{ left: `${share(0)}%` }} />
              </span>
              <span className="t-sm text-right font-medium tabular-nums">{roundMoney(row.npv, currency)}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
