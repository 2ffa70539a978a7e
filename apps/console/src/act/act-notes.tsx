import type { Action } from '../api/types.ts';
import { Clause } from '../ui/clause.tsx';

/** What an act comes to, to be read before it is done. */
export const ActNotes = ({ action: { notes } }: { action: Action }) =>
  notes.map(({ code, message, clause }) => (
    <p key={code} className="notice">
      {message} <Clause clause={clause} />
    </p>
  ));
