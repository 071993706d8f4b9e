import type { RouteInput } from '@/lib/client/route'
import { getEvaluation } from '@/lib/features/evaluation/queries'
import { findByName, findPeople, registerWord } from '@/lib/features/registers/search/queries'
import { messages } from '@/lib/messages/messages'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { placeOf } from '@/lib/site/places'
import type { searchRoute } from './schema'
import { destinations, type Hit, matching } from './table'

const { search: words } = messages

const SHOWN_FIRST = 16
const SHOWN_MATCHES = 14
const SHOWN_RECORDS = 8
const SHOWN_PEOPLE = 5

/** What the palette offers: without words the actions and main pages, with words whatever carries them. */
export async function search(actor: Actor, { q }: RouteInput<typeof searchRoute>): Promise<{ items: Hit[] }> {
  authorize(actor, 'organization:read')
  const asked = q.replaceAll('\0', '').trim()
  const { phase } = await getEvaluation(actor)
  const known = destinations(actor, phase.current)
  if (asked === '') return { items: known.slice(0, SHOWN_FIRST) }
  const [records, people] =
    asked.length < 2 ? [[], []] : await Promise.all([recordHits(actor, asked), personHits(actor, asked)])
  return { items: [...matching(known, asked, SHOWN_MATCHES), ...records, ...people] }
}

async function recordHits(actor: Actor, text: string): Promise<Hit[]> {
  const found = await findByName(actor, text, SHOWN_RECORDS)
  return found.flatMap(({ section, register, id, name }) => {
    const path = placeOf('', section, id)
    return path === undefined
      ? []
      : [{ kind: 'record' as const, id, label: name, detail: registerWord(register), path }]
  })
}

async function personHits(actor: Actor, text: string): Promise<Hit[]> {
  const found = await findPeople(actor, text, SHOWN_PEOPLE)
  const path = (name: string) => `/settings/people?q=${encodeURIComponent(name)}`
  return found.map(({ id, name }) => ({
    kind: 'person',
    id,
    label: name,
    detail: words.kinds.person,
    path: path(name),
  }))
}
