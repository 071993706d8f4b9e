// The scripts of threads, each with what it imports of ours in one file: they begin at once, and no compiler sits in the portal's memory.
import { build } from 'esbuild'

const NAMES = ['judge', 'evaluate', 'report']

/**
 * Packages stay where they are installed. Parts that two threads share, and what is imported only when it is needed, are files
 * of their own.
 * @param {string} folder that they come into
 */
export async function bundleThreads(folder) {
  await build({
    entryPoints: NAMES.map((name) => `scripts/${name}-thread.mjs`),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'ascii',
    logLevel: 'warning',
  })
}
