import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { Crumbs } from '@/components/layout/page'
import { AreaQuestions } from '@/components/scorecard/area-questions.client'
import { Notice } from '@/components/ui/notice'
import { dayLabel } from '@/lib/calendar/words'
import { framework } from '@/lib/content'
import { getAreaSheet } from '@/lib/features/scorecard/queries'
import type { AreaSheet } from '@/lib/features/scorecard/views'
import { missing, pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ org: string; area: string }>; searchParams: Promise<{ q?: string }> }

const emptyAnswer = {
  rating: null,
  notApplicable: false,
  naReason: null,
  note: null,
  evidence: [],
  confidence: null,
  markedForReview: false,
  revision: 0,
  carriedFrom: null,
}

function answersOf(sheet: AreaSheet) {
  return Object.fromEntries(
    sheet.questions.map(({ question, answer }) => {
      if (!answer) return [question.id, emptyAnswer]
      const { rating, notApplicable, naReason, note, evidence, confidence, markedForReview } = answer
      const { revision, carriedFrom } = answer
      const value = { rating, notApplicable, naReason, note, evidence, confidence, markedForReview }
      return [question.id, { ...value, revision, carriedFrom }]
    }),
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const wanted = (await params).area
  const t = await getTranslations('scorecard')
  return { title: framework.areas.find(({ id }) => id === wanted)?.name ?? t('title') }
}

export default async function AreaPage({ params, searchParams }: Props) {
  const { org, area: areaId } = await params
  const actor = await pageActor(org)
  const area = framework.areas.find((one) => one.id === areaId)
  if (!area) return missing()
  const [sheet, t] = await Promise.all([getAreaSheet(actor, area.id), getTranslations('scorecard')])
  const base = `/o/${actor.slug}/assess`
  if (!sheet) redirect(base)

  const { state } = sheet
  const wanted = (await searchParams).q
  const first = area.questions.find(({ id }) => id === wanted)?.id ?? state.missing[0] ?? area.questions[0]!.id
  const originOf = ({ answer, answeredByName }: AreaSheet['questions'][number]) => {
    if (!answer?.answeredAt) return null
    const date = dayLabel(answer.answeredAt, actor)
    if (answer.carriedFrom) return t('question.carried', { date })
    return answeredByName ? t('question.answeredBy', { who: answeredByName, date }) : t('question.answeredOn', { date })
  }
  const notice = sheet.mayAnswer ? null : (
    <Notice title={t('readOnly.title')} className="mb-4">
      {t('readOnly.text')}{' '}
      {sheet.grantors.length > 0 ? t('readOnly.grantors', { names: sheet.grantors.slice(0, 5).join(', ') }) : null}
    </Notice>
  )
  return (
    <IslandMessages namespaces={['scorecard']}>
      <Crumbs
        trail={[
          { label: t('crumb.assess'), href: base },
          ...(sheet.startedAt
            ? [{ label: t('crumb.draft', { date: dayLabel(sheet.startedAt, actor) }), href: base }]
            : []),
          { label: area.name },
        ]}
      />
      <AreaQuestions
        key={`${sheet.scorecardId}-${area.id}`}
        slug={actor.slug}
        userKey={actor.userId ?? ''}
        scorecardId={sheet.scorecardId}
        answers={answersOf(sheet)}
        standing={{
          answered: state.answered,
          settled: state.answered + state.notApplicable,
          questions: state.all,
          mean: state.mean,
          cap: state.cap,
          suggested: state.suggested,
        }}
        rating={{
          areaId: area.id,
          revision: sheet.revision,
          mode: state.mode ?? 'guided',
          quick: state.quick,
          final: state.final,
        }}
        areaName={area.name}
        levelNames={framework.scale.map((level) => level.label)}
        questions={sheet.questions.map((entry) => ({
          id: entry.question.id,
          topic: entry.question.topic,
          text: entry.question.text,
          critical: entry.question.critical,
          levels: [...entry.question.levels],
          evidenceHint: entry.question.evidence,
          previous: entry.previous && {
            rating: entry.previous.rating,
            date: entry.previous.at ? dayLabel(entry.previous.at, actor) : '',
          },
          origin: originOf(entry),
        }))}
        firstId={first}
        others={sheet.others.map((other) => ({
          id: other.id,
          name: other.name,
          href: `${base}/${other.id}`,
          done: other.status === 'confirmed',
          progress:
            other.mode === 'quick' && other.quick !== null
              ? `${other.quick} ${t('home.byQuick')}`
              : t('question.place', { n: other.settled, all: other.all }),
        }))}
        resultHref={`${base}/${area.id}/result`}
        settingsHref="/me"
        shortcutsOff={actor.shortcutsOff}
        mayAnswer={sheet.mayAnswer}
        mayConfirm={sheet.mayConfirm}
        notice={notice}
      />
    </IslandMessages>
  )
}
