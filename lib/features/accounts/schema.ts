import { z } from 'zod'
import { route } from '@/lib/client/route'
import { name, recordId, seat } from '@/lib/document/values'
import { inWords } from '@/lib/messages/in-words'

/** Any form is taken here: rules about passwords are for new ones, an old one only has to match. */
const presentPassword = z.string().min(1, inWords('accounts.enterYourPassword')).max(1000)

export const getSessionRoute = route({
  method: 'GET',
  path: '/session',
  summary: 'Who is signed in, the organizations they can open and their live sessions',
  authentication: 'user',
  may: 'anybody',
})

export const updateProfileRoute = route({
  method: 'PATCH',
  path: '/session',
  summary: 'Changes the own name and whether single-key shortcuts are on',
  authentication: 'user',
  may: 'anybody',
  body: z.strictObject({ name: name.optional(), shortcutsOff: z.boolean().optional() }),
  example: { shortcutsOff: true },
})

export const proveIdentityRoute = route({
  method: 'POST',
  path: '/session/proof',
  summary: 'Proves again who is there, with the password; signing needs a proof that is at most five minutes old',
  authentication: 'user',
  may: 'anybody',
  body: z.strictObject({ password: presentPassword }),
  example: { password: 'seven quiet otters swim' },
  output: z.object({ authenticatedAt: z.string() }),
})

export const changePasswordRoute = route({
  method: 'PUT',
  path: '/session/password',
  summary: 'Changes the password and ends every other session',
  authentication: 'user',
  may: 'anybody',
  body: z.strictObject({ password: presentPassword, newPassword: z.string().max(1000) }),
  example: { password: 'seven quiet otters swim', newPassword: 'eleven patient herons wade' },
  output: z.object({ ended: z.int() }),
})

export const endOtherSessionsRoute = route({
  method: 'DELETE',
  path: '/session/others',
  summary: 'Ends every other session of this person',
  authentication: 'user',
  may: 'anybody',
  output: z.object({ ended: z.int() }),
})

export const endOtherSessionRoute = route({
  method: 'DELETE',
  path: '/session/others/{session}',
  summary: 'Ends one other session of this person',
  authentication: 'user',
  may: 'anybody',
  params: z.strictObject({ session: recordId }),
  output: z.object({ ended: z.int() }),
})

const role = z.enum(['admin', 'editor', 'contributor', 'viewer', 'auditor'])

/** An account of the installation, as operators see it: of its organizations the first by name, and how many there are. */
export const account = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  operator: z.boolean(),
  isDemo: z.boolean(),
  disabledAt: z.string().nullable(),
  lastSeenAt: z.string().nullable(),
  organizations: z.strictObject({
    items: z.array(z.strictObject({ name: z.string(), slug: z.string(), role, isDemo: z.boolean() })),
    total: z.int(),
  }),
})

/** What disabling an account would end, and the places it stays named in. */
export const accountDetail = account.extend({
  sessions: z.int(),
  places: z.array(
    z.strictObject({
      name: z.string(),
      isDemo: z.boolean(),
      role,
      seats: z.array(seat),
      /** Nobody else who can sign in administers this organization. */
      soleAdministrator: z.boolean(),
    }),
  ),
})

export const listAccountsRoute = route({
  method: 'GET',
  path: '/accounts',
  summary:
    'The accounts of this installation by name, for operators; q searches names and addresses, show keeps operators or disabled ones',
  authentication: 'user',
  may: 'operator',
  query: z.strictObject({
    q: z.string().max(200).optional(),
    show: z.enum(['all', 'operators', 'disabled']).default('all'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    cursor: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  output: z.strictObject({ items: z.array(account), total: z.int(), nextCursor: z.string().nullable() }),
})

export const getAccountRoute = route({
  method: 'GET',
  path: '/accounts/{account}',
  summary:
    'One account, with what disabling it would end: live sessions, and seats and administration in its organizations',
  authentication: 'user',
  may: 'operator',
  params: z.strictObject({ account: recordId }),
  output: accountDetail,
})

export const changeAccountRoute = route({
  method: 'PATCH',
  path: '/accounts/{account}',
  summary: 'Disables or enables an account, or makes it an operator or none; the last operator stays',
  authentication: 'user',
  may: 'operator',
  params: z.strictObject({ account: recordId }),
  body: z.strictObject({ disabled: z.boolean().optional(), operator: z.boolean().optional() }),
  example: { disabled: true },
  output: account,
})

export const accountsRoutes = [
  listAccountsRoute,
  getAccountRoute,
  changeAccountRoute,
  getSessionRoute,
  updateProfileRoute,
  proveIdentityRoute,
  changePasswordRoute,
  endOtherSessionsRoute,
  endOtherSessionRoute,
]
