-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "operator" BOOLEAN NOT NULL DEFAULT false,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "language" TEXT,
    "shortcutsOff" BOOLEAN NOT NULL DEFAULT false,
    "disabledAt" TIMESTAMPTZ(3),
    "passwordChangedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "authenticatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "method" TEXT NOT NULL DEFAULT 'password',
    "userAgent" TEXT,
    "address" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInAttempt" (
    "id" BIGSERIAL NOT NULL,
    "account" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignInAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "userId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "status" INTEGER,
    "response" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("userId","key")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "provider" TEXT NOT NULL DEFAULT 'azure',
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "timezone" TEXT NOT NULL DEFAULT 'UTC',
    "workweek" JSONB NOT NULL DEFAULT '[1, 2, 3, 4, 5]',
    "holidays" JSONB NOT NULL DEFAULT '[]',
    "smallTeamMode" BOOLEAN NOT NULL DEFAULT false,
    "stage" TEXT,
    "builderTeamId" TEXT,
    "platformBuild" TEXT NOT NULL DEFAULT 'unknown',
    "platformBuildStartedAt" DATE,
    "firstPlatformUserAt" DATE,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,
    "importedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "personId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "email" TEXT,
    "role" TEXT NOT NULL,
    "personId" TEXT,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedBy" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "scopes" JSONB NOT NULL DEFAULT '[]',
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "lastUsedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "RecordVersion" (
    "organizationId" TEXT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "mutation" TEXT NOT NULL,
    "table" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by" TEXT,
    "data" TEXT,
    "hash" TEXT NOT NULL,

    CONSTRAINT "RecordVersion_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "organizationId" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "mutation" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("organizationId","seq")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "organizationId" TEXT NOT NULL,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("organizationId")
);

-- CreateTable
CREATE TABLE "OutboxEvent" (
    "organizationId" TEXT NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "mutation" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deliveredAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutboxEvent_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "payload" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "EvidenceFile" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "data" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),

    CONSTRAINT "EvidenceFile_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "StoredEvaluation" (
    "organizationId" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "seq" BIGINT NOT NULL,
    "data" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredEvaluation_pkey" PRIMARY KEY ("organizationId","day","seq")
);

