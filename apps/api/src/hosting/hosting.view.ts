import type { ApplicationWindow } from '@jiangcheng/domain/hosting/application';
import { isOutsideWindow } from '@jiangcheng/domain/hosting/decide';
import type { ApplicationRow } from '@jiangcheng/persistence/hosting/applications';

/** An application as a page shows it, with whether it came within the campaign's window. */
export const hostingView = ({ filedAt, decidedAt, organizers, ...row }: ApplicationRow, window: ApplicationWindow) => ({
  ...row,
  organizers: [...organizers],
  outsideWindow: isOutsideWindow(row, { window }),
  filedAt: filedAt.toISOString(),
  decidedAt: decidedAt?.toISOString() ?? null,
});
