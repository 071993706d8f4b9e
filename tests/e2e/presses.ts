import type { Page } from '@playwright/test'

/**
 * Counts the presses of a pointer that a person makes from the next page load on, also over soft navigations; a paste and
 * typing are none.
 */
export async function countPresses(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const counted = window as Window & { presses?: number }
    counted.presses = 0
    document.addEventListener('pointerdown', () => (counted.presses = (counted.presses ?? 0) + 1), true)
  })
  return () => page.evaluate(() => (window as Window & { presses?: number }).presses ?? 0)
}
