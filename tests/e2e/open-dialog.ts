import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The visit of every page sees no open dialog. */
export async function accessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze()
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  )
}
