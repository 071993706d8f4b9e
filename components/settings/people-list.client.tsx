'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import { Button, buttonClass } from '../ui/button'
import { Cell, ColumnHead, DataTable, RecordCard, RecordCards, RowHead } from '../ui/data-table'
import { Ellipsis, Plus, UserPlus } from '../ui/icons'
import { Menu, MenuButton } from '../ui/menu.client'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'
import { Tag } from '../ui/tag'
import { ActiveDialog, InactiveDialog } from './activity-dialogs.client'
import { InviteDialog } from './invite-dialog.client'
import { InviteTable, type InviteTableProps } from './invite-table.client'
import { EndDialog, LinkDialog, PersonDialog, RoleDialog } from './person-dialogs.client'
import type { PersonRow } from './person-row'

export type PeopleListProps = {
  organization: string
  rows: PersonRow[]
  teams: { id: string; name: string }[]
  /** Names of the seats. */
  seatNames: Record<string, string>
  /** What the table of invitations starts with. */
  invite: InviteTableProps
}

type Opened = {
  what: 'add' | 'edit' | 'invite' | 'auditor' | 'role' | 'link' | 'end' | 'activity'
  row: PersonRow | null
} | null

/** The directory and who of it can sign in. */
export function PeopleList({ organization, rows, teams, seatNames, invite }: PeopleListProps) {
  const t = useTranslations('settings')
  const [opened, setOpened] = useState<Opened>(null)
  const [inviting, setInviting] = useState(false)
  const close = () => setOpened(null)
  const unlinked = rows.flatMap(({ person, member, name }) =>
    person?.active && !member ? [{ id: person.id, name }] : [],
  )

  const marks = (row: PersonRow) => (
    <>
      {row.me ? <Tag solid>{t('people.you')}</Tag> : null}
      {row.person ? null : <Tag>{t('people.unlinked')}</Tag>}
      {row.person && !row.person.active ? <Tag>{t('people.inactive')}</Tag> : null}
      {row.member?.disabled ? <Tag>{t('people.disabled')}</Tag> : null}
    </>
  )
  const { zone } = usePageContext()
  const told = ({ endsAt, role }: NonNullable<PersonRow['member']>) =>
    endsAt === null ? t(`role.${role}`) : t('people.until', { role: t(`role.${role}`), date: dayLabel(endsAt, zone) })
  const roleOf = (row: PersonRow) =>
    row.member ? told(row.member) : row.invited ? t('people.invited') : t('people.noSignIn')
  const seenOf = (row: PersonRow) => (row.member ? (row.member.lastSeen ?? t('people.never')) : '–')

  const menu = (row: PersonRow): ReactNode => (
    <Menu
      label={t('people.actions', { name: row.name })}
      trigger={<Ellipsis />}
      triggerClass={buttonClass({ variant: 'quiet', size: 'sm', square: true })}
    >
      {row.person ? (
        <MenuButton onSelect={() => setOpened({ what: 'edit', row })}>{t('people.edit')}</MenuButton>
      ) : (
        <MenuButton onSelect={() => setOpened({ what: 'link', row })}>{t('people.link')}</MenuButton>
      )}
      {row.member ? (
        <MenuButton onSelect={() => setOpened({ what: 'role', row })}>{t('people.changeRole')}</MenuButton>
      ) : row.person?.active ? (
        <MenuButton onSelect={() => setOpened({ what: 'invite', row })}>{t('people.inviteThis')}</MenuButton>
      ) : null}
      {row.person ? (
        <MenuButton onSelect={() => setOpened({ what: 'activity', row })}>
          {row.person.active ? t('people.deactivate') : t('people.activate')}
        </MenuButton>
      ) : null}
      {row.member ? (
        <MenuButton danger onSelect={() => setOpened({ what: 'end', row })}>
          {t('people.endMembership')}
        </MenuButton>
      ) : null}
    </Menu>
  )

  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" aria-expanded={inviting} onClick={() => setInviting((is) => !is)}>
          <UserPlus /> {t('people.invite')}
        </Button>
        <Button onClick={() => setOpened({ what: 'invite', row: null })}>{t('people.anyLink')}</Button>
        <Button onClick={() => setOpened({ what: 'add', row: null })}>
          <Plus /> {t('people.add')}
        </Button>
      </div>
      {inviting ? (
        <Plate aria-labelledby="invite-title">
          <PlateHeader id="invite-title" title={t('invite.title')} />
          <PlateBody>
            <InviteTable {...invite} />
            <p className="t-sm mt-3 flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2">
              {t('people.auditorNote')}
              <Button size="sm" onClick={() => setOpened({ what: 'auditor', row: null })}>
                {t('people.auditor')}
              </Button>
            </p>
          </PlateBody>
        </Plate>
      ) : null}
      <DataTable
        caption={t('people.caption')}
        cardsOnPhones
        head={
          <>
            <ColumnHead>{t('people.name')}</ColumnHead>
            <ColumnHead>{t('people.role')}</ColumnHead>
            <ColumnHead>{t('people.seats')}</ColumnHead>
            <ColumnHead>{t('people.team')}</ColumnHead>
            <ColumnHead>{t('people.lastSeen')}</ColumnHead>
            <ColumnHead className="w-12">
              <span className="sr-only">{t('people.menus')}</span>
            </ColumnHead>
          </>
        }
      >
        {rows.map((row) => (
          <tr key={row.key}>
            <RowHead className="py-1.5">
              <span className="flex max-w-80 items-center gap-2">
                <span className="truncate">{row.name}</span> {marks(row)}
              </span>
              <span className="t-meta block max-w-80 truncate font-normal">{row.email}</span>
            </RowHead>
            <Cell soft={!row.member}>{roleOf(row)}</Cell>
            <Cell wrap>{row.seats.join(', ')}</Cell>
            <Cell soft>
              <span className="block max-w-48 truncate">{row.team}</span>
            </Cell>
            <Cell soft>{seenOf(row)}</Cell>
            <Cell>{menu(row)}</Cell>
          </tr>
        ))}
      </DataTable>
      <RecordCards label={t('people.caption')}>
        {rows.map((row) => (
          <RecordCard
            key={row.key}
            title={
              <>
                {row.name}
                {row.email ? <span className="t-meta block font-normal break-all">{row.email}</span> : null}
              </>
            }
            status={
              <span className="flex items-center gap-1.5">
                {marks(row)}
                {menu(row)}
              </span>
            }
            fields={[
              { label: t('people.role'), value: roleOf(row) },
              { label: t('people.lastSeen'), value: seenOf(row) },
              ...(row.seats.length > 0 ? [{ label: t('people.seats'), value: row.seats.join(', ') }] : []),
              ...(row.team ? [{ label: t('people.team'), value: row.team }] : []),
            ]}
          />
        ))}
      </RecordCards>
      {opened?.what === 'invite' || opened?.what === 'auditor' ? (
        <InviteDialog
          isDemo={invite.isDemo}
          seats={invite.seats}
          personId={opened.row?.person?.id ?? null}
          people={unlinked}
          role={opened.what === 'auditor' ? 'auditor' : undefined}
          onClose={close}
        />
      ) : null}
      {opened?.what === 'add' || opened?.what === 'edit' ? (
        <PersonDialog row={opened.row} teams={teams} onClose={close} />
      ) : null}
      {opened?.what === 'activity' && opened.row?.person ? (
        <ActivityDialog {...{ organization, row: opened.row, person: opened.row.person, seatNames, onClose: close }} />
      ) : null}
      {opened?.row?.member ? <MemberDialog {...{ organization, opened, unlinked, close }} /> : null}
    </div>
  )
}

/** Of a person who can be chosen what ends with that, of another one what comes back. */
const ActivityDialog = (props: Parameters<typeof InactiveDialog>[0]) =>
  props.person.active ? <InactiveDialog {...props} /> : <ActiveDialog {...props} />

type MemberDialogProps = {
  organization: string
  opened: NonNullable<Opened>
  unlinked: { id: string; name: string }[]
  close: () => void
}

function MemberDialog({ organization, opened, unlinked, close }: MemberDialogProps) {
  const { slug } = usePageContext()
  const { row, what } = opened
  if (!row?.member) return null
  const shared = { slug, row, member: row.member, onClose: close }
  if (what === 'role') return <RoleDialog {...shared} />
  if (what === 'link') return <LinkDialog {...shared} people={unlinked} />
  if (what === 'end') return <EndDialog {...shared} organization={organization} />
  return null
}
