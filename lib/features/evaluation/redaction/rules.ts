type Hidden = readonly { id: string; title: string }[]

/**
 * The evaluation for somebody who may count restricted shadow AI items but not see them: every number, state and link
 * stays, the words that name such an item become `instead`. A link is known by its record, a sentence by its parameter.
 */
export function withoutTitles<T>(evaluation: T, hidden: Hidden, instead: string): T {
  if (hidden.length === 0) return evaluation
  const ids = new Set(hidden.map(({ id }) => id))
  const titles = new Set(hidden.map(({ title }) => title))
  const clean = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(clean)
    if (typeof value !== 'object' || value === null) return value
    const hides = 'section' in value && value.section === 'shadowAiItems' && 'id' in value && ids.has(String(value.id))
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => {
        if (key === 'label' && hides) return [key, instead]
        return [key, key === 'params' ? cleanParams(one) : clean(one)]
      }),
    )
  }
  const cleanParams = (params: unknown) =>
    Object.fromEntries(
      Object.entries(params as object).map(([key, one]) => [key, titles.has(String(one)) ? instead : one]),
    )
  return clean(evaluation) as T
}
