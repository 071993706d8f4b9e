import type { Browser, Page } from '@playwright/test'
import { ada, call, expect, type Person, samplePerson, valmere } from './people'

/** What the tests of single islands share. They press in Valmere, which no journey needs, or in an organization of their own. */

export const base = `/o/${valmere}`
export const api = `/organizations/${valmere}`
export const felix = () => samplePerson('Felix Amann', valmere)
export const klara = () => samplePerson('Klara Brandl', valmere)
export const noor = () => samplePerson('Noor Rahimi', valmere)
export const mira = () => samplePerson('Mira Novak', valmere)
export const because = 'Tried in a test, so that nobody wonders.'
/** The zone of an organization of these journeys: its days are those of this zone, whatever the machine’s are. */
export const zone = 'Europe/Vienna'
/** A day that is never over, so that no form refuses it. */
export const far = '2099-06-30'
export const farSpoken = '30 Jun 2099'

/** Keeps the newest message with its way back, however slow the machine is: its clock stands while the mouse is on it. */
export const hold = (page: Page) => page.getByRole('button', { name: 'Undo' }).last().hover()

export const undo = (page: Page) => page.getByRole('button', { name: 'Undo' }).last().click()

export type Row = { id: string; revision: number; [field: string]: unknown }

/** The rows of a register as the API tells them, asked from a page of the portal. */
export async function rows(page: Page, register: string, organization = valmere): Promise<Row[]> {
  const path = `/organizations/${organization}/registers/${register}?limit=200`
  return (await call<{ items: Row[] }>(page, 'GET', path)).items
}

/** Reloads and expects it there still: the screen alone may say what was not stored. */
export async function stays(page: Page, shown: () => ReturnType<Page['getByText']>) {
  await expect(shown()).toBeVisible()
  await page.reload()
  await expect(shown()).toBeVisible()
}

/** A new organization of Ada's, for what would disturb others: its address part. */
export async function ownOrganization(page: Page, name: string): Promise<string> {
  await page.goto('/me')
  const made = { name, provider: 'aws', currency: 'EUR', timezone: zone }
  return (await call<{ slug: string }>(page, 'POST', '/organizations', made)).slug
}

/** Somebody new joins it with an account of their own; the id of their person there. */
export async function joins(
  browser: Browser,
  admin: Page,
  slug: string,
  { name, email, password }: Person,
  role: string,
) {
  const body = { role, personId: null, email: null }
  const { token } = await call<{ token: string }>(admin, 'POST', `/organizations/${slug}/invitations`, body)
  const guest = await browser.newContext()
  const page = await guest.newPage()
  await page.goto(`/invitations/${token}`)
  await call(page, 'POST', `/invitations/${token}/account`, { name, email, password })
  await guest.close()
  const people = await call<{ items: { id: string; name: string }[] }>(admin, 'GET', `/organizations/${slug}/people`)
  return people.items.find((one) => one.name === name)!.id
}

export { ada }
