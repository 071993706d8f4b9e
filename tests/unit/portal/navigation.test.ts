import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { type Standing, useNavigation } from '@/components/layout/navigation'
import { linksOf } from '../../support/screen'

const standing: Standing = { waiting: 0, unread: 0, phase: 3, administers: true }

function Entries(props: Standing) {
  const { groups, bottom } = useNavigation(props)
  const all = [...groups.flatMap(({ entries }) => entries), ...bottom]
  return createElement(
    'nav',
    {},
    all.map(({ key, path, label }) => createElement('a', { key, href: `/o/x${path}` }, label)),
  )
}

const links = (props: Partial<Standing> = {}) => linksOf(createElement(Entries, { ...standing, ...props }))

describe('the entries of the side bar', () => {
  it('lead to where a person ends up, so that no page sends them on', () => {
    expect(links()).toEqual({
      Overview: '/o/x',
      Assess: '/o/x/assess',
      Progress: '/o/x/progress',
      Phases: '/o/x/phases/3',
      Portfolio: '/o/x/portfolio/use-cases',
      Platform: '/o/x/platform',
      Governance: '/o/x/governance',
      Reports: '/o/x/reports',
      Approvals: '/o/x/approvals',
      Inbox: '/o/x/inbox',
      Settings: '/o/x/settings/people',
    })
    expect(links({ administers: false }).Settings).toBe('/o/x/settings/seats')
    expect(links({ phase: null }).Phases).toBe('/o/x/phases')
  })

  it('are all links: nothing stands there that leads nowhere', () => {
    expect(Object.values(links()).every((href) => href.startsWith('/o/x'))).toBe(true)
  })
})
