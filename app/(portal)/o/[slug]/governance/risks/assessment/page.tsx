import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PrintSource } from '@/components/layout/print-source'
import { Assessment } from '@/components/risks/assessment'
import { SubjectChoice } from '@/components/risks/subject-choice'
import { PrintButton } from '@/components/ui/print-button.client'
import { dayLabel } from '@/lib/calendar/words'
import { textParams } from '@/lib/client/search-params'
import { framework } from '@/lib/content'
import { getRiskAssessment } from '@/lib/features/risks/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('risks.assessment'))('title') }
}

export default async function RiskAssessmentPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const { useCase } = textParams(await searchParams)
  const [assessment, t, seenWords, entries] = await Promise.all([
    getRiskAssessment(actor, useCase),
    getTranslations('risks.assessment'),
    getTranslations('cadence.risks'),
    getTranslations('portal.entries'),
  ])
  const { base } = pageContext()
  const path = `${base}/governance/risks`
  const gate = (id: string) => framework.gates.find((one) => one.id === id)
  const nameOf = (one: (typeof assessment.top)[number]) =>
    one.kind === 'pattern'
      ? (framework.antiPatterns.find(({ id }) => id === one.id)?.name ?? one.id)
      : one.kind === 'entry'
        ? one.title
        : `${gate(one.gateId)?.from ?? ''}→${gate(one.gateId)?.to ?? ''}`
  const about = assessment.subject === null ? t('whole') : t('of', { title: assessment.subject.title })
  const source = `${about} · ${t('as', { date: dayLabel(actor.today, actor) })}`
  return (
    <Page
      trail={[
        { label: entries('governance'), href: `${base}/governance` },
        { label: seenWords('title'), href: path },
        { label: t('title') },
      ]}
      title={t('title')}
      meta={source}
      actions={<PrintButton label={t('print')} variant="primary" />}
    >
      <PrintSource>{source}</PrintSource>
      <SubjectChoice
        path={`${path}/assessment`}
        useCases={assessment.useCases}
        current={assessment.subject?.id ?? null}
      />
      <Assessment
        assessment={assessment}
        seen={assessment.top.map((one) => seenWords(`kinds.${one.kind}`, { name: nameOf(one) }))}
      />
    </Page>
  )
}
