import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { pathOfRegister, placeOf, sectionNamed } from '@/lib/site/places'
import { PlainRecord } from '../../../plain-record'
import { recordTitle } from '../../../record'

type Props = { params: Promise<{ slug: string; register: string; id: string }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  return recordTitle(props, (await props.params).register)
}

/** A record by the name of its register in the API: drawn here, or where a page was made for it. */
export default async function RecordByName(props: Props) {
  const { slug, register, id } = await props.params
  const place = placeOf(`/o/${slug}`, sectionNamed(register), id)
  if (place !== undefined && place !== `/o/${slug}${pathOfRegister(register)}/${id}`) redirect(place)
  return <PlainRecord params={props.params} register={register} />
}
