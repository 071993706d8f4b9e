import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import type { BusinessCase } from '@/lib/scoring/business-case/case'
import type { Figure } from '@/lib/scoring/business-case/figure'
import { monthAt } from '@/lib/scoring/business-case/period'
import { paybackText } from '../layout/payback'
import { useSentences } from '../layout/sentences'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import { CaseActual } from './case-actual'
import { CaseCash } from './case-cash'
import { monthText, rateText } from './case-words'
import { CaseWorse } from './case-worse'
import { moneyText, roundMoney } from './money'

export type CasePlateProps = {
  made: BusinessCase
  fileName: string
  /** Opens the form of the case. */
  edit?: ReactNode
  /** Adds an action where plan and actual fall apart. */
  act?: ReactNode
  /** The rows of its lines, with their own actions. */
  lines: ReactNode
  /** Spent on experiments so far; null where nothing is recorded. */
  spent: string | null
}

/** What a use case costs and brings: four figures, the months, what happens if it goes worse, its lines. */
export function CasePlate({ made, fileName, edit, act, lines, spent }: CasePlateProps) {
  const { currency } = usePageContext()
  const t = useTranslations('business-case')
  const estimate = made.rows.find(({ id }) => id === null)
  const outside = made.rows.filter((row) => row.outside).length
  return (
    <div id="business-case" className="grid min-w-0 scroll-mt-16 gap-4">
      <Plate aria-labelledby="business-case-title">
        <PlateHeader id="business-case-title" title={t('title')} more={edit} />
        <PlateBody className="grid grid-cols-1 gap-5">
          <div className="grid grid-cols-1 gap-3">
            <Figures made={made} />
            <Basis made={made} />
          </div>
          <CaseCash made={made} fileName={fileName} />
          <CaseWorse made={made} />
          <CaseActual made={made} act={act} />
        </PlateBody>
      </Plate>
      <div className="grid min-w-0 gap-2">
        {lines}
        <div className="t-meta grid grid-cols-1 gap-1">
          {estimate ? <p>{t('estimateRow', { amount: moneyText(estimate.amount, currency) })}</p> : null}
          {outside > 0 ? <p>{t('outside', { count: outside })}</p> : null}
          {spent === null ? null : <p>{t('spent', { amount: moneyText(spent, currency) })}</p>}
        </div>
      </div>
    </div>
  )
}

function Figures({ made }: Pick<CasePlateProps, 'made'>) {
  const { currency } = usePageContext()
  const t = useTranslations('business-case')
  const shown = <T,>(figure: Figure<T>, text: (value: T) => string | null) => (figure.known ? text(figure.value) : null)
  const figures = {
    npv: shown(made.npv, (amount) => roundMoney(amount, currency)),
    roi: shown(made.roi, (pct) => (pct === null ? null : `${pct}%`)),
    payback: shown(made.payback, (months) => paybackText(t, months)),
    tco: shown(made.tco, (amount) => roundMoney(amount, currency)),
  }
  return (
    <dl className="grid grid-cols-4 gap-3 phone:grid-cols-2">
      {(['npv', 'roi', 'payback', 'tco'] as const).map((name) => (
        <div key={name}>
          <dt className="t-meta">{t(`figures.${name}`)}</dt>
          <dd
            className={
              figures[name] === null
                ? 't-sm text-ink-2'
                : `tabular-nums ${name === 'npv' ? 'text-lg font-semibold' : 'text-md font-medium'}`
            }
          >
            {figures[name] ?? <Status kind="unknown">{t('unknown')}</Status>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Over which months and at which rate, what is missing, what rests on a guess. */
function Basis({ made }: { made: BusinessCase }) {
  const t = useTranslations('business-case')
  const sentence = useSentences()
  const { guessPct, irr, npv, period, rateBp, rateFrom, room } = made
  const parts = [
    period === null
      ? null
      : t('period', {
          months: period.months,
          from: monthText(period.start),
          to: monthText(monthAt(period, period.months - 1)),
        }),
    rateBp === null || rateFrom === null ? null : t(`rate.${rateFrom}`, { rate: rateText(rateBp) }),
    npv.known ? t('convention') : null,
    irr.known ? t(`irr.${irr.value.state}`, { pct: irr.value.state === 'known' ? irr.value.pct : 0 }) : null,
  ].filter((part) => part !== null)
  const { benefitsMayFall: fall = null, costsMayRise: rise = null } = room.known ? room.value : {}
  return (
    <div className="grid grid-cols-1 gap-1.5">
      {parts.length > 0 ? <p className="t-meta">{parts.join(' · ')}</p> : null}
      {npv.known ? null : (
        <div className="t-sm text-ink-2">
          <p>{t('missing')}</p>
          <ul className="ml-4 list-disc wrap-anywhere">
            {npv.missing.map((one) => (
              <li key={one.sentence.code}>{sentence(one.sentence)}</li>
            ))}
          </ul>
        </div>
      )}
      {fall !== null && rise !== null ? (
        <p className="t-sm text-ink-2">{fall < 0 ? t('loses') : t('room', { fall, rise })}</p>
      ) : null}
      {guessPct !== null && guessPct > 0 ? (
        <Status kind="at-risk" className="whitespace-normal">
          {t('guess', { pct: guessPct })}
        </Status>
      ) : null}
    </div>
  )
}
