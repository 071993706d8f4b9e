import { redirect } from 'next/navigation'
import { can } from '@/lib/access/permissions'
import { pageActor } from '@/lib/server/page'

/** The first page of the settings a person can do something on. */
export default async function SettingsStart({ params }: { params: Promise<{ slug: string }> }) {
  const actor = await pageActor((await params).slug)
  redirect(`/o/${actor.slug}/settings/${can(actor, 'organization:administer') ? 'people' : 'seats'}`)
}
