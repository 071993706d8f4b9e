import type { RoleName } from './person-row'

export const inviteRoles = ['viewer', 'contributor', 'editor', 'admin'] as const satisfies readonly RoleName[]

export type InviteRow = {
  key: number
  email: string
  role: RoleName
  /** The role was chosen, so that a seat no longer suggests one. */
  chosen: boolean
  seat: string
  team: string
  /** Words of a pasted row that are no role, no seat and not its team. */
  unread: string[]
}
export type Named = { id: string; name: string }
/** What a pasted cell may be: the roles and the seats by the words of the page. */
export type InviteWords = { roles: readonly Named[]; seats: readonly Named[] }

/** Who leads edits; sponsors and auditors read and decide. */
const editing = ['infrastructure-lead', 'security-lead', 'platform-team-lead']
export const usualRole = (seat: string): RoleName => (editing.includes(seat) ? 'editor' : 'viewer')

export const emptyRow = (key: number): InviteRow => ({
  key,
  email: '',
  role: 'viewer',
  chosen: false,
  seat: '',
  team: '',
  unread: [],
})

export const isEmpty = ({ email, seat, team }: InviteRow): boolean =>
  email.trim() === '' && seat === '' && team.trim() === ''

const address = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/
const plain = (text: string) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
const named = (list: readonly Named[], word: string) =>
  list.find(({ id, name }) => plain(name) === plain(word) || plain(id) === plain(word))?.id

/** One line of a sheet: an address, and the other cells by what they say, in any order. What is left is the team. */
function readLine(cells: readonly string[], { roles, seats }: InviteWords): Omit<InviteRow, 'key'> {
  const row = { ...emptyRow(0) }
  const left: string[] = []
  for (const cell of cells.map((text) => text.trim()).filter(Boolean)) {
    const email = address.exec(cell)?.[0]
    const role = named(roles, cell)
    const seat = named(seats, cell)
    if (email && row.email === '') row.email = email.toLowerCase()
    else if (role && !row.chosen) Object.assign(row, { role, chosen: true })
    else if (seat && row.seat === '') row.seat = seat
    else left.push(cell)
  }
  row.team = left[0] ?? ''
  row.unread = left.slice(1)
  if (!row.chosen) row.role = usualRole(row.seat)
  return row
}

/**
 * The rows of a pasted text, or null where it is the text of one field. Lines with tabs are rows of a sheet; without tabs
 * each address is a row, as mail programs list them ("Mia Berg <mia@example.org>; tom@example.org"). A line without an
 * address is a header or a name and is left out.
 */
export function readRows(text: string, words: InviteWords): Omit<InviteRow, 'key'>[] | null {
  const lines = text.split(/\r?\n/).flatMap((line) => (line.includes('\t') ? [line] : line.split(/[;,]/)))
  const wide = text.includes('\t')
  const rows = lines
    .filter((line) => address.test(line))
    .map((line) => readLine(wide ? line.split('\t') : [address.exec(line)![0]], words))
  return rows.length > 1 || (rows.length === 1 && (wide || text.includes('<'))) ? rows : null
}

/** The rows of the table with the pasted ones from this row on: empty ones are filled, what is written stays. */
export function withPasted(
  rows: readonly InviteRow[],
  at: number,
  pasted: readonly Omit<InviteRow, 'key'>[],
): InviteRow[] {
  const here = rows.findIndex(({ key }) => key === at)
  const kept = rows.filter((row, i) => i < here || !isEmpty(row))
  const first = rows.reduce((highest, { key }) => Math.max(highest, key), 0) + 1
  return [...kept, ...pasted.map((row, i) => ({ ...row, key: first + i })), emptyRow(first + pasted.length)]
}
