import { randomBytes } from 'node:crypto'

/**
 * What every response carries, errors and files included. A new nonce each time: Next reads it from the request's
 * content-security-policy header and puts it on its scripts.
 * @param {{ dev: boolean, https: boolean, trustworthy?: boolean }} served trustworthy: by its address the browser keeps
 *   pages apart; on plain http under another name it ignores the wish, and says so in every console
 * @returns {Record<string, string>}
 */
export function securityHeaders({ dev, https, trustworthy = true }) {
  const nonce = `'nonce-${randomBytes(16).toString('base64')}'`
  // The development bundler evaluates modules and injects style elements.
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${nonce} 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${dev ? "'unsafe-inline'" : nonce}`,
    // Bar widths and positions are style attributes.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ]
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    ...(trustworthy ? { 'cross-origin-opener-policy': 'same-origin' } : {}),
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cache-control': 'no-store',
    ...(https ? { 'strict-transport-security': 'max-age=63072000' } : {}),
  }
}
