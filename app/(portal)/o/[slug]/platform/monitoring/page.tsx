import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinePlate } from '@/components/layout/line-plate'
import { RecordTest } from '@/components/monitoring/record-test.client'
import { SignalTests } from '@/components/monitoring/signal-tests'
import { RegisterPage } from '@/components/registers/register-page'
import { AddStarters } from '@/components/registers/starters.client'
import { Notice } from '@/components/ui/notice'
import { dayLabel } from '@/lib/calendar/words'
import { textParams } from '@/lib/client/search-params'
import { lineWords } from '@/lib/content'
import { getMonitoring } from '@/lib/features/monitoring/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('monitoring'))('title') }
}

export default async function MonitoringPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const search = textParams(await searchParams)
  const [state, register] = await Promise.all([getMonitoring(actor), getRegister(actor, 'monitoring-signals', search)])
  const t = await getTranslations('monitoring')
  const portal = await getTranslations('portal.entries')
  const { base } = pageContext()
  const path = `${base}/platform/monitoring`
  const { zone } = pageContext()
  const { people } = register.view
  const editable = new Set(register.rows.flatMap((row) => (row.editable ? [row.record.id] : [])))
  const required = state.signals.filter((signal) => signal.required)
  const testable = required
    .filter((signal) => editable.has(signal.id))
    .map(({ id, name, revision }) => ({ id, name, revision }))
  const starters = state.starters.map(({ name }) => ({ label: name, fields: { name } }))
  const isEmpty = register.total === 0 && Object.keys(search).length === 0
  const offer =
    register.mayCreate && starters.length > 0 ? (
      <AddStarters
        register="monitoring-signals"
        rows={starters}
        label={t('starters.button', { count: starters.length })}
      />
    ) : null
  return (
    <RegisterPage
      trail={[{ label: portal('platform'), href: `${base}/platform` }, { label: t('title') }]}
      title={t('title')}
      address={{ path, search }}
      register={register}
      namespaces={['monitoring', 'starters']}
      start={offer}
      actions={testable.length > 0 ? <RecordTest signals={testable} people={people} label={t('record')} /> : null}
      above={
        <>
          <LinePlate line={state.line} {...lineWords('P3-D7')} gate={{ name: '3→4', href: `${base}/gates/3-4` }}>
            {state.late ? (
              <Notice title={t('late.title')}>
                {t('late.text', {
                  test: dayLabel(state.late.firstTest, zone),
                  start: dayLabel(state.late.firstWorkload, zone),
                })}
              </Notice>
            ) : null}
          </LinePlate>
          {offer ? (
            <Notice
              className="mb-4"
              title={t('starters.title', { count: starters.length })}
              action={isEmpty ? undefined : offer}
            >
              <p>{t('starters.text')}</p>
              <ul className="mt-1 list-disc pl-5">
                {state.starters.map(({ name, why, mayBeOffWhen }) => (
                  <li key={name}>
                    <b className="font-medium text-ink">{name}</b>: {why}{' '}
                    {mayBeOffWhen ? t('starters.off', { when: mayBeOffWhen }) : null}
                  </li>
                ))}
              </ul>
            </Notice>
          ) : null}
          {required.length > 0 ? (
            <SignalTests
              signals={required.map((signal) => ({
                ...signal,
                action: editable.has(signal.id) ? (
                  <RecordTest
                    signals={[{ id: signal.id, name: signal.name, revision: signal.revision }]}
                    people={people}
                    label={t('record')}
                    ariaLabel={t('recordFor', { name: signal.name })}
                    small
                  />
                ) : null,
              }))}
              off={state.signals.filter((signal) => !signal.required)}
              limit={state.limit}
              counting={state.counting}
            />
          ) : null}
        </>
      }
    />
  )
}
