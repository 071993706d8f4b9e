// `npm run bench`: what the built portal does per second, side by side in one run with the least that the same machine could do.
import { readFileSync, rmSync } from 'node:fs'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { areaById, framework } from '@/lib/content'
import { organizationDocument } from '@/lib/document/schema'
import { openCap } from '@/lib/features/scorecard/areas/guards'
import { measureAbuse } from './bench/abuse.mjs'
import { agedOrganizations, measureAges, rowsIn } from './bench/aged.mjs'
import { compareLibraries } from './bench/compare.mjs'
import { controlledOrganization, measureControls } from './bench/controls.mjs'
import { measureGrowth } from './bench/growth.mjs'
import { importLarge, measureLarge, PEOPLE, showLarge } from './bench/large.mjs'
import { largeOrganization } from './bench/large-organization.mjs'
import { businessCases, comparisons, coverages, evaluations, libraryGrowth, residencies } from './bench/library.mjs'
import { clients, measure, measureSaving } from './bench/load.mjs'
import { benchOrganization } from './bench/organization.mjs'
import { freePort, residentMegabytes, start } from './bench/portal.mjs'
import { measureReports } from './bench/reports.mjs'
import { measureWrites } from './bench/writes.mjs'
import { prepareDatabase } from './launcher/database.mjs'
import { startPostgres } from './launcher/postgres.mjs'
import { temporaryFolder } from './launcher/temporary-folder.mjs'

const today = new Date().toISOString().slice(0, 10)
// `npm run bench -- library` measures the pure library alone, without a portal; `-- large` the large organization alone;
// `-- writes`, `-- ages`, `-- abuse`, `-- reports`, `-- controls` and `-- growth` what their names say. `-- compare <folder>` sets the library of another working tree
// beside this one.
const only = process.argv[2]
if (only === 'library') {
  evaluations()
  libraryGrowth(today)
  businessCases(today)
  comparisons()
  coverages(today)
  residencies(today)
  process.exit()
}
if (only === 'compare') {
  await compareLibraries(process.argv[3] ?? '')
  process.exit()
}

// With the heap that `npm start` gives the portal.
const asNpmStart = ['--max-old-space-size=384', 'scripts/start.mjs']
const folder = temporaryFolder()
const database = await startPostgres({ dataDir: folder })
const port = await freePort()
const url = `http://localhost:${port}`
Object.assign(process.env, {
  DATABASE_URL: database.appUrl,
  DATABASE_OWNER_URL: database.ownerUrl,
  AUTH_SECRET: 'a secret for the benchmark only, 32 characters',
  SEXTANT_URL: url,
  SEXTANT_BENCH: '1',
  SEXTANT_LOG: 'silent',
})

/** @type {(() => unknown)[]} */
const cleanUp = [() => rmSync(folder, { recursive: true, force: true }), () => database.stop()]

