const files = (...purposes: string[]): string =>
  `(select count(*) from app.file f where f.case_id = c.id and f.purpose in (${purposes.map((one) => `'${one}'`).join(', ')}))`;
const signed = (kind: string): string =>
  `(select count(*) from app.print p where p.case_id = c.id and p.kind = '${kind}' and p.status = 'VALID' and p.signed is not null)`;
const listed = (path: string): string => `coalesce(jsonb_array_length(c.state #> '${path}'), 0)`;
const numbered = (kind: string): string => `(select count(*) from app.document_number n where n.case_id = c.id and n.kind = '${kind}')`;
const fulfilled = (duty: string): string =>
  `(select count(*) from jsonb_array_elements(coalesce(c.state -> 'duties', '[]')) d where d ->> 'duty' = '${duty}' and d ->> 'fulfilled' is not null)`;

/** What a winner's authorisation promises is kept once none of the campaign's contests holds a copy any more; counted are those that went. */
const ID_COPIES_GONE = `(
  select case when bool_or(f.deleted_at is null) then 0 else greatest(count(f.id), 1) end
  from app.work_case k left join app.file f on f.case_id = k.id and f.purpose = 'ID_COPY' where k.campaign_id = c.campaign_id and k.kind = 'contest')`;

/** Where the record itself has each item of a file (domain/archive/checklist); an item without a place is always a paper. */
const places: Readonly<Record<string, string>> = {
  SUB_PLAN: `${files('SUB_PLAN')} + ${listed('{plan,submissions}')}`,
  CONTEST_NOTICE: numbered('CONTEST_NOTICE'),
  ENTRY_FORMS: files('ENTRY_FORM'),
  SCORE_SUMMARY: signed('SCORE_SUMMARY'),
  WINNER_INFO: signed('WINNER_INFO'),
  COMMENTARY: fulfilled('TECHNICAL_COMMENTARY'),
  PUBLICITY: fulfilled('PUBLICITY_MATERIALS'),
  COMMITTEE_REVIEW: `(select count(*) from app.approval a where a.case_id = c.id) + ${files('PAPER_DECISION')}`,
  YEAR_PLAN: numbered('CAMPAIGN_PLAN'),
  RESULTS_CIRCULAR: numbered('RESULTS_CIRCULAR'),
  PAYMENT_PROOF: files('PAYMENT_VOUCHER', 'PAYMENT_RECEIPT'),
  HONOUR_LETTERS: '(select count(*) from app.honour_letter h where h.case_id = c.id)',
  EXCHANGE: '(select count(*) from app.exchange_event e where e.campaign_id = c.campaign_id and e.removed_for is null)',
  ID_COPIES: ID_COPIES_GONE,
  CALL: listed('{calls}'),
  CANDIDATE_FORMS: files('CANDIDATE_FORM'),
  RECOMMENDATION_PAPERS: files('RECOMMENDATION_PAPER'),
  PANEL_MEETING: listed('{meetings}'),
  PARTY_DECISION: listed('{decisions}'),
  ANNOUNCEMENT: listed('{announcements}'),
};

/** How many of each item the record of a case holds, as one JSON object. */
export const FOUND = `select jsonb_build_object(${Object.entries(places)
  .map(([item, count]) => `'${item}', ${count}`)
  .join(', ')}) as found from app.work_case c where c.id = $1`;
