'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button, buttonClass } from '../ui/button'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { EmptyState } from '../ui/empty-state'
import { inputClass, TextField } from '../ui/field'
import { Ellipsis, Plus } from '../ui/icons'
import { Menu, MenuButton } from '../ui/menu.client'
import { Notice } from '../ui/notice'
import { Tag } from '../ui/tag'
import { FormDialog } from '../write/form-dialog.client'
import { useSend } from './use-send'

export type TeamRow = { id: string; name: string; active: boolean; revision: number; people: number }
export type TeamsListProps = { slug: string; teams: TeamRow[]; canEdit: boolean }

/** Teams with one line to add the next: the field keeps the focus, so that several names go in quickly. */
export function TeamsList({ slug, teams, canEdit }: TeamsListProps) {
  const t = useTranslations('settings.teams')
  const { send, busy, problem, clear } = useSend()
  const [name, setName] = useState('')
  const [renamed, setRenamed] = useState<TeamRow | null>(null)
  const path = `/organizations/${slug}/teams`

  async function add(event: FormEvent) {
    event.preventDefault()
    if (await send('POST', path, { name })) setName('')
  }
  async function rename(fields: FormData) {
    if (!renamed) return
    const body = { revision: renamed.revision, name: fields.get('name') }
    if (await send('PATCH', `${path}/${renamed.id}`, body)) setRenamed(null)
  }
  const toggle = (team: TeamRow) =>
    send('PATCH', `${path}/${team.id}`, { revision: team.revision, active: !team.active })

  return (
    <div className="grid max-w-3xl gap-4">
      {problem && !renamed && !problem.fields['/name'] ? (
        <Notice kind="error" live="assertive">
          {problem.sentence}
        </Notice>
      ) : null}
      {teams.length === 0 ? (
        <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
      ) : (
        <DataTable
          caption={t('caption')}
          head={
            <>
              <ColumnHead>{t('name')}</ColumnHead>
              <ColumnHead numeric>{t('people')}</ColumnHead>
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
              <RowHead className="max-w-0 w-full truncate">{team.name}</RowHead>
              <Cell numeric>{team.people}</Cell>
              <Cell soft>{team.active ? t('active') : <Tag>{t('inactive')}</Tag>}</Cell>
              {canEdit ? (
                <Cell>
                  <Menu
                    label={t('actions', { name: team.name })}
                    trigger={<Ellipsis />}
                    triggerClass={buttonClass({ variant: 'quiet', size: 'sm', square: true })}
                  >
                    <MenuButton onSelect={() => setRenamed(team)}>{t('rename')}</MenuButton>
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
              aria-invalid={problem?.fields['/name'] && !renamed ? true : undefined}
              aria-describedby="team-name-error"
            />
            <Button type="submit" size="lg" disabled={busy}>
              <Plus /> {t('add')}
            </Button>
          </div>
          <p id="team-name-error" role="alert" className="text-xs font-medium text-blocked empty:hidden">
            {renamed ? null : problem?.fields['/name']}
          </p>
        </form>
      ) : null}
      <FormDialog
        open={renamed !== null}
        onClose={() => {
          setRenamed(null)
          clear()
        }}
        title={t('renameTitle', { name: renamed?.name ?? '' })}
        validated
        submitLabel={t('renameButton')}
        busy={busy}
        problem={problem?.general}
        onSubmit={rename}
      >
        <TextField
          id="rename"
          name="name"
          label={t('newName')}
          defaultValue={renamed?.name}
          required
          maxLength={200}
          error={problem?.fields['/name']}
        />
      </FormDialog>
    </div>
  )
}
