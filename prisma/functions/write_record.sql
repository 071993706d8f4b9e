-- write_record: the one way a record is created (p_revision 0) or changed (the revision that was seen). Given fields change,
-- absent fields stay. Answers {status: ok | conflict | missing, record | current}; the caller turns that into 200, 409 or 404.
CREATE OR REPLACE FUNCTION write_record(p_table text, p_data jsonb, p_revision int) RETURNS json LANGUAGE plpgsql AS $$
DECLARE org text := current_organization(); person text := nullif(current_setting('sextant.person', true), '');
        stamp timestamptz(3) := clock_timestamp(); data jsonb; columns text; result json; tab regclass := to_regclass(format('public.%I', p_table));
BEGIN
  IF tab IS NULL OR NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgrelid = tab AND tgname = 'history') OR p_table = 'Organization'
  THEN RAISE EXCEPTION 'no record table %', p_table; END IF;
  IF p_revision = 0 THEN
    data := p_data || jsonb_build_object('organizationId', org, 'createdAt', stamp, 'createdBy', person, 'updatedAt', stamp, 'updatedBy', person, 'revision', 1, 'archivedAt', NULL);
    EXECUTE format('INSERT INTO %s AS t SELECT (jsonb_populate_record(NULL::%s, $1)).* ON CONFLICT ("organizationId", "id") DO NOTHING RETURNING record_json(t.*)', tab, tab)
      INTO result USING data;
    IF result IS NOT NULL THEN RETURN json_build_object('status', 'ok', 'record', result); END IF;
  ELSE
    data := (p_data - 'organizationId' - 'id' - 'createdAt' - 'createdBy') || jsonb_build_object('updatedAt', stamp, 'updatedBy', person, 'revision', p_revision + 1);
    SELECT string_agg(format('%I', key), ', ') INTO columns FROM jsonb_object_keys(data) key;
    EXECUTE format('UPDATE %s t SET (%s) = (SELECT %s FROM jsonb_populate_record(t, $1)) WHERE t."organizationId" = $2 AND t."id" = $3 AND t."revision" = $4 RETURNING record_json(t.*)', tab, columns, columns)
      INTO result USING data, org, p_data ->> 'id', p_revision;
    IF result IS NOT NULL THEN RETURN json_build_object('status', 'ok', 'record', result); END IF;
  END IF;
  EXECUTE format('SELECT record_json(t.*) FROM %s t WHERE t."organizationId" = $1 AND t."id" = $2', tab) INTO result USING org, p_data ->> 'id';
  IF result IS NULL THEN RETURN json_build_object('status', 'missing'); END IF;
  RETURN json_build_object('status', 'conflict', 'current', result);
END $$;
