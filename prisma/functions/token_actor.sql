-- token_actor: the same for an API token, found by its hash. A token never holds a seat.
CREATE OR REPLACE FUNCTION token_actor(p_hash text, p_slug text) RETURNS json LANGUAGE plpgsql AS $$
DECLARE t record; o record; BEGIN
  PERFORM set_config('sextant.secret', p_hash, true);
  SELECT * INTO t FROM "ApiToken" WHERE "tokenHash" = p_hash AND "archivedAt" IS NULL AND "expiresAt" > now();
  IF NOT FOUND THEN RETURN NULL; END IF;
  PERFORM set_config('sextant.organization', t."organizationId", true);
  SELECT * INTO o FROM "Organization" WHERE "id" = t."organizationId" AND "archivedAt" IS NULL;
  RETURN json_build_object('tokenId', t."id", 'name', t."name", 'scopes', t."scopes", 'organization',
    CASE WHEN o."slug" = p_slug THEN json_build_object('id', o."id", 'slug', o."slug", 'name', o."name", 'timezone', o."timezone", 'currency', o."currency",
      'isDemo', o."isDemo", 'smallTeamMode', o."smallTeamMode", 'today', to_char(now() AT TIME ZONE o."timezone", 'YYYY-MM-DD'), 'role', t."role",
      'personId', NULL, 'seats', '[]'::json, 'deputies', '[]'::json) END);
END $$;
