import type { editionView } from '@jiangcheng/contracts/api/edition';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { EditionRow } from '@jiangcheng/persistence/regulation/editions';
import { RegulationDataError } from '@jiangcheng/regulations/data-error';
import { contentOf, editableValues, type EditionContent } from '@jiangcheng/regulations/edition';
import { editionApprovals } from '@jiangcheng/regulations/edition-approvals';
import { editionTrades, industriesOf, tradeTable } from '@jiangcheng/regulations/edition-trades';
import { checkedPack, loadPack } from '@jiangcheng/regulations/load-pack';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import { labelIn } from '../platform/messages/label.ts';
import type { Locale } from '../platform/messages/locale.ts';

/** What is wrong with a draft as a whole, in the data's own words. */
export function problemsOf({ kind, content }: Pick<EditionRow, 'kind' | 'content'>): string[] {
  try {
    checkedPack(kind, content);
    return [];
  } catch (error) {
    if (!(error instanceof RegulationDataError)) throw error;
    return error.problems.map(({ file, path, reason }) => `${file} ${path}: ${reason}`);
  }
}

const approvalsOf = (content: EditionContent, base: EditionContent, locale: Locale) =>
  editionApprovals(content, base).map(({ nodes, label, ...approval }) => ({
    ...approval,
    label: label === null ? sentenceOf(`stage.${approval.key}`, locale) : labelIn(label, locale),
    nodes: nodes.map(({ key, rule, seats }) => ({
      ...{ key, rule, seats: [...seats] },
      label: sentenceOf(`approval.node.${key}`, locale),
      ruleLabel: sentenceOf(`approval.rule.${rule.kind}`, locale),
    })),
  }));

/** An edition beside the one it was made from. */
export function editionViewOf(row: EditionRow, personId: string, mayManage: boolean, locale: Locale): Output<typeof editionView> {
  const { regulation, edition, basedOn, reason, version, publishedBy, hash, content } = row;
  const base = contentOf(loadPack(regulation, basedOn));
  const before = new Map(editableValues(base).map((one) => [one.path, one]));
  const values = editableValues(content).map(({ path, value, clause }) => {
    const was = before.get(path);
    const changed = was?.value !== value || was.clause !== clause;
    return { path, value, clause, before: was?.value ?? null, clauseBefore: was?.clause ?? null, changed };
  });
  const problems = hash === null ? problemsOf(row) : [];
  const draft = mayManage && hash === null;
  const approvals = approvalsOf(content, base, locale);
  const sound = problems.length === 0 && [...values, ...approvals].some(({ changed }) => changed);
  return {
    ...{ regulation, edition, basedOn, reason, version, publishedBy, hash, values, problems },
    approvals,
    trades: editionTrades(content, base),
    tradeFields: (tradeTable(content)?.fields ?? []).map(({ key }) => key),
    industries: industriesOf(content),
    title: loadPack(regulation, basedOn).regulation.pack.title,
    status: hash === null ? 'DRAFT' : 'PUBLISHED',
    draftedBy: row.draftedBy.name,
    may: { change: draft, publish: draft && sound && row.draftedBy.personId !== personId },
  };
}
