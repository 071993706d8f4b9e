import { timingSafeEqual } from 'node:crypto'
import { inWords } from '@/lib/messages/in-words'
import { claimAttempt } from './attempts'
import { env } from './env'
import { invalid } from './errors'
import { log } from './log'

/** Not on loopback, the first start needs the one-time code from the terminal: whoever comes first must be the owner. */
export async function checkSetupCode(given: string, address: string): Promise<void> {
  const code = env.setupCode()
  if (code === null) return
  const attempt = await claimAttempt('first start', { address })
  const [a, b] = [Buffer.from(given.trim()), Buffer.from(code)]
  if (a.length !== b.length || !timingSafeEqual(a, b)) {
    log.info({ event: 'setup_code_refused', address }, 'refused')
    throw invalid('/setupCode', inWords('server.thisIsNotTheCode'))
  }
  await attempt.succeeded()
}
