-- What Prisma has no words for: value checks, live uniqueness, row-level security, history, audit and the few functions
-- through which every record is written. The application connects as sextant_app, which owns nothing.

DO $$ BEGIN
  CREATE ROLE sextant_app NOLOGIN;
EXCEPTION WHEN duplicate_object THEN NULL; WHEN unique_violation THEN NULL; END $$;
DO $$ BEGIN EXECUTE format('GRANT sextant_app TO %I', current_user); END $$;
GRANT USAGE ON SCHEMA public TO sextant_app;

-- Imports write records in document order: links are checked when the transaction ends.
DO $$ DECLARE c record; BEGIN
  FOR c IN SELECT conrelid::regclass AS tab, conname FROM pg_constraint
           WHERE contype = 'f' AND connamespace = 'public'::regnamespace LOOP
    EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I DEFERRABLE INITIALLY IMMEDIATE', c.tab, c.conname);
  END LOOP;
END $$;

ALTER TABLE "PhaseState" ADD CONSTRAINT "PhaseState_cause_values" CHECK ("cause" IN ('setup', 'baseline', 'gate', 'rollback'));
ALTER TABLE "SeatHolding" ADD CONSTRAINT "SeatHolding_seat_values" CHECK ("seat" IN ('infrastructure-lead', 'security-lead', 'management-sponsor', 'business-sponsor', 'platform-team-lead', 'compliance'));
ALTER TABLE "Deputy" ADD CONSTRAINT "Deputy_seat_values" CHECK ("seat" IN ('infrastructure-lead', 'security-lead', 'management-sponsor', 'business-sponsor', 'platform-team-lead', 'compliance'));
ALTER TABLE "Scorecard" ADD CONSTRAINT "Scorecard_state_values" CHECK ("state" IN ('draft', 'submitted'));
ALTER TABLE "AreaRating" ADD CONSTRAINT "AreaRating_areaId_values" CHECK ("areaId" IN ('team-skills', 'gpu-readiness', 'networking', 'security', 'automation', 'shadow-ai'));
ALTER TABLE "AreaRating" ADD CONSTRAINT "AreaRating_mode_values" CHECK ("mode" IN ('quick', 'guided'));
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_evidence_list" CHECK (jsonb_typeof("evidence") = 'array');
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_confidence_values" CHECK ("confidence" IN ('verified', 'reported', 'guess'));
ALTER TABLE "AreaAcceptance" ADD CONSTRAINT "AreaAcceptance_areaId_values" CHECK ("areaId" IN ('team-skills', 'gpu-readiness', 'networking', 'security', 'automation', 'shadow-ai'));
ALTER TABLE "AreaAcceptance" ADD CONSTRAINT "AreaAcceptance_seat_values" CHECK ("seat" IN ('infrastructure-lead', 'security-lead', 'management-sponsor', 'business-sponsor', 'platform-team-lead', 'compliance'));
ALTER TABLE "AreaAssignment" ADD CONSTRAINT "AreaAssignment_areaId_values" CHECK ("areaId" IN ('team-skills', 'gpu-readiness', 'networking', 'security', 'automation', 'shadow-ai'));
ALTER TABLE "ItemState" ADD CONSTRAINT "ItemState_state_values" CHECK ("state" IN ('not-started', 'in-progress', 'done', 'not-applicable', 'blocked'));
ALTER TABLE "WorkItem" ADD CONSTRAINT "WorkItem_kind_values" CHECK ("kind" IN ('focus', 'improvement', 'flag', 'finding', 'condition', 'rollback', 'review'));
ALTER TABLE "Stakeholder" ADD CONSTRAINT "Stakeholder_group_values" CHECK ("group" IN ('data', 'devops', 'sre', 'security', 'management-sponsor', 'business-sponsor', 'other'));
ALTER TABLE "DiscoveryRun" ADD CONSTRAINT "DiscoveryRun_source_values" CHECK ("source" IN ('personal-subscription', 'repo-api-key', 'gpu-vm-outside-iac', 'saas-tool'));
ALTER TABLE "ShadowAiItem" ADD CONSTRAINT "ShadowAiItem_source_values" CHECK ("source" IN ('personal-subscription', 'repo-api-key', 'gpu-vm-outside-iac', 'saas-tool'));
ALTER TABLE "ShadowAiItem" ADD CONSTRAINT "ShadowAiItem_dataClass_values" CHECK ("dataClass" IN ('public', 'internal', 'confidential', 'restricted'));
ALTER TABLE "ShadowAiItem" ADD CONSTRAINT "ShadowAiItem_environment_values" CHECK ("environment" IN ('experiment', 'internal', 'production'));
ALTER TABLE "ShadowAiItem" ADD CONSTRAINT "ShadowAiItem_inUse_values" CHECK ("inUse" IN ('yes', 'no', 'unknown'));
ALTER TABLE "ShadowAiItem" ADD CONSTRAINT "ShadowAiItem_risk_values" CHECK ("risk" IN ('low', 'medium', 'high', 'critical'));
ALTER TABLE "ShadowAiItem" ADD CONSTRAINT "ShadowAiItem_status_values" CHECK ("status" IN ('discovered', 'triaged', 'migrating', 'adopted', 'accepted', 'retired'));
ALTER TABLE "Course" ADD CONSTRAINT "Course_tier_values" CHECK ("tier" IN ('foundational', 'operational', 'advanced'));
ALTER TABLE "Course" ADD CONSTRAINT "Course_topics_list" CHECK (jsonb_typeof("topics") = 'array');
ALTER TABLE "TaskDrill" ADD CONSTRAINT "TaskDrill_outcome_values" CHECK ("outcome" IN ('passed', 'failed'));
ALTER TABLE "GpuQuota" ADD CONSTRAINT "GpuQuota_unit_values" CHECK ("unit" IN ('gpu', 'ptu'));
ALTER TABLE "GpuQuota" ADD CONSTRAINT "GpuQuota_status_values" CHECK ("status" IN ('requested', 'approved', 'denied', 'released'));
ALTER TABLE "GpuQuota" ADD CONSTRAINT "GpuQuota_enteredPct_range" CHECK ("enteredPct" >= 0 AND "enteredPct" <= 100);
ALTER TABLE "QuotaLink" ADD CONSTRAINT "QuotaLink_targetKind_values" CHECK ("targetKind" IN ('experiment', 'use-case', 'endpoint'));
ALTER TABLE "GpuUtilizationSample" ADD CONSTRAINT "GpuUtilizationSample_pct_range" CHECK ("pct" >= 0 AND "pct" <= 100);
ALTER TABLE "ReclaimCase" ADD CONSTRAINT "ReclaimCase_outcome_values" CHECK ("outcome" IN ('proposed', 'notified', 'exempt', 'released'));
ALTER TABLE "Template" ADD CONSTRAINT "Template_approval_values" CHECK ("approval" IN ('draft', 'approved', 'retired'));
ALTER TABLE "Template" ADD CONSTRAINT "Template_validation_values" CHECK ("validation" IN ('none', 'passed', 'failed'));
ALTER TABLE "TemplateValidation" ADD CONSTRAINT "TemplateValidation_outcome_values" CHECK ("outcome" IN ('passed', 'failed'));
ALTER TABLE "PipelineRun" ADD CONSTRAINT "PipelineRun_kind_values" CHECK ("kind" IN ('infrastructure', 'model'));
ALTER TABLE "PipelineRun" ADD CONSTRAINT "PipelineRun_outcome_values" CHECK ("outcome" IN ('succeeded', 'failed'));
ALTER TABLE "MonitoringSignal" ADD CONSTRAINT "MonitoringSignal_outcome_values" CHECK ("outcome" IN ('passed', 'failed'));
ALTER TABLE "ProvisioningRequest" ADD CONSTRAINT "ProvisioningRequest_type_values" CHECK ("type" IN ('standard', 'custom'));
ALTER TABLE "Budget" ADD CONSTRAINT "Budget_month_month" CHECK ("month" ~ '^\d{4}-(0[1-9]|1[0-2])$');
ALTER TABLE "Budget" ADD CONSTRAINT "Budget_amount_range" CHECK ("amount" >= 0);
ALTER TABLE "CostEntry" ADD CONSTRAINT "CostEntry_environment_values" CHECK ("environment" IN ('experiment', 'production'));
ALTER TABLE "CostEntry" ADD CONSTRAINT "CostEntry_month_month" CHECK ("month" ~ '^\d{4}-(0[1-9]|1[0-2])$');
ALTER TABLE "CostEntry" ADD CONSTRAINT "CostEntry_amount_range" CHECK ("amount" >= 0);
ALTER TABLE "Experiment" ADD CONSTRAINT "Experiment_state_values" CHECK ("state" IN ('draft', 'running', 'capped', 'finished', 'decommissioned'));
ALTER TABLE "Experiment" ADD CONSTRAINT "Experiment_renewals_list" CHECK (jsonb_typeof("renewals") = 'array');
ALTER TABLE "Experiment" ADD CONSTRAINT "Experiment_cap_range" CHECK ("cap" >= 0);
ALTER TABLE "Experiment" ADD CONSTRAINT "Experiment_actualCost_range" CHECK ("actualCost" >= 0);
ALTER TABLE "Experiment" ADD CONSTRAINT "Experiment_decision_values" CHECK ("decision" IN ('go', 'no-go'));
ALTER TABLE "UseCase" ADD CONSTRAINT "UseCase_status_values" CHECK ("status" IN ('idea', 'shortlisted', 'experiment', 'validated', 'production', 'retired', 'rejected'));
ALTER TABLE "UseCase" ADD CONSTRAINT "UseCase_compute_range" CHECK ("compute" >= 0);
ALTER TABLE "UseCase" ADD CONSTRAINT "UseCase_storage_range" CHECK ("storage" >= 0);
ALTER TABLE "UseCase" ADD CONSTRAINT "UseCase_networking_range" CHECK ("networking" >= 0);
ALTER TABLE "UseCase" ADD CONSTRAINT "UseCase_monthlyCost_range" CHECK ("monthlyCost" >= 0);
ALTER TABLE "UseCase" ADD CONSTRAINT "UseCase_impactAreas_list" CHECK (jsonb_typeof("impactAreas") = 'array');
ALTER TABLE "UseCaseCost" ADD CONSTRAINT "UseCaseCost_month_month" CHECK ("month" ~ '^\d{4}-(0[1-9]|1[0-2])$');
ALTER TABLE "UseCaseCost" ADD CONSTRAINT "UseCaseCost_amount_range" CHECK ("amount" >= 0);
ALTER TABLE "CostReview" ADD CONSTRAINT "CostReview_useCaseIds_list" CHECK (jsonb_typeof("useCaseIds") = 'array');
ALTER TABLE "Model" ADD CONSTRAINT "Model_status_values" CHECK ("status" IN ('candidate', 'approved', 'production', 'retired'));
ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_environment_values" CHECK ("environment" IN ('experiment', 'staging', 'production'));
ALTER TABLE "SloObjective" ADD CONSTRAINT "SloObjective_kind_values" CHECK ("kind" IN ('availability', 'latency-p99', 'throughput', 'error-budget'));
ALTER TABLE "Runbook" ADD CONSTRAINT "Runbook_kind_values" CHECK ("kind" IN ('traffic-spike', 'model-rotation', 'gpu-failure', 'rate-limiting', 'cost-overrun', 'other'));
ALTER TABLE "RunbookTest" ADD CONSTRAINT "RunbookTest_outcome_values" CHECK ("outcome" IN ('passed', 'failed'));
ALTER TABLE "ComplianceAudit" ADD CONSTRAINT "ComplianceAudit_outcome_values" CHECK ("outcome" IN ('passed', 'failed', 'in-progress'));
ALTER TABLE "Finding" ADD CONSTRAINT "Finding_severity_values" CHECK ("severity" IN ('low', 'medium', 'high', 'critical'));
ALTER TABLE "Component" ADD CONSTRAINT "Component_kind_values" CHECK ("kind" IN ('managed', 'custom'));
ALTER TABLE "Component" ADD CONSTRAINT "Component_managedEquivalent_values" CHECK ("managedEquivalent" IN ('yes', 'no', 'unknown'));
ALTER TABLE "Adr" ADD CONSTRAINT "Adr_status_values" CHECK ("status" IN ('proposed', 'accepted', 'superseded', 'rejected'));
ALTER TABLE "Adr" ADD CONSTRAINT "Adr_links_list" CHECK (jsonb_typeof("links") = 'array');
ALTER TABLE "RadarEvent" ADD CONSTRAINT "RadarEvent_ring_values" CHECK ("ring" IN ('adopt', 'trial', 'assess', 'hold'));
ALTER TABLE "MetricValue" ADD CONSTRAINT "MetricValue_source_values" CHECK ("source" IN ('manual', 'csv', 'api', 'computed'));
ALTER TABLE "QuarterSnapshot" ADD CONSTRAINT "QuarterSnapshot_quarter_quarter" CHECK ("quarter" ~ '^\d{4}-Q[1-4]$');
ALTER TABLE "QuarterSnapshot" ADD CONSTRAINT "QuarterSnapshot_radarChanges_list" CHECK (jsonb_typeof("radarChanges") = 'array');
ALTER TABLE "QuarterSnapshot" ADD CONSTRAINT "QuarterSnapshot_decisions_list" CHECK (jsonb_typeof("decisions") = 'array');
ALTER TABLE "CadenceEvent" ADD CONSTRAINT "CadenceEvent_kind_values" CHECK ("kind" IN ('review', 'radar', 'office-hours', 'sharing', 'sprint', 'retrospective'));
ALTER TABLE "CadenceEvent" ADD CONSTRAINT "CadenceEvent_coverage_list" CHECK (jsonb_typeof("coverage") = 'array');
ALTER TABLE "RiskEntry" ADD CONSTRAINT "RiskEntry_source_values" CHECK ("source" IN ('flag', 'condition', 'rollback', 'manual'));
ALTER TABLE "PatternState" ADD CONSTRAINT "PatternState_pattern_values" CHECK ("pattern" IN ('big-bang', 'shadow-ai', 'gpu-hoarding', 'security-afterthought', 'build-everything'));
ALTER TABLE "PatternState" ADD CONSTRAINT "PatternState_state_values" CHECK ("state" IN ('flagged', 'watch', 'clear', 'insufficient-data'));
ALTER TABLE "PatternState" ADD CONSTRAINT "PatternState_signals_list" CHECK (jsonb_typeof("signals") = 'array');
ALTER TABLE "FlagAcceptance" ADD CONSTRAINT "FlagAcceptance_pattern_values" CHECK ("pattern" IN ('big-bang', 'shadow-ai', 'gpu-hoarding', 'security-afterthought', 'build-everything'));
ALTER TABLE "GateRound" ADD CONSTRAINT "GateRound_gate_values" CHECK ("gate" IN ('gate-1-2', 'gate-2-3', 'gate-3-4', 'gate-4-5', 'gate-5-6'));
ALTER TABLE "GateRound" ADD CONSTRAINT "GateRound_state_values" CHECK ("state" IN ('open', 'ended'));
ALTER TABLE "GateRound" ADD CONSTRAINT "GateRound_endCause_values" CHECK ("endCause" IN ('approved', 'changes-requested', 'withdrawn', 'refreshed', 'rolled-back'));
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_seat_values" CHECK ("seat" IN ('infrastructure-lead', 'security-lead', 'management-sponsor', 'business-sponsor', 'platform-team-lead', 'compliance'));
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_decision_values" CHECK ("decision" IN ('approve', 'request-changes', 'take-back'));
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_acknowledgements_list" CHECK (jsonb_typeof("acknowledgements") = 'array');
ALTER TABLE "RollbackReview" ADD CONSTRAINT "RollbackReview_gate_values" CHECK ("gate" IN ('gate-1-2', 'gate-2-3', 'gate-3-4', 'gate-4-5', 'gate-5-6'));
ALTER TABLE "RollbackReview" ADD CONSTRAINT "RollbackReview_state_values" CHECK ("state" IN ('open', 'confirmed', 'dismissed', 'superseded'));
ALTER TABLE "RollbackVote" ADD CONSTRAINT "RollbackVote_seat_values" CHECK ("seat" IN ('infrastructure-lead', 'security-lead', 'management-sponsor', 'business-sponsor', 'platform-team-lead', 'compliance'));
ALTER TABLE "RollbackVote" ADD CONSTRAINT "RollbackVote_vote_values" CHECK ("vote" IN ('confirm', 'dismiss'));
ALTER TABLE "GateComment" ADD CONSTRAINT "GateComment_gate_values" CHECK ("gate" IN ('gate-1-2', 'gate-2-3', 'gate-3-4', 'gate-4-5', 'gate-5-6'));
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_role_values" CHECK ("role" IN ('admin', 'editor', 'contributor', 'viewer'));
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_role_values" CHECK ("role" IN ('admin', 'editor', 'contributor', 'viewer'));
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_role_values" CHECK ("role" IN ('editor', 'contributor', 'viewer'));
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_provider_values" CHECK ("provider" IN ('azure', 'aws', 'gcp', 'on-premises', 'other'));
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_platformBuild_values" CHECK ("platformBuild" IN ('unknown', 'not-started', 'started'));
ALTER TABLE "Organization" ADD CONSTRAINT "Organization_builderTeam_fkey" FOREIGN KEY ("id", "builderTeamId")
  REFERENCES "Team" ("organizationId", "id") DEFERRABLE INITIALLY IMMEDIATE;

