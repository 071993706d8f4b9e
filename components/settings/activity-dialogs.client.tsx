'use client'

import { useTranslations } from 'next-intl'
import { usePageContext } from '#page-context'
import { dayLabel } from '@/lib/calendar/words'
import type { PersonAccess } from '@/lib/features/organizations/access/schema'
import { type ConsequenceGroup, Consequences } from '../layout/consequences'
import { gateName } from '../layout/gate-words'
import { useLoaded } from '../layout/use-loaded'
import { Notice } from '../ui/notice'
import { FormDialog } from '../write/form-dialog.client'
import type { PersonRow } from './person-row'
import { useSend } from './use-send'

type ActivityProps = {
  organization: string
  row: PersonRow
  person: NonNullable<PersonRow['person']>
  /** Names of the seats. */
  seatNames: Record<string, string>
  onClose: () => void
}

/** Tells what ends for the person, as the portal finds it in the records, and asks. */
export function InactiveDialog({ organization, row, person, seatNames, onClose }: ActivityProps) {
  const { slug } = usePageContext()
  const t = useTranslations('settings.people')
  const { send, busy, problem } = useSend()
  const path = `/organizations/${slug}/people/${person.id}`
  const { data, problem: unknown, again } = useLoaded<PersonAccess>(`${path}/access`)
  const groups = useGroups(data, { name: row.name, organization, seatNames })
  const stays = data?.membership?.lastAdministrator ?? false

  async function end() {
    if (await send('PATCH', path, { revision: person.revision, active: false })) onClose()
  }

  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('inactiveTitle', { name: row.name })}
      text={t('inactiveText', { name: row.name })}
      submitLabel={t('inactiveButton')}
      danger
      busy={busy}
      disabled={data === null || stays}
      problem={problem?.general}
      onSubmit={end}
    >
      {stays ? <Notice kind="error">{t('lastAdministrator', { name: row.name })}</Notice> : null}
      {row.me && !stays ? <Notice kind="warning">{t('inactiveMe')}</Notice> : null}
      <Consequences groups={groups} problem={unknown} onRetry={again} />
    </FormDialog>
  )
}

type Named = { name: string; organization: string; seatNames: Record<string, string> }

function useGroups(access: PersonAccess | null, { name, organization, seatNames }: Named): ConsequenceGroup[] | null {
  const t = useTranslations('settings.ends')
  const role = useTranslations('settings.role')
  const kinds = useTranslations('settings.owned')
  const { zone } = usePageContext()
  if (access === null) return null
  const { membership, seats, deputyships, invitations, waiting, approvals, owned } = access
  const seatOf = (seat: string) => seatNames[seat] ?? seat
  const days = ({ from, to }: { from: string; to: string }) => ({
    from: dayLabel(from, zone),
    to: dayLabel(to, zone),
  })
  const ends = [
    ...(membership
      ? [
          { key: 'membership', text: t('membership', { role: role(membership.role), organization }) },
          ...(membership.sessions > 0
            ? [{ key: 'sessions', text: t('sessions', { count: membership.sessions }) }]
            : []),
        ]
      : []),
    ...seats.map(({ seat, others, deputies }) => ({
      key: `seat ${seat}`,
      text: [
        t('seat', { seat: seatOf(seat) }),
        others.length > 0
          ? t('seatOthers', { count: others.length, names: others.join(', ') })
          : t('seatNobody', { seat: seatOf(seat) }),
        ...deputies.map((deputy) => t('seatDeputy', { name: deputy.name, ...days(deputy) })),
      ].join(' '),
    })),
    ...deputyships.map((naming) => ({
      key: `deputy ${naming.seat} ${naming.forName} ${naming.from}`,
      text: t('deputy', { seat: seatOf(naming.seat), name: naming.forName, ...days(naming) }),
    })),
    ...approvals.map(({ gateId, seat }) => ({
      key: `approval ${gateId} ${seat}`,
      text: t('approval', { gate: gateName(gateId), seat: seatOf(seat) }),
    })),
    ...(invitations > 0 ? [{ key: 'invitations', text: t('invitations', { count: invitations }) }] : []),
  ]
  const left = waiting.map(({ kind, gateId, seat }) => ({
    key: `${kind} ${gateId} ${seat}`,
    text: t(kind === 'sign' ? 'waitsSign' : 'waitsVote', { gate: gateName(gateId), seat: seatOf(seat) }),
  }))
  const records = owned.map(({ section, count, register }) =>
    kinds.has(section as never)
      ? kinds(section as never, { count } as never)
      : t('ownedIn', { count, register: register ?? '' }),
  )
  const stays = [
    ...(records.length > 0 ? [{ key: 'owned', text: t('owned', { name, records: records.join(', ') }) }] : []),
    ...(membership ? [{ key: 'account', text: t('account') }] : []),
    { key: 'history', text: t('history', { name }) },
  ]
  return [
    { title: t('title'), items: ends.length > 0 ? ends : [{ key: 'nothing', text: t('nothing') }] },
    { title: t('waits'), items: left },
    { title: t('stays'), items: stays },
  ]
}

/** The way back: says what it does not bring back. */
export function ActiveDialog({ row, person, onClose }: Pick<ActivityProps, 'row' | 'person' | 'onClose'>) {
  const { slug } = usePageContext()
  const t = useTranslations('settings.people')
  const { send, busy, problem } = useSend()
  async function restore() {
    const path = `/organizations/${slug}/people/${person.id}`
    if (await send('PATCH', path, { revision: person.revision, active: true })) onClose()
  }
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('activeTitle', { name: row.name })}
      text={t('activeText', { name: row.name })}
      submitLabel={t('activeButton')}
      busy={busy}
      problem={problem?.general}
      onSubmit={restore}
    >
      <Notice>{t('activeNot', { name: row.name })}</Notice>
    </FormDialog>
  )
}
