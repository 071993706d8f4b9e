import { detachEvidence } from '@/lib/features/phases/mutations'
import { detachEvidenceRoute } from '@/lib/features/phases/schema'
import { endpoint } from '@/lib/server/endpoint'

export const DELETE = endpoint(detachEvidenceRoute, detachEvidence)