-- Live uniqueness (7.0 ONE-PER-DAY, one draft, one answer per question, …).
CREATE UNIQUE INDEX "Membership_one_live" ON "Membership" ("organizationId", "userId") WHERE "archivedAt" IS NULL;
CREATE UNIQUE INDEX "Scorecard_one_draft" ON "Scorecard" ("organizationId") WHERE "state" = 'draft' AND "archivedAt" IS NULL;
CREATE UNIQUE INDEX "AreaRating_one" ON "AreaRating" ("organizationId", "scorecardId", "areaId") WHERE "archivedAt" IS NULL;
CREATE UNIQUE INDEX "Answer_one" ON "Answer" ("organizationId", "scorecardId", "questionId") WHERE "archivedAt" IS NULL;
CREATE UNIQUE INDEX "ItemState_one" ON "ItemState" ("organizationId", "itemId") WHERE "archivedAt" IS NULL;
CREATE UNIQUE INDEX "GpuUtilizationSample_one" ON "GpuUtilizationSample" ("organizationId", "quotaId", "date") WHERE "archivedAt" IS NULL;
CREATE UNIQUE INDEX "SloDay_one" ON "SloDay" ("organizationId", "objectiveId", "date") WHERE "archivedAt" IS NULL;
CREATE UNIQUE INDEX "UseCaseCost_one" ON "UseCaseCost" ("organizationId", "useCaseId", "month") WHERE "archivedAt" IS NULL;
CREATE UNIQUE INDEX "Experiment_costTag_one" ON "Experiment" ("organizationId", "costTag") WHERE "archivedAt" IS NULL AND "costTag" IS NOT NULL;
CREATE UNIQUE INDEX "ThresholdOverride_one" ON "ThresholdOverride" ("organizationId", "key") WHERE "archivedAt" IS NULL;
CREATE UNIQUE INDEX "Baseline_one" ON "Baseline" ("organizationId") WHERE "archivedAt" IS NULL;
CREATE UNIQUE INDEX "PhaseState_one_current" ON "PhaseState" ("organizationId") WHERE "leftAt" IS NULL AND "archivedAt" IS NULL;
CREATE UNIQUE INDEX "GateRound_number" ON "GateRound" ("organizationId", "gate", "number");
CREATE UNIQUE INDEX "GateRound_one_open" ON "GateRound" ("organizationId", "gate") WHERE "state" = 'open';
CREATE UNIQUE INDEX "Signature_sequence" ON "Signature" ("organizationId", "roundId", "sequence");
CREATE UNIQUE INDEX "RollbackReview_one_open" ON "RollbackReview" ("organizationId", "gate") WHERE "state" = 'open';

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO sextant_app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO sextant_app;
REVOKE ALL ON "_prisma_migrations" FROM sextant_app;
GRANT SELECT ON "_prisma_migrations" TO sextant_app;

