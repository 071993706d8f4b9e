-- keep_version: stores the text of a record as it is now. Of a change only what differs from the last whole text of the
-- record, if that is less than half of it and gives back the very text that is hashed; else the whole text. Every change is
-- told against a whole text, never against another change, so that two rows give any version.
CREATE OR REPLACE FUNCTION keep_version(p_organization text, p_table text, p_record text, p_revision int, p_text text, p_is_new boolean)
RETURNS void LANGUAGE plpgsql AS $$
DECLARE mutation text := nullif(current_setting('sextant.mutation', true), ''); whole "KeptVersion"; change text;
BEGIN
  IF mutation IS NULL THEN RAISE EXCEPTION 'a record was written outside a mutation' USING ERRCODE = 'SX001'; END IF;
  IF NOT p_is_new THEN
    SELECT b.* INTO whole FROM "KeptVersion" b WHERE b."organizationId" = p_organization AND b."id" = (
      SELECT coalesce(l."base", l."id") FROM "KeptVersion" l
      WHERE l."organizationId" = p_organization AND l."table" = p_table AND l."recordId" = p_record ORDER BY l."id" DESC LIMIT 1);
    -- A text that an import brought was written in another form.
    IF whole."by" IS DISTINCT FROM 'import' THEN change := text_change(whole."data", p_text); END IF;
    IF length(change) * 2 > length(p_text) OR changed_text(whole."data", change) IS DISTINCT FROM p_text THEN change := NULL; END IF;
  END IF;
  INSERT INTO "KeptVersion" ("organizationId", "mutation", "table", "recordId", "revision", "at", "by", "data", "hash", "base")
  VALUES (p_organization, mutation, p_table, p_record, p_revision, clock_timestamp(), nullif(current_setting('sextant.actor', true), ''),
          coalesce(change, p_text), encode(sha256(convert_to(p_text, 'UTF8')), 'hex'), CASE WHEN change IS NOT NULL THEN whole."id" END);
END $$;
