import { describe, expect, it } from '@jest/globals';
import { sampleFacts } from './score-report.fixture.ts';
import { signingProblems } from './signed.ts';

const FACTS = { ...sampleFacts, needsChiefJudge: true };
const SEALS = [
  { organizationId: 'org-a', sealedOn: '2025-06-20' },
  { organizationId: 'org-b', sealedOn: '2025-06-20' },
];
const problemsOf = (chiefJudgeSignedOn: string | null, seals = SEALS, facts = FACTS) =>
  signingProblems({ chiefJudgeSignedOn, seals }, facts).map(({ code, field }) => `${code} ${field ?? ''}`);

describe('a signed print', () => {
  it.each([
    ['2025-06-18', []],
    ['2025-06-25', []],
    ['2025-06-17', ['SIGNED_BEFORE_END chiefJudgeSignedOn']],
    ['2025-06-26', ['SIGNED_IN_FUTURE chiefJudgeSignedOn']],
    [null, ['SIGNATURE_MISSING chiefJudgeSignedOn']],
  ])('signed on %s lacks %j', (on, problems) => {
    expect(problemsOf(on)).toEqual(problems);
  });

  it('needs no signature where the form asks for none', () => {
    expect(problemsOf(null, SEALS, { ...FACTS, needsChiefJudge: false })).toEqual([]);
  });

  it.each([
    ['none', [], ['SEAL_MISSING seals', 'SEAL_MISSING seals']],
    ['one', SEALS.slice(0, 1), ['SEAL_MISSING seals']],
    ['a stranger’s', [...SEALS, { organizationId: 'org-c', sealedOn: '2025-06-20' }], ['SEAL_NOT_ASKED seals.2']],
    ['one twice', [...SEALS, { organizationId: 'org-a', sealedOn: '2025-06-21' }], ['SEAL_TWICE seals.2']],
    ['one from before the end', [{ organizationId: 'org-a', sealedOn: '2025-06-01' }, SEALS[1]!], ['SIGNED_BEFORE_END seals.0.sealedOn']],
    ['one from the future', [SEALS[0]!, { organizationId: 'org-b', sealedOn: '2025-07-01' }], ['SIGNED_IN_FUTURE seals.1.sealedOn']],
  ])('with seals: %s', (_, seals, problems) => {
    expect(problemsOf('2025-06-19', seals)).toEqual(problems);
  });
});
