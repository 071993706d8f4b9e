import {
  ada,
  api,
  base,
  because,
  far,
  farSpoken,
  felix,
  hold,
  ownOrganization,
  rows,
  stays,
  undo,
} from './own-organization'
import { call, expect, expectNoSidewaysScroll, test } from './people'

test('idle capacity is proposed for reclaim, its owner told, and left until a day', async ({ as }) => {
  const page = await as(felix())
  await page.goto(base)
  const open = new Set((await rows(page, 'reclaim-cases')).map(({ quotaId }) => quotaId))
  const quota = (await rows(page, 'gpu-quotas')).find((one) => one.status === 'approved' && !open.has(one.id))!
  await page.goto(`${base}/platform/gpu/${quota.id}`)
  await page.getByRole('button', { name: 'Propose to reclaim', exact: true }).click()
  const propose = page.getByRole('dialog', { name: 'Propose to reclaim?' })
  await propose.getByLabel('Reason').fill(because)
  await propose.getByRole('button', { name: 'Open the case' }).click()
  await expect(page.getByText('A case is open')).toBeVisible()
  await page.getByRole('button', { name: 'Record that the owner was told' }).click()
  await expect(page.getByText('Owner told').first()).toBeVisible()
  await page.getByRole('button', { name: 'Exempt until…' }).click()
  const exempt = page.getByRole('dialog', { name: 'Leave it until a day?' })
  await exempt.getByLabel('Exempt until').fill(far)
  await exempt.getByLabel('Reason for the exemption').fill(because)
  await exempt.getByRole('button', { name: 'Exempt it' }).click()
  await stays(page, () => page.getByText(`Exempt until ${farSpoken}`).first())
})

test('an allocation is linked to what it is held for, the link taken off and put back', async ({ as }) => {
  const page = await as(felix())
  await page.goto(base)
  const quota = (await rows(page, 'gpu-quotas')).find((one) => one.status === 'approved')!
  await page.goto(`${base}/platform/gpu/${quota.id}`)
  await page.getByRole('button', { name: 'Link', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'What is this capacity held for?' })
  const target = dialog.getByLabel('Experiment, use case or production endpoint')
  await target.selectOption({ label: 'Use case: Dictation on the ward' })
  await dialog.getByRole('button', { name: 'Link it' }).click()
  const off = page.getByRole('button', { name: 'Take off the link to Dictation on the ward' })
  await stays(page, () => off)
  await off.click()
  await expect(page.getByText('The link to Dictation on the ward is off')).toBeVisible()
  await hold(page)
  await expect(off).toHaveCount(0)
  await undo(page)
  await stays(page, () => off)
})

