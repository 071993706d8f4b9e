'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { withAll, withColumn, withName, withoutColumn } from '@/lib/client/sheet/edit'
import type { ColumnView, RegisterView } from '@/lib/features/registers/queries'
import { Button } from '../ui/button'
import { inputClass } from '../ui/field'
import { useWrite } from '../write/use-write'
import { choicesOf } from './field-choices'
import { rowPath } from './row-path'
import type { Checked, SheetState } from './use-sheet'

type Cause = Checked['causes'][number]

type MendProps = { label: string; choices: string[]; first: string; apply: string; onApply: (value: string) => void }

/** One value for many cells: chosen where the words are known, typed where they are not. */
function Mend({ label, choices, first, apply, onApply }: MendProps) {
  const [value, setValue] = useState('')
  const id = useId()
  const look = `${inputClass} h-8 px-2 text-sm phone:h-10`
  const done = () => {
    if (value.trim() !== '') onApply(value)
  }
  // The key belongs to this field: the form around it writes the sheet.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    done()
  }
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="w-56">
        {choices.length > 0 ? (
          <select
            id={id}
            aria-label={label}
            className={look}
            value={value}
            onKeyDown={onKeyDown}
            onChange={(event) => setValue(event.target.value)}
          >
            <option value="">{first}</option>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </select>
        ) : (
          <input
            id={id}
            aria-label={label}
            placeholder={first}
            className={look}
            value={value}
            onKeyDown={onKeyDown}
            onChange={(event) => setValue(event.target.value)}
          />
        )}
      </span>
      <Button size="sm" disabled={value.trim() === ''} onClick={done}>
        {apply}
      </Button>
    </div>
  )
}

/** A person or a team that is missing is added where it is missed, by whoever may. */
function AddMissing({ cause, onAdded }: { cause: Cause; onAdded: () => void }) {
  const { slug } = usePageContext()
  const t = useTranslations('registers')
  const { write, busy, problem } = useWrite()
  const name = cause.value ?? ''
  const add = async () => {
    const register = cause.lacks === 'team' ? 'teams' : 'persons'
    const answer = await write('POST', rowPath(slug, register), { name }, { quiet: true })
    if (answer?.ok) onAdded()
  }
  return (
    <>
      <Button size="sm" aria-disabled={busy} onClick={() => void add()}>
        {t(cause.lacks === 'team' ? 'sheet.addTeam' : 'sheet.addPerson', { name })}
      </Button>
      {problem ? <span className="text-xs text-blocked">{problem.sentence}</span> : null}
    </>
  )
}

const words = (column: ColumnView | undefined, view: RegisterView, today: string): string[] =>
  column ? (choicesOf(column, view, today) ?? column.choices).map(({ label }) => label) : []

type Props = { view: RegisterView; state: SheetState; sheet: Checked }

/** What is wrong, each mistake once with all its rows, and beside it what mends them all. */
export function SheetCauses({ view, state, sheet }: Props) {
  const { today } = usePageContext().zone
  const t = useTranslations('registers')
  const listed = view.columns.filter((column) => column.sheet)
  const given = new Set(sheet.columns.map(({ header }) => header.toLowerCase()))
  const open = listed.filter(({ word }) => !given.has(word.toLowerCase())).map(({ word }) => word)
  const wrongColumn = ({ rows, index }: Cause) => rows[0] === 1 && index !== null
  const missingColumn = ({ rows, index, column }: Cause) => rows[0] === 1 && index === null && column !== ''

  function heading(cause: Cause): string {
    const { column, value, count } = cause
    const rows = cause.rows.length < count ? `${cause.rows.join(', ')} …` : cause.rows.join(', ')
    if (wrongColumn(cause) || missingColumn(cause)) return t('sheet.causeColumn', { column })
    if (cause.index === null) {
      const where = t('sheet.causeRow', { count, rows })
      return column === '' ? where : `${where} · ${column}`
    }
    return value ? t('sheet.cause', { column, value, count, rows }) : t('sheet.causeEmpty', { column, count, rows })
  }

  function mend(cause: Cause) {
    const { index, column, value } = cause
    if (missingColumn(cause)) {
      const known = listed.find(({ word }) => word === column)
      return (
        <Mend
          label={t('sheet.sameForAll', { column })}
          first={t('sheet.sameForAll', { column })}
          choices={words(known, view, today)}
          apply={t('sheet.sameApply')}
          onApply={(one) => state.mend((text) => withColumn(text, column, one))}
        />
      )
    }
    if (index === null) return null
    if (wrongColumn(cause)) {
      return (
        <div className="flex flex-wrap gap-2">
          <Mend
            label={t('sheet.match', { column })}
            first={t('sheet.matchChoose')}
            choices={open}
            apply={t('sheet.mendApply')}
            onApply={(name) => state.mend((text) => withName(text, index, name))}
          />
          <Button size="sm" onClick={() => state.mend((text) => withoutColumn(text, index))}>
            {t('sheet.leaveOut')}
          </Button>
        </div>
      )
    }
    const people = cause.lacks === 'person' ? view.people : cause.lacks === 'team' ? view.teams : []
    const choices = cause.choices.length > 0 ? cause.choices : people.map(({ label }) => label)
    return (
      <div className="flex flex-wrap items-center gap-2">
        <Mend
          label={value ? t('sheet.mend', { column, value }) : t('sheet.mendEmpty', { column })}
          first={t('sheet.mendChoose')}
          choices={choices}
          apply={t('sheet.mendApply')}
          onApply={(to) => state.mend((text) => withAll(text, index, value ?? '', to))}
        />
        {cause.lacks && view.administers ? <AddMissing cause={cause} onAdded={() => void state.check()} /> : null}
      </div>
    )
  }

  const told = sheet.causes.reduce((sum, { count }) => sum + count, 0)
  return (
    <section aria-label={t('sheet.problems')} className="max-h-72 overflow-y-auto">
      <ul className="grid gap-3">
        {sheet.causes.map((cause) => (
          <li
            key={`${cause.index} ${cause.value} ${cause.message}`}
            className="grid gap-1.5 border-l-2 border-blocked pl-3"
          >
            <p className="t-sm break-words">
              <span className="font-medium text-blocked">{heading(cause)}</span> {cause.message}
            </p>
            {mend(cause)}
          </li>
        ))}
      </ul>
      {told < sheet.wrong ? (
        <p className="t-meta mt-2">{t('sheet.moreCauses', { count: sheet.wrong - told })}</p>
      ) : null}
    </section>
  )
}
