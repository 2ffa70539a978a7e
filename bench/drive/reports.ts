// Set-up, not measured: what lies between two acts. Marks, winners, prints, "signed and sealed" scans.
import { day, type Contest } from './contests.ts';

const SCAN = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
const CONTESTANTS = 10;

interface Report {
  readonly version: number;
  readonly authorizationVersion: string;
  readonly winners: readonly { entryKey: string }[];
}

/** Scans that were uploaded for a case, by case id: the second round brings the same paper back. */
const scans = new Map<string, string>();

/** Everything the first hand-in needs. */
export async function fillReport(contest: Contest): Promise<void> {
  const { id, organizer } = contest;
  const entries = Array.from({ length: CONTESTANTS }, (_, i) => ({
    name: `示例选手${i + 1}`,
    unit: '示例单位',
    sex: i % 2 ? 'F' : 'M',
    theory: String(90 - i),
    practice: String(95 - 2 * i),
  }));
  const report = await organizer.session.command<Report>('PUT', `/contests/${id}/score-report/draft`, { version: 0, entries });
  const [idCopy, consent, scan] = [
    await upload(contest, 'ID_COPY'),
    await upload(contest, 'AUTHORIZATION'),
    await upload(contest, 'SIGNED_PRINT'),
  ];
  scans.set(id, scan);
  for (const [index, { entryKey }] of report.winners.entries())
    await organizer.session.command('PUT', `/contests/${id}/score-report/winners/${entryKey}`, {
      version: 0,
      idNumber: idNumber(index + 1),
      bankAccount: `62220000000000${index + 1}`,
      bankName: '示例银行',
      phone: `1390000000${index + 1}`,
      idCopyFileId: idCopy,
      authorization: { version: report.authorizationVersion, signedOn: day(-1), fileId: consent },
    });
  await sign(contest, 'SCORE_SUMMARY');
  await sign(contest, 'WINNER_INFO');
}

/** A new print, and its scan with its code: what a return asks for. */
export async function sign({ id, organizer }: Contest, kind: 'SCORE_SUMMARY' | 'WINNER_INFO'): Promise<void> {
  const { session, organizationId } = organizer;
  const print = await session.command<{ id: string; checkCode: string }>('POST', `/contests/${id}/score-report/prints`, { kind });
  await session.command('POST', `/contests/${id}/prints/${print.id}/signed`, {
    checkCode: print.checkCode,
    fileId: scans.get(id),
    chiefJudgeSignedOn: day(0),
    seals: [{ organizationId, sealedOn: day(0) }],
  });
}

export async function draftVersion({ id, organizer }: Contest): Promise<number> {
  return (await organizer.session.get<Report>(`/contests/${id}/score-report`)).version;
}

async function upload({ id, organizer }: Contest, purpose: string): Promise<string> {
  return (await organizer.session.upload<{ id: string }>(`/files?name=scan.pdf&purpose=${purpose}&caseId=${id}`, SCAN)).id;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A made-up resident's number with its check character (GB 11643). */
function idNumber(serial: number): string {
  const body = `15050219900101${String(serial).padStart(3, '0')}`;
  const total = [...body].reduce((sum, digit, index) => sum + Number(digit) * WEIGHTS[index]!, 0);
  return body + '10X98765432'[total % 11]!;
}
