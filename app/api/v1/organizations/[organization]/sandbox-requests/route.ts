import { requestSandbox } from '@/lib/features/gpu/mutations'
import { requestSandboxRoute } from '@/lib/features/gpu/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(requestSandboxRoute, requestSandbox)
