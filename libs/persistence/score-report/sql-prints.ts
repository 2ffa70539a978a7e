import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { PrintContent } from '@jiangcheng/domain/score-report/print-content';
import type { PrintRecord, Signed } from '@jiangcheng/domain/score-report/records';
import { createFieldCipher } from '@jiangcheng/protection/field-cipher';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { newId } from '../ids.ts';
import { contentDigest, contentOf, sealContent } from './print-sealing.ts';

const COLUMNS = `p.id, p.round, p.kind, p.version, p.origin, p.status, p.void_reason as "voidReason", p.content_hash as "contentDigest", p.sha256,
  p.check_code as "checkCode", floor(extract(epoch from p.printed_at) * 1000)::float8 as "printedAt", p.signed, p.signed_file_id as "signedFileId",
  f.sha256 as "signedFileSha256"`;
const FROM = 'from app.print p left join app.file f on f.id = p.signed_file_id';
const CONTENT = 'print.content';

export interface NewPrint {
  caseId: string;
  round: number;
  version: number;
  origin: PrintRecord['origin'];
  content: PrintContent;
  accountId: string;
}

/** Prints with version and check code; a void one is kept (office.md §2). */
export class SqlPrints {
  private readonly cipher;

  constructor(
    private readonly sql: SqlRunner,
    private readonly keyring: Keyring,
  ) {
    this.cipher = createFieldCipher(keyring);
  }

  /** All of a case, newest version first. */
  async read(caseId: string): Promise<PrintRecord[]> {
    return (await this.sql.query(`select ${COLUMNS} ${FROM} where p.case_id = $1 order by p.kind, p.version desc`, [
      caseId,
    ])) as PrintRecord[];
  }

  /** The frozen content; null when the case has no such print. */
  async content(caseId: string, printId: string): Promise<PrintContent | null> {
    const [row] = (await this.sql.query('select content_cipher from app.print where case_id = $1 and id = $2', [caseId, printId])) as {
      content_cipher: string;
    }[];
    return row === undefined ? null : contentOf(this.cipher.decrypt(row.content_cipher, { field: CONTENT, rowId: printId }));
  }

  /** A new valid version; the earlier valid one must be void by then. */
  async insert({ caseId, round, version, origin, content, accountId }: NewPrint): Promise<PrintRecord> {
    const id = newId();
    const { text, sha256, checkCode } = sealContent(this.keyring, content, version);
    const cipher = this.cipher.encrypt(text, { field: CONTENT, rowId: id });
    await this.sql.query(
      `insert into app.print (id, case_id, round, kind, version, origin, content_cipher, content_hash, sha256, check_code, printed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, caseId, round, content.kind, version, origin, cipher, this.digest(content), sha256, checkCode, accountId],
    );
    return this.one(id);
  }

  async makeVoid(printId: string, reason: string): Promise<void> {
    await this.sql.query(`update app.print set status = 'VOID', void_reason = $2 where id = $1`, [printId, reason]);
  }

  async attach(printId: string, signed: Signed, fileId: string): Promise<PrintRecord> {
    await this.sql.query('update app.print set signed = $2, signed_file_id = $3 where id = $1', [printId, JSON.stringify(signed), fileId]);
    return this.one(printId);
  }

  digest(content: PrintContent): string {
    return contentDigest(this.keyring, content);
  }

  private async one(printId: string): Promise<PrintRecord> {
    const [row] = (await this.sql.query(`select ${COLUMNS} ${FROM} where p.id = $1`, [printId])) as PrintRecord[];
    if (row === undefined) throw new Error('the print was not recorded');
    return row;
  }
}
