import type { DocumentEvent } from '@jiangcheng/domain/document/events';
import type { NewDocumentNumber } from '../ports/case-changes.ts';

/** The numbers that these steps of a document of this kind gave it. */
export const numbersIn = (kind: string, steps: readonly DocumentEvent[]): NewDocumentNumber[] =>
  steps.flatMap((step) => (step.type === 'NUMBERED' ? [{ number: step.taken.number, kind }] : []));
