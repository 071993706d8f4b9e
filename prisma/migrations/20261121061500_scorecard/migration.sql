-- The hot path of the scorecard: one answer is one statement. It names the organization and the mutation, checks the revision,
-- writes the answer, works out the area's suggestion, withdraws a confirmation that no longer fits, and writes outbox and audit.
-- The arithmetic is domain.md 7.1 in integers; a test holds it against lib/scoring on generated answers.

-- area_standing: what the answers of one area say. mean in hundredths, truncated. N/A and unanswered are in neither sum nor count.
CREATE FUNCTION area_standing(p_scorecard text, p_questions text[], p_star text) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT json_build_object(
    'answered', t.n, 'settled', t.settled, 'questions', cardinality(p_questions), 'star', t.star, 'cap', t.cap,
    'mean', CASE WHEN t.n > 0 THEN t.total * 100 / t.n END,
    'suggested', CASE WHEN t.settled = cardinality(p_questions) AND t.n * 10 >= cardinality(p_questions) * 6 AND t.star IS NOT NULL
                      THEN least(t.total / t.n, coalesce(t.cap, 5)) END)
  FROM (SELECT count(a."rating")::int AS n, coalesce(sum(a."rating"), 0)::int AS total,
               (count(*) FILTER (WHERE a."rating" IS NOT NULL OR a."notApplicable"))::int AS settled,
               max(a."rating") FILTER (WHERE a."questionId" = p_star) AS star,
               CASE max(a."rating") FILTER (WHERE a."questionId" = p_star) WHEN 1 THEN 2 WHEN 2 THEN 3 END AS cap
        FROM "Answer" a
        WHERE a."organizationId" = current_organization() AND a."scorecardId" = p_scorecard
          AND a."questionId" = ANY (p_questions) AND a."archivedAt" IS NULL) t
$$;

-- settle_area: brings the rating row of one area in line with its answers. p_open_cap limits a quick rating while the critical
-- question is unanswered (Shadow AI: 3). Writes only when something a rule or a screen reads has changed.
CREATE FUNCTION settle_area(p_rating "AreaRating", p_standing json, p_open_cap int) RETURNS json LANGUAGE plpgsql AS $$
DECLARE r "AreaRating" := p_rating; suggested int := (p_standing ->> 'suggested')::int; star_cap int := (p_standing ->> 'cap')::int;
        quick_cap int := CASE WHEN (p_standing ->> 'star') IS NULL THEN p_open_cap ELSE star_cap END;
BEGIN
  IF suggested IS NOT NULL THEN
    IF r."mode" = 'quick' OR r."suggested" IS DISTINCT FROM suggested OR r."final" > star_cap THEN r."final" := NULL; END IF;
    r."mode" := 'guided'; r."mean" := (p_standing ->> 'mean')::int;
  ELSE
    r."mean" := NULL;
    IF r."mode" = 'guided' THEN r."final" := NULL; END IF;
    IF r."quick" > quick_cap THEN r."quick" := NULL; r."final" := NULL; END IF;
    IF r."final" > quick_cap THEN r."final" := NULL; END IF;
  END IF;
  r."suggested" := suggested; r."cap" := star_cap;
  IF r."final" IS NULL THEN r."reason" := NULL; r."confirmedBy" := NULL; r."confirmedAt" := NULL; END IF;
  IF r IS NOT DISTINCT FROM p_rating THEN RETURN record_json(r); END IF;
  UPDATE "AreaRating" t SET "mode" = r."mode", "quick" = r."quick", "mean" = r."mean", "suggested" = r."suggested", "cap" = r."cap", "final" = r."final",
      "reason" = r."reason", "confirmedBy" = r."confirmedBy", "confirmedAt" = r."confirmedAt", "revision" = t."revision" + 1,
      "updatedAt" = clock_timestamp(), "updatedBy" = nullif(current_setting('sextant.person', true), '')
    WHERE t."organizationId" = r."organizationId" AND t."id" = r."id" RETURNING t.* INTO r;
  RETURN record_json(r);
