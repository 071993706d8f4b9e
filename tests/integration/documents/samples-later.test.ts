import { expect, it } from 'vitest'
import { addDemonstration } from '@/lib/features/documents/demonstrations/mutations'
import { findExample, listSamplePeople } from '@/lib/features/documents/demonstrations/queries'
import { createOrganizationWith, createUser, visitorFor } from '../../support/accounts'
import { ownDatabase } from '../../support/database'

await ownDatabase()

it('an operator adds the samples to an installation in use, and later gives their accounts a new password', async () => {
  await createOrganizationWith({ ana: { role: 'admin' } })
  const operator = await createUser('Opal', { operator: true })
  const other = await createUser('Otto')
  await expect(addDemonstration(await visitorFor(other.id))).rejects.toMatchObject({ code: 'forbidden' })
  expect(await findExample()).toBeNull()

  const first = await addDemonstration(await visitorFor(operator.id))
  expect(first.organizations.map(({ name }) => name)).toEqual(['Nordhavn Energi', 'Valmere Hospitals'])
  expect((await listSamplePeople()).length).toBe(20)
  expect(await findExample()).toMatchObject({ slug: 'valmere-hospitals', name: 'Valmere Hospitals' })

  const again = await addDemonstration(await visitorFor(operator.id))
  expect(again.organizations.map(({ slug }) => slug)).toEqual(first.organizations.map(({ slug }) => slug))
  expect(again.password).not.toBe(first.password)
})