test('daily results of an endpoint are pasted, and the whole paste is taken back', async ({ as }) => {
  const page = await as(felix())
  await page.goto(base)
  const [endpoint] = await rows(page, 'endpoints')
  const objective = (await rows(page, 'slo-objectives')).find(({ endpointId }) => endpointId === endpoint!.id)!
  const total = async () => (await call<{ total: number }>(page, 'GET', `${api}/registers/slo-days?limit=1`)).total
  const before = await total()
  await page.goto(`${base}/platform/reliability/${endpoint!.id}`)
  await page.getByRole('button', { name: 'Paste results' }).click()
  const dialog = page.getByRole('dialog', { name: /^Paste daily results of/ })
  await dialog.getByLabel('Results').fill(`2020-01-01\t${objective.kind}\tperhaps`)
  await dialog.getByRole('button', { name: 'Check results' }).click()
  await expect(dialog.getByText(/Nothing was stored/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Back to the text' }).click()
  await dialog.getByLabel('Results').fill(`2020-01-01\t${objective.kind}\tyes`)
  await dialog.getByRole('button', { name: 'Check results' }).click()
  await dialog.getByRole('button', { name: 'Store 1 result' }).click()
  await expect(page.getByText(/^1 result stored for/)).toBeVisible()
  await hold(page)
  expect(await total()).toBe(before + 1)
  await undo(page)
  await expect.poll(total).toBe(before)
})

test('a new endpoint gets its four objectives, and yesterday is recorded as met', async ({ as }) => {
  const page = await as(felix())
  await page.goto(base)
  const named = { name: 'beds-forecast', environment: 'production', tier: 'standard', productionAt: '2020-01-01' }
  const { id } = await call<{ id: string }>(page, 'POST', `${api}/registers/endpoints`, named)
  await page.goto(`${base}/platform/reliability/${id}`)
  await page.getByRole('button', { name: 'Add the four objectives' }).click()
  const dialog = page.getByRole('dialog', { name: 'Objectives of beds-forecast' })
  await dialog.getByRole('button', { name: 'Add 4 objectives' }).click()
  await expect(page.getByText('4 objectives added to beds-forecast.')).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Yesterday: all met' }).click()
  await expect(page.getByText('Yesterday is recorded for beds-forecast: all met.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Paste results' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Yesterday: all met' })).toHaveCount(0)
})

test('a team asks for a sandbox', async ({ as }) => {
  const page = await as(felix())
  await page.goto(`${base}/platform/requests`)
  const asked = async () => (await rows(page, 'provisioning-requests')).length
  const before = await asked()
  await page.getByRole('button', { name: 'Request a sandbox' }).click()
  const dialog = page.getByRole('dialog', { name: 'Request a sandbox' })
  await dialog.getByLabel('For which team').selectOption('Research')
  await dialog.getByLabel('What do you need').selectOption({ index: 1 })
  await dialog.getByRole('button', { name: 'Send the request' }).click()
  await expect(dialog).toBeHidden()
  expect(await asked()).toBe(before + 1)
})

test('a test alert is recorded with the person it reached', async ({ as }) => {
  const page = await as(felix())
  await page.goto(`${base}/platform/monitoring`)
  await page.getByRole('button', { name: 'Record a test of Tokens' }).click()
  const dialog = page.getByRole('dialog', { name: 'Record a test of Tokens' })
  await dialog
    .getByRole('button', { name: 'It reached a person' })
    .or(dialog.getByRole('radio', { name: 'It reached a person' }))
    .click()
  await dialog.getByRole('button', { name: 'Record the test' }).click()
  await expect(dialog.getByRole('alert').filter({ hasText: /\w/ }).first()).toBeVisible()
  await dialog.getByLabel('Who did it reach?').selectOption('Samir Khoury')
  await dialog.getByRole('button', { name: 'Record the test' }).click()
  await expect(page.getByText('Test of Tokens recorded')).toBeVisible()
  await expect(dialog).toBeHidden()
  await stays(page, () => page.getByText(/, reached Samir Khoury/).first())
})

test('suggested rows are added to an empty register by one press, and picked for another', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Rows Suggested')
  await page.goto(`/o/${slug}/platform/monitoring`)
  await page.getByRole('button', { name: /^Add these \d+ signals$/ }).click()
  await expect(page.getByText(/ rows added$/)).toBeVisible()
  await stays(page, () => page.getByRole('rowheader', { name: 'GPU memory' }))

  await page.goto(`/o/${slug}/platform/templates`)
  await page.getByRole('button', { name: 'Add starter templates' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Add starter templates' })
  await dialog.getByRole('checkbox').first().uncheck()
  await dialog.getByRole('button', { name: 'Add 2' }).click()
  await expect(page.getByText('2 rows added')).toBeVisible()
  await hold(page)
  expect(await rows(page, 'templates', slug)).toHaveLength(2)
  await undo(page)
  await expect.poll(async () => (await rows(page, 'templates', slug)).length).toBe(0)
})

test('a course is given to somebody who lacks it', async ({ as }) => {
  const page = await as(felix())
  await page.goto(`${base}/governance/training?view=assignments`)
  const total = async () =>
    (await call<{ total: number }>(page, 'GET', `${api}/registers/training-assignments?limit=1`)).total
  const before = await total()
  await page.getByRole('button', { name: 'Assign a course' }).click()
  const dialog = page.getByRole('dialog', { name: 'Assign a course to people' })
  await dialog.getByRole('checkbox', { disabled: false, checked: false }).first().check()
  await dialog.getByRole('button', { name: 'Assign to 1 person' }).click()
  await expect(page.getByText('1 person is assigned.')).toBeVisible()
  await expect(dialog).toBeHidden()
  expect(await total()).toBe(before + 1)
})

test('a technology comes onto the radar and moves to another ring', async ({ as }) => {
  const page = await as(felix())
  await page.goto(`${base}/radar`)
  const name = 'Columnar cache'
  await page.getByRole('button', { name: 'Add technology' }).click()
  const add = page.getByRole('dialog', { name: 'Add a technology' })
  await add.getByLabel('Technology').fill(name)
  await add
    .getByRole('radio', { name: 'Trial' })
    .or(add.getByRole('button', { name: 'Trial' }))
    .click()
  await add.getByRole('button', { name: 'Save' }).click()
  await expect(add.getByRole('alert').filter({ hasText: /\w/ }).first()).toBeVisible()
  await add.getByLabel('Trial ends on').fill(far)
  await add.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(`${name} is on the radar`)).toBeVisible()
  await page.goto(`${base}/radar?q=${encodeURIComponent(name)}`)
  await page.getByRole('button', { name: `Move ${name} to another ring` }).click()
  const move = page.getByRole('dialog', { name: `Move ${name}` })
  await move
    .getByRole('radio', { name: 'Hold' })
    .or(move.getByRole('button', { name: 'Hold' }))
    .click()
  await move.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(`${name} moved to Hold`)).toBeVisible()
  const entry = (await rows(page, 'radar-entries')).find((one) => one.name === name)!
  const moves = (await rows(page, 'radar-events')).filter((one) => one.radarEntryId === entry.id)
  expect(moves.map(({ reason }) => reason)).toEqual([null, null])
})

test('a number in the picture of the radar leads to its row, and the row back to its mark', async ({ as }) => {
  const page = await as(felix())
  await page.goto(`${base}/radar`)
  const row = page.getByRole('row').filter({ hasText: 'Workload identity' })
  const toMark = row.getByRole('link', { name: /, show Workload identity in the picture$/ })
  const number = await toMark.innerText()
  await toMark.click()
  const mark = page.locator(`#mark-${number}`)
  await expect(mark).toBeInViewport()
  await expect(page.locator('.radar-mark:target')).toHaveAttribute('id', `mark-${number}`)
  // Keyboard and screen reader go through the list: nothing in the picture is a stop.
  await expect(page.locator('.radar-sheet a:not([tabindex="-1"])')).toHaveCount(0)
  await mark.locator('a').click()
  await expect(page).toHaveURL(new RegExp(`#entry-${number}$`))
  await expect(row).toBeInViewport()
})

test('who searches the radar reads the answer before the picture, at 360 px without a sideways scroll', async ({
  as,
}) => {
  const page = await as(felix())
  await page.setViewportSize({ width: 360, height: 780 })
  await page.goto(`${base}/radar`)
  const order = () =>
    page.evaluate(() => {
      const [picture, list] = ['radar-picture', 'radar-list'].map((id) => document.getElementById(id)!)
      return picture!.compareDocumentPosition(list!) & Node.DOCUMENT_POSITION_FOLLOWING ? 'picture' : 'list'
    })
  await expect.poll(order).toBe('picture')
  await expectNoSidewaysScroll(page)
  await page.goto(`${base}/radar?q=identity`)
  await expect.poll(order).toBe('list')
  await expect(page.getByText('Yes, use it.').first()).toBeVisible()
})

test('the starter radar is picked from, and taken back as a whole', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Radar Started')
  await page.goto(`/o/${slug}/radar`)
  await page.getByRole('button', { name: 'Starter radar' }).click()
  const dialog = page.getByRole('dialog', { name: 'Start from our radar' })
  await dialog.getByRole('checkbox').first().uncheck()
  await dialog.getByRole('button', { name: /^Add \d+ entries$/ }).click()
  await expect(page.getByText(/^\d+ entries added$/)).toBeVisible()
  await stays(page, () => page.getByRole('button', { name: /^Move .* to another ring$/ }).first())
})
