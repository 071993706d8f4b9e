import { describe, expect, it } from 'vitest'
import { sessionCookie } from '@/lib/server/cookies'
import { credentialsOf } from '@/lib/server/session'

process.env.AUTH_SECRET ??= 'a secret for tests only, thirty-two characters'
const cookie = `${sessionCookie()}=abc`
const secret = `sxt_${'a'.repeat(32)}`

describe('what counts as credentials', () => {
  it('is a token of the portal, whatever cookie comes along', () => {
    expect(credentialsOf(new Headers({ authorization: `Bearer ${secret}`, cookie }))).toEqual({ kind: 'token', secret })
  })

  it.each([
    '',
    ' ',
    'Bearer',
    'Bearer ',
    'Basic YTpi',
    `bearer ${secret}`,
    `Bearer ${secret}, Bearer ${secret}`,
    'Bearer sxt_short',
  ])('is never the cookie where an Authorization header says %j', (authorization) => {
    expect(credentialsOf(new Headers({ authorization, cookie }))).toEqual({ kind: 'unusable' })
  })

  it('is the cookie of this portal alone, or nothing', () => {
    expect(credentialsOf(new Headers({ cookie }))).toEqual({ kind: 'cookie' })
    expect(credentialsOf(new Headers({ cookie: 'other=1' }))).toEqual({ kind: 'none' })
    expect(credentialsOf(new Headers())).toEqual({ kind: 'none' })
  })
})
