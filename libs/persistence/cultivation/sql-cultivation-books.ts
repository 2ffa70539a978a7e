import type { EntityManager } from 'typeorm';
import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import type {
  AnnouncedCandidate,
  CultivatedIdentity,
  CultivationBooks,
  NewCultivationCase,
} from '@jiangcheng/casework/ports/cultivation-books';
import type { Certificate } from '@jiangcheng/domain/cultivation/cultivation';
import { yearOf } from '@jiangcheng/domain/shared/civil-date';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { insertCase } from '../notice/insert-case.ts';
import { CandidateFields } from '../recommendation/candidate-fields.ts';

interface PersonIndexes {
  candidateId: string | null;
  personIndex: string;
  idNumberIndex: string | null;
}

/** Cultivations beside their cases, over one open PostgreSQL transaction. */
export class SqlCultivationBooks implements CultivationBooks {
  private readonly fields: CandidateFields;

  constructor(
    private readonly manager: EntityManager,
    keyring: Keyring,
  ) {
    this.fields = new CandidateFields(keyring);
  }

  candidates(selectionId: string, ids: readonly string[]): Promise<AnnouncedCandidate[]> {
    return this.manager.query(
      `select k.id as "candidateId", k.name, k.employer, k.post, k.organization_id as "unitId"
       from unnest($2::uuid[]) with ordinality as wanted (id, place) join app.candidate k on k.id = wanted.id
       where k.case_id = $1 order by wanted.place`,
      [selectionId, ids],
    );
  }

  async count(campaignId: string): Promise<number> {
    const rows: { n: number }[] = await this.manager.query('select count(*)::int as n from app.cultivation where campaign_id = $1', [
      campaignId,
    ]);
    return rows[0]?.n ?? 0;
  }

  async open(cultivation: NewCultivationCase, event: NewAuditEvent): Promise<boolean> {
    const { id, number, title, campaignId, identity, state } = cultivation;
    const { candidateId, personIndex, idNumberIndex } = await this.indexesOf(identity);
    const known: unknown[] = await this.manager.query('select from app.cultivation where campaign_id = $1 and person_index = $2', [
      campaignId,
      personIndex,
    ]);
    if (known.length > 0) return false;
    await insertCase(this.manager, { id, kind: 'cultivation', number, title, campaignId, state }, { auditSeq: 0, auditHead: null }, event);
    await this.manager.query(
      'insert into app.cultivation (case_id, campaign_id, candidate_id, person_index, id_number_index) values ($1, $2, $3, $4, $5)',
      [id, campaignId, candidateId, personIndex, idNumberIndex],
    );
    return true;
  }

  async issuedIn(year: number): Promise<string[]> {
    await this.manager.query(`select pg_advisory_xact_lock(hashtext('craftsman_certificate'), $1)`, [year]);
    const rows: { number: string }[] = await this.manager.query('select number from app.craftsman_certificate where year = $1', [year]);
    return rows.map(({ number }) => number);
  }

  async saveCertificate(caseId: string, { number, issuedOn, revokedOn }: Certificate): Promise<void> {
    await this.manager.query(
      `insert into app.craftsman_certificate (case_id, number, year, issued_on, revoked_on) values ($1, $2, $3, $4, $5)
       on conflict (case_id) do update set revoked_on = excluded.revoked_on`,
      [caseId, number, yearOf(issuedOn), issuedOn, revokedOn],
    );
  }

  async fileHash(caseId: string, fileId: string, purpose: string): Promise<string | null> {
    const rows: { sha256: string }[] = await this.manager.query(
      'select sha256 from app.file where id = $1 and case_id = $2 and purpose = $3',
      [fileId, caseId, purpose],
    );
    return rows[0]?.sha256 ?? null;
  }

  /** Who he is, for whoever looks him up: words are not kept. */
  private async indexesOf(identity: CultivatedIdentity): Promise<PersonIndexes> {
    if ('candidateId' in identity) {
      const rows: PersonIndexes[] = await this.manager.query(
        'select id as "candidateId", person_index as "personIndex", id_number_index as "idNumberIndex" from app.candidate where id = $1',
        [identity.candidateId],
      );
      const [row] = rows;
      if (row === undefined) throw new Error(`no candidate ${identity.candidateId}`);
      return row;
    }
    const { name, birthDate, idNumber } = identity;
    const idNumberIndex = this.fields.idIndex(idNumber === null ? null : { value: idNumber, mask: '' });
    return { candidateId: null, personIndex: this.fields.personIndex({ name, birthDate }), idNumberIndex };
  }
}
