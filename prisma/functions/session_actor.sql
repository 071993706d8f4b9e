CREATE OR REPLACE FUNCTION session_actor(p_session text, p_slug text) RETURNS json LANGUAGE plpgsql AS $$
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
