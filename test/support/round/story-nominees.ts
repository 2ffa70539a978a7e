import type { z } from 'zod';
import type { candidateMoved } from '@jiangcheng/contracts/api/recommendation';
import type { reviewVerdicts } from '@jiangcheng/domain/recommendation/review';
import { idNumberOf, phoneOf, signedScan } from '../story-material.ts';
import type { StoryPerson } from '../story-person.ts';
import type { StoryRound } from './story-round.ts';

/** A made-up craftsman as his unit knows him. */
export interface Nominee {
  readonly name: string;
  /** Makes his ID number: nobody else's in the run. */
  readonly serial: number;
  readonly employer: string;
  readonly post: string;
  readonly industry: string;
  readonly region: string;
  readonly keyIndustry: boolean;
}

/** The same once his unit has recommended him. */
export interface Filed extends Nominee {
  readonly id: string;
  readonly path: string;
  readonly version: number;
}

/** A unit that recommends; `clerk` is of the unit, or of the office, which fills in what came on paper (代填). */
export interface RecommendingUnit {
  readonly organizationId: string;
  readonly name: string;
  readonly clerk: StoryPerson;
}

type Moved = z.infer<typeof candidateMoved>;

const FORCES = ['LEADERSHIP', 'PRACTICE', 'INNOVATION', 'BREAKTHROUGH', 'INHERITANCE'];
const ITEMS = [
  ...['POLITICAL', 'CONTRIBUTION', 'FRONT_LINE_YEARS', 'LEADING_OFFICIAL', 'ENTERPRISE_HEAD', 'RETIRED'],
  ...['UNLAWFUL', 'UNETHICAL', 'DISHONEST', 'CRIMINAL_RECORD', 'FORM', 'EVIDENCE', 'STUDY', 'QUOTA'],
];

const pathOf = ({ id }: StoryRound, { organizationId }: RecommendingUnit): string => `/selections/${id}/units/${organizationId}`;

const uploaded = async ({ caseId }: StoryRound, { clerk }: RecommendingUnit, purpose: string): Promise<string> =>
  (await clerk.upload(`/files?name=scan.pdf&purpose=${purpose}&caseId=${caseId}`, signedScan)).id;

/** 集体研究 and 推荐报告 of a unit (第六条). */
export async function study(round: StoryRound, unit: RecommendingUnit, studiedOn: string): Promise<void> {
  const fileId = await uploaded(round, unit, 'RECOMMENDATION_PAPER');
  await unit.clerk.put(pathOf(round, unit), { version: 0, studiedOn, studyFileId: fileId, reportFileId: fileId });
}

/** His form with evidence for each of the five forces, printed, signed, sealed and filed. */
export async function recommend(round: StoryRound, unit: RecommendingUnit, nominee: Nominee): Promise<Filed> {
  const { serial, ...form } = nominee;
  const fileId = await uploaded(round, unit, 'CANDIDATE_EVIDENCE');
  const { candidateId: id, version } = await unit.clerk.post<Moved>(`${pathOf(round, unit)}/candidates`, {
    ...{ ...form, version: 0, idNumber: idNumberOf(serial), phone: phoneOf(serial) },
    ...{ attested: ['POLITICAL', 'CONTRIBUTION'], frontLine: [{ from: '2012-01-01' }] },
    evidence: FORCES.map((force) => ({ force, title: '示例成果', fileId })),
  });
  return fileAgain(round, unit, { ...nominee, id, version, path: `${pathOf(round, unit)}/candidates/${id}` });
}

/** The form as it stands is printed, signed and filed, for the first time or after it was returned. */
export async function fileAgain(round: StoryRound, unit: RecommendingUnit, filed: Filed): Promise<Filed> {
  const page = await unit.clerk.get<string>(`${filed.path}/form`);
  const formCode = /校验码 ([0-9A-Z]{5}-[0-9A-Z]{5})/.exec(page)?.[1];
  const formFileId = await uploaded(round, unit, 'CANDIDATE_FORM');
  const { version } = await unit.clerk.post<Moved>(`${filed.path}/filing`, { version: filed.version, formFileId, formCode });
  return { ...filed, version };
}

/** What 形式审查 finds: everything in order, or one item that is lacking or fails. */
export interface Verdict {
  readonly verdict: (typeof reviewVerdicts)[number];
  readonly item?: string;
  readonly reason?: string;
  readonly dueOn?: string;
}

/** 形式审查 of one candidate by a person of the office, item by item. */
export async function review({ clerk }: StoryRound, filed: Filed, { verdict, item, reason, dueOn }: Verdict): Promise<Filed> {
  const found = verdict === 'RETURN' ? 'LACKING' : 'FAILS';
  const items = ITEMS.map((key) => ({ key, result: key === item ? found : 'IN_ORDER' }));
  const failed = verdict === 'REJECT' ? { failed: item } : {};
  const { version } = await clerk.post<Moved>(`${filed.path}/review`, { version: filed.version, verdict, items, reason, dueOn, ...failed });
  return { ...filed, version };
}
