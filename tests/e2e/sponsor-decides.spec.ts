import type { Page } from '@playwright/test'
import { ada, bo, call, expect, organization, test } from './people'

const base = `/o/${organization.slug}`
const gate = `${base}/gates/1-2`
const phone = { viewport: { width: 360, height: 780 }, hasTouch: true }

test.describe.configure({ mode: 'serial' })

const bar = (page: Page) => page.getByRole('region', { name: 'Your decision' }).last()

/** Events become notices within seconds: the inbox is looked at until it says so. */
async function openFromInbox(page: Page) {
  const notice = page
    .getByRole('region', { name: 'Today' })
    .getByRole('link', { name: 'Gate 1→2 waits for your decision' })
  await expect(async () => {
    await page.goto(`${base}/inbox`)
    await expect(notice.first()).toBeVisible({ timeout: 500 })
  }).toPass()
  await page.goto(base)
  await page.getByRole('button', { name: 'More' }).click()
  await page
    .getByRole('navigation', { name: 'More' })
    .getByRole('link', { name: /^Inbox/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('unread')
  await expect(page.getByRole('navigation', { name: 'More' })).toBeHidden()
  await notice.first().click()
  await expect(page).toHaveURL(gate)
  await expect(page.getByRole('main')).toContainText('If you approve')
}

async function openReview(page: Page) {
  await page.goto(`${base}/approvals`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One decision waits for you')
  await page.getByRole('link', { name: 'Review gate 1→2' }).click()
  await expect(page).toHaveURL(gate)
  await expect(page.getByRole('main')).toContainText('If you approve')
}

/** Acknowledges what is flagged and opens the dialog; approving is locked until then. */
async function prepareApproval(page: Page) {
  const approve = bar(page).getByRole('button', { name: 'Approve' })
  await expect(bar(page)).toContainText('0 of 1 confirmed')
  await expect(approve).toBeDisabled()
  await page.getByRole('checkbox', { name: /Shadow AI .*is flagged/ }).check()
  await expect(bar(page)).toContainText('1 of 1 confirmed')
  await approve.click()
  return page.getByRole('dialog', { name: 'Approve gate 1→2?' })
}

test('the security lead asks for changes, on a phone, with a reason', async ({ as }) => {
  const page = await as(bo, phone)
  await openFromInbox(page)
  await bar(page).getByRole('button', { name: 'Request changes' }).click()
  const dialog = page.getByRole('dialog', { name: 'Request changes to gate 1→2?' })
  await dialog.getByLabel('Reason').fill('Too short')
  await dialog.getByRole('button', { name: 'Request changes' }).click()
  await expect(dialog.getByLabel('Reason')).toHaveAccessibleDescription(/Write at least 10 characters/)
  await dialog.getByLabel('Reason').fill('Name who looks after the meeting notes tool.')
  await dialog.getByRole('button', { name: 'Request changes' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Name who looks after the meeting notes tool.').first()).toBeVisible()
  await page.goto(`${base}/approvals`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing waits for you')
})

test('the reason is pinned at the gate until it is submitted again', async ({ as }) => {
  const page = await as(ada)
  await page.goto(gate)
  await expect(page.getByText(`${bo.name} asked for changes on`)).toBeVisible()
  await page.getByRole('button', { name: 'Fix and submit again' }).click()
  const dialog = page.getByRole('dialog', { name: 'Submit gate 1→2?' })
  // What is not there yet is not filled: the dialog says first that nothing else stops it.
  await expect(dialog.getByText('Every precondition is met.')).toBeVisible()
  for (const note of await dialog.getByRole('textbox').all()) await note.fill('Ada looks after it until it is retired.')
  await dialog.getByRole('button', { name: 'Submit for approval' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('region', { name: 'Your decision' }).first()).toBeVisible()
})

test('approving takes every confirmation and the password, and gives a receipt', async ({ as }) => {
  const page = await as(bo, phone)
  await page.goto('/me')
  await call(page, 'POST', '/session/proof', { password: bo.password })
  // A clock that is hours off says nothing about the last sign-in: only the portal asks for the password.
  await page.clock.setFixedTime(Date.now() + 3 * 3_600_000)
  await openReview(page)
  const dialog = await prepareApproval(page)
  await expect(dialog).toContainText('You approve in the seat Security lead.')
  await expect(dialog).toContainText('One approval is left after yours')
  const password = dialog.getByLabel('Your password')
  await expect(password).toHaveCount(0)
  await expect(dialog.getByText('I approve gate 1→2 in the seat Security lead.')).toBeVisible()
  await page.context().setOffline(true)
  await dialog.getByRole('button', { name: 'Approve' }).click()
  await expect(dialog.getByText(/^This device is offline, so nothing was sent\./)).toBeVisible()
  await page.context().setOffline(false)
  await page.route(
    '**/signatures',
    (route) =>
      route.fulfill({
        status: 422,
        contentType: 'application/problem+json',
        json: {
          status: 422,
          code: 'not_allowed_now',
          title: '',
          detail: 'Confirm that it is you.',
          errors: [{ pointer: '/session/proof', message: 'Confirm that it is you.' }],
        },
      }),
    { times: 1 },
  )
  await dialog.getByRole('button', { name: 'Approve' }).click()
  await password.fill('something else entirely')
  await dialog.getByRole('button', { name: 'Approve' }).click()
  await expect(dialog.getByRole('alert').filter({ hasText: /password/ })).toBeVisible()
  await password.fill(bo.password)
  await dialog.getByRole('button', { name: 'Approve' }).click()
  await expect(page).toHaveURL(`${gate}?decided=1`)
  const receipt = page.getByRole('region', { name: 'You approved gate 1→2' })
  await expect(receipt).toContainText(bo.name)
  await expect(receipt).toContainText(/G12-R2-[0-9a-f]{8}/)
  await expect(receipt).toContainText('One approval is left.')
  await page.goto(`${base}/approvals`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing waits for you')
})

test('the last approval opens phase 2 exactly once, with its work plan', async ({ as }) => {
  const page = await as(ada, phone)
  await openReview(page)
  const dialog = await prepareApproval(page)
  await expect(dialog).toContainText(`${organization.name} moves to Phase 2`)
  const password = dialog.getByLabel('Your password')
  if (await password.isVisible()) await password.fill(ada.password)
  await dialog.getByRole('button', { name: 'Approve and enter Phase 2' }).dblclick()
  await expect(page).toHaveURL(`${gate}?decided=1`)
  await page.getByRole('link', { name: 'Open Phase 2' }).click()
  await expect(page).toHaveURL(`${base}/phases/2`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Phase 2')
  await expect(page.getByRole('region', { name: 'Focus plan' })).toContainText('Networking')

  await page.goto(gate)
  await expect(page.getByText('Gate opened: round 2 is approved')).toHaveCount(1)

  // What was decided is read as it was frozen, and printed with the marks of its snapshot.
  await page.getByRole('link', { name: 'Executive report of this round' }).first().click()
  const sheet = page.getByRole('article')
  await expect(sheet.getByText(/Gate 1→2, round 2 \(G12-R2-[0-9a-f]{8}\), submitted/).first()).toBeVisible()
  await expect(sheet.getByRole('region', { name: 'Top three risks' })).toBeVisible()
  await expect(page.locator('[data-print-source*="gateRounds/"]')).toHaveCount(1)
  await page.evaluate(() => {
    window.print = () => window.document.body.setAttribute('data-printed', 'yes')
  })
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes')
  const document = await call<{ phaseStates: { phase: number }[] }>(
    page,
    'GET',
    `/organizations/${organization.slug}/export`,
  )
  expect(document.phaseStates.filter(({ phase }) => phase === 2)).toHaveLength(1)
})
