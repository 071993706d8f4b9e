import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { usePageContext } from '#page-context'
import { readingsOf } from '@/lib/calendar/zones'
import { dateBounds, inputClass } from '../ui/field'
import { unfitDate, useFieldWords } from '../ui/field-note.client'
import { ClearDialog, FieldSays } from '../write/stored-day.client'
import { momentParts } from './field-values'

export type InlineMomentProps = {
  label: string
  /** The draft of what is stored. */
  stored: string
  /** Called with the draft when the person is done, also when it is what is stored. */
  onDone: (draft: string) => void
  onCancel: () => void
  /** The name of a fact: taking it away asks first. */
  asks?: string | undefined
}

/**
 * A local date and time changed in its cell. Where the clock shows that time twice, or skips it, the cell says so and asks
 * which of the two is meant, as the form does; the cell stays open until the focus leaves both fields.
 */
export function InlineMoment({ label, stored, onDone, onCancel, asks }: InlineMomentProps) {
  const { timezone } = usePageContext().zone
  const t = useTranslations('registers.form')
  const words = useFieldWords()
  const input = useRef<HTMLInputElement>(null)
  const [unfit, setUnfit] = useState<string | null>(null)
  const [asking, setAsking] = useState(false)
  const [draft, setDraft] = useState(stored)
  const { local, offset } = momentParts(draft)
  const readings = readingsOf(local, timezone)
  const meant = offset === '' ? (readings[0]?.offset ?? '') : offset
  // The earlier of two needs no offset: the stored draft has none either, so that leaving it as it was writes nothing.
  function done() {
    // Half a date is no value: what is stored stays.
    const wrong = input.current && unfitDate(input.current, words)
    setUnfit(wrong)
    if (asking || wrong !== null) return
    if (local === '' && stored !== '' && asks !== undefined) setAsking(true)
    else onDone(readings.length > 1 && meant !== readings[0]?.offset ? `${local}${meant}` : local)
  }
  const which = t('whichHour', { time: local.slice(11) })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the two fields of one cell: leaving both saves, Enter and Escape hold for both
    <span
      className={`absolute top-0 left-0 z-10 grid w-52 gap-1 ${readings.length > 1 ? 'rounded-md border border-line-2 bg-raised p-1.5 shadow-lg' : ''}`}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) done()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return
        // The cell takes the focus back at once: the same key must not press it.
        event.preventDefault()
        if (event.key === 'Escape') onCancel()
        else done()
      }}
    >
      <input
        ref={input}
        type="datetime-local"
        {...dateBounds('datetime-local')}
        aria-label={label}
        className={`${inputClass} h-7 px-2 text-sm phone:h-10`}
        value={local}
        // biome-ignore lint/a11y/noAutofocus: the person just pressed this cell, the focus belongs here
        autoFocus
        onChange={(event) => {
          setUnfit(null)
          setDraft(event.target.value)
        }}
      />
      <FieldSays>{unfit}</FieldSays>
      {asks === undefined ? null : (
        <ClearDialog open={asking} name={asks} onClose={onCancel} onClear={() => onDone('')} />
      )}
      {readings.length > 1 ? (
        <label className="t-meta grid gap-1 whitespace-normal">
          {which}
          <select
            className={`${inputClass} h-7 px-2 text-sm phone:h-10`}
            value={meant}
            onChange={(event) => setDraft(`${local}${event.target.value}`)}
          >
            {readings.map((one, index) => (
              <option key={one.offset} value={one.offset}>
                {t(index === 0 ? 'earlierHour' : 'laterHour', { offset: one.offset })}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </span>
  )
}
