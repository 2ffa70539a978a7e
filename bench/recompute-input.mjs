// node bench/recompute-input.mjs COUNT > FILE: so many contests of twelve, always the same ones, for npm run recompute (docs/benchmarks.md).
let state = 20250609;

/** A linear congruence: the same file on every machine. */
function next(below) {
  state = (state * 1103515245 + 12345) % 2147483648;
  return Math.floor((state / 2147483648) * below);
}

const mark = () => `${60 + next(40)}.${String(next(100)).padStart(2, '0')}`;
const entry = (_, index) => ({
  id: `e${index}`,
  theory: mark(),
  practice: mark(),
  timeSeconds: 1000 + next(4000),
  sex: next(2) === 0 ? 'F' : 'M',
  bornOn: '1991-02-03',
});
const contest = (_, index) => ({
  kind: 'contest',
  id: `c${index}`,
  regulation: '000',
  edition: '2025',
  trade: { type: 'SKILL', nationalStandard: true },
  lastDay: '2025-06-18',
  entries: Array.from({ length: 12 }, entry),
});

const items = Array.from({ length: Number(process.argv[2] ?? 10_000) }, contest);
process.stdout.write(JSON.stringify({ format: 'jiangcheng-recompute/1', items }));
