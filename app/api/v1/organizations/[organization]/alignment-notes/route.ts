import { writeAlignmentNote } from '@/lib/features/stakeholders/mutations'
import { writeAlignmentNoteRoute } from '@/lib/features/stakeholders/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(writeAlignmentNoteRoute, writeAlignmentNote)