-- The second wall: a transaction that names no organization sees no tenant row.
CREATE FUNCTION current_organization() RETURNS text LANGUAGE sql STABLE AS $$ SELECT current_setting('sextant.organization', true) $$;
CREATE FUNCTION current_sextant_user() RETURNS text LANGUAGE sql STABLE AS $$ SELECT nullif(current_setting('sextant.user', true), '') $$;

-- protect(table): row-level security forced, by organization. Every new tenant table calls it in its migration.
CREATE FUNCTION protect(tab regclass) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tab);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tab);
  EXECUTE format('CREATE POLICY tenant ON %s USING ("organizationId" = current_organization()) WITH CHECK ("organizationId" = current_organization())', tab);
END $$;
DO $$ DECLARE t record; BEGIN
  FOR t IN SELECT c.oid::regclass AS tab FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organizationId'
           WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace LOOP
    PERFORM protect(t.tab);
  END LOOP;
END $$;
-- A person sees the own memberships before an organization is chosen; an invitation is found by its secret.
CREATE POLICY own ON "Membership" FOR SELECT USING ("userId" = current_sextant_user());
CREATE POLICY by_secret ON "Invitation" FOR SELECT USING ("tokenHash" = nullif(current_setting('sextant.secret', true), ''));
CREATE POLICY by_secret ON "ApiToken" FOR SELECT USING ("tokenHash" = nullif(current_setting('sextant.secret', true), ''));
ALTER TABLE "Organization" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Organization" FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Organization" USING ("id" = current_organization()) WITH CHECK ("id" = current_organization());
CREATE POLICY own ON "Organization" FOR SELECT USING (EXISTS (
  SELECT 1 FROM "Membership" m WHERE m."organizationId" = "Organization"."id" AND m."userId" = current_sextant_user() AND m."archivedAt" IS NULL));

