'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { Link } from '@/components/ui/link'
import { SelectField, TextField } from '../ui/field'
import { Notice } from '../ui/notice'
import { FormDialog } from '../write/form-dialog.client'
import { overlaps, type SeatDeputy, type SeatHolder, type SeatView } from './seat-view'
import { useSend } from './use-send'

type Choice = { id: string; name: string }
type Shared = { seat: SeatView; onClose: () => void }

export function AssignDialog(props: Shared & { seats: SeatView[]; people: Choice[]; smallTeamMode: boolean }) {
  const { slug, base } = usePageContext()
  const { seat, seats, people, smallTeamMode, onClose } = props
  const t = useTranslations('settings.seats')
  const { send, busy, problem } = useSend()
  const [personId, setPersonId] = useState('')
  const free = people.filter(({ id }) => !seat.holders.some((holder) => holder.personId === id))
  const chosen = people.find(({ id }) => id === personId)
  const doubles = chosen ? overlaps(seats, seat, chosen.id, chosen.name) : []
  async function assign() {
    if (await send('POST', `/organizations/${slug}/seats`, { seat: seat.id, personId })) onClose()
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('assignTitle', { seat: seat.name })}
      text={t('assignText')}
      validated
      submitLabel={t('assignButton')}
      busy={busy}
      problem={problem?.general}
      onSubmit={assign}
    >
      <SelectField
        id="seat-person"
        label={t('person')}
        emptyLabel={t('choose')}
        required
        value={personId}
        onChange={(event) => setPersonId(event.target.value)}
        options={free.map(({ id, name }) => ({ value: id, label: name }))}
        hint={free.length === 0 ? t('noPeople') : undefined}
        error={problem?.fields['/personId']}
      />
      {free.length === 0 ? <Link href={`${base}/settings/people`}>{t('addPeople')}</Link> : null}
      {doubles.map(({ person, seats: pair, gates }) => (
        <Notice key={pair[0]} kind="warning" live="polite">
          {t(smallTeamMode ? 'bothSmall' : 'both', {
            name: person,
            seats: t('and', { first: pair[0], second: pair[1] }),
            count: gates.length,
            gates: gates.join(', '),
          })}
        </Notice>
      ))}
    </FormDialog>
  )
}

export function EndSeatDialog({ seat, holder, onClose }: Shared & { holder: SeatHolder }) {
  const { slug } = usePageContext()
  const t = useTranslations('settings.seats')
  const { send, busy, problem } = useSend()
  async function end() {
    if (await send('DELETE', `/organizations/${slug}/seats/${holder.id}?revision=${holder.revision}`)) onClose()
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('endTitle', { seat: seat.name, name: holder.name })}
      text={t('endText', { name: holder.name })}
      validated
      submitLabel={t('endButton')}
      danger
      busy={busy}
      problem={problem?.general}
      onSubmit={end}
    />
  )
}

export function AnnulDialog({ seat, deputy, onClose }: Shared & { deputy: SeatDeputy }) {
  const { slug } = usePageContext()
  const t = useTranslations('settings.seats')
  const { send, busy, problem } = useSend()
  async function annul() {
    if (await send('DELETE', `/organizations/${slug}/deputies/${deputy.id}?revision=${deputy.revision}`)) onClose()
  }
  const words = { name: deputy.name, holder: deputy.holder }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('annulTitle', words)}
      text={t('annulText', { ...words, seat: seat.name })}
      validated
      submitLabel={t('annul')}
      danger
      busy={busy}
      problem={problem?.general}
      onSubmit={annul}
    />
  )
}

type DeputyDialogProps = Shared & { seats: SeatView[]; holders: SeatHolder[]; people: Choice[] }

export function DeputyDialog({ seat, seats, holders, people, onClose }: DeputyDialogProps) {
  const { slug, zone } = usePageContext()
  const { today } = zone
  const t = useTranslations('settings.seats')
  const { send, busy, problem } = useSend()
  const free = people.filter(({ id }) => !seat.holders.some((holder) => holder.personId === id))
  const [personId, setPersonId] = useState('')
  const chosen = free.find(({ id }) => id === personId)
  const doubles = chosen ? overlaps(seats, seat, chosen.id, chosen.name) : []
  async function name(fields: FormData) {
    const body = { seat: seat.id, ...Object.fromEntries(fields) }
    if (await send('POST', `/organizations/${slug}/deputies`, body)) onClose()
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('deputyTitle', { seat: seat.name })}
      text={t('deputyText')}
      validated
      submitLabel={t('deputyButton')}
      busy={busy}
      problem={problem?.general}
      onSubmit={name}
    >
      <SelectField
        id="deputy-for"
        name="forPersonId"
        label={t('for')}
        options={holders.map(({ personId, name: holder }) => ({ value: personId, label: holder }))}
        error={problem?.fields['/forPersonId']}
      />
      <SelectField
        id="deputy-person"
        name="personId"
        label={t('deputyPerson')}
        emptyLabel={t('choose')}
        required
        value={personId}
        onChange={(event) => setPersonId(event.target.value)}
        options={free.map(({ id, name: person }) => ({ value: id, label: person }))}
        error={problem?.fields['/personId']}
      />
      <div className="grid grid-cols-2 gap-3">
        <TextField
          id="deputy-from"
          name="from"
          type="date"
          label={t('from')}
          defaultValue={today}
          required
          error={problem?.fields['/from']}
        />
        <TextField
          id="deputy-to"
          name="to"
          type="date"
          label={t('to')}
          min={today}
          required
          error={problem?.fields['/to']}
        />
      </div>
      {doubles.map(({ person, seats: pair, gates }) => (
        <Notice key={pair[0]} kind="warning" live="polite">
          {t('deputyBoth', { name: person, seat: pair[0], count: gates.length, gates: gates.join(', ') })}
        </Notice>
      ))}
    </FormDialog>
  )
}
