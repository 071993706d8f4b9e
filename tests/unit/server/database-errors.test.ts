import { describe, expect, it } from 'vitest'
import { isUnavailable } from '@/lib/server/database-errors'

const named = (code: string, message: string) => Object.assign(new Error(message), { code })

describe('a database that is away', () => {
  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT'])(
    'is known by %s of the driver',
    (code) => {
      expect(isUnavailable(named(code, `connect ${code} db.intern:5432`))).toBe(true)
    },
  )

  it('is known where a name leads to two addresses and neither answers', () => {
    const each = ['::1', '127.0.0.1'].map((address) => named('ECONNREFUSED', `connect ECONNREFUSED ${address}:5432`))
    expect(isUnavailable(Object.assign(new AggregateError(each), { code: 'ECONNREFUSED' }))).toBe(true)
  })

  it('is not what a statement of ours got wrong', () => {
    expect(isUnavailable(named('42P01', 'relation "Nothing" does not exist'))).toBe(false)
    expect(isUnavailable(new TypeError('x is not a function'))).toBe(false)
  })
})
