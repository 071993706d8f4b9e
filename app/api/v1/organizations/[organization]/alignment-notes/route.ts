import { writeAlignmentNote } from '@/lib/features/registers/alignment-mutations'
import { writeAlignmentNoteRoute } from '@/lib/features/registers/alignment-schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(writeAlignmentNoteRoute, writeAlignmentNote)
