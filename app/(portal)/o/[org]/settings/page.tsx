import { redirect } from 'next/navigation'
import { can } from '@/lib/access/permissions'
import { pageActor } from '@/lib/server/page'

/** The first page of the settings a person can do something on. */
export default async function SettingsStart({ params }: { params: Promise<{ org: string }> }) {
  const actor = await pageActor((await params).org)
  redirect(`/o/${actor.slug}/settings/${can(actor, 'organization:administer') ? 'people' : 'seats'}`)
}
