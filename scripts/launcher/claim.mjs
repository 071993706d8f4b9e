// One live portal per data directory. The claim is an abstract unix socket named after the folder's inode: taking it is
// atomic, and the kernel gives it back however the process ends, so there is no stale lock to judge. The file beside it
// only tells the second portal, and the person in front of it, who holds the claim.
import { readFileSync, rmSync, statSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { writePrivate } from './data-directory.mjs'
import { errorCode, Refusal } from './refusal.mjs'

/**
 * @param {string} home an existing folder
 * @returns {Promise<() => void>} gives the claim back
 */
export async function claimFolder(home) {
  const { dev, ino } = statSync(home)
  const holder = path.join(home, 'portal.pid')
  const socket = net.createServer((connection) => connection.destroy())
  try {
    await new Promise((resolve, reject) => {
      socket.once('error', reject)
      socket.listen(`\0sextant-${dev}-${ino}`, () => resolve(undefined))
    })
  } catch (error) {
    if (errorCode(error) !== 'EADDRINUSE') throw error
    throw new Refusal(
      `Another Sextant is already running on ${home}${processNamed(holder)}. Use that one, stop it first, or set SEXTANT_DATA_DIR to another folder.`,
    )
  }
  socket.unref()
  try {
    writePrivate(holder, `${process.pid}\n`)
  } catch (error) {
    socket.close()
    throw error
  }
  return () => {
    if (!socket.listening) return
    rmSync(holder, { force: true })
    socket.close()
  }
}

/** @param {string} holder @returns {string} */
function processNamed(holder) {
  try {
    return ` (process ${readFileSync(holder, 'utf8').trim()})`
  } catch {
    return ''
  }
}
