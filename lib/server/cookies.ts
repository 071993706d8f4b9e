import { createHash } from 'node:crypto'
import { env } from './env'

/**
 * Marks the cookies of this installation. A browser does not tell ports apart, so two portals on one host would
 * overwrite each other's; instances of one installation share the secret, and with it the mark.
 */
const mark = () => createHash('sha256').update('cookies of ').update(env.authSecret()).digest('hex').slice(0, 10)

/** Name of the session cookie: the __Host- prefix needs https. */
export const sessionCookie = () => `${oldSessionCookie()}.${mark()}`

/** What it was called before it carried the mark. Sessions begun then go on, sealed as they are with that name. */
export const oldSessionCookie = () => (env.secure() ? '__Host-sextant.session' : 'sextant.session')

/** next-auth's own two: the token of its form, and where to go. */
export const csrfCookie = () => `${env.secure() ? '__Host-' : ''}sextant.csrf.${mark()}`
export const callbackCookie = () => `${env.secure() ? '__Secure-' : ''}sextant.callback.${mark()}`

/** What tells a device that has signed in before from a stranger's (see attempts). Only sign-in itself gets to see it. */
export const deviceCookie = () => `${env.secure() ? '__Secure-' : ''}sextant.device.${mark()}`

const DEVICE_SECONDS = 30 * 24 * 3600

export const deviceForm = /^[A-Za-z0-9_-]{43}$/

export const keepDevice = (device: string) =>
  `${deviceCookie()}=${device}; Path=/api/auth; Max-Age=${DEVICE_SECONDS}; HttpOnly; SameSite=Strict${env.secure() ? '; Secure' : ''}`

/** The value of a cookie as the browser sent it, or undefined. */
export function cookieIn(headers: Headers, name: string): string | undefined {
  const pair = headers
    .get('cookie')
    ?.split('; ')
    .find((one) => one.startsWith(`${name}=`))
  return pair?.slice(name.length + 1)
}
