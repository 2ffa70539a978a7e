import type { Certificate } from '@jiangcheng/domain/cultivation/cultivation';
import type { CultivationState } from '@jiangcheng/domain/cultivation/state';
import type { NewAuditEvent } from './case-changes.ts';

/** Who is cultivated, for looking him up: the candidate of a selection, or who he is by name and birth date, which are not kept in words. */
export type CultivatedIdentity = { candidateId: string } | { name: string; birthDate: string; idNumber: string | null };

/** A cultivation as its case is written. */
export interface NewCultivationCase {
  id: string;
  number: string;
  title: string;
  /** The round's, whose campaign it belongs to. */
  campaignId: string;
  identity: CultivatedIdentity;
  state: CultivationState;
}

/** What an announcement knows of a candidate. */
export interface AnnouncedCandidate {
  candidateId: string;
  name: string;
  employer: string;
  post: string;
  unitId: string;
}

/** What a transaction may ask and write about cultivations beside their cases. */
export interface CultivationBooks {
  /** In this order. */
  candidates(selectionId: string, ids: readonly string[]): Promise<AnnouncedCandidate[]>;
  /** How many cultivations a campaign has: what is next has one number more. */
  count(campaignId: string): Promise<number>;
  /** Writes the case with its first audit event and the poke that is owed; false, and nothing, where this person has one in this campaign. */
  open(cultivation: NewCultivationCase, event: NewAuditEvent): Promise<boolean>;
  /** Every number that was issued in a year; nobody else issues one of that year until this transaction ends. */
  issuedIn(year: number): Promise<string[]>;
  /** Enters a certificate, or what has become of it. */
  saveCertificate(caseId: string, certificate: Certificate): Promise<void>;
  /** SHA-256 of a file of this case with this purpose; null for any other file. */
  fileHash(caseId: string, fileId: string, purpose: string): Promise<string | null>;
}
