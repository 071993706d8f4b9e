import { getTranslations } from 'next-intl/server'
import { AddRow } from '@/components/registers/add-row.client'
import { Link } from '@/components/ui/link'
import type { HitView } from '@/lib/features/data/queries'
import { getRegisterView } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import type { Actor } from '@/lib/server/actor'
import { placeOf } from '@/lib/site/places'

/** What to do about data out of place: open a finding, high, or see the one that is open. */
export async function HitActions({ actor, hit }: { actor: Actor; hit: HitView }) {
  const { base } = pageContext()
  const [{ mayCreate, view }, t] = await Promise.all([
    getRegisterView(actor, 'findings'),
    getTranslations('data.residency'),
  ])
  if (hit.finding) {
    return (
      <Link href={placeOf(base, 'findings', hit.finding) ?? ''} className="t-sm min-h-6">
        {t('found')}
      </Link>
    )
  }
  if (!mayCreate) return null
  const words = { name: hit.source.name, region: hit.spot.region }
  return (
    <AddRow
      view={view}
      presets={{ title: t('findingTitle', words).slice(0, 200), severity: 'high', dataSourceId: hit.source.id }}
      label={t('finding')}
      ariaLabel={t('findingFor', words)}
      variant="default"
      size="sm"
    />
  )
}
