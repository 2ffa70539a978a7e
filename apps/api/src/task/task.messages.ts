import { registerMessages } from '../platform/problems.ts';

registerMessages('task', {
  zh: { 'inbox.COPY': '抄送' },
  en: { 'inbox.COPY': 'For information' },
});
