import type { Permission } from '@/lib/access/permissions'
import type { Section } from '@/lib/document/schema'
import { notFound, Refusal } from '@/lib/server/errors'
import type { Register } from './definition'
import { alignmentNotes } from './definitions/alignment-notes'
import { discoveryRuns } from './definitions/discovery-runs'
import { inventoryConfirmations } from './definitions/inventory-confirmations'
import { shadowAiItems } from './definitions/shadow-ai-items'
import { stakeholders } from './definitions/stakeholders'

/** Every register there is. A new one is a definition and its line here. */
export const registers: readonly Register[] = [
  shadowAiItems,
  discoveryRuns,
  inventoryConfirmations,
  stakeholders,
  alignmentNotes,
]

/** The register of a URL; an unknown name answers like any missing thing. */
export function registerNamed(name: string): Register {
  const found = registers.find((one) => one.name === name)
  if (!found) throw notFound()
  return found
}

export const registerOfSection = (section: Section): Register | undefined =>
  registers.find((one) => one.section === section)

/** Who may create or edit rows; a register that is written by its own routes only says so. */
export function writing(one: Register): { create: Permission; edit: Permission } {
  if (one.write) return one.write
  throw new Refusal('not_allowed_now', 'Rows of this register are written by the portal and cannot be edited.')
}
