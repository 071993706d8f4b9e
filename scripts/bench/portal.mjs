// A database of the benchmark's own and the built portal in front of it.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import net from 'node:net'

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** @param {string[]} args @param {Record<string, string>} env @param {RegExp} until what its output has to say; resolves with the match */
export function start(args, env, until) {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, MALLOC_ARENA_MAX: '2', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  const ready = new Promise((/** @type {(match: RegExpExecArray) => void} */ resolve, reject) => {
    child.stdout.on('data', (part) => {
      output = (output + part).slice(-100_000)
      const match = until.exec(output)
      if (match) resolve(match)
    })
    child.once('exit', (code) => reject(new Error(`${args[0]} ended with ${code}: ${output.slice(-2000)}`)))
  })
  const stop = () =>
    new Promise((resolve) => {
      child.once('exit', resolve)
      child.kill('SIGTERM')
    })
  return { child, ready, stop }
}

/** Resident memory of a process in MB. @param {number | undefined} pid */
export function residentMegabytes(pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
}
