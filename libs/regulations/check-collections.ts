import { problem, twice } from './check-pack.ts';
import type { DataProblem } from './data-error.ts';
import type { ContestContent } from './schema/pack.ts';

/** Windows whose end is a day that the document names, each kind of material once. */
export function collectionsHold({ collections: file, deadlines }: ContestContent): DataProblem[] {
  const collections = file?.collections ?? [];
  const dated = deadlines.deadlines.flatMap(({ key, kind }) => (kind === 'DATED' ? [key] : []));
  return [
    ...twice(
      'collections.yaml',
      'collections',
      collections.map(({ key }) => key),
    ),
    ...collections.flatMap(({ deadline }, index) =>
      dated.includes(deadline) ? [] : [problem('collections.yaml', `collections.${index}.deadline`, `no dated deadline ${deadline}`)],
    ),
    ...collections.flatMap(({ items }, index) =>
      twice(
        'collections.yaml',
        `collections.${index}.items`,
        items.map(({ key }) => key),
      ),
    ),
  ];
}
