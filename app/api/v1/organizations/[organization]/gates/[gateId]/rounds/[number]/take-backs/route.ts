import { takeBackSignature } from '@/lib/features/gates/mutations'
import { takeBackRoute } from '@/lib/features/gates/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(takeBackRoute, takeBackSignature)
