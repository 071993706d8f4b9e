/** What the portal reads from its environment. start.mjs sets what is missing, so that nothing here has a silent default secret. */
export const env = {
  /** Address people use, without a trailing slash. */
  url: () => (process.env.SEXTANT_URL ?? `http://localhost:${process.env.PORT ?? '3000'}`).replace(/\/$/, ''),
  /** Whether people reach the portal over https: cookies and headers depend on it. */
  secure: () => env.url().startsWith('https://'),
  authSecret: () => {
    const secret = process.env.AUTH_SECRET
    if (!secret) throw new Error('AUTH_SECRET is not set')
    return secret
  },
  /** The one-time code of a first start that is reachable from other machines; null on loopback. */
  setupCode: () => process.env.SEXTANT_SETUP_CODE || null,
}
