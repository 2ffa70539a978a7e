import { Form, Radio } from 'antd';
import type { ComponentProps, ReactNode } from 'react';
import type { NewPaperDecision, PaperDecision } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { useCan } from '../session/session.api.ts';
import { FormDialog } from '../ui/form-dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { PaperFields, type PaperPlace } from './paper-dialog.tsx';
import { paperWords } from './paper.words.ts';
import { staleAfterPaper } from './stale.ts';

const ways = ['SCREEN', 'PAPER'] as const;
type Paper = Pick<NewPaperDecision, 'decider' | 'decidedOn' | 'opinion' | 'fileId'>;
type Entered<Values> = Values & Paper & { way: (typeof ways)[number] };

export interface OnPaper<Values> {
  act: string;
  place: PaperPlace;
  /** What the paper decides, as the act's own route takes it, with the row that it is about. */
  input: (values: Values) => object;
}

interface Props<Values extends object> extends Omit<ComponentProps<typeof FormDialog<Values>>, 'onSubmit' | 'children' | 'open'> {
  /** Left out of what is not decided on paper. */
  paper?: OnPaper<Values> | undefined;
  /** The decision on screen; without it paper is the only way. */
  onSubmit?: (values: Values) => Promise<unknown>;
  children: ReactNode;
}

/** A decision that is made here, or was signed on paper and is entered by two clerks: the same fields either way. */
export function EitherWayDialog<Values extends object>({ paper, onSubmit, initial, children, ...dialog }: Props<Values>) {
  const mayRegister = useCan()('paper.register') && paper !== undefined;
  const register = useRegister();
  const way = onSubmit === undefined ? 'PAPER' : 'SCREEN';
  const submit = async ({ way: chosen, decider, decidedOn, opinion, fileId, ...rest }: Entered<Values>) => {
    const values = rest as unknown as Values;
    if (paper === undefined || (chosen ?? way) === 'SCREEN') return onSubmit?.(values);
    return register(paper, { decider, decidedOn, ...(opinion ? { opinion } : {}), fileId }, paper.input(values));
  };
  return (
    <FormDialog<Entered<Values>>
      {...(dialog as object as Pick<typeof dialog, 'title' | 'onClose'>)}
      open
      initial={{ way, ...initial } as Partial<Entered<Values>>}
      onSubmit={submit}
    >
      {mayRegister && onSubmit !== undefined && <WayField />}
      {children}
      {mayRegister && <OnPaperFields place={paper.place} />}
    </FormDialog>
  );
}

function useRegister() {
  const t = useWords(paperWords);
  const register = useCommand<PaperDecision, NewPaperDecision>((body) => ({ path: '/paper-decisions', body }), staleAfterPaper(''));
  return async ({ act, place }: Pick<OnPaper<never>, 'act' | 'place'>, said: Paper, input: object) => {
    await register.mutateAsync({ caseId: place.id, kind: 'PAPER', act, ...said, input: input as NewPaperDecision['input'] });
    toast(t('registered'));
  };
}

function WayField() {
  const t = useWords(paperWords);
  return (
    <Form.Item name="way" label={t('way')}>
      <Radio.Group options={ways.map((value) => ({ value, label: t(`way.${value}`) }))} />
    </Form.Item>
  );
}

function OnPaperFields({ place }: { place: PaperPlace }) {
  const t = useWords(paperWords);
  const way = Form.useWatch<string | undefined>('way', { preserve: true });
  if (way !== 'PAPER') return null;
  return (
    <>
      <p className="fine">{t('hint')}</p>
      <PaperFields place={place} backfill={false} />
    </>
  );
}
