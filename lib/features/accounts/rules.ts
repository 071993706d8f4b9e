import { roles } from '@/lib/access/permissions'
import type { OwnOrganization } from './queries'

/** From the highest role down; a role of a later version comes last. */
const rank = ({ role }: OwnOrganization) => {
  const place = (roles as readonly string[]).indexOf(role)
  return place < 0 ? roles.length : place
}

/** Where a person lands: a real organization before a sample, then where their role is highest, then by name. */
export function landingOf(own: readonly OwnOrganization[]): OwnOrganization | undefined {
  return [...own].sort(
    (a, b) => Number(a.isDemo) - Number(b.isDemo) || rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'),
  )[0]
}
