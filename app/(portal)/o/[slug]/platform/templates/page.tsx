import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinePlate } from '@/components/layout/line-plate'
import { RegisterPage } from '@/components/registers/register-page'
import { PickStarters } from '@/components/registers/starters.client'
import { ControlMatrix, Validation } from '@/components/templates/control-matrix'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { TabLinks } from '@/components/ui/tabs'
import { textParams } from '@/lib/client/search-params'
import { lineWords } from '@/lib/content'
import { getRegister } from '@/lib/features/registers/queries'
import { getTemplates } from '@/lib/features/templates/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('templates'))('title') }
}

const views = ['list', 'controls', 'validations'] as const

export default async function TemplatesPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const { view: asked, ...search } = textParams(await searchParams)
  const view = views.find((one) => one === asked) ?? 'list'
  const [state, register] = await Promise.all([
    getTemplates(actor),
    getRegister(actor, view === 'validations' ? 'template-validations' : 'templates', search),
  ])
  const t = await getTranslations('templates')
  const portal = await getTranslations('portal.entries')
  const { base } = pageContext()
  const path = `${base}/platform/templates`
  const counts = {
    list: state.rows.length + state.retired,
    controls: state.rows.length,
    validations: state.validations,
  }
  const tabs = views.map((name) => ({
    href: name === 'list' ? path : `${path}?view=${name}`,
    label: t(`tabs.${name}`),
    current: view === name,
    count: counts[name],
  }))
  const starters = state.starters.map(({ name, kind, file }) => ({
    label: name,
    hint: t('starters.hint', { file }),
    fields: { name, kind, approval: 'draft' },
  }))
  const isEmpty = register.total === 0 && view === 'list' && Object.keys(search).length === 0
  const offer =
    register.mayCreate && view !== 'validations' && starters.length > 0 ? (
      <PickStarters
        variant={isEmpty ? 'primary' : 'default'}
        register="templates"
        groups={[{ title: t('starters.title'), rows: starters }]}
        label={t('starters.button')}
        title={t('starters.dialog')}
        text={t('starters.text')}
        all
      />
    ) : null
  const open = state.rows.filter((row) => row.approval === 'approved' && row.state !== 'validated').slice(0, 10)
  const controls = state.rows.flatMap((row) => Object.values(row.controls))
  const figures = {
    done: controls.filter((value) => value === true).length,
    all: controls.length,
    unknown: controls.filter((value) => value === null).length,
  }
  const matrix =
    state.rows.length === 0 ? (
      <EmptyState title={t('controls.empty')}>{t('controls.emptyText')}</EmptyState>
    ) : (
      <>
        <p className="t-sm mb-3 max-w-[80ch] text-ink-2">
          <b className="font-medium text-ink">{t('controls.summary', figures)}</b> {t('controls.about')}
        </p>
        <ControlMatrix rows={state.rows} path={path} />
        {state.retired > 0 ? <p className="t-meta mt-3">{t('controls.retired', { count: state.retired })}</p> : null}
      </>
    )
  return (
    <RegisterPage
      trail={[{ label: portal('platform'), href: `${base}/platform` }, { label: t('title') }]}
      title={t('title')}
      address={{ path, search: view === 'list' ? search : { ...search, view } }}
      register={register}
      rowHref={view === 'validations' ? undefined : path}
      namespaces={['templates', 'starters']}
      actions={isEmpty ? null : offer}
      start={offer}
      instead={view === 'controls' ? matrix : undefined}
      above={
        <>
          <LinePlate line={state.line} {...lineWords('P3-A7')} gate={{ name: '3→4', href: `${base}/gates/3-4` }}>
            {open.length > 0 ? (
              <ul className="t-sm grid gap-0.5">
                {open.map((row) => (
                  <li key={row.id} className="flex flex-wrap items-center gap-x-2.5">
                    <Link href={`${path}/${row.id}`} className="inline-flex min-h-6 items-center">
                      {row.name}
                    </Link>
                    <Validation state={row.state} at={row.validatedAt} />
                  </li>
                ))}
              </ul>
            ) : null}
            {state.approved >= 5 ? <p className="t-sm text-ink-2">{t('many', { count: state.approved })}</p> : null}
          </LinePlate>
          {state.unprotected.length > 0 ? (
            <Notice kind="warning" className="mb-4">
              {t('unprotected', {
                names: state.unprotected.map((one) => one.name).join(', '),
                count: state.unprotected.length,
              })}{' '}
              <Link href={`${base}/flags#SE-2`} className="inline-flex min-h-6 items-center">
                {t('flag')}
              </Link>
            </Notice>
          ) : null}
          <TabLinks label={t('tabs.label')} className="mb-4" tabs={tabs} />
        </>
      }
    />
  )
}
