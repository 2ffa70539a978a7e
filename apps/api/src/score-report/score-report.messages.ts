import { registerMessages } from '../platform/problems.ts';
import { entryWords } from './messages/entry.words.ts';
import { printWords } from './messages/print.words.ts';
import { tableWords } from './messages/table.words.ts';
import { winnerWords } from './messages/winner.words.ts';

const all = [entryWords, tableWords, winnerWords, printWords];

registerMessages('score-report', {
  zh: Object.assign({}, ...all.map(({ zh }) => zh)) as Record<string, string>,
  en: Object.assign({}, ...all.map(({ en }) => en)) as Record<string, string>,
});
