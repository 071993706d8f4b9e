import type { Page } from '@playwright/test'
import { ada, bo, expect, organization, test } from './people'

const base = `/o/${organization.slug}`

// One story: each part goes on where the one before it ended.
test.describe.configure({ mode: 'serial' })

const rung = (page: Page, level: number) => page.getByRole('radio', { name: new RegExp(`^${level} `) })

/** The page listens to keys once its scripts run: the first press is repeated until it is heard. */
async function pressUntilRated(page: Page, level: number) {
  await expect(async () => {
    await page.keyboard.press(String(level))
    await expect(rung(page, level)).toBeChecked({ timeout: 500 })
  }).toPass()
}

const toast = (page: Page, message: string) =>
  page.getByRole('region', { name: 'Messages' }).locator('> div').filter({ hasText: message })

test('a second person joins by link', async ({ as, browser }) => {
  const page = await as(ada)
  await page.goto(`${base}/settings/people`)
  await page.getByRole('button', { name: 'Link for anybody' }).click()
  const dialog = page.getByRole('dialog', { name: 'Invite somebody' })
  await dialog.getByLabel('Role').selectOption('Editor')
  await dialog.getByRole('button', { name: 'Make link' }).click()
  const link = await page.getByRole('dialog', { name: 'The link is ready' }).getByLabel('Invitation link').inputValue()

  const elsewhere = await browser.newContext()
  const invited = await elsewhere.newPage()
  await invited.goto(link)
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText(`Join ${organization.name}`)
  await invited.getByLabel('Your name').fill(bo.name)
  await invited.getByLabel('Work e-mail').fill(bo.email)
  await invited.getByLabel('Password', { exact: true }).fill(bo.password)
  await invited.getByRole('button', { name: 'Create account and join' }).click()
  await expect(invited).toHaveURL(base)
  await invited.goto(link)
  await expect(invited.getByRole('heading', { level: 1 })).toHaveText('This invitation cannot be used')
  await elsewhere.close()
})

test('an area is rated by keyboard, with a note, a reason, undo and a link to the question', async ({ as }) => {
  const page = await as(ada)
  await page.goto(base)
  await page.getByRole('button', { name: 'Start the scorecard' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('0 of 6 areas confirmed')
  await page.getByRole('region', { name: 'Areas' }).getByRole('link', { name: 'Networking', exact: true }).click()
  await expect(page).toHaveURL(/assess\/networking/)

  await pressUntilRated(page, 2)
  await page.keyboard.press('4')
  await expect(rung(page, 4)).toBeChecked()
  // A rating that is one key to undo says nothing.
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
  await page.keyboard.press('2')
  await expect(rung(page, 2)).toBeChecked()
  await expect(page.getByText(/^Saved \d\d:\d\d$/).last()).toBeVisible()

  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=NW-2$/)
  await page.keyboard.press('3')
  await page.keyboard.press('c')
  await expect(page.getByLabel('Note')).toBeFocused()
  await page.keyboard.type('Measured on the ring in Bergen; 3 of 3 sites.')
  await expect(page).toHaveURL(/q=NW-2$/)
  await page.getByRole('button', { name: 'Next question' }).click()

  await page.keyboard.press('0')
  const reason = page.getByLabel('Why does this question not apply?')
  await expect(reason).toBeFocused()
  await page.getByRole('button', { name: 'Mark as not applicable' }).click()
  await expect(reason).toHaveAccessibleDescription(/Say why in a sentence/)
  await reason.fill('All training happens in one data centre.')
  await page.getByRole('button', { name: 'Mark as not applicable' }).click()
  await expect(page.getByText('Marked as not applicable', { exact: true })).toBeVisible()
  await expect(page.getByText(/^Saved \d\d:\d\d$/).last()).toBeVisible()

  await page.goto(`${base}/assess/networking?q=NW-2`)
  await expect(rung(page, 3)).toBeChecked()
  await expect(page.getByLabel('Note')).toHaveValue('Measured on the ring in Bergen; 3 of 3 sites.')
  await page.goto(`${base}/assess/networking?q=NW-3`)
  // The same question lies on paper, too.
  await expect(page.getByText('All training happens in one data centre.').filter({ visible: true })).toHaveCount(1)
})

test('an answer given without a connection is kept and sent later', async ({ as }) => {
  const page = await as(ada)
  await page.goto(`${base}/assess/networking?q=NW-4`)
  await pressUntilRated(page, 3)
  await expect(page.getByText(/^Saved \d\d:\d\d$/).last()).toBeVisible()
  await page.context().setOffline(true)
  await page.keyboard.press('4')
  await expect(rung(page, 4)).toBeChecked()
  await expect(page.getByText('Offline, kept on this device').last()).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByText(/^Saved \d\d:\d\d$/).last()).toBeVisible()
  await page.reload()
  await expect(rung(page, 4)).toBeChecked()
})

