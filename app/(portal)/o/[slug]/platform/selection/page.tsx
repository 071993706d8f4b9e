import { redirect } from 'next/navigation'
import { pathOf } from '@/lib/site/places'

type Props = { params: Promise<{ slug: string }> }

/** A platform is chosen by a decision, so its comparisons stand among the decisions. */
export default async function SelectionPage({ params }: Props) {
  redirect(`/o/${(await params).slug}${pathOf('adrs', 'kind=platform')}`)
}
