import { z } from 'zod'
import { route } from '@/lib/client/route'
import { organization } from '@/lib/document/organization'
import { day, flag, name, phaseNumber, recordId, seenRevision, seenRevisionQuery, text } from '@/lib/document/values'
import { inWords } from '@/lib/messages/in-words'
import { getAccessRoute } from './access/schema'
import { anyRole, email, endsAt, invitationsRoutes } from './invitations/schema'
import { seatsRoutes } from './seats/schema'
import { tokensRoutes } from './tokens/schema'

const base = '/organizations/{organization}'
const facts = organization.shape
const revision = seenRevision
const revisionQuery = z.strictObject({ revision: seenRevisionQuery })
const page = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(100),
  cursor: recordId.optional(),
})
/** A field of a PATCH: absent stays as it is, so a default must not fill it in. */
const changed = <T extends z.ZodType>(field: z.ZodDefault<T>) => field.unwrap().optional()

const newOrganization = z.strictObject({
  name,
  provider: facts.provider.unwrap(),
  currency: facts.currency.unwrap(),
  timezone: facts.timezone.unwrap(),
})
/** The rules about passwords name what is wrong themselves; here only the size is bounded. */
const newAccount = { name, email, password: z.string().max(1000) }

export const startInstallationRoute = route({
  method: 'POST',
  path: '/setup',
  summary: 'First start only: makes the first account (an operator) and its organization',
  authentication: 'public',
  may: 'anybody',
  body: z.strictObject({ ...newAccount, organization: newOrganization, setupCode: z.string().max(100).optional() }),
  example: {
    name: 'Ana Ruiz',
    email: 'ana@example.com',
    password: 'seven quiet otters swim',
    organization: { name: 'Fjordkraft', provider: 'azure', currency: 'EUR', timezone: 'Europe/Oslo' },
    setupCode: '483-112',
  },
  output: z.object({ slug: z.string() }),
  success: 201,
})

