import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { PrintSource } from '@/components/layout/print-source'
import { PaperForm } from '@/components/scorecard/paper-form'
import { Worksheet } from '@/components/scorecard/worksheet'
import { PrintButton } from '@/components/ui/print-button.client'
import { SegmentLinks } from '@/components/ui/segmented'
import { dayLabel } from '@/lib/calendar/words'
import { framework } from '@/lib/content'
import { getScorecardPaper } from '@/lib/features/scorecard/paper/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ view?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('scorecard.paper'))('title') }
}

/** Nothing answered yet: the same shape as a draft, so that one form draws both. */
const blankAreas = () =>
  framework.areas.map((area) => ({
    area,
    mode: 'guided' as const,
    mean: null,
    suggested: null,
    final: null,
    reason: null,
    focus: false,
    confirmedByName: null,
    answers: area.questions.map((question) => ({ question, answer: null })),
    items: [],
  }))

/** The scorecard on paper: the draft with its answers, a blank form for a meeting, the maturity worksheet. */
export default async function ScorecardPaperPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const { base } = pageContext()
  const [{ draft, latest }, { view }, t] = await Promise.all([
    getScorecardPaper(actor),
    searchParams,
    getTranslations('scorecard'),
  ])
  const path = `${base}/assess`
  const sheet = view === 'worksheet'
  const blank = !sheet && (view === 'blank' || !draft)
  const from = (at: string | null) => (at ? dayLabel(at, actor) : '')
  const source = sheet
    ? latest
      ? t('paper.scorecardOf', { date: from(latest.submittedAt) })
      : t('paper.worksheet.unrated')
    : blank
      ? t('paper.blank')
      : t('crumb.draft', { date: from(draft?.startedAt ?? null) })
  const levelNames = framework.scale.map(({ label }) => label)
  const segments = [
    ...(draft ? [{ href: `${path}/paper`, label: t('paper.draft'), current: !sheet && !blank }] : []),
    { href: `${path}/paper?view=blank`, label: t('paper.blank'), current: blank },
    { href: `${path}/paper?view=worksheet`, label: t('paper.worksheet.title'), current: sheet },
  ]
  return (
    <Page
      trail={[{ label: t('crumb.assess'), href: path }, { label: t('paper.title') }]}
      title={sheet ? t('paper.worksheet.title') : blank ? t('paper.blank') : t('paper.draft')}
      meta={source}
      actions={<PrintButton label={t('paper.print')} variant="primary" />}
    >
      <div className="no-print mb-4 overflow-x-auto">
        <SegmentLinks label={t('paper.which')} segments={segments} scrolls />
      </div>
      <PrintSource>{source}</PrintSource>
      {sheet ? (
        <Worksheet latest={latest} levelNames={levelNames} />
      ) : (
        <PaperForm areas={blank || !draft ? blankAreas() : draft.areas} levelNames={levelNames} blank={blank} />
      )}
    </Page>
  )
}
