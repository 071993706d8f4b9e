import { api, base, because, felix, hold, noor, rows, stays, undo } from './own-organization'
import { call, expect, test } from './people'

const useCases = `${base}/portfolio/use-cases`

test('a use case moves on the board by its button, and back by undo', async ({ as }) => {
  const page = await as(felix())
  await page.goto(useCases)
  const title = 'Fall warning from room sensors'
  const column = (name: string) => page.getByRole('region', { name })
  await page.getByRole('button', { name: `Move ${title} to Shortlisted` }).click()
  await expect(page.getByText(`${title} moved to Shortlisted`)).toBeVisible()
  await stays(page, () => column('Shortlisted').getByRole('link', { name: title }).locator('visible=true'))
})

test('a card that is dropped where it cannot go says where it can, and stays', async ({ as }) => {
  const page = await as(felix())
  await page.goto(useCases)
  const title = 'Operations assistant for the on-call team'
  // Both ends in sight at once: a page that scrolls under the card drops it elsewhere.
  const onto = { sourcePosition: { x: 4, y: 4 }, targetPosition: { x: 30, y: 12 } }
  const card = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) })
  await card.dragTo(page.getByRole('region', { name: 'Validated' }), onto)
  await expect(page.getByText(new RegExp(`^${title} did not move: from Idea it goes to `))).toBeVisible()
  await card.dragTo(page.getByRole('region', { name: 'Shortlisted' }), onto)
  await expect(page.getByText(`${title} moved to Shortlisted`)).toBeVisible()
  await hold(page)
  await expect(page.getByRole('region', { name: 'Shortlisted' }).getByRole('link', { name: title })).toBeVisible()
  await undo(page)
  await expect(page.getByText(`${title} is back in Idea`)).toBeVisible()
  await stays(page, () => page.getByRole('region', { name: 'Idea' }).getByRole('link', { name: title }))
})

test('the page of a use case moves it, says what it lacks, and takes its estimate and its proofs', async ({ as }) => {
  const page = await as(felix())
  await page.goto(useCases)
  const made = { title: 'Count of empty beds' }
  const { id } = await call<{ id: string }>(page, 'POST', `${api}/registers/use-cases`, made)
  await page.goto(`${useCases}/${id}`)
  await page.getByRole('button', { name: 'Move to Shortlisted' }).click()
  await expect(page.getByText('Count of empty beds moved to Shortlisted')).toBeVisible()
  // The page is read again then: an estimate of the page before would be one of an older state.
  await expect(page.getByRole('button', { name: 'Move to Experiment' })).toBeVisible()

  await page.getByRole('button', { name: 'Enter the estimate' }).click()
  const estimate = page.getByRole('dialog', { name: 'Production estimate, per month' })
  await estimate.getByLabel('Compute').fill('-5')
  await estimate.getByRole('button', { name: 'Save the estimate' }).click()
  await expect(estimate.getByLabel('Compute')).toHaveAccessibleDescription(/\w/)
  await estimate.getByLabel('Compute').fill('410')
  await estimate.getByRole('button', { name: 'Save the estimate' }).click()
  await expect(page.getByText('Estimate saved')).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Change the estimate' }).click()
  await expect(estimate.getByLabel('Compute')).toHaveValue(/^410/)
  await estimate.getByRole('button', { name: 'Cancel' }).click()

  await page.getByRole('button', { name: 'Record: Technical validation' }).click()
  const proof = page.getByRole('dialog', { name: 'Technical validation' })
  await proof.getByRole('button', { name: 'Save the date' }).click()
  const change = page.getByRole('button', { name: 'Change the date: Technical validation' })
  await stays(page, () => change)
})

