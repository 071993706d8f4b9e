import { providers } from '@/lib/content'
import { getFramework } from '@/lib/features/documents/queries'
import { frameworkRoute } from '@/lib/features/documents/schema'
import { endpoint } from '@/lib/server/endpoint'
import { Unchanging } from '@/lib/server/unchanging'

const answers = new Map(
  providers.map((provider) => [provider, Unchanging.once(() => getFramework({ provider }))] as const),
)

export const GET = endpoint(frameworkRoute, (_, { provider }) => answers.get(provider)?.())
