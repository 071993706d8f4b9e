import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import type { Outlook } from '@/lib/features/cost/practice/queries'
import type { RegisterView } from '@/lib/features/registers/queries'
import { type BreakEven, reservedBreakEven, selfHostedBreakEven, tokenBreakEven } from '@/lib/scoring/cost/break-even'
import { AddRow } from '../registers/add-row.client'
import { Button } from '../ui/button'
import { TextField } from '../ui/field'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'

export type Asked = Readonly<Record<string, string | undefined>>
export type BreakEvenProps = {
  path: string
  asked: Asked
  /** What the organization has now, to start from. */
  present: Outlook['today']
  /** The register of decisions, where somebody may add to it. */
  adrs: RegisterView | null
}

const AMOUNT = /^\d{1,9}(?:[.,]\d{1,2})?$/
const COUNT = /^\d{1,12}$/

/** "2.5" and "2,5" as 2.50; null where it is no amount of 0 or more. */
function amountIn(text: string | undefined): string | null {
  const trimmed = (text ?? '').trim()
  if (!AMOUNT.test(trimmed)) return null
  const [whole = '0', cents = ''] = trimmed.replace(',', '.').split('.')
  return `${whole}.${cents.padEnd(2, '0')}`
}

type Calculator = {
  name: 'reserved' | 'tokens' | 'hosted'
  fields: readonly { field: string; whole?: true }[]
  work: (values: readonly string[]) => BreakEven
}

const CALCULATORS: readonly Calculator[] = [
  {
    name: 'reserved',
    fields: [{ field: 'reserved' }, { field: 'onDemand' }],
    work: ([reserved, onDemand]) => reservedBreakEven(reserved!, onDemand!),
  },
  {
    name: 'tokens',
    fields: [{ field: 'capacity' }, { field: 'perMillion' }, { field: 'perMinute', whole: true }],
    work: ([capacity, perMillion, perMinute]) => tokenBreakEven(capacity!, perMillion!, Number(perMinute)),
  },
  {
    name: 'hosted',
    fields: [{ field: 'gpuCost' }, { field: 'perThousand' }],
    work: ([gpuCost, perThousand]) => selfHostedBreakEven(gpuCost!, perThousand!),
  },
]

const whole = (value: number) => value.toLocaleString('en-GB')

/** Three calculators over the values in the address, so that a result can be sent to somebody, and kept in a decision. */
export function BreakEvenPlates({ path, asked, present, adrs }: BreakEvenProps) {
  const { currency } = usePageContext()
  const t = useTranslations('cost.breakEven')
  return (
    <Plate aria-labelledby="break-even">
      <PlateHeader id="break-even" title={t('title')} />
      <PlateBody className="grid grid-cols-3 gap-x-6 gap-y-6 narrow:grid-cols-1">
        {CALCULATORS.map((one) => (
          <section
            key={one.name}
            aria-labelledby={`calculator-${one.name}`}
            className="grid min-w-0 content-start gap-2"
          >
            <h3 id={`calculator-${one.name}`} className="t-label">
              {t(`${one.name}.title`)}
            </h3>
            {form(one)}
          </section>
        ))}
      </PlateBody>
    </Plate>
  )

  function form({ fields, name, work }: Calculator): ReactNode {
    const mine = asked.calc === name
    const read = fields.map(({ field, whole: isCount }) => {
      const text = asked[field]
      return isCount ? (COUNT.test((text ?? '').trim()) ? text!.trim() : null) : amountIn(text)
    })
    const result = mine && read.every((value) => value !== null) ? work(read as string[]) : null
    const sentence = result ? told(name, result) : null
    return (
      <>
        <form action={path} className="grid gap-2">
          <input type="hidden" name="view" value="forecast" />
          <input type="hidden" name="calc" value={name} />
          {fields.map(({ field, whole: isCount }, index) => (
            <TextField
              key={field}
              id={`${name}-${field}`}
              name={field}
              label={t(`${name}.${field}` as 'reserved.reserved', { currency })}
              inputMode={isCount ? 'numeric' : 'decimal'}
              autoComplete="off"
              maxLength={15}
              defaultValue={mine ? (asked[field] ?? '') : ''}
              error={mine && read[index] === null ? t(isCount ? 'badCount' : 'badAmount') : undefined}
            />
          ))}
          <div>
            <Button type="submit">{t('work')}</Button>
          </div>
        </form>
        {sentence === null ? null : (
          <div className="grid gap-1.5" role="status">
            <p className="t-sm font-medium">{sentence}</p>
            <p className="t-meta">{standing(name)}</p>
            {adrs === null ? null : (
              <div>
                <AddRow
                  view={adrs}
                  variant="default"
                  size="sm"
                  label={t('keep')}
                  presets={{
                    title: t(`${name}.decision`),
                    [adrs.columns.some(({ field }) => field === 'context') ? 'context' : 'decision']: [
                      ...fields.map(
                        ({ field }, index) =>
                          `${t(`${name}.${field}` as 'reserved.reserved', { currency })}: ${read[index]}`,
                      ),
                      sentence,
                      standing(name),
                    ].join('\n'),
                  }}
                />
              </div>
            )}
          </div>
        )}
      </>
    )
  }

  function told(name: Calculator['name'], { amount, beyond, pct }: BreakEven): string {
    if (name === 'reserved') {
      if (pct === null) return t('free')
      return beyond ? t('reserved.never', { pct }) : t('reserved.result', { pct })
    }
    if (amount === null) return t('free')
    if (name === 'hosted') return t('hosted.result', { amount: whole(amount) })
    if (pct === null) return t('tokens.plain', { amount: whole(amount) })
    return t(beyond ? 'tokens.never' : 'tokens.result', { amount: whole(amount), pct })
  }

  /** Where the organization stands today by its own samples. */
  function standing(name: Calculator['name']): string {
    if (name === 'reserved')
      return present.usePct === null ? t('reserved.unknown') : t('reserved.today', { pct: present.usePct })
    if (name === 'tokens') {
      return present.tokensPerMinute === null
        ? t('tokens.unknown', { month: present.month })
        : t('tokens.today', { rate: whole(present.tokensPerMinute), month: present.month })
    }
    return present.requests === null
      ? t('hosted.unknown', { month: present.month })
      : t('hosted.today', { requests: whole(present.requests), month: present.month })
  }
}
