import type { Action } from '../api/types.ts';
import { Clause } from './clause.tsx';

/** Why something is not possible yet, one by one, each with the clause it rests on. */
export const Reasons = ({ refusals }: { refusals: Action['refusals'] }) =>
  refusals.length > 0 && (
    <ul className="why">
      {refusals.map(({ code, field, message, clause }) => (
        <li key={code + (field ?? '') + message}>
          {message} <Clause clause={clause} />
        </li>
      ))}
    </ul>
  );