-- record_json(row): the record as the organization document writes it. Days YYYY-MM-DD, instants UTC with ms, money as text.
CREATE FUNCTION define_record_json(tab regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE fields text; BEGIN
  SELECT string_agg(format('%L, %s', a.attname,
    CASE WHEN a.atttypid = 'timestamptz'::regtype THEN format('to_char(r.%I AT TIME ZONE ''UTC'', ''YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'')', a.attname)
         WHEN a.atttypid = 'numeric'::regtype AND ((a.atttypmod - 4) >> 16) = 14 THEN format('r.%I::text', a.attname)
         ELSE format('r.%I', a.attname) END), ', ' ORDER BY a.attnum)
  INTO fields FROM pg_attribute a
  WHERE a.attrelid = tab AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> 'organizationId'
    AND NOT (tab = '"Organization"'::regclass AND a.attname IN ('importedAt', 'updatedAt', 'archivedAt'))
    AND NOT (tab = '"EvidenceFile"'::regclass AND a.attname = 'data')
    AND NOT (tab = '"Invitation"'::regclass AND a.attname = 'tokenHash')
    AND NOT (tab = '"ApiToken"'::regclass AND a.attname = 'tokenHash');
  EXECUTE format('CREATE OR REPLACE FUNCTION record_json(r %s) RETURNS json LANGUAGE sql STABLE AS $f$ SELECT json_build_object(%s) $f$', tab, fields);
END $$;

-- keep_history(table): the trigger that writes a version of every change. A change outside a named mutation is refused.
CREATE FUNCTION keep_history(tab regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE name text := (SELECT relname FROM pg_class WHERE oid = tab);
        org text := CASE WHEN tab = '"Organization"'::regclass THEN '"id"' ELSE '"organizationId"' END;
BEGIN
  PERFORM define_record_json(tab);
  EXECUTE format($f$
    CREATE OR REPLACE FUNCTION %I() RETURNS trigger LANGUAGE plpgsql AS $t$
    DECLARE stored text := record_json(NEW)::text; mutation text := nullif(current_setting('sextant.mutation', true), '');
    BEGIN
      IF mutation IS NULL THEN RAISE EXCEPTION 'a record was written outside a mutation' USING ERRCODE = 'SX001'; END IF;
      INSERT INTO "RecordVersion" ("organizationId", "mutation", "table", "recordId", "revision", "at", "by", "data", "hash")
      VALUES (NEW.%s, mutation, %L, NEW."id", NEW."revision", clock_timestamp(), nullif(current_setting('sextant.actor', true), ''),
              stored, encode(sha256(convert_to(stored, 'UTF8')), 'hex'));
      RETURN NULL;
    END $t$ $f$, 'history_' || name, org, name);
  EXECUTE format('CREATE TRIGGER history AFTER INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION %I()', tab, 'history_' || name);
  EXECUTE format('REVOKE DELETE, TRUNCATE ON %s FROM sextant_app', tab);
END $$;
DO $$ DECLARE t record; BEGIN
  FOR t IN SELECT c.oid::regclass AS tab FROM pg_class c
           WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
             AND (c.relname = 'Organization' OR EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organizationId'))
             AND EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'revision')
             AND c.relname <> 'RecordVersion' LOOP
    PERFORM keep_history(t.tab);
  END LOOP;
END $$;

-- Append-only tables. The purge and erase functions below are the only way around, and only for the owner.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF current_setting('sextant.owner_function', true) = 'on' AND current_user <> 'sextant_app' THEN RETURN coalesce(NEW, OLD); END IF;
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'SX002';
END $$;
DO $$ DECLARE name text; BEGIN
  FOREACH name IN ARRAY ARRAY['RecordVersion', 'AuditEntry', 'Signature', 'RollbackVote'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER never_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM sextant_app', name);
  END LOOP;
END $$;
-- What was submitted never changes.
CREATE FUNCTION refuse_snapshot_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF (NEW."gate", NEW."number", NEW."snapshot", NEW."hash", NEW."asOf", NEW."submittedAt", NEW."submittedBy")
     IS DISTINCT FROM (OLD."gate", OLD."number", OLD."snapshot", OLD."hash", OLD."asOf", OLD."submittedAt", OLD."submittedBy")
     OR OLD."state" = 'ended' AND NEW."state" <> 'ended'
  THEN RAISE EXCEPTION 'a submitted round is frozen' USING ERRCODE = 'SX002'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE ON "GateRound" FOR EACH ROW EXECUTE FUNCTION refuse_snapshot_change();
CREATE FUNCTION refuse_submitted_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE submitted boolean; BEGIN
  SELECT s."state" = 'submitted' INTO submitted FROM "Scorecard" s WHERE s."organizationId" = OLD."organizationId" AND s."id" = OLD."scorecardId";
  IF submitted THEN RAISE EXCEPTION 'a submitted scorecard is frozen' USING ERRCODE = 'SX002'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE ON "Answer" FOR EACH ROW EXECUTE FUNCTION refuse_submitted_change();
CREATE TRIGGER frozen BEFORE UPDATE ON "AreaRating" FOR EACH ROW EXECUTE FUNCTION refuse_submitted_change();

-- begin_mutation: names the organization, the acting user and person, and the mutation for this transaction.
CREATE FUNCTION begin_mutation(organization text, actor text, person text, mutation text) RETURNS void LANGUAGE sql AS $$
  SELECT set_config('sextant.organization', organization, true), set_config('sextant.actor', coalesce(actor, ''), true),
         set_config('sextant.person', coalesce(person, ''), true), set_config('sextant.mutation', mutation, true)
$$;

-- append_audit: one entry for the mutation of this transaction. The head row is locked last, so writers queue only here.
-- digest = SHA-256 over the hashes of the mutation's stored versions in order; hash = SHA-256 over the entry's fields and the previous hash.
CREATE FUNCTION append_audit(p_action text, p_subject text) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE org text := current_organization(); mut text := current_setting('sextant.mutation'); who text := coalesce(nullif(current_setting('sextant.actor', true), ''), 'anonymous');
        digest text; head "AuditHead"; moment timestamptz(3); entry_hash text;
BEGIN
  SELECT encode(sha256(convert_to(coalesce(string_agg(v."hash", '' ORDER BY v."id"), ''), 'UTF8')), 'hex') INTO digest
    FROM "RecordVersion" v WHERE v."organizationId" = org AND v."mutation" = mut;
  SELECT * INTO head FROM "AuditHead" WHERE "organizationId" = org FOR UPDATE;
  IF NOT FOUND THEN
    INSERT INTO "AuditHead" ("organizationId", "seq", "hash") VALUES (org, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM "AuditHead" WHERE "organizationId" = org FOR UPDATE;
  END IF;
  moment := clock_timestamp();
  entry_hash := encode(sha256(convert_to(concat_ws(E'\n', org, head."seq" + 1, to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    who, p_action, p_subject, mut, digest, head."hash"), 'UTF8')), 'hex');
  INSERT INTO "AuditEntry" ("organizationId", "seq", "at", "actor", "action", "subject", "mutation", "digest", "previousHash", "hash")
  VALUES (org, head."seq" + 1, moment, who, p_action, p_subject, mut, digest, head."hash", entry_hash);
  UPDATE "AuditHead" SET "seq" = head."seq" + 1, "hash" = entry_hash WHERE "organizationId" = org;
  RETURN head."seq" + 1;
END $$;
-- Nothing but append_audit advances the head: it only ever moves forward by one.
CREATE FUNCTION guard_head() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF NEW."seq" <> OLD."seq" + 1 OR NOT EXISTS (SELECT 1 FROM "AuditEntry" e WHERE e."organizationId" = NEW."organizationId" AND e."seq" = NEW."seq" AND e."hash" = NEW."hash")
  THEN RAISE EXCEPTION 'the audit head follows the entries' USING ERRCODE = 'SX002'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER follows BEFORE UPDATE ON "AuditHead" FOR EACH ROW EXECUTE FUNCTION guard_head();
REVOKE DELETE, TRUNCATE ON "AuditHead" FROM sextant_app;

-- write_record: the one way a record is created (p_revision 0) or changed (the revision that was seen). Given fields change,
-- absent fields stay. Answers {status: ok | conflict | missing, record | current}; the caller turns that into 200, 409 or 404.
CREATE FUNCTION write_record(p_table text, p_data jsonb, p_revision int) RETURNS json LANGUAGE plpgsql AS $$
DECLARE org text := current_organization(); person text := nullif(current_setting('sextant.person', true), '');
        stamp timestamptz(3) := clock_timestamp(); data jsonb; columns text; result json; tab regclass := to_regclass(format('public.%I', p_table));
BEGIN
  IF tab IS NULL OR NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = tab AND tgname = 'history') OR p_table = 'Organization'
  THEN RAISE EXCEPTION 'no record table %', p_table; END IF;
  IF p_revision = 0 THEN
    data := p_data || jsonb_build_object('organizationId', org, 'createdAt', stamp, 'createdBy', person, 'updatedAt', stamp, 'updatedBy', person, 'revision', 1, 'archivedAt', NULL);
    EXECUTE format('INSERT INTO %s AS t SELECT (jsonb_populate_record(NULL::%s, $1)).* ON CONFLICT ("organizationId", "id") DO NOTHING RETURNING record_json(t.*)', tab, tab)
      INTO result USING data;
    IF result IS NOT NULL THEN RETURN json_build_object('status', 'ok', 'record', result); END IF;
  ELSE
    data := (p_data - 'organizationId' - 'id' - 'createdAt' - 'createdBy') || jsonb_build_object('updatedAt', stamp, 'updatedBy', person, 'revision', p_revision + 1);
    SELECT string_agg(format('%I', key), ', ') INTO columns FROM jsonb_object_keys(data) key;
    EXECUTE format('UPDATE %s t SET (%s) = (SELECT %s FROM jsonb_populate_record(t, $1)) WHERE t."organizationId" = $2 AND t."id" = $3 AND t."revision" = $4 RETURNING record_json(t.*)', tab, columns, columns)
      INTO result USING data, org, p_data ->> 'id', p_revision;
    IF result IS NOT NULL THEN RETURN json_build_object('status', 'ok', 'record', result); END IF;
  END IF;
  EXECUTE format('SELECT record_json(t.*) FROM %s t WHERE t."organizationId" = $1 AND t."id" = $2', tab) INTO result USING org, p_data ->> 'id';
  IF result IS NULL THEN RETURN json_build_object('status', 'missing'); END IF;
  RETURN json_build_object('status', 'conflict', 'current', result);
END $$;

-- insert_records: many complete records at once (import, paste). p_stamp sets who and when; an import keeps what the document says.
CREATE FUNCTION insert_records(p_table text, p_rows jsonb, p_stamp boolean) RETURNS int LANGUAGE plpgsql AS $$
DECLARE org text := current_organization(); person text := nullif(current_setting('sextant.person', true), '');
        stamp timestamptz(3) := clock_timestamp(); n int; tab regclass := to_regclass(format('public.%I', p_table)); extra jsonb;
BEGIN
  IF tab IS NULL OR NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = tab AND tgname = 'history') OR p_table = 'Organization'
  THEN RAISE EXCEPTION 'no record table %', p_table; END IF;
  extra := jsonb_build_object('organizationId', org);
  IF p_stamp THEN extra := extra || jsonb_build_object('createdAt', stamp, 'createdBy', person, 'updatedAt', stamp, 'updatedBy', person, 'revision', 1, 'archivedAt', NULL); END IF;
  EXECUTE format('INSERT INTO %s SELECT (jsonb_populate_record(NULL::%s, r || jsonb_build_object(''createdAt'', coalesce(r ->> ''createdAt'', $2::text), ''updatedAt'', coalesce(r ->> ''updatedAt'', r ->> ''createdAt'', $2::text)) || $1)).* FROM jsonb_array_elements($3) r', tab, tab)
    USING extra, stamp, p_rows;
  GET DIAGNOSTICS n = ROW_COUNT;
  RETURN n;
END $$;

-- write_organization: changes the organization's own settings at the revision that was seen.
CREATE FUNCTION write_organization(p_data jsonb, p_revision int) RETURNS json LANGUAGE plpgsql AS $$
DECLARE columns text; result json; data jsonb := (p_data - 'id' - 'slug' - 'createdAt') || jsonb_build_object('updatedAt', clock_timestamp(), 'revision', p_revision + 1);
BEGIN
  SELECT string_agg(format('%I', key), ', ') INTO columns FROM jsonb_object_keys(data) key;
  EXECUTE format('UPDATE "Organization" t SET (%s) = (SELECT %s FROM jsonb_populate_record(t, $1)) WHERE t."id" = current_organization() AND t."revision" = $2 RETURNING record_json(t.*)', columns, columns)
    INTO result USING data, p_revision;
  IF result IS NOT NULL THEN RETURN json_build_object('status', 'ok', 'record', result); END IF;
  SELECT record_json(t.*) INTO result FROM "Organization" t WHERE t."id" = current_organization();
  RETURN json_build_object('status', CASE WHEN result IS NULL THEN 'missing' ELSE 'conflict' END, 'current', result);
END $$;

-- organization_document: every live and archived record of one organization, as the document's sections.
CREATE FUNCTION organization_document(p_organization text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE result text; BEGIN
  PERFORM set_config('sextant.organization', p_organization, true);
  SELECT json_object_agg(s.name, s.rows)::text INTO result FROM (VALUES
    ('organization', (SELECT record_json(o.*) FROM "Organization" o WHERE o."id" = p_organization)),
    ('teams', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "Team" t WHERE t."organizationId" = p_organization)),
    ('persons', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "Person" t WHERE t."organizationId" = p_organization)),
    ('phaseStates', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "PhaseState" t WHERE t."organizationId" = p_organization)),
    ('baselines', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "Baseline" t WHERE t."organizationId" = p_organization)),
    ('seatHoldings', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "SeatHolding" t WHERE t."organizationId" = p_organization)),
    ('deputies', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "Deputy" t WHERE t."organizationId" = p_organization)),
    ('scorecards', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "Scorecard" t WHERE t."organizationId" = p_organization)),
    ('areaRatings', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "AreaRating" t WHERE t."organizationId" = p_organization)),
    ('answers', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "Answer" t WHERE t."organizationId" = p_organization)),
    ('areaAcceptances', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "AreaAcceptance" t WHERE t."organizationId" = p_organization)),
    ('areaAssignments', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "AreaAssignment" t WHERE t."organizationId" = p_organization)),
    ('itemStates', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "ItemState" t WHERE t."organizationId" = p_organization)),
    ('evidences', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "Evidence" t WHERE t."organizationId" = p_organization)),
    ('workItems', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "WorkItem" t WHERE t."organizationId" = p_organization)),
    ('stakeholders', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "Stakeholder" t WHERE t."organizationId" = p_organization)),
    ('alignmentNotes', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "AlignmentNote" t WHERE t."organizationId" = p_organization)),
    ('discoveryRuns', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "DiscoveryRun" t WHERE t."organizationId" = p_organization)),
    ('inventoryConfirmations', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "InventoryConfirmation" t WHERE t."organizationId" = p_organization)),
    ('shadowAiItems', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "ShadowAiItem" t WHERE t."organizationId" = p_organization)),
    ('courses', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "Course" t WHERE t."organizationId" = p_organization)),
    ('trainingAssignments', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "TrainingAssignment" t WHERE t."organizationId" = p_organization)),
    ('labRetests', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "LabRetest" t WHERE t."organizationId" = p_organization)),
    ('taskDrills', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "TaskDrill" t WHERE t."organizationId" = p_organization)),
    ('skillRatings', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "SkillRating" t WHERE t."organizationId" = p_organization)),
    ('gpuQuotas', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "GpuQuota" t WHERE t."organizationId" = p_organization)),
    ('quotaLinks', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "QuotaLink" t WHERE t."organizationId" = p_organization)),
    ('gpuUtilizationSamples', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "GpuUtilizationSample" t WHERE t."organizationId" = p_organization)),
    ('reclaimCases', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "ReclaimCase" t WHERE t."organizationId" = p_organization)),
    ('templates', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "Template" t WHERE t."organizationId" = p_organization)),
    ('templateValidations', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "TemplateValidation" t WHERE t."organizationId" = p_organization)),
    ('pipelineRuns', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "PipelineRun" t WHERE t."organizationId" = p_organization)),
    ('monitoringSignals', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "MonitoringSignal" t WHERE t."organizationId" = p_organization)),
    ('provisioningRequests', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "ProvisioningRequest" t WHERE t."organizationId" = p_organization)),
    ('budgets', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "Budget" t WHERE t."organizationId" = p_organization)),
    ('costEntries', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "CostEntry" t WHERE t."organizationId" = p_organization)),
    ('experiments', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "Experiment" t WHERE t."organizationId" = p_organization)),
    ('useCases', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "UseCase" t WHERE t."organizationId" = p_organization)),
    ('useCaseCosts', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "UseCaseCost" t WHERE t."organizationId" = p_organization)),
    ('costReviews', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "CostReview" t WHERE t."organizationId" = p_organization)),
    ('models', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "Model" t WHERE t."organizationId" = p_organization)),
    ('endpoints', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "Endpoint" t WHERE t."organizationId" = p_organization)),
    ('sloObjectives', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "SloObjective" t WHERE t."organizationId" = p_organization)),
    ('sloDays', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "SloDay" t WHERE t."organizationId" = p_organization)),
    ('sloBudgets', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "SloBudget" t WHERE t."organizationId" = p_organization)),
    ('runbooks', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "Runbook" t WHERE t."organizationId" = p_organization)),
    ('runbookTests', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "RunbookTest" t WHERE t."organizationId" = p_organization)),
    ('complianceAudits', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "ComplianceAudit" t WHERE t."organizationId" = p_organization)),
    ('findings', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "Finding" t WHERE t."organizationId" = p_organization)),
    ('components', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "Component" t WHERE t."organizationId" = p_organization)),
    ('adrs', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "Adr" t WHERE t."organizationId" = p_organization)),
    ('radarEntries', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "RadarEntry" t WHERE t."organizationId" = p_organization)),
    ('radarEvents', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "RadarEvent" t WHERE t."organizationId" = p_organization)),
    ('incidents', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "Incident" t WHERE t."organizationId" = p_organization)),
    ('metricValues', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "MetricValue" t WHERE t."organizationId" = p_organization)),
    ('metricTargets', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "MetricTarget" t WHERE t."organizationId" = p_organization)),
    ('quarterSnapshots', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "QuarterSnapshot" t WHERE t."organizationId" = p_organization)),
    ('cadenceEvents', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "CadenceEvent" t WHERE t."organizationId" = p_organization)),
    ('riskEntries', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "RiskEntry" t WHERE t."organizationId" = p_organization)),
    ('thresholdOverrides', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "ThresholdOverride" t WHERE t."organizationId" = p_organization)),
    ('patternStates', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "PatternState" t WHERE t."organizationId" = p_organization)),
    ('flagAcceptances', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "FlagAcceptance" t WHERE t."organizationId" = p_organization)),
    ('gateRounds', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "GateRound" t WHERE t."organizationId" = p_organization)),
    ('signatures', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "Signature" t WHERE t."organizationId" = p_organization)),
    ('gateConditions', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "GateCondition" t WHERE t."organizationId" = p_organization)),
    ('rollbackReviews', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "RollbackReview" t WHERE t."organizationId" = p_organization)),
    ('rollbackFacts', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "RollbackFact" t WHERE t."organizationId" = p_organization)),
    ('rollbackVotes', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "RollbackVote" t WHERE t."organizationId" = p_organization)),
    ('gateComments', (SELECT json_agg(record_json(t.*) ORDER BY t."id") FROM "GateComment" t WHERE t."organizationId" = p_organization))
  ) AS s(name, rows) WHERE s.rows IS NOT NULL;
  RETURN result;
