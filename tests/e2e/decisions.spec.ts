import type { Page } from '@playwright/test'
import { dayIn } from '../support/days'
import { ada, felix, ownOrganization, base as valmereBase, zone } from './own-organization'
import { call, expect, test } from './people'

const adrs = `${valmereBase}/governance/adrs`

/** Opens one of the ways to a new decision. */
async function add(page: Page, way: string) {
  await page.getByRole('main').getByRole('button', { name: 'Add decision', exact: true }).first().click()
  await page.getByRole('button', { name: way, exact: true }).click()
}

async function addOption(page: Page, name: string, chosen = false) {
  await page.getByRole('button', { name: 'Add an option' }).click()
  const form = page.getByRole('dialog', { name: 'Add an option' })
  await form.getByLabel('Name').fill(name)
  if (chosen) await form.getByLabel('This option is chosen').check()
  await form.getByRole('button', { name: 'Take over' }).click()
}

const SCORES: Record<string, readonly [string, number[]]> = {
  Lakeside: ['AI-native services', [5, 4, 3, 3, 4, 3, 2]],
  Hilltop: ['', [3, 4, 4, 4, 3, 3, 4]],
}
const CRITERIA = [
  'AI-native services',
  'Compute infrastructure',
  'Global infrastructure',
  'Total cost of ownership',
  'Cost optimization tools',
  'Workload distribution',
  'Vendor risk',
]

test('an infrastructure lead compares platforms, sees what would turn it, and accepts the decision', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Platform Chosen')
  const base = `/o/${slug}`
  const api = `/organizations/${slug}`
  const { items } = await call<{ items: { id: string }[] }>(page, 'GET', `${api}/people`)
  await call(page, 'POST', `${api}/seats`, { seat: 'infrastructure-lead', personId: items[0]!.id })
  // The address that the framework knows leads to the comparisons of platforms.
  await page.goto(`${base}/platform/selection`)
  await expect(page).toHaveURL(`${base}/governance/adrs?kind=platform`)
  await add(page, 'A question of your own')
  const start = page.getByRole('dialog', { name: 'Start a decision' })
  await start.getByLabel('What has to be decided?').fill('Platform for the second region')
  await start.getByRole('button', { name: 'Start' }).click()
  await expect(page.getByRole('heading', { name: 'Platform for the second region', level: 1 })).toBeVisible()
  await addOption(page, 'Lakeside')
  await addOption(page, 'Hilltop', true)
  for (const [option, [, values]] of Object.entries(SCORES)) {
    for (const [index, value] of values.entries()) {
      await page.getByLabel(`Score of ${option} for ${CRITERIA[index]}`, { exact: true }).selectOption(String(value))
    }
  }
  await expect(page.getByTestId('verdict')).toHaveText('Hilltop is ahead with 3.65 of 5.')
  await expect(page.getByTestId('flip')).toHaveText('Above 21.95 instead of 20 for AI-native services, Lakeside wins.')

  // A weight moved by keyboard, out of balance and back to 100.
  const weight = page.getByLabel('Weight of AI-native services')
  await weight.focus()
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight')
  await expect(page.getByText('Weights: 105 of 100')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Store the comparison' })).toBeDisabled()
  await expect(page.getByTestId('verdict')).toHaveText(/^Lakeside is ahead/)
  const points = page.getByLabel('Points of AI-native services')
  await points.fill('much')
  await expect(page.getByText('Use 0 to 100 points, with at most two decimals.')).toBeVisible()
  await points.fill('20')
  await expect(page.getByText('Weights: 100 of 100')).toBeVisible()
  await page.getByRole('button', { name: 'Store the comparison' }).click()
  await expect(page.getByText('The comparison is stored.')).toBeVisible()

  await expect(page.getByText(/Before it can be accepted it needs a context, its consequences/)).toBeVisible()
  const id = page.url().split('/').at(-1)!
  const found = await call<{ revision: number }>(page, 'GET', `${api}/registers/adrs/${id}`)
  const words = { context: 'The first region is full.', consequences: 'Two teams move.', decision: 'Hilltop, closely.' }
  await call(page, 'PATCH', `${api}/registers/adrs/${id}`, { revision: found.revision, ...words })
  await page.reload()
  await expect(page.getByTestId('flip')).toContainText('Above 21.95')
  await page.getByRole('button', { name: 'Accept the decision' }).click()
  await expect(page.getByText('The decision is accepted.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Accept the decision' })).toHaveCount(0)

  // The radar entry it stands behind leads to it.
  const endsAt = dayIn(zone, 90)
  const entry = { name: 'Hilltop serving', ring: 'trial', at: '2026-11-01', endsAt, adrId: id }
  const stored = await call<{ id: string }>(page, 'POST', `${api}/radar-entries`, entry)
  await page.goto(`${base}/radar/${stored.id}`)
  await page.getByRole('link', { name: 'Platform for the second region' }).first().click()
  await expect(page.getByTestId('verdict')).toContainText('Hilltop is ahead')

  // And the gate that is next names it among what was decided since the last one.
  await page.goto(`${base}/gates/1-2`)
  const decided = page.getByRole('region', { name: 'Decisions accepted since the last gate' })
  await decided.getByRole('link', { name: /Platform for the second region$/ }).click()
  await expect(page.getByTestId('verdict')).toContainText('Hilltop is ahead')
})

