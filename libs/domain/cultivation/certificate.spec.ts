import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DECISION } from '../notice/notice.fixture.ts';
import { valueOf, type Result } from '../shared/result.ts';
import { certificateNumber, endCultivation, issueCertificate, nextCertificateNumber, type CertificateRule } from './certificate.ts';
import { cultivation, END } from './cultivation.fixture.ts';
import type { Cultivation } from './cultivation.ts';

const RULE: CertificateRule = { form: '科尔沁工匠〔{year}〕{seq:3}号', clause: '004/第十条' };
const said = (result: Result<unknown>): string[] => (result.ok ? [] : result.refusals.map(({ code }) => code));
const evaluation = { tasksDone: true, verdict: 'QUALIFIED' as const, on: '2027-05-28', by: 'office' };
const certified = valueOf(issueCertificate(cultivation(), RULE, [], '2027-06-02'));

describe('a certificate', () => {
  it.each<[string, Partial<Cultivation>, string, string[]]>([
    ['for who has done his tasks and is qualified', {}, '2027-06-02', []],
    ['before the period is over', {}, '2027-06-01', ['CULTIVATION_NOT_OVER']],
    ['without evaluation', { evaluation: null }, '2027-06-02', ['NOT_EVALUATED']],
    ['with tasks undone', { evaluation: { ...evaluation, tasksDone: false } }, '2027-06-02', ['TASKS_NOT_DONE']],
    ['for who is not qualified', { evaluation: { ...evaluation, verdict: 'UNQUALIFIED' } }, '2027-06-02', ['NOT_QUALIFIED']],
    ['after the end of the cultivation', { end: END }, '2027-06-02', ['CULTIVATION_ENDED']],
    ['twice', { certificate: certified.certificate }, '2027-06-03', ['CERTIFICATE_ISSUED']],
  ])('%s', (_what, more, on, expected) => {
    expect(said(issueCertificate(cultivation(more), RULE, [], on))).toEqual(expected);
  });

  it('has the next number of its year, without gaps, in whatever order the register comes', () => {
    expect(certified.certificate).toEqual({ number: '科尔沁工匠〔2027〕001号', issuedOn: '2027-06-02', revokedOn: null });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }).chain((n) =>
          fc.shuffledSubarray(
            Array.from({ length: n }, (_, i) => i + 1),
            { minLength: n },
          ),
        ),
        (seqs) => {
          const issued = seqs.map((seq) => certificateNumber(RULE, 2027, seq));
          expect(nextCertificateNumber(RULE, 2027, issued)).toBe(certificateNumber(RULE, 2027, seqs.length + 1));
        },
      ),
    );
  });

  it('is never numbered over a register that somebody has tampered with', () => {
    expect(() => nextCertificateNumber(RULE, 2027, [certificateNumber(RULE, 2027, 2)])).toThrow('gap');
  });
});

describe('停止培育', () => {
  const reasons = [
    { code: 'FRAUD', revokesCertificate: true },
    { code: 'VOLUNTARY', revokesCertificate: false },
  ];
  const ends = (of: Cultivation, reason: string, note = '材料不实'): Result<Cultivation> =>
    endCultivation(of, { reason, note, decision: { ...DECISION, on: '2028-01-05' } }, reasons, '004/第二十一条');

  it('before the certificate leaves nothing to take back', () => {
    expect(
      [valueOf(ends(cultivation(), 'FRAUD')), valueOf(ends(cultivation(), 'VOLUNTARY'))].map(({ certificate }) => certificate),
    ).toEqual([null, null]);
  });

  it('after the certificate takes it back; its number stays used', () => {
    expect(valueOf(ends(certified, 'FRAUD')).certificate).toEqual({
      number: '科尔沁工匠〔2027〕001号',
      issuedOn: '2027-06-02',
      revokedOn: '2028-01-05',
    });
  });

  it.each<[string, Result<Cultivation>, string[]]>([
    ['a second time', ends(cultivation({ end: END }), 'FRAUD'), ['CULTIVATION_ENDED']],
    ['for no reason of the regulation', ends(cultivation(), 'BORED'), ['END_REASON_UNKNOWN']],
    ['without saying why', ends(cultivation(), 'FRAUD', ' '), ['REASON_MISSING']],
    ['of one’s own will once it is over', ends(certified, 'VOLUNTARY'), ['END_AFTER_CERTIFICATE']],
  ])('%s is refused', (_what, result, expected) => {
    expect(said(result)).toEqual(expected);
  });
});
