import type { NoticeText } from './commands.ts';
import type { PostedText } from './notice.ts';
import { printedParts, type NoticeSubject } from './subject.ts';

/** The text as it hangs: of a person the parts of its subject are printed and nothing else. */
export const postedText = ({ title, basis, list, text, reception }: NoticeText, subject: NoticeSubject): PostedText => ({
  title,
  basis,
  list: list.map((row) => ({
    personId: row.personId,
    printed: Object.fromEntries(printedParts[subject].map((part) => [part, row[part] ?? ''])),
  })),
  text,
  reception,
});
