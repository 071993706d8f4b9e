import { daysAgo, journeyDocument, journeyPeople, monthStart } from './journey-document'
import {
  api,
  approve,
  base,
  expectPhase,
  gatePath,
  type Key,
  opened,
  organization,
  panel,
  person,
  readMoneyAndApprove,
  submit,
  vote,
} from './long-journey'
import { ada, call, expect, test } from './people'

/**
 * One organization goes from phase 1 to phase 6 and falls back once on the way. Records of plain registers come with the
 * imported document; what is asked, accepted, signed, voted and closed goes through the screens, and one record in each
 * phase does too.
 */
test.describe.configure({ mode: 'serial' })

test('an organization arrives with its records, and its people join', async ({ as, browser }) => {
  const page = await as(ada)
  await page.goto('/')
  await call(page, 'POST', '/organizations/import', journeyDocument(organization.name))
  for (const key of Object.keys(journeyPeople) as Key[]) {
    const body = { role: key === 'ida' ? 'editor' : 'viewer', personId: key }
    const { token } = await call<{ token: string }>(page, 'POST', `${api}/invitations`, body)
    const guest = await browser.newContext()
    const { name, email, password } = person(key)
    const joining = await guest.newPage()
    await joining.goto(`/invitations/${token}`)
    await call(joining, 'POST', `/invitations/${token}/account`, { name, email, password })
    await guest.close()
  }
})

test('phase 1: the last source is searched, the inventory confirmed, and gate 1→2 opens with a condition', async ({
  as,
}) => {
  test.slow()
  const ida = await as(person('ida'))
  await ida.goto(`${base}/shadow-ai`)
  const tile = ida.getByRole('article').filter({ hasText: 'SaaS AI tools' })
  const run = ida.getByRole('dialog', { name: 'Log a discovery run' })
  await opened(tile.getByRole('button', { name: /^Log a search of/ }), run)
  await run.getByLabel('Found', { exact: true }).fill('0')
  await run.getByRole('button', { name: 'Save' }).click()
  await expect(run).toBeHidden()

  const siv = await as(person('siv'))
  await siv.goto(`${base}/shadow-ai`)
  const confirm = siv.getByRole('dialog', { name: 'Confirm the inventory?' })
  await opened(siv.getByRole('button', { name: 'Confirm the inventory' }), confirm)
  await confirm.getByRole('button', { name: 'Confirm the inventory' }).click()
  await expect(confirm).toBeHidden()

  await submit(ida, '1→2')
  await approve(ida, 'ida', '1→2')
  await expect(ida.getByText('One approval is left.')).toBeVisible()
  await approve(siv, 'siv', '1→2', { condition: 'Search the personal subscriptions again' })
  const receipt = siv.getByRole('region', { name: /Gate 1→2 is open/ })
  await expect(receipt).toContainText('Search the personal subscriptions again (Ida Moen')
  await expectPhase(siv, 2)
})

test('phase 2: an area below 3 is accepted before the submission, changes are asked for, and gate 2→3 opens', async ({
  as,
}) => {
  test.slow()
  const ida = await as(person('ida'))
  await ida.goto(gatePath('2→3'))
  const areas = ida.locator('#areas')
  await expect(areas).toContainText('Networking, rated 2')
  const accept = ida.getByRole('dialog', { name: 'Accept Networking at 2?' })
  await opened(areas.getByRole('button', { name: 'Accept in writing' }), accept)
  await accept.getByLabel('Reason').fill('short')
  await accept.getByRole('button', { name: 'Accept' }).click()
  await expect(accept.getByLabel('Reason')).toHaveAccessibleDescription(/Write at least 10 characters/)
  await accept.getByLabel('Reason').fill('Private endpoints are ordered for the spring.')
  await accept.getByRole('button', { name: 'Accept' }).click()
  await expect(areas.getByText('Infrastructure lead accepted')).toBeVisible()
  await submit(ida, '2→3')

  const mons = await as(person('mons'))
  await mons.goto(gatePath('2→3'))
  const request = mons.getByRole('dialog', { name: 'Request changes to gate 2→3?' })
  await opened(panel(mons).getByRole('button', { name: 'Request changes' }), request)
  await request.getByLabel('Reason').fill('Name who orders the private endpoints.')
  await request.getByRole('button', { name: 'Request changes' }).click()
  await expect(request).toBeHidden()
  await expect(mons.getByText('Name who orders the private endpoints.').first()).toBeVisible()

  await submit(ida, '2→3', 'Fix and submit again')
  await approve(ida, 'ida', '2→3')
  await approve(mons, 'mons', '2→3', { comment: 'Thank you for the name.' })
  await expect(mons.getByText('Thank you for the name.').first()).toBeVisible()
  await expectPhase(mons, 3)
})

test('phase 3: a pipeline run is logged, and one seat that did not submit opens gate 3→4', async ({ as }) => {
  test.slow()
  const words = {
    add: 'Log a run',
    addTitle: 'Log a pipeline run',
    columns: { kind: 'Pipeline', environment: 'Environment', outcome: 'Outcome' },
  }
  const ida = await as(person('ida'))
  await ida.goto(`${base}/platform/pipelines`)
  const form = ida.getByRole('dialog', { name: words.addTitle })
  await opened(ida.getByRole('button', { name: words.add }).first(), form)
  await form.getByLabel(words.columns.kind, { exact: true }).selectOption({ index: 2 })
  await form.getByLabel(words.columns.environment, { exact: true }).selectOption('production')
  await form.getByLabel(words.columns.outcome, { exact: true }).selectOption('succeeded')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()

  await submit(ida, '3→4')
  await ida.goto(gatePath('3→4'))
  await expect(panel(ida)).toContainText('You can read and comment.')
  const pia = await as(person('pia'))
  await approve(pia, 'pia', '3→4')
  await expectPhase(pia, 4)
})

