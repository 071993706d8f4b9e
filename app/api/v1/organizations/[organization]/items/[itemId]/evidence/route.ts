import { attachEvidence } from '@/lib/features/phases/mutations'
import { attachEvidenceRoute } from '@/lib/features/phases/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(attachEvidenceRoute, attachEvidence)
