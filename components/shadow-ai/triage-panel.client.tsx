'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { usePageContext } from '#page-context'
import type { RegisterView } from '@/lib/features/registers/queries'
import { CellValue } from '../registers/cell-value'
import type { StoredRow } from '../registers/row-path'
import { Button } from '../ui/button'
import { SelectField, TextAreaField, TextField } from '../ui/field'
import { Kbd } from '../ui/kbd'
import { Notice } from '../ui/notice'
import { Plate } from '../ui/plate'

const decisions = ['keep', 'adopt', 'migrate', 'accept', 'retire'] as const
export type Decision = (typeof decisions)[number]
const keys: Record<string, Decision> = { a: 'adopt', m: 'migrate', u: 'accept', r: 'retire' }
export const decisionOfKey = (key: string): Decision | undefined => keys[key.toLowerCase()]
const keyOf = (decision: Decision) => Object.keys(keys).find((key) => keys[key] === decision)

/** Adopting and accepting need a review first. */
export const mayDecide = (row: StoredRow, decision: Decision): boolean =>
  row.securityReviewedAt !== null || (decision !== 'adopt' && decision !== 'accept')

export type Verdict = {
  risk: string
  decision: Decision
  owner: string
  dueAt: string
  acceptedUntil: string
  /** Retired: since when it is no longer in use. */
  closedAt: string
  why: string
}

export type TriagePanelProps = {
  view: RegisterView
  row: StoredRow
  position: string
  verdict: Verdict
  onChange: (part: Partial<Verdict>) => void
  onSave: () => void
  onSkip: () => void
  busy: boolean
  trouble: { message: string; errors: { pointer: string; message: string }[] } | null
  shortcutsOff: boolean
  link: ReactNode
}

const facts = ['source', 'dataClass', 'environment', 'inUse', 'discoveredAt', 'securityReviewedAt']
const option =
  'inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-md border border-line-2 bg-surface px-3 text-sm hover:border-control has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-disabled:cursor-not-allowed has-disabled:text-ink-3 phone:min-h-11'

/** The item in focus: what is known about it, its risk, and what happens with it. */
export function TriagePanel(props: TriagePanelProps) {
  const { zone } = usePageContext()
  const { view, row, verdict, onChange, trouble, busy } = props
  const t = useTranslations('registers.triage')
  const unknown = useTranslations('registers')('noPerson')
  const id = useId()
  const column = (field: string) => view.columns.find((one) => one.field === field)
  const errorOf = (field: string) => trouble?.errors.find((error) => error.pointer === `/${field}`)?.message
  const reviewed = row.securityReviewedAt !== null
  return (
    <Plate className="grid grid-cols-[minmax(0,1fr)] gap-4 p-4">
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 tabIndex={-1} className="t-q min-w-0 flex-1 wrap-anywhere outline-none">
          {String(row.title)}
        </h2>
        <span className="t-meta">{props.position}</span>
        <span className="t-sm">{props.link}</span>
      </header>
      <dl className="grid grid-cols-3 gap-x-4 gap-y-2 phone:grid-cols-2">
        {facts.map((field) => {
          const one = column(field)
          return one ? (
            <div key={field}>
              <dt className="t-meta">{one.word}</dt>
              <dd className="t-sm">
                <CellValue column={one} value={row[field]} view={view} />
              </dd>
            </div>
          ) : null
        })}
      </dl>
      {row.note ? <p className="t-sm whitespace-pre-line text-ink-2">{String(row.note)}</p> : null}
      <fieldset>
        <legend className="t-sm mb-1.5 font-medium">{t('risk')}</legend>
        <div className="flex flex-wrap gap-2">
          {column('risk')?.choices.map((choice, n) => (
            <label key={choice.value} className={option}>
              <input
                type="radio"
                name={`${id}risk`}
                className="accent-accent"
                checked={verdict.risk === choice.value}
                onChange={() => onChange({ risk: choice.value })}
              />
              {choice.label}
              <Kbd>{n + 1}</Kbd>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="t-sm mb-1.5 font-medium">{t('decision')}</legend>
        <div className="flex flex-wrap gap-2">
          {decisions.map((decision) => {
            const key = keyOf(decision)
            return (
              <label key={decision} className={option}>
                <input
                  type="radio"
                  name={`${id}decision`}
                  className="accent-accent"
                  checked={verdict.decision === decision}
                  disabled={!mayDecide(row, decision)}
                  onChange={() => onChange({ decision })}
                />
                {t(decision)}
                {key ? <Kbd>{key.toUpperCase()}</Kbd> : null}
              </label>
            )
          })}
        </div>
        {reviewed ? null : <p className="t-meta mt-1.5">{t('needsReview')}</p>}
        <p role="alert" className="mt-1 text-xs font-medium text-blocked empty:hidden">
          {errorOf('status')}
        </p>
      </fieldset>
      <div className="grid grid-cols-2 gap-4 phone:grid-cols-1">
        <SelectField
          id={`${id}owner`}
          label={column('owner')?.word ?? ''}
          emptyLabel={unknown}
          options={view.people}
          value={verdict.owner}
          error={errorOf('owner')}
          onChange={(event) => onChange({ owner: event.target.value })}
        />
        <TextField
          id={`${id}due`}
          type="date"
          label={column('dueAt')?.word ?? ''}
          value={verdict.dueAt}
          error={errorOf('dueAt')}
          onChange={(event) => onChange({ dueAt: event.target.value })}
        />
        {verdict.decision === 'accept' ? (
          <TextField
            id={`${id}until`}
            type="date"
            label={column('acceptedUntil')?.word ?? ''}
            value={verdict.acceptedUntil}
            error={errorOf('acceptedUntil')}
            onChange={(event) => onChange({ acceptedUntil: event.target.value })}
          />
        ) : null}
        {verdict.decision === 'retire' ? (
          <TextField
            id={`${id}closed`}
            type="date"
            label={t('unusedSince')}
            max={zone.today}
            value={verdict.closedAt}
            error={errorOf('closedAt')}
            onChange={(event) => onChange({ closedAt: event.target.value })}
          />
        ) : null}
      </div>
      <TextAreaField
        id={`${id}why`}
        label={t('why')}
        rows={2}
        maxLength={4000}
        value={verdict.why}
        error={errorOf('decision')}
        onChange={(event) => onChange({ why: event.target.value })}
      />
      {trouble && trouble.errors.length === 0 ? (
        <Notice kind="error" live="assertive">
          {trouble.message}
        </Notice>
      ) : null}
      <footer className="flex flex-wrap items-center gap-2">
        <Button variant="primary" aria-disabled={busy} onClick={props.onSave}>
          {t('saveNext')}
        </Button>
        <Button variant="quiet" onClick={props.onSkip}>
          {t('skip')}
        </Button>
        {props.shortcutsOff ? null : <span className="t-meta ml-auto phone:hidden">{t('keys')}</span>}
      </footer>
    </Plate>
  )
}
