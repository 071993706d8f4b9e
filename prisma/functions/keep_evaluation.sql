-- keep_evaluation: what an older state of the records said goes, and of one build no more than 100 days stay.
CREATE OR REPLACE FUNCTION keep_evaluation(p_organization text, p_day date, p_seq bigint, p_build text, p_data text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
  PERFORM set_config('sextant.organization', p_organization, true);
  DELETE FROM "KeptEvaluation" WHERE "organizationId" = p_organization AND ("seq" < p_seq OR "at" < now() - interval '2 days'
    OR "day" IN (SELECT k."day" FROM "KeptEvaluation" k WHERE k."organizationId" = p_organization AND k."build" = p_build ORDER BY k."at" DESC OFFSET 99));
  INSERT INTO "KeptEvaluation" ("organizationId", "day", "seq", "build", "data") VALUES (p_organization, p_day, p_seq, p_build, p_data) ON CONFLICT DO NOTHING;
END $$;
