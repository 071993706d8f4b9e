/** What a module asks for: somebody now, a look soon, a record that is missing, or nothing. */
export type GlanceState = 'needs' | 'watch' | 'unknown' | 'fine'

/**
 * A module at a glance: one state, one number in a sentence, one next step. `code` names both sentences among the words of
 * the hub, `values` are their numbers; `view` is the tab where the step is done (`view=reclaim`).
 */
export type Glance = {
  state: GlanceState
  code: string
  values: Readonly<Record<string, number | string>>
  view?: string
}

export const glance = (state: GlanceState, code: string, values: Glance['values'] = {}, view?: string): Glance => ({
  state,
  code,
  values,
  ...(view ? { view } : {}),
})

/** Nothing is recorded yet: that is unknown, never in order. */
export const empty: Glance = glance('unknown', 'empty')
