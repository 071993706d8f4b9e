import { ada, base, because, felix, hold, joins, ownOrganization, rows, stays, undo } from './own-organization'
import { call, expect, type Person, samplePerson, signIn, test, valmere } from './people'

const account = (name: string): Person => ({
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@islands.test`,
  password: 'walnut copper meadow stove',
})

test('notices are marked as read, one and all, and as unread again', async ({ as, browser }) => {
  const admin = await as(ada)
  const slug = await ownOrganization(admin, 'Inbox Read')
  const reader = account('Pia Inbox')
  const personId = await joins(browser, admin, slug, reader, 'contributor')
  await call(admin, 'POST', `/organizations/${slug}/scorecards`, { copyFrom: null })
  for (const area of ['automation', 'security']) {
    const given = { personIds: [personId], dueAt: null, message: null }
    await call(admin, 'POST', `/organizations/${slug}/scorecards/draft/areas/${area}/assignments`, given)
  }
  const page = await as(reader)
  await page.goto(`/o/${slug}/inbox`)
  const unread = page.getByRole('button', { name: /^Mark as read: / })
  const read = page.getByRole('button', { name: /^Mark as unread: / })
  // Delivered within seconds of the change: one for each area, and none that could come later.
  const before = 2
  await expect(async () => {
    await page.reload()
    await expect(unread).toHaveCount(before, { timeout: 1000 })
  }).toPass()
  await unread.first().click()
  await expect(unread).toHaveCount(before - 1)
  await page.reload()
  await expect(unread).toHaveCount(before - 1)
  await read.first().click()
  await expect(unread).toHaveCount(before)
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await expect(page.getByText(/ marked as read$/)).toBeVisible()
  await hold(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing unread')
  await undo(page)
  await expect(unread).toHaveCount(before)
  await page.reload()
  await expect(unread).toHaveCount(before)
})

test('people are added, given another role, made inactive, invited and uninvited, and leave', async ({
  as,
  browser,
}) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'People Kept')
  const member = account('Tor Member')
  await joins(browser, page, slug, member, 'viewer')
  await page.goto(`/o/${slug}/settings/people`)
  const main = page.getByRole('main')
  const menu = (name: string) => main.getByRole('button', { name: `Actions for ${name}` })
  const choose = (name: string, verb: string) =>
    menu(name)
      .click()
      .then(() => page.getByRole('button', { name: verb, exact: true }).locator('visible=true').click())
  await page.getByRole('button', { name: 'Add person' }).click()
  const add = page.getByRole('dialog', { name: 'Add a person' })
  await add.getByLabel('Name').fill('Unni Directory')
  await add.getByRole('button', { name: 'Add person' }).click()
  await expect(add).toBeHidden()
  await stays(page, () => page.getByRole('rowheader', { name: 'Unni Directory' }))
  await choose('Unni Directory', 'Mark as inactive')
  const inactive = page.getByRole('dialog', { name: 'Make Unni Directory inactive?' })
  await inactive.getByRole('button', { name: 'Make inactive' }).click()
  await expect(inactive).toBeHidden()
  await stays(page, () => page.getByRole('row', { name: /Unni Directory/ }).getByText('inactive'))

  await choose('Tor Member', 'Change role')
  const role = page.getByRole('dialog', { name: 'Role of Tor Member' })
  await role.getByLabel('Role').selectOption('Editor')
  await role.getByRole('button', { name: 'Change role' }).click()
  await expect(role).toBeHidden()
  await stays(page, () => page.getByRole('row', { name: /Tor Member/ }).getByText('Editor'))
  await choose('Tor Member', 'End membership')
  const end = page.getByRole('dialog', { name: 'End the membership of Tor Member?' })
  await end.getByRole('button', { name: 'End membership' }).click()
  await expect(end).toBeHidden()
  await stays(page, () => page.getByRole('row', { name: /Tor Member/ }).getByText('no sign-in'))

  await page.getByRole('button', { name: 'Link for anybody' }).click()
  await page.getByRole('dialog', { name: 'Invite somebody' }).getByRole('button', { name: 'Make link' }).click()
  await page.getByRole('dialog', { name: 'The link is ready' }).getByRole('button', { name: 'Done' }).click()
  const revoke = page.getByRole('button', { name: 'Take back the invitation for somebody new' })
  await revoke.click()
  await expect(revoke).toHaveCount(0)
})

test('a seat is given with a deputy, the deputy taken back and the seat ended', async ({ as, browser }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Seats Held')
  await joins(browser, page, slug, account('Ove Holder'), 'editor')
  await joins(browser, page, slug, account('Siri Deputy'), 'editor')
  await page.goto(`/o/${slug}/settings/seats`)
  await page.getByRole('button', { name: 'Assign: Security lead' }).click()
  const assign = page.getByRole('dialog', { name: 'Who holds the seat Security lead?' })
  await assign.getByLabel('Person').selectOption('Ove Holder')
  await assign.getByRole('button', { name: 'Assign seat' }).click()
  await expect(assign).toBeHidden()
  await page.getByRole('button', { name: 'Name a deputy' }).click()
  const deputy = page.getByRole('dialog', { name: 'A deputy for Security lead' })
  await deputy.getByLabel('Deputy').selectOption('Siri Deputy')
  await deputy.getByLabel('Last day').fill(await deputy.getByLabel('First day').inputValue())
  await deputy.getByRole('button', { name: 'Name deputy' }).click()
  const back = page.getByRole('button', { name: 'Take back: Siri Deputy for Ove Holder' })
  await stays(page, () => back)
  await back.click()
  const annul = page.getByRole('dialog', { name: 'Take back Siri Deputy as deputy of Ove Holder?' })
  await annul.getByRole('button', { name: 'Take back' }).click()
  await expect(back).toHaveCount(0)
  const ending = page.getByRole('button', { name: 'End: Ove Holder, Security lead' })
  await ending.click()
  const end = page.getByRole('dialog', { name: 'End the seat Security lead of Ove Holder?' })
  await end.getByRole('button', { name: 'End seat' }).click()
  await expect(end).toBeHidden()
  await page.reload()
  await expect(ending).toHaveCount(0)

  await page.getByRole('button', { name: 'Switch on' }).click()
  await page
    .getByRole('dialog', { name: 'Switch small-team mode on?' })
    .getByRole('button', { name: 'Switch on' })
    .click()
  await stays(page, () => page.getByRole('button', { name: 'Switch off' }))
})

test('a further organization is made, says that it is further on, and comes in again by its document', async ({
  as,
}) => {
  const page = await as(ada)
  await page.goto('/welcome')
  await page.getByLabel('Name of the organization').fill('Further On')
  await page.getByLabel('Main platform').selectOption('Azure')
  await page.getByLabel('Currency').selectOption('NOK')
  await page.getByLabel('Time zone').fill('Europe/Oslo')
  await page.getByRole('button', { name: 'Create organization' }).click()
  await expect(page).toHaveURL('/o/further-on/setup')

  await page.goto('/o/further-on/settings/organization')
  await page.getByText('We are further on').click()
  await page.getByLabel('Phase', { exact: true }).selectOption({ index: 0 })
  await page.getByLabel('Since', { exact: true }).fill('2020-01-01')
  await page.getByLabel('Reason', { exact: true }).fill(because)
  await page.getByRole('button', { name: 'Set starting phase' }).click()
  await stays(page, () => page.getByText(because))

  const document = await call(page, 'GET', '/organizations/further-on/export')
  await page.goto('/o/further-on/settings/data')
  const file = { name: 'further-on.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(document)) }
  await page.getByLabel('Document (.json or .json.gz)').setInputFiles(file)
  await page.getByRole('button', { name: 'Import as a new organization' }).click()
  await expect(page).toHaveURL(/\/o\/further-on-\w+$/)
})

test('somebody with an account joins by a link, and looks after the account', async ({ as, browser }) => {
  const admin = await as(ada)
  const slug = await ownOrganization(admin, 'Joined Twice')
  const person = account('Kim Account')
  await joins(browser, admin, await ownOrganization(admin, 'Joined Once'), person, 'viewer')
  const body = { role: 'viewer', personId: null, email: null }
  const { token } = await call<{ token: string }>(admin, 'POST', `/organizations/${slug}/invitations`, body)
  const page = await as(person)
  await page.goto(`/invitations/${token}`)
  await page.getByRole('button', { name: 'Join Joined Twice' }).click()
  await expect(page).toHaveURL(`/o/${slug}`)

  await page.goto('/me')
  await page.getByLabel('Name', { exact: true }).fill('Kim Accounting')
  await page.getByRole('button', { name: 'Save name' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  const shortcuts = page.getByRole('checkbox', { name: /^Single-key shortcuts/ })
  const stored = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
  await shortcuts.uncheck()
  await stored
  await page.reload()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Kim Accounting')
  await expect(shortcuts).not.toBeChecked()

  const elsewhere = await browser.newContext()
  await signIn(await elsewhere.newPage(), person)
  await page.reload()
  await page.getByRole('button', { name: /^End the session / }).click()
  await expect(page.getByText('One session ended.')).toBeVisible()
  await elsewhere.close()

  const password = 'walnut copper meadow kettle'
  await page.getByLabel('Present password').fill('not this one at all')
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByLabel('Present password')).toHaveAccessibleDescription(/\w/)
  await page.getByLabel('Present password').fill(person.password)
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText(/^Your password is changed/)).toBeVisible()
  const again = await browser.newContext()
  await signIn(await again.newPage(), { ...person, password })
  await again.close()
})

test('facts of the organization save themselves, and teams are added one after the other', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Facts Kept')
  await page.goto(`/o/${slug}/settings/organization`)
  await page.getByLabel('Name', { exact: true }).fill('Facts Kept Well')
  await page.getByLabel('Name', { exact: true }).blur()
  await expect(page.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Facts Kept Well')
  await page.goto(`/o/${slug}/settings/teams`)
  for (const team of ['Platform', 'Grid analytics']) {
    await page.getByLabel('Name of the team').fill(team)
    await page.getByRole('button', { name: 'Add team' }).click()
    await expect(page.getByRole('rowheader', { name: team })).toBeVisible()
  }
})

test('a token is made, shown once, used by a job, and ended', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Token Makers')
  await page.goto(`/o/${slug}/settings/tokens`)
  await page.getByRole('button', { name: 'Make a token' }).click()
  const dialog = page.getByRole('dialog', { name: 'Make an API token' })
  await dialog.getByLabel('Name').fill('Nightly import')
  await dialog.getByLabel('It may').selectOption('Read and add records')
  await dialog.getByRole('button', { name: 'Make a token' }).click()
  const made = page.getByRole('dialog', { name: 'Copy the token now' })
  const secret = await made.getByLabel('Token').inputValue()
  expect(secret).toMatch(/^sxt_/)
  await made.getByRole('button', { name: 'Done' }).click()
  await stays(page, () => page.getByText(`${secret.slice(0, 8)}…`))
  await expect(page.getByText(secret)).toHaveCount(0)
  /** What a job with the token, and without this person's cookie, is answered. */
  const read = () =>
    page.evaluate(
      async ([path, token]) =>
        (await fetch(path!, { credentials: 'omit', headers: { authorization: `Bearer ${token}` } })).status,
      [`/api/v1/organizations/${slug}/registers/templates`, secret],
    )
  expect(await read()).toBe(200)
  await page.getByRole('button', { name: 'End Nightly import' }).click()
  await page.getByRole('dialog', { name: 'End Nightly import?' }).getByRole('button', { name: 'End the token' }).click()
  await stays(page, () => page.getByText('No token yet'))
  expect(await read()).toBe(401)
})

test('the links of the community are set once, and found under Help', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Linked Up')
  await page.goto(`/o/${slug}/help`)
  await page.getByRole('link', { name: 'Add the links' }).click()
  const channel = page.getByLabel('Channel for questions')
  await channel.fill('javascript:alert(1)')
  await channel.blur()
  await expect(page.getByText('Use a link that starts with', { exact: false })).toBeVisible()
  await channel.fill('https://chat.example.org/ask')
  await channel.blur()
  await expect(page.getByText(/^Saved/).first()).toBeVisible()
  await page.goto(`/o/${slug}/help`)
  await stays(page, () => page.getByRole('link', { name: 'Ask in the channel' }))
  await expect(page.getByRole('link', { name: 'Ask in the channel' })).toHaveAttribute(
    'href',
    'https://chat.example.org/ask',
  )
})

test('a viewer rates themselves, and only themselves', async ({ as }) => {
  const page = await as(samplePerson('Lena Fuchs', valmere))
  await page.goto(`${base}/governance/training?view=skills`)
  await page.getByRole('button', { name: 'Rate yourself' }).click()
  const dialog = page.getByRole('dialog', { name: 'How well do you know it?' })
  await dialog.getByLabel('Automation maturity').selectOption('')
  for (const name of ['Cloud platform fluency', 'AI and ML fundamentals', 'Security operations']) {
    await dialog.getByLabel(name).selectOption('')
  }
  await dialog.getByRole('button', { name: 'Save my rating' }).click()
  await expect(dialog.getByText('Rate at least one of the four dimensions')).toBeVisible()
  await dialog.getByLabel('Automation maturity').selectOption('4 Managed')
  await dialog.getByRole('button', { name: 'Save my rating' }).click()
  await expect(page.getByText('Your rating is in the matrix.')).toBeVisible()
  const own = (await rows(page, 'skill-ratings')).filter(({ dimension }) => dimension === 'automation-maturity')
  expect(own.some(({ level, createdBy, personId }) => level === 4 && createdBy === personId)).toBe(true)
})

test('what follows from an incident is put into the work list and leads back', async ({ as }) => {
  const page = await as(felix())
  await page.goto(base)
  const [incident] = await rows(page, 'incidents')
  await page.goto(`${base}/platform/incidents/${incident!.id}`)
  await page.getByRole('button', { name: 'Add action' }).click()
  const dialog = page.getByRole('dialog', { name: 'Action after this incident' })
  const words = 'Alert before the quota is full.'
  await dialog.getByLabel('What is to be done').fill(words)
  await dialog.getByRole('button', { name: 'Add action' }).click()
  await stays(page, () => page.getByRole('link', { name: words }))
  await page.goto(`${base}/work`)
  await expect(page.getByText(words).first()).toBeVisible()
})