END $$;

-- save_answer: given fields change, absent fields stay. Answers {status: ok | conflict | missing | unassigned, ...}.
-- A new rating or "not applicable" is a new answer: it gets today's person and date and is no longer carried over.
CREATE FUNCTION save_answer(
  p_organization text, p_actor text, p_person text, p_mutation text, p_assigned_only boolean,
  p_question text, p_id text, p_data jsonb, p_revision int, p_content text,
  p_area text, p_questions text[], p_star text, p_open_cap int
) RETURNS json LANGUAGE plpgsql AS $$
DECLARE card text; rating "AreaRating"; old "Answer"; new "Answer"; standing json; area json; stamp timestamptz(3) := clock_timestamp();
BEGIN
  PERFORM begin_mutation(p_organization, p_actor, p_person, p_mutation);
  SELECT s."id" INTO card FROM "Scorecard" s WHERE s."organizationId" = p_organization AND s."state" = 'draft' AND s."archivedAt" IS NULL;
  IF card IS NULL THEN RETURN json_build_object('status', 'missing'); END IF;
  IF p_assigned_only AND NOT EXISTS (SELECT 1 FROM "AreaAssignment" x WHERE x."organizationId" = p_organization AND x."scorecardId" = card
      AND x."areaId" = p_area AND x."personId" = p_person AND x."archivedAt" IS NULL)
  THEN RETURN json_build_object('status', 'unassigned'); END IF;

  -- Answers of one area queue here, so that the suggestion always counts all of them; submission takes all six rows.
  SELECT * INTO rating FROM "AreaRating" t WHERE t."organizationId" = p_organization AND t."scorecardId" = card AND t."areaId" = p_area AND t."archivedAt" IS NULL FOR UPDATE;
  SELECT * INTO old FROM "Answer" t WHERE t."organizationId" = p_organization AND t."scorecardId" = card AND t."questionId" = p_question AND t."archivedAt" IS NULL;
  IF coalesce(old."revision", 0) <> p_revision THEN
    RETURN json_build_object('status', 'conflict', 'current',
      (SELECT jsonb_set(record_json(old)::jsonb, '{updatedByName}', coalesce(to_jsonb(p."name"), 'null')) FROM (SELECT 1) one
         LEFT JOIN "Person" p ON p."organizationId" = p_organization AND p."id" = old."updatedBy"));
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

-- What was submitted never changes: neither the scorecard itself, nor by adding to it. An import writes a submitted scorecard and
-- its rows in one mutation, which is the only time rows may still arrive.
CREATE FUNCTION refuse_scorecard_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF OLD."state" = 'submitted' THEN RAISE EXCEPTION 'a submitted scorecard is frozen' USING ERRCODE = 'SX002'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frozen BEFORE UPDATE ON "Scorecard" FOR EACH ROW EXECUTE FUNCTION refuse_scorecard_change();

CREATE FUNCTION refuse_submitted_addition() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
  IF EXISTS (SELECT 1 FROM "Scorecard" s WHERE s."organizationId" = NEW."organizationId" AND s."id" = NEW."scorecardId" AND s."state" = 'submitted')
     AND NOT EXISTS (SELECT 1 FROM "RecordVersion" v WHERE v."organizationId" = NEW."organizationId" AND v."table" = 'Scorecard'
                       AND v."recordId" = NEW."scorecardId" AND v."mutation" = current_setting('sextant.mutation', true))
  THEN RAISE EXCEPTION 'a submitted scorecard is frozen' USING ERRCODE = 'SX002'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER frozen_addition BEFORE INSERT ON "Answer" FOR EACH ROW EXECUTE FUNCTION refuse_submitted_addition();
CREATE TRIGGER frozen_addition BEFORE INSERT ON "AreaRating" FOR EACH ROW EXECUTE FUNCTION refuse_submitted_addition();
