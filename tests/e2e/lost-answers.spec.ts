import type { Page } from '@playwright/test'
import { ada, because, far, joins, ownOrganization, rows } from './own-organization'
import { call, direct, expect, test } from './people'

// The portal does what it is asked, and the answer of the first try never arrives. Nobody can know then whether it was
// done: the screen says so, keeps what was entered, and pressing again makes no second record.

const unsure = /^No answer came, so it is not known whether this was saved\./

/** Loses the answer to the first write whose address ends so. Tells how many of them the portal got. */
async function loseAnswer(page: Page, ending: string) {
  const sent: string[] = []
  await page.route(`**/api/v1/**${ending}`, async (route) => {
    const request = route.request()
    if (request.method() === 'GET') return route.fallback()
    const headers = await request.allHeaders()
    sent.push(headers['idempotency-key'] ?? 'none')
    if (sent.length > 1) return route.fallback()
    const { pathname, search } = new URL(request.url())
    const answer = await route.fetch({ url: `${direct}${pathname}${search}`, headers })
    expect(answer.status(), await answer.text()).toBeLessThan(300)
    await route.abort()
  })
  return {
    /** The second try went out with the key of the first. */
    expectSameKey: () => expect(sent).toEqual([expect.stringMatching(/^[\w-]{36}$/), sent[0]]),
  }
}

test('a row of a register', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Lost Row')
  await page.goto(`/o/${slug}/shadow-ai`)
  const lost = await loseAnswer(page, '/registers/shadow-ai-items')
  await page.getByRole('button', { name: 'Add item' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Add an item' })
  await dialog.getByLabel('What was found').fill('Meeting notes written by an AI tool')
  await dialog.getByLabel('Where', { exact: true }).selectOption('SaaS AI tools without review')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByText(unsure)).toBeVisible()
  await expect(dialog.getByText('Not saved.')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
  lost.expectSameKey()
  expect(await rows(page, 'shadow-ai-items', slug)).toHaveLength(1)
})

test('a form that is closed and opened again is the same write', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Lost Radar')
  await page.goto(`/o/${slug}/radar`)
  const lost = await loseAnswer(page, '/radar-entries')
  const dialog = page.getByRole('dialog', { name: 'Add a technology' })
  const fill = async () => {
    await page.getByRole('button', { name: 'Add technology' }).first().click()
    await dialog.getByLabel('Technology').fill('Columnar cache')
    await dialog
      .getByRole('radio', { name: 'Hold' })
      .or(dialog.getByRole('button', { name: 'Hold' }))
      .click()
    await dialog.getByRole('button', { name: 'Save' }).click()
  }
  await fill()
  await expect(dialog.getByText(unsure)).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await dialog.getByRole('button', { name: 'Discard' }).click()
  await fill()
  await expect(dialog).toBeHidden()
  lost.expectSameKey()
  expect(await rows(page, 'radar-entries', slug)).toHaveLength(1)
})

test('a form that was changed in between tells that the first try was saved', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Lost Action')
  await page.goto(`/o/${slug}/work`)
  const lost = await loseAnswer(page, '/work-items')
  await page.getByRole('button', { name: 'Add an action' }).click()
  const dialog = page.getByRole('dialog')
  const add = () => dialog.getByRole('button', { name: 'Add', exact: true }).click()
  await dialog.getByLabel('What is to be done').fill('Ask two teams')
  await add()
  await expect(dialog.getByText(unsure)).toBeVisible()
  await dialog.getByLabel('What is to be done').fill('Ask three teams')
  await add()
  await expect(dialog.getByText(/^The first try was saved after all/)).toBeVisible()
  lost.expectSameKey()
  const actions = page.getByRole('listitem').filter({ hasText: /Ask (two|three) teams/ })
  await expect(actions).toHaveCount(1)
  await expect(actions).toContainText('Ask two teams')
})

