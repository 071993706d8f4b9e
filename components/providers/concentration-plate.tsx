import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { usePageContext } from '#page-context'
import { label } from '@/lib/content'
import type { ProvidersView, ProviderView, ShareView } from '@/lib/features/providers/queries'
import { MissingInputs } from '../layout/missing-inputs'
import { wholeMoney } from '../layout/short-money'
import { Cell, ColumnHead, DataTable, RowHead } from '../ui/data-table'
import { Plate, PlateBody, PlateHeader } from '../ui/plate'

const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })
const monthName = (month: string) => monthFormat.format(new Date(`${month}-01T00:00:00Z`))

export type ConcentrationPlateProps = {
  found: Pick<ProvidersView, 'providers' | 'months' | 'missing' | 'highPct'>
  /** Write down the risk, where one is offered. */
  actions: (provider: ProviderView) => ReactNode
}

/** What depends on each provider, and what stops the day it is gone. */
export function ConcentrationPlate({ found, actions }: ConcentrationPlateProps) {
  const { currency } = usePageContext()
  const t = useTranslations('providers.gone')
  const { missing, months, providers } = found
  const columns = ['provider', 'endpoints', 'spend', 'gpus', 'parts', 'exits'] as const
  return (
    <Plate aria-labelledby="gone" className="mb-5">
      <PlateHeader id="gone" title={t('title')} />
      <PlateBody className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <p className="t-sm text-ink-2">{t('about')}</p>
        {providers.length === 0 ? <p className="t-body">{t('none')}</p> : null}
        {providers.map((one) => (
          <Gone key={one.provider} one={one} highPct={found.highPct} actions={actions} />
        ))}
        {providers.length > 0 ? (
          <DataTable
            caption={t('caption')}
            cards
            head={columns.map((column) => <ColumnHead key={column}>{t(`columns.${column}`)}</ColumnHead>)}
          >
            {providers.map(({ exits, provider, shares }) => (
              <tr key={provider} className="align-top">
                <RowHead className="py-2">{label('provider', provider)}</RowHead>
                {(['endpoints', 'spend', 'gpus', 'parts'] as const).map((id) => (
                  <Cell key={id} data-label={t(`columns.${id}`)} className="py-2 whitespace-normal">
                    <ShareCell share={shares[id]} money={id === 'spend' ? currency : null} />
                  </Cell>
                ))}
                <Cell data-label={t('columns.exits')} className="py-2 tabular-nums">
                  {exits.all === 0 ? t('noParts') : t('exits', exits)}
                </Cell>
              </tr>
            ))}
          </DataTable>
        ) : null}
        <MissingInputs missing={missing} />
        <p className="t-meta">{t('months', { from: monthName(months.from), to: monthName(months.to) })}</p>
      </PlateBody>
    </Plate>
  )
}

type GoneProps = { one: ProviderView; highPct: number } & Pick<ConcentrationPlateProps, 'actions'>

function Gone({ one, highPct, actions }: GoneProps) {
  const t = useTranslations('providers.gone')
  const { endpoints, exits, offered, provider, shares, unclear, useCases } = one
  const list = (names: readonly { name: string }[]) => names.map(({ name }) => name).join(', ')
  return (
    <div className="grid gap-1">
      <p className="t-body">
        {t('sentence', {
          provider: label('provider', provider),
          endpoints: endpoints.length,
          all: Number(shares.endpoints.all),
          spend: shares.spend.pct === null ? 'none' : String(shares.spend.pct),
          parts: exits.all,
          tested: exits.tested,
        })}
      </p>
      {endpoints.length > 0 ? (
        <p className="t-sm text-ink-2 wrap-anywhere">
          {useCases.length > 0 ? t('stops', { names: list(useCases) }) : t('noStops')}{' '}
          {unclear.length > 0 ? t('unclear', { names: list(unclear) }) : null}
        </p>
      ) : null}
      {offered ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <p className="t-sm">{t('offer', { pct: highPct })}</p>
          {actions(one)}
        </div>
      ) : null}
    </div>
  )
}

/** Own of all, the share of what names a provider, and the range where something names none. */
function ShareCell({ share, money }: { share: ShareView; money: string | null }) {
  const t = useTranslations('providers.gone')
  const { all, least, most, own, pct } = share
  if (pct === null || least === null || most === null) return <p className="t-sm text-ink-2">{t('notKnown')}</p>
  const said = (value: string | number) => (money === null ? String(value) : wholeMoney(String(value), money))
  return (
    <p className="t-sm tabular-nums">
      {t('of', { own: said(own), all: said(all) })}
      <span className="t-meta block">{least === most ? t('share', { pct }) : t('range', { least, most })}</span>
    </p>
  )
}
