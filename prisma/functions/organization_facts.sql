-- organization_facts: the organization and some of its record tables as sections of the document, of series only what lies on
-- or after a day (or month). Stable, so that all of it is one state of the database.
CREATE OR REPLACE FUNCTION organization_facts(p_organization text, p_names text[], p_tables text[], p_fields text[], p_from text[]) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE part text; n int; pieces text[]; young text; BEGIN
  PERFORM set_config('sextant.organization', p_organization, true);
  SELECT array['"organization":' || record_json(o.*)::text] INTO pieces FROM "Organization" o WHERE o."id" = p_organization;
  IF pieces IS NULL THEN RETURN '{}'; END IF;
  FOR n IN 1 .. cardinality(p_names) LOOP
    young := CASE WHEN p_fields[n] = '' THEN '' ELSE format(' AND t.%I >= %L', p_fields[n], p_from[n]) END;
    EXECUTE format('SELECT ''['' || string_agg(record_json(t.*)::text, '','' ORDER BY t."id") || '']'' FROM %I t WHERE t."organizationId" = $1', p_tables[n]) || young
      INTO part USING p_organization;
    IF part IS NOT NULL THEN pieces := pieces || (to_json(p_names[n])::text || ':' || part); END IF;
  END LOOP;
  RETURN '{' || array_to_string(pieces, ',') || '}';
END $$;
