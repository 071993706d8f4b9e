-- token_actor: the same for an API token, found by its hash. A token never holds a seat, may do no more than the person who
-- made it may do now, and nothing once they left or their account was disabled.
CREATE OR REPLACE FUNCTION token_actor(p_hash text, p_slug text) RETURNS json LANGUAGE plpgsql AS $$
DECLARE t record; o record; maker text; ranks text[] := ARRAY['auditor', 'viewer', 'contributor', 'editor', 'admin']; BEGIN
  PERFORM set_config('sextant.secret', p_hash, true);
  SELECT * INTO t FROM "ApiToken" WHERE "tokenHash" = p_hash AND "archivedAt" IS NULL AND "expiresAt" > now();
  IF NOT FOUND THEN RETURN NULL; END IF;
  PERFORM set_config('sextant.organization', t."organizationId", true);
  maker := t."role";
  IF t."createdBy" IS NOT NULL THEN
    SELECT m."role" INTO maker FROM "Membership" m JOIN "User" u ON u."id" = m."userId" AND u."disabledAt" IS NULL
      JOIN "Organization" z ON z."id" = m."organizationId"
      WHERE m."organizationId" = t."organizationId" AND m."personId" = t."createdBy" AND m."archivedAt" IS NULL
        AND (m."endsAt" IS NULL OR m."endsAt" >= (now() AT TIME ZONE z."timezone")::date);
    IF NOT FOUND THEN RETURN NULL; END IF;
  END IF;
  SELECT * INTO o FROM "Organization" WHERE "id" = t."organizationId" AND "archivedAt" IS NULL;
  RETURN json_build_object('tokenId', t."id", 'name', t."name", 'scopes', t."scopes", 'organization',
    CASE WHEN o."slug" = p_slug THEN json_build_object('id', o."id", 'slug', o."slug", 'name', o."name", 'timezone', o."timezone", 'currency', o."currency",
      'isDemo', o."isDemo", 'smallTeamMode', o."smallTeamMode", 'provider', o."provider", 'today', to_char(now() AT TIME ZONE o."timezone", 'YYYY-MM-DD'),
      'role', CASE WHEN array_position(ranks, maker) < array_position(ranks, t."role") THEN maker ELSE t."role" END,
      'personId', NULL, 'seats', '[]'::json, 'deputies', '[]'::json) END);
END $$;