export const listOrganizationsRoute = route({
  method: 'GET',
  path: '/organizations',
  summary: 'The organizations the signed-in person can open, by name; q searches in their names',
  authentication: 'user',
  may: 'anybody',
  query: z.strictObject({
    q: z.string().trim().max(100).default(''),
    limit: z.coerce.number().int().min(1).max(200).default(200),
    cursor: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
})

export const createOrganizationRoute = route({
  method: 'POST',
  path: '/organizations',
  summary: 'Makes an organization; operators only. The maker becomes its administrator',
  authentication: 'user',
  may: 'operator',
  body: newOrganization,
  example: { name: 'Fjordkraft', provider: 'azure', currency: 'EUR', timezone: 'Europe/Oslo' },
  output: z.object({ slug: z.string() }),
  success: 201,
  idempotent: true,
})

export const getOrganizationRoute = route({
  method: 'GET',
  path: base,
  summary: 'Facts and settings of the organization',
  authentication: 'member',
  may: 'organization:read',
  token: true,
})

export const updateOrganizationRoute = route({
  method: 'PATCH',
  path: base,
  summary: 'Changes facts and settings of the organization',
  authentication: 'member',
  may: 'organization:administer',
  body: z.strictObject({
    revision,
    name: facts.name.optional(),
    provider: changed(facts.provider),
    currency: changed(facts.currency),
    timezone: changed(facts.timezone),
    workweek: z.array(z.int().min(1).max(7)).min(1, inWords('organizations.chooseAtLeastOneWorking')).max(7).optional(),
    holidays: changed(facts.holidays),
    smallTeamMode: changed(facts.smallTeamMode),
    companyStage: changed(facts.companyStage),
    stage: changed(facts.stage),
    discountBp: changed(facts.discountBp),
    hourRate: changed(facts.hourRate),
    builderTeamId: changed(facts.builderTeamId),
    platformBuild: changed(facts.platformBuild),
    platformBuildStartedAt: changed(facts.platformBuildStartedAt),
    firstPlatformUserAt: changed(facts.firstPlatformUserAt),
    channelUrl: changed(facts.channelUrl),
    wikiUrl: changed(facts.wikiUrl),
    guidesUrl: changed(facts.guidesUrl),
    playbooksUrl: changed(facts.playbooksUrl),
    officeHoursUrl: changed(facts.officeHoursUrl),
    quarterReport: changed(facts.quarterReport),
  }),
  example: { revision: 1, name: 'Fjordkraft Energy' },
})

export const setBaselineRoute = route({
  method: 'POST',
  path: `${base}/baseline`,
  summary: 'Once, before any gate was submitted: the phase the organization starts in',
  authentication: 'member',
  may: 'gate:baseline',
  body: z.strictObject({
    phase: phaseNumber.min(2, inWords('organizations.everyOrganizationStartsInPhase')),
    at: day,
    reason: text,
  }),
  example: { phase: 2, at: '2026-11-02', reason: 'Agreed with the sponsor in the weekly meeting.' },
  success: 201,
  idempotent: true,
})

export const listPeopleRoute = route({
  method: 'GET',
  path: `${base}/people`,
  summary: 'The directory. E-mail addresses are shown to administrators',
  authentication: 'member',
  may: 'organization:read',
  token: true,
  query: page,
})

export const addPersonRoute = route({
  method: 'POST',
  path: `${base}/people`,
  summary: 'Adds a person to the directory',
  authentication: 'member',
  may: 'organization:administer',
  body: z.strictObject({ name, email: email.nullish(), teamId: recordId.nullish() }),
  example: { name: 'Mia Berg', email: 'mia@example.com', teamId: null },
  success: 201,
  idempotent: true,
})

export const updatePersonRoute = route({
  method: 'PATCH',
  path: `${base}/people/{person}`,
  summary:
    'Changes a person of the directory; active: false also ends their membership, the sessions of their account, their seats and open invitations (GET …/access tells before)',
  authentication: 'member',
  may: 'organization:administer',
  params: z.strictObject({ person: recordId }),
  body: z.strictObject({
    revision,
    name: name.optional(),
    email: email.nullable().optional(),
    teamId: recordId.nullable().optional(),
    active: flag.optional(),
  }),
  example: { revision: 1, name: 'Mia Berg-Lund' },
})

export const listMembershipsRoute = route({
  method: 'GET',
  path: `${base}/memberships`,
  summary: 'Who can sign in to the organization, with role and last use',
  authentication: 'member',
  may: 'organization:administer',
})

export const updateMembershipRoute = route({
  method: 'PATCH',
  path: `${base}/memberships/{membership}`,
  summary: 'Changes the role of a member, the last day of an auditor, or the person in the directory they are',
  authentication: 'member',
  may: 'organization:administer',
  params: z.strictObject({ membership: recordId }),
  body: z.strictObject({ revision, role: anyRole.optional(), personId: recordId.nullable().optional(), endsAt }),
  example: { revision: 1, role: 'editor' },
})

export const endMembershipRoute = route({
  method: 'DELETE',
  path: `${base}/memberships/{membership}`,
  summary: 'Ends a membership at once, with the seats the person holds',
  authentication: 'member',
  may: 'organization:administer',
  params: z.strictObject({ membership: recordId }),
  query: revisionQuery,
})

const secret = z.strictObject({
  token: z.string().regex(/^[A-Za-z0-9_-]{43}$/, inWords('organizations.thisIsNotAnInvitation')),
})

export const joinRoute = route({
  method: 'POST',
  path: '/invitations/{token}/account',
  summary: 'Accepts an invitation with a new account',
  authentication: 'public',
  may: 'anybody',
  params: secret,
  body: z.strictObject(newAccount),
  example: { name: 'Mia Berg', email: 'mia@example.com', password: 'seven quiet otters swim' },
  output: z.object({ slug: z.string() }),
  success: 201,
})

export const acceptInvitationRoute = route({
  method: 'POST',
  path: '/invitations/{token}/acceptance',
  summary: 'Accepts an invitation as the signed-in person',
  authentication: 'user',
  may: 'anybody',
  params: secret,
  output: z.object({ slug: z.string() }),
  success: 201,
  idempotent: true,
})

export const organizationsRoutes = [
  startInstallationRoute,
  listOrganizationsRoute,
  createOrganizationRoute,
  getOrganizationRoute,
  updateOrganizationRoute,
  setBaselineRoute,
  listPeopleRoute,
  addPersonRoute,
  updatePersonRoute,
  getAccessRoute,
  listMembershipsRoute,
  updateMembershipRoute,
  endMembershipRoute,
  ...invitationsRoutes,
  joinRoute,
  acceptInvitationRoute,
  ...seatsRoutes,
  ...tokensRoutes,
]
