import { randomInt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { roles, seats } from '@/lib/access/permissions'
import { type OrganizationDocument, organizationDocument } from '@/lib/document/schema'
import { shiftDocument } from '@/lib/document/shift'
import { day } from '@/lib/document/values'

const accountsFile = z.strictObject({
  /** The day the document is written for: the loader moves every date by (today − anchor). */
  anchor: day,
  document: z.string().regex(/^[a-z0-9-]+\.json$/),
  /** Where the story stands, in one sentence. */
  about: z.string(),
  accounts: z.array(
    z.strictObject({
      name: z.string(),
      email: z.email(),
      role: z.enum(roles),
      personId: z.string(),
      seats: z.array(z.enum(seats)),
      journey: z.string(),
    }),
  ),
  /** Accounts of another demonstration that may look in here. */
  visitors: z.array(z.strictObject({ name: z.string(), email: z.email(), role: z.enum(roles) })),
})

/** Every demonstration by its file of sign-ins; the first is where exploring begins. */
const files = ['accounts.json', 'accounts-valmere.json'] as const

export type DemonstrationAccount = z.output<typeof accountsFile>['accounts'][number]
export type Demonstration = {
  document: OrganizationDocument
  about: string
  accounts: DemonstrationAccount[]
  visitors: z.output<typeof accountsFile>['visitors']
}

const folder = () => path.join(process.cwd(), 'prisma', 'demo')
const parsedFile = (name: string): unknown => JSON.parse(readFileSync(path.join(folder(), name), 'utf8'))

/** The demonstrations as of `today`: their documents, moved so that the stories are always fresh, and their sign-ins. */
export const demonstrationsOn = (today: string): Demonstration[] => files.map((file) => read(file, today))

const accountsOf = (file: string) => accountsFile.parse(parsedFile(file))

let sample: { organization: string; name: string; email: string; role: string; seats: string[] }[] | undefined

/** The sign-ins of all demonstrations with the organization each belongs to; read once, because they ship with the build. */
export function sampleAccounts() {
  sample ??= files.flatMap((file) => {
    const { document, accounts } = accountsOf(file)
    const { organization } = z.object({ organization: z.object({ name: z.string() }) }).parse(parsedFile(document))
    return accounts.map(({ name, email, role, seats: held }) => ({
      organization: organization.name,
      ...{ name, email, role, seats: [...held] },
    }))
  })
  return sample
}

function read(file: string, today: string): Demonstration {
  const { anchor, document, ...story } = accountsOf(file)
  const days = Math.round((Date.parse(today) - Date.parse(anchor)) / 86_400_000)
  return { ...story, document: shiftDocument(organizationDocument.parse(parsedFile(document)), days) }
}

const words = [
  'anchor',
  'beacon',
  'bearing',
  'binnacle',
  'bosun',
  'buoy',
  'cable',
  'capstan',
  'chart',
  'cleat',
  'compass',
  'current',
  'deck',
  'dinghy',
  'fathom',
  'fender',
  'galley',
  'halyard',
  'harbour',
  'hawser',
  'helm',
  'horizon',
  'hull',
  'jetty',
  'keel',
  'ketch',
  'lantern',
  'ledger',
  'locker',
  'mainsail',
  'marina',
  'mooring',
  'oarlock',
  'pilot',
  'quay',
  'rigging',
  'rudder',
  'schooner',
  'sextant',
  'shackle',
  'sloop',
  'sounding',
  'spinnaker',
  'starboard',
  'stern',
  'swell',
  'tackle',
  'tide',
  'tiller',
  'topsail',
  'transom',
  'trawler',
  'vessel',
  'wake',
  'wharf',
  'winch',
  'windlass',
  'yawl',
]

/** A random password that is easy to copy by eye: five words and a number, about 40 bits; shown once, stored hashed. */
export function readablePassword(): string {
  const chosen = Array.from({ length: 5 }, () => words[randomInt(words.length)]!)
  return `${chosen.join('-')}-${randomInt(1000, 10_000)}`
}
