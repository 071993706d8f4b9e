import type { Role, Seat } from '@/lib/access/permissions'

export type Asker = { role: Role; seats?: readonly Seat[] }

/** decisions.md, "Who may do what": whether somebody has a right on any record at all. */
const lead = (asker: Asker) =>
  asker.role === 'admin' || asker.role === 'editor' || asker.seats?.includes('infrastructure-lead')
const writes = ({ role }: Asker) => role !== 'viewer' && role !== 'auditor'
/** Everybody but who only reads. */
const notReading = ({ role }: Asker) => role !== 'auditor'
const edits = ({ role }: Asker) => role === 'admin' || role === 'editor'
const holdsSecurity = ({ seats: held }: Asker) => held?.includes('security-lead')
const seated = ({ seats: held }: Asker) => (held?.length ?? 0) > 0
const allowed: Record<string, (asker: Asker) => boolean | undefined> = {
  'organization:read': () => true,
  'organization:administer': ({ role }) => role === 'admin',
  'organization:export': ({ role }) => role === 'admin',
  'gate:baseline': ({ role }) => role === 'admin',
  'comment:write': notReading,
  'shadow-ai:report': notReading,
  'sandbox:request': notReading,
  'stakeholder:acknowledge (own)': notReading,
  'scorecard:answer (assigned)': writes,
  'scorecard:confirm': lead,
  'scorecard:submit': lead,
  'scorecard:assign': lead,
  'skill:rate (own)': notReading,
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

type Asked = { method: string; handsOver?: true | undefined }

/** An auditor is refused every write, whatever right the route names; that a file was handed over is kept of them too. */
export const mayAsk = (right: string, { handsOver, method }: Asked, asker: Asker): boolean =>
  (method === 'GET' || handsOver === true || asker.role !== 'auditor') && allowed[right]!(asker) === true
