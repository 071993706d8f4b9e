-- session_actor: who is asking, in one round trip. Null when the session is not live; `organization` null when the person is no
-- member of the named one, which the portal answers exactly like a missing organization.
CREATE FUNCTION member_json(p_organization text, p_user text) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT json_build_object(
    'id', o."id", 'slug', o."slug", 'name', o."name", 'timezone', o."timezone", 'currency', o."currency", 'isDemo', o."isDemo",
    'smallTeamMode', o."smallTeamMode",
    'today', to_char(now() AT TIME ZONE o."timezone", 'YYYY-MM-DD'), 'role', m."role", 'personId', m."personId",
    'seats', (SELECT coalesce(json_agg(DISTINCT h."seat"), '[]') FROM "SeatHolding" h
              WHERE h."organizationId" = o."id" AND h."personId" = m."personId" AND h."archivedAt" IS NULL
                AND h."from" <= now() AND (h."to" IS NULL OR h."to" > now())),
    'deputies', (SELECT coalesce(json_agg(json_build_object('seat', d."seat", 'forPersonId', d."forPersonId")), '[]') FROM "Deputy" d
              WHERE d."organizationId" = o."id" AND d."personId" = m."personId" AND d."archivedAt" IS NULL AND d."annulledAt" IS NULL
                AND (now() AT TIME ZONE o."timezone")::date BETWEEN d."from" AND d."to"))
  FROM "Organization" o JOIN "Membership" m ON m."organizationId" = o."id"
  WHERE o."id" = p_organization AND o."archivedAt" IS NULL AND m."userId" = p_user AND m."archivedAt" IS NULL
$$;

CREATE FUNCTION session_actor(p_session text, p_slug text) RETURNS json LANGUAGE plpgsql AS $$
DECLARE s record; org text; member json; BEGIN
  SELECT se."id", se."authenticatedAt", se."method", se."lastSeenAt", u."id" AS uid, u."email", u."name", u."operator", u."isDemo", u."language", u."shortcutsOff"
    INTO s FROM "Session" se JOIN "User" u ON u."id" = se."userId"
    WHERE se."id" = p_session AND se."endedAt" IS NULL AND se."expiresAt" > now() AND se."lastSeenAt" > now() - interval '12 hours' AND u."disabledAt" IS NULL;
  IF NOT FOUND THEN RETURN NULL; END IF;
  PERFORM set_config('sextant.user', s.uid, true);
  IF s."lastSeenAt" < now() - interval '5 minutes' THEN UPDATE "Session" SET "lastSeenAt" = now() WHERE "id" = p_session; END IF;
  IF p_slug IS NOT NULL THEN
    SELECT o."id" INTO org FROM "Organization" o WHERE o."slug" = p_slug;
    IF org IS NOT NULL THEN PERFORM set_config('sextant.organization', org, true); member := member_json(org, s.uid); END IF;
  END IF;
  RETURN json_build_object('sessionId', s."id", 'userId', s.uid, 'email', s."email", 'name', s."name", 'operator', s."operator", 'isDemo', s."isDemo",
    'language', s."language", 'shortcutsOff', s."shortcutsOff", 'method', s."method",
    'authenticatedAt', to_char(s."authenticatedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'organization', member);
END $$;

-- token_actor: the same for an API token, found by its hash. A token never holds a seat.
CREATE FUNCTION token_actor(p_hash text, p_slug text) RETURNS json LANGUAGE plpgsql AS $$
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

-- my_organizations: what a signed-in person can open.
CREATE FUNCTION my_organizations(p_user text) RETURNS json LANGUAGE plpgsql AS $$
DECLARE result json; BEGIN
  PERFORM set_config('sextant.user', p_user, true);
  SELECT coalesce(json_agg(json_build_object('slug', o."slug", 'name', o."name", 'role', m."role", 'isDemo', o."isDemo") ORDER BY o."name"), '[]')
    INTO result FROM "Membership" m JOIN "Organization" o ON o."id" = m."organizationId"
    WHERE m."userId" = p_user AND m."archivedAt" IS NULL AND o."archivedAt" IS NULL;
  RETURN result;
END $$;
