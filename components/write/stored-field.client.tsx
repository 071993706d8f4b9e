'use client'

import { Field, type FieldProps, inputClass } from '../ui/field'
import { StoredChoice, type StoredChoiceProps } from './stored-choice.client'
import { StoredDay, type StoredDayProps } from './stored-day.client'

const described = ({ id, hint }: FieldProps) => (hint ? `${id}-hint ${id}-error` : `${id}-error`)

type Own<P> = FieldProps & Pick<P, Extract<'stored' | 'onStore' | 'disabled' | 'asks', keyof P>>

/** A labelled date that stores itself. */
export function StoredDayField({ stored, onStore, disabled, asks, ...field }: Own<StoredDayProps>) {
  return (
    <Field {...field}>
      <StoredDay
        {...{ stored, onStore, disabled, asks }}
        id={field.id}
        className={`${inputClass} h-10`}
        aria-describedby={described(field)}
        said
      />
    </Field>
  )
}

type ChoiceProps = Own<StoredChoiceProps> & {
  options: { value: string; label: string }[]
  /** The empty first option. */
  emptyLabel?: string
}

/** A labelled select that stores itself. */
export function StoredChoiceField(props: ChoiceProps) {
  const { stored, onStore, disabled, options, emptyLabel, ...field } = props
  return (
    <Field {...field}>
      <StoredChoice
        {...{ stored, onStore, disabled }}
        id={field.id}
        className={`${inputClass} h-10`}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={described(field)}
      >
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </StoredChoice>
    </Field>
  )
}
