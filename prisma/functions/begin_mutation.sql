-- begin_mutation: names the organization, the acting user and person, and the mutation for this transaction.
CREATE OR REPLACE FUNCTION begin_mutation(organization text, actor text, person text, mutation text) RETURNS void LANGUAGE sql AS $$
  SELECT set_config('sextant.organization', organization, true), set_config('sextant.actor', coalesce(actor, ''), true),
         set_config('sextant.person', coalesce(person, ''), true), set_config('sextant.mutation', mutation, true)
$$;
