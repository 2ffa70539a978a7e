import type { ServiceConfig } from '@jiangcheng/config/service';
import { headerText } from '@jiangcheng/mail/header-text';
import type { Recipient } from '@jiangcheng/mail/recipient';
import { createSmtpTransport } from '@jiangcheng/mail/smtp-transport';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { closedUntilOf } from '../reminder/closed-until.ts';
import { MailLoop } from './mail-loop.ts';
import { newestTemplates } from './newest-templates.ts';

/** The loop over real SMTP, as the environment says. */
export function createMailLoop({ source, config, logger }: { source: DataSource; config: ServiceConfig; logger: Logger }): MailLoop {
  const transport = createSmtpTransport({ url: config.smtpUrl, from: senderOf(config.mailFrom) });
  return new MailLoop({
    source,
    logger,
    transport,
    closedUntil: closedUntilOf(new CalendarStore(source)),
    templates: newestTemplates(),
    publicUrl: config.publicUrl,
    host: mailHostOf(config.publicUrl),
    random: Math.random,
  });
}

/** `匠程 <jiangcheng@example.org>`, or the bare address. The operator's own setting, checked by libs/config: here a host without dots may stand, as on one machine. */
export function senderOf(mailFrom: string): Recipient {
  const named = /^(.*)<([^<>]+)>$/.exec(mailFrom.trim());
  const sender = { name: headerText((named?.[1] ?? '').replace(/^\s*"|"\s*$/g, ''), 120), address: (named?.[2] ?? mailFrom).trim() };
  return sender as Recipient;
}

/** Host name for Message-IDs; an IPv6 address has characters that do not fit there. */
export function mailHostOf(publicUrl: string): string {
  const { hostname } = new URL(publicUrl);
  return /^[A-Za-z0-9.-]+$/.test(hostname) ? hostname : 'localhost';
}
