-- session_actor: who is asking, in one round trip. Null when the session is not live; `organization` null when the person is no
-- member of the named one, which the portal answers exactly like a missing organization.
CREATE OR REPLACE FUNCTION member_json(p_organization text, p_user text) RETURNS json LANGUAGE sql STABLE AS $$
  SELECT json_build_object(
    'id', o."id", 'slug', o."slug", 'name', o."name", 'timezone', o."timezone", 'currency', o."currency", 'isDemo', o."isDemo",
    'smallTeamMode', o."smallTeamMode", 'provider', o."provider",
    'today', to_char(now() AT TIME ZONE o."timezone", 'YYYY-MM-DD'), 'role', m."role", 'personId', m."personId",
    'seats', (SELECT coalesce(json_agg(DISTINCT h."seat"), '[]') FROM "SeatHolding" h
              WHERE h."organizationId" = o."id" AND h."personId" = m."personId" AND h."archivedAt" IS NULL
                AND h."from" <= now() AND (h."to" IS NULL OR h."to" > now())),
    'deputies', (SELECT coalesce(json_agg(json_build_object('seat', d."seat", 'forPersonId', d."forPersonId")), '[]') FROM "Deputy" d
              WHERE d."organizationId" = o."id" AND d."personId" = m."personId" AND d."archivedAt" IS NULL AND d."annulledAt" IS NULL
                AND (now() AT TIME ZONE o."timezone")::date BETWEEN d."from" AND d."to"))
  FROM "Organization" o JOIN "Membership" m ON m."organizationId" = o."id"
  WHERE o."id" = p_organization AND o."archivedAt" IS NULL AND m."userId" = p_user AND m."archivedAt" IS NULL
      AND (m."endsAt" IS NULL OR m."endsAt" >= (now() AT TIME ZONE o."timezone")::date)
$$;
