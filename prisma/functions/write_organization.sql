-- write_organization: changes the organization's own settings at the revision that was seen.
CREATE OR REPLACE FUNCTION write_organization(p_data jsonb, p_revision int) RETURNS json LANGUAGE plpgsql AS $$
DECLARE columns text; result json; data jsonb := (p_data - 'id' - 'slug' - 'createdAt') || jsonb_build_object('updatedAt', clock_timestamp(), 'revision', p_revision + 1);
BEGIN
  SELECT string_agg(format('%I', key), ', ') INTO columns FROM jsonb_object_keys(data) key;
  EXECUTE format('UPDATE "Organization" t SET (%s) = (SELECT %s FROM jsonb_populate_record(t, $1)) WHERE t."id" = current_organization() AND t."revision" = $2 RETURNING record_json(t.*)', columns, columns)
    INTO result USING data, p_revision;
  IF result IS NOT NULL THEN RETURN json_build_object('status', 'ok', 'record', result); END IF;
  SELECT record_json(t.*) INTO result FROM "Organization" t WHERE t."id" = current_organization();
  RETURN json_build_object('status', CASE WHEN result IS NULL THEN 'missing' ELSE 'conflict' END, 'current', result);
END $$;
