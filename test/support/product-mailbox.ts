import { until } from './product-until.ts';

/** A mail as the catcher got it. */
export interface CaughtMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Under which the catcher keeps it. */
  readonly id: string;
}

interface RawMail {
  readonly to?: readonly { readonly address: string }[];
  readonly subject?: string;
  readonly text?: string;
  readonly html?: string;
  readonly id?: string;
}

/** Everything that arrived at the mail catcher, in the order of arrival. */
export async function caughtMails(webUrl: string | undefined): Promise<CaughtMail[]> {
  const response = await fetch(`${webUrl}/api/email`, { headers: { connection: 'close' }, signal: AbortSignal.timeout(45_000) });
  const raw = (await response.json()) as readonly RawMail[];
  return raw.map(({ to, subject = '', text = '', html = '', id = '' }) => ({
    to: (to ?? []).map(({ address }) => address).join(','),
    subject,
    text,
    html,
    id,
  }));
}

/** Waits until as many mails that fit have arrived, and gives them. */
export async function untilCaught(
  webUrl: string | undefined,
  count: number,
  fits: (mail: CaughtMail) => boolean,
  limitMs = 30_000,
): Promise<CaughtMail[]> {
  return until(
    `${count} mails have arrived`,
    async () => {
      const found = (await caughtMails(webUrl)).filter(fits);
      return found.length >= count ? found : undefined;
    },
    limitMs,
  );
}
