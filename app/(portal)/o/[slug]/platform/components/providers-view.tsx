import { getTranslations } from 'next-intl/server'
import { ConcentrationPlate } from '@/components/providers/concentration-plate'
import { ExitsPlate } from '@/components/providers/exits-plate'
import { AddRow, EditRow } from '@/components/registers/add-row.client'
import { label } from '@/lib/content'
import { getProviders } from '@/lib/features/providers/queries'
import { getRegister, getRegisterView } from '@/lib/features/registers/queries'
import type { Actor } from '@/lib/server/actor'

/** The tab Providers and exit: what is gone with each provider, and the way out of each managed part. */
export async function ProvidersView({ actor }: { actor: Actor }) {
  const [found, risks, parts, t] = await Promise.all([
    getProviders(actor),
    getRegisterView(actor, 'risk-entries'),
    getRegister(actor, 'components', { kind: 'managed' }),
    getTranslations('providers'),
  ])
  const rows = new Map(parts.rows.map((row) => [row.record.id, row]))
  return (
    <>
      <ConcentrationPlate
        found={found}
        actions={({ provider }) =>
          risks.mayCreate ? (
            <AddRow
              view={risks.view}
              presets={{
                title: t('gone.riskTitle', { provider: label('provider', provider) }),
                category: 'vendor',
                provider,
              }}
              label={t('gone.addRisk')}
              ariaLabel={t('gone.addRiskFor', { provider: label('provider', provider) })}
              variant="default"
              size="sm"
            />
          ) : null
        }
      />
      <ExitsPlate
        readiness={found.readiness}
        days={found.days}
        actions={({ id, name }) => {
          const row = rows.get(id)
          return row?.editable ? (
            <EditRow
              view={parts.view}
              row={row.record}
              title={name}
              part="later"
              label={t('exit.record')}
              variant="default"
              size="sm"
            />
          ) : null
        }}
      />
    </>
  )
}
