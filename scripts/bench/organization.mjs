// An organization of realistic size, made from the demonstration: 8 submitted scorecards, a draft, 200 register rows.
import { readFileSync } from 'node:fs'
import { organizationDocument } from '@/lib/document/schema'
import { newId } from '@/lib/server/ids'

const scorecards = 8
const registerRows = 200

/** @param {string} name @returns {import('@/lib/document/schema').OrganizationDocument} */
export function benchOrganization(name) {
  const document = organizationDocument.parse(JSON.parse(readFileSync('prisma/demo/nordhavn.json', 'utf8')))
  document.organization.name = name
  document.organization.isDemo = false
  const oldest = document.scorecards.filter(({ state }) => state === 'submitted')[0]
  for (
    let n = document.scorecards.filter(({ state }) => state === 'submitted').length;
    oldest && n < scorecards;
    n += 1
  ) {
    const id = newId()
    const submittedAt = new Date(Date.parse(oldest.submittedAt ?? '') - n * 30 * 86_400_000).toISOString()
    document.scorecards.push({ ...oldest, id, submittedAt, copiedFrom: null })
    const owned = (/** @type {{ scorecardId: string }} */ row) => row.scorecardId === oldest.id
    document.answers.push(...document.answers.filter(owned).map((row) => ({ ...row, id: newId(), scorecardId: id })))
    document.areaRatings.push(
      ...document.areaRatings.filter(owned).map((row) => ({ ...row, id: newId(), scorecardId: id })),
    )
  }
  const [item] = document.shadowAiItems
  while (item && document.shadowAiItems.length < registerRows) {
    document.shadowAiItems.push({ ...item, id: newId(), title: `Item ${document.shadowAiItems.length}` })
  }
  return document
}
