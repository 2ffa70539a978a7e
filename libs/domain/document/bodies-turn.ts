import { documentSteps } from './steps.ts';
import { signatureOf, type DocumentState } from './state.ts';

/** What a body does with a document of its own: 会签 by each joint issuer, 签发 by the leading one. */
export type BodyStep = 'COUNTERSIGN' | 'SIGN';

/** Whose turn it is to sign now, once the text has been checked; nobody's while it is with the office. */
export const bodiesTurn = (document: DocumentState): { step: BodyStep; organizationId: string }[] =>
  documentSteps(document).flatMap(({ step, issuer, open }) => {
    const organizationId = (issuer ?? document.issuers[0])?.organizationId;
    return open && organizationId !== undefined && (step === 'COUNTERSIGN' || step === 'SIGN') ? [{ step, organizationId }] : [];
  });

/** Whether a body has done its part; a text that was changed since is signed anew. */
export const hasSigned = (document: DocumentState, step: BodyStep, organizationId: string | null): boolean =>
  step === 'SIGN' ? signatureOf(document) !== null : document.countersigned.some((one) => one.organizationId === organizationId);
