import type { Page } from '@playwright/test'
import { ada } from './own-organization'
import { call, expect, test } from './people'

/** One word of 200 characters: nothing but the page's own rules can break it. */
const long = (start: string) => start.padEnd(200, 'Übergangsverantwortliche').slice(0, 200)

/** How far the page can be scrolled sideways, and the first elements that make it so. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const scrolls = (element: Element) => {
      for (let one = element.parentElement; one; one = one.parentElement)
        if (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(one).overflowX)) return true
      return false
    }
    return [...document.body.querySelectorAll('*')]
      .filter((one) => one.getBoundingClientRect().right > clientWidth + 1 && !scrolls(one))
      .slice(0, 3)
      .map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 40)}`)
  })

test('names of 200 characters widen no page', async ({ as }) => {
  const page = await as(ada)
  await page.goto('/me')
  const facts = { name: long('Organization'), provider: 'aws', currency: 'EUR', timezone: 'Europe/Vienna' }
  const { slug } = await call<{ slug: string }>(page, 'POST', '/organizations', facts)
  const api = `/organizations/${slug}`
  const made = async (register: string, row: Record<string, unknown>) =>
    (await call<{ id: string }>(page, 'POST', `${api}/registers/${register}`, row)).id
  const team = await call<{ id: string }>(page, 'POST', `${api}/teams`, { name: long('Team') })
  const person = await call<{ id: string }>(page, 'POST', `${api}/people`, { name: long('Person'), teamId: team.id })
  await call(page, 'POST', `${api}/seats`, { seat: 'security-lead', personId: person.id })
  const owner = person.id
  const item = await made('shadow-ai-items', { title: long('Item'), source: 'saas-tool', owner, teamId: team.id })
  const useCase = await made('use-cases', { title: long('Usecase'), owner, teamId: team.id })
  await made('runbooks', { title: long('Runbook'), kind: 'gpu-failure', owner })
  await made('findings', { title: long('Finding'), severity: 'high', owner })
  const quota = {
    unit: 'gpu',
    subscription: long('Subscription'),
    region: long('Region'),
    family: long('Family'),
    owner,
  }
  const allocation = await made('gpu-quotas', { ...quota, gpus: 4 })
  await call(page, 'POST', `${api}/work-items`, { kind: 'improvement', text: long('Action'), owner, dueAt: null })
  await call(page, 'POST', `${api}/scorecards`, { copyFrom: null })
  const base = `/o/${slug}`
  const addresses = [
    '',
    '/setup?step=2',
    '/assess',
    '/assess/networking',
    '/work',
    '/phases/1',
    '/phases/1?item=P1-A1',
    '/gates',
    '/gates/1-2',
    '/approvals',
    '/inbox',
    '/shadow-ai',
    '/shadow-ai?view=triage',
    `/shadow-ai/${item}`,
    '/portfolio',
    '/portfolio/use-cases',
    `/portfolio/use-cases/${useCase}`,
    '/platform/gpu',
    `/platform/gpu/${allocation}`,
    '/platform/runbooks',
    '/compliance?view=findings',
    '/governance/stakeholders',
    '/governance/training?view=skills',
    '/settings/people',
    '/settings/seats',
    '/settings/teams',
    '/settings/organization',
    '/settings/data',
  ].map((path) => `${base}${path}`)
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 })
    for (const address of [...addresses, '/me']) {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      // A table that is too wide scrolls in itself as soon as the page's script has measured it.
      await expect.poll(() => tooWide(page), { message: `${width} ${address.replace(base, '')}` }).toEqual([])
    }
  }
})
