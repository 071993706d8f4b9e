import { randomBytes } from 'node:crypto'
import { NextRequest } from 'next/server'
import NextAuth, { AuthError, CredentialsSignin } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { inWords } from '@/lib/messages/in-words'
import { callbackCookie, cookieIn, csrfCookie, deviceCookie, deviceForm, keepDevice, sessionCookie } from './cookies'
import { env } from './env'
import { notFound, Refusal } from './errors'
import { log } from './log'
import { problem } from './problem'
import { visitorOf } from './session'
import { endSession, openSession, verifiedUser } from './sign-in'

class TooManyTries extends CredentialsSignin {
  override code = 'too_many'
}

const text = (value: unknown, max: number) => (typeof value === 'string' && value.length <= max ? value : '')

const requestOf = (headers: Headers) => headers.get('x-sextant-request') ?? ''
const addressOf = (headers: Headers) => headers.get('x-sextant-address') ?? 'unknown'
const factsOf = (headers: Headers) => ({
  id: requestOf(headers),
  address: addressOf(headers),
  userAgent: null,
  idempotencyKey: null,
  bodyHash: null,
  success: 200,
})

/** Returns the id of a new session, or null. A session this browser still had is ended: each sign-in gets a fresh one. */
async function signIn(credentials: Partial<Record<string, unknown>>, { headers }: Request): Promise<string | null> {
  const address = addressOf(headers)
  const userId = await verifiedUser(text(credentials.email, 254), text(credentials.password, 1000), address, {
    device: cookieIn(headers, deviceCookie()) ?? null,
    request: requestOf(headers),
  })
  if (!userId) return null
  const before = await visitorOf(headers, factsOf(headers))
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
    csrfToken: { name: csrfCookie() },
    callbackUrl: { name: callbackCookie() },
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
      // Refused sign-ins have their own line, with who and from where.
      if (error instanceof CredentialsSignin) return
      const { name, message } = error
      // What anybody can send without an account is no fault of ours.
      if (error instanceof AuthError && noise.has(error.type)) log.info({ code: error.type }, 'sign-in refused')
      else log.error({ error: { name, message } }, 'sign-in failed')
    },
    warn: (code) => log.info({ code }, 'sign-in'),
    debug: () => undefined,
  },
}))

const noise = new Set<string>([
  'MissingCSRF',
  'UnknownAction',
  'InvalidCallbackUrl',
  'UntrustedHost',
  'JWTSessionError',
])

const open = new Set(['GET csrf', 'POST callback/credentials', 'POST signout'])

/**
 * The three of next-auth's routes the portal uses; the rest (its own pages, its session answer) stays shut. A device that
 * signed in keeps a mark by which it is known later.
 */
export async function authEndpoint(request: NextRequest): Promise<Response> {
  const { headers, method, nextUrl, url } = request
  const action = nextUrl.pathname.replace(/^\/api\/auth\//, '')
  const refused = (error: unknown) => problem(error, { id: requestOf(headers), address: addressOf(headers), who: null })
  if (!open.has(`${method} ${action}`)) return refused(notFound())
  if (method === 'GET') return handlers.GET(request)
  const body = await request.text().catch(() => null)
  if (body === null) return refused(new Refusal('malformed', inWords('server.theBodyBrokeOff')))
  const own = new Headers(headers)
  if (action === 'signout') {
    // Also the session of a cookie that next-auth does not look at any more, by its old name.
    const visitor = await visitorOf(headers, factsOf(headers))
    if (visitor) await endSession(visitor.sessionId)
    return handlers.POST(new NextRequest(url, { method, headers: own, body }))
  }
  const kept = cookieIn(headers, deviceCookie())
  const device = kept && deviceForm.test(kept) ? kept : randomBytes(32).toString('base64url')
  if (device !== kept) {
    const others =
      headers
        .get('cookie')
        ?.split('; ')
        .filter((pair) => !pair.startsWith(`${deviceCookie()}=`)) ?? []
    own.set('cookie', [...others, `${deviceCookie()}=${device}`].join('; '))
  }
  const response = await handlers.POST(new NextRequest(url, { method, headers: own, body }))
  const signedIn = response.headers.getSetCookie().some((cookie) => cookie.startsWith(sessionCookie()))
  if (signedIn) response.headers.append('set-cookie', keepDevice(device))
  return response
}
