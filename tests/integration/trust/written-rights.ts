import type { Role, Seat } from '@/lib/access/permissions'

export type Asker = { role: Role; seats?: readonly Seat[] }

/** decisions.md, "Who may do what": whether somebody has a right on any record at all. */
const lead = (asker: Asker) =>
  asker.role === 'admin' || asker.role === 'editor' || asker.seats?.includes('infrastructure-lead')
const writes = ({ role }: Asker) => role !== 'viewer'
const edits = ({ role }: Asker) => role === 'admin' || role === 'editor'
const holdsSecurity = ({ seats: held }: Asker) => held?.includes('security-lead')
const seated = ({ seats: held }: Asker) => (held?.length ?? 0) > 0
export const allowed: Record<string, (asker: Asker) => boolean | undefined> = {
  'organization:read': () => true,
  'organization:administer': ({ role }) => role === 'admin',
  'organization:export': ({ role }) => role === 'admin',
  'gate:baseline': ({ role }) => role === 'admin',
  'comment:write': () => true,
  'shadow-ai:report': () => true,
  'sandbox:request': () => true,
  'stakeholder:acknowledge (own)': () => true,
  'scorecard:answer (assigned)': writes,
  'scorecard:confirm': lead,
  'scorecard:submit': lead,
  'scorecard:assign': lead,
  'skill:rate (own)': () => true,
  'gate:submit': lead,
  'flag:accept': lead,
  'register:create': writes,
  'register:edit (own)': writes,
  'register:edit': edits,
  'security:review': holdsSecurity,
  'inventory:confirm': holdsSecurity,
  'gate:sign (signer)': seated,
  'deputy:name (signer)': (asker) => asker.role === 'admin' || seated(asker),
}