END $$;

-- purge_organization: a demonstration that is reset, or an organization archived for seven days, leaves with everything it had.
CREATE FUNCTION purge_organization(p_organization text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE t record; allowed boolean; BEGIN
  PERFORM set_config('sextant.organization', p_organization, true), set_config('sextant.owner_function', 'on', true), set_config('sextant.mutation', 'purge', true);
  SELECT "isDemo" OR "archivedAt" < now() - interval '7 days' INTO allowed FROM "Organization" WHERE "id" = p_organization;
  IF allowed IS NOT TRUE THEN RAISE EXCEPTION 'only a demonstration or an organization archived for seven days can be purged' USING ERRCODE = 'SX003'; END IF;
  SET CONSTRAINTS ALL DEFERRED;
  UPDATE "Organization" SET "builderTeamId" = NULL WHERE "id" = p_organization;
  FOR t IN SELECT c.oid::regclass AS tab FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organizationId'
           WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname = 'RecordVersion' LOOP
    EXECUTE format('DELETE FROM %s WHERE "organizationId" = $1', t.tab) USING p_organization;
  END LOOP;
  DELETE FROM "Organization" WHERE "id" = p_organization;
  PERFORM set_config('sextant.owner_function', '', true);
END $$;

-- erase_person: blanks the stored texts of one person's record; their hashes stay, so the chain still verifies.
CREATE FUNCTION erase_person(p_organization text, p_person text) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE n int; BEGIN
  PERFORM set_config('sextant.organization', p_organization, true), set_config('sextant.owner_function', 'on', true);
  UPDATE "RecordVersion" SET "data" = NULL WHERE "organizationId" = p_organization AND "table" = 'Person' AND "recordId" = p_person;
  GET DIAGNOSTICS n = ROW_COUNT;
  PERFORM set_config('sextant.owner_function', '', true);
  RETURN n;
END $$;
REVOKE EXECUTE ON FUNCTION protect(regclass), keep_history(regclass), define_record_json(regclass) FROM PUBLIC;
