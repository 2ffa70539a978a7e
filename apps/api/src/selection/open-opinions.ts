import { candidatePackOf } from '@jiangcheng/casework/recommendation/candidate-pack-of';
import type { SelectionView } from '@jiangcheng/contracts/api/selection';
import { openOpinions } from '@jiangcheng/domain/recommendation/opinions';
import type { Opinion } from '@jiangcheng/domain/recommendation/records';
import type { Sql } from '../campaign/campaign.view.ts';
import type { LockedSelection } from './selection-cases.ts';

interface Row {
  candidateId: string;
  name: string;
  unit: string;
  organizationId: string;
  opinions: Opinion[];
}

/** 征求意见 without an answer, of everybody who counts in the round: the party group has them before it. */
export async function openOpinionsOf(
  sql: Sql,
  { id, regulation, edition, settings }: LockedSelection,
): Promise<SelectionView['openOpinions']> {
  const pack = candidatePackOf(regulation, edition, settings);
  const rows: Row[] = await sql.query(
    `select k.id as "candidateId", k.name, o.name as unit, k.organization_id as "organizationId", k.opinions
     from app.candidate k join app.organization o on o.id = k.organization_id where k.case_id = $1 and k.counted order by o.name, k.position, k.id`,
    [id],
  );
  return rows.flatMap(({ opinions, ...person }) =>
    openOpinions({ opinions }, pack).map(({ body, askedOn, dueOn = null }) => ({ ...person, body, askedOn, dueOn })),
  );
}
