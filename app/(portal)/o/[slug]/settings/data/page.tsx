import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Denied } from '@/components/layout/blocks'
import { IslandMessages } from '@/components/layout/island-messages'
import { ImportForm } from '@/components/settings/import-form.client'
import { SettingsPage } from '@/components/settings/settings-page'
import { buttonClass } from '@/components/ui/button'
import { Download } from '@/components/ui/icons'
import { Plate, PlateBody, PlateHeader } from '@/components/ui/plate'
import { can } from '@/lib/access/permissions'
import { listAdministrators } from '@/lib/features/organizations/queries'
import { pageActor } from '@/lib/server/page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.data'))('title') }
}

export default async function DataPage({ params }: { params: Promise<{ slug: string }> }) {
  const actor = await pageActor((await params).slug)
  const t = await getTranslations('settings')
  const path = `/api/v1/organizations/${actor.slug}/export`
  return (
    <SettingsPage tab="data" title={t('data.title')} meta={t('data.meta')}>
      {can(actor, 'organization:export') ? (
        <div className="grid max-w-3xl gap-5">
          <Plate aria-labelledby="export">
            <PlateHeader id="export" title={t('data.export.title')} />
            <PlateBody className="grid justify-items-start gap-3">
              <p className="t-sm text-ink-2">{t('data.export.text')}</p>
              <div className="flex flex-wrap gap-2">
                <a href={path} download className={`${buttonClass({ variant: 'primary' })} no-underline`}>
                  <Download /> {t('data.export.plain')}
                </a>
                <a href={`${path}?history=true`} download className={`${buttonClass({})} no-underline`}>
                  {t('data.export.history')}
                </a>
              </div>
              <p className="t-meta">{t('data.export.historyText')}</p>
              <p className="t-meta break-all">{t('data.api', { path })}</p>
            </PlateBody>
          </Plate>
          <Plate aria-labelledby="import">
            <PlateHeader id="import" title={t('data.import.title')} />
            <PlateBody className="grid gap-3">
              <p className="t-sm text-ink-2">{t('data.import.text')}</p>
              {actor.operator ? (
                <IslandMessages namespaces={['settings']}>
                  <ImportForm />
                </IslandMessages>
              ) : (
                <p className="t-sm text-ink-2">{t('data.import.denied')}</p>
              )}
            </PlateBody>
          </Plate>
        </div>
      ) : (
        <Denied
          needs={t('denied.needs')}
          purpose={t('data.export.denied')}
          grantors={await listAdministrators(actor)}
        />
      )}
    </SettingsPage>
  )
}
