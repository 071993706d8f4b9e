import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { patient } from './patient'

export type Person = { name: string; email: string; password: string }

/** The portal by an address that is not only known to the browser. */
export const direct = `http://127.0.0.1:${process.env.E2E_PORT ?? 3312}`

/** Makes the portal's first account and organization. */
export const ada: Person = {
  name: 'Ada Berge',
  email: 'ada.berge@example.test',
  password: 'heron lantern gravel drift',
}
/** Joins by link as security lead. */
export const bo: Person = { name: 'Bo Lund', email: 'bo.lund@example.test', password: 'mussel thimble orchard tide' }

export const organization = { name: 'Fjordkraft Nett', slug: 'fjordkraft-nett' }
export const sample = 'nordhavn-energi'
/** The sample organization in phase 5, with two years of records. */
export const valmere = 'valmere-hospitals'

// Emptied by Playwright before each run, and outside the portal's own data.
const folder = 'test-results/accounts'
const passwordFile = `${folder}/sample-password`

export function keepSamplePassword(password: string) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(passwordFile, password)
}

/** Somebody of a demonstration organization. */
export function samplePerson(name: string, of: typeof sample | typeof valmere = sample): Person {
  const email = `${name.toLowerCase().replace(' ', '.')}@${of.split('-')[0]}.example`
  return { name, email, password: readFileSync(passwordFile, 'utf8') }
}

export async function signIn(page: Page, { email, password }: Person) {
  await page.goto('/sign-in')
  await page.getByLabel('Work e-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL((url) => url.pathname !== '/sign-in')
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What the API answers to a call from this page, which has to be one of the portal's. */
export function ask(
  page: Page,
  method: Method,
  path: string,
  data?: unknown,
): Promise<{ status: number; text: string }> {
  const body = data === undefined ? undefined : JSON.stringify(data)
  return page.evaluate(
    async ({ address, sent, content, key }) => {
      const headers = {
        'idempotency-key': key,
        ...(content === undefined ? {} : { 'content-type': 'application/json' }),
      }
      const response = await fetch(address, { method: sent, headers, body: content })
      return { status: response.status, text: await response.text() }
    },
    { address: `/api/v1${path}`, sent: method, content: body, key: crypto.randomUUID() },
  )
}

/** An API call with the page's session, for state that another journey already proves by clicking. */
export async function call<T>(page: Page, method: Method, path: string, data?: unknown): Promise<T> {
  const { status, text } = await ask(page, method, path, data)
  expect(status, `${method} ${path}: ${text}`).toBeLessThan(300)
  return JSON.parse(text) as T
}

/** Polled: a table that is too wide scrolls in itself as soon as the page's script has measured it. */
export async function expectNoSidewaysScroll(page: Page, message = page.url()) {
  const soft = expect.configure({ soft: true })
  await soft
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth), { message })
    .toBeLessThanOrEqual(0)
}

type Fixtures = {
  /** A page in this person's own browser. Signs in once per run. */
  as: (person: Person, options?: BrowserContextOptions) => Promise<Page>
}

export const test = base.extend<Fixtures, object>({
  // Of all contexts: the one of `page`, those of `as`, and what a test opens for a guest.
  browser: [
    async ({ browser }, use) => {
      const open = browser.newContext.bind(browser)
      browser.newContext = async (options) => patient(await open(options))
      await use(browser)
    },
    { scope: 'worker' },
  ],
  as: async ({ browser }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (person, options = {}) => {
      const file = `${folder}/${person.email}.json`
      const known = existsSync(file)
      const context = await browser.newContext({ ...options, ...(known ? { storageState: file } : {}) })
      contexts.push(context)
      const page = await context.newPage()
      if (!known) {
        await signIn(page, person)
        await context.storageState({ path: file })
      }
      return page
    })
    for (const context of contexts) {
      // What a test answered itself may still be on its way when it ends, and is nobody's failure then.
      for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' })
      await context.close()
    }
  },
})
export { expect }
