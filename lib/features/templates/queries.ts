import { getFacts } from '@/lib/features/evaluation/facts/queries'
import { absent } from '@/lib/features/registers/starters/rules'
import { liveView } from '@/lib/scoring/gates/line'
import { lastValidation, templatesValidated } from '@/lib/scoring/gates/lines-preparation'
import type { Actor } from '@/lib/server/actor'
import { authorize } from '@/lib/server/authorize'
import { validationState } from './rules'
import { templateStarters } from './table'

/** Templates with their four controls and where their validation stands, and the line they feed. */
export async function getTemplates(actor: Actor) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['templates', 'templateValidations'])
  const rows = [...facts.rows('templates')].sort((a, b) => a.name.localeCompare(b.name))
  const present = rows
    .filter((row) => row.approval !== 'retired')
    .map((row) => {
      const last = lastValidation(facts, row)
      const { id, name, approval, changedAt, managedIdentity, privateEndpoint, diagnostics, tagging } = row
      const controls = { managedIdentity, privateEndpoint, diagnostics, tagging }
      return { id, name, approval, changedAt, controls, validatedAt: last.at, state: validationState(row, last) }
    })
  const approved = present.filter((row) => row.approval === 'approved')
  return {
    line: templatesValidated(liveView(facts)),
    rows: present,
    retired: rows.length - present.length,
    approved: approved.length,
    /** Approved templates where one of the two controls of SE-2 is off. */
    unprotected: approved
      .filter((row) => row.controls.managedIdentity === false || row.controls.privateEndpoint === false)
      .map(({ id, name }) => ({ id, name })),
    validations: facts.rows('templateValidations').length,
    starters: absent(templateStarters(), rows),
  }
}

/** One template with its validations, newest first, and what they say about its last change; null when it is not there. */
export async function getTemplate(actor: Actor, id: string) {
  authorize(actor, 'organization:read')
  const facts = await getFacts(actor, ['templates', 'templateValidations'])
  const row = facts.find('templates', id)
  if (!row) return null
  const last = lastValidation(facts, row)
  const validations = [...facts.children('templateValidations', 'templateId', id)]
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))
    .map(({ id: key, at, outcome, commit }) => ({ id: key, at, outcome, commit }))
  return { state: validationState(row, last), at: last.at, validations }
}
