'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { read } from '@/lib/client/api'
import type { Choice, ColumnView, RegisterView } from '@/lib/features/registers/queries'
import { Button } from '../ui/button'
import { Field, type FieldProps, inputClass } from '../ui/field'
import { X } from '../ui/icons'
import { linesOf } from './field-values'
import { rowPath } from './row-path'

export type RecordPickerProps = Omit<FieldProps, 'className'> & {
  column: ColumnView
  view: Pick<RegisterView, 'names'>
  /** Ids, one per line. */
  value: string
  onChange: (text: string) => void
}

const PAUSE = 200

/** One or several of many records: type a part of the name, choose with arrows and Enter, or press it. */
export function RecordPicker({ id, label, aside, hint, error, column, view, value, onChange }: RecordPickerProps) {
  const { slug } = usePageContext()
  const t = useTranslations('registers')
  const list = useId()
  const many = column.type === 'references'
  const [asked, setAsked] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const [found, setFound] = useState<Choice[]>(column.choices)
  const [seen, setSeen] = useState<Record<string, string>>({})
  const chosen = linesOf(value)
  const options = found.filter((choice) => !chosen.includes(choice.value)).slice(0, 20)
  const nameOf = (one: string) => seen[one] ?? view.names[one] ?? t('item.missing')

  useEffect(() => {
    if (asked.trim() === '') {
      setFound(column.choices)
      return
    }
    const controller = new AbortController()
    const timer = setTimeout(async () => {
      const query = new URLSearchParams({ q: asked.trim().slice(0, 200) })
      const path = `${rowPath(slug, column.register ?? '')}/choices?${query}`
      const answer = await read<{ items: Choice[] }>(path, controller.signal)
      if (answer.ok) setFound(answer.data.items)
      setAt(0)
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [asked, column.choices, column.register, slug])

  function choose(choice: Choice | undefined) {
    if (!choice) return
    setSeen((before) => ({ ...before, [choice.value]: choice.label }))
    onChange(many ? [...chosen, choice.value].join('\n') : choice.value)
    setAsked('')
    setOpen(many)
  }

  function press(event: KeyboardEvent) {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      if (open) setAt((options.length + at + step) % Math.max(1, options.length))
      setOpen(true)
    } else if (event.key === 'Enter' && open) {
      event.preventDefault()
      choose(options[at])
    } else if (event.key === 'Escape' && open) {
      event.preventDefault()
      event.stopPropagation()
      setOpen(false)
    }
  }

  return (
    <Field {...{ id, label, aside, hint, error }}>
      {chosen.length > 0 ? (
        <ul className="flex flex-wrap gap-1.5">
          {chosen.map((one) => (
            <li key={one} className="tag flex items-center gap-1">
              {nameOf(one)}
              <Button
                variant="quiet"
                size="sm"
                square
                aria-label={t('form.remove', { name: nameOf(one) })}
                onClick={() => onChange(chosen.filter((each) => each !== one).join('\n'))}
              >
                <X className="size-3.5" />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <div className="relative">
        <input
          id={id}
          role="combobox"
          aria-expanded={open}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={open && options[at] ? `${list}-${at}` : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          autoComplete="off"
          placeholder={t('form.search')}
          className={`${inputClass} h-10`}
          value={asked}
          onChange={(event) => {
            setAsked(event.target.value)
            setOpen(true)
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={press}
        />
        <div
          id={list}
          role="listbox"
          aria-label={t('form.found')}
          hidden={!open}
          className="absolute inset-x-0 top-full z-20 mt-1 max-h-60 overflow-y-auto rounded-md border border-line-2 bg-raised p-1 shadow-lg"
        >
          {options.map((choice, index) => (
            <div
              key={choice.value}
              id={`${list}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={`t-sm min-h-8 cursor-pointer rounded-md px-2 py-1.5 ${index === at ? 'bg-accent-soft' : ''}`}
              onMouseDown={(event) => {
                event.preventDefault()
                choose(choice)
              }}
            >
              {choice.label}
            </div>
          ))}
          {options.length === 0 ? <p className="t-meta px-2 py-1.5">{t('form.nothingFound')}</p> : null}
        </div>
      </div>
    </Field>
  )
}
