import type { VersionedSection } from '@/lib/document/schema'
import type { Transaction } from './db'

/** Runs inside the transaction of a write, after the records are stored and before the audit entry. */
export type AfterWrite = (tx: Transaction, section: VersionedSection) => Promise<void>

type Hook = { sections: ReadonlySet<VersionedSection>; run: AfterWrite }

// On globalThis because every route is its own bundle: instrumentation registers once for the whole process.
const holder = globalThis as typeof globalThis & { sextantAfterWrite?: Map<string, Hook> }

/**
 * Registers what has to happen whenever a record of these sections is written, for example settling the gates that read
 * them. Called once at the start of the process (instrumentation, test set-up); the same name replaces itself.
 */
export function onWrite(name: string, sections: readonly VersionedSection[], run: AfterWrite): void {
  holder.sextantAfterWrite ??= new Map()
  holder.sextantAfterWrite.set(name, { sections: new Set(sections), run })
}

/** Called by every mutation that wrote records of a section, or the organization's own settings. Throwing in a hook rolls the write back. */
export async function afterWrite(tx: Transaction, section: VersionedSection): Promise<void> {
  for (const hook of holder.sextantAfterWrite?.values() ?? []) {
    if (hook.sections.has(section)) await hook.run(tx, section)
  }
}
