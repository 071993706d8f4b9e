import { describe, expect, it } from 'vitest'
import { routes } from '@/app/api/v1/routes'
import type { NeededRight, RouteDefinition } from '@/lib/client/route'
import { registers } from '@/lib/features/registers/catalogue'
import written from '../support/route-rights.json' with { type: 'json' }

const word = (right: NeededRight): string =>
  typeof right === 'string' ? right : `${right.permission} (${right.scope})`

/** Who may call a route, in the words of the written table. Registers that a path names all have this one's rights, but two. */
function rightOf({ authentication, may, token }: RouteDefinition): string {
  const who = authentication === 'member' ? '' : `${authentication} `
  const right =
    typeof may === 'function' ? `${word(may({ register: 'templates' }))} of the register` : word(may as NeededRight)
  return `${who}${right}${token ? ' +token' : ''}`
}

const named = ({ method, path }: RouteDefinition) => `${method} ${path}`
const differing = (list: readonly RouteDefinition[]) =>
  list.filter((route) => (written as Record<string, string>)[named(route)] !== rightOf(route)).map(named)

/** The same route for everybody who may be there at all. */
const weakened = (route: RouteDefinition): RouteDefinition =>
  ({ ...route, may: route.authentication === 'member' ? 'organization:read' : 'anybody' }) as RouteDefinition

describe('who may call a route', () => {
  it('is what the written table says, for every route (tests/support/route-rights.json, from "Who may do what")', () => {
    expect(differing(routes)).toEqual([])
    expect(Object.keys(written).sort()).toEqual(routes.map(named).sort())
  })

  it('cannot be weakened at a single route without this table noticing', () => {
    const asked = routes.filter(({ may }) => may !== 'organization:read' && may !== 'anybody')
    expect(asked.length).toBeGreaterThan(60)
    expect(asked.filter((route) => differing([weakened(route)]).length === 0).map(named)).toEqual([])
    const tokens = routes.filter(({ authentication, token }) => authentication === 'member' && !token)
    expect(tokens.filter((route) => differing([{ ...route, token: true }]).length === 0).map(named)).toEqual([])
  })
})

describe('who may write a register', () => {
  it('is who creates rows, and who owns them, except for people, teams and what the portal writes', () => {
    const others = registers.flatMap(({ name, write }) => {
      const right = write === null ? 'the portal' : `${write.create}, ${write.edit}`
      return right === 'register:create, register:edit' ? [] : [`${name}: ${right}`]
    })
    expect(others.sort()).toMatchInlineSnapshot(`
      [
        "alignment-notes: the portal",
        "inventory-confirmations: the portal",
        "metric-targets: organization:administer, organization:administer",
        "persons: organization:administer, organization:administer",
        "quarter-snapshots: the portal",
        "quota-links: the portal",
        "reclaim-cases: the portal",
        "teams: organization:administer, organization:administer",
      ]
    `)
  })
})
