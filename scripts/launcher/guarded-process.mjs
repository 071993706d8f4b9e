import { spawn } from 'node:child_process'

// Its standard input is a pipe from node: when node dies, even by SIGKILL, `read` ends and the program is told to stop.
const guard =
  'exec 3<&0; "$0" "$@" </dev/null 3<&- & p=$!; { read _; kill -INT $p; } <&3 2>/dev/null & w=$!; wait $p; r=$?; kill $w 2>/dev/null; exit $r'

/**
 * Runs a program of PostgreSQL that cannot outlive this process. It has its own session, so a Ctrl-C in the terminal
 * reaches node alone, which then stops things in order.
 * @param {string} program
 * @param {string[]} args
 * @param {import('./account.mjs').Account} account
 */
export function spawnGuarded(program, args, account) {
  const child = spawn('/bin/sh', ['-c', guard, program, ...args], {
    ...account,
    cwd: '/',
    // LC_ALL=C: its messages are read for their words.
    env: { NODE_ENV: 'production', PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let log = ''
  child.stderr.on('data', (chunk) => {
    log = (log + chunk).slice(-8_000)
  })
  child.stdin.on('error', () => undefined) // the guard has ended: `exited` tells
  /** @type {Promise<number>} */
  const exited = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
  return { exited, log: () => log }
}
