/**
 * Where to go after signing in: a path of this portal, else the start page. Refused are other origins in every
 * spelling a browser resolves (`//host`, `/\host`, tabs and line breaks inside), and the sign-in page itself.
 */
export function nextPath(wanted: unknown): string {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || wanted.length > 2000) return '/'
  const url = URL.canParse(wanted, 'http://portal.invalid') ? new URL(wanted, 'http://portal.invalid') : null
  if (url?.origin !== 'http://portal.invalid') return '/'
  const path = `${url.pathname}${url.search}${url.hash}`
  // A path like `/.//host` resolves to `//host`, which the browser would take for another origin.
  return path.startsWith('//') || /^\/(sign-in|api)(\/|$)/.test(url.pathname) ? '/' : path
}
