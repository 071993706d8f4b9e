/** Something a person can set right: shown as its one sentence, without a stack. */
export class Refusal extends Error {}

/**
 * @param {unknown} error
 * @returns {string | undefined} the system's code, such as ENOSPC
 */
export function errorCode(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}

/**
 * Full disks and foreign files turn up anywhere in a start; here they become their sentence.
 * @param {unknown} error
 * @returns {string}
 */
export function sentence(error) {
  if (error instanceof Refusal) return error.message
  const where = error instanceof Error && 'path' in error ? ` (${error.path})` : ''
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk is full${where}. Free some space and start again; nothing was damaged.`
    case 'EACCES':
    case 'EPERM':
      return `This account may not write here${where}. Start Sextant as the account that owns the folder, or set SEXTANT_DATA_DIR to a folder of your own.`
    case 'EROFS':
      return `This folder is read-only${where}. Set SEXTANT_DATA_DIR to a folder that can be written.`
    default:
      return error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}

export const diskFull = 'The disk is full. Free some space and start again; nothing was damaged.'

/** @param {string} log @returns {boolean} whether a child's own words say that the disk is full */
export const saysDiskFull = (log) => /No space left on device|Disk quota exceeded|ENOSPC/.test(log)
