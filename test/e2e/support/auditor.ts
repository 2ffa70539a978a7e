import { runSql } from '../../support/database.ts';

export interface AuditorAnswer {
  readonly path: string;
  readonly status: number;
  readonly text: string;
}

/** Values for the placeholders of GET routes, by the noun of the route. */
const IDS = `select
  (select id from app.work_case limit 1) as contests, (select id from app.work_case limit 1) as cases,
  (select id from app.campaign limit 1) as campaigns, (select id from app.account limit 1) as accounts,
  (select id from app.organization limit 1) as organizations, (select id from app.task limit 1) as tasks,
  (select id from app.outgoing_mail where kind <> 'invitation' limit 1) as mails, (select id from app.file limit 1) as files`;

/** Asks, as the auditor whose session this is, every GET route that the API describes, for everything the story has left; refusals are answers too. */
export async function answersToAuditor(url: string, sessionSecret: string, ownerUrl: string): Promise<AuditorAnswer[]> {
  const { paths } = (await (await fetch(`${url}/api/openapi.json`)).json()) as { paths: Record<string, object> };
  const [ids = {}] = await runSql<Record<string, string>>(ownerUrl, IDS);
  const prints = await runSql<{ id: string }>(ownerUrl, 'select id from app.print');
  const gets = Object.entries(paths).flatMap(([path, methods]) => ('get' in methods ? [path] : []));
  const answers: AuditorAnswer[] = [];
  for (const path of gets.flatMap((each) => filled(each, ids, prints))) answers.push(await ask(`${url}${path}`, sessionSecret));
  return answers;
}

function filled(path: string, ids: Readonly<Record<string, string>>, prints: readonly { readonly id: string }[]): string[] {
  const noun = /\/api\/v1\/([a-z-]+)\/\{/.exec(path)?.[1] ?? '';
  const basic = path
    .replace('{id}', ids[noun] ?? '{id}')
    .replace('{round}', '1')
    .replace('{year}', '2026')
    .replace('{act}', 'confirm');
  return basic.includes('{printId}') ? prints.map(({ id }) => basic.replace('{printId}', id)) : [basic];
}

async function ask(address: string, sessionSecret: string): Promise<AuditorAnswer> {
  const response = await fetch(address, {
    headers: { cookie: `jc_session=${sessionSecret}`, connection: 'close' },
    signal: AbortSignal.timeout(20_000),
  });
  return { path: new URL(address).pathname, status: response.status, text: await response.text() };
}