test('rows of a sheet, and suggested rows', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Lost Sheet')
  await page.goto(`/o/${slug}/platform/monitoring`)
  const suggested = await loseAnswer(page, '/registers/monitoring-signals/import')
  const add = page.getByRole('button', { name: /^Add these \d+ signals$/ })
  await add.click()
  await expect(page.getByText(unsure)).toBeVisible()
  await add.click()
  await expect(page.getByText(/ rows added$/)).toBeVisible()
  suggested.expectSameKey()
  const names = (await rows(page, 'monitoring-signals', slug)).map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)

  await page.goto(`/o/${slug}/settings/people`)
  await page.getByRole('button', { name: 'Paste from a sheet' }).click()
  const dialog = page.getByRole('dialog', { name: /^Paste from a sheet/ })
  await dialog.getByRole('textbox').fill('Name\nUnni Sheet')
  await dialog.getByRole('button', { name: 'Check' }).click()
  const write = dialog.getByRole('button', { name: 'Write one row' })
  await expect(write).toBeVisible()
  const pasted = await loseAnswer(page, '/import')
  await write.click()
  await expect(dialog.getByText(unsure)).toBeVisible()
  await write.click()
  await expect(dialog).toBeHidden()
  pasted.expectSameKey()
  await expect(page.getByRole('rowheader', { name: 'Unni Sheet' })).toHaveCount(1)
})

test('a course for several people', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Lost Course')
  await call(page, 'POST', `/organizations/${slug}/registers/courses`, { title: 'Fans', tier: 'foundational' })
  await page.goto(`/o/${slug}/governance/training?view=assignments`)
  const lost = await loseAnswer(page, '/registers/training-assignments/import')
  await page.getByRole('button', { name: 'Assign a course' }).click()
  const dialog = page.getByRole('dialog', { name: 'Assign a course to people' })
  await dialog.getByRole('checkbox').first().check()
  const assign = dialog.getByRole('button', { name: 'Assign to 1 person' })
  await assign.click()
  await expect(dialog.getByText(unsure)).toBeVisible()
  await assign.click()
  await expect(page.getByText('1 person is assigned.')).toBeVisible()
  lost.expectSameKey()
  expect(await rows(page, 'training-assignments', slug)).toHaveLength(1)
})

test('evidence, and a comment at a gate', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Lost Evidence')
  await page.goto(`/o/${slug}/phases/1?item=P1-A1`)
  const evidence = await loseAnswer(page, '/items/P1-A1/evidence')
  const panel = page.getByRole('dialog')
  await panel.getByLabel('What it shows').fill('Minutes of the meeting')
  await panel.getByLabel('Link', { exact: true }).fill('https://wiki.example/minutes')
  const attach = panel.getByRole('button', { name: 'Attach a link' })
  await attach.click()
  await expect(panel.getByText(unsure)).toBeVisible()
  await attach.click()
  await expect(panel.getByRole('link', { name: 'Minutes of the meeting' })).toHaveCount(1)
  await expect(panel.getByText(unsure)).toHaveCount(0)
  evidence.expectSameKey()

  await page.goto(`/o/${slug}/gates/1-2`)
  const comment = await loseAnswer(page, '/comments')
  await page.getByLabel('Comment on this gate').fill('We begin in March.')
  await page.getByRole('button', { name: 'Send comment' }).click()
  await expect(page.getByText(unsure)).toBeVisible()
  await page.getByRole('button', { name: 'Send comment' }).click()
  await expect(page.getByLabel('Comment on this gate')).toHaveValue('')
  comment.expectSameKey()
  await page.reload()
  await expect(page.getByText('We begin in March.')).toHaveCount(1)
})

