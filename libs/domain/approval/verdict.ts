import type { NodeRule, Share } from './plan.ts';
import { standing, type NodeRun, type Participant, type Signer } from './state.ts';

export type Voice = 'AGREED' | 'DISAGREED' | 'PENDING';
export type Verdict = 'PASSED' | 'FAILED' | 'OPEN';

/** Agreed when all its signers have, one after the other; disagreed as soon as one of them has. */
export function voiceOf(participant: Participant): Voice {
  const verdicts = standing(participant).map(({ decision }) => decision?.verdict ?? null);
  if (verdicts.includes('DISAGREE')) return 'DISAGREED';
  return verdicts.includes(null) ? 'PENDING' : 'AGREED';
}

/** Those who count: whoever was removed with all his added signers is no part of the whole. */
const counted = (participants: readonly Participant[]): Participant[] => participants.filter((p) => standing(p).length > 0);

const reaches = ({ numerator, denominator, beyond }: Share, part: number, whole: number): boolean =>
  beyond ? part * denominator > numerator * whole : part * denominator >= numerator * whole;

function byShare(share: Share, voices: readonly { voice: Voice; weight: number }[]): Verdict {
  const sum = (...of: Voice[]): number => voices.reduce((total, { voice, weight }) => total + (of.includes(voice) ? weight : 0), 0);
  const whole = sum('AGREED', 'DISAGREED', 'PENDING');
  if (reaches(share, sum('AGREED'), whole)) return 'PASSED';
  return reaches(share, sum('AGREED', 'PENDING'), whole) ? 'OPEN' : 'FAILED';
}

/**
 * What the words given so far come to. 会签 and 依次: one no fails it, the last yes passes it. 或签: the first who decides, decides.
 * 并签 and 表决: passed once the share is reached, failed once it no longer can be.
 */
export function verdictOf(rule: NodeRule, participants: readonly Participant[]): Verdict {
  const voices = counted(participants).map((participant) => ({ voice: voiceOf(participant), weight: participant.weight }));
  const has = (voice: Voice): boolean => voices.some((one) => one.voice === voice);
  switch (rule.kind) {
    case 'ALL':
    case 'SEQUENCE':
      return has('DISAGREED') ? 'FAILED' : has('PENDING') ? 'OPEN' : 'PASSED';
    case 'ANY':
      return has('AGREED') ? 'PASSED' : has('DISAGREED') ? 'FAILED' : 'OPEN';
    case 'RATIO':
      return byShare(
        rule.share,
        voices.map(({ voice }) => ({ voice, weight: 1 })),
      );
    case 'VOTE':
      return byShare(rule.share, voices);
  }
}

/** The signers of an open run whose turn it is: the first of each participant who has not signed, once those of lower order have agreed. */
export function actingSigners({ participants, end }: NodeRun): Signer[] {
  if (end !== null) return [];
  const waiting = (p: Participant): boolean => counted(participants).some((q) => q.order < p.order && voiceOf(q) !== 'AGREED');
  return counted(participants)
    .filter((p) => voiceOf(p) === 'PENDING' && !waiting(p))
    .flatMap((p) => standing(p).find(({ decision }) => decision === null) ?? []);
}
