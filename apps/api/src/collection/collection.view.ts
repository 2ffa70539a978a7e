import type { collectionSummary, collectionView } from '@jiangcheng/contracts/api/collection';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { AvailableAction } from '@jiangcheng/domain/collection/acts';
import { actRow } from '@jiangcheng/domain/collection/acts';
import type { CollectionPlan } from '@jiangcheng/domain/collection/plan';
import { formatLocal, toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { refusalViewOf } from '../platform/refusal-view.ts';
import { labelIn } from '../platform/messages/label.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

export interface WindowRow {
  caseId: string;
  number: string;
  title: string;
  campaignId: string;
  stage: string;
  dueAt: number | null;
  suspended: boolean;
  hard: boolean;
}

export const windowView = ({ stage, dueAt, ...row }: WindowRow, locale: Locale) => ({
  ...row,
  stage,
  stageLabel: sentenceOf(`stage.${stage}`, locale),
  ...dueView(dueAt),
});

export const dueView = (dueAt: number | null) =>
  dueAt === null ? { dueAt: null, dueText: null } : { dueAt: toIsoLocal(dueAt), dueText: formatLocal(dueAt) };

export const itemsView = ({ items }: CollectionPlan, locale: Locale): Output<typeof collectionView>['items'] =>
  items.map(({ key, label, declarable, form = null, clause }) => ({ key, label: labelIn(label, locale), declarable, form, clause }));

export const summaryView = (row: WindowRow & { units: number; owing: number }, locale: Locale): Output<typeof collectionSummary> => ({
  ...windowView(row, locale),
  units: row.units,
  owing: row.owing,
});

export const actionsView = (actions: readonly AvailableAction[], locale: Locale) =>
  actions.map(({ act, ...action }) => actionView({ act, clause: actRow(act).clause, ...action }, locale));

interface Action {
  act: string;
  clause: string;
  allowed: boolean;
  refusals: readonly Refusal[];
}

export const actionView = ({ act, clause, allowed, refusals }: Action, locale: Locale) => ({
  act,
  label: sentenceOf(`act.${act}`, locale),
  allowed,
  clause,
  refusals: refusals.map((one) => refusalViewOf(one, locale)),
});
