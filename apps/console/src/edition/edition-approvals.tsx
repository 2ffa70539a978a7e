import { useState } from 'react';
import type { Edition } from '../api/types.ts';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { editionWords } from './edition.words.ts';
import { NodeDialog } from './node-dialog.tsx';
import type { NodeRow } from './node-row.ts';

/** How each node of an approval decides, who sits there, and what every edition has in common. */
export function EditionApprovals({ edition }: { edition: Edition }) {
  const t = useWords(editionWords);
  const [edited, setEdited] = useState<NodeRow | null>(null);
  const rows = edition.approvals.flatMap((approval) => approval.nodes.map((node) => ({ approval, node })));
  const columns: Column<NodeRow>[] = [
    { key: 'approval', title: t('approval'), render: ({ approval }) => approval.label },
    { key: 'node', title: t('node'), render: ({ node }) => node.label },
    { key: 'rule', title: t('rule'), render: ({ node }) => <Rule node={node} /> },
    { key: 'seats', title: t('seats'), render: ({ node }) => <Seats node={node} /> },
    { key: 'clause', title: t('clause'), render: ({ approval }) => approval.clause },
    { key: 'ways', title: t('ways'), render: (row) => <Ways edition={edition} row={row} onEdit={setEdited} /> },
  ];
  return (
    <>
      <DataTable label={t('approvals')} rows={rows} columns={columns} rowKey={({ approval, node }) => `${approval.key}/${node.key}`} />
      {edited && <NodeDialog edition={edition} row={edited} onClose={() => setEdited(null)} />}
    </>
  );
}

function Rule({ node: { rule, ruleLabel } }: { node: NodeRow['node'] }) {
  const share = 'share' in rule ? ` ${rule.share.beyond ? '>' : '≥'}${rule.share.numerator}/${rule.share.denominator}` : '';
  return `${ruleLabel}${share}`;
}

function Seats({ node: { seats, rule } }: { node: NodeRow['node'] }) {
  const t = useWords(editionWords);
  return seats
    .map(({ role, post, weight }) => `${post ?? t(`seat.${role}`)}${rule.kind === 'VOTE' ? t('weighs', { n: weight ?? 1 }) : ''}`)
    .join('、');
}

function Ways({ edition, row, onEdit }: { edition: Edition; row: NodeRow; onEdit: (row: NodeRow) => void }) {
  const t = useWords(editionWords);
  const { approval, node } = row;
  if (approval.fixed) return <span className="fine">{t('alwaysAll')}</span>;
  return (
    <span className="row">
      {approval.changed && <Mark tone="info">{t('changed')}</Mark>}
      {edition.may.change && (
        <button
          type="button"
          className="btn"
          aria-label={t('changeOf', { path: `${approval.label} ${node.label}` })}
          onClick={() => onEdit(row)}
        >
          {t('change')}
        </button>
      )}
    </span>
  );
}
