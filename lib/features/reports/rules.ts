import { isDay } from '@/lib/calendar/days'

/** The reports of an organization, in the order they are offered. */
export const organizationReports = ['executive', 'technical', 'operational', 'quarterly'] as const
export type OrganizationReport = (typeof organizationReports)[number]

export const reportNamed = (name: string): OrganizationReport | undefined =>
  organizationReports.find((kind) => kind === name)

/** Frozen records a report can be made from, by the section and the id. */
const frozen = /^(scorecards|gateRounds|cadenceEvents)\/[A-Za-z0-9_-]{1,64}$/

type Search = { asOf?: string | string[] | undefined; basis?: string | string[] | undefined }

/** What an address asks a report for; a snapshot counts before a day, and what is neither asks for nothing. */
export function askedIn({ asOf, basis }: Search): { asOf?: string; basis?: string } {
  if (typeof basis === 'string' && frozen.test(basis)) return { basis }
  return typeof asOf === 'string' && isDay(asOf) ? { asOf } : {}
}
