import { getTranslations } from 'next-intl/server'
import { RecordPage } from '@/components/registers/record-page'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'
import { entryOf, pageOfSection, pathOf, placeOf, sectionNamed } from '@/lib/site/places'
import { findRecord, type RecordParams } from './record'

/** The page of a record that others name and that has nothing but its fields and its history. */
export async function PlainRecord({ params, register }: RecordParams & { register: string }) {
  const { slug, id } = await params
  await pageActor(slug)
  const [found, entries] = await Promise.all([findRecord(slug, register, id), getTranslations('portal.entries')])
  const section = sectionNamed(register)
  const page = pageOfSection(section)
  if (!found || !page) return missing()
  const { base } = pageContext()
  const entry = entryOf(page)
  return (
    <RecordPage
      trail={[
        { label: entries(entry as 'governance'), href: `${base}${pathOf(entry)}` },
        { label: found.view.words.name, href: placeOf(base, section) ?? base },
      ]}
      found={found}
      aside={null}
    />
  )
}
