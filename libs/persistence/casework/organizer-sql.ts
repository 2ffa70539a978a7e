/**
 * Ids of a contest's organizers, the leading one first: while its plan is signed, others have part in the case too. Of a case of another kind,
 * those who act in it. `c` is the case.
 */
const ORGANIZER_IDS = `case when c.kind = 'contest' then array(select (g.one->>'organizationId')::uuid
    from jsonb_array_elements(c.state->'organizers') with ordinality as g(one, place) order by (g.one->>'lead')::boolean desc, g.place)
  else c.organization_ids end`;

/** Their names in that order. */
export const ORGANIZER_NAMES = `array(select o.name from unnest(${ORGANIZER_IDS}) with ordinality as n(id, place)
  join app.organization o on o.id = n.id order by n.place)`;
