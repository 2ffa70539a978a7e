import type { DocumentState } from '@jiangcheng/domain/document/state';
import { issuedPage } from './issued-page.ts';
import { winnersAnnex, type AwardedContest } from './winners-annex.ts';

const LIST = '获奖人员名单';

/** 成绩通报 with its list of winners. Null before anybody has drafted it. */
export const circularPage = (document: DocumentState, contests: readonly AwardedContest[]): string | null =>
  issuedPage(document, (title) => [winnersAnnex(title ?? LIST, contests)]);
