import type { ApprovalNode, ApprovalSigner, ApprovalWord } from '../api/types.ts';
import { FileLink } from '../ui/file-link.tsx';
import { localTime } from '../ui/format.ts';
import { useWords } from '../words/define-words.ts';
import { approvalWords } from './approval.words.ts';

/** How a node is drawn: done with, or the one at hand. */
const STANDS: Partial<Record<ApprovalNode['state'], string>> = { PASSED: 'past', OPEN: 'current' };

/** What a voice is beside its word: its weight in a vote, its turn where they sign one after another. */
const VOICES = { VOTE: 'weight', SEQUENCE: 'order' } as const satisfies Partial<Record<ApprovalNode['rule'], string>>;

/** One opening of a node, or one that lies ahead. */
export function NodeItem({ node }: { node: ApprovalNode }) {
  const t = useWords(approvalWords);
  const { label, rule, ruleLabel, share, state, round, returned } = node;
  const part = share === null ? '' : ` ${share.beyond ? '>' : '≥'}${String(share.numerator)}/${String(share.denominator)}`;
  const said = rule === 'VOTE' || rule === 'SEQUENCE' ? VOICES[rule] : null;
  const voiceOf = (participant: { weight: number; order: number }): string => (said === null ? '' : t(said, { n: participant[said] }));
  return (
    <li className={STANDS[state]} aria-current={state === 'OPEN' ? 'step' : undefined}>
      <strong>{label}</strong> {ruleLabel}
      {part} · {t(`node.${state}`)}
      {round > 1 && ` · ${t('round', { n: round })}`}
      {returned && (
        <p>
          {t('returnedTo', { by: returned.by, text: returned.text })} <Papers attachments={returned.attachments} />
        </p>
      )}
      <ul>
        {node.participants.flatMap((participant) =>
          participant.signers.map((signer) => <SignerItem key={signer.key} signer={signer} voice={voiceOf(participant)} />),
        )}
      </ul>
    </li>
  );
}

function SignerItem({ signer, voice }: { signer: ApprovalSigner; voice: string }) {
  const t = useWords(approvalWords);
  const { address, people, holder, consignedBy, dueOn, addedBy, passedOn, state, word, opinions, withdrawn } = signer;
  const notes = [
    ...people.map(({ name, seat }) => t(`seat.${seat}`, { name })),
    ...(holder !== null && holder !== address ? [t('holder', { name: holder })] : []),
    ...(consignedBy === null ? [] : [t('consignedBy', { name: consignedBy })]),
    ...(dueOn === null ? [] : [t('handedDue', { day: dueOn })]),
    ...(addedBy === null ? [] : [t('addedBy', { name: addedBy })]),
    ...passedOn.map(({ from, by }) => t('passedOn', { from, by })),
  ];
  return (
    <li>
      {voice && `${voice} · `}
      {address}
      {notes.length > 0 && `（${notes.join('；')}）`} · {t(`signer.${state}`)}
      {word && <Word word={word} />}
      {opinions.map((opinion) => (
        <Word key={opinion.at} word={opinion} label={t('advice')} />
      ))}
      {withdrawn.map((taken) => (
        <Word key={taken.at} word={taken} label={t('withdrawnWord')} />
      ))}
    </li>
  );
}

/** What somebody said: who, for whom, when, and the text. */
function Word({ word, label }: { word: ApprovalWord; label?: string }) {
  const t = useWords(approvalWords);
  const { by, onBehalfOf, paper, at, text, verdict, attachments } = word;
  const who = [by, ...(onBehalfOf === null ? [] : [t('behalf', { name: onBehalfOf })]), ...(paper ? [t('paper')] : [])].join(' ');
  return (
    <p className="fine">
      {label && `${label}：${t(verdict === 'AGREE' ? 'signer.AGREED' : 'signer.DISAGREED')} · `}
      {who} {localTime(at)}
      {text && `：${text}`} <Papers attachments={attachments} />
    </p>
  );
}

/** What was attached to a word. */
const Papers = ({ attachments }: Pick<ApprovalWord, 'attachments'>) =>
  attachments.map(({ id, name }, i) => (
    <span key={id}>
      {i > 0 && '、'}
      <FileLink fileId={id} label={name} />
    </span>
  ));
