import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Entrance } from '@/components/accounts/entrance'
import { SignInForm } from '@/components/accounts/sign-in-form.client'
import { IslandMessages } from '@/components/layout/island-messages'
import { nextPath } from '@/lib/client/next-path'
import { framework } from '@/lib/content'
import { isSetUp } from '@/lib/features/accounts/queries'
import { listSamplePeople } from '@/lib/features/documents/demonstrations/queries'
import { pageVisitor } from '@/lib/server/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.signIn'))('title') }
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const next = nextPath((await searchParams).next)
  if (await pageVisitor()) redirect(next)
  const [t, samples] = await Promise.all([getTranslations('accounts.signIn'), listSamplePeople()])
  const role = await getTranslations('accounts.role')
  const groups = [...new Set(samples.map(({ organization }) => organization))].map((organization) => ({
    label: organization,
    people: samples
      .filter((one) => one.organization === organization)
      .map(({ name, email, role: held, seats }) => ({
        email,
        label: [
          `${name}: ${role(held as 'admin')}`,
          ...seats.map((id) => framework.seats.find((seat) => seat.id === id)?.name ?? id),
        ].join(', '),
      })),
  }))
  return (
    <Entrance
      title={t('title')}
      lead={next === '/' ? t('lead') : t('leadNext')}
      phases={framework.phases.map((phase) => phase.name)}
      footer={(await isSetUp()) ? t('noAccount') : <a href="/welcome">{t('setUp')}</a>}
    >
      <IslandMessages namespaces={['accounts']}>
        <SignInForm next={next} samples={groups} />
      </IslandMessages>
    </Entrance>
  )
}
