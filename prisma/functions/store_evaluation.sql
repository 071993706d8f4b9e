CREATE OR REPLACE FUNCTION store_evaluation(p_organization text, p_day date, p_seq bigint, p_data text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
  PERFORM set_config('sextant.organization', p_organization, true);
  DELETE FROM "StoredEvaluation" WHERE "organizationId" = p_organization AND ("day" < p_day OR "seq" < p_seq);
  INSERT INTO "StoredEvaluation" ("organizationId", "day", "seq", "data") VALUES (p_organization, p_day, p_seq, p_data) ON CONFLICT DO NOTHING;
END $$;
