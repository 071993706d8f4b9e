-- The first published text had no p_scorecard.
DROP FUNCTION IF EXISTS save_answer(text, text, text, text, boolean, text, text, jsonb, int, text, text, text[], text, int);
-- save_answer: given fields change, absent fields stay. Answers {status: ok | conflict | missing | unassigned, ...}.
-- p_scorecard, when given, is the draft the answer was meant for: one kept offline never lands in a later draft.
-- A new rating or "not applicable" is a new answer: it gets today's person and date and is no longer carried over.
CREATE OR REPLACE FUNCTION save_answer(
  p_organization text, p_actor text, p_person text, p_mutation text, p_assigned_only boolean, p_scorecard text,
  p_question text, p_id text, p_data jsonb, p_revision int, p_content text,
  p_area text, p_questions text[], p_star text, p_open_cap int
) RETURNS json LANGUAGE plpgsql AS $$
DECLARE card text; rating "AreaRating"; old "Answer"; new "Answer"; standing json; area json; stamp timestamptz(3) := clock_timestamp();
BEGIN
  PERFORM begin_mutation(p_organization, p_actor, p_person, p_mutation);
  SELECT s."id" INTO card FROM "Scorecard" s WHERE s."organizationId" = p_organization AND s."state" = 'draft' AND s."archivedAt" IS NULL;
  IF card IS NULL OR card <> p_scorecard THEN RETURN json_build_object('status', 'missing'); END IF;
  IF p_assigned_only AND NOT EXISTS (SELECT 1 FROM "AreaAssignment" x WHERE x."organizationId" = p_organization AND x."scorecardId" = card
      AND x."areaId" = p_area AND x."personId" = p_person AND x."archivedAt" IS NULL)
  THEN RETURN json_build_object('status', 'unassigned'); END IF;

  -- Answers of one area queue here, so that the suggestion always counts all of them; submission takes all six rows.
  SELECT * INTO rating FROM "AreaRating" t WHERE t."organizationId" = p_organization AND t."scorecardId" = card AND t."areaId" = p_area AND t."archivedAt" IS NULL FOR UPDATE;
  SELECT * INTO old FROM "Answer" t WHERE t."organizationId" = p_organization AND t."scorecardId" = card AND t."questionId" = p_question AND t."archivedAt" IS NULL;
  IF coalesce(old."revision", 0) <> p_revision THEN
    RETURN json_build_object('status', 'conflict', 'current', CASE WHEN old."id" IS NOT NULL THEN
      (SELECT jsonb_set(record_json(old)::jsonb, '{updatedByName}', coalesce(to_jsonb(p."name"), 'null')) FROM (SELECT 1) one
         LEFT JOIN "Person" p ON p."organizationId" = p_organization AND p."id" = old."updatedBy") END);
  END IF;

  new := jsonb_populate_record(old, p_data - ARRAY['organizationId', 'id', 'scorecardId', 'questionId', 'revision', 'createdAt', 'createdBy', 'archivedAt']);
  new."updatedAt" := stamp; new."updatedBy" := nullif(p_person, ''); new."revision" := p_revision + 1;
  IF p_data ? 'rating' OR p_data ? 'notApplicable' THEN
    new."carriedFrom" := NULL;
    IF new."rating" IS NULL AND NOT coalesce(new."notApplicable", false) THEN
      new."answeredBy" := NULL; new."answeredAt" := NULL; new."contentVersion" := NULL;
    ELSE
      new."answeredBy" := nullif(p_person, ''); new."answeredAt" := stamp; new."contentVersion" := p_content;
    END IF;
  END IF;
  IF p_revision = 0 THEN
    new."organizationId" := p_organization; new."id" := p_id; new."scorecardId" := card; new."questionId" := p_question;
    new."createdAt" := stamp; new."createdBy" := nullif(p_person, '');
    new."notApplicable" := coalesce(new."notApplicable", false); new."markedForReview" := coalesce(new."markedForReview", false);
    new."evidence" := coalesce(new."evidence", '[]');
    INSERT INTO "Answer" SELECT new.*;
  ELSE
    UPDATE "Answer" t SET "rating" = new."rating", "notApplicable" = new."notApplicable", "naReason" = new."naReason", "note" = new."note",
        "evidence" = new."evidence", "confidence" = new."confidence", "answeredBy" = new."answeredBy", "answeredAt" = new."answeredAt",
        "contentVersion" = new."contentVersion", "carriedFrom" = new."carriedFrom", "markedForReview" = new."markedForReview",
        "updatedAt" = new."updatedAt", "updatedBy" = new."updatedBy", "revision" = new."revision"
      WHERE t."organizationId" = p_organization AND t."id" = old."id";
  END IF;

  standing := area_standing(card, p_questions, p_star);
  IF rating."id" IS NULL THEN
    -- A draft written by hand may come without its six rating rows.
    INSERT INTO "AreaRating" ("organizationId", "id", "createdBy", "updatedBy", "scorecardId", "areaId", "mode")
      VALUES (p_organization, p_mutation, nullif(p_person, ''), nullif(p_person, ''), card, p_area, 'guided') RETURNING * INTO rating;
  END IF;
  area := settle_area(rating, standing, p_open_cap);
  INSERT INTO "OutboxEvent" ("organizationId", "mutation", "event", "subject", "payload")
    VALUES (p_organization, p_mutation, CASE WHEN rating."final" IS NOT NULL AND (area ->> 'final') IS NULL THEN 'area-confirmation:withdrawn' ELSE 'answer:saved' END,
      'answers/' || new."id", jsonb_build_object('questionId', p_question, 'areaId', p_area, 'scorecardId', card));
  PERFORM append_audit('answer:save', 'answers/' || new."id");
  RETURN json_build_object('status', 'ok', 'answer', record_json(new), 'area', area, 'standing', standing);
END $$;
