import { ada, ownOrganization } from './own-organization'
import { call, expect, test } from './people'
import { countPresses } from './presses'

/** What issue 9 asks for: three people invited and seated in so many presses. */
const PRESSES = 8

const sheet = [
  'E-mail\tRole\tSeat\tTeam',
  'sam.secure@islands.test\tEditor\tSecurity lead\tPlatform',
  'mo.money@islands.test\tViewer\tManagement sponsor\tBoard',
  'pat.platform@islands.test\t\tPlatform team lead\tPlatform',
].join('\n')

test('three people are invited and seated by one paste and one button, and their seats take effect on joining', async ({
  as,
  browser,
}) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Invited Three')
  const presses = await countPresses(page)
  await page.goto(`/o/${slug}/setup`)
  await expect(page.getByRole('heading', { name: 'Who takes part, and who decides the gates' })).toBeVisible()
  const first = page.getByLabel('E-mail, person 1')
  await first.click()
  await first.evaluate((field, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, sheet)
  await expect(page.getByLabel('E-mail, person 3')).toHaveValue('pat.platform@islands.test')
  await expect(page.getByLabel('Role, person 3')).toHaveValue('editor')
  await expect(page.getByText('New team').first()).toBeVisible()
  await page.getByRole('button', { name: 'Make 3 links' }).click()
  await expect(page.getByRole('heading', { name: '3 links are ready' })).toBeFocused()
  await page.getByRole('button', { name: 'Copy all 3' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const used = await presses()
  console.log(`invite and seat three people: ${used} presses`)
  expect(used).toBeGreaterThan(0)
  expect(used).toBeLessThanOrEqual(PRESSES)

  const row = page.getByRole('listitem').filter({ hasText: 'sam.secure@islands.test' })
  const link = await row.getByText(/\/invitations\//).innerText()
  const guest = await browser.newContext()
  const sam = await guest.newPage()
  await sam.goto(new URL(link).pathname)
  await expect(sam.getByText('Ada Berge invites you')).toBeVisible()
  await expect(sam.getByRole('definition').filter({ hasText: 'Security lead' })).toContainText(
    'You decide the gates 1→2, 4→5',
  )
  await expect(sam.getByRole('definition').filter({ hasText: 'Editor' })).toBeVisible()
  await expect(sam.getByText('To read a gate when it is submitted')).toBeVisible()
  await sam.getByLabel('Your name').fill('Sam Secure')
  await sam.getByLabel('Work e-mail').fill('sam.secure@islands.test')
  await sam.getByLabel('Password', { exact: true }).fill('walnut copper meadow stove')
  await sam.getByRole('button', { name: 'Create account and join' }).click()
  await expect(sam).toHaveURL(`/o/${slug}`)
  await expect(async () => {
    await sam.goto(`/o/${slug}/inbox`)
    await expect(sam.getByText('You hold the seat Security lead')).toBeVisible({ timeout: 1000 })
  }).toPass()
  await guest.close()
  await page.goto(`/o/${slug}/settings/seats`)
  await expect(page.getByRole('button', { name: 'End: Sam Secure, Security lead' })).toBeVisible()
  const { items } = await call<{ items: { name: string }[] }>(page, 'GET', `/organizations/${slug}/teams`)
  expect(items.map(({ name }) => name).sort()).toEqual(['Board', 'Platform'])
})

test('a row that cannot be done says why in its own field, and nobody is invited', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Invited Wrong')
  await page.goto(`/o/${slug}/settings/people`)
  await page.getByRole('button', { name: 'Invite people' }).click()
  await page.getByLabel('E-mail, person 1').fill('one@islands.test')
  await page.getByLabel('E-mail, person 2').fill('one@islands.test')
  await page.getByRole('button', { name: 'Make 2 links' }).click()
  await expect(page.getByLabel('E-mail, person 2')).toHaveAccessibleDescription('This address is there twice.')
  await page.getByLabel('E-mail, person 2').fill('two@islands.test')
  await page.getByRole('button', { name: 'Make 2 links' }).click()
  await expect(page.getByRole('heading', { name: '2 links are ready' })).toBeFocused()
  await expect(page.getByRole('button', { name: 'Take back the invitation for two@islands.test' })).toBeVisible()
})
