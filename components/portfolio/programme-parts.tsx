import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import type { ProgrammePage } from '@/lib/features/portfolio/business-case/queries'
import { monthAt } from '@/lib/scoring/business-case/period'
import type { Programme } from '@/lib/scoring/business-case/programme'
import { Link } from '../ui/link'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { monthText } from './case-words'
import { moneyText, roundMoney } from './money'

type Named = { areaNames: Readonly<Record<string, string>> }

/** What areas below 3 hold back, the largest first. */
export function HeldBackPlate({ held, areaNames }: Named & { held: Programme['heldBack'] }) {
  const { base, currency } = usePageContext()
  const t = useTranslations('business-case.programme')
  const rows = [...held].sort((a, b) => Number(b.npv) - Number(a.npv))
  if (rows.length === 0) return null
  return (
    <Plate clip aria-labelledby="held-back">
      <PlateHeader id="held-back" title={t('held')} className="pb-2.5" />
      <ul>
        {rows.map(({ areaId, counted, npv, of }) => (
          <li key={areaId} className="flex flex-wrap items-baseline gap-x-4 gap-y-0.5 border-t border-line px-4 py-2.5">
            <Link href={`${base}/assess/${areaId}`} className="inline-flex min-h-6 items-center text-sm font-medium">
              {areaNames[areaId]}
            </Link>
            <span className="t-meta min-w-0 flex-1">
              {counted === of ? t('heldRow', { counted }) : t('heldPart', { counted, of })}
            </span>
            <span className="font-medium tabular-nums">{roundMoney(npv, currency)}</span>
          </li>
        ))}
      </ul>
    </Plate>
  )
}

/** Lines of no use case: how many, what they cost, over which months. */
export function SharedLinesPlate({ lines, href }: { lines: Programme['lines']; href: string }) {
  const { currency } = usePageContext()
  const t = useTranslations('business-case.programme')
  return (
    <Plate aria-labelledby="shared-lines">
      <PlateHeader id="shared-lines" title={t('lines')} more={<Link href={href}>{t('linesAll')}</Link>} />
      <PlateBody>
        <p className="t-sm text-ink-2">
          {lines === null
            ? t('linesNone')
            : t('linesText', {
                count: lines.count,
                amount: moneyText(lines.tco, currency),
                from: monthText(lines.period.start),
                to: monthText(monthAt(lines.period, lines.period.months - 1)),
              })}
        </p>
      </PlateBody>
    </Plate>
  )
}

const LEVELS = [1, 2, 3, 4, 5] as const

/** Value against effort for use cases that have no numbers yet: what is worth much and asks for little stands top left. */
export function ValueGrid({ scored, isEmpty }: Pick<ProgrammePage, 'scored' | 'isEmpty'>) {
  const { base } = usePageContext()
  const t = useTranslations('business-case.programme')
  const placed = scored.filter(({ effort, value }) => effort !== null && value !== null)
  const open = scored.filter(({ effort, value }) => effort === null || value === null)
  const link = (id: string, title: string) => (
    <Link
      href={`${base}/portfolio/use-cases/${id}#business-case`}
      className="inline-flex min-h-6 items-center wrap-anywhere"
    >
      {title}
    </Link>
  )
  return (
    <Plate aria-labelledby="value-grid">
      <PlateHeader id="value-grid" title={t('grid')} />
      <PlateBody className="grid gap-3">
        <p className="t-sm text-ink-2">{scored.length > 0 ? t('gridText') : t(isEmpty ? 'gridEmpty' : 'gridNone')}</p>
        {placed.length > 0 ? (
          <>
            <table className="w-full table-fixed border-separate border-spacing-1 text-xs phone:hidden">
              <caption className="sr-only">{t('grid')}</caption>
              <thead>
                <tr>
                  <th scope="col" className="w-16 text-left font-medium text-ink-3">
                    {t('value')}
                  </th>
                  {LEVELS.map((effort) => (
                    <th key={effort} scope="col" className="font-medium text-ink-3">
                      {t('effort')} {effort}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {[...LEVELS].reverse().map((value) => (
                  <tr key={value}>
                    <th scope="row" className="text-left font-mono font-medium text-ink-3">
                      {value}
                    </th>
                    {LEVELS.map((effort) => (
                      <td key={effort} className="h-11 rounded-sm bg-surface-3 px-1.5 align-middle">
                        {placed
                          .filter((one) => one.value === value && one.effort === effort)
                          .map(({ id, title }) => (
                            <div key={id}>{link(id, title)}</div>
                          ))}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            <ul className="hidden gap-1.5 phone:grid">
              {[...placed]
                .sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || (a.effort ?? 0) - (b.effort ?? 0))
                .map(({ effort, id, title, value }) => (
                  <li key={id} className="t-sm">
                    {link(id, title)}
                    <span className="t-meta block">{t('cell', { value: value ?? 0, effort: effort ?? 0 })}</span>
                  </li>
                ))}
            </ul>
          </>
        ) : null}
        {open.length > 0 ? (
          <div className="t-sm">
            <span className="text-ink-3">{t('unscored')}</span>{' '}
            {open.map(({ id, title }, index) => (
              <span key={id}>
                {index > 0 ? ', ' : ''}
                {link(id, title)}
              </span>
            ))}
          </div>
        ) : null}
      </PlateBody>
    </Plate>
  )
}
