'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { SelectField, TextField } from '../ui/field'

type Person = { value: string; label: string }

/** Who does it and by when, as a dialog holds them until it is sent; both empty at first. */
export function useOwnerDue() {
  const [owner, setOwner] = useState('')
  const [dueAt, setDueAt] = useState('')
  const clear = () => {
    setOwner('')
    setDueAt('')
  }
  return { owner, dueAt, setOwner, setDueAt, clear, isWhole: owner !== '' && dueAt !== '' }
}

type Props = {
  id: string
  held: ReturnType<typeof useOwnerDue>
  people: Person[]
  /** What an empty owner means here. */
  emptyLabel: string
}

/** The two fields of every dialog that plans work. */
export function OwnerDueFields({ id, held, people, emptyLabel }: Props) {
  const { today } = usePageContext().zone
  const t = useTranslations('common.plan')
  return (
    <>
      <SelectField
        id={`${id}-owner`}
        label={t('owner')}
        emptyLabel={emptyLabel}
        options={people}
        value={held.owner}
        onChange={(event) => held.setOwner(event.target.value)}
      />
      <TextField
        id={`${id}-due`}
        type="date"
        label={t('due')}
        min={today}
        value={held.dueAt}
        onChange={(event) => held.setDueAt(event.target.value)}
      />
    </>
  )
}
