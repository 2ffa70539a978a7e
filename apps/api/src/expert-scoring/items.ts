import type { deskView } from '@jiangcheng/contracts/api/expert-scoring';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { SelectionPack } from '@jiangcheng/regulations/load-pack';

/** The points that are scored, each under its condition of 第四条. */
export const itemsOf = ({ scoring }: SelectionPack): Output<typeof deskView>['items'] =>
  scoring.dimensions.flatMap(({ heading, items }) => items.map(({ code, name, max, weight }) => ({ code, name, heading, max, weight })));
