import type { Refused } from '../write/use-write'

/**
 * Splits what was refused into a sentence per known field and one for the rest. `names` maps the pointer of the API to the name
 * of the field in the form.
 */
export function problemFields({ problem, sentence }: Refused, names: Record<string, string>) {
  const fields: Record<string, string> = {}
  let other: string | null = problem.errors.length === 0 ? sentence : null
  for (const { pointer, message } of problem.errors) {
    const name = names[pointer]
    if (name) fields[name] ??= message
    else other ??= message
  }
  return { fields, other }
}
