import { readdirSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type PageKey, pageKeys, pages } from '@/lib/site/pages'
import { pathOf } from '@/lib/site/places'
import { ada, call, expect, expectNoSidewaysScroll, type Person, sample, samplePerson, test, valmere } from './people'

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

/** Pages outside an organization. */
const outside: Record<string, Visit> = {
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
  '(auth)/sample/page.tsx': { who: ada.name, at: ['/sample?at=%2Fplatform%2Fgpu'] },
  '(portal)/me/page.tsx': { who: lead, at: ['/me'] },
  '(portal)/accounts/page.tsx': {
    who: ada.name,
    at: ['/accounts', '/accounts?show=operators', '/accounts?q=nobody+at+all'],
  },
}

/** What the parameter of a page is filled with: one or more examples below the organization. */
const examples: Partial<Record<PageKey, string[]>> = {
  area: ['/assess/networking'],
  'area-result': ['/assess/networking/result'],
  metric: ['/metrics/gpu-utilization', '/metrics/availability-production'],
  flag: ['/flags/shadow-ai'],
  phase: ['/phases/1', '/phases/2', '/phases/6'],
  gate: ['/gates/1-2', '/gates/1-2?item=P1-C2', '/gates/4-5'],
  rollback: ['/gates/1-2/rollback'],
  report: ['/reports/executive', '/reports/technical', '/reports/operational', '/reports/quarterly'],
  'report-document': [
    '/reports/documents/risk-assessment',
    '/reports/documents/business-case',
    '/reports/documents/questionnaire',
  ],
  register: ['/registers/findings', '/registers/use-cases'],
}

/** Looked at besides the faces that the table of pages knows. */
const further: Partial<Record<PageKey, string[]>> = {
  flags: ['/flags?asOf=2026-01-01'],
  components: ['/platform/components?view=providers'],
  radar: ['/radar?q=vector'],
  reports: ['/reports/executive?asOf=1999-01-01'],
  reviews: ['/reviews/2026-Q1'],
}

/** Records the sample has none of. */
const made: Record<string, ((page: Page) => Promise<Record<string, unknown>>) | undefined> = {
  cadenceEvents: async () => ({ kind: 'sprint', at: '2026-01-02' }),
  findings: async () => ({ title: 'Key in a log', severity: 'low', openedAt: '2026-01-02' }),
  complianceAudits: async () => ({ scope: 'Data platform', at: '2026-01-02', outcome: 'passed' }),
  runbooks: async () => ({ title: 'Node lost', kind: 'gpu-failure' }),
  models: async () => ({ name: 'Grader to look at', version: '1' }),
  experiments: async (page) => {
    const useCases = await call<{ items: { id: string; teamId: string | null }[] }>(
      page,
      'GET',
      `${api}/registers/use-cases`,
    )
    const teamId = useCases.items.find((row) => row.teamId !== null)?.teamId
    return { name: 'Trial to look at', teamId, useCaseId: useCases.items[0]?.id }
  },
}

const byAdmin: readonly PageKey[] = ['people', 'seats', 'teams', 'organization', 'content', 'data', 'setup']

const scorecard: Visit = {
  who: lead,
  at: async (page) => {
    const { items } = await call<Rows>(page, 'GET', `${api}/scorecards`)
    return [`${base}/assess/history/${items.at(-1)?.id}`]
  },
}

/** The page of a record by the name of its register. */
const registerRow: Visit = {
  who: lead,
  at: async (page) => [`${base}/registers/courses/${await recordOf(page, 'courses')}`],
}

/** The file that draws the pages of registers that have none of their own. */
const fileOf = (path: string) => `(portal)/o/[slug]${path.replace(/^\/registers\/[^/]+/, '/registers/[register]')}`

/** A page of the table with all its faces, and the page of a record where records have one. */
function visitsOf(key: PageKey): [file: string, visit: Visit][] {
  const { path, views = {}, records } = pages[key]
  const who = byAdmin.includes(key) ? admin : lead
  const plain = [path, ...Object.keys(views).map((query) => pathOf(key, query)), ...(further[key] ?? [])]
  const at = (examples[key] ?? plain).map((address) => `${base}${address}`)
  const asked = { scorecard, 'register-row': registerRow }[key as string]
  const own: [string, Visit] = [`${fileOf(path)}/page.tsx`, asked ?? { who, at }]
  return [
    own,
    ...Object.entries(records ?? {}).map(([section, place]): [string, Visit] => [
      `${fileOf(place)}/[id]/page.tsx`,
      { who, at: async (page) => [`${base}${place}/${await recordOf(page, section)}`] },
    ]),
  ]
}

/** The id of a record of a section: made where the sample has none. */
async function recordOf(page: Page, section: string): Promise<string | undefined> {
  const register = section.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const fields = await made[section]?.(page)
  if (fields) return (await call<{ id: string }>(page, 'POST', `${api}/registers/${register}`, fields)).id
  return (await call<Rows>(page, 'GET', `${api}/registers/${register}`)).items[0]?.id
}

const addresses = ({ at }: Visit, page: Page) => (Array.isArray(at) ? at : at(page))

/** One visit per file: the pages of registers by their name share two. */
function byFile(all: [file: string, visit: Visit][]): Record<string, Visit> {
  const found: Record<string, Visit> = {}
  for (const [file, visit] of all) {
    const before = found[file]
    const at = async (page: Page) => [
      ...(before ? await addresses(before, page) : []),
      ...(await addresses(visit, page)),
    ]
    found[file] = before ? { who: visit.who, at } : visit
  }
  return found
}

