import { api, base, because, klara, mira, rows, stays } from './own-organization'
import { call, expect, samplePerson, test, valmere } from './people'

// After everything else: what the other tests made in Valmere goes with it.

test('the sample goes back to its first day', async ({ as }) => {
  const page = await as(klara())
  await page.goto(base)
  await call(page, 'POST', `${api}/registers/runbooks`, { title: 'Gone with the reset', kind: 'gpu-failure' })
  await page.getByRole('button', { name: 'Reset the sample' }).click()
  const dialog = page.getByRole('dialog', { name: 'Reset the sample organization?' })
  await dialog.getByRole('button', { name: 'Reset the sample' }).click()
  await expect(dialog).toBeHidden()
  await expect(page).toHaveURL(base)
  expect((await rows(page, 'runbooks')).filter(({ title }) => title === 'Gone with the reset')).toEqual([])
})

test('a gate is commented, its seats reminded, a signature taken back and the round withdrawn', async ({ as }) => {
  // On the first day of the story a round is open; what others record in Valmere makes it stale.
  const admin = await as(klara())
  await admin.goto(base)
  await call(admin, 'POST', `${api}/demo-reset`)
  const signer = await as(samplePerson('Anton Reiter', valmere))
  const page = await as(mira())
  await page.goto(`${base}/gates/5-6`)
  await page.getByLabel('Comment on this gate').fill('The auditors come on Thursday.')
  await page.getByRole('button', { name: 'Send comment' }).click()
  await expect(page.getByLabel('Comment on this gate')).toHaveValue('')
  await stays(page, () => page.getByText('The auditors come on Thursday.'))
  await page.getByRole('button', { name: 'Remind the seats' }).click()
  await expect(page.getByText('The seats were reminded.')).toBeVisible()

  await signer.goto(`${base}/gates/5-6`)
  await signer.getByRole('button', { name: 'Take back my signature' }).click()
  const back = signer.getByRole('dialog', { name: 'Take back your signature?' })
  await back.getByLabel('Reason').fill(because)
  await back.getByRole('button', { name: 'Take back my signature' }).click()
  await expect(back).toBeHidden()
  await expect(signer.getByRole('button', { name: 'Take back my signature' })).toHaveCount(0)

  await page.reload()
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
  const withdraw = page.getByRole('dialog', { name: 'Withdraw gate 5→6?' })
  await withdraw.getByLabel('Reason').fill(because)
  await withdraw.getByRole('button', { name: 'Withdraw the submission' }).click()
  await expect(withdraw).toBeHidden()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Withdraw', exact: true })).toHaveCount(0)
})
