import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { IslandMessages } from '@/components/layout/island-messages'
import { Crumbs, Page } from '@/components/layout/page'
import { PrintSource } from '@/components/layout/print-source'
import { AreaQuestions } from '@/components/scorecard/area-questions.client'
import { PaperForm } from '@/components/scorecard/paper-form'
import { StartScorecard } from '@/components/scorecard/start-part.client'
import { SubmittedArea } from '@/components/scorecard/submitted-area'
import { Notice } from '@/components/ui/notice'
import { can } from '@/lib/access/permissions'
import { dayLabel } from '@/lib/calendar/words'
import { type Area, framework } from '@/lib/content'
import { getEvidenceOffers, type OfferedEvidence } from '@/lib/features/scorecard/evidence/queries'
import { getLatestArea } from '@/lib/features/scorecard/latest/queries'
import { getAreaSheet } from '@/lib/features/scorecard/queries'
import type { AreaSheet } from '@/lib/features/scorecard/view'
import { pageContext } from '@/lib/page-context/on-server'
import type { Actor } from '@/lib/server/actor'
import { missing, pageActor } from '@/lib/server/page'
import { placeOf } from '@/lib/site/places'
import { answersOf, paperOf } from './sheet-answers'

type Props = { params: Promise<{ slug: string; area: string }>; searchParams: Promise<{ q?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const wanted = (await params).area
  const t = await getTranslations('scorecard')
  return { title: framework.areas.find(({ id }) => id === wanted)?.name ?? t('title') }
}

/** Without a draft the area is read as it was submitted; before the first scorecard there is nothing to read. */
async function submittedArea(actor: Actor, area: Area, asked: string | undefined) {
  const { base } = pageContext()
  const path = `${base}/assess`
  const [latest, t] = await Promise.all([getLatestArea(actor, area.id), getTranslations('scorecard')])
  if (!latest) redirect(path)
  const { final } = latest.entry
  const question = area.questions.find(({ id }) => id === asked)
  const at = `/${area.id}${question ? `?q=${question.id}` : ''}`
  return (
    <IslandMessages namespaces={['scorecard']}>
      <Page
        trail={[{ label: t('crumb.assess'), href: path }, { label: area.name }]}
        title={final === null ? area.name : t('result.title', { area: area.name, rating: final, word: word(final) })}
        meta={area.keyQuestion}
      >
        <SubmittedArea
          entry={latest.entry}
          levelNames={framework.scale.map(({ label }) => label)}
          date={latest.submittedAt ? dayLabel(latest.submittedAt, actor) : ''}
          href={`${path}/history/${latest.id}`}
          asked={question?.id}
          change={can(actor, 'scorecard:submit') ? <StartScorecard copyFrom={latest.id} at={at} /> : null}
        />
      </Page>
    </IslandMessages>
  )
}

const word = (rating: number) => framework.scale[rating - 1]?.label ?? ''

export default async function AreaPage({ params, searchParams }: Props) {
  const { slug, area: areaId } = await params
  const actor = await pageActor(slug)
  const { base } = pageContext()
  const area = framework.areas.find((one) => one.id === areaId)
  if (!area) return missing()
  const [sheet, offered, t, data] = await Promise.all([
    getAreaSheet(actor, area.id),
    getEvidenceOffers(actor, area.id),
    getTranslations('scorecard'),
    getTranslations('data'),
  ])
  const path = `${base}/assess`
  const wanted = (await searchParams).q
  if (!sheet) return submittedArea(actor, area, wanted)
  const { state } = sheet
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
  const draft = sheet.startedAt ? t('crumb.draft', { date: dayLabel(sheet.startedAt, actor) }) : ''
  const levelNames = framework.scale.map(({ label }) => label)
  const offerOf = (one: OfferedEvidence) => {
    if (one.kind === 'data-sources') {
      return { label: data('offers.show'), path: placeOf(base, 'dataSources') ?? '', told: data('offers.said', one) }
    }
    if (one.kind === 'model') {
      const told = one.approvedAt === null ? '' : t('evidence.acceptedOn', { date: dayLabel(one.approvedAt, actor) })
      return { label: t('evidence.model', { title: one.title }), path: placeOf(base, 'models', one.id) ?? '', told }
    }
    return {
      label: t('evidence.decision', { number: one.number ?? 0, title: one.title }),
      path: placeOf(base, 'adrs', one.id) ?? '',
      told:
        one.decidedAt === null
          ? t('evidence.accepted')
          : t('evidence.acceptedOn', { date: dayLabel(one.decidedAt, actor) }),
    }
  }
  return (
    <IslandMessages namespaces={['scorecard']}>
      <Crumbs
        trail={[
          { label: t('crumb.assess'), href: path },
          ...(draft ? [{ label: draft, href: path }] : []),
          { label: area.name },
        ]}
      />
      <AreaQuestions
        key={`${sheet.scorecardId}-${area.id}`}
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
        levelNames={levelNames}
        questions={sheet.questions.map((entry) => ({
          id: entry.question.id,
          topic: entry.question.topic,
          text: entry.question.text,
          critical: entry.question.critical,
          levels: [...entry.question.levels],
          evidenceHint: entry.question.evidence,
          offers: (offered[entry.question.id] ?? []).map(offerOf),
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
          href: `${path}/${other.id}`,
          done: other.status === 'confirmed',
          progress:
            other.mode === 'quick' && other.quick !== null
              ? `${other.quick} ${t('home.byQuick')}`
              : t('question.place', { n: other.settled, all: other.all }),
        }))}
        resultHref={`${path}/${area.id}/result`}
        settingsHref="/me"
        shortcutsOff={actor.shortcutsOff}
        mayAnswer={sheet.mayAnswer}
        mayConfirm={sheet.mayConfirm}
        notice={notice}
      />
      {/* One question at a time is for a screen: on paper the area lies whole. */}
      <div className="print-only">
        <PrintSource>{draft}</PrintSource>
        <PaperForm areas={[paperOf(sheet)]} levelNames={levelNames} blank={false} />
      </div>
    </IslandMessages>
  )
}
