import { startInstallation } from '@/lib/features/organizations/mutations'
import { startInstallationRoute } from '@/lib/features/organizations/schema'
import { endpoint } from '@/lib/server/endpoint'

export const POST = endpoint(startInstallationRoute, startInstallation)
