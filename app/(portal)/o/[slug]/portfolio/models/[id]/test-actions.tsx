import { getTranslations } from 'next-intl/server'
import { AddRow } from '@/components/registers/add-row.client'
import { Link } from '@/components/ui/link'
import { dayLabel } from '@/lib/calendar/words'
import type { KindView, ModelCard } from '@/lib/features/models/queries'
import { getRegisterView } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import type { Actor } from '@/lib/server/actor'
import { placeOf } from '@/lib/site/places'

type Props = { actor: Actor; card: ModelCard; one: KindView }

/** What to do about one kind of test: record it, and where it failed in production open its finding. */
export async function TestActions({ actor, card, one }: Props) {
  const { base } = pageContext()
  const [test, finding, t] = await Promise.all([
    getRegisterView(actor, 'model-tests'),
    getRegisterView(actor, 'findings'),
    getTranslations('models.required'),
  ])
  const kind = one.name === one.name.toUpperCase() ? one.name : one.name.toLowerCase()
  return (
    <>
      {one.state !== 'passed' && test.mayCreate ? (
        <AddRow
          view={test.view}
          presets={{ modelId: card.model.id, kind: one.kind }}
          label={t('record')}
          ariaLabel={t('recordFor', { kind })}
          variant="default"
          size="sm"
        />
      ) : null}
      {one.finding ? (
        <Link href={placeOf(base, 'findings', one.finding) ?? ''} className="t-sm min-h-6">
          {t('found')}
        </Link>
      ) : one.severity && one.test && finding.mayCreate ? (
        <AddRow
          view={finding.view}
          presets={{
            title: t('findingTitle', { name: card.name, kind, date: dayLabel(one.test.at, actor) }),
            severity: one.severity,
            modelTestId: one.test.id,
          }}
          label={t('finding')}
          ariaLabel={t('findingFor', { kind })}
          variant="default"
          size="sm"
        />
      ) : null}
    </>
  )
}
