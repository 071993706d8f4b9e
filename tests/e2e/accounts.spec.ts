import type { Browser, Page } from '@playwright/test'
import { accessible } from './open-dialog'
import { ada, ask, call, expect, organization, type Person, sample, samplePerson, signIn, test } from './people'

// Accounts of the portal (operators), people of an organization (its administrators), and links that lead into one. An
// organization of its own, so that no other journey meets its people.

const mia: Person = { name: 'Mia Berg', email: 'mia.berg@example.test', password: 'clover saddle winter quay' }
const ben: Person = { name: 'Ben Holt', email: 'ben.holt@example.test', password: 'marble ladder copper fen' }

const slug = 'havn-drift'

const fresh = async (browser: Browser) => (await browser.newContext()).newPage()

const invite = async (page: Page, body: Record<string, unknown>) =>
  (await call<{ token: string }>(page, 'POST', `/organizations/${slug}/invitations`, body)).token

/** Joins with a new account by a link, then signs in. */
async function joined(browser: Browser, token: string, person: Person): Promise<Page> {
  const page = await fresh(browser)
  await page.goto(`/invitations/${token}`)
  await call(page, 'POST', `/invitations/${token}/account`, { ...person })
  await signIn(page, person)
  return page
}

async function choose(page: Page, name: string, action: string) {
  await page.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('button', { name: action, exact: true }).click()
}

test('an organization is there, with somebody who joined by a link', async ({ as, browser }) => {
  const page = await as(ada)
  await page.goto('/me')
  const facts = { name: 'Havn Drift', provider: 'aws', currency: 'EUR', timezone: 'Europe/Oslo' }
  expect((await call<{ slug: string }>(page, 'POST', '/organizations', facts)).slug).toBe(slug)
  const theirs = await joined(browser, await invite(page, { role: 'editor' }), mia)
  await expect(theirs).toHaveURL(`/o/${slug}`)
})