async function run() {
  await prepareDatabase(database.ownerUrl, database.appUrl)
  if (only === 'growth') return measureGrowth(database.ownerUrl, secondDemonstration())
  const { one, two, large, reported, controlled, second, ages, cookie, otherCookie } = await organizations()

  const built = start(asNpmStart, { PORT: String(port) }, /ready at/)
  await built.ready
  await built.stop()
  const began = performance.now()
  const portal = start(asNpmStart, { PORT: String(port) }, /ready at/)
  await portal.ready
  const startSeconds = (performance.now() - began) / 1000
  cleanUp.push(() => portal.stop())
  const atStart = residentMegabytes(portal.child.pid)

  const area = areaById('security')
  const bare = start(
    ['scripts/bench/bare-server.mjs'],
    {
      BENCH_ORGANIZATION: two.id,
      BENCH_AREA: JSON.stringify({
        area: area.id,
        questions: area.questions.map(({ id }) => id),
        star: area.questions.find(({ critical }) => critical)?.id ?? null,
        openCap: openCap(area),
      }),
    },
    /(\d+)\n/,
  )
  const barePort = (await bare.ready)[1]
  cleanUp.push(() => bare.stop())

  const headers = { cookie, 'sec-fetch-site': 'same-origin' }
  if (only === 'large') return largeOne(large, headers)
  const parts = {
    writes: async () => show(await measureWrites(url, headers, second.slug), 10),
    ages: () => measureAges(url, headers, ages),
    reports: () =>
      measureReports(
        url,
        headers,
        [
          { slug: second.slug, name: 'the second demonstration', seconds: 2 },
          { slug: reported.slug, name: 'an organization of 24,000 rows', seconds: 5 },
        ],
        portal.child.pid,
      ),
    controls: async () => {
      const results = await measureControls(url, headers, controlled.slug)
      show(results)
      ratio('page of controls ÷ empty page', results[1]?.perSecond, results[0]?.perSecond, 0.2)
    },
    abuse: () => measureAbuse(url, headers, second.slug, one.slug, { ...headers, cookie: otherCookie }, today),
  }
  const part = Object.entries(parts).find(([name]) => name === only)
  if (part) return part[1]()
  const questions = framework.areas.flatMap((one) => one.questions.map(({ id }) => id)).slice(0, clients)
  const saving = { questions, headers }
  const results = [
    await measureSaving({
      ...saving,
      name: 'save a rating: one SQL function, bare node:http + pg',
      url: `http://127.0.0.1:${barePort}`,
      pathOf: () => '/',
      bodyOf: (question, revision, rating) => ({ question, revision, rating }),
      revisions: new Map(two.revisions),
    }),
    await measure('empty route of the same build', { url: `${url}/api/bench`, method: 'PUT', headers }),
    await measureSaving({
      ...saving,
      name: 'save a rating',
      url,
      pathOf: (question) => `/api/v1/organizations/${one.slug}/scorecards/draft/answers/${question}`,
      bodyOf: (_question, revision, rating) => ({ rating, revision }),
      revisions: new Map(one.revisions),
    }),
    await measure('empty 20 kB page of the same build', { url: `${url}/bench`, headers }),
    await measure('overview page', { url: `${url}/o/${one.slug}`, headers }),
    await measure('progress page', { url: `${url}/o/${one.slug}/progress`, headers }),
    await measure('gate page', { url: `${url}/o/${one.slug}/gates/1-2`, headers }),
    await measure('evaluation API', { url: `${url}/api/v1/organizations/${one.slug}/evaluation`, headers }),
  ]
  const underLoad = residentMegabytes(portal.child.pid)
  show(results)
  const [sql, route, save, page, overview] = results.map(({ perSecond }) => perSecond)
  ratio('save a rating ÷ bare SQL function', save, sql, 0.25)
  ratio('save a rating ÷ empty route', save, route, 0.45)
  ratio('overview ÷ empty page', overview, page, 0.45)
  evaluations()
  libraryGrowth(today)
  businessCases(today)
  comparisons()
  await largeOne(large, headers)
  for (const part of Object.values(parts)) await part()
  const firstRound = residentMegabytes(portal.child.pid)
  for (const part of Object.values(parts)) await part()
  const secondRound = residentMegabytes(portal.child.pid)
  for (const [name, address] of [
    ['sign-in', '/sign-in'],
    ['overview', `/o/${one.slug}`],
    ['question', `/o/${one.slug}/assess/security`],
    ['gate', `/o/${one.slug}/gates/1-2`],
    ['shadow AI', `/o/${one.slug}/shadow-ai`],
    ['progress (charts)', `/o/${one.slug}/progress`],
  ]) {
    const shipped = await scriptKilobytes(`${url}${address}`, headers)
    console.log(`JavaScript, ${name}: ${shipped} kB gzip (aim 165 on pages without charts)`)
  }
  console.log(`start of the built portal: ${startSeconds.toFixed(1)} s (aim 3)`)
  console.log(
    `resident memory of node: ${atStart} MB at start, ${underLoad} MB after the pages, ${firstRound} MB after the whole load (aim 400), ${secondRound} MB after the rest of it once more`,
  )
  console.log(`HTML of the overview: ${await htmlKilobytes(`${url}/o/${one.slug}`, headers)} kB (aim 70)`)
}

/** The pages and the import of the large organization. @param {{ slug: string, allocations: string[] }} large @param {Record<string, string>} headers */
async function largeOne({ allocations, slug }, headers) {
  const results = await measureLarge(`${url}/o/${slug}`, headers)
  show(results, PEOPLE)
  showLarge(results)
  await importLarge(`${url}/api/v1/organizations/${slug}`, headers, allocations, today)
}

