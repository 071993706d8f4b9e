import { rateOwnSkills } from '@/lib/features/training/mutations'
import { rateOwnSkillsRoute } from '@/lib/features/training/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(rateOwnSkillsRoute, rateOwnSkills)
