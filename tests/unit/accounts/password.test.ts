import { describe, expect, it } from 'vitest'
import { hashPassword, passwordProblem, verifyPassword } from '@/lib/server/password'

describe('a new password', () => {
  it.each([
    ['fourteen chars', 'has 14 characters'],
    ['aaaaaaaaaaaaaaaaaaaa', 'repeats one character'],
    ['abcabcabcabcabcabc', 'repeats a group'],
    ['abcdefghijklmnopqrst', 'runs along the alphabet'],
    ['1234567890123456789', 'runs along the digits'],
    ['qwertyuiopasdfghjkl', 'runs along the keys'],
    ['password12345678', 'a common word and digits'],
    ['P@ssw0rdP@ssw0rd!', 'a common word in disguise'],
    ['correct horse battery staple', 'the best-known one'],
    ['Summer2026Winter2026', 'seasons and years'],
    ['sextantsextant123', 'the name of the product'],
    ['nordhavnnordhavn1', 'the name of the organization'],
    ['tomas.berg@nordhavn', 'the e-mail address'],
    ['!!!!!!!!!!!!!!!!!!!!', 'signs alone'],
  ])('%s is refused: %s', (password) => {
    expect(passwordProblem(password, ['tomas.berg@nordhavn.example', 'Tomas Berg', 'Nordhavn Energi'])).not.toBeNull()
  })

  it.each([
    'seven quiet otters swim',
    'heron lamp gravel tea',
    'Xk29vQ7wLp4mZt8',
    'ταξίδι στη θάλασσα',
    'três gatos dormem no telhado',
    `${'a'.repeat(3)} tall grey heron waits`,
  ])('%s is taken', (password) => {
    expect(passwordProblem(password, ['ana@example.test', 'Ana Ruiz', 'Example'])).toBeNull()
  })

  it('counts characters for the least and bytes for the most', () => {
    expect(passwordProblem('ñandú, cóndor')).toContain('at least 15')
    const longest = 'wq8'.padEnd(128, 'kLm3!vZt7#pRx')
    expect(Buffer.byteLength(longest)).toBe(128)
    expect(passwordProblem(longest)).toBeNull()
    expect(passwordProblem(`${longest}x`)).toContain('128 bytes')
    expect(passwordProblem('ß'.repeat(65))).not.toBeNull()
  })
})

describe('a stored password', () => {
  it('is an argon2id hash that only the whole password opens', async () => {
    const long = 'x'.repeat(127)
    const stored = await hashPassword(`${long}a`)
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await verifyPassword(stored, `${long}a`)).toBe(true)
    expect(await verifyPassword(stored, `${long}b`)).toBe(false)
    expect(await hashPassword(`${long}a`)).not.toBe(stored)
  })

  it('opens nothing where there is no account, not even with the password of the stand-in', async () => {
    expect(await verifyPassword(null, 'nobody has this one')).toBe(false)
  })
})
