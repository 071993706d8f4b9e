-- audit_problems: what does not fit in an organization's audit chain, nothing when it is whole: a gap, an entry whose hash is
-- not that of its fields, one that does not name the one before, versions that are not those of their entry, a version whose
-- text has another hash (an erased text keeps its own), and a head that is not the last entry.
CREATE OR REPLACE FUNCTION audit_problems(p_organization text) RETURNS TABLE (seq bigint, problem text) LANGUAGE plpgsql AS $$ BEGIN
  PERFORM set_config('sextant.organization', p_organization, true);
  RETURN QUERY
  WITH entry AS (
    SELECT e.*, lag(e."hash", 1, repeat('0', 64)) OVER w AS before, row_number() OVER w AS place,
      encode(sha256(convert_to(concat_ws(E'\n', e."organizationId", e."seq", to_char(e."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        e."actor", e."action", e."subject", e."mutation", e."digest", e."previousHash"), 'UTF8')), 'hex') AS own,
      (SELECT encode(sha256(convert_to(coalesce(string_agg(v."hash", '' ORDER BY v."id"), ''), 'UTF8')), 'hex')
         FROM "KeptVersion" v WHERE v."organizationId" = e."organizationId" AND v."mutation" = e."mutation") AS versions
    FROM "AuditEntry" e WHERE e."organizationId" = p_organization WINDOW w AS (ORDER BY e."seq"))
  SELECT x."seq"::bigint, CASE WHEN x."seq" <> x.place THEN 'an entry before it is missing' WHEN x."hash" <> x.own THEN 'the entry was changed'
      WHEN x."previousHash" <> x.before THEN 'it does not name the entry before it' ELSE 'its versions were changed' END
    FROM entry x WHERE x."seq" <> x.place OR x."hash" <> x.own OR x."previousHash" <> x.before OR x."digest" <> x.versions
  UNION ALL
  SELECT NULL::bigint, format('version %s was changed', v."id") FROM "KeptVersion" v
    WHERE v."organizationId" = p_organization AND NOT version_fits(v)
  UNION ALL
  SELECT h."seq"::bigint, 'the head is not the last entry' FROM "AuditHead" h WHERE h."organizationId" = p_organization
    AND NOT EXISTS (SELECT FROM entry l WHERE l."seq" = h."seq" AND l."hash" = h."hash" AND l."seq" = (SELECT max(m."seq") FROM entry m));
END $$;
