import { complain } from './complain.ts';
import { startProduct, type Product, type Programs } from './start.ts';

const say = (line: string): void => console.log(line);

/** Starts everything, runs until a signal, stops everything; sets the exit code: 0 after a signal, 1 after a complaint. */
export async function runProduct(programs: Programs): Promise<void> {
  const control = new AbortController();
  const stopAsked = (): void => control.abort(new Error('stopped'));
  const asked = new Promise<void>((resolve) => control.signal.addEventListener('abort', () => resolve(), { once: true }));
  // The terminal and npm may both pass on the same Ctrl-C: the second one is the same wish.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stopAsked);
  whenParentEnds(stopAsked);
  // A terminal that was closed, or a pipe: what cannot be said any more must not keep the servers from being stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', stopAsked);
  try {
    const product = await startProduct(process.env, programs, say, control.signal);
    welcome(product, (performance.now() / 1000).toFixed(1));
    await asked;
    await stop(product);
  } catch (error) {
    if (control.signal.aborted) say('已停止 · stopped before it was ready');
    else complain(error);
    process.exitCode = control.signal.aborted ? 0 : 1;
  }
}

/** Whoever started us and was killed can no longer pass on a signal. */
function whenParentEnds(stopAsked: () => void): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && stopAsked(), 500).unref();
}

function welcome({ config, servers, firstLink }: Product, seconds: string): void {
  say('');
  say(`匠程已就绪（${seconds} 秒） · ready in ${seconds} s`);
  say(`  地址 · address          ${config.publicUrl}`);
  say(`  接口文档 · API docs     ${config.publicUrl}/api/docs`);
  if (servers.mail.webUrl) say(`  邮件 · mails            ${servers.mail.webUrl}`);
  say(`  数据与日志 · data, logs ${servers.paths.root}`);
  if (firstLink) say(`\n首次使用，请打开此一次性链接设置姓名和密码 · first use, open this one-time link:\n  ${firstLink}`);
  say('\n按 Ctrl-C 停止 · press Ctrl-C to stop');
}

async function stop({ servers }: Product): Promise<void> {
  say('\n正在停止 · stopping');
  const started = performance.now();
  await servers.stop();
  say(`已停止 · all stopped (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}
