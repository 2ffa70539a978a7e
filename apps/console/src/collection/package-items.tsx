import { Form, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { UnitPackage } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { assessmentPath } from '../org-award/org-award.api.ts';
import { FileField } from '../ui/file-field.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { Mark } from '../ui/mark.tsx';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';
import { unitPath, useCollectionAct } from './collection.api.ts';
import { collectionWords } from './collection.words.ts';

type Item = UnitPackage['items'][number];
interface Kept {
  key: string;
  fileIds: string[];
  none: string | null;
}

/** Each kind of material: its files, or the statement that there is none; what is missing says so. */
export function PackageItems({ found }: { found: UnitPackage }) {
  const t = useWords(collectionWords);
  const [changed, setChanged] = useState<{ item: Item; how: 'FILE' | 'NONE' } | null>(null);
  const { caseId, organizationId, version } = found;
  const keep = useCollectionAct<Kept>(({ key, ...body }) => ({
    method: 'PUT',
    path: `${unitPath(caseId, organizationId)}/items/${key}`,
    body: { version, ...body },
  }));
  const editable = found.actions.some(({ act, allowed }) => act === 'package.saveItem' && allowed);
  const columns: Column<Item>[] = [
    { key: 'label', title: t('items'), render: (item) => item.label },
    {
      key: 'status',
      title: t('status'),
      tight: true,
      render: (item) => (item.missing ? <Mark tone="danger">{t('missing')}</Mark> : t('there')),
    },
    {
      key: 'content',
      title: t('content'),
      render: (item) => (
        <ItemContent
          item={item}
          found={found}
          remove={editable ? (id) => keep.mutate({ key: item.key, fileIds: idsOf(item).filter((one) => one !== id), none: null }) : null}
        />
      ),
    },
    ...(editable
      ? [
          {
            key: 'act',
            title: '',
            tight: true,
            render: (item: Item) => <ItemButtons item={item} onChoose={(how) => setChanged({ item, how })} />,
          },
        ]
      : []),
  ];
  return (
    <section aria-labelledby="items">
      <h2 id="items">{t('items')}</h2>
      <DataTable label={t('items')} rows={found.items} columns={columns} rowKey={(item) => item.key} />
      {changed && <ItemDialog {...changed} caseId={caseId} onClose={() => setChanged(null)} onKeep={(kept) => keep.mutateAsync(kept)} />}
    </section>
  );
}

const idsOf = ({ files }: Item): string[] => files.map(({ id }) => id);

function ItemContent({ item, found, remove }: { item: Item; found: UnitPackage; remove: ((fileId: string) => void) | null }) {
  const t = useWords(collectionWords);
  if (item.none !== null) return <span className="fine">{t('none', { text: item.none })}</span>;
  return (
    <>
      {item.form !== null && <FormLink found={found} />}
      {item.files.map(({ id, name }) => (
        <div key={id}>
          <FileLink fileId={id} label={name} />{' '}
          {remove && (
            <button type="button" className="btn-link" aria-label={`${t('remove')} ${name}`} onClick={() => remove(id)}>
              {t('remove')}
            </button>
          )}
        </div>
      ))}
    </>
  );
}

/** The page's own form, which stands for the paper once it is filled in. */
function FormLink({ found: { caseId, organizationId } }: { found: UnitPackage }) {
  const t = useWords(collectionWords);
  return (
    <div>
      <Link to={assessmentPath(caseId, organizationId)}>{t('form')}</Link>
    </div>
  );
}

function ItemButtons({ item, onChoose }: { item: Item; onChoose: (how: 'FILE' | 'NONE') => void }) {
  const t = useWords(collectionWords);
  return (
    <div className="page-actions">
      <button type="button" className="btn" aria-label={`${t('addFile')} ${item.label}`} onClick={() => onChoose('FILE')}>
        {t('addFile')}
      </button>
      {item.declarable && (
        <button type="button" className="btn" aria-label={`${t('declare')} ${item.label}`} onClick={() => onChoose('NONE')}>
          {t('declare')}
        </button>
      )}
    </div>
  );
}

interface ItemProps {
  item: Item;
  how: 'FILE' | 'NONE';
  caseId: string;
  onClose: () => void;
  onKeep: (kept: Kept) => Promise<unknown>;
}

function ItemDialog({ item, how, caseId, onClose, onKeep }: ItemProps) {
  const t = useWords(collectionWords);
  const required = useRequired();
  return (
    <FormDialog<{ fileId?: string; none?: string }>
      title={item.label}
      open
      onClose={onClose}
      onSubmit={({ fileId, none }) =>
        onKeep({
          key: item.key,
          fileIds: how === 'FILE' && fileId ? [...idsOf(item), fileId] : [],
          none: how === 'NONE' ? (none ?? '') : null,
        })
      }
    >
      {how === 'FILE' ? (
        <Form.Item name="fileId" label={t('addFile')} rules={required(t('addFile'))}>
          <FileField purpose="PACKAGE_ITEM" caseId={caseId} />
        </Form.Item>
      ) : (
        <Form.Item name="none" label={t('statement')} rules={required(t('statement'))} extra={t('statementHint')}>
          <Input.TextArea rows={2} maxLength={300} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
