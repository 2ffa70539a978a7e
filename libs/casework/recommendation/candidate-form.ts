import { createHash } from 'node:crypto';
import type { CandidateRecord } from '@jiangcheng/domain/recommendation/records';
import { canonicalJson } from '@jiangcheng/domain/shared/canonical-json';

/** What the 申报推荐表 says of a candidate, as it is printed and hashed: what was signed is what is filed. */
export function formOf(candidate: CandidateRecord) {
  const { id, organizationId, name, sex, birthDate, employer, post, industry, region, keyIndustry, declared, attested, frontLine } =
    candidate;
  return {
    ...{ id, organizationId, name, sex, birthDate, employer, post, industry, region, keyIndustry },
    idNumber: candidate.idNumber?.value ?? null,
    phone: candidate.phone?.value ?? null,
    declared: [...declared],
    attested: [...attested],
    frontLine: frontLine.map(({ from, until }) => ({ from, until })),
    evidence: candidate.evidence.map(({ force, point, title, text }) => ({ force, point, title, text })),
  };
}

/** SHA-256 of the form as it stands, lower-case hex; its code is printed on the paper. */
export const formHash = (candidate: CandidateRecord): string =>
  createHash('sha256')
    .update(canonicalJson(formOf(candidate)))
    .digest('hex');
