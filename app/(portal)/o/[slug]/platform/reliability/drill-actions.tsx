import { getTranslations } from 'next-intl/server'
import { AddRow } from '@/components/registers/add-row.client'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { dayLabel } from '@/lib/calendar/words'
import { getRegisterView } from '@/lib/features/registers/queries'
import type { RecoveryView } from '@/lib/features/reliability/recovery/queries'
import { pageContext } from '@/lib/page-context/on-server'
import type { Actor } from '@/lib/server/actor'
import { placeOf } from '@/lib/site/places'

type Props = { actor: Actor; view: RecoveryView; runbookId: string | null }

/** A drill needs a runbook to follow: until there is one, the way to write it; nothing afterwards and for readers. */
export async function RunbookFirst({ actor, runbookId }: Omit<Props, 'view'>) {
  const [{ mayCreate, view }, t] = await Promise.all([
    getRegisterView(actor, 'runbooks'),
    getTranslations('reliability.recovery'),
  ])
  if (runbookId !== null || !mayCreate) return null
  return (
    <Notice>
      {t('runbookFirst')}{' '}
      <AddRow view={view} presets={{ kind: 'recovery' }} label={t('runbook')} variant="default" size="sm" />
    </Notice>
  )
}

/** What to do about the recovery of an endpoint: record a drill, and where one was missed open its finding. */
export async function DrillActions({ actor, view, runbookId }: Props) {
  const { base } = pageContext()
  const [drill, finding, t] = await Promise.all([
    getRegisterView(actor, 'runbook-tests'),
    getRegisterView(actor, 'findings'),
    getTranslations('reliability.recovery'),
  ])
  const { name } = view
  const missed = view.drill !== null && view.state === 'missed' && view.why.code !== BACKUP ? view.drill : null
  return (
    <>
      {drill.mayCreate && runbookId !== null ? (
        <AddRow
          view={drill.view}
          presets={{ endpointId: view.endpointId, runbookId }}
          label={t('record')}
          ariaLabel={t('drillFor', { name })}
          variant="default"
          size="sm"
        />
      ) : null}
      {view.finding ? (
        <Link href={placeOf(base, 'findings', view.finding) ?? ''} className="t-sm min-h-6">
          {t('found')}
        </Link>
      ) : missed && finding.mayCreate ? (
        <AddRow
          view={finding.view}
          presets={{
            title: t('findingTitle', { name, date: dayLabel(missed.at, actor) }),
            severity: 'high',
            runbookTestId: missed.id,
          }}
          label={t('finding')}
          ariaLabel={t('findingFor', { name })}
          variant="default"
          size="sm"
        />
      ) : null}
    </>
  )
}

/** Missed for its backup alone: no drill showed it. */
const BACKUP = 'reliability.recovery.why.backup'
