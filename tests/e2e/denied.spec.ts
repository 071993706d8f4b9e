import { ada, ask, call, direct, expect, organization, sample, samplePerson, test } from './people'

const missing = 'there-is-no-such-organization'

test('an outsider cannot tell a foreign organization from a missing one', async ({ as }) => {
  const page = await as(ada)
  const seen: string[] = []
  for (const slug of [sample, missing]) {
    for (const path of ['', '/gates/1-2', '/settings/people']) {
      const response = await page.goto(`/o/${slug}${path}`)
      expect(response?.status(), `/o/${slug}${path}`).toBe(404)
      await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
      seen.push(await page.getByRole('main').innerText())
    }
  }
  expect(new Set(seen).size).toBe(1)

  const problems = await Promise.all(
    [sample, missing].map(async (slug) => {
      const { status, text } = await ask(page, 'GET', `/organizations/${slug}/gates`)
      const { reference, ...problem } = JSON.parse(text)
      expect(reference).toBeTruthy()
      return { status, problem }
    }),
  )
  expect(problems[0]?.status).toBe(404)
  expect(problems[0]).toEqual(problems[1])
})

test('a viewer reads the gate, sees who decides it, and can change nothing', async ({ as }) => {
  const page = await as(samplePerson('Nora Lunde'))
  await page.goto(`/o/${sample}/gates/1-2`)
  const panel = page.getByRole('region', { name: 'Submission' })
  await expect(panel).toContainText('An editor, an administrator or the infrastructure lead can submit this gate.')
  await expect(panel).toContainText('Ingrid Solheim')
  await expect(panel).toContainText('Amira Haddad')
  await expect(page.getByRole('button', { name: /submit|approve|request changes|withdraw/i })).toHaveCount(0)

  await page.goto(`/o/${sample}/settings/people`)
  await expect(page.getByRole('heading', { name: 'You need the role administrator' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Liv Aasen')
  const refused = await ask(page, 'POST', `/organizations/${sample}/gates/gate-1-2/rounds`, {
    note: null,
    exitNotes: {},
    conditions: [],
  })
  expect(refused.status).toBe(403)
})

test('every answer carries the security headers, and every page its own nonce', async ({ page, request }) => {
  const policies = new Set<string>()
  for (const [path, status] of [
    ['/sign-in', 200],
    ['/api/v1/framework', 200],
    ['/api/v1/organizations', 401],
    ['/api/v1/nowhere', 404],
    ['/nowhere', 404],
  ] as const) {
    const response = await request.get(`${direct}${path}`)
    const headers = response.headers()
    expect(response.status(), path).toBe(status)
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['x-frame-options'], path).toBe('DENY')
    expect(headers['referrer-policy'], path).toBe('same-origin')
    expect(headers['x-powered-by'], path).toBeUndefined()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy, path).toContain("default-src 'none'")
    expect(policy, path).toMatch(/script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic';/)
    expect(policy, path).not.toMatch(/script-src[^;]*unsafe/)
    policies.add(policy)
  }
  expect(policies.size).toBe(5)

  const broken: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') broken.push(message.text())
  })
  await page.goto('/sign-in')
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled()
  expect(broken).toEqual([])
})

test('pages can only be read', async ({ request }) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const response = await request.fetch(`${direct}/o/${sample}`, { method, data: {} })
    expect(response.status(), method).toBe(405)
    expect(response.headers().allow).toBe('GET, HEAD')
    expect(response.headers()['content-security-policy']).toContain("default-src 'none'")
  }
})

test('signing in leads back to the page that was asked for, and signing out ends the session on the server', async ({
  page,
  browser,
}) => {
  const tomas = samplePerson('Tomas Berg')
  await page.goto(`/o/${sample}/gates/1-2`)
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await page.getByLabel('Work e-mail').fill(tomas.email)
  await page.getByLabel('Password', { exact: true }).fill('not the password')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('do not belong together')).toBeVisible()
  await expect(page.getByLabel('Work e-mail')).toHaveValue(tomas.email)
  await page.getByLabel('Password', { exact: true }).fill(tomas.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(`/o/${sample}/gates/1-2`)

  const copied = await page.context().storageState()
  await page.getByRole('button', { name: 'Your account, Tomas Berg' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/sign-in')

  const elsewhere = await browser.newContext({ storageState: copied })
  const other = await elsewhere.newPage()
  await other.goto(`/o/${sample}`)
  await expect(other).toHaveURL(/\/sign-in/)
  expect((await ask(other, 'GET', '/session')).status).toBe(401)
  await elsewhere.close()
})

test('an empty organization is never called clear: its flags name what is missing', async ({ as }) => {
  const page = await as(ada)
  await page.goto(`/o/${organization.slug}`)
  const empty = { name: 'Nothing Known Yet', provider: 'aws', currency: 'EUR', timezone: 'UTC' }
  const { slug } = await call<{ slug: string }>(page, 'POST', '/organizations', empty)
  await page.goto(`/o/${slug}/flags`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not enough data for 5 patterns')
  const main = page.getByRole('main')
  await expect(main.getByText(/^Not computable yet\. Missing: .+\./)).toHaveCount(5)
  await expect(main.getByText('None of its signals holds.')).toHaveCount(0)
  await expect(main).toContainText('Not enough data')
  await expect(main.getByText('No data', { exact: true })).not.toHaveCount(0)
})
