'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { usePageContext } from '#page-context'
import { Button, type ButtonLook } from '../ui/button'
import { SelectField, TextField } from '../ui/field'
import { Plus } from '../ui/icons'
import type { Ring } from './ring-status'
import { StandingForm } from './standing-form.client'

type Choice = { value: string; label: string }

export type MoveEntryProps = {
  entry: { id: string; name: string; revision: number; ring: Ring | null }
  small?: boolean
}

/** Moves one entry into another ring. */
export function MoveEntry({ entry, small = false }: MoveEntryProps) {
  const { slug } = usePageContext()
  const t = useTranslations('radar.form')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        size={small ? 'sm' : undefined}
        aria-label={t('moveFor', { name: entry.name })}
        onClick={() => setOpen(true)}
      >
        {t('move')}
      </Button>
      {open ? (
        <StandingForm
          path={`/organizations/${slug}/radar-entries/${entry.id}/moves`}
          title={t('moveTitle', { name: entry.name })}
          present={entry.ring}
          more={{ revision: entry.revision }}
          done={(ring) => t('moved', { name: entry.name, ring })}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}

export type AddEntryProps = Pick<ButtonLook, 'variant'> & {
  people: Choice[]
  decisions: Choice[]
  quadrants: Choice[]
  /** The person who adds it, as its first owner. */
  me: string | null
}

/** Adds a technology together with its first ring. */
export function AddEntry({ people, decisions, quadrants, me, variant = 'primary' }: AddEntryProps) {
  const { slug } = usePageContext()
  const t = useTranslations('radar.form')
  const common = useTranslations('common')
  const id = useId()
  const [open, setOpen] = useState(false)
  const blank = { name: '', quadrant: '', managedAlternative: '', owner: me ?? '', adrId: '' }
  const [draft, setDraft] = useState(blank)
  const bound = (field: keyof typeof blank, errorOf: (field: string) => string | undefined) => ({
    id: `${id}${field}`,
    value: draft[field],
    error: errorOf(field),
    onChange: (event: { target: { value: string } }) => setDraft((now) => ({ ...now, [field]: event.target.value })),
  })
  const given = Object.fromEntries(Object.entries(draft).map(([field, value]) => [field, value.trim() || null]))
  return (
    <>
      <Button variant={variant} onClick={() => setOpen(true)}>
        <Plus className="size-[15px] stroke-[2.2]" />
        {t('add')}
      </Button>
      {open ? (
        <StandingForm
          path={`/organizations/${slug}/radar-entries`}
          title={t('addTitle')}
          present={null}
          more={{ ...given, name: draft.name }}
          done={() => t('added', { name: draft.name.trim() })}
          onClose={() => {
            setOpen(false)
            setDraft(blank)
          }}
          fields={(errorOf) => (
            <>
              <TextField {...bound('name', errorOf)} label={t('name')} hint={t('nameHint')} maxLength={200} required />
              <SelectField
                {...bound('quadrant', errorOf)}
                label={t('quadrant')}
                aside={common('optional')}
                options={quadrants}
                emptyLabel={t('choose')}
              />
              <TextField
                {...bound('managedAlternative', errorOf)}
                label={t('instead')}
                aside={common('optional')}
                hint={t('insteadHint')}
                maxLength={200}
              />
              <SelectField
                {...bound('owner', errorOf)}
                label={t('owner')}
                aside={common('optional')}
                hint={t('ownerHint')}
                options={people}
                emptyLabel={t('none')}
              />
              {decisions.length > 0 ? (
                <SelectField
                  {...bound('adrId', errorOf)}
                  label={t('adr')}
                  aside={common('optional')}
                  options={decisions}
                  emptyLabel={t('none')}
                />
              ) : null}
            </>
          )}
        />
      ) : null}
    </>
  )
}
