import { framework } from '@/lib/content'
import type { OrganizationDocumentInput } from '@/lib/document/schema'
import { SOURCES, TODAY } from './documents'

type Rows<S extends keyof OrganizationDocumentInput> = NonNullable<OrganizationDocumentInput[S]>

const at = <T>(values: readonly T[], index: number): T => values[index % values.length] as T
const dayBack = (days: number): string =>
  new Date(Date.parse(`${TODAY}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10)
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index)

/**
 * An organization of realistic size: 8 submitted scorecards and a draft, and 200 register rows with two months of
 * samples. What the speed of an evaluation is measured on.
 */
export function ordinaryOrganization(): OrganizationDocumentInput {
  const persons = range(12).map((index) => ({ id: `p${index}`, name: `Person ${index}` }))
  const created = { createdAt: `${dayBack(700)}T08:00:00.000Z`, updatedAt: `${dayBack(30)}T08:00:00.000Z` }
  return {
    organization: {
      id: 'org',
      slug: 'org',
      name: 'Ordinary',
      timezone: 'Europe/Lisbon',
      platformBuild: 'started',
      platformBuildStartedAt: dayBack(120),
      builderTeamId: 't0',
    },
    teams: range(6).map((index) => ({ id: `t${index}`, name: `Team ${index}`, ...created })),
    persons,
    phaseStates: [
      { id: 'ph1', phase: 1, enteredAt: `${dayBack(700)}T08:00:00.000Z`, cause: 'setup' },
      { id: 'ph2', phase: 2, enteredAt: `${dayBack(400)}T08:00:00.000Z`, cause: 'gate' },
      { id: 'ph3', phase: 3, enteredAt: `${dayBack(120)}T08:00:00.000Z`, cause: 'gate' },
    ],
    seatHoldings: framework.seats.map((seat, index) => ({
      id: `seat${index}`,
      seat: seat.id,
      personId: `p${index}`,
      from: `${dayBack(600)}T08:00:00.000Z`,
    })),
    ...scorecards(created),
    itemStates: framework.phases.slice(0, 4).flatMap((phase) =>
      phase.groups.flatMap((group) =>
        group.items.map((item, index) => ({
          id: item.id,
          itemId: item.id,
          state: index % 2 === 0 ? ('done' as const) : ('in-progress' as const),
          done: index % 2 === 0 ? 5 : 3,
          all: 5,
          ...created,
        })),
      ),
    ),
    ...registers(created),
  }
}

function scorecards(created: { createdAt: string; updatedAt: string }) {
  const cards = range(9)
  return {
    scorecards: cards.map((card) => ({
      id: `s${card}`,
      state: card === 0 ? ('draft' as const) : ('submitted' as const),
      submittedAt: card === 0 ? null : `${dayBack(card * 80)}T10:00:00.000Z`,
      contentVersion: '1',
      ...created,
    })),
    areaRatings: cards.flatMap((card) =>
      framework.areas.map((area, index) => ({
        id: `s${card}-${area.id}`,
        scorecardId: `s${card}`,
        areaId: area.id,
        mode: 'guided' as const,
        mean: 310,
        suggested: 3,
        final: 2 + ((index + card) % 3),
        ...created,
      })),
    ),
    answers: cards.flatMap((card) =>
      framework.areas.flatMap((area) =>
        area.questions.map((question, index) => ({
          id: `s${card}-${question.id}`,
          scorecardId: `s${card}`,
          questionId: question.id,
          rating: 2 + ((index + card) % 3),
          ...created,
        })),
      ),
    ),
  }
}

function registers(created: { createdAt: string; updatedAt: string }) {
  const quotas = range(8)
  return {
    stakeholders: range(10).map((index) => ({
      id: `st${index}`,
      group: at(['data', 'devops', 'sre', 'security', 'other'] as const, index),
      name: `Stakeholder ${index}`,
      acknowledgedAt: dayBack(400),
      alignmentVersion: 1,
      ...created,
    })),
    alignmentNotes: [{ id: 'an', version: 1, goal: 'Goal', scope: 'Scope', nextStep: 'Next', ...created }],
    discoveryRuns: range(8).map((index) => ({
      id: `r${index}`,
      source: at(SOURCES, index),
      at: dayBack(index * 20),
      ...created,
    })),
    shadowAiItems: range(40).map((index) => ({
      id: `sh${index}`,
      source: at(SOURCES, index),
      title: `Item ${index}`,
      discoveredAt: dayBack(index * 9),
      inUse: at(['yes', 'no', 'unknown'] as const, index),
      risk: at(['low', 'medium', 'high'] as const, index),
      status: at(['discovered', 'triaged', 'adopted', 'migrating', 'retired'] as const, index),
      securityReviewedAt: index % 3 === 0 ? dayBack(5) : null,
      ...created,
    })),
    courses: range(3).map((index) => ({
      id: `c${index}`,
      title: `Course ${index}`,
      tier: 'foundational' as const,
      mandatory: true,
      ...created,
    })),
    trainingAssignments: range(36).map((index) => ({
      id: `ta${index}`,
      personId: `p${index % 12}`,
      courseId: `c${index % 3}`,
      completedAt: index % 5 === 0 ? null : dayBack(60),
      ...created,
    })),
    gpuQuotas: quotas.map((index) => ({
      id: `q${index}`,
      subscription: `sub-${index}`,
      region: 'westeurope',
      family: 'NC A100',
      gpus: 8,
      status: 'approved' as const,
      approvedAt: dayBack(200),
      reserved: index % 2 === 0,
      requiredForPhase3: index < 3,
      ...created,
    })),
    gpuUtilizationSamples: quotas.flatMap((index) =>
      range(60).map((day) => ({
        id: `u${index}-${day}`,
        quotaId: `q${index}`,
        date: dayBack(day + 1),
        pct: 10 + index * 5,
        ...created,
      })),
    ),
    templates: range(8).map((index) => ({
      id: `tp${index}`,
      name: `Template ${index}`,
      kind: 'aks',
      approval: 'approved' as const,
      validation: 'passed' as const,
      validatedAt: dayBack(20),
      changedAt: dayBack(30),
      managedIdentity: true,
      privateEndpoint: index !== 3,
      ...created,
    })),
    pipelineRuns: range(20).map((index) => ({
      id: `pr${index}`,
      kind: at(['infrastructure', 'model'] as const, index),
      environment: 'staging',
      outcome: 'succeeded' as const,
      at: dayBack(index),
      ...created,
    })),
    monitoringSignals: range(6).map((index) => ({
      id: `ms${index}`,
      name: `Signal ${index}`,
      changedAt: dayBack(90),
      lastTestAt: dayBack(10),
      outcome: 'passed' as const,
      reachedPerson: 'p1',
      ...created,
    })),
    provisioningRequests: range(15).map((index) => ({
      id: `req${index}`,
      teamId: 't0',
      type: 'standard' as const,
      requestedAt: `${dayBack(100 - index)}T08:00:00.000Z`,
      readyAt: `${dayBack(99 - index)}T08:00:00.000Z`,
      ...created,
    })),
    useCases: range(8).map((index) => ({
      id: `uc${index}`,
      title: `Use case ${index}`,
      status: at(['idea', 'validated', 'production', 'shortlisted'] as const, index),
      productionAt: index % 4 === 2 ? dayBack(60) : null,
      securityReviewedAt: index % 4 === 2 ? dayBack(50) : null,
      ...created,
    })),
    components: range(12).map((index) => ({
      id: `co${index}`,
      name: `Component ${index}`,
      category: at(['serving', 'training', 'data'], index),
      kind: at(['managed', 'custom'] as const, index),
      managedEquivalent: at(['yes', 'no', 'unknown'] as const, index),
      owner: `p${index}`,
      ...created,
    })),
    runbooks: range(5).map((index) => ({
      id: `rb${index}`,
      kind: 'gpu-failure' as const,
      title: `Runbook ${index}`,
      ...created,
    })),
    findings: range(6).map((index) => ({
      id: `f${index}`,
      severity: 'low' as const,
      openedAt: dayBack(30),
      ...created,
    })),
  } satisfies Partial<{ [S in keyof OrganizationDocumentInput]: Rows<S> }>
}