test('an operator finds an account, disables it after reading what ends, and enables it again', async ({
  as,
  browser,
}) => {
  const theirs = await fresh(browser)
  await signIn(theirs, mia)
  const page = await as(ada)
  await page.goto(`/o/${organization.slug}`)
  await page.getByRole('button', { name: `Your account, ${ada.name}` }).click()
  await page.getByRole('link', { name: 'Accounts of this portal' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Accounts' })).toBeVisible()

  await page.getByRole('searchbox', { name: 'Find by name or e-mail' }).fill('MIA.BERG@')
  await page.getByRole('button', { name: 'Find' }).click()
  const row = page.getByRole('row', { name: /Mia Berg/ })
  await expect(row).toContainText('Havn Drift')
  await expect(row).toContainText('Can sign in')
  await expect(page.getByRole('row')).toHaveCount(2)

  await choose(page, mia.name, 'Disable account')
  const dialog = page.getByRole('dialog', { name: 'Disable the account of Mia Berg?' })
  await expect(dialog.getByRole('region', { name: 'Ends at once' })).toContainText('open session')
  await expect(dialog.getByRole('region', { name: 'Stays' })).toContainText('The membership in Havn Drift.')
  await expect(dialog.getByRole('region', { name: 'Stays' })).toContainText('History, signatures')
  await dialog.getByRole('button', { name: 'Disable account' }).click()
  await expect(dialog).toBeHidden()
  await expect(row).toContainText('Disabled')

  await theirs.reload()
  await expect(theirs).toHaveURL(/\/sign-in/)
  await theirs.getByLabel('Work e-mail').fill(mia.email)
  await theirs.getByLabel('Password', { exact: true }).fill(mia.password)
  await theirs.getByRole('button', { name: 'Sign in' }).click()
  await expect(theirs.getByText('do not belong together')).toBeVisible()

  await page.goto('/accounts?show=disabled')
  await expect(page.getByRole('row')).toHaveCount(2)
  await choose(page, mia.name, 'Enable account')
  const back = page.getByRole('dialog', { name: 'Enable the account of Mia Berg?' })
  await expect(back).toContainText('has to sign in anew')
  await back.getByRole('button', { name: 'Enable account' }).click()
  await expect(page.getByRole('heading', { name: 'No account fits' })).toBeVisible()
  await expect(page.getByText('No account is disabled.')).toBeVisible()
  await page.getByRole('link', { name: 'Show all accounts' }).click()
  await expect(page).toHaveURL('/accounts')
  await signIn(theirs, mia)
})

test('an operator names another one and takes the right away; the last one and oneself stay', async ({
  as,
  browser,
}) => {
  const page = await as(ada)
  await page.goto('/accounts?show=operators')
  await expect(page.getByRole('row', { name: /Ada Berge/ })).toContainText('you')
  await page.getByRole('button', { name: 'Actions for Ada Berge' }).click()
  await expect(page.getByRole('button', { name: 'Disable account' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Take operator’s right away' }).click()
  const own = page.getByRole('dialog', { name: 'Take the operator’s right from Ada Berge?' })
  await expect(own).toContainText('This is you.')
  await own.getByRole('button', { name: 'Take right away' }).click()
  await expect(own.getByRole('alert')).toContainText('This is the last operator. Make somebody else an operator first.')
  await own.getByRole('button', { name: 'Cancel' }).click()

  await page.goto('/accounts?q=Mia+Berg')
  await choose(page, mia.name, 'Make operator')
  await page.getByRole('dialog').getByRole('button', { name: 'Make operator' }).click()
  await expect(page.getByRole('row', { name: /Mia Berg/ })).toContainText('operator')

  const theirs = await fresh(browser)
  await signIn(theirs, mia)
  await theirs.goto('/accounts')
  await expect(theirs.getByRole('heading', { level: 1, name: 'Accounts' })).toBeVisible()

  await choose(page, mia.name, 'Take operator’s right away')
  await page.getByRole('dialog').getByRole('button', { name: 'Take right away' }).click()
  await expect(page.getByRole('row', { name: /Mia Berg/ }).getByText('operator', { exact: true })).toHaveCount(0)

  // The page that is still open says so, and is gone when it is opened again.
  await choose(theirs, ada.name, 'Disable account')
  await expect(theirs.getByRole('dialog').getByRole('alert')).toContainText('Only an operator of this portal')
  expect((await theirs.goto('/accounts'))?.status()).toBe(404)
})

test('for everybody else the page is not there, by address, title, words and menu', async ({ as }) => {
  const page = await as(samplePerson('Liv Aasen'))
  const seen: string[][] = []
  for (const path of ['/accounts', '/accounts?q=ada', '/no-such-page']) {
    const response = await page.goto(path)
    expect(response?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
    seen.push([await page.getByRole('main').innerText(), await page.title()])
  }
  expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1)
  expect((await ask(page, 'GET', '/accounts')).status).toBe(403)
  await page.goto(`/o/${sample}`)
  await page.getByRole('button', { name: 'Your account, Liv Aasen' }).click()
  await expect(page.getByRole('link', { name: 'Your account' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Accounts of this portal' })).toHaveCount(0)
})

test('with the keyboard on a phone, and when no answer comes, the dialogs say so and wait', async ({ as }) => {
  const page = await as(ada, { viewport: { width: 360, height: 780 }, colorScheme: 'dark' })
  await page.goto('/accounts?q=Mia+Berg')
  await page.route('**/api/v1/accounts/*', (route) => route.abort())
  const menu = page.getByRole('button', { name: 'Actions for Mia Berg' })
  await menu.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Disable account' }).focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('alert')).toContainText('This could not be loaded.')
  await expect(dialog.getByRole('button', { name: 'Disable account' })).toBeDisabled()
  await page.unroute('**/api/v1/accounts/*')
  await dialog.getByRole('button', { name: 'Retry' }).press('Enter')
  await expect(dialog.getByRole('region', { name: 'Stays' })).toBeVisible()
  await accessible(page)

  await page.route('**/api/v1/accounts/*', (route) => route.abort())
  await dialog.getByRole('button', { name: 'Disable account' }).press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('No answer came')
  await page.unroute('**/api/v1/accounts/*')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(menu).toBeFocused()
})

test('an administrator reads what ends for a person, makes them inactive and active again', async ({ as, browser }) => {
  const page = await as(ada)
  await page.goto(`/o/${slug}/settings/people`)
  const theirs = await joined(browser, await invite(page, { role: 'editor' }), ben)
  const { items } = await call<{ items: { id: string; name: string }[] }>(page, 'GET', `/organizations/${slug}/people`)
  const idOf = (name: string) => items.find((one) => one.name === name)?.id
  const seat = { seat: 'security-lead', personId: idOf(ben.name) }
  await call(page, 'POST', `/organizations/${slug}/seats`, seat)
  await call(page, 'POST', `/organizations/${slug}/seats`, { seat: 'compliance', personId: idOf(mia.name) })
  await call(page, 'POST', `/organizations/${slug}/registers/models`, {
    name: 'Forecast',
    version: '1',
    owner: idOf(ben.name),
  })

  await page.reload()
  await choose(page, ben.name, 'Mark as inactive')
  const dialog = page.getByRole('dialog', { name: 'Make Ben Holt inactive?' })
  const ends = dialog.getByRole('region', { name: 'Ends at once' })
  await expect(ends).toContainText('The membership as Editor: Havn Drift cannot be opened any more.')
  await expect(ends).toContainText('The one open session.')
  await expect(ends).toContainText('The seat Security lead. Nobody else holds it.')
  await expect(dialog.getByRole('region', { name: 'Stays' })).toContainText('Ben Holt stays the owner of 1 model.')
  await accessible(page)
  await page.keyboard.press('Escape')
  const row = page.getByRole('row', { name: /Ben Holt/ })
  await expect(row.getByText('inactive', { exact: true })).toHaveCount(0)

  await choose(page, ben.name, 'Mark as inactive')
  await dialog.getByRole('button', { name: 'Make inactive' }).click()
  await expect(dialog).toBeHidden()
  await expect(row.getByText('inactive', { exact: true })).toBeVisible()
  await expect(row).toContainText('no sign-in')
  await expect(row).not.toContainText('Security lead')
  await theirs.reload()
  await expect(theirs).toHaveURL(/\/sign-in/)

  await choose(page, ben.name, 'Mark as active')
  const back = page.getByRole('dialog', { name: 'Make Ben Holt active again?' })
  await expect(back).toContainText('What ended does not come back: membership and role, seats')
  await back.getByRole('button', { name: 'Make active' }).click()
  await expect(back).toBeHidden()
  await expect(row.getByText('inactive', { exact: true })).toHaveCount(0)
  await expect(row).toContainText('no sign-in')

  // The last administrator is told before anything is pressed.
  await choose(page, ada.name, 'Mark as inactive')
  const last = page.getByRole('dialog', { name: 'Make Ada Berge inactive?' })
  await expect(last).toContainText('Ada Berge is the last administrator who can sign in.')
  await expect(last.getByRole('button', { name: 'Make inactive' })).toBeDisabled()
})

test('a pasted sheet says that it does not set who is active, and where that is done', async ({ as }) => {
  const page = await as(ada)
  await page.goto(`/o/${slug}/settings/people`)
  await page.getByRole('button', { name: 'Paste from a sheet' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('Name\tActive\nUma Vik\tno')
  await dialog.getByRole('button', { name: 'Check' }).click()
  await expect(dialog).toContainText('Not read: Active. Set this in Settings, People: it is said there what ends')
})

test('a link for one address says so before anything is typed, tells strangers no address, and lets nobody else in', async ({
  as,
  browser,
}) => {
  const page = await as(ada)
  await page.goto(`/o/${slug}/settings/people`)
  await page.getByRole('button', { name: 'Link for anybody' }).click()
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' })
  await expect(dialog).toContainText('With an address the link works only for an account with this address')
  await dialog.getByLabel('E-mail').fill('cleo.dahl@example.test')
  await dialog.getByRole('button', { name: 'Make link' }).click()
  await expect(page.getByText('Only an account with the address cleo.dahl@example.test can use it.')).toBeVisible()
  const link = await page.getByLabel('Invitation link').inputValue()

  const stranger = await fresh(browser)
  await stranger.goto(link)
  await expect(stranger.getByRole('main')).toContainText('It is for c…@example.test')
  await expect(stranger.getByLabel('Work e-mail')).toHaveValue('')
  expect(await stranger.content()).not.toContain('cleo.dahl')
  await stranger.getByLabel('Your name').fill('Somebody Else')
  await stranger.getByLabel('Work e-mail').fill('else@example.test')
  await stranger.getByLabel('Password', { exact: true }).fill('marble ladder copper fen')
  await stranger.getByRole('button', { name: 'Create account and join' }).click()
  await expect(stranger.getByLabel('Work e-mail')).toHaveAccessibleDescription(/made for c…@example\.test/)

  const other = await fresh(browser)
  await signIn(other, ben)
  await other.goto(link)
  await expect(other.getByText('This invitation is for somebody else')).toBeVisible()
  await expect(other.getByText(/The link was made for c…@example\.test/)).toBeVisible()
  await expect(other.getByRole('button', { name: /^Join/ })).toHaveCount(0)
  await other.getByRole('button', { name: 'Sign out and use another account' }).click()
  await expect(other).toHaveURL(link)

  await other.getByLabel('Your name').fill('Cleo Dahl')
  await other.getByLabel('Work e-mail').fill('cleo.dahl@example.test')
  await other.getByLabel('Password', { exact: true }).fill('marble ladder copper fen')
  await other.getByRole('button', { name: 'Create account and join' }).click()
  await expect(other).toHaveURL(`/o/${slug}`)
})

test('samples and real organizations never meet, and both sides are told why', async ({ as, browser }) => {
  const liv = samplePerson('Liv Aasen')
  const page = await as(ada)
  await page.goto('/me')
  const intoReal = await invite(page, { role: 'viewer' })
  const theirs = await as(liv)
  await theirs.goto(`/invitations/${intoReal}`)
  await expect(theirs.getByText('A sample account cannot join')).toBeVisible()
  await expect(theirs.getByText(/none of them enters a real organization/)).toBeVisible()
  await expect(theirs.getByRole('button', { name: /^Join/ })).toHaveCount(0)

  await theirs.goto(`/o/${sample}`)
  await theirs.getByRole('button', { name: /Switch organization/ }).click()
  await expect(theirs.getByText('A sample account opens samples only.').first()).toBeVisible()
  await theirs.goto('/welcome')
  await expect(theirs.getByText(/A sample account stays with the samples/)).toBeVisible()

  await theirs.goto(`/o/${sample}/settings/people`)
  await theirs.getByRole('button', { name: 'Link for anybody' }).click()
  await expect(theirs.getByRole('dialog')).toContainText('only its sample accounts can use the link')
  const made = { role: 'viewer', personId: null, email: null }
  const { token } = await call<{ token: string }>(theirs, 'POST', `/organizations/${sample}/invitations`, made)
  await page.goto(`/invitations/${token}`)
  await expect(page.getByText('Only sample accounts can join')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Join/ })).toHaveCount(0)
  const stranger = await fresh(browser)
  await stranger.goto(`/invitations/${token}`)
  await expect(stranger.getByText('only its sample accounts can enter it')).toBeVisible()
  await expect(stranger.getByLabel('Password')).toHaveCount(0)
})