test('a team, an invitation and an area to answer', async ({ as, browser }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Lost Settings')
  await page.goto(`/o/${slug}/settings/teams`)
  const team = await loseAnswer(page, '/teams')
  await page.getByLabel('Name of the team').fill('Grid')
  await page.getByRole('button', { name: 'Add team' }).click()
  await expect(page.getByText(unsure)).toBeVisible()
  await page.getByRole('button', { name: 'Add team' }).click()
  await expect(page.getByRole('rowheader', { name: 'Grid' })).toHaveCount(1)
  team.expectSameKey()

  await page.goto(`/o/${slug}/settings/people`)
  const invitation = await loseAnswer(page, '/invitations')
  await page.getByRole('button', { name: 'Link for anybody' }).click()
  const invite = page.getByRole('dialog', { name: 'Invite somebody' })
  await invite.getByRole('button', { name: 'Make link' }).click()
  await expect(invite.getByText(unsure)).toBeVisible()
  await invite.getByRole('button', { name: 'Make link' }).click()
  await page.getByRole('dialog', { name: 'The link is ready' }).getByRole('button', { name: 'Done' }).click()
  invitation.expectSameKey()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Take back the invitation for somebody new' })).toHaveCount(1)

  const person = { name: 'Vera Area', email: 'vera.area@islands.test', password: 'walnut copper meadow stove' }
  await joins(browser, page, slug, person, 'contributor')
  await call(page, 'POST', `/organizations/${slug}/scorecards`, { copyFrom: null })
  await page.goto(`/o/${slug}/assess`)
  const area = await loseAnswer(page, '/areas/networking/assignments')
  await page.getByRole('button', { name: 'Assign Networking' }).click()
  const assign = page.getByRole('dialog', { name: 'Assign Networking' })
  await assign.getByRole('checkbox', { name: 'Vera Area' }).check()
  await assign.getByLabel('Due').fill(far)
  await assign.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(assign.getByText(unsure)).toBeVisible()
  await assign.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(page.getByText('Networking assigned to Vera Area')).toBeVisible()
  area.expectSameKey()
})

test('a reclaim case and a use case of the catalogue', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Lost Portfolio')
  const quota = {
    unit: 'gpu',
    subscription: 'lab',
    region: 'north',
    family: 'T4 16GB',
    gpus: 4,
    status: 'approved',
    approvedAt: '2020-01-01',
  }
  const { id } = await call<{ id: string }>(page, 'POST', `/organizations/${slug}/registers/gpu-quotas`, quota)
  await page.goto(`/o/${slug}/platform/gpu/${id}`)
  const reclaim = await loseAnswer(page, '/reclaim-cases')
  await page.getByRole('button', { name: 'Propose to reclaim', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Propose to reclaim?' })
  await dialog.getByLabel('Reason').fill(because)
  await dialog.getByRole('button', { name: 'Open the case' }).click()
  await expect(dialog.getByText(unsure)).toBeVisible()
  await dialog.getByRole('button', { name: 'Open the case' }).click()
  await expect(page.getByText('A case is open')).toBeVisible()
  reclaim.expectSameKey()
  expect(await rows(page, 'reclaim-cases', slug)).toHaveLength(1)

  await page.goto(`/o/${slug}/portfolio/use-cases?view=catalogue`)
  const useCase = await loseAnswer(page, '/registers/use-cases')
  const take = page.getByRole('button', { name: 'Add to our use cases' }).first()
  await take.click()
  await expect(page.getByText(unsure)).toBeVisible()
  await take.click()
  await expect(page).toHaveURL(/use-cases\/[0-9a-f-]{36}$/)
  useCase.expectSameKey()
  expect(await rows(page, 'use-cases', slug)).toHaveLength(1)
})

test('an organization from its document', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Lost Document')
  const document = await call<Record<string, unknown>>(page, 'GET', `/organizations/${slug}/export`)
  await page.goto(`/o/${slug}/settings/data`)
  const buffer = Buffer.from(JSON.stringify(document))
  const lost = await loseAnswer(page, '/organizations/import')
  const file = { name: 'document.json', mimeType: 'application/json', buffer }
  await page.getByLabel('Document (.json or .json.gz)').setInputFiles(file)
  await page.getByRole('button', { name: 'Import as a new organization' }).click()
  await expect(page.getByText(unsure)).toBeVisible()
  await page.getByRole('button', { name: 'Import as a new organization' }).click()
  await expect(page).toHaveURL(/\/o\/lost-document-\w+$/)
  lost.expectSameKey()
  const own = await call<{ items: { slug: string }[] }>(page, 'GET', '/organizations')
  expect(own.items.filter((one) => one.slug.startsWith('lost-document'))).toHaveLength(2)
})

test('without a network nothing is sent, and the screen says that', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Not Sent')
  await page.goto(`/o/${slug}/settings/teams`)
  await page.getByLabel('Name of the team').fill('Grid')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Add team' }).click()
  await expect(page.getByText(/^This device is offline, so nothing was sent\./)).toBeVisible()
  await expect(page.getByLabel('Name of the team')).toHaveValue('Grid')
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Add team' }).click()
  await expect(page.getByRole('rowheader', { name: 'Grid' })).toBeVisible()
})
