import { z } from 'zod'
import { route } from '@/lib/client/route'
import { day, name, recordId, seat, seenRevisionQuery } from '@/lib/document/values'
import { inWords } from '@/lib/messages/in-words'

const base = '/organizations/{organization}'
const revisionQuery = z.strictObject({ revision: seenRevisionQuery })

export const role = z.enum(['admin', 'editor', 'contributor', 'viewer'])
/** An auditor is invited or made one by one, because each has a last day. */
export const anyRole = z.enum([...role.options, 'auditor'])
/** The last day of an auditor. */
export const endsAt = day.nullish()
export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(z.regexes.email, inWords('organizations.useAnEMailAddress'))

export const listInvitationsRoute = route({
  method: 'GET',
  path: `${base}/invitations`,
  summary: 'Invitations that can still be accepted',
  authentication: 'member',
  may: 'organization:administer',
})

export const createInvitationRoute = route({
  method: 'POST',
  path: `${base}/invitations`,
  summary:
    'Makes a link that lets one person join within seven days, with a seat from then on. It is shown in this answer only',
  authentication: 'member',
  may: 'organization:administer',
  body: z.strictObject({
    role: anyRole,
    personId: recordId.nullish(),
    email: email.nullish(),
    seat: seat.nullish(),
    endsAt,
  }),
  example: { role: 'viewer', email: 'mia@example.com' },
  success: 201,
  idempotent: true,
})

export const revokeInvitationRoute = route({
  method: 'DELETE',
  path: `${base}/invitations/{invitation}`,
  summary: 'Takes an invitation back',
  authentication: 'member',
  may: 'organization:administer',
  params: z.strictObject({ invitation: recordId }),
  query: revisionQuery,
})

const invitedRow = z.strictObject({
  email: z.string(),
  /** Somebody who is a member already gets seat and team at once and needs no link. */
  outcome: z.enum(['invited', 'member']),
  role,
  seat: seat.nullable(),
  team: z.string().nullable(),
  token: z.string().nullable(),
  expiresAt: z.string().nullable(),
})
export type InvitedRow = z.output<typeof invitedRow>

export const inviteListRoute = route({
  method: 'POST',
  path: `${base}/invitations/list`,
  summary:
    'Invites up to 50 people at once, all or nobody: a link for each address with role, seat and team, which take effect on joining. Members get seat and team now. The links are shown in this answer only',
  authentication: 'member',
  may: 'organization:administer',
  body: z.strictObject({
    rows: z
      .array(z.strictObject({ email, role, seat: seat.nullable(), team: name.nullable() }))
      .min(1, inWords('organizations.nameAtLeastOnePerson'))
      .max(50, inWords('organizations.inviteAtMost50People')),
  }),
  example: { rows: [{ email: 'mia@example.com', role: 'editor', seat: 'security-lead', team: 'Platform' }] },
  output: z.object({ items: z.array(invitedRow), nextCursor: z.null() }),
  success: 201,
  idempotent: true,
})

export const invitationsRoutes = [listInvitationsRoute, createInvitationRoute, inviteListRoute, revokeInvitationRoute]
