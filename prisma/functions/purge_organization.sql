-- A reset purges the old demonstration and imports it again in one transaction: purging leaves the mutation it runs in as it was.
CREATE OR REPLACE FUNCTION purge_organization(p_organization text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE t record; allowed boolean; before_organization text := current_setting('sextant.organization', true); before_mutation text := current_setting('sextant.mutation', true);
BEGIN
  PERFORM set_config('sextant.organization', p_organization, true), set_config('sextant.owner_function', 'on', true), set_config('sextant.mutation', 'purge', true);
  SELECT "isDemo" OR "archivedAt" < now() - interval '7 days' INTO allowed FROM "Organization" WHERE "id" = p_organization;
  IF allowed IS NOT TRUE THEN RAISE EXCEPTION 'only a demonstration or an organization archived for seven days can be purged' USING ERRCODE = 'SX003'; END IF;
  SET CONSTRAINTS ALL DEFERRED;
  UPDATE "Organization" SET "builderTeamId" = NULL WHERE "id" = p_organization;
  FOR t IN SELECT c.oid::regclass AS tab FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organizationId'
           WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname = 'KeptVersion' LOOP
    EXECUTE format('DELETE FROM %s WHERE "organizationId" = $1', t.tab) USING p_organization;
  END LOOP;
  DELETE FROM "Organization" WHERE "id" = p_organization;
  PERFORM set_config('sextant.owner_function', '', true), set_config('sextant.organization', coalesce(before_organization, ''), true),
          set_config('sextant.mutation', coalesce(before_mutation, ''), true);
END $$;
