import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AddDecision } from '@/components/decisions/add-decision.client'
import { RegisterPage } from '@/components/registers/register-page'
import { textParams } from '@/lib/client/search-params'
import { framework } from '@/lib/content'
import { getDecisionStarters } from '@/lib/features/decisions/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('decisions'))('title') }
}

export default async function DecisionsPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const search = textParams(await searchParams)
  const [register, sets] = await Promise.all([getRegister(actor, 'adrs', search), getDecisionStarters(actor)])
  const t = await getTranslations('decisions')
  const portal = await getTranslations('portal.entries')
  const { base } = pageContext()
  const path = `${base}/governance/adrs`
  const groups = sets.map(({ set, questions }) => ({
    title: set,
    rows: questions.map(({ id, options, title }) => ({ label: title, hint: options.join(' · '), fields: { id } })),
  }))
  const kinds = Object.entries(framework.labels.decisionKind ?? {}).map(([value, label]) => ({ value, label }))
  return (
    <RegisterPage
      trail={[{ label: portal('governance'), href: `${base}/governance` }, { label: t('title') }]}
      title={t('title')}
      address={{ path, search }}
      register={register}
      rowHref={path}
      namespaces={['starters', 'comparison']}
      add={
        <AddDecision
          path={path}
          kinds={kinds}
          kind={kinds.some(({ value }) => value === search.kind) ? search.kind : undefined}
          label={register.view.words.add}
          groups={groups}
        />
      }
    />
  )
}