test('two people at one question decide whose answer counts', async ({ as }) => {
  const question = `${base}/assess/networking?q=NW-5`
  const mine = await as(ada)
  const theirs = await as(bo)
  const another = await theirs.context().newPage()
  for (const page of [mine, theirs, another]) {
    await page.goto(question)
    await expect(page.getByRole('button', { name: 'Review later' })).toBeEnabled()
  }
  await pressUntilRated(theirs, 2)
  await expect(theirs.getByText(/^Saved \d\d:\d\d$/).last()).toBeVisible()

  await pressUntilRated(mine, 4)
  const conflict = mine.getByRole('dialog', { name: `${bo.name} changed NW-5 while you were editing.` })
  await expect(conflict).toContainText('Emerging')
  await conflict.getByRole('button', { name: 'Keep mine' }).click()
  await expect(mine.getByText(/^Saved \d\d:\d\d$/).last()).toBeVisible()

  await pressUntilRated(another, 1)
  const other = another.getByRole('dialog', { name: `${ada.name} changed NW-5 while you were editing.` })
  await other.getByRole('button', { name: 'Take theirs' }).click()
  await expect(rung(another, 4)).toBeChecked()
  await mine.reload()
  await expect(rung(mine, 4)).toBeChecked()
})

test('the result is overridden with a reason, the other areas are rated quickly, and all is submitted', async ({
  as,
}) => {
  const page = await as(ada)
  await page.goto(`${base}/assess/networking?q=NW-5`)
  await page.getByRole('link', { name: 'See the result' }).last().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Networking: 3, Ready')
  await page.getByRole('radio', { name: /Emerging/ }).check()
  await page.getByRole('button', { name: 'Confirm 2' }).click()
  await expect(page.getByLabel('Reason')).toHaveAccessibleDescription(/Write at least 10 characters/)
  await page.getByLabel('Reason').fill('Two of the three sites are not measured yet.')
  await page.getByRole('button', { name: 'Confirm 2' }).click()
  await expect(page.getByText(`Confirmed by ${ada.name}`)).toBeVisible()

  await page.goto(`${base}/assess`)
  await page.getByRole('navigation', { name: 'How to rate' }).getByRole('link', { name: 'Quick' }).click()
  for (const area of ['Team Skills', 'GPU Readiness', 'Security', 'Automation']) {
    const rating = page.getByRole('group', { name: `Rating of ${area}` }).getByRole('radio', { name: /^3/ })
    await rating.click()
    await expect(rating).toBeChecked()
    await expect(toast(page, `${area} rated 3`)).toBeVisible()
  }
  const shadow = page.getByRole('listitem').filter({ has: page.getByRole('group', { name: 'Rating of Shadow AI' }) })
  await shadow.getByRole('group', { name: 'Rating of Shadow AI' }).getByRole('radio', { name: /^4/ }).click()
  await shadow
    .getByRole('group', { name: /^Before a 4:/ })
    .getByRole('radio', { name: /^3 Ready ./ })
    .click()
  await expect(toast(page, 'Shadow AI rated 4')).toBeVisible()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Six of six areas confirmed')
  await page.getByRole('button', { name: 'Submit and freeze' }).click()
  await expect(page).toHaveURL(/assess\/history\/[0-9a-f-]+$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Scorecard of /)
  await expect(page.getByText('Two of the three sites are not measured yet.').first()).toBeVisible()
})

test('four sources are searched, and what was found comes in by form and by sheet', async ({ as }) => {
  const page = await as(ada)
  await page.goto(`${base}/shadow-ai`)
  await expect(page.getByText('No items. Was every source searched?')).toBeVisible()
  const tiles = page.getByRole('region', { name: 'Where shadow AI hides' }).getByRole('article')
  await expect(tiles).toHaveCount(4)
  for (const tile of await tiles.all()) {
    await tile.getByRole('button', { name: /^Log a search of/ }).click()
    const run = page.getByRole('dialog', { name: 'Log a discovery run' })
    await run.getByLabel('Found', { exact: true }).fill('1')
    await run.getByRole('button', { name: 'Save' }).click()
    await expect(run).toBeHidden()
    await expect(tile.getByText('Searched today')).toBeVisible()
  }

  await page.getByRole('button', { name: 'Add item' }).click()
  const form = page.getByRole('dialog', { name: 'Add an item' })
  await form.getByLabel('What was found').fill('Meeting notes written by an AI tool')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByText('One field needs another value.')).toBeVisible()
  await form.getByLabel('Where', { exact: true }).selectOption('SaaS AI tools without review')
  await form.getByLabel('Risk', { exact: true }).selectOption('Medium')
  // Used before anybody reviewed it: a flag that each seat has to acknowledge later.
  await form.getByLabel('In use', { exact: true }).selectOption('In use')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()

  const sheet = ['Title\tSource\tRisk', 'Chat subscription of one team\tPersonal subscriptions\tLow']
    .concat('Key of a model API in a repository\tAPI keys in repositories\tEnormous')
    .join('\n')
  await page.getByRole('button', { name: 'Paste from a sheet' }).click()
  const dialog = page.getByRole('dialog', { name: /^Paste from a sheet/ })
  await dialog.getByLabel('Cells, with the column names in the first line').fill(sheet)
  await dialog.getByRole('button', { name: 'Check' }).click()
  await expect(dialog.getByText('One cell needs another value. Nothing was written.')).toBeVisible()
  await expect(dialog.getByRole('region', { name: 'What to change' })).toContainText('Risk: “Enormous” in line 3')
  await dialog.getByLabel('Enormous in Risk becomes').selectOption('High')
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await dialog.getByRole('button', { name: 'Write 2 rows' }).click()
  await expect(dialog).toBeHidden()
  for (const title of ['Meeting notes', 'Chat subscription', 'Key of a model API']) {
    await expect(page.getByRole('rowheader', { name: title })).toBeVisible()
  }
})

