import type { MoneyAction } from '../api/types.ts';
import { Reasons } from '../ui/reasons.tsx';

interface Props {
  actions: readonly MoneyAction[];
  label: (act: string) => string;
  /** What it is about, for those who hear the button alone. */
  about?: string;
  onAct: (act: string) => void;
}

/** What the person may do; and what not now, each with the reason. */
export function MoneyButtons({ actions, label, about, onAct }: Props) {
  return (
    <ul className="actions">
      {actions.map((action) => (
        <li key={action.act} className={action.allowed ? undefined : 'refused'}>
          <button
            type="button"
            className={`btn ${action.allowed ? 'btn-primary' : ''}`}
            disabled={!action.allowed}
            aria-label={about === undefined ? undefined : `${label(action.act)}：${about}`}
            onClick={() => onAct(action.act)}
          >
            {label(action.act)}
          </button>
          <Reasons refusals={action.refusals} />
        </li>
      ))}
    </ul>
  );
}
