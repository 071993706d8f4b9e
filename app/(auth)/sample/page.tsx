import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Entrance } from '@/components/accounts/entrance'
import { SignOutButton } from '@/components/accounts/sign-out-button.client'
import { ButtonLink, buttonClass } from '@/components/ui/button'
import { nextPath } from '@/lib/client/next-path'
import { framework } from '@/lib/content'
import { findExample } from '@/lib/features/documents/demonstrations/queries'
import { listOperators } from '@/lib/features/organizations/queries'
import { pageVisitor } from '@/lib/server/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('accounts.example'))('title') }
}

const phases = framework.phases.map((phase) => phase.name)

/** On the way to a page of the example: own accounts do not enter it, so it is left as oneself and entered as somebody else. */
export default async function SamplePage({ searchParams }: { searchParams: Promise<Record<string, unknown>> }) {
  const [visitor, example, t] = await Promise.all([pageVisitor(), findExample(), getTranslations('accounts.example')])
  const at = nextPath((await searchParams).at)
  const there = example ? `/o/${example.slug}${at === '/' ? '' : at}` : '/'
  if (!visitor || (visitor.isDemo && example)) redirect(visitor ? there : `/sign-in?next=${encodeURIComponent(there)}`)
  if (!example) {
    const operators = await listOperators(visitor)
    return (
      <Entrance title={t('noneTitle')} lead={t('noneLead')} phases={phases}>
        {visitor.operator ? (
          <ButtonLink href="/welcome#samples" variant="primary" size="tap" className="mt-5">
            {t('add')}
          </ButtonLink>
        ) : (
          <p className="t-sm mt-4 text-ink-2">{t('ask', { names: operators.join(', ') || t('operator') })}</p>
        )}
      </Entrance>
    )
  }
  return (
    <Entrance title={t('title')} lead={t('lead', { organization: example.name })} phases={phases}>
      <p className="t-sm mt-4 text-ink-2">{t('text', { name: visitor.name })}</p>
      <SignOutButton
        label={t('leave')}
        to={`/sign-in?next=${encodeURIComponent(there)}`}
        className={buttonClass({ variant: 'primary', size: 'tap', className: 'mt-5 w-full' })}
      />
    </Entrance>
  )
}
