import { describe, expect, it } from '@jest/globals';
import { contentOf, nextEdition, withValue } from '@jiangcheng/regulations/edition';
import { adoptedPacks, checkedPack, loadContestPack } from '@jiangcheng/regulations/load-pack';
import { adoptEditions, type PublishedEdition } from './adopt-editions.ts';

const content = nextEdition(loadContestPack('000', '2025'), '2026');
const { hash } = checkedPack('CONTEST', content);
const edition = (more: Partial<PublishedEdition> = {}): PublishedEdition => ({
  regulation: '000',
  edition: '2026',
  kind: 'CONTEST',
  content,
  hash,
  ...more,
});
const known = () => adoptedPacks().map((pack) => `${pack.id}/${pack.edition}`);

describe('editions that the office made', () => {
  it('are passed over while they are drafts', () => {
    adoptEditions([edition({ hash: null })]);
    expect(known()).toEqual([]);
  });

  it('are refused where they are not what was published', () => {
    const other = withValue(content, { path: 'scoring.prizes.table.0.amount', value: '6000', clause: '000/2026/七' }) ?? {};
    expect(() => adoptEditions([edition({ content: other })])).toThrow('edition 000/2026 is not what was published');
    expect(known()).toEqual([]);
  });

  it('are known once published, whatever order their keys came back in, and adopted once', () => {
    adoptEditions([edition({ content: Object.fromEntries(Object.entries(content).reverse()) })]);
    const first = loadContestPack('000', '2026');
    adoptEditions([edition()]);
    expect([known(), loadContestPack('000', '2026') === first, first.hash]).toEqual([['000/2026'], true, hash]);
  });

  it('have the settings that a later release brought, at their default, and keep their own and their hash', () => {
    const whole = checkedPack('CONTEST', nextEdition(loadContestPack('000', '2025'), '2027'));
    const isLater = ({ key }: { key: string }): boolean => key === 'DRAFT_HOLD_MINUTES';
    const own = whole.settings.settings
      .filter((setting) => !isLater(setting))
      .map((setting) => (setting.key === 'LATE_SCORE_REPORT' ? { ...setting, default: 'REFUSE' } : setting));
    const published = { ...contentOf(whole), settings: { settings: own } };
    const { hash: itsOwn } = checkedPack('CONTEST', published);
    adoptEditions([edition({ edition: '2027', content: published, hash: itsOwn })]);
    const { hash: adopted, settings } = loadContestPack('000', '2027');
    expect([adopted, settings.settings]).toEqual([itsOwn, [...own, ...whole.settings.settings.filter(isLater)]]);
  });
});
