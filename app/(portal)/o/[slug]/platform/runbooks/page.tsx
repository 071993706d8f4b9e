import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinePlate } from '@/components/layout/line-plate'
import { AddRow } from '@/components/registers/add-row.client'
import { RegisterPage } from '@/components/registers/register-page'
import { KindTiles } from '@/components/runbooks/kind-tiles'
import { Reading } from '@/components/ui/reading'
import { TabLinks } from '@/components/ui/tabs'
import { textParams } from '@/lib/client/search-params'
import { framework, lineById, withThresholds } from '@/lib/content'
import { getRegister, getRegisterView } from '@/lib/features/registers/queries'
import { getRunbooks } from '@/lib/features/runbooks/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('runbooks'))('title') }
}

const line = lineById('P5-C6')
const words = Object.fromEntries(framework.runbookKinds.map(({ id, name, covers }) => [id, { name, covers }]))

export default async function RunbooksPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const { view, ...search } = textParams(await searchParams)
  const tests = view === 'tests'
  const [register, runbooks, runbookForm, testForm, t, portal] = await Promise.all([
    getRegister(actor, tests ? 'runbook-tests' : 'runbooks', search),
    getRunbooks(actor),
    getRegisterView(actor, 'runbooks'),
    getRegisterView(actor, 'runbook-tests'),
    getTranslations('runbooks'),
    getTranslations('portal'),
  ])
  const { base } = pageContext()
  const path = `${base}/platform/runbooks`
  const done = runbooks.kinds.filter(({ met }) => met).length
  const tab = (name: 'runbooks' | 'tests') => ({
    href: name === 'tests' ? `${path}?view=tests` : path,
    label: t(`tabs.${name}`),
    current: tests === (name === 'tests'),
  })
  return (
    <RegisterPage
      trail={[{ label: portal('entries.platform'), href: `${base}/platform` }, { label: t('title') }]}
      address={{ path, search: tests ? { ...search, view: 'tests' } : search }}
      register={register}
      title={t('title')}
      meta={t('meta')}
      rowHref={tests ? undefined : path}
      // The five tiles above are the way to start; a recovery, or another kind, has its own.
      actions={
        register.mayCreate && register.total === 0 && !tests ? (
          <AddRow view={runbookForm.view} variant="default" />
        ) : undefined
      }
      empty={tests ? undefined : <span />}
      above={
        <>
          <TabLinks label={t('tabs.label')} className="mb-4" tabs={[tab('runbooks'), tab('tests')]} />
          {tests ? null : (
            <>
              <LinePlate
                line={runbooks.line}
                title={line?.text ?? ''}
                reading={withThresholds(line?.reading ?? '', () => runbooks.limit)}
                gate={{ name: '5→6', href: `${base}/gates/5-6` }}
                figure={
                  <Reading
                    value={done}
                    unit={t('kindsDone')}
                    threshold={t('kindsNeed', { limit: runbooks.limit })}
                    meter={{ fill: done / runbooks.kinds.length, threshold: 1 }}
                  />
                }
              />
              <KindTiles
                kinds={runbooks.kinds}
                limit={runbooks.limit}
                words={words}
                path={path}
                actions={({ kind, runbooks: [best] }) => {
                  if (!register.mayCreate) return null
                  if (best) {
                    return (
                      <AddRow
                        view={testForm.view}
                        presets={{ runbookId: best.id }}
                        label={t('test')}
                        ariaLabel={t('testFor', { name: best.title })}
                        variant="default"
                        size="sm"
                      />
                    )
                  }
                  return (
                    <AddRow
                      view={runbookForm.view}
                      presets={{ kind }}
                      label={t('write')}
                      ariaLabel={t('writeFor', { kind: words[kind]?.name ?? kind })}
                      variant="default"
                      size="sm"
                    />
                  )
                }}
              />
            </>
          )}
        </>
      }
    />
  )
}
