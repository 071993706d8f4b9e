import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DemoExplorer } from '@/components/accounts/demo-explorer.client'
import { Entrance } from '@/components/accounts/entrance'
import { NewOrganizationForm } from '@/components/accounts/new-organization-form.client'
import { OrganizationList } from '@/components/accounts/organization-list'
import { SignOutButton } from '@/components/accounts/sign-out-button.client'
import { StartChoices } from '@/components/accounts/start-choices'
import { IslandMessages } from '@/components/layout/island-messages'
import { buttonClass } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { framework } from '@/lib/content'
import { isSetUp, listOwnOrganizations } from '@/lib/features/accounts/queries'
import { findExample } from '@/lib/features/documents/demonstrations/queries'
import { listOperators } from '@/lib/features/organizations/queries'
import { env } from '@/lib/server/env'
import { pageVisitor } from '@/lib/server/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.welcome'))('title') }
}

const seatNames = Object.fromEntries(framework.seats.map(({ id, name }) => [id, name]))
const phases = framework.phases.map((phase) => phase.name)

export default async function WelcomePage() {
  const [setUp, visitor, t] = await Promise.all([isSetUp(), pageVisitor(), getTranslations('accounts')])
  if (!setUp) {
    return (
      <Entrance
        title={t('welcome.title')}
        lead={t('welcome.lead')}
        phases={phases}
        footer={<Link href="/sign-in">{t('welcome.haveAccount')}</Link>}
      >
        <IslandMessages namespaces={['accounts']}>
          <StartChoices needsCode={env.setupCode() !== null} seatNames={seatNames} address={env.url()} />
        </IslandMessages>
      </Entrance>
    )
  }
  if (!visitor) redirect('/sign-in')
  const organizations = await listOwnOrganizations(visitor)
  const own =
    organizations.length === 0 ? null : (
      <section aria-labelledby="own-title" className="mt-8">
        <h2 id="own-title" className="t-label mb-1.5">
          {t('more.yours')}
        </h2>
        <OrganizationList organizations={organizations} />
      </section>
    )
  const leave = (
    <SignOutButton
      label={t('signOut')}
      className={buttonClass({ variant: 'quiet', size: 'sm', className: '-ml-2.5' })}
    />
  )
  if (!visitor.operator) {
    const operators = visitor.isDemo ? [] : await listOperators(visitor)
    return (
      <Entrance
        title={organizations.length === 0 ? t('none.title') : t('more.title')}
        lead={
          visitor.isDemo
            ? t('more.sample')
            : organizations.length === 0
              ? t('none.text', { email: visitor.email })
              : t('more.forbidden')
        }
        phases={phases}
        footer={leave}
      >
        {visitor.isDemo ? null : (
          <p className="t-sm mt-4 text-ink-2">
            {t('none.operators', { count: operators.length, names: operators.join(', ') })}
          </p>
        )}
        {own}
      </Entrance>
    )
  }
  return (
    <Entrance title={t('more.title')} lead={t('more.lead')} phases={phases} footer={leave}>
      <IslandMessages namespaces={['accounts']}>
        <NewOrganizationForm />
        <section id="samples" aria-labelledby="samples-title" className="mt-8 grid scroll-mt-6 gap-2.5">
          <h2 id="samples-title" className="t-label">
            {t('samples.title')}
          </h2>
          <DemoExplorer needsCode={false} later={(await findExample()) ? 'password' : 'add'} seatNames={seatNames} />
        </section>
      </IslandMessages>
      {own}
    </Entrance>
  )
}
