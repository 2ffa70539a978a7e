import { differs, problem, twice } from './check-pack.ts';
import type { DataProblem } from './data-error.ts';
import type { SelectionContent } from './schema/pack.ts';

/** What no schema of one file can see: files of a selection's pack that contradict each other. */
export function selectionContradictions(pack: SelectionContent): DataProblem[] {
  return [
    ...conditionsDeclared(pack),
    ...settingsThere(pack),
    ...scoringNamesSettings(pack),
    ...forcesOnce(pack),
    ...codesOnce(pack),
    ...fundThere(pack),
    ...differs(pack, 'cultivation.yaml', 'support.payee', 'SUPPORT_PAYEE', pack.cultivation.support.payee),
  ];
}

/** A condition asks for what the form lets a candidate declare, and the form asks for nothing else. */
function conditionsDeclared({ conditions: { conditions, declarations } }: SelectionContent): DataProblem[] {
  const asked = conditions.flatMap((each) =>
    'declared' in each ? [each.declared, ...(each.unless === undefined ? [] : [each.unless])] : [],
  );
  const offered = declarations.map(({ code }) => code);
  return [
    ...asked
      .filter((code) => !offered.includes(code))
      .map((code) => problem('conditions.yaml', 'declarations', `${code} cannot be declared`)),
    ...offered
      .filter((code) => !asked.includes(code))
      .map((code) => problem('conditions.yaml', 'declarations', `${code} concerns no condition`)),
  ];
}

function settingsThere({ settings, selection, conditions }: SelectionContent): DataProblem[] {
  const known = settings.settings.map(({ key }) => key);
  const named = [
    ...selection.quotas.factors.map(({ setting }) => ['selection.yaml', 'quotas.factors', setting] as const),
    ...selection.listChecks.map(({ setting }) => ['selection.yaml', 'listChecks', setting] as const),
    ...Object.entries(selection.meeting).map(([what, { setting }]) => ['selection.yaml', `meeting.${what}`, setting] as const),
    ...conditions.conditions.flatMap((each) =>
      'setting' in each && each.setting !== undefined ? [['conditions.yaml', 'conditions', each.setting] as const] : [],
    ),
  ];
  return named.filter(([, , key]) => !known.includes(key)).map(([file, path, key]) => problem(file, path, `no setting ${key}`));
}

function scoringNamesSettings(pack: SelectionContent): DataProblem[] {
  const { tieBreak, trim, outlier, panel } = pack.scoring;
  return [
    ...differs(pack, 'scoring.yaml', 'tieBreak', tieBreak.setting, tieBreak.value.join(',') || 'NONE'),
    ...differs(pack, 'scoring.yaml', 'trim.fromExperts', trim.fromExperts.setting, trim.fromExperts.value),
    ...differs(pack, 'scoring.yaml', 'outlier', outlier.setting, outlier.value),
    ...differs(pack, 'scoring.yaml', 'panel.size', panel.size.setting, panel.size.value),
  ];
}

/** Five forces, five conditions: each is paired with one. */
function forcesOnce({ scoring: { forces, dimensions } }: SelectionContent): DataProblem[] {
  const paired = dimensions.map(({ force }) => force.inferred);
  const missing = forces.filter(({ code }) => !paired.includes(code));
  return [
    ...twice('scoring.yaml', 'dimensions', paired),
    ...missing.map(({ code }) => problem('scoring.yaml', 'dimensions', `no condition is paired with ${code}`)),
  ];
}

function fundThere({ cultivation: { support, sources } }: SelectionContent): DataProblem[] {
  return sources.some(({ code }) => code === support.source)
    ? []
    : [problem('cultivation.yaml', 'support.source', `${support.source} is in no list of sources`)];
}

function codesOnce({ selection, conditions, scoring, notice, cultivation }: SelectionContent): DataProblem[] {
  const lists = [
    ['selection.yaml', 'quotas.factors', selection.quotas.factors.map(({ code }) => code)],
    ['selection.yaml', 'listChecks', selection.listChecks.map(({ key }) => key)],
    ['selection.yaml', 'review.items', [...selection.review.items.map(({ code }) => code), ...conditions.conditions.map(({ key }) => key)]],
    ['scoring.yaml', 'dimensions', scoring.dimensions.flatMap(({ items }) => items.map(({ code }) => code))],
    ['notice.yaml', 'channels', notice.channels.map(({ code }) => code)],
    ['notice.yaml', 'identities', notice.identities.map(({ code }) => code)],
    ['cultivation.yaml', 'ends', cultivation.ends.map(({ code }) => code)],
  ] as const;
  return lists.flatMap(([file, path, codes]) => twice(file, path, codes));
}
