-- record_json(row): the record as the organization document writes it. Days YYYY-MM-DD, instants UTC with ms, money as text.
CREATE OR REPLACE FUNCTION define_record_json(tab regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE fields text; BEGIN
  SELECT string_agg(format('%L, %s', a.attname,
    CASE WHEN a.atttypid = 'timestamptz'::regtype THEN format('to_char(r.%I AT TIME ZONE ''UTC'', ''YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'')', a.attname)
         WHEN a.atttypid = 'numeric'::regtype AND ((a.atttypmod - 4) >> 16) = 14 THEN format('r.%I::text', a.attname)
         ELSE format('r.%I', a.attname) END), ', ' ORDER BY a.attnum)
  INTO fields FROM pg_attribute a
  WHERE a.attrelid = tab AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> 'organizationId'
    AND NOT (tab = '"Organization"'::regclass AND a.attname IN ('importedAt', 'updatedAt', 'archivedAt'))
    AND NOT (tab = '"EvidenceFile"'::regclass AND a.attname = 'data')
    AND NOT (tab = '"Invitation"'::regclass AND a.attname = 'tokenHash')
    AND NOT (tab = '"ApiToken"'::regclass AND a.attname = 'tokenHash');
  EXECUTE format('CREATE OR REPLACE FUNCTION record_json(r %s) RETURNS json LANGUAGE sql STABLE AS $f$ SELECT json_build_object(%s) $f$', tab, fields);
END $$;