-- CreateTable
CREATE TABLE "Team" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Team_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Person" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "email" TEXT,
    "teamId" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "PhaseState" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "phase" INTEGER NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),
    "cause" TEXT NOT NULL,
    "gateRoundId" TEXT,

    CONSTRAINT "PhaseState_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Baseline" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "phase" INTEGER NOT NULL,
    "at" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT,

    CONSTRAINT "Baseline_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SeatHolding" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "seat" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3),

    CONSTRAINT "SeatHolding_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Deputy" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "seat" TEXT NOT NULL,
    "forPersonId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "annulledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Deputy_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Scorecard" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "submittedBy" TEXT,
    "contentVersion" TEXT NOT NULL,
    "copiedFrom" TEXT,
    "note" TEXT,

    CONSTRAINT "Scorecard_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AreaRating" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "scorecardId" TEXT NOT NULL,
    "areaId" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "quick" INTEGER,
    "mean" INTEGER,
    "suggested" INTEGER,
    "cap" INTEGER,
    "final" INTEGER,
    "reason" TEXT,
    "confirmedBy" TEXT,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AreaRating_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "scorecardId" TEXT NOT NULL,
    "questionId" TEXT NOT NULL,
    "rating" INTEGER,
    "notApplicable" BOOLEAN NOT NULL DEFAULT false,
    "naReason" TEXT,
    "note" TEXT,
    "evidence" JSONB NOT NULL DEFAULT '[]',
    "confidence" TEXT,
    "answeredBy" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "contentVersion" TEXT,
    "carriedFrom" TEXT,
    "markedForReview" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AreaAcceptance" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "scorecardId" TEXT NOT NULL,
    "areaId" TEXT NOT NULL,
    "rating" INTEGER NOT NULL,
    "seat" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AreaAcceptance_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AreaAssignment" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "scorecardId" TEXT NOT NULL,
    "areaId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "dueAt" DATE,
    "message" TEXT,

    CONSTRAINT "AreaAssignment_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ItemState" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "itemId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'not-started',
    "value" DOUBLE PRECISION,
    "done" INTEGER,
    "all" INTEGER,
    "enforcedByPolicyEvidenceId" TEXT,
    "naReason" TEXT,
    "early" BOOLEAN NOT NULL DEFAULT false,
    "owner" TEXT,
    "dueAt" DATE,
    "note" TEXT,

    CONSTRAINT "ItemState_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "label" TEXT NOT NULL,
    "url" TEXT,
    "fileId" TEXT,
    "attachedTo" TEXT,
    "verifiedBy" TEXT,
    "verifiedAt" DATE,
    "validUntil" DATE,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "WorkItem" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "kind" TEXT NOT NULL,
    "source" TEXT,
    "text" TEXT NOT NULL,
    "owner" TEXT,
    "dueAt" DATE,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WorkItem_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Stakeholder" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "group" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "personId" TEXT,
    "acknowledgedAt" DATE,
    "alignmentVersion" INTEGER,
    "how" TEXT,
    "removedAt" DATE,

    CONSTRAINT "Stakeholder_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AlignmentNote" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL,
    "goal" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "nextStep" TEXT NOT NULL,

    CONSTRAINT "AlignmentNote_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "DiscoveryRun" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "source" TEXT NOT NULL,
    "at" DATE NOT NULL,
    "method" TEXT,
    "found" INTEGER,
    "by" TEXT,

    CONSTRAINT "DiscoveryRun_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "InventoryConfirmation" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "itemCount" INTEGER NOT NULL,
    "lastRunAt" DATE,

    CONSTRAINT "InventoryConfirmation_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ShadowAiItem" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "source" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "owner" TEXT,
    "teamId" TEXT,
    "dataClass" TEXT,
    "environment" TEXT,
    "inUse" TEXT NOT NULL DEFAULT 'unknown',
    "inUseSince" DATE,
    "discoveredAt" DATE NOT NULL,
    "discoveryRunId" TEXT,
    "reportedBy" TEXT,
    "risk" TEXT,
    "status" TEXT NOT NULL DEFAULT 'discovered',
    "decision" TEXT,
    "dueAt" DATE,
    "acceptedUntil" DATE,
    "securityReviewedAt" DATE,
    "reviewedBy" TEXT,
    "closedAt" DATE,
    "useCaseId" TEXT,
    "note" TEXT,

    CONSTRAINT "ShadowAiItem_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Course" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "title" TEXT NOT NULL,
    "tier" TEXT NOT NULL,
    "mandatory" BOOLEAN NOT NULL DEFAULT false,
    "topics" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Course_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "TrainingAssignment" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "personId" TEXT NOT NULL,
    "courseId" TEXT NOT NULL,
    "completedAt" DATE,
    "validUntil" DATE,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "TrainingAssignment_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "LabRetest" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "at" DATE NOT NULL,
    "passed" INTEGER NOT NULL,
    "participants" INTEGER NOT NULL,

    CONSTRAINT "LabRetest_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "TaskDrill" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "at" DATE NOT NULL,
    "task" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "by" TEXT,

    CONSTRAINT "TaskDrill_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SkillRating" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "skill" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "at" DATE NOT NULL,

    CONSTRAINT "SkillRating_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "GpuQuota" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "unit" TEXT NOT NULL DEFAULT 'gpu',
    "subscription" TEXT NOT NULL,
    "region" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "gpus" INTEGER,
    "status" TEXT NOT NULL DEFAULT 'requested',
    "approvedAt" DATE,
    "owner" TEXT,
    "reserved" BOOLEAN,
    "requiredForPhase3" BOOLEAN NOT NULL DEFAULT false,
    "enteredPct" DECIMAL(5,2),
    "enteredDaysBelow" INTEGER,
    "enteredAsOf" DATE,
    "note" TEXT,

    CONSTRAINT "GpuQuota_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "QuotaLink" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "quotaId" TEXT NOT NULL,
    "targetKind" TEXT NOT NULL,
    "targetId" TEXT NOT NULL,

    CONSTRAINT "QuotaLink_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "GpuUtilizationSample" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "quotaId" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "pct" DECIMAL(5,2) NOT NULL,
    "gpus" INTEGER,

    CONSTRAINT "GpuUtilizationSample_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ReclaimCase" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "quotaId" TEXT NOT NULL,
    "openedAt" DATE NOT NULL,
    "exemptUntil" DATE,
    "reason" TEXT,
    "outcome" TEXT NOT NULL DEFAULT 'proposed',

    CONSTRAINT "ReclaimCase_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Template" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "approval" TEXT NOT NULL DEFAULT 'draft',
    "changedAt" DATE,
    "validation" TEXT NOT NULL DEFAULT 'none',
    "validatedAt" DATE,
    "managedIdentity" BOOLEAN,
    "privateEndpoint" BOOLEAN,
    "diagnostics" BOOLEAN,
    "tagging" BOOLEAN,

    CONSTRAINT "Template_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "TemplateValidation" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "templateId" TEXT NOT NULL,
    "at" DATE NOT NULL,
    "outcome" TEXT NOT NULL,
    "commit" TEXT,

    CONSTRAINT "TemplateValidation_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "PipelineRun" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "kind" TEXT NOT NULL,
    "environment" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "at" DATE NOT NULL,
    "ref" TEXT,

    CONSTRAINT "PipelineRun_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "MonitoringSignal" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL DEFAULT true,
    "notRequiredReason" TEXT,
    "changedAt" DATE,
    "lastTestAt" DATE,
    "outcome" TEXT,
    "reachedPerson" TEXT,

    CONSTRAINT "MonitoringSignal_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ProvisioningRequest" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "teamId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "patternTemplateId" TEXT,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "readyAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "manualSteps" INTEGER,

    CONSTRAINT "ProvisioningRequest_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Budget" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "teamId" TEXT,
    "month" TEXT NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,

    CONSTRAINT "Budget_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "CostEntry" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "teamId" TEXT,
    "project" TEXT,
    "costTag" TEXT,
    "environment" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,

    CONSTRAINT "CostEntry_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Experiment" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "useCaseId" TEXT,
    "teamId" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "start" DATE,
    "end" DATE,
    "renewals" JSONB NOT NULL DEFAULT '[]',
    "costTag" TEXT,
    "cap" DECIMAL(14,2),
    "actualCost" DECIMAL(14,2),
    "accuracyCriterion" TEXT,
    "latencyCriterion" TEXT,
    "costCeiling" TEXT,
    "viabilitySignals" TEXT,
    "nextStep" TEXT,
    "iacRef" TEXT,
    "modelVersion" TEXT,
    "configRef" TEXT,
    "resultsAt" DATE,
    "lastActivityAt" DATE,
    "flaggedAt" DATE,
    "decommissionedAt" DATE,
    "decision" TEXT,
    "decisionReason" TEXT,
    "finishedAt" DATE,

    CONSTRAINT "Experiment_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "UseCase" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "catalogueId" TEXT,
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'idea',
    "owner" TEXT,
    "teamId" TEXT,
    "ideaAt" DATE,
    "technicalAt" DATE,
    "operationalAt" DATE,
    "economicAt" DATE,
    "injectionTestAt" DATE,
    "rbacAt" DATE,
    "isolationAt" DATE,
    "compute" DECIMAL(14,2),
    "storage" DECIMAL(14,2),
    "networking" DECIMAL(14,2),
    "monthlyCost" DECIMAL(14,2),
    "estimateChangedAt" TIMESTAMPTZ(3),
    "productionAt" DATE,
    "securityReviewedAt" DATE,
    "impactAreas" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "UseCase_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "UseCaseCost" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "useCaseId" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "amount" DECIMAL(14,2) NOT NULL,
    "final" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "UseCaseCost_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "CostReview" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "at" DATE NOT NULL,
    "by" TEXT,
    "useCaseIds" JSONB NOT NULL DEFAULT '[]',
    "note" TEXT,

    CONSTRAINT "CostReview_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Model" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'candidate',
    "approvedBy" TEXT,
    "approvedAt" DATE,
    "endpointId" TEXT,
    "useCaseId" TEXT,
    "owner" TEXT,

    CONSTRAINT "Model_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Endpoint" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "environment" TEXT NOT NULL,
    "teamId" TEXT,
    "tier" TEXT,
    "productionAt" DATE,
    "retiredAt" DATE,
    "enteredStreakDays" INTEGER,
    "enteredStreakAsOf" DATE,

    CONSTRAINT "Endpoint_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SloObjective" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "endpointId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "target" TEXT NOT NULL,

    CONSTRAINT "SloObjective_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SloDay" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "objectiveId" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "met" BOOLEAN,

    CONSTRAINT "SloDay_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SloBudget" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "endpointId" TEXT NOT NULL,
    "at" DATE NOT NULL,
    "leftPct" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "SloBudget_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Runbook" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "troubleshootingRef" TEXT,
    "owner" TEXT,

    CONSTRAINT "Runbook_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "RunbookTest" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "runbookId" TEXT NOT NULL,
    "at" DATE NOT NULL,
    "outcome" TEXT NOT NULL,

    CONSTRAINT "RunbookTest_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ComplianceAudit" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "at" DATE NOT NULL,
    "scope" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "auditor" TEXT,

    CONSTRAINT "ComplianceAudit_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Finding" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "auditId" TEXT,
    "title" TEXT,
    "severity" TEXT NOT NULL,
    "openedAt" DATE NOT NULL,
    "closedAt" DATE,
    "owner" TEXT,
    "dueAt" DATE,
    "severityRaisedAt" DATE,

    CONSTRAINT "Finding_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Component" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "category" TEXT,
    "kind" TEXT NOT NULL,
    "managedEquivalent" TEXT NOT NULL DEFAULT 'unknown',
    "managedAlternative" TEXT,
    "managedRadarEntryId" TEXT,
    "adrId" TEXT,
    "owner" TEXT,
    "maintenanceHoursPerMonth" DOUBLE PRECISION,
    "retiredAt" DATE,

    CONSTRAINT "Component_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Adr" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "title" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'proposed',
    "links" JSONB NOT NULL DEFAULT '[]',
    "supersededBy" TEXT,

    CONSTRAINT "Adr_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "RadarEntry" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "owner" TEXT,
    "endsAt" DATE,

    CONSTRAINT "RadarEntry_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "RadarEvent" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "radarEntryId" TEXT NOT NULL,
    "ring" TEXT NOT NULL,
    "at" DATE NOT NULL,

    CONSTRAINT "RadarEvent_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Incident" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "title" TEXT,
    "isAi" BOOLEAN NOT NULL DEFAULT true,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "restoredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Incident_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "MetricValue" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "metricId" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "source" TEXT NOT NULL DEFAULT 'manual',
    "owner" TEXT,

    CONSTRAINT "MetricValue_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "MetricTarget" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "metricId" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "reason" TEXT,
    "by" TEXT,

    CONSTRAINT "MetricTarget_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "QuarterSnapshot" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "quarter" TEXT NOT NULL,
    "customShare" DOUBLE PRECISION,
    "metrics" JSONB NOT NULL DEFAULT '{}',
    "radarChanges" JSONB NOT NULL DEFAULT '[]',
    "decisions" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "QuarterSnapshot_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "CadenceEvent" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "kind" TEXT NOT NULL,
    "at" DATE NOT NULL,
    "coverage" JSONB NOT NULL DEFAULT '[]',
    "note" TEXT,

    CONSTRAINT "CadenceEvent_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "RiskEntry" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT 'manual',
    "owner" TEXT,
    "likelihood" INTEGER,
    "impact" INTEGER,
    "mitigation" TEXT,
    "closedAt" DATE,

    CONSTRAINT "RiskEntry_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ThresholdOverride" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "key" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT,

    CONSTRAINT "ThresholdOverride_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "PatternState" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "pattern" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "since" DATE NOT NULL,
    "signals" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "PatternState_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "FlagAcceptance" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "pattern" TEXT NOT NULL,
    "until" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "by" TEXT,

    CONSTRAINT "FlagAcceptance_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "GateRound" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "gate" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "submittedBy" TEXT,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "asOf" DATE NOT NULL,
    "snapshot" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "note" TEXT,
    "staleAt" TIMESTAMPTZ(3),
    "staleCause" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "endCause" TEXT,
    "endReason" TEXT,

    CONSTRAINT "GateRound_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Signature" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "roundId" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "forPersonId" TEXT,
    "decision" TEXT NOT NULL,
    "voids" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "comment" TEXT,
    "acknowledgements" JSONB NOT NULL DEFAULT '[]',
    "hash" TEXT NOT NULL,
    "statement" TEXT,
    "authenticatedAt" TIMESTAMPTZ(3),
    "authenticationMethod" TEXT,
    "smallTeamMode" BOOLEAN NOT NULL DEFAULT false,
    "sequence" INTEGER NOT NULL,

    CONSTRAINT "Signature_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "GateCondition" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "roundId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "owner" TEXT,
    "dueAt" DATE NOT NULL,
    "evidenceNeeded" TEXT NOT NULL,
    "carries" TEXT,
    "closedAt" TIMESTAMPTZ(3),
    "closedBy" TEXT,
    "closedWith" TEXT,

    CONSTRAINT "GateCondition_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "RollbackReview" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "gate" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RollbackReview_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "RollbackFact" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "reviewId" TEXT NOT NULL,
    "criterion" TEXT NOT NULL,
    "recordId" TEXT NOT NULL,
    "observed" TEXT NOT NULL,
    "threshold" TEXT NOT NULL,
    "stillTrue" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "RollbackFact_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "RollbackVote" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "reviewId" TEXT NOT NULL,
    "seat" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "vote" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RollbackVote_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "GateComment" (
    "organizationId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "archivedAt" TIMESTAMPTZ(3),
    "gate" TEXT NOT NULL,
    "roundId" TEXT,
    "text" TEXT NOT NULL,
    "by" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GateComment_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "SignInAttempt_account_at_idx" ON "SignInAttempt"("account", "at");

-- CreateIndex
CREATE INDEX "SignInAttempt_address_at_idx" ON "SignInAttempt"("address", "at");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Organization_slug_key" ON "Organization"("slug");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE INDEX "RecordVersion_organizationId_mutation_idx" ON "RecordVersion"("organizationId", "mutation");

-- CreateIndex
CREATE INDEX "RecordVersion_organizationId_table_recordId_id_idx" ON "RecordVersion"("organizationId", "table", "recordId", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_organizationId_mutation_idx" ON "AuditEntry"("organizationId", "mutation");

-- CreateIndex
CREATE INDEX "Notice_organizationId_personId_at_idx" ON "Notice"("organizationId", "personId", "at");

-- CreateIndex
CREATE INDEX "Person_organizationId_teamId_idx" ON "Person"("organizationId", "teamId");

-- CreateIndex
CREATE INDEX "PhaseState_organizationId_gateRoundId_idx" ON "PhaseState"("organizationId", "gateRoundId");

-- CreateIndex
CREATE INDEX "Baseline_organizationId_by_idx" ON "Baseline"("organizationId", "by");

-- CreateIndex
CREATE INDEX "SeatHolding_organizationId_personId_idx" ON "SeatHolding"("organizationId", "personId");

-- CreateIndex
CREATE INDEX "Deputy_organizationId_forPersonId_idx" ON "Deputy"("organizationId", "forPersonId");

-- CreateIndex
CREATE INDEX "Deputy_organizationId_personId_idx" ON "Deputy"("organizationId", "personId");

-- CreateIndex
CREATE INDEX "Scorecard_organizationId_submittedBy_idx" ON "Scorecard"("organizationId", "submittedBy");

-- CreateIndex
CREATE INDEX "Scorecard_organizationId_copiedFrom_idx" ON "Scorecard"("organizationId", "copiedFrom");

-- CreateIndex
CREATE INDEX "AreaRating_organizationId_scorecardId_idx" ON "AreaRating"("organizationId", "scorecardId");

-- CreateIndex
CREATE INDEX "AreaRating_organizationId_confirmedBy_idx" ON "AreaRating"("organizationId", "confirmedBy");

-- CreateIndex
CREATE INDEX "Answer_organizationId_scorecardId_idx" ON "Answer"("organizationId", "scorecardId");

-- CreateIndex
CREATE INDEX "Answer_organizationId_answeredBy_idx" ON "Answer"("organizationId", "answeredBy");

-- CreateIndex
CREATE INDEX "AreaAcceptance_organizationId_scorecardId_idx" ON "AreaAcceptance"("organizationId", "scorecardId");

-- CreateIndex
CREATE INDEX "AreaAcceptance_organizationId_by_idx" ON "AreaAcceptance"("organizationId", "by");

-- CreateIndex
CREATE INDEX "AreaAssignment_organizationId_scorecardId_idx" ON "AreaAssignment"("organizationId", "scorecardId");

-- CreateIndex
CREATE INDEX "AreaAssignment_organizationId_personId_idx" ON "AreaAssignment"("organizationId", "personId");

-- CreateIndex
CREATE INDEX "ItemState_organizationId_enforcedByPolicyEvidenceId_idx" ON "ItemState"("organizationId", "enforcedByPolicyEvidenceId");

-- CreateIndex
CREATE INDEX "ItemState_organizationId_owner_idx" ON "ItemState"("organizationId", "owner");

-- CreateIndex
CREATE INDEX "Evidence_organizationId_verifiedBy_idx" ON "Evidence"("organizationId", "verifiedBy");

-- CreateIndex
CREATE INDEX "WorkItem_organizationId_owner_idx" ON "WorkItem"("organizationId", "owner");

-- CreateIndex
CREATE INDEX "Stakeholder_organizationId_personId_idx" ON "Stakeholder"("organizationId", "personId");

-- CreateIndex
CREATE INDEX "DiscoveryRun_organizationId_by_idx" ON "DiscoveryRun"("organizationId", "by");

-- CreateIndex
CREATE INDEX "InventoryConfirmation_organizationId_by_idx" ON "InventoryConfirmation"("organizationId", "by");

-- CreateIndex
CREATE INDEX "ShadowAiItem_organizationId_owner_idx" ON "ShadowAiItem"("organizationId", "owner");

-- CreateIndex
CREATE INDEX "ShadowAiItem_organizationId_teamId_idx" ON "ShadowAiItem"("organizationId", "teamId");

-- CreateIndex
CREATE INDEX "ShadowAiItem_organizationId_discoveryRunId_idx" ON "ShadowAiItem"("organizationId", "discoveryRunId");

-- CreateIndex
CREATE INDEX "ShadowAiItem_organizationId_reportedBy_idx" ON "ShadowAiItem"("organizationId", "reportedBy");

-- CreateIndex
CREATE INDEX "ShadowAiItem_organizationId_reviewedBy_idx" ON "ShadowAiItem"("organizationId", "reviewedBy");

-- CreateIndex
CREATE INDEX "ShadowAiItem_organizationId_useCaseId_idx" ON "ShadowAiItem"("organizationId", "useCaseId");

-- CreateIndex
CREATE INDEX "TrainingAssignment_organizationId_personId_idx" ON "TrainingAssignment"("organizationId", "personId");

-- CreateIndex
CREATE INDEX "TrainingAssignment_organizationId_courseId_idx" ON "TrainingAssignment"("organizationId", "courseId");

-- CreateIndex
CREATE INDEX "TaskDrill_organizationId_by_idx" ON "TaskDrill"("organizationId", "by");

-- CreateIndex
CREATE INDEX "SkillRating_organizationId_personId_idx" ON "SkillRating"("organizationId", "personId");

-- CreateIndex
CREATE INDEX "GpuQuota_organizationId_owner_idx" ON "GpuQuota"("organizationId", "owner");

-- CreateIndex
CREATE INDEX "QuotaLink_organizationId_quotaId_idx" ON "QuotaLink"("organizationId", "quotaId");

-- CreateIndex
CREATE INDEX "GpuUtilizationSample_organizationId_quotaId_idx" ON "GpuUtilizationSample"("organizationId", "quotaId");

-- CreateIndex
CREATE INDEX "ReclaimCase_organizationId_quotaId_idx" ON "ReclaimCase"("organizationId", "quotaId");

-- CreateIndex
CREATE INDEX "TemplateValidation_organizationId_templateId_idx" ON "TemplateValidation"("organizationId", "templateId");

-- CreateIndex
CREATE INDEX "MonitoringSignal_organizationId_reachedPerson_idx" ON "MonitoringSignal"("organizationId", "reachedPerson");

-- CreateIndex
CREATE INDEX "ProvisioningRequest_organizationId_teamId_idx" ON "ProvisioningRequest"("organizationId", "teamId");

-- CreateIndex
CREATE INDEX "ProvisioningRequest_organizationId_patternTemplateId_idx" ON "ProvisioningRequest"("organizationId", "patternTemplateId");

-- CreateIndex
CREATE INDEX "Budget_organizationId_teamId_idx" ON "Budget"("organizationId", "teamId");

-- CreateIndex
CREATE INDEX "CostEntry_organizationId_teamId_idx" ON "CostEntry"("organizationId", "teamId");

-- CreateIndex
CREATE INDEX "Experiment_organizationId_useCaseId_idx" ON "Experiment"("organizationId", "useCaseId");

-- CreateIndex
CREATE INDEX "Experiment_organizationId_teamId_idx" ON "Experiment"("organizationId", "teamId");

-- CreateIndex
CREATE INDEX "UseCase_organizationId_owner_idx" ON "UseCase"("organizationId", "owner");

-- CreateIndex
CREATE INDEX "UseCase_organizationId_teamId_idx" ON "UseCase"("organizationId", "teamId");

-- CreateIndex
CREATE INDEX "UseCaseCost_organizationId_useCaseId_idx" ON "UseCaseCost"("organizationId", "useCaseId");

-- CreateIndex
CREATE INDEX "CostReview_organizationId_by_idx" ON "CostReview"("organizationId", "by");

-- CreateIndex
CREATE INDEX "Model_organizationId_approvedBy_idx" ON "Model"("organizationId", "approvedBy");

-- CreateIndex
CREATE INDEX "Model_organizationId_endpointId_idx" ON "Model"("organizationId", "endpointId");

-- CreateIndex
CREATE INDEX "Model_organizationId_useCaseId_idx" ON "Model"("organizationId", "useCaseId");

-- CreateIndex
CREATE INDEX "Model_organizationId_owner_idx" ON "Model"("organizationId", "owner");

-- CreateIndex
CREATE INDEX "Endpoint_organizationId_teamId_idx" ON "Endpoint"("organizationId", "teamId");

-- CreateIndex
CREATE INDEX "SloObjective_organizationId_endpointId_idx" ON "SloObjective"("organizationId", "endpointId");

-- CreateIndex
CREATE INDEX "SloDay_organizationId_objectiveId_idx" ON "SloDay"("organizationId", "objectiveId");

-- CreateIndex
CREATE INDEX "SloBudget_organizationId_endpointId_idx" ON "SloBudget"("organizationId", "endpointId");

-- CreateIndex
CREATE INDEX "Runbook_organizationId_owner_idx" ON "Runbook"("organizationId", "owner");

-- CreateIndex
CREATE INDEX "RunbookTest_organizationId_runbookId_idx" ON "RunbookTest"("organizationId", "runbookId");

-- CreateIndex
CREATE INDEX "Finding_organizationId_auditId_idx" ON "Finding"("organizationId", "auditId");

-- CreateIndex
CREATE INDEX "Finding_organizationId_owner_idx" ON "Finding"("organizationId", "owner");

-- CreateIndex
CREATE INDEX "Component_organizationId_managedRadarEntryId_idx" ON "Component"("organizationId", "managedRadarEntryId");

-- CreateIndex
CREATE INDEX "Component_organizationId_adrId_idx" ON "Component"("organizationId", "adrId");

-- CreateIndex
CREATE INDEX "Component_organizationId_owner_idx" ON "Component"("organizationId", "owner");

-- CreateIndex
CREATE INDEX "Adr_organizationId_supersededBy_idx" ON "Adr"("organizationId", "supersededBy");

-- CreateIndex
CREATE INDEX "RadarEntry_organizationId_owner_idx" ON "RadarEntry"("organizationId", "owner");

-- CreateIndex
CREATE INDEX "RadarEvent_organizationId_radarEntryId_idx" ON "RadarEvent"("organizationId", "radarEntryId");

-- CreateIndex
CREATE INDEX "MetricValue_organizationId_owner_idx" ON "MetricValue"("organizationId", "owner");

-- CreateIndex
CREATE INDEX "MetricTarget_organizationId_by_idx" ON "MetricTarget"("organizationId", "by");

-- CreateIndex
CREATE INDEX "RiskEntry_organizationId_owner_idx" ON "RiskEntry"("organizationId", "owner");

-- CreateIndex
CREATE INDEX "ThresholdOverride_organizationId_by_idx" ON "ThresholdOverride"("organizationId", "by");

-- CreateIndex
CREATE INDEX "FlagAcceptance_organizationId_by_idx" ON "FlagAcceptance"("organizationId", "by");

-- CreateIndex
CREATE INDEX "GateRound_organizationId_submittedBy_idx" ON "GateRound"("organizationId", "submittedBy");

-- CreateIndex
CREATE INDEX "Signature_organizationId_roundId_idx" ON "Signature"("organizationId", "roundId");

-- CreateIndex
CREATE INDEX "Signature_organizationId_personId_idx" ON "Signature"("organizationId", "personId");

-- CreateIndex
CREATE INDEX "Signature_organizationId_forPersonId_idx" ON "Signature"("organizationId", "forPersonId");

-- CreateIndex
CREATE INDEX "Signature_organizationId_voids_idx" ON "Signature"("organizationId", "voids");

-- CreateIndex
CREATE INDEX "GateCondition_organizationId_roundId_idx" ON "GateCondition"("organizationId", "roundId");

-- CreateIndex
CREATE INDEX "GateCondition_organizationId_owner_idx" ON "GateCondition"("organizationId", "owner");

-- CreateIndex
CREATE INDEX "GateCondition_organizationId_closedBy_idx" ON "GateCondition"("organizationId", "closedBy");

-- CreateIndex
CREATE INDEX "RollbackReview_organizationId_roundId_idx" ON "RollbackReview"("organizationId", "roundId");

-- CreateIndex
CREATE INDEX "RollbackFact_organizationId_reviewId_idx" ON "RollbackFact"("organizationId", "reviewId");

-- CreateIndex
CREATE INDEX "RollbackVote_organizationId_reviewId_idx" ON "RollbackVote"("organizationId", "reviewId");

-- CreateIndex
CREATE INDEX "RollbackVote_organizationId_personId_idx" ON "RollbackVote"("organizationId", "personId");

-- CreateIndex
CREATE INDEX "GateComment_organizationId_roundId_idx" ON "GateComment"("organizationId", "roundId");

-- CreateIndex
CREATE INDEX "GateComment_organizationId_by_idx" ON "GateComment"("organizationId", "by");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RecordVersion" ADD CONSTRAINT "RecordVersion_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AuditHead" ADD CONSTRAINT "AuditHead_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "OutboxEvent" ADD CONSTRAINT "OutboxEvent_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "EvidenceFile" ADD CONSTRAINT "EvidenceFile_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StoredEvaluation" ADD CONSTRAINT "StoredEvaluation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Team" ADD CONSTRAINT "Team_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_organizationId_teamId_fkey" FOREIGN KEY ("organizationId", "teamId") REFERENCES "Team"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PhaseState" ADD CONSTRAINT "PhaseState_organizationId_gateRoundId_fkey" FOREIGN KEY ("organizationId", "gateRoundId") REFERENCES "GateRound"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PhaseState" ADD CONSTRAINT "PhaseState_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Baseline" ADD CONSTRAINT "Baseline_organizationId_by_fkey" FOREIGN KEY ("organizationId", "by") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Baseline" ADD CONSTRAINT "Baseline_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SeatHolding" ADD CONSTRAINT "SeatHolding_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SeatHolding" ADD CONSTRAINT "SeatHolding_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Deputy" ADD CONSTRAINT "Deputy_organizationId_forPersonId_fkey" FOREIGN KEY ("organizationId", "forPersonId") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Deputy" ADD CONSTRAINT "Deputy_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Deputy" ADD CONSTRAINT "Deputy_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Scorecard" ADD CONSTRAINT "Scorecard_organizationId_submittedBy_fkey" FOREIGN KEY ("organizationId", "submittedBy") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Scorecard" ADD CONSTRAINT "Scorecard_organizationId_copiedFrom_fkey" FOREIGN KEY ("organizationId", "copiedFrom") REFERENCES "Scorecard"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Scorecard" ADD CONSTRAINT "Scorecard_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AreaRating" ADD CONSTRAINT "AreaRating_organizationId_scorecardId_fkey" FOREIGN KEY ("organizationId", "scorecardId") REFERENCES "Scorecard"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AreaRating" ADD CONSTRAINT "AreaRating_organizationId_confirmedBy_fkey" FOREIGN KEY ("organizationId", "confirmedBy") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AreaRating" ADD CONSTRAINT "AreaRating_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_organizationId_scorecardId_fkey" FOREIGN KEY ("organizationId", "scorecardId") REFERENCES "Scorecard"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_organizationId_answeredBy_fkey" FOREIGN KEY ("organizationId", "answeredBy") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AreaAcceptance" ADD CONSTRAINT "AreaAcceptance_organizationId_scorecardId_fkey" FOREIGN KEY ("organizationId", "scorecardId") REFERENCES "Scorecard"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AreaAcceptance" ADD CONSTRAINT "AreaAcceptance_organizationId_by_fkey" FOREIGN KEY ("organizationId", "by") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AreaAcceptance" ADD CONSTRAINT "AreaAcceptance_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AreaAssignment" ADD CONSTRAINT "AreaAssignment_organizationId_scorecardId_fkey" FOREIGN KEY ("organizationId", "scorecardId") REFERENCES "Scorecard"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AreaAssignment" ADD CONSTRAINT "AreaAssignment_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AreaAssignment" ADD CONSTRAINT "AreaAssignment_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ItemState" ADD CONSTRAINT "ItemState_organizationId_enforcedByPolicyEvidenceId_fkey" FOREIGN KEY ("organizationId", "enforcedByPolicyEvidenceId") REFERENCES "Evidence"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ItemState" ADD CONSTRAINT "ItemState_organizationId_owner_fkey" FOREIGN KEY ("organizationId", "owner") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ItemState" ADD CONSTRAINT "ItemState_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_organizationId_verifiedBy_fkey" FOREIGN KEY ("organizationId", "verifiedBy") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "WorkItem" ADD CONSTRAINT "WorkItem_organizationId_owner_fkey" FOREIGN KEY ("organizationId", "owner") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "WorkItem" ADD CONSTRAINT "WorkItem_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Stakeholder" ADD CONSTRAINT "Stakeholder_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Stakeholder" ADD CONSTRAINT "Stakeholder_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AlignmentNote" ADD CONSTRAINT "AlignmentNote_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "DiscoveryRun" ADD CONSTRAINT "DiscoveryRun_organizationId_by_fkey" FOREIGN KEY ("organizationId", "by") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "DiscoveryRun" ADD CONSTRAINT "DiscoveryRun_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "InventoryConfirmation" ADD CONSTRAINT "InventoryConfirmation_organizationId_by_fkey" FOREIGN KEY ("organizationId", "by") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "InventoryConfirmation" ADD CONSTRAINT "InventoryConfirmation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ShadowAiItem" ADD CONSTRAINT "ShadowAiItem_organizationId_owner_fkey" FOREIGN KEY ("organizationId", "owner") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ShadowAiItem" ADD CONSTRAINT "ShadowAiItem_organizationId_teamId_fkey" FOREIGN KEY ("organizationId", "teamId") REFERENCES "Team"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ShadowAiItem" ADD CONSTRAINT "ShadowAiItem_organizationId_discoveryRunId_fkey" FOREIGN KEY ("organizationId", "discoveryRunId") REFERENCES "DiscoveryRun"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ShadowAiItem" ADD CONSTRAINT "ShadowAiItem_organizationId_reportedBy_fkey" FOREIGN KEY ("organizationId", "reportedBy") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ShadowAiItem" ADD CONSTRAINT "ShadowAiItem_organizationId_reviewedBy_fkey" FOREIGN KEY ("organizationId", "reviewedBy") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ShadowAiItem" ADD CONSTRAINT "ShadowAiItem_organizationId_useCaseId_fkey" FOREIGN KEY ("organizationId", "useCaseId") REFERENCES "UseCase"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ShadowAiItem" ADD CONSTRAINT "ShadowAiItem_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Course" ADD CONSTRAINT "Course_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TrainingAssignment" ADD CONSTRAINT "TrainingAssignment_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TrainingAssignment" ADD CONSTRAINT "TrainingAssignment_organizationId_courseId_fkey" FOREIGN KEY ("organizationId", "courseId") REFERENCES "Course"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TrainingAssignment" ADD CONSTRAINT "TrainingAssignment_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "LabRetest" ADD CONSTRAINT "LabRetest_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TaskDrill" ADD CONSTRAINT "TaskDrill_organizationId_by_fkey" FOREIGN KEY ("organizationId", "by") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TaskDrill" ADD CONSTRAINT "TaskDrill_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SkillRating" ADD CONSTRAINT "SkillRating_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SkillRating" ADD CONSTRAINT "SkillRating_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "GpuQuota" ADD CONSTRAINT "GpuQuota_organizationId_owner_fkey" FOREIGN KEY ("organizationId", "owner") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "GpuQuota" ADD CONSTRAINT "GpuQuota_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "QuotaLink" ADD CONSTRAINT "QuotaLink_organizationId_quotaId_fkey" FOREIGN KEY ("organizationId", "quotaId") REFERENCES "GpuQuota"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "QuotaLink" ADD CONSTRAINT "QuotaLink_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "GpuUtilizationSample" ADD CONSTRAINT "GpuUtilizationSample_organizationId_quotaId_fkey" FOREIGN KEY ("organizationId", "quotaId") REFERENCES "GpuQuota"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "GpuUtilizationSample" ADD CONSTRAINT "GpuUtilizationSample_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReclaimCase" ADD CONSTRAINT "ReclaimCase_organizationId_quotaId_fkey" FOREIGN KEY ("organizationId", "quotaId") REFERENCES "GpuQuota"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ReclaimCase" ADD CONSTRAINT "ReclaimCase_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Template" ADD CONSTRAINT "Template_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TemplateValidation" ADD CONSTRAINT "TemplateValidation_organizationId_templateId_fkey" FOREIGN KEY ("organizationId", "templateId") REFERENCES "Template"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "TemplateValidation" ADD CONSTRAINT "TemplateValidation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PipelineRun" ADD CONSTRAINT "PipelineRun_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MonitoringSignal" ADD CONSTRAINT "MonitoringSignal_organizationId_reachedPerson_fkey" FOREIGN KEY ("organizationId", "reachedPerson") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MonitoringSignal" ADD CONSTRAINT "MonitoringSignal_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ProvisioningRequest" ADD CONSTRAINT "ProvisioningRequest_organizationId_teamId_fkey" FOREIGN KEY ("organizationId", "teamId") REFERENCES "Team"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ProvisioningRequest" ADD CONSTRAINT "ProvisioningRequest_organizationId_patternTemplateId_fkey" FOREIGN KEY ("organizationId", "patternTemplateId") REFERENCES "Template"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ProvisioningRequest" ADD CONSTRAINT "ProvisioningRequest_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Budget" ADD CONSTRAINT "Budget_organizationId_teamId_fkey" FOREIGN KEY ("organizationId", "teamId") REFERENCES "Team"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Budget" ADD CONSTRAINT "Budget_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CostEntry" ADD CONSTRAINT "CostEntry_organizationId_teamId_fkey" FOREIGN KEY ("organizationId", "teamId") REFERENCES "Team"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CostEntry" ADD CONSTRAINT "CostEntry_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Experiment" ADD CONSTRAINT "Experiment_organizationId_useCaseId_fkey" FOREIGN KEY ("organizationId", "useCaseId") REFERENCES "UseCase"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Experiment" ADD CONSTRAINT "Experiment_organizationId_teamId_fkey" FOREIGN KEY ("organizationId", "teamId") REFERENCES "Team"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Experiment" ADD CONSTRAINT "Experiment_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "UseCase" ADD CONSTRAINT "UseCase_organizationId_owner_fkey" FOREIGN KEY ("organizationId", "owner") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "UseCase" ADD CONSTRAINT "UseCase_organizationId_teamId_fkey" FOREIGN KEY ("organizationId", "teamId") REFERENCES "Team"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "UseCase" ADD CONSTRAINT "UseCase_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "UseCaseCost" ADD CONSTRAINT "UseCaseCost_organizationId_useCaseId_fkey" FOREIGN KEY ("organizationId", "useCaseId") REFERENCES "UseCase"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "UseCaseCost" ADD CONSTRAINT "UseCaseCost_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CostReview" ADD CONSTRAINT "CostReview_organizationId_by_fkey" FOREIGN KEY ("organizationId", "by") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CostReview" ADD CONSTRAINT "CostReview_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Model" ADD CONSTRAINT "Model_organizationId_approvedBy_fkey" FOREIGN KEY ("organizationId", "approvedBy") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Model" ADD CONSTRAINT "Model_organizationId_endpointId_fkey" FOREIGN KEY ("organizationId", "endpointId") REFERENCES "Endpoint"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Model" ADD CONSTRAINT "Model_organizationId_useCaseId_fkey" FOREIGN KEY ("organizationId", "useCaseId") REFERENCES "UseCase"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Model" ADD CONSTRAINT "Model_organizationId_owner_fkey" FOREIGN KEY ("organizationId", "owner") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Model" ADD CONSTRAINT "Model_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_organizationId_teamId_fkey" FOREIGN KEY ("organizationId", "teamId") REFERENCES "Team"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SloObjective" ADD CONSTRAINT "SloObjective_organizationId_endpointId_fkey" FOREIGN KEY ("organizationId", "endpointId") REFERENCES "Endpoint"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SloObjective" ADD CONSTRAINT "SloObjective_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SloDay" ADD CONSTRAINT "SloDay_organizationId_objectiveId_fkey" FOREIGN KEY ("organizationId", "objectiveId") REFERENCES "SloObjective"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SloDay" ADD CONSTRAINT "SloDay_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SloBudget" ADD CONSTRAINT "SloBudget_organizationId_endpointId_fkey" FOREIGN KEY ("organizationId", "endpointId") REFERENCES "Endpoint"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SloBudget" ADD CONSTRAINT "SloBudget_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Runbook" ADD CONSTRAINT "Runbook_organizationId_owner_fkey" FOREIGN KEY ("organizationId", "owner") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Runbook" ADD CONSTRAINT "Runbook_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RunbookTest" ADD CONSTRAINT "RunbookTest_organizationId_runbookId_fkey" FOREIGN KEY ("organizationId", "runbookId") REFERENCES "Runbook"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RunbookTest" ADD CONSTRAINT "RunbookTest_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ComplianceAudit" ADD CONSTRAINT "ComplianceAudit_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_organizationId_auditId_fkey" FOREIGN KEY ("organizationId", "auditId") REFERENCES "ComplianceAudit"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_organizationId_owner_fkey" FOREIGN KEY ("organizationId", "owner") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Component" ADD CONSTRAINT "Component_organizationId_managedRadarEntryId_fkey" FOREIGN KEY ("organizationId", "managedRadarEntryId") REFERENCES "RadarEntry"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Component" ADD CONSTRAINT "Component_organizationId_adrId_fkey" FOREIGN KEY ("organizationId", "adrId") REFERENCES "Adr"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Component" ADD CONSTRAINT "Component_organizationId_owner_fkey" FOREIGN KEY ("organizationId", "owner") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Component" ADD CONSTRAINT "Component_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Adr" ADD CONSTRAINT "Adr_organizationId_supersededBy_fkey" FOREIGN KEY ("organizationId", "supersededBy") REFERENCES "Adr"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Adr" ADD CONSTRAINT "Adr_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RadarEntry" ADD CONSTRAINT "RadarEntry_organizationId_owner_fkey" FOREIGN KEY ("organizationId", "owner") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RadarEntry" ADD CONSTRAINT "RadarEntry_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RadarEvent" ADD CONSTRAINT "RadarEvent_organizationId_radarEntryId_fkey" FOREIGN KEY ("organizationId", "radarEntryId") REFERENCES "RadarEntry"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RadarEvent" ADD CONSTRAINT "RadarEvent_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MetricValue" ADD CONSTRAINT "MetricValue_organizationId_owner_fkey" FOREIGN KEY ("organizationId", "owner") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MetricValue" ADD CONSTRAINT "MetricValue_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MetricTarget" ADD CONSTRAINT "MetricTarget_organizationId_by_fkey" FOREIGN KEY ("organizationId", "by") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MetricTarget" ADD CONSTRAINT "MetricTarget_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "QuarterSnapshot" ADD CONSTRAINT "QuarterSnapshot_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CadenceEvent" ADD CONSTRAINT "CadenceEvent_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RiskEntry" ADD CONSTRAINT "RiskEntry_organizationId_owner_fkey" FOREIGN KEY ("organizationId", "owner") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RiskEntry" ADD CONSTRAINT "RiskEntry_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ThresholdOverride" ADD CONSTRAINT "ThresholdOverride_organizationId_by_fkey" FOREIGN KEY ("organizationId", "by") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ThresholdOverride" ADD CONSTRAINT "ThresholdOverride_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PatternState" ADD CONSTRAINT "PatternState_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FlagAcceptance" ADD CONSTRAINT "FlagAcceptance_organizationId_by_fkey" FOREIGN KEY ("organizationId", "by") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FlagAcceptance" ADD CONSTRAINT "FlagAcceptance_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "GateRound" ADD CONSTRAINT "GateRound_organizationId_submittedBy_fkey" FOREIGN KEY ("organizationId", "submittedBy") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "GateRound" ADD CONSTRAINT "GateRound_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_organizationId_roundId_fkey" FOREIGN KEY ("organizationId", "roundId") REFERENCES "GateRound"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_organizationId_forPersonId_fkey" FOREIGN KEY ("organizationId", "forPersonId") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_organizationId_voids_fkey" FOREIGN KEY ("organizationId", "voids") REFERENCES "Signature"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "GateCondition" ADD CONSTRAINT "GateCondition_organizationId_roundId_fkey" FOREIGN KEY ("organizationId", "roundId") REFERENCES "GateRound"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "GateCondition" ADD CONSTRAINT "GateCondition_organizationId_owner_fkey" FOREIGN KEY ("organizationId", "owner") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "GateCondition" ADD CONSTRAINT "GateCondition_organizationId_closedBy_fkey" FOREIGN KEY ("organizationId", "closedBy") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "GateCondition" ADD CONSTRAINT "GateCondition_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RollbackReview" ADD CONSTRAINT "RollbackReview_organizationId_roundId_fkey" FOREIGN KEY ("organizationId", "roundId") REFERENCES "GateRound"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RollbackReview" ADD CONSTRAINT "RollbackReview_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RollbackFact" ADD CONSTRAINT "RollbackFact_organizationId_reviewId_fkey" FOREIGN KEY ("organizationId", "reviewId") REFERENCES "RollbackReview"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RollbackFact" ADD CONSTRAINT "RollbackFact_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RollbackVote" ADD CONSTRAINT "RollbackVote_organizationId_reviewId_fkey" FOREIGN KEY ("organizationId", "reviewId") REFERENCES "RollbackReview"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RollbackVote" ADD CONSTRAINT "RollbackVote_organizationId_personId_fkey" FOREIGN KEY ("organizationId", "personId") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RollbackVote" ADD CONSTRAINT "RollbackVote_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "GateComment" ADD CONSTRAINT "GateComment_organizationId_roundId_fkey" FOREIGN KEY ("organizationId", "roundId") REFERENCES "GateRound"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "GateComment" ADD CONSTRAINT "GateComment_organizationId_by_fkey" FOREIGN KEY ("organizationId", "by") REFERENCES "Person"("organizationId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "GateComment" ADD CONSTRAINT "GateComment_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
