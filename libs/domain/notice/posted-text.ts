import type { NoticeText } from './commands.ts';
import type { PostedText } from './notice.ts';

/** The text as it hangs: of a person name, unit and post are printed and nothing else. */
export const postedText = ({ title, basis, list, text, reception }: NoticeText): PostedText => ({
  title,
  basis,
  list: list.map(({ personId, name, unit, post }) => ({ personId, printed: { name, unit, post } })),
  text,
  reception,
});