test('a template of the catalogue becomes a use case', async ({ as }) => {
  const page = await as(felix())
  await page.goto(`${useCases}?view=catalogue`)
  await page.getByRole('button', { name: 'Add to our use cases' }).first().click()
  const told = await page.getByText(/ is an idea on the board now$/).innerText()
  const title = told.replace(/ is an idea on the board now$/, '')
  await expect(page).toHaveURL(/use-cases\/[0-9a-f-]{36}$/)
  // The address changes before the page does.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  expect((await rows(page, 'use-cases')).filter((row) => row.title === title)).toHaveLength(1)
})

test('a cost review is recorded for the use cases that were looked at', async ({ as }) => {
  const page = await as(felix())
  await page.goto(`${useCases}?view=reviews`)
  const before = (await rows(page, 'cost-reviews')).length
  await page.getByRole('button', { name: 'Record a cost review' }).click()
  const dialog = page.getByRole('dialog', { name: 'Record a cost review' })
  await dialog.getByLabel('Note').fill('Dearer storage, cheaper compute.')
  await dialog.getByRole('button', { name: 'Record the review' }).click()
  await expect(page.getByText(/^Cost review recorded for /)).toBeVisible()
  expect(await rows(page, 'cost-reviews')).toHaveLength(before + 1)
})

test('the security lead records that a use case was reviewed, and takes it back', async ({ as }) => {
  const page = await as(noor())
  await page.goto(useCases)
  const { id } = (await rows(page, 'use-cases')).find(({ title }) => title === 'Sorting of support tickets')!
  await page.goto(`${useCases}/${id}`)
  await page.getByRole('button', { name: 'Record the review' }).click()
  const dialog = page.getByRole('dialog', { name: 'Security review' })
  await dialog.getByRole('button', { name: 'Record the review' }).click()
  await expect(page.getByText(/^Security review recorded for /)).toBeVisible()
  await hold(page)
  await expect(page.getByRole('button', { name: 'Change the date', exact: true })).toBeVisible()
  await undo(page)
  await stays(page, () => page.getByRole('button', { name: 'Record the review' }))
})

test('an experiment is started, its spend recorded, decided and taken down', async ({ as }) => {
  const page = await as(felix())
  await page.goto(base)
  const name = 'Cells on old slides'
  const like = (await rows(page, 'experiments')).find((one) => one.name === 'Cells on fresh slides')!
  const same = ['useCaseId', 'teamId', 'owner', 'accuracyCriterion', 'latencyCriterion', 'costCeiling', 'iacRef', 'cap']
  const made = { name, costTag: 'exp-cells-old', ...Object.fromEntries(same.map((field) => [field, like[field]])) }
  const { id } = await call<{ id: string }>(page, 'POST', `${api}/registers/experiments`, made)
  await page.goto(`${base}/portfolio/experiments/${id}`)
  const press = (button: string) => page.getByRole('main').getByRole('button', { name: button, exact: true }).click()
  await press('Start')
  const start = page.getByRole('dialog', { name: `Start ${name}?` })
  await start.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByText(`${name} started`)).toBeVisible()
  await press('Record spend')
  const spend = page.getByRole('dialog', { name: `Spend of ${name}` })
  await spend.getByLabel('Spent so far, in all').fill('120')
  await spend.getByRole('button', { name: 'Record spend' }).click()
  await expect(spend).toBeHidden()
  await page.reload()
  await press('Decide go or no-go')
  const decide = page.getByRole('dialog', { name: `Decide on ${name}` })
  await decide
    .getByRole('radio', { name: 'No-go' })
    .or(decide.getByRole('button', { name: 'No-go' }))
    .click()
  await decide.getByRole('button', { name: 'Record the decision' }).click()
  await expect(decide.getByText(/^Write at least 10 characters/)).toBeVisible()
  await decide.getByLabel('Reason').fill(because)
  await decide.getByRole('button', { name: 'Record the decision' }).click()
  await expect(page.getByText(`${name}: no-go`)).toBeVisible()
  await press('Decommission')
  const gone = page.getByRole('dialog', { name: `Decommission ${name}?` })
  await gone.getByRole('button', { name: 'Record it' }).click()
  await expect(page.getByText(`${name} is decommissioned`)).toBeVisible()
  const { decision, actualCost, decommissionedAt } = (await rows(page, 'experiments')).find((one) => one.id === id)!
  expect([decision, Number(actualCost), decommissionedAt !== null]).toEqual(['no-go', 120, true])
})

