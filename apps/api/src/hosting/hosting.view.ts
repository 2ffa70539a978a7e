import type { ApplicationWindow } from '@jiangcheng/domain/hosting/application';
import { isInForce } from '@jiangcheng/domain/hosting/ban';
import { isOutsideWindow } from '@jiangcheng/domain/hosting/decide';
import type { CivilDate } from '@jiangcheng/domain/shared/civil-date';
import type { ApplicationRow } from '@jiangcheng/persistence/hosting/applications';
import type { BanRow } from '@jiangcheng/persistence/hosting/bans';

/** A 通报 with whether it bars its organization on this day. */
export const banView = ({ enteredAt, ...row }: BanRow, today: CivilDate) => ({
  ...row,
  inForce: isInForce(row, today),
  enteredAt: enteredAt.toISOString(),
});

/** An application as a page shows it, with whether it came within the campaign's window. */
export const hostingView = ({ filedAt, decidedAt, organizers, ...row }: ApplicationRow, window: ApplicationWindow) => ({
  ...row,
  organizers: [...organizers],
  outsideWindow: isOutsideWindow(row, { window }),
  filedAt: filedAt.toISOString(),
  decidedAt: decidedAt?.toISOString() ?? null,
});
