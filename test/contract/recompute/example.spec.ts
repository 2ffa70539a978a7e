import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '@jiangcheng/config/paths';
import { runRecompute } from './cli.ts';

const page = readFileSync(join(repositoryRoot(), 'docs/recompute.md'), 'utf8');
const blocks = [...page.matchAll(/```json\n(.*?)\n```/gs)].map(([, json]) => json ?? '');
const pairs = blocks.flatMap((block, index) => (index % 2 === 0 ? [[block, blocks[index + 1] ?? ''] as const] : []));

describe('the examples of docs/recompute.md', () => {
  it('come in pairs', () => {
    expect(blocks.length).toBe(pairs.length * 2);
    expect(pairs.length).toBeGreaterThan(0);
  });

  it.each(pairs)('are answered as the page says (%#)', (question, answer) => {
    const { code, stdout, stderr } = runRecompute(question);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout.replace(/"hash": "[0-9a-f]{64}"/g, '"hash": "…"'))).toEqual(JSON.parse(answer));
  });
});

describe('bad input', () => {
  it.each([
    ['[', /^✗ 输入不是 JSON：.* · the input is not JSON: .*\n$/],
    ['{"format":"jiangcheng-recompute/1","items":[{}]}', /^✗ 输入有误，items\.0\.kind：.* · the input is wrong at items\.0\.kind: .*\n$/],
  ])('is answered with one sentence and exit code 2: %s', (input, sentence) => {
    const { code, stdout, stderr } = runRecompute(input);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
  });

  it('is a file that is not there, too', () => {
    const { code, stderr } = runRecompute('', 'no/such/file.json');
    expect([code, stderr]).toEqual([2, '✗ 读不到文件 no/such/file.json · the file no/such/file.json cannot be read.\n']);
  });
});
