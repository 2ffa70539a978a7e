import { registerMessages } from '../platform/problems.ts';

registerMessages('mail', {
  zh: { MAIL_NOT_SENT: '此邮件尚未发出，不能标记退信。', MAIL_BOUNCED_ALREADY: '已标记退信。' },
  en: { MAIL_NOT_SENT: 'This mail has not gone out.', MAIL_BOUNCED_ALREADY: 'This mail is marked as bounced already.' },
});
