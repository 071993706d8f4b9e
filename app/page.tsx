import { redirect } from 'next/navigation'
import { isSetUp, listOwnOrganizations } from '@/lib/features/accounts/queries'
import { landingOf } from '@/lib/features/accounts/rules'
import { listSamplePeople } from '@/lib/features/documents/demonstrations/queries'
import { pageVisitor } from '@/lib/server/page'

/**
 * The address without a path: on to the own organization, to sign-in, or to the first start. Where samples were loaded,
 * somebody came to look at them: they choose whom to sign in as, and set-up is a link away.
 */
export default async function StartPage() {
  const visitor = await pageVisitor()
  if (!visitor) redirect((await isSetUp()) || (await listSamplePeople()).length > 0 ? '/sign-in' : '/welcome')
  const first = landingOf(await listOwnOrganizations(visitor))
  redirect(first ? `/o/${first.slug}` : '/welcome')
}
