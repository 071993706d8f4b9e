import type { Zone } from '@/lib/calendar/zones'

/** What every part of a page of an organization may ask for, wherever it is drawn. */
export type PageContext = {
  slug: string
  /** The address of the organization: /o/<slug>. */
  base: string
  /** Its name. */
  organization: string
  /** In which zone its moments are told, and which day it is there. */
  zone: Zone
  /** The code of the currency that its money is in. */
  currency: string
  isDemo: boolean
}
