import createNextIntlPlugin from 'next-intl/plugin'

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', '@prisma/client', '@prisma/adapter-pg', 'pg', 'pino'],
  // Instances of one release, each built on its own machine, are one build to a tab that is open.
  generateBuildId: () => process.env.SEXTANT_BUILD ?? null,
  productionBrowserSourceMaps: false,
  // Types, tests included, are a stage of `npm test`: whoever starts the portal need not wait for them.
  typescript: { ignoreBuildErrors: true },
}

// The benchmark builds beside the ordinary build, with an empty page and an empty route (*.bench.ts) to compare with.
if (process.env.SEXTANT_BENCH)
  Object.assign(config, {
    distDir: '.next-bench',
    pageExtensions: ['bench.tsx', 'bench.ts', 'tsx', 'ts'],
    // Next writes its folders into the tsconfig it is given: the benchmark's go into one of their own.
    typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.bench.json' },
  })

const withMessages = createNextIntlPlugin({
  requestConfig: './lib/server/i18n.ts',
  // Without it every request, and every browser, parses the ICU messages that it shows.
  experimental: { messages: { path: './lib/messages', format: 'json', locales: 'infer', precompile: true } },
})

export default withMessages(config)
