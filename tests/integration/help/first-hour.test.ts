import { expect, it } from 'vitest'
import { listFirstHour } from '@/lib/features/help/queries'
import { assignSeat } from '@/lib/features/organizations/seats/mutations'
import { saveAnswer } from '@/lib/features/scorecard/answers/mutations'
import { startScorecard } from '@/lib/features/scorecard/mutations'
import { createOrganizationWith } from '../../support/accounts'
import { ownDatabase } from '../../support/database'

await ownDatabase()

it('the first hour is the reader’s own, and ticked from what they and the organization did', async () => {
  const { actor, members } = await createOrganizationWith({ ana: { role: 'admin' }, ed: { role: 'editor' }, vi: {} })
  const hour = async (name: 'ana' | 'ed' | 'vi') =>
    (await listFirstHour(await actor(name))).map(({ id, done }) => (done ? `${id} ✓` : id))
  expect(await hour('ana')).toEqual(['people', 'start', 'rate', 'submit', 'search', 'inbox ✓'])
  expect(await hour('vi')).toEqual(['report', 'inbox ✓'])

  await startScorecard(await actor('ana'), { copyFrom: null })
  await saveAnswer(await actor('ed'), { questionId: 'TS-1', revision: 0, rating: 3 })
  await assignSeat(await actor('ana'), { seat: 'security-lead', personId: members.vi.personId })
  await assignSeat(await actor('ana'), { seat: 'infrastructure-lead', personId: members.ed.personId })
  expect(await hour('ana')).toEqual(['people ✓', 'start ✓', 'rate', 'submit', 'search', 'inbox ✓'])
  expect(await hour('ed')).toEqual(['start ✓', 'rate ✓', 'submit', 'search', 'seat ✓', 'inbox ✓'])
  expect(await hour('vi')).toEqual(['confirm', 'seat ✓', 'report', 'inbox ✓'])
})
