// The page of controls of an organization that has 1,000 of them, in front of the built portal.
import { readFileSync } from 'node:fs'
import { organizationDocument } from '@/lib/document/schema'
import { newId } from '@/lib/server/ids'
import { measure } from './load.mjs'

const CONTROLS = 1_000
const TESTS = 5

/**
 * The first demonstration with 1,000 controls of its own, each tested five times in the year before.
 * @param {string} today @returns {import('@/lib/document/schema').OrganizationDocument}
 */
export function controlledOrganization(today) {
  const base = JSON.parse(readFileSync('prisma/demo/nordhavn.json', 'utf8'))
  base.organization = { ...base.organization, name: 'Controlled', isDemo: false }
  delete base.history
  const controls = Array.from({ length: CONTROLS }, (_, n) => ({
    id: newId(),
    title: `Control ${n + 1}`,
    references: [`soc2:CC${1 + (n % 9)}.1`],
    owner: base.persons[n % base.persons.length].id,
  }))
  const day = (/** @type {number} */ back) =>
    new Date(Date.parse(`${today}T00:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10)
  const tests = controls.flatMap(({ id }, n) =>
    Array.from({ length: TESTS }, (_, k) => ({
      id: newId(),
      controlId: id,
      at: day(1 + k * 70 + (n % 60)),
      outcome: n % 40 === 0 && k === 0 ? 'failed' : 'passed',
    })),
  )
  base.controls = [...(base.controls ?? []), ...controls]
  base.controlTests = [...(base.controlTests ?? []), ...tests]
  return organizationDocument.parse(base)
}

/** The empty page and the page of controls, in one run. @param {string} url @param {Record<string, string>} headers @param {string} slug */
export async function measureControls(url, headers, slug) {
  return [
    await measure('empty 20 kB page of the same build', { url: `${url}/bench`, headers }),
    await measure(`page of ${CONTROLS} controls × ${TESTS} tests`, { url: `${url}/o/${slug}/compliance`, headers }),
  ]
}
