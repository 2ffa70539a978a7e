import { useCallback } from 'react';
import type { TalentPool } from '../api/types.ts';
import { SearchBox } from '../ui/search-box.tsx';
import { useFilter, type Filter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { talentWords } from './talent.words.ts';

export const talentFilterNames = ['tradeNo', 'group', 'stage', 'honour', 'q'] as const;

/** What narrows the database; it stands in the address. */
export function TalentFilters({ pool: { trades, stages, honours } }: { pool: TalentPool }) {
  const t = useWords(talentWords);
  const filter = useFilter();
  const { change } = filter;
  const search = useCallback((q: string) => change({ q }), [change]);
  return (
    <>
      <SearchBox label={t('search')} value={filter.value('q')} onSearch={search} />
      <Choice
        filter={filter}
        name="tradeNo"
        label={t('contest')}
        all={t('allContests')}
        options={trades.map(({ no, title }) => [String(no), title])}
      />
      <Choice
        filter={filter}
        name="group"
        label={t('group')}
        all={t('allGroups')}
        options={(['WORKER', 'STUDENT'] as const).map((key) => [key, t(`group.${key}`)])}
      />
      <Choice
        filter={filter}
        name="honour"
        label={t('honours')}
        all={t('allHonours')}
        options={honours.map(({ key, label }) => [key, label])}
      />
      <Choice
        filter={filter}
        name="stage"
        label={t('growth')}
        all={t('allStages')}
        options={[...stages.map(({ key, label }) => [key, label] as const), ['NONE', t('nowhere')]]}
      />
    </>
  );
}

interface ChoiceProps {
  filter: Filter;
  name: (typeof talentFilterNames)[number];
  label: string;
  all: string;
  options: readonly (readonly [value: string, label: string])[];
}

function Choice({ filter, name, label, all, options }: ChoiceProps) {
  return (
    <select
      className="input"
      aria-label={label}
      value={filter.value(name)}
      onChange={(event) => filter.change({ [name]: event.target.value })}
    >
      <option value="">{all}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}
