import { readdirSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { ada, call, expect, type Person, sample, samplePerson, test } from './people'

const base = `/o/${sample}`
const api = `/organizations/${sample}`

type Visit = {
  /** Somebody of the sample, or nobody. */
  who: string | null
  /** The addresses to look at; one that names a record asks for its id. */
  at: string[] | ((page: Page) => Promise<string[]>)
}
type Rows = { items: { id: string }[] }

const lead = 'Ingrid Solheim'
const admin = 'Liv Aasen'
const firstId = ({ items }: Rows) => items[0]?.id

/** Each page file under app/ with the addresses that show it. A page missing here is a failure. */
const visits: Record<string, Visit> = {
  'page.tsx': { who: lead, at: ['/'] },
  '(auth)/sign-in/page.tsx': { who: null, at: ['/sign-in'] },
  '(auth)/welcome/page.tsx': { who: ada.name, at: ['/welcome'] },
  '(auth)/invitations/[token]/page.tsx': {
    who: admin,
    at: async (page) => {
      const invitation = { role: 'viewer', personId: null, email: null }
      const made = (email: string | null) =>
        call<{ token: string }>(page, 'POST', `${api}/invitations`, { ...invitation, email })
      const [open, bound] = [await made(null), await made('somebody.else@example.test')]
      return [`/invitations/${open.token}`, `/invitations/${bound.token}`, '/invitations/used-up']
    },
  },
  '(portal)/me/page.tsx': { who: lead, at: ['/me'] },
  '(portal)/accounts/page.tsx': {
    who: ada.name,
    at: ['/accounts', '/accounts?show=operators', '/accounts?q=nobody+at+all'],
  },
  '(portal)/o/[org]/page.tsx': { who: lead, at: [base] },
  '(portal)/o/[org]/approvals/page.tsx': { who: lead, at: [`${base}/approvals`] },
  '(portal)/o/[org]/assess/page.tsx': { who: lead, at: [`${base}/assess`, `${base}/assess?view=quick`] },
  '(portal)/o/[org]/assess/[area]/page.tsx': { who: lead, at: [`${base}/assess/networking`] },
  '(portal)/o/[org]/assess/[area]/result/page.tsx': { who: lead, at: [`${base}/assess/networking/result`] },
  '(portal)/o/[org]/assess/history/page.tsx': { who: lead, at: [`${base}/assess/history`] },
  '(portal)/o/[org]/assess/history/[scorecard]/page.tsx': {
    who: lead,
    at: async (page) => {
      const { items } = await call<Rows>(page, 'GET', `${api}/scorecards`)
      return [`${base}/assess/history/${items.at(-1)?.id}`]
    },
  },
  '(portal)/o/[org]/compliance/page.tsx': {
    who: lead,
    at: [`${base}/compliance`, `${base}/compliance?view=findings`],
  },
  '(portal)/o/[org]/flags/page.tsx': { who: lead, at: [`${base}/flags`, `${base}/flags?asOf=2026-01-01`] },
  '(portal)/o/[org]/flags/[pattern]/page.tsx': { who: lead, at: [`${base}/flags/shadow-ai`] },
  '(portal)/o/[org]/gates/page.tsx': { who: lead, at: [`${base}/gates`] },
  '(portal)/o/[org]/gates/[gate]/page.tsx': {
    who: lead,
    at: [`${base}/gates/1-2`, `${base}/gates/1-2?item=P1-C2`, `${base}/gates/4-5`],
  },
  '(portal)/o/[org]/gates/[gate]/rollback/page.tsx': { who: lead, at: [`${base}/gates/1-2/rollback`] },
  '(portal)/o/[org]/governance/page.tsx': { who: lead, at: [`${base}/governance`] },
  '(portal)/o/[org]/governance/risks/page.tsx': { who: lead, at: [`${base}/governance/risks`] },
  '(portal)/o/[org]/governance/training/page.tsx': {
    who: lead,
    at: ['', '?view=assignments', '?view=skills', '?view=labs', '?view=drills'].map(
      (view) => `${base}/governance/training${view}`,
    ),
  },
  '(portal)/o/[org]/reviews/page.tsx': { who: lead, at: [`${base}/reviews`] },
  '(portal)/o/[org]/governance/adrs/page.tsx': { who: lead, at: [`${base}/governance/adrs`] },
  '(portal)/o/[org]/governance/adrs/[id]/page.tsx': {
    who: lead,
    at: async (page) => [`${base}/governance/adrs/${firstId(await call<Rows>(page, 'GET', `${api}/registers/adrs`))}`],
  },
  '(portal)/o/[org]/platform/templates/page.tsx': {
    who: lead,
    at: ['', '?view=controls', '?view=validations'].map((view) => `${base}/platform/templates${view}`),
  },
  '(portal)/o/[org]/platform/templates/[id]/page.tsx': {
    who: lead,
    at: async (page) => [
      `${base}/platform/templates/${firstId(await call<Rows>(page, 'GET', `${api}/registers/templates`))}`,
    ],
  },
  '(portal)/o/[org]/platform/components/page.tsx': { who: lead, at: [`${base}/platform/components`] },
  '(portal)/o/[org]/platform/components/[id]/page.tsx': {
    who: lead,
    at: async (page) => [
      `${base}/platform/components/${firstId(await call<Rows>(page, 'GET', `${api}/registers/components`))}`,
    ],
  },
  '(portal)/o/[org]/platform/pipelines/page.tsx': { who: lead, at: [`${base}/platform/pipelines`] },
  '(portal)/o/[org]/platform/monitoring/page.tsx': { who: lead, at: [`${base}/platform/monitoring`] },
  '(portal)/o/[org]/radar/page.tsx': {
    who: lead,
    at: ['', '?q=vector', '?view=entries', '?view=moves'].map((view) => `${base}/radar${view}`),
  },
  '(portal)/o/[org]/radar/[id]/page.tsx': {
    who: lead,
    at: async (page) => [`${base}/radar/${firstId(await call<Rows>(page, 'GET', `${api}/registers/radar-entries`))}`],
  },
  '(portal)/o/[org]/governance/stakeholders/page.tsx': { who: lead, at: [`${base}/governance/stakeholders`] },
  '(portal)/o/[org]/inbox/page.tsx': { who: lead, at: [`${base}/inbox`, `${base}/inbox?show=unread`] },
  '(portal)/o/[org]/metrics/page.tsx': {
    who: lead,
    at: ['', '?view=values', '?view=targets'].map((view) => `${base}/metrics${view}`),
  },
  '(portal)/o/[org]/metrics/[metric]/page.tsx': {
    who: lead,
    at: [`${base}/metrics/gpu-utilization`, `${base}/metrics/availability-production`],
  },
  '(portal)/o/[org]/phases/page.tsx': { who: lead, at: [`${base}/phases`] },
  '(portal)/o/[org]/phases/[phase]/page.tsx': {
    who: lead,
    at: [`${base}/phases/1`, `${base}/phases/2`, `${base}/phases/6`],
  },
  '(portal)/o/[org]/platform/page.tsx': { who: lead, at: [`${base}/platform`] },
  '(portal)/o/[org]/platform/gpu/page.tsx': {
    who: lead,
    at: ['', '?view=samples', '?view=reclaim'].map((view) => `${base}/platform/gpu${view}`),
  },
  '(portal)/o/[org]/platform/gpu/[id]/page.tsx': {
    who: lead,
    at: async (page) => [
      `${base}/platform/gpu/${firstId(await call<Rows>(page, 'GET', `${api}/registers/gpu-quotas`))}`,
    ],
  },
  '(portal)/o/[org]/platform/requests/page.tsx': { who: lead, at: [`${base}/platform/requests`] },
  '(portal)/o/[org]/platform/cost/page.tsx': {
    who: lead,
    at: ['', '?view=entries', '?view=budgets'].map((view) => `${base}/platform/cost${view}`),
  },
  '(portal)/o/[org]/platform/incidents/page.tsx': { who: lead, at: [`${base}/platform/incidents`] },
  '(portal)/o/[org]/platform/reliability/page.tsx': {
    who: lead,
    at: ['', '?view=endpoints', '?view=days'].map((view) => `${base}/platform/reliability${view}`),
  },
  '(portal)/o/[org]/platform/reliability/[id]/page.tsx': {
    who: lead,
    at: async (page) => [
      `${base}/platform/reliability/${firstId(await call<Rows>(page, 'GET', `${api}/registers/endpoints`))}`,
    ],
  },
  '(portal)/o/[org]/platform/runbooks/page.tsx': {
    who: lead,
    at: [`${base}/platform/runbooks`, `${base}/platform/runbooks?view=tests`],
  },
  '(portal)/o/[org]/platform/runbooks/[id]/page.tsx': {
    who: lead,
    at: async (page) => {
      const fields = { title: 'Node lost', kind: 'gpu-failure' }
      const { id } = await call<{ id: string }>(page, 'POST', `${api}/registers/runbooks`, fields)
      return [`${base}/platform/runbooks/${id}`]
    },
  },
  '(portal)/o/[org]/portfolio/page.tsx': { who: lead, at: [`${base}/portfolio`] },
  '(portal)/o/[org]/portfolio/use-cases/page.tsx': {
    who: lead,
    at: ['', '?view=list', '?view=catalogue', '?view=costs', '?view=reviews'].map(
      (view) => `${base}/portfolio/use-cases${view}`,
    ),
  },
  '(portal)/o/[org]/portfolio/use-cases/[id]/page.tsx': {
    who: lead,
    at: async (page) => [
      `${base}/portfolio/use-cases/${firstId(await call<Rows>(page, 'GET', `${api}/registers/use-cases`))}`,
    ],
  },
  '(portal)/o/[org]/portfolio/experiments/page.tsx': {
    who: lead,
    at: [`${base}/portfolio/experiments`, `${base}/portfolio/experiments?view=list`],
  },
  '(portal)/o/[org]/portfolio/experiments/[id]/page.tsx': {
    who: lead,
    at: async (page) => {
      const { items } = await call<{ items: { id: string; teamId: string | null }[] }>(
        page,
        'GET',
        `${api}/registers/use-cases`,
      )
      const teamId = items.find((row) => row.teamId !== null)?.teamId
      const made = { name: 'Trial to look at', teamId, useCaseId: items[0]?.id }
      const { id } = await call<{ id: string }>(page, 'POST', `${api}/registers/experiments`, made)
      return [`${base}/portfolio/experiments/${id}`]
    },
  },
  '(portal)/o/[org]/portfolio/models/page.tsx': { who: lead, at: [`${base}/portfolio/models`] },
  '(portal)/o/[org]/progress/page.tsx': { who: lead, at: [`${base}/progress`] },
  '(portal)/o/[org]/settings/content/page.tsx': { who: admin, at: [`${base}/settings/content`] },
  '(portal)/o/[org]/settings/page.tsx': { who: lead, at: [`${base}/settings`] },
  '(portal)/o/[org]/settings/data/page.tsx': { who: admin, at: [`${base}/settings/data`] },
  '(portal)/o/[org]/settings/organization/page.tsx': { who: admin, at: [`${base}/settings/organization`] },
  '(portal)/o/[org]/settings/people/page.tsx': { who: admin, at: [`${base}/settings/people`] },
  '(portal)/o/[org]/settings/seats/page.tsx': { who: admin, at: [`${base}/settings/seats`] },
  '(portal)/o/[org]/settings/teams/page.tsx': { who: admin, at: [`${base}/settings/teams`] },
  '(portal)/o/[org]/setup/page.tsx': { who: admin, at: [1, 2, 3, 4].map((step) => `${base}/setup?step=${step}`) },
  '(portal)/o/[org]/shadow-ai/page.tsx': {
    who: lead,
    at: ['', '?view=triage', '?view=runs'].map((view) => `${base}/shadow-ai${view}`),
  },
  '(portal)/o/[org]/shadow-ai/[id]/page.tsx': {
    who: lead,
    at: async (page) => [
      `${base}/shadow-ai/${firstId(await call<Rows>(page, 'GET', `${api}/registers/shadow-ai-items`))}`,
    ],
  },
  '(portal)/o/[org]/help/glossary/page.tsx': { who: lead, at: [`${base}/help/glossary`] },
  '(portal)/o/[org]/work/page.tsx': { who: lead, at: [`${base}/work`, `${base}/work?state=closed`] },
}

const person = (name: string): Person => (name === ada.name ? ada : samplePerson(name))

async function check(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Pages have no frames, and only violations are read: judged in the page itself, which takes half the time.
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] })
    // Only the contrasts depend on the colours; everything else was judged in light.
    if (colorScheme === 'dark') axe.withRules('color-contrast')
    const { violations } = await axe.analyze()
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${colorScheme} ${id} ${target.join(' ')}: ${failureSummary}`),
    )
    expect.soft(found, page.url()).toEqual([])
  }
}

async function checkPhone(page: Page) {
  await page.setViewportSize({ width: 360, height: 780 })
  await expect.soft(page.getByRole('main').first(), page.url()).toBeVisible()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect.soft(width, `${page.url()} scrolls sideways at 360 px`).toBeLessThanOrEqual(360)
}

test('every page is looked at', () => {
  const pages = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)page\.tsx$/.test(file),
  )
  expect(Object.keys(visits).sort()).toEqual(pages.sort())
})

test.describe.configure({ mode: 'parallel' })

for (const [file, { who, at }] of Object.entries(visits)) {
  test(`${file}: no axe violation in light and dark, no sideways scrolling at 360 px`, async ({ as, page: nobody }) => {
    const page = who === null ? nobody : await as(person(who))
    if (!Array.isArray(at)) await page.goto('/me')
    for (const address of Array.isArray(at) ? at : await at(page)) {
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('heading', { name: 'This did not work' })).toHaveCount(0)
      await check(page)
      await checkPhone(page)
    }
  })
}
