import type { BrowserContext, Page, Response } from '@playwright/test'

/**
 * Whether every part of the page has come and every control of it is listened to. A page comes in parts, and a part listens
 * once React has marked its elements: before that a press finds nobody, and a count is of what is there until now.
 */
function isWhole(): boolean {
  if (document.readyState !== 'complete' || document.querySelector('template[id^="B:"], template[id^="P:"]'))
    return false
  return [...document.querySelectorAll('button, input, select, textarea')].every((one) =>
    Object.keys(one).some((key) => key.startsWith('__reactProps$')),
  )
}

/** What is not whole by then is reported, and does not hold everybody up to the end of the test. */
const PATIENCE = { timeout: 60_000 }

/**
 * What the parts do on arrival (listening to keys, measuring tables) is done by the time the browser is idle. A page that
 * only sends on may do so meanwhile: the next one is asked then.
 */
export const isIdle = (page: Page) =>
  page.waitForFunction(
    () =>
      new Promise<boolean>((resolve) => {
        requestIdleCallback(() => resolve(true))
        setTimeout(() => resolve(true), 1_000)
      }),
    undefined,
    PATIENCE,
  )

/** A page that is not there keeps the place of what it would have shown: nothing more comes. */
async function wait(page: Page, response: Response | null) {
  if ((response?.status() ?? 200) >= 400) return
  await page.waitForFunction(isWhole, undefined, PATIENCE)
  await isIdle(page)
}

/**
 * Whoever opens or reloads a page of this context waits until it is whole. A test of what happens before that says so with
 * `waitUntil`, and waits for itself.
 */
export function patient(context: BrowserContext): BrowserContext {
  context.on('page', (page) => {
    const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)]
    page.goto = async (url, options) => {
      const response = await goto(url, options)
      if (options?.waitUntil === undefined) await wait(page, response)
      return response
    }
    page.reload = async (options) => {
      const response = await reload(options)
      if (options?.waitUntil === undefined) await wait(page, response)
      return response
    }
  })
  return context
}
