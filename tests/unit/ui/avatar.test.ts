import { expect, it } from 'vitest'
import { initials } from '@/components/ui/avatar'

it.each([
  ['Ada Berge', 'AB'],
  ['Ada Maria Berge', 'AB'],
  ['grid', 'GR'],
  ['x', 'X'],
  ['', ''],
  ['🚀 Team', '🚀T'],
  ['👩‍👩‍👧 Care', '👩‍👩‍👧C'],
  ['🇳🇴🇦🇹', '🇳🇴🇦🇹'],
  ['e\u0301milie Žižek', 'E\u0301Ž'],
])('the avatar of %j shows whole signs', (name, shown) => {
  expect(initials(name)).toBe(shown)
})
