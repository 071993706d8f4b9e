import { redirect } from 'next/navigation'
import { isSetUp, listOwnOrganizations } from '@/lib/features/accounts/queries'
import { pageVisitor } from '@/lib/server/page'

/** The address without a path: on to the own organization, to sign-in, or to the first start. Demonstrations come last. */
export default async function StartPage() {
  const visitor = await pageVisitor()
  if (!visitor) redirect((await isSetUp()) ? '/sign-in' : '/welcome')
  const own = await listOwnOrganizations(visitor)
  const first = own.find((organization) => !organization.isDemo) ?? own[0]
  redirect(first ? `/o/${first.slug}` : '/welcome')
}
