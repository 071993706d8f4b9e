import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { Programme, ProgrammeCase } from '@/lib/scoring/business-case/programme'
import { paybackText } from '../layout/payback'
import { Cell, ColumnHead, DataTable } from '../ui/data-table'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Status } from '../ui/status'
import { rateText } from './case-words'
import { moneyText, roundMoney } from './money'

type Props = { made: Programme; names: Readonly<Record<string, string>> }

/** The sum of the programme: what it is worth, costs a month and when the money is back. */
export function ProgrammePlate({ made }: Pick<Props, 'made'>) {
  const { currency } = usePageContext()
  const t = useTranslations('business-case')
  const words = useTranslations('business-case.programme')
  const { cases, counted, estimated, horizons, monthlyCost, npv, payback, rates } = made
  const span =
    horizons && rates
      ? words('span', {
          horizon:
            horizons[0] === horizons[1]
              ? words('months', { from: horizons[0] })
              : words('monthsRange', { from: horizons[0], to: horizons[1] }),
          rate:
            rates[0] === rates[1]
              ? words('rateOne', { from: rateText(rates[0]) })
              : words('rateRange', { from: rateText(rates[0]), to: rateText(rates[1]) }),
        })
      : null
  return (
    <Plate aria-labelledby="programme">
      <PlateHeader
        id="programme"
        title={words('title')}
        more={span ? <span className="t-meta">{span}</span> : undefined}
      />
      <PlateBody>
        <dl className="grid grid-cols-3 gap-3 phone:grid-cols-1">
          <Figure
            term={words('npv')}
            value={npv.known ? roundMoney(npv.value, currency) : null}
            note={counted === 0 ? words('none') : words('of', { counted, of: cases.length })}
            first
          />
          <Figure
            term={words('cost')}
            value={monthlyCost === null ? null : moneyText(monthlyCost, currency)}
            note={words('estimated', { estimated, of: cases.length })}
          />
          <Figure term={words('payback')} value={payback.known ? paybackText(t, payback.value) : null} />
        </dl>
      </PlateBody>
    </Plate>
  )
}

function Figure({
  term,
  value,
  note,
  first = false,
}: {
  term: string
  value: string | null
  note?: string
  first?: boolean
}) {
  const t = useTranslations('business-case')
  return (
    <div>
      <dt className="t-meta">{term}</dt>
      <dd
        className={value === null ? 't-sm' : `tabular-nums ${first ? 'text-lg font-semibold' : 'text-md font-medium'}`}
      >
        {value ?? <Status kind="unknown">{t('unknown')}</Status>}
        {note ? <span className="t-meta block font-normal">{note}</span> : null}
      </dd>
    </div>
  )
}

/** What is worth most stands first; what is not known yet last. */
const ordered = (cases: readonly ProgrammeCase[]): ProgrammeCase[] =>
  [...cases].sort((a, b) => Number(b.npv ?? -Infinity) - Number(a.npv ?? -Infinity) || (a.title < b.title ? -1 : 1))

/** Every use case of the programme with what its case says; one without a complete case names how much it needs. */
export function ProgrammeTable({ made, names }: Props) {
  const { base, currency } = usePageContext()
  const t = useTranslations('business-case')
  const words = useTranslations('business-case.programme')
  const money = (amount: string | null) => (amount === null ? '–' : roundMoney(amount, currency))
  const column = (name: 'state' | 'cost' | 'benefit' | 'npv' | 'payback' | 'confidence' | 'forecast') =>
    words(`columns.${name}`)
  return (
    <DataTable
      caption={words('cases')}
      cards
      pinFirst
      head={
        <>
          <ColumnHead>{words('columns.title')}</ColumnHead>
          <ColumnHead>{column('state')}</ColumnHead>
          {(['cost', 'benefit', 'npv', 'payback'] as const).map((name) => (
            <ColumnHead key={name} numeric>
              {column(name)}
            </ColumnHead>
          ))}
          <ColumnHead>{column('confidence')}</ColumnHead>
          <ColumnHead>{column('forecast')}</ColumnHead>
        </>
      }
    >
      {ordered(made.cases).map((one) => (
        <tr key={one.id}>
          <th scope="row" className="font-medium">
            <Link href={`${base}/portfolio/use-cases/${one.id}#business-case`}>{one.title}</Link>
          </th>
          <Cell data-label={column('state')}>{names[one.status]}</Cell>
          <Cell numeric data-label={column('cost')}>
            {money(one.monthlyCost)}
          </Cell>
          <Cell numeric data-label={column('benefit')}>
            {money(one.benefit)}
          </Cell>
          <Cell numeric data-label={column('npv')}>
            {one.npv === null ? (
              <Status kind="unknown">{words('needs', { count: one.missing.length })}</Status>
            ) : (
              money(one.npv)
            )}
          </Cell>
          <Cell numeric data-label={column('payback')}>
            {one.paidBack === null ? '–' : paybackText(t, one.payback)}
          </Cell>
          <Cell data-label={column('confidence')}>
            {one.guessPct === null ? '–' : one.guessPct > 0 ? words('guess', { pct: one.guessPct }) : words('sure')}
          </Cell>
          <Cell data-label={column('forecast')}>
            <Forecast one={one} />
          </Cell>
        </tr>
      ))}
    </DataTable>
  )
}

/** How far final months moved the case from its plan. */
function Forecast({ one }: { one: ProgrammeCase }) {
  const { currency } = usePageContext()
  const t = useTranslations('business-case.programme')
  if (one.npv === null) return '–'
  if (one.forecast === null) return <span className="text-ink-3">{t('noFinal')}</span>
  const change = Math.round(Number(one.forecast) - Number(one.npv))
  if (change === 0) return t('asPlanned')
  const amount = moneyText(Math.abs(change), currency)
  return (
    <Status kind={change < 0 ? 'at-risk' : 'ready'} className="whitespace-normal">
      {t(change < 0 ? 'below' : 'above', { amount })}
    </Status>
  )
}