test('phase 4: the condition is closed with its evidence, and three seats open gate 4→5', async ({ as }) => {
  test.slow()
  const ida = await as(person('ida'))
  await ida.goto(gatePath('1→2'))
  const close = ida.getByRole('dialog', { name: 'Close this condition?' })
  await opened(ida.locator('#conditions').getByRole('button', { name: 'Close condition' }), close)
  await close.getByLabel('What closes it').fill('Searched again on Monday: nothing found.')
  await close.getByRole('button', { name: 'Close condition' }).click()
  await expect(ida.locator('#conditions')).toContainText('Searched again on Monday: nothing found.')

  await submit(ida, '4→5')
  await approve(ida, 'ida', '4→5')
  const siv = await as(person('siv'))
  await approve(siv, 'siv', '4→5')
  await readMoneyAndApprove(await as(person('mons'), { viewport: { width: 360, height: 780 }, hasTouch: true }))
  await expectPhase(siv, 5)
})

test('a month far above the estimate opens a review; a vote is changed, and the rollback returns to phase 4', async ({
  as,
}) => {
  test.slow()
  const ida = await as(person('ida'))
  await ida.goto(base)
  const month = monthStart(1).slice(0, 7)
  const cost = { useCaseId: 'forecast', month, amount: '1600.00', final: true }
  await call(ida, 'POST', `${api}/registers/use-case-costs`, cost)

  // The portal notices it by itself, within seconds of the write.
  const review = ida.getByRole('link', { name: 'Open the review' })
  await expect(async () => {
    await ida.goto(gatePath('4→5'))
    await expect(review).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await review.click()
  await expect(ida.getByRole('heading', { level: 1 })).toHaveText('Rollback review of gate 4→5')
  await expect(ida.getByRole('region', { name: 'What was found' })).toContainText('1600.00 of 1000.00 estimated, 160%')

  const mons = await as(person('mons'))
  await vote(ida, '4→5', 'confirm', 'Confirm the rollback', 'The estimate was far too low.')
  await vote(mons, '4→5', 'dismiss', 'Dismiss with an action', 'The month was an exception.')
  await expect(mons.getByText('You voted to dismiss.')).toBeVisible()
  await vote(await as(person('siv')), '4→5', 'confirm', 'Confirm the rollback', 'It will happen again next month.')
  await expectPhase(mons, 5)
  await vote(mons, '4→5', 'confirm', 'Change my vote to confirm', 'The invoice shows that it was none.')
  await expect(mons.getByRole('region', { name: /^Rollback of gate 4→5 confirmed/ })).toContainText('160%')
  await expectPhase(mons, 4)
  await mons.goto(gatePath('4→5'))
  await expect(mons.getByText('This gate was reopened by a rollback')).toBeVisible()
})

test('the estimate is corrected and reviewed, and the three seats sign again', async ({ as }) => {
  test.slow()
  const ida = await as(person('ida'))
  await ida.goto(base)
  const { revision } = await call<{ revision: number }>(ida, 'GET', `${api}/registers/use-cases/forecast`)
  const estimate = { compute: '1100.00', monthlyCost: '1600.00', revision }
  await call(ida, 'PATCH', `${api}/registers/use-cases/forecast`, estimate)
  await ida.goto(gatePath('4→5'))
  await expect(ida.locator('#checks-list, [aria-labelledby="checks"]').first()).toContainText('Not met')
  await call(ida, 'POST', `${api}/registers/cost-reviews`, { useCaseIds: ['forecast', 'inspection'] })
  await submit(ida, '4→5', 'Fix and submit again')
  await approve(ida, 'ida', '4→5')
  await approve(await as(person('mons')), 'mons', '4→5')
  await approve(await as(person('siv')), 'siv', '4→5')
  await expectPhase(ida, 5)
})

test('phase 5: the last runbook is tested, a deputy signs for the infrastructure lead, and gate 5→6 opens', async ({
  as,
}) => {
  test.slow()
  const words = {
    add: 'Record a test',
    addTitle: 'Record a test',
    columns: { runbookId: 'Runbook', outcome: 'Outcome' },
  }
  const ida = await as(person('ida'))
  await ida.goto(`${base}/platform/runbooks?view=tests`)
  const form = ida.getByRole('dialog', { name: words.addTitle })
  await opened(ida.getByRole('button', { name: words.add }).first(), form)
  await form.getByLabel(words.columns.runbookId, { exact: true }).selectOption({ label: 'Runbook cost-overrun' })
  await form.getByLabel(words.columns.outcome, { exact: true }).selectOption('passed')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()

  const naming = {
    seat: 'infrastructure-lead',
    forPersonId: 'ida',
    personId: 'mons',
    from: daysAgo(1),
    to: daysAgo(-10),
  }
  await call(ida, 'POST', `${api}/deputies`, naming)
  await submit(ida, '5→6')
  const mons = await as(person('mons'))
  await approve(mons, 'mons', '5→6')
  await expect(mons.getByRole('region', { name: 'You approved gate 5→6' })).toContainText('for Ida Moen')
  await approve(await as(person('pia')), 'pia', '5→6')
  await expectPhase(mons, 6)
  await mons.goto(`${base}/gates`)
  for (const gate of ['1→2', '2→3', '3→4', '4→5', '5→6']) {
    await expect(mons.getByRole('listitem').filter({ hasText: `Gate ${gate}` })).toContainText(/approved \d/)
  }
})
