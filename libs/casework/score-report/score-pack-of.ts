import {
  printKinds,
  winnerFields,
  type PrintKind,
  type ScorePack,
  type SheetForm,
  type WinnerField,
} from '@jiangcheng/domain/score-report/score-pack';
import {
  currentAffairs,
  documentForm,
  draftHoldMinutes,
  prizeRule,
  rankingRule,
  requiredOf,
  winnerRanks,
} from '@jiangcheng/regulations/facts';
import { loadContestPack, type ContestPack } from '@jiangcheng/regulations/load-pack';

/** The pack's names of what winners hand in. */
const FIELD_KEYS = {
  idNumber: 'ID_NUMBER',
  idCopy: 'ID_COPY',
  bankAccount: 'BANK_ACCOUNT',
  bankName: 'BANK_NAME',
  phone: 'PHONE',
  authorization: 'AUTHORIZATION',
  held: 'HELD_CERTIFICATE',
} as const satisfies Record<WinnerField, string>;

/** What a score report needs of the pack edition a case was opened under, with its campaign's settings. */
export function scorePackOf(regulation: string, edition: string, settings: Readonly<Record<string, unknown>>): ScorePack {
  const pack = loadContestPack(regulation, edition);
  const { weights, tieBreak, decimals, markDecimals = decimals } = rankingRule(pack, settings);
  const asked = new Set(requiredOf(pack, 'EACH_WINNER').map(({ key }) => key));
  return {
    weights,
    currentAffairs: currentAffairs(pack, settings),
    tieBreak,
    decimals,
    markDecimals,
    winnerRanks: winnerRanks(pack).to,
    winnerRequires: winnerFields.filter((field) => asked.has(FIELD_KEYS[field])),
    prizes: prizeRule(pack, settings),
    authorizationVersion: pack.documents.authorization.version,
    draftHoldMinutes: draftHoldMinutes(pack, settings),
    sheets: Object.fromEntries(printKinds.map((kind) => [kind, formOf(pack, kind)])) as Record<PrintKind, SheetForm>,
  };
}

function formOf(pack: ContestPack, kind: PrintKind): SheetForm {
  const { title, columns, footer } = documentForm(pack, kind);
  const labelled = (each: { key: string; label: { zh: string } }) => ({ key: each.key, label: each.label.zh });
  // The clause asks the chief judge to sign the results; the winners' sheet goes out under the organizers' seals (000-34).
  return { title: title.zh, columns: columns.map(labelled), footer: footer.map(labelled), needsChiefJudge: kind === 'SCORE_SUMMARY' };
}
