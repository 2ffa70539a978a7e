/** A name as organizations are compared: full and half width, small and capital letters are one. */
const folded = (name: string): string => `lower(normalize(${name}, NFKC))`;

/**
 * An expert in his seat, as JSON. Person and employer are compared with a candidate's by name: candidates have no account. `$1` is the case.
 */
const SEAT = `jsonb_build_object('id', e.id, 'kind', e.kind, 'personId', p.name || ' ' || e.employer_id, 'employerId', e.employer_id,
  'unitIds', e.unit_ids, 'hasDeclared', d.case_id is not null,
  'declared', (select coalesce(jsonb_agg(r->>'candidateId'), '[]') from jsonb_array_elements(d.relations) as r))`;

const seatsOf = (column: string): string => `(
  select coalesce(jsonb_agg(${SEAT} order by array_position(s.${column}, e.id)), '[]')
  from app.expert e join app.person p on p.id = e.person_id
    left join app.scoring_declaration d on d.case_id = s.case_id and d.expert_id = e.id
  where e.id = any (s.${column}))`;

/** Panels of case `$1` with who sits there and who stepped aside. */
export const PANELS = `(
  select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'no', s.no, 'name', s.name, 'candidateIds', s.candidate_ids, 'draw', s.draw,
    'members', ${seatsOf('members')}, 'reserves', ${seatsOf('reserves')},
    'recusals', (select coalesce(jsonb_agg(jsonb_build_object('no', r.no, 'expertId', r.expert_id, 'candidateId', r.candidate_id,
        'reason', r.reason, 'replacedBy', r.replaced_by, 'at', floor(extract(epoch from r.at) * 1000)) order by r.no), '[]')
      from app.scoring_recusal r where r.panel_id = s.id)) order by s.no), '[]')
  from app.scoring_panel s where s.case_id = $1)`;

/** The employer of candidate \`k\`, as \`o\`: the organization of that name, or that goes by it, where there is one. */
export const EMPLOYER = `left join lateral (select g.id from app.organization g
      where ${folded('k.employer')} in (select ${folded('n.name')} from unnest(g.aliases || g.name) as n(name)) order by g.id limit 1) as o on true`;

/** Who is scored: passed and not withdrawn. */
export const CANDIDATES = `
  select k.id, k.name, k.employer, k.post, u.name as unit, k.organization_id as "recommendedBy",
    k.name || ' ' || coalesce(o.id::text, k.employer) as "personId", coalesce(o.id::text, k.employer) as "employerId"
  from app.candidate k join app.organization u on u.id = k.organization_id
    ${EMPLOYER}
  where k.case_id = $1 and k.counted and k.review = 'PASSED'`;

const ms = (column: string): string => `floor(extract(epoch from ${column}) * 1000)::float8`;

export const PLAN = `(
  select jsonb_build_object('chairId', r.chair_id, 'dueAt', ${ms('r.due_at')}, 'startedAt', ${ms('r.started_at')}, 'openedAt', ${ms('r.opened_at')},
    'absent', r.absent) from app.scoring_round r where r.case_id = $1)`;

export const SHEETS = `(
  select coalesce(jsonb_agg(jsonb_build_object('expertId', t.expert_id, 'version', t.version, 'via', coalesce(t.via, 'OWN'),
    'scored', (select coalesce(sum(w.scored), 0) from app.scoring_draft w where w.case_id = t.case_id and w.expert_id = t.expert_id),
    'seal', case when t.hash is not null then jsonb_build_object('hash', t.hash, 'at', ${ms('t.sealed_at')}) end) order by t.expert_id), '[]')
  from app.scoring_sheet t where t.case_id = $1)`;

export const ENVELOPES = `(
  select coalesce(jsonb_agg(jsonb_build_object('expertId', v.expert_id, 'receivedOn', v.received_on, 'supervisor', v.supervisor,
    'entries', (select coalesce(jsonb_agg(jsonb_build_object('accountId', n.account_id, 'name', p.name, 'finished', n.finished_at is not null)
        order by n.account_id), '[]')
      from app.scoring_entry n join app.account a on a.id = n.account_id join app.person p on p.id = a.person_id
      where n.case_id = v.case_id and n.expert_id = v.expert_id)) order by v.expert_id), '[]')
  from app.scoring_envelope v where v.case_id = $1)`;

export const CORRECTIONS = `(
  select coalesce(jsonb_agg(jsonb_build_object('no', c.no, 'expertId', c.expert_id, 'candidateId', c.candidate_id, 'item', c.item,
    'before', c.before, 'after', c.after, 'reason', c.reason, 'by', c.filed_by, 'secondBy', c.second_by, 'status', c.status,
    'at', ${ms('c.at')}) order by c.no), '[]')
  from app.scoring_correction c where c.case_id = $1)`;

/** What one save of a draft asks of case `$1`; the round's row is shared with other experts and kept from an opening meanwhile. */
export const DRAFTING = `
  select m.regulation, m.edition, m.settings, c.stage, ${ms('r.started_at')} as "startedAt", ${ms('r.opened_at')} as "openedAt",
    ${PANELS} as panels, ${ms('app.now()')} as now,
    exists (select 1 from app.scoring_envelope v where v.case_id = $1 and v.expert_id = $2) as "onPaper"
  from app.scoring_round r join app.work_case c on c.id = r.case_id join app.campaign m on m.id = c.campaign_id
  where r.case_id = $1 and exists (select 1 from app.scoring_panel s where s.case_id = $1 and ($2 = any (s.members) or $2 = any (s.reserves)))
  for share of r`;
