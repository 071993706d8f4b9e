'use client'

import { useTranslations } from 'next-intl'
import type { AccountDetail } from '@/lib/features/accounts/operators/queries'
import { type ConsequenceGroup, Consequences } from '../layout/consequences'
import { useLoaded } from '../layout/use-loaded'
import { Notice } from '../ui/notice'
import { FormDialog } from '../write/form-dialog.client'
import { useWrite } from '../write/use-write'
import type { AccountRow } from './account-row'

type DialogProps = { account: AccountRow; onClose: () => void }

/** A dialog of one change of an account, with the problem of its write. */
function useChange({ account, onClose }: DialogProps) {
  const { write, busy, problem } = useWrite()
  const change = async (body: { disabled?: boolean; operator?: boolean }) => {
    // Who gives up their own right leaves the page, which is not theirs any more.
    const leaving = account.me && body.operator === false
    if (!(await write('PATCH', `/accounts/${account.id}`, body, { quiet: leaving }))?.ok) return
    if (leaving) window.location.assign('/')
    else onClose()
  }
  return { change, busy, problem: problem?.sentence }
}

/** Tells what ends, as the portal finds it in the records, and asks. */
export function DisableDialog({ account, seats, onClose }: DialogProps & { seats: Record<string, string> }) {
  const t = useTranslations('accounts.change')
  const { change, busy, problem } = useChange({ account, onClose })
  const { data, problem: unknown, again } = useLoaded<AccountDetail>(`/accounts/${account.id}`)
  const groups = useGroups(data, seats)
  const alone = data?.places.flatMap(({ name, soleAdministrator }) => (soleAdministrator ? [name] : [])) ?? []
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('disableTitle', { name: account.name })}
      text={t('disableText', { name: account.name })}
      submitLabel={t('disableButton')}
      danger
      busy={busy}
      disabled={data === null}
      problem={problem}
      onSubmit={() => change({ disabled: true })}
    >
      {alone.length > 0 ? (
        <Notice kind="warning">{t('sole', { count: alone.length, names: alone.join(', ') })}</Notice>
      ) : null}
      <Consequences groups={groups} problem={unknown} onRetry={again} />
    </FormDialog>
  )
}

/** Organizations that a sentence names; the others are counted. */
const NAMED = 5

function useGroups(account: AccountDetail | null, seats: Record<string, string>): ConsequenceGroup[] | null {
  const t = useTranslations('accounts.change')
  if (account === null) return null
  const { name, operator, sessions, places } = account
  const named = places.slice(0, NAMED).map((place) => place.name)
  const others = places.length - named.length
  const names = named.join(', ')
  return [
    {
      title: t('ends'),
      items: [
        { key: 'sessions', text: t('sessions', { count: sessions }) },
        ...(operator ? [{ key: 'operator', text: t('operatorEnds') }] : []),
      ],
    },
    {
      title: t('stays'),
      items: [
        {
          key: 'places',
          text: t('places', {
            count: places.length,
            names: others > 0 ? t('placesMore', { names, count: others }) : names,
          }),
        },
        ...places.flatMap((place) =>
          place.seats.map((seat) => ({
            key: `${place.name} ${seat}`,
            text: t('seat', { organization: place.name, seat: seats[seat] ?? seat }),
          })),
        ),
        { key: 'tokens', text: t('tokens') },
        { key: 'history', text: t('history', { name }) },
      ],
    },
  ]
}

const changes = {
  enable: { disabled: false },
  operator: { operator: true },
  end: { operator: false },
} as const

/** The changes whose effect is said in a sentence or two. */
export function ConfirmDialog({ what, account, onClose }: DialogProps & { what: keyof typeof changes }) {
  const t = useTranslations('accounts.change')
  const { change, busy, problem } = useChange({ account, onClose })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t(`${what}Title`, { name: account.name })}
      text={t(`${what}Text`, { name: account.name })}
      submitLabel={t(`${what}Button`)}
      danger={what === 'end'}
      busy={busy}
      problem={problem}
      onSubmit={() => change(changes[what])}
    >
      {what === 'enable' ? <Notice>{t('enableNot', { name: account.name })}</Notice> : null}
      {what === 'end' && account.me ? <Notice kind="warning">{t('endMe')}</Notice> : null}
    </FormDialog>
  )
}
