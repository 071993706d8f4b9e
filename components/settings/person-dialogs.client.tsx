'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { usePageContext } from '#page-context'
import { SelectField, TextField } from '../ui/field'
import { FormDialog } from '../write/form-dialog.client'
import { LastDay, Optional } from './invite-dialog.client'
import type { PersonRow, RoleName } from './person-row'
import { useSend } from './use-send'

type Choice = { id: string; name: string }
type DialogProps = { onClose: () => void }

export function PersonDialog({ row, teams, onClose }: DialogProps & { row: PersonRow | null; teams: Choice[] }) {
  const { slug } = usePageContext()
  const t = useTranslations('settings.people')
  const { send, busy, problem } = useSend()
  const path = `/organizations/${slug}/people`

  async function save(fields: FormData) {
    const body = {
      name: fields.get('name'),
      email: String(fields.get('email') ?? '').trim() || null,
      teamId: String(fields.get('teamId') ?? '') || null,
    }
    const saved = row?.person
      ? await send('PATCH', `${path}/${row.person.id}`, { ...body, revision: row.person.revision })
      : await send('POST', path, body)
    if (saved) onClose()
  }

  return (
    <FormDialog
      open
      onClose={onClose}
      title={row ? t('editTitle', { name: row.name }) : t('addTitle')}
      text={row ? undefined : t('addText')}
      validated
      submitLabel={row ? t('save') : t('addButton')}
      busy={busy}
      problem={problem?.general}
      onSubmit={save}
    >
      <TextField
        id="person-name"
        name="name"
        label={t('name')}
        defaultValue={row?.name}
        required
        maxLength={200}
        autoComplete="off"
        error={problem?.fields['/name']}
      />
      <TextField
        id="person-email"
        name="email"
        type="email"
        label={t('email')}
        aside={<Optional />}
        defaultValue={row?.email ?? ''}
        maxLength={254}
        autoComplete="off"
        error={problem?.fields['/email']}
      />
      <SelectField
        id="person-team"
        name="teamId"
        label={t('team')}
        emptyLabel={t('noTeam')}
        defaultValue={row?.person?.teamId ?? ''}
        options={teams.map(({ id, name }) => ({ value: id, label: name }))}
        error={problem?.fields['/teamId']}
      />
    </FormDialog>
  )
}

const roles = ['viewer', 'contributor', 'editor', 'admin', 'auditor'] as const
type MemberDialogProps = DialogProps & { row: PersonRow; member: NonNullable<PersonRow['member']> }

export function RoleDialog({ row, member, onClose }: MemberDialogProps) {
  const { slug } = usePageContext()
  const t = useTranslations('settings')
  const { send, busy, problem } = useSend()
  const [role, setRole] = useState<RoleName>(member.role)
  async function save(fields: FormData) {
    const path = `/organizations/${slug}/memberships/${member.id}`
    const endsAt = String(fields.get('endsAt') ?? '') || null
    if (await send('PATCH', path, { revision: member.revision, role, endsAt })) onClose()
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('people.roleTitle', { name: row.name })}
      validated
      submitLabel={t('people.roleSave')}
      busy={busy}
      problem={problem?.general}
      onSubmit={save}
    >
      <SelectField
        id="role"
        label={t('people.role')}
        hint={t(`roleAbout.${role}`)}
        value={role}
        onChange={(event) => setRole(roles.find((known) => known === event.target.value) ?? member.role)}
        options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
        error={problem?.fields['/role']}
      />
      {role === 'auditor' ? <LastDay value={member.endsAt} error={problem?.fields['/endsAt']} /> : null}
    </FormDialog>
  )
}

export function LinkDialog({ row, member, people, onClose }: MemberDialogProps & { people: Choice[] }) {
  const { slug } = usePageContext()
  const t = useTranslations('settings.people')
  const { send, busy, problem } = useSend()
  async function save(fields: FormData) {
    const body = { revision: member.revision, personId: fields.get('personId') }
    if (await send('PATCH', `/organizations/${slug}/memberships/${member.id}`, body)) onClose()
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('linkTitle', { name: row.name })}
      text={t('linkText', { name: row.name })}
      validated
      submitLabel={t('linkSave')}
      busy={busy}
      problem={problem?.general}
      onSubmit={save}
    >
      <SelectField
        id="link-person"
        name="personId"
        label={t('linkPerson')}
        emptyLabel={t('choose')}
        required
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        error={problem?.fields['/personId']}
      />
    </FormDialog>
  )
}

export function EndDialog({ row, member, organization, onClose }: MemberDialogProps & { organization: string }) {
  const { slug } = usePageContext()
  const t = useTranslations('settings.people')
  const { send, busy, problem } = useSend()
  async function end() {
    const path = `/organizations/${slug}/memberships/${member.id}?revision=${member.revision}`
    if (await send('DELETE', path)) onClose()
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('endTitle', { name: row.name })}
      text={t('endText', { name: row.name, organization })}
      validated
      submitLabel={t('endButton')}
      danger
      busy={busy}
      problem={problem?.general}
      onSubmit={end}
    />
  )
}
