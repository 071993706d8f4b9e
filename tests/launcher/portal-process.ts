import { spawn } from 'node:child_process'

/** Runs `npm start`'s program until it ends by itself, as a start that is refused does. */
export async function refusedStart(env: Record<string, string>, args: string[] = []) {
  const { DATABASE_URL, AUTH_SECRET, SEXTANT_URL, HOST, PORT, ...rest } = process.env
  const child = spawn(process.execPath, ['scripts/start.mjs', ...args], { env: { ...rest, ...env } })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said }
}
