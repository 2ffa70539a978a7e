import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import { appealVerdicts, entrantMarks } from '@jiangcheng/contracts/api/contest-day';
import type { FormFill } from '@jiangcheng/contracts/api/form-schema';
import { appealKinds, isOpen } from '@jiangcheng/domain/appeal/appeal';
import type { Entrant } from '@jiangcheng/domain/contest/draw';
import { dutyKinds, selectionLevels } from '@jiangcheng/domain/contest/duties';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

/** What the forms of the contest's day offer: the kinds in words, and the appeals that are open. */
export function dayForm({ state }: LockedContest, entrants: readonly Entrant[], locale: Locale): Omit<FormFill, 'locale'> {
  const labelled = (kind: string, codes: readonly string[]) =>
    codes.map((code) => ({ const: code, title: sentenceOf(`${kind}.${code}`, locale) }));
  const open = (state.appeals ?? []).filter(isOpen).map(({ id, kind, unit }) => ({
    const: id,
    title: `${id}. ${sentenceOf(`appealKind.${kind}`, locale)}：${unit}`,
  }));
  return {
    choices: {
      contestantId: entrants.map(({ id, name, unit }) => ({ const: id, title: `${name}（${unit}）` })),
      mark: labelled('entrantMark', entrantMarks),
      level: labelled('selectionLevel', selectionLevels),
      duty: labelled('duty', dutyKinds),
      appealKind: labelled('appealKind', appealKinds),
      verdict: labelled('appealVerdict', appealVerdicts),
      appealId: open,
    },
  };
}
