import { useCan } from '../session/session.api.ts';
import { Page } from '../ui/page.tsx';
import { TabLinks } from '../ui/tab-links.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { AccessEvents, Deviations, Incidents } from './audit-lists.tsx';
import { auditWords } from './audit.words.ts';

export function AuditPage() {
  const t = useWords(auditWords);
  const can = useCan();
  const lists = [
    ...(can('audit.read')
      ? [
          { key: 'deviations', label: t('deviations'), List: Deviations },
          { key: 'incidents', label: t('incidents'), List: Incidents },
        ]
      : []),
    ...(can('access.read') ? [{ key: 'access', label: t('access'), List: AccessEvents }] : []),
  ];
  const tab = useFilter().value('tab');
  const shown = lists.find(({ key }) => key === tab) ?? lists[0];
  return (
    <Page title={t('title')}>
      <TabLinks current={shown?.key ?? ''} tabs={lists} />
      {shown && <shown.List />}
    </Page>
  );
}
