import { api, base, klara, rows } from './own-organization'
import { call, expect, test } from './people'

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
