import { redirect } from 'next/navigation'
import { can } from '@/lib/access/permissions'
import { pageContext } from '@/lib/page-context/on-server'
import { pageActor } from '@/lib/server/page'

/** The first page of the settings a person can do something on. */
export default async function SettingsStart({ params }: { params: Promise<{ slug: string }> }) {
  const actor = await pageActor((await params).slug)
  const { base } = pageContext()
  redirect(`${base}/settings/${can(actor, 'organization:administer') ? 'people' : 'seats'}`)
}
