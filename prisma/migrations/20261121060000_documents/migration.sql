-- stored_evaluation: the head of the audit chain, the organization's day and, when nothing changed since, the evaluation of both.
CREATE FUNCTION stored_evaluation(p_organization text) RETURNS json LANGUAGE plpgsql AS $$
DECLARE result json; BEGIN
  PERFORM set_config('sextant.organization', p_organization, true);
  SELECT json_build_object('seq', coalesce(h."seq", 0)::text, 'day', t.day, 'data', s."data") INTO result
    FROM "Organization" o CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE o."timezone")::date AS day) t
    LEFT JOIN "AuditHead" h ON h."organizationId" = o."id"
    LEFT JOIN "StoredEvaluation" s ON s."organizationId" = o."id" AND s."day" = t.day AND s."seq" = h."seq"
    WHERE o."id" = p_organization;
  RETURN result;
END $$;

CREATE FUNCTION store_evaluation(p_organization text, p_day date, p_seq bigint, p_data text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
  PERFORM set_config('sextant.organization', p_organization, true);
  DELETE FROM "StoredEvaluation" WHERE "organizationId" = p_organization AND ("day" < p_day OR "seq" < p_seq);
  INSERT INTO "StoredEvaluation" ("organizationId", "day", "seq", "data") VALUES (p_organization, p_day, p_seq, p_data) ON CONFLICT DO NOTHING;
END $$;

-- insert_organization: a new organization under the wanted slug, or that slug with the first free number.
CREATE FUNCTION insert_organization(p_data jsonb, p_slug text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE n int := 1; candidate text := p_slug; inserted text; data jsonb; BEGIN
  LOOP
    data := jsonb_build_object('createdAt', now()) || jsonb_strip_nulls(p_data) || jsonb_build_object('slug', candidate, 'updatedAt', now());
    INSERT INTO "Organization" SELECT (jsonb_populate_record(NULL::"Organization", data)).* ON CONFLICT ("slug") DO NOTHING RETURNING "slug" INTO inserted;
    IF inserted IS NOT NULL THEN RETURN inserted; END IF;
    n := n + 1; candidate := p_slug || '-' || n;
  END LOOP;
END $$;

-- insert_versions: the history an imported document brings; versions of this import itself are written by the triggers.
CREATE FUNCTION insert_versions(p_rows jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "RecordVersion" ("organizationId", "mutation", "table", "recordId", "revision", "at", "by", "data", "hash")
  SELECT current_organization(), current_setting('sextant.mutation'), r ->> 'table', r ->> 'recordId', (r ->> 'revision')::int, (r ->> 'at')::timestamptz,
         'import', r ->> 'data', encode(sha256(convert_to(r ->> 'data', 'UTF8')), 'hex')
  FROM jsonb_array_elements(p_rows) r
$$;
