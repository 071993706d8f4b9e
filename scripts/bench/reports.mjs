// Files of reports in front of the built portal: how long each takes, how large it is, and what others notice meanwhile.
import { setTimeout as sleep } from 'node:timers/promises'
import { residentMegabytes } from './portal.mjs'

const KINDS = ['executive', 'technical', 'operational', 'quarterly']
/** The largest a file may be, in kB. */
const FORMATS = { pdf: 400, xlsx: 1000, pptx: 600, docx: 600 }

/**
 * Each report in each format, of the second demonstration and of the large organization, each file made anew.
 * @param {string} url @param {Record<string, string>} headers
 * @param {{ slug: string, name: string, seconds: number }[]} organizations @param {number | undefined} pid
 */
export async function measureReports(url, headers, organizations, pid) {
  const before = residentMegabytes(pid)
  let most = before
  for (const { name, seconds, slug } of organizations) {
    let slowest = { took: 0, of: '' }
    let largest = { share: 0, of: '' }
    const probe = probes(url)
    for (const report of KINDS) {
      for (const [format, kilobytes] of Object.entries(FORMATS)) {
        const began = performance.now()
        const answer = await fetch(`${url}/api/v1/organizations/${slug}/reports/${report}/file?format=${format}`, {
          headers,
        })
        const { byteLength } = await answer.arrayBuffer()
        const took = (performance.now() - began) / 1000
        if (!answer.ok) console.log(`${name}, ${report} as ${format}: ${answer.status}`)
        if (took > slowest.took) slowest = { took, of: `${report} as ${format}` }
        const share = byteLength / 1000 / kilobytes
        if (share > largest.share)
          largest = { share, of: `${report} as ${format}, ${Math.round(byteLength / 1000)} of ${kilobytes} kB` }
        most = Math.max(most, residentMegabytes(pid))
      }
    }
    const waited = await probe()
    console.log(`reports of ${name}: the slowest ${slowest.took.toFixed(2)} s (${slowest.of}; aim ${seconds} s)`)
    console.log(`  the largest for its format: ${largest.of}`)
    console.log(
      `  others waited meanwhile: p95 ${waited.p95.toFixed(0)} ms, longest ${waited.longest.toFixed(0)} ms (aim 50)`,
    )
  }
  console.log(`memory of the portal: ${before.toFixed(0)} MB before, at most ${most.toFixed(0)} MB (aim +100 MB)`)
}

/** Asks for a probe every few milliseconds until it is called. @param {string} url */
function probes(url) {
  let ended = false
  /** @type {number[]} */
  const waits = []
  const asking = (async () => {
    while (!ended) {
      const began = performance.now()
      await (await fetch(new URL('/api/health', url))).arrayBuffer()
      waits.push(performance.now() - began)
      await sleep(5)
    }
  })()
  return async () => {
    ended = true
    await asking
    const sorted = waits.sort((a, b) => a - b)
    return { p95: sorted[Math.floor(sorted.length * 0.95)] ?? 0, longest: sorted.at(-1) ?? 0 }
  }
}
