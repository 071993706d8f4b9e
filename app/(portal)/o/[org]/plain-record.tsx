import { getTranslations } from 'next-intl/server'
import { RecordPage } from '@/components/registers/record-page'
import { missing, pageActor } from '@/lib/server/page'
import { placeOf } from '@/lib/site/places'
import { findRecord, type RecordParams } from './record'

type Props = RecordParams & {
  register: string
  section: string
  /** The entry of the side bar it stands under. */
  entry: { key: 'governance'; path: string }
}

/** The page of a record that others name and that has nothing but its fields and its history. */
export async function PlainRecord({ params, register, section, entry }: Props) {
  const { org, id } = await params
  const actor = await pageActor(org)
  const [found, entries] = await Promise.all([findRecord(org, register, id), getTranslations('portal.entries')])
  if (!found) return missing()
  const base = `/o/${actor.slug}`
  return (
    <RecordPage
      org={actor.slug}
      trail={[
        { label: entries(entry.key), href: `${base}${entry.path}` },
        { label: found.view.words.name, href: placeOf(base, section) ?? base },
      ]}
      found={found}
      aside={null}
    />
  )
}
