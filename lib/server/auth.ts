import type { NextRequest } from 'next/server'
import NextAuth, { CredentialsSignin } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { env } from './env'
import { Refusal } from './errors'
import { log } from './log'
import { sessionCookie, visitorOf } from './session'
import { endSession, openSession, verifiedUser } from './sign-in'

class TooManyTries extends CredentialsSignin {
  override code = 'too_many'
}

const text = (value: unknown, max: number) => (typeof value === 'string' && value.length <= max ? value : '')

/** Returns the id of a new session, or null. A session this browser still had is ended: each sign-in gets a fresh one. */
async function signIn(credentials: Partial<Record<string, unknown>>, { headers }: Request): Promise<string | null> {
  const address = headers.get('x-sextant-address') ?? 'unknown'
  const userId = await verifiedUser(text(credentials.email, 254), text(credentials.password, 1000), address)
  if (!userId) return null
  const facts = { id: '', address, userAgent: null, idempotencyKey: null, bodyHash: null, success: 200 }
  const before = await visitorOf(headers, facts)
  if (before) await endSession(before.sessionId)
  return openSession(userId, { address, userAgent: headers.get('user-agent')?.slice(0, 200) ?? null })
}

const maxAge = 14 * 24 * 3600

/** next-auth does what it is good at: the encrypted cookie and its form token. Who is signed in is decided by our table. */
const { handlers } = NextAuth(() => ({
  basePath: '/api/auth',
  secret: env.authSecret(),
  trustHost: true,
  useSecureCookies: env.secure(),
  pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
  session: { strategy: 'jwt', maxAge },
  cookies: {
    sessionToken: {
      name: sessionCookie(),
      options: { httpOnly: true, sameSite: 'lax', path: '/', secure: env.secure() },
    },
  },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(credentials, request) {
        try {
          const session = await signIn(credentials, request)
          // next-auth's "user" is our session: its id is all the cookie carries.
          return session ? { id: session } : null
        } catch (error) {
          if (error instanceof Refusal && error.code === 'too_many') throw new TooManyTries()
          throw error
        }
      },
    }),
  ],
  callbacks: {
    jwt: ({ token, user }) => (user ? { sid: user.id } : token),
  },
  events: {
    async signOut(message) {
      const sid = 'token' in message ? message.token?.sid : undefined
      if (typeof sid === 'string') await endSession(sid)
    },
  },
  logger: {
    error(error) {
      if (error instanceof CredentialsSignin) log.info({ code: error.code }, 'sign-in refused')
      else log.error({ error: { name: error.name, message: error.message } }, 'sign-in failed')
    },
    warn: (code) => log.warn({ code }, 'sign-in'),
    debug: () => undefined,
  },
}))

const open = new Set(['GET csrf', 'POST callback/credentials', 'POST signout'])

/** The three of next-auth's routes the portal uses; the rest (its own pages, its session answer) stays shut. */
export async function authEndpoint(request: NextRequest): Promise<Response> {
  const action = request.nextUrl.pathname.replace(/^\/api\/auth\//, '')
  if (!open.has(`${request.method} ${action}`)) return new Response(null, { status: 404 })
  return request.method === 'GET' ? handlers.GET(request) : handlers.POST(request)
}
