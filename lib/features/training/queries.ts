import { framework } from '@/lib/content'
import type { Row } from '@/lib/document/schema'
import { getFacts } from '@/lib/features/evaluation/facts/queries'
import type { Facts } from '@/lib/scoring/facts'
import { liveView } from '@/lib/scoring/gates/line'
import { trainingComplete } from '@/lib/scoring/gates/lines-enablement'
import type { LineResult } from '@/lib/scoring/gates/types'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'

export type CourseProgress = {
  id: string
  title: string
  tier: Row<'courses'>['tier']
  mandatory: boolean
  /** Active assignments of active people, and those completed and not expired. */
  all: number
  done: number
  expired: number
}

export type SkillMatrix = {
  skills: { role: string; roleName: string; skill: string }[]
  /** Roles of the framework in which nobody who is active has a rated skill. */
  uncovered: { id: string; name: string; focus: string }[]
  people: { id: string; name: string; trainingDone: number; trainingAll: number; levels: (number | null)[] }[]
}

export type Training = {
  line: LineResult
  courses: CourseProgress[]
  /** Persons who have an assignment of a course, by course. */
  assigned: Record<string, string[]>
  matrix: SkillMatrix
  /** What the reader said of themselves last, by dimension; null for who is in no directory. */
  own: OwnSkills | null
}

export type OwnSkills = { role: string | null; levels: Partial<Record<string, number>> }

/** The line P2-A1 with what it is made of, and the skills matrix with each person's training beside it (P2-A6). */
export async function getTraining(actor: Actor): Promise<Training> {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['courses', 'trainingAssignments', 'skillRatings', 'persons'])
  return {
    line: trainingComplete(liveView(facts)),
    courses: facts.rows('courses').map((course) => courseProgress(facts, course)),
    assigned: Object.fromEntries(
      facts
        .rows('courses')
        .map(({ id }) => [id, facts.children('trainingAssignments', 'courseId', id).map(({ personId }) => personId)]),
    ),
    matrix: skillMatrix(facts),
    own: actor.personId === null ? null : ownSkills(facts, actor.personId),
  }
}

type Assignment = Row<'trainingAssignments'>
const isExpired = (facts: Facts, row: Assignment) => row.validUntil !== null && row.validUntil < facts.today
const isDone = (facts: Facts, row: Assignment) => row.completedAt !== null && !isExpired(facts, row)

function counted(facts: Facts, row: Assignment): boolean {
  return row.active && facts.find('persons', row.personId)?.active === true
}

function courseProgress(facts: Facts, course: Row<'courses'>): CourseProgress {
  const rows = facts.children('trainingAssignments', 'courseId', course.id).filter((row) => counted(facts, row))
  const { id, title, tier, mandatory } = course
  const done = rows.filter((row) => isDone(facts, row)).length
  const expired = rows.filter((row) => row.completedAt !== null && isExpired(facts, row)).length
  return { id, title, tier, mandatory, all: rows.length, done, expired }
}

/** The newest rating of a person in each dimension, and the role of the newest of all. */
function ownSkills(facts: Facts, personId: string): OwnSkills {
  const rows = facts
    .rows('skillRatings')
    .filter((row) => row.personId === personId && row.dimension !== null)
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1))
  return {
    role: rows.at(-1)?.role ?? null,
    levels: Object.fromEntries(rows.map(({ dimension, level }) => [dimension, level])),
  }
}

/** The newest rating of each person and skill; a skill nobody rated for a person is unknown, not 1. */
function skillMatrix(facts: Facts): SkillMatrix {
  const newest = new Map<string, Row<'skillRatings'>>()
  for (const row of facts.rows('skillRatings')) {
    const key = `${row.personId}\n${row.role}\n${row.skill}`
    const known = newest.get(key)
    if (!known || known.at < row.at || (known.at === row.at && known.id < row.id)) newest.set(key, row)
  }
  const roleName = (role: string) => framework.roles.find(({ id }) => id === role)?.name ?? role
  const pairs = new Map([...newest.values()].map(({ role, skill }) => [`${role}\n${skill}`, { role, skill }]))
  const skills = [...pairs.values()]
    .map(({ role, skill }) => ({ role, skill, roleName: roleName(role) }))
    .sort((a, b) => a.roleName.localeCompare(b.roleName) || a.skill.localeCompare(b.skill))
  const rated = new Set([...newest.values()].map(({ personId }) => personId))
  const people = facts
    .rows('persons')
    .filter((person) => person.active && rated.has(person.id))
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ id, name }) => {
      const own = facts.children('trainingAssignments', 'personId', id).filter((row) => row.active)
      const levels = skills.map(({ role, skill }) => newest.get(`${id}\n${role}\n${skill}`)?.level ?? null)
      return { id, name, trainingDone: own.filter((row) => isDone(facts, row)).length, trainingAll: own.length, levels }
    })
  const covered = new Set(
    [...newest.values()].flatMap(({ personId, role }) => (facts.find('persons', personId)?.active ? [role] : [])),
  )
  const uncovered = framework.roles
    .filter(({ id }) => !covered.has(id))
    .map(({ id, name, focus }) => ({ id, name, focus }))
  return { skills, uncovered, people }
}
