import { useCallback } from 'react';
import type { CampaignSummary } from '../api/types.ts';
import { useList } from '../api/use-list.ts';
import { OrganizationSelect } from '../organization/organization-select.tsx';
import { useCan } from '../session/session.api.ts';
import { SearchBox } from '../ui/search-box.tsx';
import type { Filter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { isOpenWork, type InboxTab } from './inbox-tabs.ts';
import { useInboxSummary } from './inbox.api.ts';
import { taskWords } from './task.words.ts';

interface Props {
  filter: Filter;
  tab: InboxTab;
}

/** What narrows the list. Campaigns and organizations are the office's to choose from. */
export function InboxFilters({ filter, tab }: Props) {
  const t = useWords(taskWords);
  const can = useCan();
  const { data } = useInboxSummary();
  const { change } = filter;
  return (
    <div className="filters">
      <SearchBox label={t('search')} value={filter.value('q')} onSearch={useCallback((q: string) => change({ q }), [change])} />
      {isOpenWork(tab) && (
        <Choice
          filter={filter}
          name="due"
          all={t('anyDue')}
          options={(['OVERDUE', 'SOON'] as const).map((due) => [due, t(`due.${due}`)])}
        />
      )}
      <Choice filter={filter} name="kind" all={t('anyKind')} options={(data?.kinds ?? []).map(({ kind, label }) => [kind, label])} />
      {can('campaign.read') && <OfficeFilters filter={filter} />}
    </div>
  );
}

function OfficeFilters({ filter }: { filter: Filter }) {
  const t = useWords(taskWords);
  const { items } = useList<CampaignSummary>(['campaigns'], '/campaigns');
  const chosen = filter.value('organizationId');
  return (
    <>
      <Choice filter={filter} name="campaignId" all={t('anyCampaign')} options={items.map(({ id, title }) => [id, title])} />
      <span className="filter-select">
        <OrganizationSelect
          aria-label={t('who')}
          allowClear
          {...(chosen && { value: chosen })}
          onChange={(id) => filter.change({ organizationId: id ?? '' })}
        />
      </span>
    </>
  );
}

function Choice({ filter, name, all, options }: { filter: Filter; name: string; all: string; options: (readonly [string, string])[] }) {
  return (
    <select
      className="input"
      aria-label={all}
      value={filter.value(name)}
      onChange={(event) => filter.change({ [name]: event.target.value })}
    >
      <option value="">{all}</option>
      {options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
