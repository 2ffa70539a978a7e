import { Inject, Injectable } from '@nestjs/common';
import { meetingPaperHash, type MeetingPaper } from '@jiangcheng/casework/selection/meeting-paper-hash';
import type { IssuedList, SelectionView } from '@jiangcheng/contracts/api/selection';
import { loadSelectionPack } from '@jiangcheng/regulations/load-pack';
import { checkCode } from '@jiangcheng/protection/check-code';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { DocumentPrints } from '../document/document-prints.ts';
import { notFound } from '../platform/problems.ts';
import { KEYRING } from '../platform/protection.module.ts';
import { meetingsOf } from './lists.view.ts';
import { agendaPage, minutesPage } from './meeting-papers.ts';
import { SelectionCases } from './selection-cases.ts';
import { SelectionPages } from './selection-pages.ts';

type Meeting = SelectionView['meetings'][number];

/** The call and the announcement of each round, and the papers of both meetings, as pages to print. */
@Injectable()
export class SelectionPapers {
  constructor(
    private readonly cases: SelectionCases,
    private readonly prints: DocumentPrints,
    private readonly pages: SelectionPages,
    @Inject(KEYRING) private readonly keyring: Keyring,
  ) {}

  async document(roundId: string, list: IssuedList, round: number, version?: number): Promise<string> {
    const { state } = await this.cases.read(roundId);
    return this.prints.page(state[list].find((one) => one.round === round)?.document, version);
  }

  /** 评审会议纪要 with the 建议名单, once the meeting is on record: for office and auditor. */
  async minutes(roundId: string, round: number): Promise<string> {
    const { number, title, meeting } = await this.meeting(roundId, round);
    return minutesPage({ title, meeting, code: this.codeOf('MEETING_MINUTES', number, meeting) });
  }

  /** 党组会议议题：拟定名单, once there is a list. */
  async agenda(roundId: string, round: number): Promise<string> {
    const { number, title, meeting, openOpinions } = await this.meeting(roundId, round);
    if (meeting.suggested.length === 0) throw notFound();
    const listed = [...meeting.suggested, ...meeting.reserves].map(({ candidateId }) => candidateId);
    const open = openOpinions.filter(({ candidateId }) => listed.includes(candidateId));
    return agendaPage({ title, meeting, open, code: this.codeOf('PARTY_GROUP_AGENDA', number, { meeting, open }) });
  }

  private async meeting(roundId: string, round: number) {
    const page = await this.pages.forPrint(roundId);
    const { found, readsMinutes, openOpinions } = page;
    const meeting: Meeting | undefined = meetingsOf(page, loadSelectionPack(found.regulation, found.edition)).find(
      (one) => one.round === round,
    );
    if (!readsMinutes || meeting === undefined) throw notFound();
    return { number: found.number, title: found.title, meeting, openOpinions };
  }

  private codeOf(paper: MeetingPaper, number: string, content: object): string {
    return checkCode(this.keyring, meetingPaperHash(paper, number, content));
  }
}
