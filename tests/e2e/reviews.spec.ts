import { ada, ownOrganization } from './own-organization'
import { call, expect, test } from './people'

type Item = { id: string; revision: number; text: string }

test('a quarter is reviewed: noted, decided, rated, frozen, and its decision is work', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Quarterly works')
  await page.goto(`/o/${slug}/reviews`)
  const quarters = page.getByRole('region', { name: 'Quarterly reviews' })
  await quarters.getByRole('link').first().click()
  await page.getByRole('button', { name: 'Begin this review' }).click()
  await expect(page.getByText(/begun, 0 of 6 parts covered/)).toBeVisible()
  const part = page.getByRole('region', { name: 'Cost optimization actions' })
  await expect(part.getByText('No saving was finished in this quarter')).toBeVisible()

  // Nothing said: there is nothing to freeze.
  await page.getByRole('button', { name: 'Freeze the review' }).click()
  const freeze = page.getByRole('dialog', { name: /^Freeze the review of/ })
  await freeze.getByRole('button', { name: 'Freeze the review' }).click()
  await expect(freeze.getByText(/Write a note or decide something/)).toBeVisible()
  await freeze.getByRole('button', { name: 'Cancel' }).click()

  await part.getByRole('button', { name: /^Write a note/ }).click()
  const note = page.getByRole('dialog', { name: 'Note: Cost optimization actions' })
  await note.getByLabel('Note', { exact: true }).fill('Two allocations stand idle.')
  await note.getByRole('button', { name: 'Keep it' }).click()
  // A dialog stands inside its part: what it says is not yet what is stored.
  await expect(note).toHaveCount(0)
  await expect(part.getByText('Two allocations stand idle.')).toBeVisible()

  await part.getByRole('button', { name: /^Add a decision/ }).click()
  const decide = page.getByRole('dialog', { name: 'Decision: Cost optimization actions' })
  await decide.getByLabel('What is to be done').fill('Give both allocations back.')
  await decide.getByRole('button', { name: 'Decide', exact: true }).click()
  await expect(decide).toHaveCount(0)
  await expect(part.getByRole('link', { name: 'Give both allocations back.' })).toBeVisible()

  await page.getByRole('button', { name: 'Rate the factors' }).click()
  const factors = page.getByRole('dialog', { name: 'Five success factors' })
  await factors.getByLabel('Leadership commitment').selectOption('4')
  await factors.getByRole('button', { name: 'Keep it' }).click()
  await expect(factors).toHaveCount(0)
  await expect(page.getByRole('row', { name: /^Leadership commitment 4 not rated/ })).toBeVisible()

  await page.getByRole('button', { name: 'Tick the subjects' }).click()
  const subjects = page.getByRole('dialog', { name: 'What else was looked at' })
  await subjects.getByLabel('New AI services').check()
  await subjects.getByRole('button', { name: 'Keep it' }).click()
  await expect(subjects).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'What else was looked at' }).getByText('New AI services')).toBeVisible()

  await page.getByRole('button', { name: 'Freeze the review' }).click()
  await freeze.getByRole('button', { name: 'Freeze the review' }).click()
  await expect(page.getByText(/and frozen, 1 of 6 parts covered/)).toBeVisible()
  await expect(page.getByRole('button', { name: /Freeze|Write a note|Add a decision|Rate|Tick/ })).toHaveCount(0)

  await part.getByRole('link', { name: 'Give both allocations back.' }).click()
  await expect(page.getByRole('heading', { name: 'Work list', level: 1 })).toBeVisible()
  await expect(page.getByText('Give both allocations back.')).toBeVisible()
})

test('a migration is planned on the roadmap: its place, what it waits for, its wave and the way back', async ({
  as,
}) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Roadmap works')
  const add = (text: string) =>
    call<Item>(page, 'POST', `/organizations/${slug}/work-items`, { kind: 'improvement', text })
  const first = await add('Networks in the second region')
  await add('Move the imaging team')
  await call(page, 'POST', `/organizations/${slug}/registers/use-cases`, { title: 'Imaging' })

  await page.goto(`/o/${slug}/work`)
  await page.getByRole('link', { name: 'Roadmap', exact: true }).click()
  await page.getByRole('button', { name: 'Plan: Move the imaging team' }).click()
  const plan = page.getByRole('dialog', { name: 'Plan an item' })
  await plan.getByLabel('Begins').fill('2099-02-01')
  await plan.getByLabel('Due', { exact: false }).fill('2099-01-15')
  await plan.getByLabel('Waits for').selectOption(first.id)
  await plan.getByLabel('What it is about').selectOption('Imaging')
  await plan.getByLabel('Initiative').fill('Second region')
  await plan.getByLabel('Number of the wave').fill('1')
  await plan.getByRole('button', { name: 'Keep the plan' }).click()
  await expect(plan.getByText(/let it start on that day or earlier/)).toBeVisible()
  await plan.getByLabel('Due', { exact: false }).fill('2099-03-15')
  await plan.getByRole('button', { name: 'Keep the plan' }).click()
  await expect(plan).toHaveCount(0)
  await expect(page.getByText('for Networks in the second region')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Imaging', exact: true })).toBeVisible()
  const waves = page.getByRole('region', { name: 'Waves of Second region' })
  await expect(waves.getByText('Not ready')).toBeVisible()

  await page.getByRole('button', { name: 'Plan: Move the imaging team' }).click()
  await plan.getByLabel('When the wave is taken back').fill('Training takes a fifth longer.')
  await plan.getByRole('button', { name: 'Keep the plan' }).click()
  await expect(plan).toHaveCount(0)
  await expect(waves.getByText('1 step waits for another')).toBeVisible()
  await call(page, 'PATCH', `/organizations/${slug}/work-items/${first.id}`, { seen: first.revision, closed: true })
  await page.reload()
  await expect(waves.getByText('Ready', { exact: true })).toBeVisible()
})
