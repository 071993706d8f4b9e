import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { RegisterPage } from '@/components/registers/register-page'
import { PickStarters } from '@/components/registers/starters.client'
import { textParams } from '@/lib/client/search-params'
import { getDecisionStarters } from '@/lib/features/decisions/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ org: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decisions'))('title') }
}

export default async function DecisionsPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).org)
  const search = textParams(await searchParams)
  const [register, sets] = await Promise.all([getRegister(actor, 'adrs', search), getDecisionStarters(actor)])
  const t = await getTranslations('decisions')
  const portal = await getTranslations('portal.entries')
  const base = `/o/${actor.slug}`
  const path = `${base}/governance/adrs`
  const groups = sets.map(({ set, titles }) => ({
    title: set,
    rows: titles.map((title) => ({ label: title, fields: { title } })),
  }))
  const isEmpty = register.total === 0 && Object.keys(search).length === 0
  const offer =
    register.mayCreate && groups.some((group) => group.rows.length > 0) ? (
      <PickStarters
        variant={isEmpty ? 'primary' : 'default'}
        org={actor.slug}
        register="adrs"
        groups={groups}
        label={t('starters.button')}
        title={t('starters.dialog')}
        text={t('starters.text')}
      />
    ) : null
  return (
    <RegisterPage
      org={actor.slug}
      trail={[{ label: portal('governance'), href: `${base}/governance` }, { label: t('title') }]}
      title={t('title')}
      address={{ path, search }}
      register={register}
      rowHref={path}
      namespaces={['starters']}
      actions={isEmpty ? null : offer}
      start={offer}
    />
  )
}
