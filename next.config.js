import createNextIntlPlugin from 'next-intl/plugin'

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  // The thin server in scripts/ compresses nothing and neither do we: loopback is the common case and a proxy compresses better.
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', '@prisma/client', '@prisma/adapter-pg', 'pg', 'pino'],
  productionBrowserSourceMaps: false,
}

export default createNextIntlPlugin('./lib/server/i18n.ts')(config)
