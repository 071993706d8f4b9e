import type { getGate } from '@/lib/features/gates/queries'

/** What the gate page works from, and the few facts every part of it needs. */
export type GateData = Awaited<ReturnType<typeof getGate>>
export type GatePart = { data: GateData }

export const nameIn = (people: Readonly<Record<string, string>>, id: string | null | undefined): string | null =>
  id ? (people[id] ?? null) : null
