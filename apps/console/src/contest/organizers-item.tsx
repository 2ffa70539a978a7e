import { Form } from 'antd';
import { useState } from 'react';
import type { Contest, NameOrganizers } from '../api/types.ts';
import { OrganizationSelect } from '../organization/organization-select.tsx';
import { useWords } from '../words/define-words.ts';
import { contestWords } from './contest.words.ts';

const MAX = 10;
type Organizer = { organizationId: string; lead: boolean };
type Value = Omit<NameOrganizers, 'organizers'> & { organizers: Organizer[] };

/** One or more organizers, one of which leads; each seals, unless the sub-plan lets one seal for all. */
export function OrganizersItem({ contest }: { contest: Contest }) {
  const t = useWords(contestWords);
  const complete = (_rule: unknown, value: Value) =>
    value.organizers.length > 0 &&
    value.organizers.every(({ organizationId }) => organizationId) &&
    value.organizers.filter(({ lead }) => lead).length === 1
      ? Promise.resolve()
      : Promise.reject(new Error(t('organizersNeeded')));
  return (
    <Form.Item name="input" rules={[{ validator: complete }]}>
      <Organizers contest={contest} />
    </Form.Item>
  );
}

function Organizers({ contest, value, onChange }: { contest: Contest; value?: Value; onChange?: (value: Value) => void }) {
  const t = useWords(contestWords);
  const [names, setNames] = useState(() => new Map(contest.organizerList.map(({ organizationId, name }) => [organizationId, name])));
  const rows: Organizer[] = value?.organizers.length ? value.organizers : [{ organizationId: '', lead: true }];
  const set = (organizers: Organizer[], sealsForAll = value?.sealsForAll) => {
    const kept = organizers.some(({ organizationId }) => organizationId === sealsForAll);
    onChange?.({ organizers, ...(kept && sealsForAll && { sealsForAll }) });
  };
  const choose = (index: number, organizationId: string, name: string) => {
    setNames((before) => new Map(before).set(organizationId, name));
    set(rows.map((row, at) => (at === index ? { ...row, organizationId } : row)));
  };
  return (
    <>
      {rows.map((row, index) => (
        <OrganizerRow
          key={index}
          no={index + 1}
          row={row}
          known={[...names].map(([organizationId, name]) => ({ organizationId, name }))}
          onChoose={(id, name) => choose(index, id, name)}
          onLead={() => set(rows.map((other, at) => ({ ...other, lead: at === index })))}
          {...(rows.length > 1 && { onRemove: () => set(withLead(rows.filter((_, at) => at !== index))) })}
        />
      ))}
      {rows.length < MAX && (
        <button type="button" className="btn" onClick={() => set([...rows, { organizationId: '', lead: false }])}>
          {t('addOrganizer')}
        </button>
      )}
      {rows.length > 1 && (
        <Seals
          rows={rows}
          names={names}
          value={value?.sealsForAll ?? ''}
          onChange={(id) => onChange?.({ organizers: rows, ...(id && { sealsForAll: id }) })}
        />
      )}
    </>
  );
}

/** Where the leading one was removed, the first leads. */
const withLead = (rows: Organizer[]): Organizer[] =>
  rows.some(({ lead }) => lead) ? rows : rows.map((row, index) => ({ ...row, lead: index === 0 }));

interface RowProps {
  no: number;
  row: Organizer;
  known: readonly { organizationId: string; name: string }[];
  onChoose: (id: string, name: string) => void;
  onLead: () => void;
  onRemove?: () => void;
}

function OrganizerRow({ no, row, known, onChoose, onLead, onRemove }: RowProps) {
  const t = useWords(contestWords);
  return (
    <div className="organizer-row">
      <OrganizationSelect
        aria-label={t('organizerNo', { n: no })}
        {...(row.organizationId && { value: row.organizationId })}
        known={known.filter(({ organizationId }) => organizationId === row.organizationId)}
        onChange={(id, name) => onChoose(id ?? '', name)}
      />
      <label>
        <input type="radio" name="lead-organizer" aria-label={t('leadNo', { n: no })} checked={row.lead} onChange={onLead} /> {t('lead')}
      </label>
      {onRemove && (
        <button type="button" className="btn btn-small" aria-label={t('removeOrganizer', { n: no })} onClick={onRemove}>
          ×
        </button>
      )}
    </div>
  );
}

function Seals({
  rows,
  names,
  value,
  onChange,
}: {
  rows: Organizer[];
  names: Map<string, string>;
  value: string;
  onChange: (id: string) => void;
}) {
  const t = useWords(contestWords);
  return (
    <select
      className="input"
      style={{ marginTop: 10 }}
      aria-label={t('sealsForAll')}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t('eachSeals')}</option>
      {rows
        .filter(({ organizationId }) => organizationId)
        .map(({ organizationId }) => (
          <option key={organizationId} value={organizationId}>
            {t('oneSeals', { name: names.get(organizationId) ?? '' })}
          </option>
        ))}
    </select>
  );
}
