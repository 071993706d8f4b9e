import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseOffers } from '@/components/portfolio/case-offers'
import { HeldBackPlate, SharedLinesPlate, ValueGrid } from '@/components/portfolio/programme-parts'
import { ProgrammePlate, ProgrammeTable } from '@/components/portfolio/programme-plate'
import { PortfolioTabs, portfolioTrail } from '@/components/portfolio/tabs'
import { RegisterPage } from '@/components/registers/register-page'
import { DocumentLink } from '@/components/reports/document-link'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Layers } from '@/components/ui/icons'
import { SegmentLinks } from '@/components/ui/segmented'
import { framework } from '@/lib/content'
import { getProgrammeOffer } from '@/lib/features/cost/evidence/queries'
import { getProgramme } from '@/lib/features/portfolio/business-case/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'
import { pathOf } from '@/lib/site/places'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('business-case'))('title') }
}

const areaNames = Object.fromEntries(framework.areas.map(({ id, name }) => [id, name]))

export default async function BusinessCasePage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const given = Object.entries(await searchParams).flatMap(([key, value]) =>
    typeof value === 'string' ? [[key, value]] : [],
  )
  const { view, ...search }: Record<string, string> = Object.fromEntries(given)
  const listed = view === 'lines'
  const [register, programme, offer, t, portal, tabs] = await Promise.all([
    getRegister(actor, 'case-lines', listed ? search : {}),
    listed ? null : getProgramme(actor),
    listed ? null : getProgrammeOffer(actor),
    getTranslations('business-case'),
    getTranslations('portal'),
    getTranslations('portfolio-page.tabs'),
  ])
  const { base } = pageContext()
  const path = `${base}${pathOf('business-case')}`
  const names = framework.labels.useCaseStatus ?? {}
  const segment = (key: 'programme' | 'lines') => ({
    href: key === 'lines' ? `${path}?view=lines` : path,
    label: t(`views.${key}`),
    current: listed === (key === 'lines'),
  })
  return (
    <RegisterPage
      trail={portfolioTrail(base, portal('entries.portfolio'), { label: tabs('business-case') })}
      title={t('title')}
      address={{ path, search: listed ? { ...search, view: 'lines' } : search }}
      register={register}
      above={
        <>
          <PortfolioTabs current="business-case" />
          <div className="mb-4 flex flex-wrap items-center justify-between gap-2">
            <SegmentLinks label={t('views.label')} segments={[segment('programme'), segment('lines')]} />
            <DocumentLink document="business-case" />
          </div>
        </>
      }
      instead={
        programme ? (
          <div className="grid gap-4">
            <ProgrammePlate made={programme.made} />
            {programme.made.cases.length === 0 ? (
              <EmptyState
                icon={<Layers />}
                title={t('programme.empty')}
                action={
                  <ButtonLink variant="primary" href={`${base}${pathOf('use-cases')}`}>
                    {t('programme.emptyAction')}
                  </ButtonLink>
                }
              >
                {t('programme.emptyText')}
              </EmptyState>
            ) : (
              <ProgrammeTable made={programme.made} names={names} />
            )}
            <HeldBackPlate held={programme.made.heldBack} {...{ areaNames }} />
            <ValueGrid scored={programme.scored} isEmpty={programme.isEmpty} />
            <CaseOffers
              useCaseId={null}
              offers={{ lines: offer ? [offer] : [], months: [] }}
              lines={register.mayCreate ? register.view : null}
              months={null}
              from={actor.today.slice(0, 7)}
            />
            <SharedLinesPlate lines={programme.made.lines} href={`${path}?view=lines`} />
          </div>
        ) : undefined
      }
    />
  )
}
