import { describe, expect, it } from 'vitest'
import { nextPath } from '@/lib/client/next-path'

describe('where to go after signing in', () => {
  it.each(['/o/acme/gates/1-2', '/o/acme/assess/security?q=SE-3#note', '/me'])('%s is kept', (path) => {
    expect(nextPath(path)).toBe(path)
  })

  it.each([
    undefined,
    ['/a', '/b'],
    '',
    'o/acme',
    'https://evil.example/o',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '\n//evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    '/sign-in?next=/sign-in',
    '/api/v1/session',
    `/${'x'.repeat(3000)}`,
  ])('%j leads to the start page', (wanted) => {
    expect(nextPath(wanted)).toBe('/')
  })
})
