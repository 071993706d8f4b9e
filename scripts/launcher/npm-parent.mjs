import { readFileSync } from 'node:fs'

/**
 * npm hands on the signals that it can catch; when it is killed outright, its portal would stay behind alone.
 * @param {() => void} left
 */
export function whenLeftByNpm(left) {
  const first = npmProcess()
  setInterval(() => {
    if (npmProcess() !== first) left()
  }, 1_000).unref()
}

/**
 * Our parent, or the parent of the shell that npm runs scripts in.
 * @returns {number}
 */
function npmProcess() {
  try {
    // pid (command) state parent …
    const [, command = '', parent] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8')) ?? []
    return command.endsWith('sh') ? Number(parent) : process.ppid
  } catch {
    return process.ppid
  }
}
