import type { Certificate } from '@jiangcheng/domain/cultivation/cultivation';
import { yearOf } from '@jiangcheng/domain/shared/civil-date';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { AnnouncedCandidate, CultivatedIdentity, CultivationBooks, NewCultivationCase } from '../ports/cultivation-books.ts';
import type { CasesAtHand } from './in-memory-notices.ts';
import { newCase } from './new-case.ts';

/** What is on record of cultivations beside their cases. */
export interface StoredCultivations {
  /** Who has one in which campaign. */
  persons: Map<string, { campaignId: string; caseId: string }>;
  certificates: Map<string, Certificate>;
}

export const noCultivations = (): StoredCultivations => ({ persons: new Map(), certificates: new Map() });

/** Cultivations in memory; what is written is there after the commit. */
export class InMemoryCultivations implements CultivationBooks {
  private readonly opened = new Map<string, { campaignId: string; caseId: string }>();
  private readonly certified = new Map<string, Certificate>();

  constructor(
    private readonly stored: StoredCultivations,
    private readonly cases: CasesAtHand,
    private readonly unitOf: (selectionId: string, candidateId: string) => string,
  ) {}

  commit(): void {
    for (const [key, person] of this.opened) this.stored.persons.set(key, person);
    for (const [caseId, certificate] of this.certified) this.stored.certificates.set(caseId, certificate);
  }

  async candidates(selectionId: string, ids: readonly string[]): Promise<AnnouncedCandidate[]> {
    return ids.map((candidateId) => ({
      ...{ candidateId, name: '示例人', employer: '示例单位', post: '示例岗位' },
      unitId: this.unitOf(selectionId, candidateId),
    }));
  }

  async count(campaignId: string): Promise<number> {
    return [...this.stored.persons.values(), ...this.opened.values()].filter((one) => one.campaignId === campaignId).length;
  }

  async open(cultivation: NewCultivationCase, event: NewAuditEvent): Promise<boolean> {
    const { id, number, title, campaignId, identity, state } = cultivation;
    const key = `${campaignId} ${personOf(identity)}`;
    if (this.stored.persons.has(key) || this.opened.has(key)) return false;
    const round = this.cases.all().find(({ scope, kind }) => scope.campaignId === campaignId && kind !== 'cultivation');
    if (round === undefined) throw new Error(`no case of ${campaignId}`);
    const events = [{ ...event, seq: 1, at: this.cases.now() }];
    const scope = { campaignId, organizationIds: [state.unitId], unitsAct: true as const };
    this.cases.put({ ...newCase(round, events), ...{ id, kind: 'cultivation', number, title, scope, state } });
    this.opened.set(key, { campaignId, caseId: id });
    return true;
  }

  async issuedIn(year: number): Promise<string[]> {
    await this.cases.lock(`certificates of ${year}`);
    const all = [...new Map([...this.stored.certificates, ...this.certified]).values()];
    return all.filter(({ issuedOn }) => yearOf(issuedOn) === year).map(({ number }) => number);
  }

  async saveCertificate(caseId: string, certificate: Certificate): Promise<void> {
    this.certified.set(caseId, certificate);
  }

  async fileHash(_caseId: string, fileId: string): Promise<string | null> {
    return this.cases.fileHash(fileId);
  }
}

const personOf = (identity: CultivatedIdentity): string =>
  'candidateId' in identity ? identity.candidateId : `${identity.birthDate} ${identity.name}`;
