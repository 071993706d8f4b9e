-- organization_sections: some record tables as sections of the document, for pages that need no more.
CREATE OR REPLACE FUNCTION organization_sections(p_organization text, p_names text[], p_tables text[]) RETURNS text LANGUAGE plpgsql AS $$
DECLARE part json; n int; pieces text[] := '{}'; BEGIN
  PERFORM set_config('sextant.organization', p_organization, true);
  FOR n IN 1 .. cardinality(p_names) LOOP
    EXECUTE format('SELECT coalesce(json_agg(record_json(t.*) ORDER BY t."id"), ''[]'') FROM %I t WHERE t."organizationId" = $1', p_tables[n])
      INTO part USING p_organization;
    pieces := pieces || (to_json(p_names[n])::text || ':' || part::text);
  END LOOP;
  RETURN '{' || array_to_string(pieces, ',') || '}';
END $$;
