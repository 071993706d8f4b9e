import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { openPage } from '../page-context/on-server'
import type { Actor, RequestFacts, Visitor } from './actor'
import { setOutcome } from './outcomes'
import { drawInWordsOf } from './provider-words'
import { memberOf, visitorOf } from './session'

const pageRequest: RequestFacts = {
  id: 'page',
  address: 'page',
  userAgent: null,
  idempotencyKey: null,
  bodyHash: null,
  success: 200,
}

/** "Not found", with the status 404 also where the frame of the page stands already. Pages end with `return missing()`. */
export async function missing(): Promise<never> {
  setOutcome((await headers()).get('x-sextant-request'), 404)
  notFound()
}

const signInUrl = (next: string | null) => `/sign-in${next ? `?next=${encodeURIComponent(next)}` : ''}`

/**
 * Who opened a page of an organization; sends others to sign-in (and back) or to "not found". From
 * here on every part of the page has its context. One lookup per request.
 */
export const pageActor = cache(async (slug: string): Promise<Actor> => {
  const requestHeaders = await headers()
  const member = await memberOf(requestHeaders, slug, pageRequest)
  if (member === 'anonymous') redirect(signInUrl(requestHeaders.get('x-sextant-path') ?? `/o/${slug}`))
  if (member === 'outsider') return missing()
  drawInWordsOf(member.provider ?? 'azure')
  const { organizationName: organization, timezone, today, currency, isDemo } = member
  openPage({ slug, base: `/o/${slug}`, organization, zone: { timezone, today }, currency, isDemo })
  return member
})

/** The signed-in person, or null. */
export const pageVisitor = cache(async (): Promise<Visitor | null> => visitorOf(await headers(), pageRequest))

/** The signed-in person; others are sent to sign-in and back. */
export async function requireVisitor(): Promise<Visitor> {
  const visitor = await pageVisitor()
  if (!visitor) redirect(signInUrl((await headers()).get('x-sextant-path')))
  return visitor
}
