import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RegisterPage } from '@/components/registers/register-page'
import { textParams } from '@/lib/client/search-params'
import { getRegister } from '@/lib/features/registers/queries'
import { pageContext } from '@/lib/page-context/on-server'
import { missing, pageActor } from '@/lib/server/page'
import { entryOf, pageOfSection, pathOf, pathOfRegister, placeOf, sectionNamed } from '@/lib/site/places'
import { registerTitle } from '../../record'

type Props = {
  params: Promise<{ slug: string; register: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = ({ params }: Props): Promise<Metadata> => registerTitle(params)

/** A register by its name in the API: drawn here as its declaration has it, or where a page was made for it. */
export default async function RegisterByName({ params, searchParams }: Props) {
  const { slug, register: name } = await params
  const actor = await pageActor(slug)
  const section = sectionNamed(name)
  const key = pageOfSection(section)
  if (!key) return missing()
  const { base } = pageContext()
  const own = pathOfRegister(name)
  if (pathOf(key) !== own) redirect(placeOf(base, section) ?? base)
  const search = textParams(await searchParams)
  const [register, entries] = await Promise.all([getRegister(actor, name, search), getTranslations('portal.entries')])
  const entry = entryOf(key)
  return (
    <RegisterPage
      trail={[
        { label: entries(entry as 'governance'), href: `${base}${pathOf(entry)}` },
        { label: register.view.words.name },
      ]}
      address={{ path: `${base}${own}`, search }}
      register={register}
      rowHref={`${base}${own}`}
    />
  )
}
