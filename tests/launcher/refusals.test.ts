import { existsSync, readdirSync, rmSync } from 'node:fs'
import net, { type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { prepareDatabase } from '@/scripts/launcher/database.mjs'
import { nodeVersionRefusal } from '@/scripts/launcher/node-version.mjs'
import { claimDatabase } from '@/scripts/launcher/postgres.mjs'
import { diskFull, sentence } from '@/scripts/launcher/refusal.mjs'
import { temporaryFolder } from '@/scripts/launcher/temporary-folder.mjs'
import { refusedStart } from './portal-process'

let dataDir: string

beforeEach(() => {
  dataDir = join(temporaryFolder(), 'data')
})

afterEach(() => {
  rmSync(join(dataDir, '..'), { recursive: true, force: true })
})

async function listening() {
  const server = net.createServer((socket) => socket.destroy())
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  return { server, port: (server.address() as AddressInfo).port }
}

async function closedPort() {
  const { server, port } = await listening()
  await new Promise((resolve) => server.close(resolve))
  return port
}

describe('npm start ends with one sentence and a code', () => {
  test('when the port is in use, having made no database', async () => {
    const { server, port } = await listening()
    const { code, said } = await refusedStart({ PORT: String(port), SEXTANT_DATA_DIR: dataDir })
    server.close()
    expect(said).toBe(
      `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start.\n`,
    )
    expect(code).toBe(1)
    expect(readdirSync(dataDir)).toEqual([])
  })

  test('when a live portal has the data directory', async () => {
    const { release } = await claimDatabase(dataDir)
    const { code, said } = await refusedStart({ PORT: '0', SEXTANT_DATA_DIR: dataDir })
    expect(said).toBe(
      `Another Sextant is already running on ${dataDir} (process ${process.pid}). Use that one, stop it first, or set SEXTANT_DATA_DIR to another folder.\n`,
    )
    expect(code).toBe(1)
    release()
    const again = await claimDatabase(dataDir)
    again.release()
  })

  test('when nothing answers at DATABASE_URL, without showing its password', async () => {
    const port = await closedPort()
    const { code, said } = await refusedStart({
      PORT: '0',
      SEXTANT_DATA_DIR: dataDir,
      DATABASE_URL: `postgresql://someone:secret@127.0.0.1:${port}/portal`,
      SEXTANT_DATABASE_WAIT: '1',
    })
    expect(said).toBe(
      `The database at 127.0.0.1:${port}/portal cannot be used (ECONNREFUSED). Check DATABASE_URL and that PostgreSQL is running.\n`,
    )
    expect(code).toBe(1)
    expect(existsSync(dataDir)).toBe(false)
  })

  test.each([
    [{ PORT: 'http' }, 'PORT must be a number from 0 to 65535, not "http".'],
    [{ PORT: '70000' }, 'PORT must be a number from 0 to 65535, not "70000".'],
    [
      { PORT: '0', HOST: '192.0.2.1' },
      'HOST=192.0.2.1 is not an address of this machine. Use 127.0.0.1, 0.0.0.0, or one of its own.',
    ],
    [
      { SEXTANT_URL: 'sextant.example.org' },
      'SEXTANT_URL must be an address such as https://sextant.example.org, without a path, not "sextant.example.org".',
    ],
    [
      { SEXTANT_URL: 'https://example.org/sextant' },
      'SEXTANT_URL must be an address such as https://sextant.example.org, without a path, not "https://example.org/sextant".',
    ],
    [
      { SEXTANT_TRUSTED_PROXIES: '10.0.0.5, proxy.example' },
      'SEXTANT_TRUSTED_PROXIES must list addresses or networks, such as 10.0.0.5, 10.1.0.0/16 or [2001:db8::7]:443, and "proxy.example" is neither.',
    ],
    [
      { DATABASE_URL: 'mysql://localhost/x' },
      'DATABASE_URL must be an address such as postgresql://user:password@host:5432/database.',
    ],
  ])('for the setting %o', async (env, refusal) => {
    const { code, said } = await refusedStart({ SEXTANT_DATA_DIR: dataDir, ...env })
    expect(said).toBe(`${refusal}\n`)
    expect(code).toBe(1)
  })

  test('for an option that does not exist', async () => {
    const { code, said } = await refusedStart({ SEXTANT_DATA_DIR: dataDir }, ['--prod'])
    expect(said).toBe('Unknown option --prod. The options are --dev and --demo.\n')
    expect(code).toBe(1)
  })
})

test('a server that accepts and then says nothing is given up', async () => {
  const silent = net.createServer()
  await new Promise((resolve) => silent.listen(0, '127.0.0.1', () => resolve(undefined)))
  const { port } = silent.address() as AddressInfo
  await expect(prepareDatabase(`postgresql://127.0.0.1:${port}/x`)).rejects.toThrow(
    /cannot be used \(timeout expired\)/,
  )
  silent.close()
})

test.each([
  ['18.20.4', /^Sextant needs Node\.js 20\.9 or newer; this is 18\.20\.4\./],
  ['20.8.1', /this is 20\.8\.1/],
])('Node %s is too old', (version, refusal) => {
  expect(nodeVersionRefusal(version)).toMatch(refusal)
})

test.each(['20.9.0', '20.20.2', '22.1.0', '24.0.0'])('Node %s is new enough', (version) => {
  expect(nodeVersionRefusal(version)).toBeUndefined()
})

test('a full disk is told as such, wherever it turns up', () => {
  const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  expect(sentence(error)).toBe(diskFull)
})
