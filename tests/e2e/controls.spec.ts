import { ada, joins, ownOrganization, rows } from './own-organization'
import { ask, call, expect, type Person, test } from './people'

const vera: Person = { name: 'Vera Control', email: 'vera.control@example.com', password: 'nine plain herons wade' }

test('frameworks are chosen with a reason, and a contradicted control reaches its owner', async ({ as, browser }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Controls Kept')
  const path = `/o/${slug}/compliance`
  await page.goto(path)
  await page.getByRole('main').getByRole('button', { name: 'Choose frameworks' }).click()
  const form = page.getByRole('dialog', { name: 'Frameworks you are held to' })
  await form.getByRole('checkbox', { name: /^SOC 2/ }).check()
  // Without a reason it is not stored, and the field says so.
  await form.getByRole('button', { name: 'Save frameworks' }).click()
  await expect(form.getByRole('alert').filter({ hasText: /\S/ }).first()).toBeVisible()
  await form.getByLabel('Why', { exact: true }).fill('Two customers ask for the report.')
  await form.getByRole('button', { name: 'Save frameworks' }).click()
  await expect(page.getByText(/Frameworks saved, \d+ controls added\./)).toBeVisible()
  await expect(page.getByText('0.0 % covered')).toBeVisible()
  await expect(page.getByText('A contract asks for it: Two customers ask for the report.')).toBeVisible()

  const person = await joins(browser, page, slug, vera, 'contributor')
  const api = `/organizations/${slug}/registers`
  const control = (await rows(page, 'controls', slug)).find(({ contentId }) => contentId === 'CT-MC-3')!
  await call(page, 'PATCH', `${api}/controls/${control.id}`, { revision: control.revision, owner: person })
  await page.goto(`${path}/controls/${control.id}`)
  await expect(page.getByText('Nobody looked yet, so it is neither good nor bad.')).toBeVisible()
  await call(page, 'POST', `${api}/control-tests`, { controlId: control.id, at: '2026-01-12', outcome: 'passed' })
  const template = { name: 'GPU cluster', kind: 'terraform', approval: 'approved', managedIdentity: true }
  await call(page, 'POST', `${api}/templates`, { ...template, privateEndpoint: false })
  await page.reload()
  await expect(page.getByRole('main').getByText('Contradicted', { exact: true })).toBeVisible()
  await page.goto(`${path}?view=controls`)
  await page.getByRole('link', { name: 'Contradicted 1' }).click()
  await expect(page.getByRole('link', { name: String(control.title) })).toBeVisible()

  const owner = await as(vera)
  await expect(async () => {
    await owner.goto(`/o/${slug}/inbox`)
    await expect(owner.getByText('The records contradict a control', { exact: false })).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await owner.getByRole('link', { name: /The records contradict a control/ }).click()
  await expect(owner).toHaveURL(`${path}/controls/${control.id}`)
})

test('an audit shows the findings it brought, and takes one up where it stands', async ({ as }) => {
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Controls Found')
  const api = `/organizations/${slug}/registers/compliance-audits`
  const told = { scope: 'Meter readings', at: '2026-01-12', outcome: 'failed' }
  const { id } = await call<{ id: string }>(page, 'POST', api, told)
  await page.goto(`/o/${slug}/compliance/audits/${id}`)
  await expect(page.getByText('No finding is recorded of this audit.')).toBeVisible()
  await page.getByRole('button', { name: 'Add finding' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel(/^Finding/).fill('Nothing shows what was deleted')
  await form.getByLabel('Severity').selectOption('high')
  await form.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Nothing shows what was deleted' })).toBeVisible()
})

test('an auditor with a last day reads, takes the sheet along and can change nothing', async ({ as, browser }) => {
  const olga: Person = { name: 'Olga Rev', email: 'olga.rev@example.com', password: 'six quiet terns glide' }
  const page = await as(ada)
  const slug = await ownOrganization(page, 'Controls Audited')
  const frameworks = [{ framework: 'gdpr', source: 'law', reason: 'We serve people in the EU.' }]
  const { revision } = await call<{ revision: number }>(page, 'GET', `/organizations/${slug}`)
  await call(page, 'PUT', `/organizations/${slug}/compliance/frameworks`, { revision, frameworks, addControls: true })
  await joins(browser, page, slug, olga, 'viewer')
  await page.goto(`/o/${slug}/settings/people`)
  await page.getByRole('button', { name: 'Actions for Olga Rev' }).first().click()
  await page.getByRole('button', { name: 'Change role' }).first().click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Role').selectOption('auditor')
  await form.getByLabel('Reads until').fill('2020-01-31')
  await form.getByRole('button', { name: 'Change role' }).click()
  await expect(form.getByText(/This day is over/)).toBeVisible()
  await form.getByLabel('Reads until').fill('2099-06-30')
  await form.getByRole('button', { name: 'Change role' }).click()
  await expect(page.getByText('Auditor until 30 Jun 2099').first()).toBeVisible()

  const auditor = await as(olga)
  await auditor.goto(`/o/${slug}/compliance`)
  await expect(auditor.getByText('0.0 % covered')).toBeVisible()
  await expect(auditor.getByRole('button', { name: 'Choose frameworks' })).toHaveCount(0)
  await expect(auditor.getByRole('button', { name: 'Add control' })).toHaveCount(0)
  const download = auditor.waitForEvent('download')
  await auditor.getByRole('link', { name: 'Sheet for the auditor: GDPR' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/)
  const own = `/organizations/${slug}`
  for (const [method, path, body] of [
    ['POST', `${own}/registers/controls`, { title: 'Own' }],
    ['POST', `${own}/shadow-ai/reports`, {}],
    ['PUT', `${own}/compliance/frameworks`, { revision, frameworks: [], addControls: false }],
  ] as const) {
    expect([403, 404]).toContain((await ask(auditor, method, path, body)).status)
  }

  // That a report was handed over is kept, of an auditor as of everybody.
  await auditor.goto(`/o/${slug}/reports/technical`)
  await expect(auditor.getByRole('button', { name: 'Keep', exact: true })).toHaveCount(0)
  const handed = auditor.waitForEvent('download')
  await auditor.getByRole('group', { name: 'Download' }).getByRole('button', { name: 'PDF', exact: true }).click()
  expect((await handed).suggestedFilename()).toMatch(/\.pdf$/)
  await page.goto(`/o/${slug}/reports`)
  const made = page.getByRole('region', { name: 'Last made' }).getByRole('row').nth(1)
  await expect(made).toContainText('Technical report')
  await expect(made).toContainText('Olga Rev')
})
