import type { awardsView, honourView } from '@jiangcheng/contracts/api/award';
import type { Output } from '@jiangcheng/contracts/api/output';
import { honourLists, unsent, type Candidate, type HonourLetter, type HonourList } from '@jiangcheng/domain/award/honour-letters';
import type { AwardRules } from '@jiangcheng/domain/award/rules';
import { groundless, nominationsOf, type IssuedCertificate, type Nomination } from '@jiangcheng/domain/award/nominations';
import { PRIZE_CLAUSE } from '@jiangcheng/domain/payment/book';
import type { Awarded } from '@jiangcheng/domain/payment/dues';
import type { PaperOf } from '@jiangcheng/persistence/payment/money-papers';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import { actionsOf, type Viewer } from '../payment/money-actions.ts';
import type { MoneyRead } from '../payment/money-reader.ts';
import { labelIn } from '../platform/messages/label.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { refusalViewOf } from '../platform/refusal-view.ts';

type AwardsView = Output<typeof awardsView>;

/** Certificates and honours that follow from the circulars, with what was recorded of them. */
export async function awardsViewOf({ tx, locked, money, pack, papers, regulation }: MoneyRead, viewer: Viewer): Promise<AwardsView> {
  const issued = locked === null ? [] : await tx.certificates(locked.id);
  const letters = locked === null ? [] : await tx.letters(locked.id);
  const nominations = nominationsOf(money.awarded, issued);
  const said = { labels: labelsOf(regulation, viewer.locale), papers, locale: viewer.locale };
  const waits = money.awarded.length === 0 ? [{ code: 'CIRCULAR_NOT_ISSUED', clause: PRIZE_CLAUSE }] : [];
  return {
    caseId: locked?.id ?? null,
    nominations: nominations.map(nominationViewOf),
    certificateBasis: basisOf(pack.awards.certificates),
    withheld: money.awarded.flatMap((awarded) => withheldOf(awarded, viewer.locale)),
    groundless: groundless(nominations, issued).map(plainCertificate),
    honours: honourLists(money.awarded, pack.awards.honours).map((list) => honourViewOf(list, letters, said)),
    actions: actionsOf(viewer, [
      ['recordCertificates', waits],
      ['sendLetter', waits],
      ['recordAnswer', waits],
    ]),
  };
}

const labelsOf = ({ id, edition }: MoneyRead['regulation'], locale: Locale): ReadonlyMap<string, string> =>
  new Map(loadContestPack(id, edition).awards.honours.map(({ key, label }) => [key, labelIn(label, locale)]));

const basisOf = (rules: AwardRules['certificates']): string | null => (rules !== null && 'basis' in rules ? rules.basis : null);

const plainCertificate = ({ contestId, entry, number, issuedOn }: IssuedCertificate) => ({ contestId, entry, number, issuedOn });

function nominationViewOf(nomination: Nomination): AwardsView['nominations'][number] {
  const { contestId, tradeNo, title, entry, name, rank, certificate, level, by, clause, issued } = nomination;
  return {
    ...{ contestId, tradeNo, title, entry, name, rank, certificate, level, by, clause },
    number: issued?.number ?? null,
    issuedOn: issued?.issuedOn ?? null,
    given: issued?.given ?? null,
  };
}

function withheldOf({ result, awards }: Awarded, locale: Locale): AwardsView['withheld'] {
  const names = new Map(result.entries.map(({ key, name }) => [key, name]));
  return awards.withheld
    .filter(({ honour }) => honour === null)
    .map(({ entry, rank, honour: _, ...refusal }) => ({
      ...{ contestId: result.caseId, title: result.title, entry, name: names.get(entry) ?? '', rank },
      refusal: refusalViewOf(refusal, locale),
    }));
}

function honourViewOf(
  list: HonourList,
  letters: readonly HonourLetter[],
  { labels, papers, locale }: { labels: ReadonlyMap<string, string>; papers: PaperOf; locale: Locale },
): Output<typeof honourView> {
  const { key, nature, approver, clause, toRank, field, bornOnOrAfter, needsNationalStandard } = list.rule;
  return {
    ...{ key, nature, approver, clause },
    label: labels.get(key) ?? key,
    rule: { toRank, field, bornOnOrAfter, needsNationalStandard },
    candidates: list.candidates.map(candidateViewOf),
    missed: list.missed.map(({ refusal, ...missed }) => ({ ...missed, refusal: refusalViewOf(refusal, locale) })),
    letters: letters.filter(({ honour }) => honour === key).map((letter) => letterViewOf(letter, papers)),
    unsent: unsent(list, letters).length,
  };
}

const candidateViewOf = ({ key, title, name, rank, rankInField }: Candidate) => ({ key, title, name, rank, rankInField });
const letterViewOf = ({ id, number, sentOn, candidates, answer }: HonourLetter, papers: PaperOf) => ({
  ...{ id, number, sentOn, candidates: candidates.map(candidateViewOf), fileId: papers(id, 'LETTER') },
  answer: answer && { ...answer, chosen: [...answer.chosen], fileId: papers(id, 'ANSWER') },
});
