import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinePlate } from '@/components/layout/line-plate'
import { MlopsPlate } from '@/components/models/mlops-plate'
import { DeliveryPlates } from '@/components/pipelines/delivery-plates'
import { AddRow } from '@/components/registers/add-row.client'
import { RegisterPage } from '@/components/registers/register-page'
import { textParams } from '@/lib/client/search-params'
import { lineWords } from '@/lib/content'
import { getMlopsLevel } from '@/lib/features/models/queries'
import { getDelivery } from '@/lib/features/pipelines/queries'
import { getRegister } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('pipelines'))('title') }
}

export default async function PipelinesPage({ params, searchParams }: Props) {
  const actor = await pageActor((await params).slug)
  const search = textParams(await searchParams)
  const [delivery, mlops, register] = await Promise.all([
    getDelivery(actor),
    getMlopsLevel(actor),
    getRegister(actor, 'pipeline-runs', search),
  ])
  const t = await getTranslations('pipelines')
  const portal = await getTranslations('portal.entries')
  const { base } = pageContext()
  const path = `${base}/platform/pipelines`
  return (
    <RegisterPage
      trail={[{ label: portal('platform'), href: `${base}/platform` }, { label: t('title') }]}
      title={t('title')}
      address={{ path, search }}
      register={register}
      above={
        <>
          <LinePlate
            line={delivery.line}
            {...lineWords('P3-C4', () => delivery.days)}
            gate={{ name: '3→4', href: `${base}/gates/3-4` }}
          >
            <p className="t-sm text-ink-2">{t('sandbox')}</p>
          </LinePlate>
          <DeliveryPlates
            kinds={delivery.kinds.map((one) => ({
              ...one,
              action: register.mayCreate ? (
                <AddRow
                  view={register.view}
                  presets={{ kind: one.kind, environment: one.green?.environment ?? 'staging' }}
                  label={t('log')}
                  ariaLabel={t('logFor', { kind: t(`kind.${one.kind}`) })}
                  variant="default"
                  size="sm"
                />
              ) : null,
            }))}
          />
          <MlopsPlate mlops={mlops} />
        </>
      }
    />
  )
}
