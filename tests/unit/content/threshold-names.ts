import { expect } from 'vitest'

/** Placeholders like `{gate.auditDays}` stand for values an admin may change: each must be listed beside the text. */
export function expectThresholdsNamed(texts: readonly string[], keys: readonly string[]): void {
  for (const text of texts) {
    for (const [, key] of text.matchAll(/\{([^}]+)\}/g)) expect(keys).toContain(key)
  }
}
