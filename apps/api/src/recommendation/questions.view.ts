import type { recommendationView } from '@jiangcheng/contracts/api/recommendation';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { SelectionPack } from '@jiangcheng/regulations/load-pack';
import { labelIn } from '../platform/messages/label.ts';
import type { Locale } from '../platform/messages/locale.ts';

type Questions = Output<typeof recommendationView>['questions'];

/** What a candidate's form asks, and what 形式审查 looks at, in the words of the regulation. */
export function questionsOf(pack: SelectionPack, locale: Locale): Questions {
  const { conditions, scoring, selection } = pack;
  const labelled = ({ code, label, clause }: { code: string; label: { zh: string; en: string }; clause: string }) => ({
    ...{ key: code, clause },
    label: labelIn(label, locale),
  });
  const judged = conditions.conditions.filter(({ kind }) => kind !== 'FACTOR').map(({ key, ...one }) => labelled({ code: key, ...one }));
  return {
    declarations: conditions.declarations.map(labelled),
    attested: conditions.conditions.filter(({ kind }) => kind === 'ATTESTED').map(({ key, ...one }) => labelled({ code: key, ...one })),
    forces: scoring.forces.map(labelled),
    points: scoring.dimensions.flatMap(({ items, force, clause }) =>
      items.map(({ code, name }) => ({ key: code, label: name, clause, force: force.inferred })),
    ),
    items: [...judged, ...selection.review.items.map(labelled)],
  };
}
