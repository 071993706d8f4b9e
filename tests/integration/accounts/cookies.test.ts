import { NextRequest } from 'next/server'
import { encode } from 'next-auth/jwt'
import { describe, expect, it } from 'vitest'
import { authEndpoint } from '@/lib/server/auth'
import { oldSessionCookie } from '@/lib/server/cookies'
import { db } from '@/lib/server/db'
import { env } from '@/lib/server/env'
import { visitorOf } from '@/lib/server/session'
import { openSession } from '@/lib/server/sign-in'
import { createUser, requestFacts, testPassword } from '../../support/accounts'
import { ownDatabase } from '../../support/database'

await ownDatabase()

const ours = process.env.AUTH_SECRET ?? ''
const theirs = 'the secret of another installation, 32 characters'

/** A browser: one jar for the host, whatever the port. */
class Browser {
  readonly jar = new Map<string, string>()

  headers(more: Record<string, string> = {}) {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ')
    return new Headers({ cookie, 'x-sextant-address': '192.0.2.40', ...more })
  }

  private async ask(method: 'GET' | 'POST', action: string, form?: URLSearchParams) {
    const url = `http://localhost:3000/api/auth/${action}`
    const headers = this.headers(
      form ? { 'content-type': 'application/x-www-form-urlencoded', 'x-auth-return-redirect': '1' } : {},
    )
    const response = await authEndpoint(
      new NextRequest(url, { method, headers, ...(form ? { body: form.toString() } : {}) }),
    )
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '' || /max-age=0\b|expires=thu, 01 jan 1970/i.test(cookie)) this.jar.delete(name)
      else this.jar.set(name, value)
    }
    return response
  }

  async post(action: string, fields: Record<string, string> = {}) {
    const { csrfToken } = (await (await this.ask('GET', 'csrf')).json()) as { csrfToken: string }
    return this.ask('POST', action, new URLSearchParams({ csrfToken, ...fields }))
  }

  async isSignedIn() {
    return (await visitorOf(this.headers(), requestFacts())) !== null
  }
}

async function under<T>(secret: string, work: () => Promise<T>): Promise<T> {
  process.env.AUTH_SECRET = secret
  try {
    return await work()
  } finally {
    process.env.AUTH_SECRET = ours
  }
}

describe('two installations on one host', () => {
  it('do not sign each other out', async () => {
    const { email } = await createUser('Two Portals')
    const browser = new Browser()
    const enter = () => browser.post('callback/credentials', { email, password: testPassword })
    await under(ours, enter)
    await under(theirs, enter)
    expect(await under(ours, () => browser.isSignedIn())).toBe(true)
    expect(await under(theirs, () => browser.isSignedIn())).toBe(true)
    await under(theirs, () => browser.post('signout'))
    expect(await under(ours, () => browser.isSignedIn())).toBe(true)
    expect(await under(theirs, () => browser.isSignedIn())).toBe(false)
  })

  it('share no cookie by name', async () => {
    const { email } = await createUser('No Clash')
    const names = async (secret: string) => {
      const browser = new Browser()
      await under(secret, () => browser.post('callback/credentials', { email, password: testPassword }))
      return [...browser.jar.keys()]
    }
    const [mine, other] = [await names(ours), await names(theirs)]
    expect(mine.length).toBeGreaterThanOrEqual(3)
    expect(mine.filter((name) => other.includes(name))).toEqual([])
  })
})

describe('a cookie from before the mark', () => {
  async function old(secret: string) {
    const { id } = await createUser('Before')
    const session = await openSession(id, requestFacts())
    const name = oldSessionCookie()
    const browser = new Browser()
    browser.jar.set(name, await encode({ token: { sid: session }, secret, salt: name }))
    return { browser, session }
  }

  it('goes on, and signing out ends its session', async () => {
    const { browser, session } = await old(env.authSecret())
    expect(await browser.isSignedIn()).toBe(true)
    await browser.post('signout')
    expect(await browser.isSignedIn()).toBe(false)
    expect((await db().session.findUnique({ where: { id: session } }))?.endedAt).not.toBeNull()
  })

  it('of another installation opens nothing and is left alone', async () => {
    const { browser } = await old(theirs)
    expect(await browser.isSignedIn()).toBe(false)
    await browser.post('signout')
    expect(browser.jar.has(oldSessionCookie())).toBe(true)
  })
})

describe('the mark of a device', () => {
  it('is given at sign-in only, kept afterwards, and never shown to pages', async () => {
    const { email } = await createUser('Device')
    const browser = new Browser()
    const device = () => [...browser.jar].find(([name]) => name.includes('device'))?.[1]
    await browser.post('callback/credentials', { email, password: 'wrong, as strangers are' })
    expect(device()).toBeUndefined()
    const response = await browser.post('callback/credentials', { email, password: testPassword })
    const cookie = response.headers.getSetCookie().find((one) => one.includes('device'))
    expect(cookie).toMatch(/; Path=\/api\/auth; Max-Age=2592000; HttpOnly; SameSite=Strict$/)
    const first = device()
    await browser.post('callback/credentials', { email, password: testPassword })
    expect(device()).toBe(first)
  })
})
