import { controlById, framework, frameworkReference } from '@/lib/content'
import { inWords } from '@/lib/messages/in-words'
import type { FieldError } from '@/lib/server/errors'
import { register } from '../definition'

const names = Object.fromEntries(framework.controls.map(({ id, title }) => [id, title]))

/** What the organization does so that something does not go wrong: of the catalogue, or of its own list. */
export const controls = register({
  section: 'controls',
  name: 'controls',
  module: 'operations',
  title: 'title',
  same: ['title'],
  unique: ['contentId'],
  sort: { field: 'title', descending: false },
  write: { create: 'register:create', edit: 'register:edit' },
  owners: ['owner'],
  searched: true,
  feeds: ['P5-D2', 'P5-D4', 'P5-D5'],
  columns: [
    { field: 'title', listed: true },
    { field: 'contentId', type: 'choice', names, options: Object.keys(names), filter: true },
    { field: 'references', listed: 'wide' },
    { field: 'applies', labels: 'controlApplies', listed: true, filter: true, bulk: true },
    { field: 'appliesReason', bulk: true },
    { field: 'inheritedFrom', bulk: true },
    { field: 'reportUrl', bulk: true },
    { field: 'validUntil', listed: 'wide', bulk: true },
    { field: 'owner', listed: true, filter: true, inline: true, bulk: true },
    { field: 'intervalDays', bulk: true },
    { field: 'severity', labels: 'severity', filter: true, bulk: true },
    { field: 'dueAt', listed: 'wide', inline: true, bulk: true },
    { field: 'text' },
  ],
  rules: ({ applies, appliesReason, contentId, inheritedFrom, references }) => {
    const errors: FieldError[] = []
    const say = (field: string, message: string) => errors.push({ pointer: `/${field}`, message })
    const strange = references.find((one) => frameworkReference(one) === undefined)
    if (strange !== undefined) say('references', inWords('controls.noSuchReference', { reference: strange }))
    if (new Set(references).size < references.length) say('references', inWords('controls.referenceTwice'))
    if (applies === 'no' && appliesReason === null) say('appliesReason', inWords('controls.sayWhyNot'))
    if (applies === 'inherited') {
      if (controlById(contentId)?.inheritable === false) say('applies', inWords('controls.isYourOwn'))
      else if (inheritedFrom === null) say('inheritedFrom', inWords('controls.sayFromWhom'))
    }
    return errors
  },
})
