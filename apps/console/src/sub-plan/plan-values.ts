import type { ContestFront } from '../api/types.ts';

export type Plan = NonNullable<ContestFront['plan']>['text'];

/** The plan as its form holds it: papers by kind, and nothing that is null. */
export interface PlanValues extends Partial<
  Omit<Plan, 'documents' | 'chiefJudge' | 'lateReason' | 'weightsBasis' | 'firstDay' | 'lastDay'>
> {
  firstDay?: string | undefined;
  lastDay?: string | undefined;
  lateReason?: string | undefined;
  weightsBasis?: string | undefined;
  chiefJudge?: { name?: string | undefined; organization?: string | undefined; post?: string | undefined };
  files?: Record<string, string | undefined>;
}

const given = (text: string | undefined): string | null => (text === undefined || text.trim() === '' ? null : text);

/** Where the form begins: the plan as saved, or what the regulation expects of one. */
export function valuesOf({ plan, asks }: ContestFront): PlanValues {
  if (plan === null)
    return {
      workGroups: asks.workGroups.map(({ code }) => code),
      weights: asks.weights,
      paperSource: 'QUESTION_BANK',
      paperBasis: 'NATIONAL_STANDARD',
      judges: [{ name: '', organization: '' }],
    };
  const { documents, chiefJudge, lateReason, weightsBasis, firstDay, lastDay, ...rest } = plan.text;
  return {
    ...rest,
    firstDay: firstDay ?? undefined,
    lastDay: lastDay ?? undefined,
    lateReason: lateReason ?? undefined,
    weightsBasis: weightsBasis ?? undefined,
    chiefJudge: { ...chiefJudge, post: chiefJudge?.post ?? undefined },
    files: Object.fromEntries(documents.map(({ kind, fileId }) => [kind, fileId])),
  };
}

/** What is sent: an empty field is an empty text or null, a judge without name and organization is none. */
export function planOf(values: PlanValues): Plan {
  const { chiefJudge = {}, judges = [], files = {}, weights } = values;
  const { name, organization, post } = chiefJudge;
  return {
    content: given(values.content) ?? '',
    firstDay: values.firstDay ?? null,
    lastDay: values.lastDay ?? null,
    lateReason: given(values.lateReason),
    place: given(values.place) ?? '',
    committee: given(values.committee) ?? '',
    chiefJudge: given(name) && given(organization) ? { name: name ?? '', organization: organization ?? '', post: given(post) } : null,
    judges: judges.filter((judge) => given(judge.name) && given(judge.organization)),
    workGroups: values.workGroups ?? [],
    documents: Object.entries(files).flatMap(([kind, fileId]) => (fileId ? [{ kind, fileId }] : [])),
    paperSource: values.paperSource ?? 'QUESTION_BANK',
    paperBasis: values.paperBasis ?? 'NATIONAL_STANDARD',
    weights: { theory: weights?.theory ?? '', practice: weights?.practice ?? '' },
    weightsBasis: given(values.weightsBasis),
  };
}
