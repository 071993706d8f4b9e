import { useTranslations } from 'next-intl'
import type { ClipboardEvent } from 'react'
import { inputClass } from '../ui/field'
import type { InviteRow, Named } from './invite-rows'

export type InviteFieldsProps = {
  /** Names the row for whoever does not see the table. */
  label: string
  /** The first row shows the heads of the columns; on phones every row does. */
  first: boolean
  /** A member: address and role are told and not asked. */
  fixed?: { name: string; role: string }
  row: InviteRow
  roles: readonly Named[]
  seats: readonly Named[]
  /** To tell a new team from one that is there. */
  teams: readonly string[]
  onChange: (changes: Partial<InviteRow>) => void
  onPaste?: (event: ClipboardEvent) => void
  errors: { email?: string | undefined; role?: string | undefined; team?: string | undefined }
}

const field = `${inputClass} h-10`

/** One row of the table of invitations: e-mail, role, seat, team. */
export function InviteFields(props: InviteFieldsProps) {
  const { label, first, fixed, row, roles, seats, teams, onChange, onPaste, errors } = props
  const t = useTranslations('settings.invite')
  const id = (name: string) => `invite-${row.key}-${name}`
  const head = (name: 'email' | 'role' | 'seat' | 'team', required = false) => (
    <label htmlFor={id(name)} className={first ? 't-label' : 't-label sr-only phone:not-sr-only'}>
      {t(name)}
      <span className="sr-only">
        , {label}
        {required ? `, ${t('required')}` : ''}
      </span>
    </label>
  )
  const error = (name: 'email' | 'role' | 'team') => (
    <p id={id(`${name}-error`)} role="alert" className="text-xs font-medium text-blocked empty:hidden">
      {errors[name]}
    </p>
  )
  const isNew = row.team.trim() !== '' && !teams.some((team) => team.toLowerCase() === row.team.trim().toLowerCase())
  return (
    <li className="grid grid-cols-[minmax(0,2.2fr)_minmax(0,1.1fr)_minmax(0,1.5fr)_minmax(0,1.2fr)] items-start gap-x-2 gap-y-1.5 phone:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div className="grid gap-1 phone:col-span-2">
        {fixed ? (
          <>
            <span className={first ? 't-label' : 'sr-only'}>{t('email')}</span>
            <span className="grid min-h-10 content-center t-sm wrap-anywhere">
              <span>
                <span className="font-medium">{fixed.name}</span> <span className="t-meta">{label}</span>
              </span>
              <span className="t-meta">{row.email}</span>
            </span>
          </>
        ) : (
          <>
            {head('email', true)}
            <input
              id={id('email')}
              type="email"
              className={field}
              value={row.email}
              onChange={(event) => onChange({ email: event.target.value })}
              onPaste={onPaste}
              required={row.seat !== '' || row.team.trim() !== ''}
              autoComplete="off"
              aria-invalid={errors.email ? true : undefined}
              aria-describedby={id('email-error')}
            />
          </>
        )}
        {error('email')}
      </div>
      <div className="grid gap-1">
        {fixed ? (
          <>
            <span className={first ? 't-label' : 'sr-only'}>{t('role')}</span>
            <span className="flex min-h-10 items-center t-sm">{fixed.role}</span>
          </>
        ) : (
          <>
            {head('role')}
            <select
              id={id('role')}
              className={field}
              value={row.role}
              onChange={(event) => {
                const role = roles.find((known) => known.id === event.target.value)
                if (role) onChange({ role: role.id as InviteRow['role'], chosen: true })
              }}
              aria-invalid={errors.role ? true : undefined}
              aria-describedby={id('role-error')}
            >
              {roles.map((role) => (
                <option key={role.id} value={role.id}>
                  {role.name}
                </option>
              ))}
            </select>
          </>
        )}
        {error('role')}
      </div>
      <div className="grid gap-1">
        {head('seat')}
        <select
          id={id('seat')}
          className={field}
          value={row.seat}
          onChange={(event) => onChange({ seat: event.target.value })}
        >
          <option value="">{t('noSeat')}</option>
          {seats.map((seat) => (
            <option key={seat.id} value={seat.id}>
              {seat.name}
            </option>
          ))}
        </select>
      </div>
      <div className="grid gap-1 phone:col-span-2">
        {head('team')}
        <input
          id={id('team')}
          className={field}
          list="invite-teams"
          value={row.team}
          onChange={(event) => onChange({ team: event.target.value })}
          autoComplete="off"
          aria-describedby={`${id('team-new')} ${id('team-error')}`}
        />
        <p id={id('team-new')} className="t-meta empty:hidden">
          {isNew ? t('newTeam') : null}
        </p>
        {error('team')}
      </div>
    </li>
  )
}
