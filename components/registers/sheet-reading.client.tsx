'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { startingAt } from '@/lib/client/sheet/edit'
import { readNumber } from '@/lib/client/sheet/numbers'
import { Button } from '../ui/button'
import { CheckboxField } from '../ui/checkbox'
import { inputClass } from '../ui/field'
import { Notice } from '../ui/notice'
import type { Asked, Checked, SheetState } from './use-sheet'

type Props = { state: SheetState; sheet: Checked }

/** How the text was read, in words and by its own number, to be changed where it was read wrongly. */
export function SheetDialect({ state, sheet }: Props) {
  const t = useTranslations('registers')
  const id = useId()
  const { dialect } = sheet
  if (!dialect) return null
  const { delimiter, decimal, example } = dialect
  const choose = (next: Asked) => void state.check(({ asked }) => ({ asked: { ...asked, ...next } }))
  const read = example === null ? null : readNumber(example, decimal === 'point' ? '.' : ',')
  const look = `${inputClass} h-8 px-2 text-sm phone:h-10`
  return (
    <div className="t-sm flex flex-wrap items-center gap-2">
      <span className="text-ink-2">{t('sheet.readAs')}</span>
      <span className="w-36">
        <select
          id={`${id}delimiter`}
          aria-label={t('sheet.delimiter.label')}
          className={look}
          value={delimiter}
          onChange={(event) => choose({ delimiter: event.target.value as typeof delimiter })}
        >
          {(['tab', 'semicolon', 'comma'] as const).map((one) => (
            <option key={one} value={one}>
              {t(`sheet.delimiter.${one}`)}
            </option>
          ))}
        </select>
      </span>
      <span className="w-40">
        <select
          id={`${id}decimal`}
          aria-label={t('sheet.decimal.label')}
          className={look}
          value={decimal}
          onChange={(event) => choose({ decimal: event.target.value as typeof decimal })}
        >
          {(['point', 'comma'] as const).map((one) => (
            <option key={one} value={one}>
              {t(`sheet.decimal.${one}`)}
            </option>
          ))}
        </select>
      </span>
      {read && 'value' in read && read.value !== example ? (
        <span className="id">{t('sheet.example', { from: example ?? '', to: read.value })}</span>
      ) : null}
    </div>
  )
}

/** Percentages that all are 1 or less: nothing is written before somebody said what they are. */
export function SheetShares({ state, sheet }: Props) {
  const t = useTranslations('registers')
  const say = (percent: Asked['percent']) =>
    void state.check(({ asked }) => ({ asked: { ...asked, ...(percent ? { percent } : {}) } }))
  return sheet.shares.map(({ index, header, from, to }) => (
    <Notice
      key={index}
      kind="warning"
      live="polite"
      title={t('sheet.shares.title', { column: header, from, to })}
      action={
        <>
          <Button onClick={() => say('shares')}>{t('sheet.shares.yes')}</Button>
          <Button onClick={() => say('percent')}>{t('sheet.shares.no')}</Button>
        </>
      }
    >
      {t('sheet.shares.text')}
    </Notice>
  ))
}

/** Names that stand below a title: one press leaves out what is above. */
export function SheetHeaderLine({ state, sheet }: Props) {
  const t = useTranslations('registers')
  const line = sheet.headerLine
  if (line === null) return null
  return (
    <div>
      <Button onClick={() => void state.mend((text) => startingAt(text, line))}>{t('sheet.headerAt', { line })}</Button>
    </div>
  )
}

const MANY = 8

/** What would be replaced, value by value, and whether these are further entries instead. */
export function SheetChanges({ state, sheet }: Props) {
  const t = useTranslations('registers')
  const { changes, known, replaced } = sheet
  const nothing = t('sheet.nothing')
  return (
    <>
      {replaced > 0 && changes.length > 0 ? (
        <details className="t-sm rounded-md border border-line" open={replaced <= MANY}>
          <summary className="cursor-pointer px-3 py-2 font-medium">{t('sheet.changesTitle')}</summary>
          <ul className="max-h-48 overflow-y-auto border-t border-line px-3 py-2">
            {changes.map(({ row, changes: cells }) => (
              <li key={row} className="break-words">
                {t('sheet.change', {
                  row,
                  changes: cells
                    .map(({ column, from, to }) =>
                      t('sheet.changed', { column, from: from || nothing, to: to || nothing }),
                    )
                    .join(', '),
                })}
              </li>
            ))}
          </ul>
          <p className="t-meta border-t border-line px-3 py-2">{t('sheet.replaces')}</p>
        </details>
      ) : null}
      {known ? (
        <CheckboxField
          label={t('sheet.further')}
          hint={
            <>
              {t('sheet.furtherCount', { count: known.count })}{' '}
              {known.sums
                .map(({ column, before, after }) => t('sheet.furtherSum', { column, before, after }))
                .join(' ')}
            </>
          }
          checked={state.further}
          onChange={(event) => {
            const { checked: further } = event.target
            void state.check(() => ({ further }))
          }}
        />
      ) : null}
    </>
  )
}
