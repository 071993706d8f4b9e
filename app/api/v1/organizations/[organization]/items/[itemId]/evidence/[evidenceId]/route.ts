import { checkEvidence, detachEvidence } from '@/lib/features/phases/mutations'
import { checkEvidenceRoute, detachEvidenceRoute } from '@/lib/features/phases/schema'
import { endpoint } from '@/lib/server/endpoint'

export const PATCH = endpoint(checkEvidenceRoute, checkEvidence)
export const DELETE = endpoint(detachEvidenceRoute, detachEvidence)
