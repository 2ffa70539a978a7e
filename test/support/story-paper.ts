import { signedScan } from './story-material.ts';
import type { StoryOffice } from './story-office.ts';

/** Who decided, as the paper says. */
export interface Decider {
  readonly name: string;
  readonly post: string;
  readonly body: string;
}

/** A decision that was taken on paper: what, by whom, on which day. */
export interface PaperWord {
  readonly act: string;
  readonly input: object;
  readonly decider: Decider;
  readonly decidedOn: string;
}

/** 线下办理登记: the scan is registered by one clerk of the office and takes effect when another confirms it. */
export async function onPaper({ people }: StoryOffice, caseId: string, word: PaperWord): Promise<void> {
  const { office, second } = people;
  const { id: fileId } = await office.upload(`/files?name=paper.pdf&purpose=PAPER_DECISION&caseId=${caseId}`, signedScan);
  const { id } = await office.post<{ id: string }>('/paper-decisions', { caseId, kind: 'PAPER', ...word, fileId });
  await second.post(`/paper-decisions/${id}/settlement`, { verdict: 'CONFIRM' });
}