/** Two organizations of the same size, a large one and a signed-in operator who administers them. */
async function organizations() {
  const { db, closeDb } = await import('@/lib/server/db')
  const { newId } = await import('@/lib/server/ids')
  const { insertDocument } = await import('@/lib/server/import')
  const { mutateAsSystem } = await import('@/lib/server/mutation')
  const { openSession } = await import('@/lib/server/sign-in')
  const { sessionCookie } = await import('@/lib/server/cookies')
  const { encode } = await import('next-auth/jwt')
  const userId = newId()
  await db().user.create({ data: { id: userId, email: 'bench@example.test', name: 'Bench', operator: true } })
  // Whose pages must not suffer: a member of the same portal, another person.
  const otherId = newId()
  await db().user.create({ data: { id: otherId, email: 'other@example.test', name: 'Other' } })
  /** @param {string} name */
  const make = async (name, document = benchOrganization(name)) => {
    const id = newId()
    const entry = { action: 'organization:import', subject: 'bench', timeoutMs: 300_000 }
    const members = [userId, otherId].map((one) => ({ userId: one, role: 'admin', personId: null }))
    const slug = await mutateAsSystem(id, entry, (tx) => insertDocument(tx, id, document, members))
    const draft = document.scorecards.find(({ state }) => state === 'draft')
    const answers = document.answers.filter(({ scorecardId }) => scorecardId === draft?.id)
    return {
      id,
      slug,
      allocations: document.gpuQuotas.map((quota) => quota.id),
      revisions: answers.map(({ questionId, revision }) => /** @type {const} */ ([questionId, revision])),
    }
  }
  const [one, two] = [await make('Bench one'), await make('Bench two')]
  const large = await make('Large', largeOrganization('Large', 10_000, today))
  const second = await make('Second demonstration', secondDemonstration())
  // Half of its rows are registers, half daily measurements: some 24,000.
  const reported =
    only === undefined || only === 'reports'
      ? await make('Reported', largeOrganization('Reported', 12_500, today))
      : large
  const controlled = await make('Controlled', controlledOrganization(today))
  const ages = []
  if (only === undefined || only === 'ages') {
    for (const document of agedOrganizations(today)) {
      ages.push({ ...(await make(document.organization.name, document)), rows: rowsIn(document) })
    }
  }
  const cookies = []
  for (const user of [userId, otherId]) {
    const sid = await openSession(user, { address: '127.0.0.1', userAgent: 'bench' })
    const name = sessionCookie()
    const token = await encode({ token: { sid }, secret: process.env.AUTH_SECRET ?? '', salt: name })
    cookies.push(`${name}=${token}`)
  }
  await closeDb()
  const [cookie = '', otherCookie = ''] = cookies
  return { one, two, large, reported, controlled, second, ages, cookie, otherCookie }
}

/** The second demonstration: two years of records with signed gates. */
function secondDemonstration() {
  const document = organizationDocument.parse(JSON.parse(readFileSync('prisma/demo/valmere.json', 'utf8')))
  document.organization.isDemo = false
  return document
}

/** @param {string} address @param {Record<string, string>} headers */
async function htmlKilobytes(address, headers) {
  return Math.round((await (await fetch(address, { headers })).text()).length / 1_024)
}

/** @param {import('./bench/load.mjs').Measured[]} results */
function show(results, people = clients) {
  console.log(`\n${people} clients on the machine's own cores\n`)
  console.log('requests/s   p50 ms   p95 ms  failed')
  for (const { name, perSecond, p50, p95, failed } of results) {
    const cells = [perSecond, p50, p95, failed].map((value, index) => String(value).padStart([10, 9, 9, 8][index] ?? 8))
    console.log(`${cells.join('')}  ${name}`)
  }
  console.log('')
}

/** @param {string} name @param {number | undefined} value @param {number | undefined} base @param {number} aim */
function ratio(name, value = 0, base = 1, aim) {
  console.log(`${name}: ${(value / base).toFixed(2)} (aim ${aim})`)
}

/** Everything the page's HTML makes the browser fetch as script, compressed. @param {string} address @param {Record<string, string>} headers */
async function scriptKilobytes(address, headers) {
  const html = await (await fetch(address, { headers })).text()
  // Scripts marked noModule are for browsers without modules and are not fetched by others.
  const tags = [...html.matchAll(/<script[^>]+src="([^"]+)"[^>]*>/g)].filter(([tag]) => !/nomodule/i.test(tag))
  const sources = new Set(tags.map(([, source]) => source ?? ''))
  let bytes = 0
  for (const source of sources) {
    const script = Buffer.from(await (await fetch(new URL(source, url))).arrayBuffer())
    bytes += gzipSync(script).length
  }
  return Math.round(bytes / 102.4) / 10
}

try {
  await run()
} finally {
  for (const step of cleanUp.reverse()) await step()
  await sleep(100)
}
