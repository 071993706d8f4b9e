import type { Problem } from '@/lib/client/api'

/**
 * Splits a problem into a sentence per known field and one for the rest. `names` maps the pointer of the API to the name
 * of the field in the form.
 */
export function problemFields(problem: Problem, names: Record<string, string>) {
  const fields: Record<string, string> = {}
  let other: string | null = problem.errors.length === 0 ? problem.detail : null
  for (const { pointer, message } of problem.errors) {
    const name = names[pointer]
    if (name) fields[name] ??= message
    else other ??= message
  }
  return { fields, other }
}
