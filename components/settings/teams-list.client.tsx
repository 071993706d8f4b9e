'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { usePageContext } from '#page-context'
import { Button, buttonClass } from '../ui/button'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { EmptyState } from '../ui/empty-state'
import { inputClass, SelectField, TextField } from '../ui/field'
import { Ellipsis, Plus } from '../ui/icons'
import { Link } from '../ui/link'
import { Menu, MenuButton } from '../ui/menu.client'
import { Notice } from '../ui/notice'
import { Tag } from '../ui/tag'
import { FormDialog } from '../write/form-dialog.client'
import { useSend } from './use-send'

export type TeamRow = {
  id: string
  name: string
  active: boolean
  revision: number
  people: number
  /** Who answers for what it spends. */
  owner: string | null
}
export type TeamsListProps = {
  teams: TeamRow[]
  /** Everybody of the directory; only the active can be named. */
  people: { id: string; name: string; active: boolean }[]
  canEdit: boolean
}

/** Teams with one line to add the next: the field keeps the focus, so that several names go in quickly. */
export function TeamsList({ teams, people, canEdit }: TeamsListProps) {
  const { slug, base } = usePageContext()
  const t = useTranslations('settings.teams')
  const { send, busy, problem, clear } = useSend()
  const [name, setName] = useState('')
  const [changed, setChanged] = useState<TeamRow | null>(null)
  const path = `/organizations/${slug}/teams`

  async function add(event: FormEvent) {
    event.preventDefault()
    if (await send('POST', path, { name })) setName('')
  }
  async function change(fields: FormData) {
    if (!changed) return
    const body = { revision: changed.revision, name: fields.get('name'), owner: fields.get('owner') || null }
    if (await send('PATCH', `${path}/${changed.id}`, body)) setChanged(null)
  }
  const toggle = (team: TeamRow) =>
    send('PATCH', `${path}/${team.id}`, { revision: team.revision, active: !team.active })

  return (
    <div className="grid max-w-3xl gap-4">
      {problem && !changed && !problem.fields['/name'] ? (
        <Notice kind="error" live="assertive">
          {problem.sentence}
        </Notice>
      ) : null}
      {teams.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
      ) : (
        <DataTable
          caption={t('caption')}
          cards
          head={
            <>
              <ColumnHead>{t('name')}</ColumnHead>
              <ColumnHead numeric>{t('people')}</ColumnHead>
              <ColumnHead>{t('owner')}</ColumnHead>
              <ColumnHead>{t('state')}</ColumnHead>
              {canEdit ? (
                <ColumnHead className="w-12">
                  <span className="sr-only">{t('menus')}</span>
                </ColumnHead>
              ) : null}
            </>
          }
        >
          {teams.map((team) => (
            <tr key={team.id}>
              <RowHead className="w-full max-w-0 truncate phone:max-w-none phone:whitespace-normal">
                <Link href={`${base}/teams/${team.id}`}>{team.name}</Link>
              </RowHead>
              <Cell numeric data-label={t('people')}>
                {team.people}
              </Cell>
              <Cell soft data-label={t('owner')}>
                {people.find(({ id }) => id === team.owner)?.name ?? t('noOwner')}
              </Cell>
              <Cell soft data-label={t('state')}>
                {team.active ? t('active') : <Tag>{t('inactive')}</Tag>}
              </Cell>
              {canEdit ? (
                <Cell className="dt-menu">
                  <Menu
                    label={t('actions', { name: team.name })}
                    trigger={<Ellipsis />}
                    triggerClass={buttonClass({ variant: 'quiet', size: 'sm', square: true })}
                  >
                    <MenuButton onSelect={() => setChanged(team)}>{t('change')}</MenuButton>
                    <MenuButton onSelect={() => toggle(team)}>
                      {team.active ? t('deactivate') : t('activate')}
                    </MenuButton>
                  </Menu>
                </Cell>
              ) : null}
            </tr>
          ))}
        </DataTable>
      )}
      {canEdit ? (
        <form method="post" onSubmit={add} className="grid gap-1.5">
          <label htmlFor="team-name" className="t-sm font-medium">
            {t('newName')}
          </label>
          <div className="flex gap-2">
            <input
              id="team-name"
              className={`${inputClass} h-10 max-w-sm`}
              value={name}
              onChange={(event) => setName(event.target.value)}
              required
              autoComplete="off"
              aria-invalid={problem?.fields['/name'] && !changed ? true : undefined}
              aria-describedby="team-name-error"
            />
            <Button type="submit" size="lg" disabled={busy}>
              <Plus /> {t('add')}
            </Button>
          </div>
          <p id="team-name-error" role="alert" className="text-xs font-medium text-blocked empty:hidden">
            {changed ? null : problem?.fields['/name']}
          </p>
        </form>
      ) : null}
      <FormDialog
        open={changed !== null}
        onClose={() => {
          setChanged(null)
          clear()
        }}
        title={t('changeTitle', { name: changed?.name ?? '' })}
        validated
        submitLabel={t('changeButton')}
        busy={busy}
        problem={problem?.general}
        onSubmit={change}
      >
        <TextField
          id="team-change-name"
          name="name"
          label={t('newName')}
          defaultValue={changed?.name}
          required
          maxLength={200}
          error={problem?.fields['/name']}
        />
        <SelectField
          id="team-owner"
          name="owner"
          label={t('owner')}
          hint={t('ownerHint')}
          defaultValue={changed?.owner ?? ''}
          emptyLabel={t('noOwner')}
          options={people
            .filter(({ active, id }) => active || id === changed?.owner)
            .map(({ id, name: label }) => ({ value: id, label }))}
          error={problem?.fields['/owner']}
        />
      </FormDialog>
    </div>
  )
}
