import { standing, type ClosedApproval } from './state.ts';

/** Why an approval was refused: every 不同意 of the node that failed, with its author and his reason, in the order of the seats. */
export const objectionsIn = ({ runs }: ClosedApproval): string =>
  runs
    .slice(-1)
    .flatMap(({ participants }) => participants.flatMap(standing))
    .flatMap(({ decision }) => (decision?.verdict === 'DISAGREE' ? [`${decision.by.name}：${decision.text ?? ''}`] : []))
    .join('；');