test('stakeholders are mapped, and acknowledge the goal', async ({ as }) => {
  const page = await as(ada)
  await page.goto(`${base}/governance/stakeholders`)
  await page.getByRole('button', { name: 'Write the goal' }).click()
  const goal = page.getByRole('dialog', { name: 'Write the goal' })
  await goal.getByLabel('Goal').fill('Forecasts of grid load that the control room trusts.')
  await goal.getByLabel('Scope').fill('Two teams, one platform, no customer data.')
  await goal.getByLabel('Next step').fill('Close what the scorecard shows.')
  await goal.getByRole('button', { name: 'Save as version 1' }).click()
  await expect(goal).toBeHidden()

  const mapped = {
    Data: 'Head of grid analytics',
    DevOps: 'Platform team',
    SRE: 'Operations centre',
    Security: bo.name,
  }
  for (const [group, name] of Object.entries(mapped)) {
    const plate = page.getByRole('region', { name: group, exact: true })
    await plate.getByRole('button', { name: `Add to ${group}` }).click()
    const form = page.getByRole('dialog', { name: 'Add a stakeholder' })
    await form.getByLabel('Name or role').fill(name)
    if (name === bo.name) await form.getByLabel('Person', { exact: true }).selectOption(bo.name)
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(form).toBeHidden()
    await expect(plate.getByText(name).first()).toBeVisible()
    if (name === bo.name) continue
    await plate.getByRole('button', { name: 'Record acknowledgement' }).click()
    const record = page.getByRole('dialog', { name: `Record the acknowledgement of ${name}` })
    await record.getByLabel('How').fill('In the steering meeting')
    await record.getByRole('button', { name: 'Record' }).click()
    await expect(record).toBeHidden()
    await expect(plate.getByText('Acknowledged', { exact: true })).toBeVisible()
  }

  const own = await as(bo)
  await own.goto(`${base}/governance/stakeholders`)
  await own.getByRole('button', { name: 'I acknowledge' }).click()
  await own.getByRole('dialog').getByRole('button', { name: 'Acknowledge', exact: true }).click()
  const security = own.getByRole('region', { name: 'Security', exact: true })
  await expect(security.getByText('Acknowledged', { exact: true })).toBeVisible()
  await expect(own.getByText(/^4 of 4 acknowledged/)).toBeVisible()
})

test('the second seat is assigned, and its holder confirms the inventory', async ({ as }) => {
  const page = await as(ada)
  await page.goto(`${base}/settings/seats`)
  await page.getByRole('button', { name: 'Assign: Security lead' }).click()
  const dialog = page.getByRole('dialog', { name: 'Who holds the seat Security lead?' })
  await dialog.getByLabel('Person').selectOption(bo.name)
  await dialog.getByRole('button', { name: 'Assign seat' }).click()
  await expect(page.getByRole('button', { name: `End: ${bo.name}, Security lead` })).toBeVisible()

  await page.goto(`${base}/shadow-ai`)
  await expect(page.getByText(`${bo.name} holds the seat security lead and can confirm.`)).toBeVisible()
  const own = await as(bo)
  await own.goto(`${base}/shadow-ai`)
  await own.getByRole('button', { name: 'Confirm the inventory' }).click()
  const confirm = own.getByRole('dialog', { name: 'Confirm the inventory?' })
  await expect(confirm).toContainText('these 3 items')
  await confirm.getByRole('button', { name: 'Confirm the inventory' }).click()
  await expect(own.getByText('Up to date: newer than the newest run and item.')).toBeVisible()
})

test('the phase page leads to the gate, and submitting asks both seats', async ({ as }) => {
  const page = await as(ada)
  await page.goto(`${base}/phases/1`)
  await expect(page.getByText('3 of 3 required checks met')).toBeVisible()
  await page.getByRole('link', { name: 'Open gate 1→2' }).click()
  await expect(page).toHaveURL(`${base}/gates/1-2`)
  await page.getByRole('button', { name: 'Submit for approval' }).click()
  const dialog = page.getByRole('dialog', { name: 'Submit gate 1→2?' })
  await expect(dialog.getByText('Every precondition is met.')).toBeVisible()
  for (const note of await dialog.getByRole('textbox').all())
    await note.fill('Known, and planned for the next quarter.')
  await dialog.getByRole('button', { name: 'Submit for approval' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: 'Your decision' })).toContainText(bo.name)

  for (const reader of [page, await as(bo)]) {
    await reader.goto(base)
    const entry = reader.getByRole('link', { name: /Approvals.*1 decision waits for you/ })
    await expect(entry.first()).toBeVisible()
  }
})
