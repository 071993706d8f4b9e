import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import {
  AccountFilters,
  AccountPages,
  type Asked,
  accountKinds,
  accountsHref,
} from '@/components/accounts/account-filters'
import { AccountFrame } from '@/components/accounts/account-frame'
import { AccountTable } from '@/components/accounts/account-table.client'
import { SignOutButton } from '@/components/accounts/sign-out-button.client'
import { IslandMessages } from '@/components/layout/island-messages'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Users } from '@/components/ui/icons'
import { dayLabel } from '@/lib/calendar/words'
import { framework } from '@/lib/content'
import { type Account, listAccounts } from '@/lib/features/accounts/operators/queries'
import { findOwnOrganizations } from '@/lib/features/accounts/queries'
import { listAccountsRoute } from '@/lib/features/accounts/schema'
import { missing, requireVisitor } from '@/lib/server/page'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const PAGE = 50
const seatNames = Object.fromEntries(framework.seats.map(({ id, name }) => [id, name]))

/** The page is not there for anybody else, in its title either. */
export async function generateMetadata(): Promise<Metadata> {
  const { operator } = await requireVisitor()
  return {
    title: operator ? (await getTranslations('accounts.list'))('title') : (await getTranslations('portal'))('missing'),
  }
}

function askedOf(search: Awaited<Props['searchParams']>): Asked {
  const page = listAccountsRoute.query.shape.cursor.safeParse(search.page ?? 1)
  return {
    q: typeof search.q === 'string' ? search.q.replaceAll('\0', '').trim().slice(0, 200) : '',
    show: accountKinds.find((kind) => kind === search.show) ?? 'all',
    page: page.success ? page.data : 1,
  }
}

export default async function AccountsPage({ searchParams }: Props) {
  const visitor = await requireVisitor()
  if (!visitor.operator) return missing()
  const asked = askedOf(await searchParams)
  const [found, own, t, accounts] = await Promise.all([
    listAccounts(visitor, { q: asked.q, show: asked.show, limit: PAGE, cursor: asked.page }),
    findOwnOrganizations(visitor, { limit: 1 }),
    getTranslations('accounts.list'),
    getTranslations('accounts'),
  ])
  if (asked.page > 1 && found.items.length === 0) redirect(accountsHref({ ...asked, page: 1 }))
  const first = own.items[0]
  // An operator has no zone of their own on the server: days of accounts are days of UTC, as on the account page.
  const zone = { timezone: 'UTC', today: new Date().toISOString().slice(0, 10) }
  const organizationsOf = ({ organizations: { items, total } }: Account) => {
    const names = items.map(({ name }) => name).join(', ')
    if (total === 0) return t('noOrganization')
    return total > items.length ? t('more', { names, count: total - items.length }) : names
  }
  return (
    <IslandMessages namespaces={['accounts', 'layout']}>
      <AccountFrame
        wide
        title={t('title')}
        meta={t(asked.q === '' && asked.show === 'all' ? 'meta' : 'metaFound', { total: found.total })}
        backHref={first ? `/o/${first.slug}` : '/'}
        backLabel={first ? t('back', { organization: first.name }) : accounts('me.start')}
        action={<SignOutButton label={accounts('signOut')} className={buttonClass({ variant: 'quiet', size: 'sm' })} />}
      >
        <AccountFilters asked={asked} />
        {found.items.length === 0 ? (
          <EmptyState
            icon={<Users />}
            title={t('emptyTitle')}
            action={
              <ButtonLink href="/accounts" variant="primary">
                {t('showAll')}
              </ButtonLink>
            }
          >
            {asked.q === '' ? t('emptyDisabled') : t('emptySearch', { text: asked.q, show: asked.show })}
          </EmptyState>
        ) : (
          <AccountTable
            seats={seatNames}
            rows={found.items.map((account) => ({
              id: account.id,
              name: account.name,
              email: account.email,
              me: account.id === visitor.userId,
              operator: account.operator,
              isDemo: account.isDemo,
              disabled: account.disabledAt && dayLabel(account.disabledAt, zone),
              lastSeen: account.lastSeenAt && dayLabel(account.lastSeenAt, zone),
              organizations: organizationsOf(account),
            }))}
          />
        )}
        <AccountPages
          asked={asked}
          size={PAGE}
          shown={found.items.length}
          total={found.total}
          more={found.nextCursor !== null}
        />
      </AccountFrame>
    </IslandMessages>
  )
}
