import type { Locator, Page } from '@playwright/test'
import { daysAgo, journeyPeople } from './journey-document'
import { call, expect, expectNoSidewaysScroll, type Person } from './people'

/** What the people of the long journey do at a gate, each through the screens. */

export const organization = { name: 'Skagerrak Kraft', slug: 'skagerrak-kraft' }
export const base = `/o/${organization.slug}`
export const api = `/organizations/${organization.slug}`
export type Key = keyof typeof journeyPeople
export const person = (key: Key): Person => ({
  name: journeyPeople[key],
  email: `${key}@skagerrak.test`,
  password: 'pebble harness violet crane',
})

export const panel = (page: Page) => page.locator('#decision')
export const gatePath = (gate: string) => `${base}/gates/${gate.replace('→', '-')}`

/** Presses until the dialog is there: the first press may come before the page listens. */
export async function opened(button: Locator, dialog: Locator) {
  await expect(async () => {
    if (!(await dialog.isVisible())) await button.click({ timeout: 2000 })
    await expect(dialog).toBeVisible({ timeout: 2000 })
  }).toPass()
}

export async function submit(page: Page, gate: string, button = 'Submit for approval') {
  await page.goto(gatePath(gate))
  const dialog = page.getByRole('dialog', { name: `Submit gate ${gate}?` })
  await opened(panel(page).getByRole('button', { name: button }), dialog)
  await expect(dialog.getByText('Every precondition is met.')).toBeVisible()
  // One note for each exit item that is missing; what a carried check would ask for stays closed.
  for (const note of await dialog.getByRole('textbox').all()) await note.fill('Known, and planned for next quarter.')
  await dialog.getByRole('button', { name: 'Submit for approval' }).click()
  await expect(dialog).toBeHidden()
}

type Extras = { condition?: string; comment?: string }

/** Ticks what has to be seen, restates why an area is accepted, and signs in the dialog. */
export async function approve(page: Page, who: Key, gate: string, { condition, comment }: Extras = {}) {
  await page.goto(gatePath(gate))
  const button = panel(page).getByRole('button', { name: `Approve gate ${gate}` })
  await expect(async () => {
    for (const box of await panel(page).getByRole('checkbox').all()) await box.check()
    await expect(button).toBeEnabled({ timeout: 1000 })
  }).toPass()
  const dialog = page.getByRole('dialog', { name: `Approve gate ${gate}?` })
  await opened(button, dialog)
  for (const reason of await dialog.getByLabel(/^Why you accept/).all()) {
    await reason.fill('The gap is planned and does not touch the first workloads.')
  }
  if (comment) await dialog.getByLabel('Comment').fill(comment)
  if (condition) {
    await dialog.getByRole('button', { name: 'Add a condition' }).click()
    await expect(dialog.getByRole('button', { name: /^Approve/ })).toBeDisabled()
    await dialog.getByLabel('What is promised').fill(condition)
    await dialog.getByLabel('Who closes it').selectOption(journeyPeople.ida)
    await dialog.getByLabel('By when').fill(daysAgo(-30))
    await dialog.getByLabel('What closes it').fill('The list of searches')
  }
  const password = dialog.getByLabel('Your password')
  if (await password.isVisible()) await password.fill(person(who).password)
  await dialog.getByRole('button', { name: /^Approve/ }).click()
  await expect(page).toHaveURL(`${gatePath(gate)}?decided=1`)
}

/** A sponsor on a phone: one line says what the approval is worth, and the bar at the bottom takes it. */
export async function readMoneyAndApprove(page: Page) {
  await page.goto(gatePath('4→5'))
  const money = page.getByRole('region', { name: 'Money', exact: true })
  await expect(money).toContainText(/2 use cases · NOK\s2,000 a month estimated · net present value NOK\s21,833/)
  await expect(money).toContainText('over 36 months at 8% · money back: 7 months · one has no complete case')
  await expect(money).toContainText('Frozen with the snapshot')
  await expectNoSidewaysScroll(page)
  const bar = page.getByRole('region', { name: 'Your decision' }).last()
  const approves = bar.getByRole('button', { name: 'Approve', exact: true })
  await expect(async () => {
    for (const box of await panel(page).getByRole('checkbox').all()) await box.check()
    await expect(approves).toBeEnabled({ timeout: 1000 })
  }).toPass()
  const dialog = page.getByRole('dialog', { name: 'Approve gate 4→5?' })
  await opened(approves, dialog)
  const password = dialog.getByLabel('Your password')
  if (await password.isVisible()) await password.fill(person('mons').password)
  await dialog.getByRole('button', { name: /^Approve/ }).click()
  await expect(page).toHaveURL(`${gatePath('4→5')}?decided=1`)
}

export async function expectPhase(page: Page, phase: number) {
  await page.goto(`${base}/phases/${phase}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Phase ${phase}`)
  const { phase: now } = await call<{ phase: { current: number } }>(page, 'GET', `${api}/gates`)
  expect(now.current).toBe(phase)
}

/** One vote with its reason; dismissing names what is done instead. */
export async function vote(page: Page, gate: string, direction: 'confirm' | 'dismiss', press: string, reason: string) {
  await page.goto(`${gatePath(gate)}/rollback`)
  const title = direction === 'confirm' ? 'Confirm the rollback of gate' : 'Dismiss the rollback of gate'
  const dialog = page.getByRole('dialog', { name: `${title} ${gate}?` })
  await opened(page.getByRole('button', { name: press, exact: true }), dialog)
  await dialog.getByLabel('Reason').fill(reason)
  if (direction === 'dismiss') {
    await dialog.getByLabel('What will be done').fill('Ask for a second quote')
    await dialog.getByLabel('Who does it').selectOption(journeyPeople.ida)
    await dialog.getByLabel('By when').fill(daysAgo(-20))
  } else {
    await expect(dialog).toContainText(`${organization.name} goes back from Phase 5 to Phase 4`)
  }
  await dialog
    .getByRole('button', { name: direction === 'confirm' ? 'Confirm the rollback' : 'Dismiss with an action' })
    .click()
  await expect(dialog).toBeHidden()
}
