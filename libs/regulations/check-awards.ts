import { differs, problem } from './check-pack.ts';
import type { DataProblem } from './data-error.ts';
import type { ContestContent } from './schema/pack.ts';

/** Certificates by rank without a hole, and values that say the same as the defaults of the settings that may replace them. */
export function awardsHold(pack: ContestContent): DataProblem[] {
  const { certificates, honours } = pack.awards;
  const settled = (path: string, named: { setting?: string | undefined } | undefined, value: unknown): DataProblem[] =>
    named?.setting === undefined ? [] : differs(pack, 'awards.yaml', path, named.setting, value);
  return [
    ...(certificates === undefined ? [] : bandsFollow(certificates.bands)),
    ...settled('certificates.otherTrades', certificates?.otherTrades, certificates?.otherTrades.value),
    ...settled('certificates.heldAlready', certificates?.heldAlready, certificates?.heldAlready.value),
    ...settled('certificates.heldFor', certificates?.heldFor, certificates?.heldFor?.before),
    ...honours.flatMap(({ women, bornFrom, toRank, toRankSetting }, index) => [
      ...(toRankSetting === undefined ? [] : differs(pack, 'awards.yaml', `honours.${index}.toRank`, toRankSetting, toRank)),
      ...settled(`honours.${index}.women`, women, women?.value),
      ...settled(`honours.${index}.bornFrom`, bornFrom, bornFrom?.value),
    ]),
  ];
}

type Bands = NonNullable<ContestContent['awards']['certificates']>['bands'];

function bandsFollow(bands: Bands): DataProblem[] {
  const follow = bands.every(({ fromRank, toRank }, index) => fromRank === (bands[index - 1]?.toRank ?? 0) + 1 && toRank >= fromRank);
  const named = bands.map(({ fromRank, toRank }) => `${fromRank}-${toRank}`).join(', ');
  return follow ? [] : [problem('awards.yaml', 'certificates.bands', `bands ${named} do not follow one another from rank 1`)];
}
