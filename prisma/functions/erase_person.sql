-- erase_person: blanks the stored texts of one person's record; their hashes stay, so the chain still verifies. What they
-- ticked for themselves goes.
CREATE OR REPLACE FUNCTION erase_person(p_organization text, p_person text) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE n int; BEGIN
  PERFORM set_config('sextant.organization', p_organization, true), set_config('sextant.owner_function', 'on', true);
  DELETE FROM "SelfCheck" WHERE "organizationId" = p_organization AND "personId" = p_person;
  UPDATE "KeptVersion" SET "data" = NULL WHERE "organizationId" = p_organization AND "table" = 'Person' AND "recordId" = p_person;
  GET DIAGNOSTICS n = ROW_COUNT;
  PERFORM set_config('sextant.owner_function', '', true);
  RETURN n;
END $$;
