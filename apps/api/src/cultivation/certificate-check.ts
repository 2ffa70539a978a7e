import { Inject, Injectable } from '@nestjs/common';
import { certificateDigest } from '@jiangcheng/casework/cultivation/certificate-code';
import type { certificateAnswer, certificateQuestion } from '@jiangcheng/contracts/api/cultivation';
import type { Output } from '@jiangcheng/contracts/api/output';
import { checkCodeMatches } from '@jiangcheng/protection/check-code';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { DataSource } from 'typeorm';
import { ProblemError } from '../platform/problems.ts';
import { KEYRING } from '../platform/protection.module.ts';

interface Row {
  caseId: string;
  number: string;
  year: number;
  issuedOn: string;
  revoked: boolean;
  name: string;
}

const FIND = `
  select t.case_id as "caseId", t.number, t.year, to_char(t.issued_on, 'YYYY-MM-DD') as "issuedOn", t.revoked_on is not null as revoked,
    c.state->'person'->>'name' as name
  from app.craftsman_certificate t join app.work_case c on c.id = t.case_id where t.number = $1`;

/** What anybody may know of a certificate: by its number its state and year, and with the code printed on it whose it is. */
@Injectable()
export class CertificateCheck {
  constructor(
    private readonly source: DataSource,
    @Inject(KEYRING) private readonly keyring: Keyring,
  ) {}

  /** A wrong code is as good as none: it tells no more than the number does. */
  async check({ number, code }: Output<typeof certificateQuestion>): Promise<Output<typeof certificateAnswer>> {
    const [row]: Row[] = await this.source.query(FIND, [asPrinted(number)]);
    if (row === undefined) throw new ProblemError(404, 'CERTIFICATE_UNKNOWN');
    const known = code !== undefined && checkCodeMatches(this.keyring, certificateDigest(row.caseId, row), code);
    return { number: row.number, year: row.year, state: row.revoked ? 'REVOKED' : 'VALID', name: known ? row.name : null };
  }
}

/** Brackets as people type them become the printed ones (rules C23), and spaces are forgiven. */
const asPrinted = (number: string): string =>
  number
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[[﹝(【]/gu, '〔')
    .replace(/[\]﹞)】]/gu, '〕');
