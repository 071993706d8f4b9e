import { z } from 'zod'
import { route } from '@/lib/client/route'
import { day, recordId, seat } from '@/lib/document/values'

const gateId = z.string()
const decision = z.strictObject({ kind: z.enum(['sign', 'vote']), gateId, seat })

/** What a person can do here and what hangs on it, from the records: what is told before they are made inactive. */
const access = z.strictObject({
  name: z.string(),
  active: z.boolean(),
  membership: z
    .strictObject({
      role: z.enum(['admin', 'editor', 'contributor', 'viewer', 'auditor']),
      /** Nobody else who can sign in is administrator: then the person stays active. */
      lastAdministrator: z.boolean(),
      /** Live sessions of the account. All of them end, also those with another organization open. */
      sessions: z.int(),
    })
    .nullable(),
  seats: z.array(
    z.strictObject({
      seat,
      /** Others who hold it; with none of them nobody can sign for the seat. */
      others: z.array(z.string()),
      /** Who stands in for this holder: their naming ends with the seat. */
      deputies: z.array(z.strictObject({ name: z.string(), from: day, to: day })),
    }),
  ),
  /** Where the person stands in for somebody else. */
  deputyships: z.array(z.strictObject({ seat, forName: z.string(), from: day, to: day })),
  /** Links that would still let the person in. */
  invitations: z.int(),
  /** Decisions that wait for the person. */
  waiting: z.array(decision),
  /** Approvals of the person in open rounds: they stop counting. */
  approvals: z.array(z.strictObject({ gateId, seat })),
  /** Live records that name the person as owner, by section, with what their register is called; they stay theirs. */
  owned: z.array(z.strictObject({ section: z.string(), count: z.int(), register: z.string().nullable() })),
})

export type PersonAccess = z.output<typeof access>

export const getAccessRoute = route({
  method: 'GET',
  path: '/organizations/{organization}/people/{person}/access',
  summary: 'What ends when this person becomes inactive, and what stays theirs',
  authentication: 'member',
  may: 'organization:administer',
  params: z.strictObject({ person: recordId }),
  output: access,
})