test('an accepted decision on a region is offered as evidence of GR-2, and one press attaches it', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Region Decided')
  const own = `/organizations/${slug}`
  const started = await call<{ id: string; revision: number }>(page, 'POST', `${own}/decisions`, {
    title: 'Region of the first GPUs',
    kind: 'platform',
  })
  const option = (id: string, name: string) => ({ id, name })
  const compared = await call<{ revision: number }>(page, 'PUT', `${own}/decisions/${started.id}/comparison`, {
    revision: started.revision,
    options: [option('a', 'Vienna'), option('b', 'Oslo')],
    oneOptionReason: null,
    criteria: [],
    scores: [],
    chosenOption: 'a',
  })
  await call(page, 'POST', `${own}/scorecards`, { copyFrom: null })
  const question = `/o/${slug}/assess/gpu-readiness?q=GR-2`
  await page.goto(question)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('regions and GPU families')
  const take = page.getByRole('button', { name: 'Use as evidence: Decision 1: Region of the first GPUs' })
  await expect(take).toHaveCount(0)
  await call(page, 'PATCH', `${own}/registers/adrs/${started.id}`, {
    revision: compared.revision,
    ...{ context: 'Quota is granted in one region.', consequences: 'Nothing moves.', decision: 'Vienna.' },
    status: 'accepted',
  })
  await page.reload()
  await take.click()
  const evidence = page.getByRole('region', { name: 'Evidence' })
  await expect(evidence.getByRole('button', { name: /^Remove / })).toHaveCount(1)
  await expect(take).toHaveCount(0)
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await page.reload()
  await expect(evidence.getByRole('link', { name: /Region of the first GPUs/ })).toHaveAttribute(
    'href',
    new RegExp(`/o/${slug}/governance/adrs/${started.id}$`),
  )
})

test('a decision is read from Markdown, looked at before it is stored', async ({ as }) => {
  const page = await as(felix())
  await page.goto(adrs)
  await add(page, 'A Markdown text')
  const form = page.getByRole('dialog', { name: 'Read a decision from Markdown' })
  await form.getByLabel('Text').fill('No heading here')
  await form.getByRole('button', { name: 'Look at it' }).click()
  await expect(form.getByText('Line 1: The text needs a title')).toBeVisible()
  await form
    .getByLabel('Text')
    .fill('# Where secrets live\n\n## Considered Options\n\n* Vault\n* The store of the cloud\n')
  await form.getByRole('button', { name: 'Look at it' }).click()
  await expect(form.getByText('“Where secrets live”: 2 options, no criterion.')).toBeVisible()
  await form.getByRole('button', { name: 'Add this decision' }).click()
  await expect(page.getByRole('heading', { name: 'Where secrets live', level: 1 })).toBeVisible()
})

test('two people compare at once, and neither result is lost without a choice', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Compared Twice')
  const own = `/organizations/${slug}`
  const { id, revision } = await call<{ id: string; revision: number }>(page, 'POST', `${own}/decisions`, {
    title: 'Where secrets live',
    kind: 'general',
  })
  const score = (option: string, value: number) => ({ option, criterion: 'upkeep', score: value, confidence: null })
  const comparison = (vault: number) => ({
    options: [
      { id: 'a', name: 'Vault' },
      { id: 'b', name: 'The store of the cloud' },
    ],
    oneOptionReason: null,
    criteria: [{ id: 'upkeep', name: 'Upkeep', weight: 100 }],
    scores: [score('a', vault), score('b', 4)],
    chosenOption: null,
  })
  const store = (seen: number, vault: number) =>
    call<{ revision: number }>(page, 'PUT', `${own}/decisions/${id}/comparison`, {
      revision: seen,
      ...comparison(vault),
    })
  const first = await store(revision, 2)
  await page.goto(`/o/${slug}/governance/adrs/${id}`)
  const vault = page.getByLabel('Score of Vault for Upkeep', { exact: true })
  await vault.selectOption('3')
  const second = await store(first.revision, 5)
  await page.getByRole('button', { name: 'Store the comparison' }).click()
  const dialog = page.getByRole('dialog', { name: /changed this/ })
  await expect(dialog.getByText('Score of Vault for Upkeep')).toHaveCount(2)
  await expect(dialog.getByText('Score of The store of the cloud for Upkeep')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Take theirs' }).click()
  await expect(dialog).toBeHidden()
  await expect(vault).toHaveValue('5')

  await vault.selectOption('1')
  await store(second.revision, 4)
  await page.getByRole('button', { name: 'Store the comparison' }).click()
  await dialog.getByRole('button', { name: 'Keep mine' }).click()
  await expect(page.getByText('The comparison is stored.')).toBeVisible()
  await page.reload()
  await expect(vault).toHaveValue('1')
})
