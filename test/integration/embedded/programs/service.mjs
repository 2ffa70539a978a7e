// Stands in for api and worker: serves health on the port given, counts the visits as jc_app, and ends on SIGTERM.
import { createServer } from 'node:http';
import pg from 'pg';

export function serve(port) {
  const server = createServer(async (_request, response) => {
    const client = new pg.Client({ connectionString: process.env.JC_DATABASE_URL });
    await client.connect();
    const { rows } = await client.query('select count(*)::int as visits from visit');
    await client.end();
    response.end(JSON.stringify({ ...rows[0], owner: process.env.JC_DATABASE_OWNER_URL ?? null, zone: process.env.TZ, pid: process.pid }));
  });
  server.listen(Number(port), '127.0.0.1');
  process.on('SIGTERM', () => {
    server.closeAllConnections();
    server.close(() => process.exit(0));
  });
}
