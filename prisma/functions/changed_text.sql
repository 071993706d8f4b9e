-- changed_text: the whole text again, letter by letter as record_json wrote it. A field begins with its name in quotes, a
-- blank and a colon, and nothing inside a value is written like that: a quote in a text has a backslash before it.
-- Nothing where the base lacks a field that changed.
CREATE OR REPLACE FUNCTION changed_text(p_base text, p_change text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE whole text := p_base; fields json := p_base; field text; changed json; BEGIN
  FOR field, changed IN SELECT key, value FROM json_each(p_change::json) LOOP
    whole := replace(whole, '"' || field || '" : ' || (fields -> field)::text, '"' || field || '" : ' || changed::text);
  END LOOP;
  RETURN whole;
END $$;
