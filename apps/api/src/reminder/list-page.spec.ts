import { describe, expect, it } from '@jest/globals';
import { listPage } from './list-page.ts';

describe('the page of reminders', () => {
  const page = listPage('calls', {
    today: '2025-06-30',
    until: '2025-07-02',
    printedAt: 1_750_000_000_000,
    lines: [],
    addresses: [],
    numbers: new Map(),
  });

  it('heads each column by another word, and a case by one for cases of every kind', () => {
    const heads = [...page.matchAll(/<th>(.*?)<\/th>/g)].map(([, head]) => head);
    expect(heads.slice(0, 5)).toEqual(['序号', '编号', '事项', '待办', '单位']);
    expect(new Set(heads).size).toBe(heads.length);
  });
});
