import { isApiError, type ApiError } from '../api/problem.ts';
import type { Refusal } from '../api/types.ts';
import { common } from '../words/common.words.ts';
import { useWords } from '../words/define-words.ts';
import { Clause } from './clause.tsx';

/**
 * What went wrong, in sentences with their clause: the title, then each other thing that is missing or wrong. The number of the request
 * helps who looks into a fault of the server; what a person can put right needs none.
 */
export function ProblemView({ error }: { error: unknown }) {
  const t = useWords(common);
  if (!error) return null;
  if (!isApiError(error))
    return (
      <div role="alert" className="problem">
        {t('problem.other', { code: error instanceof Error ? error.message : 'UNKNOWN' })}
      </div>
    );
  return (
    <div role="alert" className="problem">
      <p className="problem-title">
        {titleOf(error, t)} <Clause clause={error.clause} />
      </p>
      {error.detail && error.detail !== error.title && <p>{error.detail}</p>}
      {error.undecided && error.code !== 'NETWORK' && <p>{t('problem.undecided')}</p>}
      <RefusalList refusals={error.errors.filter(({ message }) => message !== error.title)} />
      {error.requestId && error.undecided && <p className="fine">{t('problem.requestId', { id: error.requestId })}</p>}
    </div>
  );
}

function titleOf(error: ApiError, t: ReturnType<typeof useWords<'problem.NETWORK' | 'problem.other'>>): string {
  if (error.code === 'NETWORK') return t('problem.NETWORK');
  return error.title || t('problem.other', { code: error.code });
}

/** Reasons one by one; where they concern a row and a column, these come first. */
export function RefusalList({ refusals }: { refusals: readonly Refusal[] }) {
  const t = useWords(common);
  if (refusals.length === 0) return null;
  return (
    <ul className="refusals">
      {refusals.map((refusal, index) => (
        <li key={`${refusal.code}-${String(index)}`}>
          {placeOf(refusal, t).map((place) => (
            <strong key={place}>{place} </strong>
          ))}
          {refusal.message || refusal.code} <Clause clause={refusal.clause} />
        </li>
      ))}
    </ul>
  );
}

type Say = ReturnType<typeof useWords<'problem.atRow' | 'problem.atColumn'>>;

/** Row and column, unless the sentence names them itself. */
function placeOf({ params, message }: Refusal, t: Say): string[] {
  const { row, column } = params ?? {};
  const places = [
    ...(row === undefined ? [] : [t('problem.atRow', { row })]),
    ...(column === undefined ? [] : [t('problem.atColumn', { column })]),
  ];
  return places.filter(
    (place) =>
      !message.includes(place) && !(column !== undefined && message.includes(`“${String(column)}”`) && place.includes(String(column))),
  );
}
