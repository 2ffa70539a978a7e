import type { ReactNode } from 'react';

export type Tone = 'danger' | 'warn' | 'ok' | 'info' | 'plain';

/** A small label. Its colours keep a contrast of 4.5 : 1, and its text says what the colour says. */
export function Mark({ tone = 'plain', title, children }: { tone?: Tone; title?: string; children: ReactNode }) {
  return (
    <span className={`mark mark-${tone}`} title={title}>
      {children}
    </span>
  );
}
