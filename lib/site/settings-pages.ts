import type { SitePage } from './page'

/** Where an organization is administered, as rows of the table of pages. */
export const settingsPages = {
  settings: { path: '/settings', icon: 'settings', group: 'bottom', sendsOn: true },
  people: { path: '/settings/people', group: 'settings', sections: ['persons'] },
  seats: { path: '/settings/seats', group: 'settings', sections: ['seatHoldings', 'deputies'] },
  teams: {
    path: '/settings/teams',
    group: 'settings',
    sections: ['teams'],
    records: { teams: '/teams' },
  },
  organization: {
    path: '/settings/organization',
    group: 'settings',
    sections: ['organization'],
    items: ['P2-C6'],
  },
  content: { path: '/settings/content', group: 'settings', sections: ['thresholdOverrides'] },
  data: { path: '/settings/data', group: 'settings' },
  tokens: { path: '/settings/tokens', group: 'settings' },
  setup: {
    path: '/setup',
    words: 'settings.setup.short',
    under: 'settings',
    views: { 'step=2': {} },
  },
} as const satisfies Record<string, SitePage>