test('a business case is set up with its months and its rate, and its lines make it a number', async ({ as }) => {
  const page = await as(felix())
  await page.goto(useCases)
  const made = { title: 'Reading of delivery notes', monthlyCost: '9850.00', impactAreas: ['api-security'] }
  const { id } = await call<{ id: string }>(page, 'POST', `${api}/registers/use-cases`, made)
  await page.goto(`${useCases}/${id}`)
  const plate = page.getByRole('region', { name: 'Business case', exact: true })
  await expect(plate.getByText('Still needed for the net present value:')).toBeVisible()

  await plate.getByRole('button', { name: 'Set up the case' }).click()
  const dialog = page.getByRole('dialog', { name: 'Business case' })
  await expect(dialog.getByRole('checkbox', { name: 'Security' })).toBeChecked()
  await dialog.getByLabel('First month').fill('2026-04')
  await dialog.getByLabel('Months', { exact: true }).fill('61')
  await dialog.getByLabel('Discount rate per year').fill('100')
  await dialog.getByRole('button', { name: 'Save the case' }).click()
  await expect(dialog.getByLabel('Months', { exact: true })).toHaveAccessibleDescription(/from 12 to 60/)
  await expect(dialog.getByLabel('Discount rate per year')).toHaveAccessibleDescription(/from 0% to 99\.99%/)
  await dialog.getByLabel('Months', { exact: true }).fill('36')
  await dialog.getByLabel('Discount rate per year').fill('8')
  await dialog.getByRole('button', { name: 'Save the case' }).click()
  await expect(page.getByText('Business case saved')).toBeVisible()
  await expect(plate.getByText('36 months, Apr 2026 to Mar 2029')).toBeVisible()

  for (const [kind, category, amount, rhythm] of [
    ['Investment', 'People', '60000', 'Once'],
    ['Benefit', 'Hours saved', '18000', 'Every month'],
  ] as const) {
    await page.getByRole('button', { name: 'Add a line' }).click()
    const form = page.getByRole('dialog', { name: 'Add a line to the business case' })
    await form.getByLabel('Kind').selectOption(kind)
    await form.getByLabel('Category').selectOption(category)
    await form.getByLabel('Amount').fill(amount)
    await form.getByLabel('Rhythm').selectOption(rhythm)
    await form.getByLabel('From').fill('2026-04')
    await form.getByLabel('Confidence').selectOption('Verified')
    await form.getByLabel('How the number was found').fill('Measured in the pilot.')
    await form.getByRole('button', { name: 'Save' }).click()
    await expect(form).toBeHidden()
  }
  await expect(plate.getByText('€192,040').first()).toBeVisible()
  await expect(plate.getByText('56.2%')).toBeVisible()
  await expect(plate.getByText('8 months', { exact: true })).toBeVisible()
  await expect(
    plate.getByText('Benefits may fall by 34.4% or costs rise by 52.6% before nothing is left.'),
  ).toBeVisible()
})

test('a case that falls short asks for an action, which leads back to it', async ({ as }) => {
  const page = await as(felix())
  await page.goto(useCases)
  const letters = (await rows(page, 'use-cases')).find((row) => row.title === 'Draft of discharge letters')
  await page.goto(`${useCases}/${letters?.id}`)
  const plate = page.getByRole('region', { name: 'Business case', exact: true })
  await plate.getByRole('button', { name: 'Add an action' }).click()
  await expect(page.getByText('Action added to the work list')).toBeVisible()
  await stays(page, () => plate.getByText('An action is open in the work list.'))
})
