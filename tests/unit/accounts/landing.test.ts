import { expect, it } from 'vitest'
import { landingOf } from '@/lib/features/accounts/rules'

const own = (name: string, role: string, isDemo = false) => ({ slug: name.toLowerCase(), name, role, isDemo })

it('somebody lands where their role is highest, in a sample only where there is nothing else', () => {
  const samples = [own('Nordhavn', 'viewer', true), own('Valmere', 'admin', true)]
  expect(landingOf(samples)?.name).toBe('Valmere')
  expect(landingOf([...samples, own('Zeta', 'viewer')])?.name).toBe('Zeta')
  expect(landingOf([own('Beta', 'editor'), own('Alpha', 'editor'), own('Gamma', 'viewer')])?.name).toBe('Alpha')
  expect(landingOf([own('Alpha', 'something new'), own('Beta', 'viewer')])?.name).toBe('Beta')
  expect(landingOf([])).toBeUndefined()
})