/** Each page file under app/ with the addresses that show it. A page missing here is a failure. */
const visits: Record<string, Visit> = { ...outside, ...byFile(pageKeys.flatMap(visitsOf)) }

const person = (name: string): Person => (name === ada.name ? ada : samplePerson(name))

/** A word that explains itself stands in a sentence, and may be as small as its letters (WCAG 2.5.8, inline). */
const pressable = <T extends { html: string }>(rule: string, nodes: T[]): T[] =>
  rule === 'target-size' ? nodes.filter(({ html }) => !html.includes('class="term"')) : nodes

async function check(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Pages have no frames, and only violations are read: judged in the page itself, which takes half the time.
    const axe = new AxeBuilder({ page })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    // Only the contrasts depend on the colours; everything else was judged in light.
    if (colorScheme === 'dark') axe.withRules('color-contrast')
    const { violations } = await axe.analyze()
    const found = violations.flatMap(({ id, nodes }) =>
      pressable(id, nodes).map(
        ({ target, failureSummary }) => `${colorScheme} ${id} ${target.join(' ')}: ${failureSummary}`,
      ),
    )
    expect.soft(found, page.url()).toEqual([])
  }
}

/** Cells whose words lie over those of another, and names of rows that are cut. */
const unreadableCells = (page: Page) =>
  page.evaluate(() => {
    const wordsOf = (cell: Element) =>
      [cell, ...cell.querySelectorAll('*')]
        .filter((one) => !one.closest('.sr-only') && one.checkVisibility())
        .flatMap((one) => [...one.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE))
        .flatMap((words) => {
          const range = document.createRange()
          range.selectNodeContents(words)
          return [...range.getClientRects()].filter(({ width, height }) => width > 2 && height > 2)
        })
    const over = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4
    return [...document.querySelectorAll('.dt-cards tbody tr, table:not(.dt-cards *) tbody tr')].flatMap((row) => {
      const cells = [...row.children].filter((cell) => cell.checkVisibility())
      const cut = cells.filter((cell) => cell.tagName === 'TH' && cell.scrollWidth > cell.clientWidth + 1)
      const covered = cells.filter((cell, index) =>
        cells.slice(index + 1).some((other) => wordsOf(cell).some((a) => wordsOf(other).some((b) => over(a, b)))),
      )
      return [...cut, ...covered].map((cell) => cell.textContent.slice(0, 60))
    })
  })

async function checkPhone(page: Page) {
  await page.setViewportSize({ width: 360, height: 780 })
  await expect.soft(page.getByRole('main').first(), page.url()).toBeVisible()
  await expectNoSidewaysScroll(page, `${page.url()} scrolls sideways at 360 px`)
  expect.soft(await unreadableCells(page), `${page.url()} at 360 px`).toEqual([])
  // Records are called by their names; an id tells nobody anything.
  const words = await page.getByRole('main').first().innerText()
  expect.soft(words.match(/\b[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-\S*/g) ?? [], page.url()).toEqual([])
}

test('every page is looked at', () => {
  const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)page\.tsx$/.test(file),
  )
  expect(Object.keys(visits).sort()).toEqual(files.sort())
})

const pattern = (home: string, path: string) => new RegExp(`^${home}${path.replaceAll(/\[\w+\]/g, '[^/]+')}$`)

/** Follows links from the overview, each kind of page and each of its faces once, and says which page first led to a kind. */
async function linksFrom(page: Page, home: string): Promise<Map<string, string>> {
  const kinds = visitedKinds()
  const found = new Map<string, string>()
  const faces = new Set<string>()
  const waiting = [home]
  // The name of the portal is known to the browser alone, so the page itself asks.
  await page.goto(home)
  while (waiting.length > 0) {
    const at = waiting.shift()!
    const html = await page.evaluate(async (address) => (await fetch(address)).text(), at)
    for (const [, href = ''] of html.matchAll(/href="([^"]+)"/g)) {
      const address = href.replaceAll('&amp;', '&').split('#')[0] ?? ''
      const [path = '', query = ''] = address.split('?')
      const kind = kinds.find((one) => pattern(home, one).test(path))
      // What a page shows under another tab leads on as well.
      if (kind !== undefined && !kind.includes('[') && /^view=[\w-]+$/.test(query) && !faces.has(address)) {
        faces.add(address)
        waiting.push(address)
      }
      if (kind === undefined || found.has(kind) || pattern(home, kind).test(at.split('?')[0] ?? '')) continue
      found.set(kind, at)
      if (!faces.has(address)) waiting.push(address)
    }
  }
  return found
}

/** Paths of all pages of an organization, those with fewer parameters first, so that no parameter takes their place. */
function visitedKinds(): string[] {
  const all = pageKeys.flatMap((key) => [
    pages[key].path,
    ...Object.values(pages[key].records ?? {}).map((path) => `${path}/[id]`),
  ])
  const parameters = (path: string) => path.split('[').length
  return all.sort((a, b) => parameters(a) - parameters(b))
}

test('every page is reached by links alone, starting from the overview', async ({ as }) => {
  // One sample has no experiments and no open review, the other has everything set up: together they have a link to each.
  const found = [
    await linksFrom(await as(samplePerson(admin)), base),
    await linksFrom(await as(samplePerson('Klara Brandl', valmere)), `/o/${valmere}`),
  ]
  // A page that only sends on needs no link: links lead to where it sends.
  const sent = pageKeys.flatMap((key) => (pages[key].sendsOn ? [pages[key].path] : []))
  const kinds = visitedKinds().filter((kind) => kind !== '' && !sent.includes(kind))
  expect(kinds.filter((kind) => !found.some((one) => one.has(kind)))).toEqual([])
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
