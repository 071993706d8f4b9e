/** Where the records of a section are seen and changed, below /o/<organization>; undefined while no page shows them. */
const places: Record<string, string> = {
  scorecards: '/assess',
  areaRatings: '/assess',
  answers: '/assess',
  areaAcceptances: '/assess',
  shadowAiItems: '/shadow-ai',
  discoveryRuns: '/shadow-ai',
  inventoryConfirmations: '/shadow-ai',
  stakeholders: '/governance/stakeholders',
  alignmentNotes: '/governance/stakeholders',
  gateRounds: '/gates',
  gateConditions: '/gates',
  rollbackReviews: '/gates',
  seatHoldings: '/settings/seats',
  deputies: '/settings/seats',
  persons: '/settings/people',
  teams: '/settings/teams',
  phaseStates: '/phases',
  itemStates: '/phases',
  workItems: '/phases',
  organization: '/settings/organization',
}

/** The page of a section, or of one record where records have pages of their own. */
export function placeOf(base: string, section: string, id?: string): string | undefined {
  const place = places[section]
  if (place === undefined) return undefined
  return section === 'shadowAiItems' && id ? `${base}${place}/${id}` : `${base}${place}`
}

const linePlaces: Record<string, string> = {
  'P1-B1': '/assess',
  'P1-C2': '/shadow-ai',
  'P1-A3': '/governance/stakeholders',
  'FOCUS-GATE': '/assess',
}

/** Where a required line of a gate is worked on. */
export const placeOfLine = (base: string, itemId: string): string =>
  linePlaces[itemId] ? `${base}${linePlaces[itemId]}` : `${base}/phases/${itemId.slice(1, 2)}#${itemId}`
