import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, register } from 'prom-client';

/** What the worker says about itself: alive, ready (its pollers run), and figures for Prometheus. Loopback or the container's network only. */
export function startHealthServer(port: number, bind: string, isReady: () => boolean): Promise<Server> {
  collectDefaultMetrics();
  const server = createServer((request, response) => {
    void answer(request.url ?? '/', isReady).then(({ status, body, type }) =>
      response.writeHead(status, { 'content-type': type }).end(body),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, bind, () => resolve(server));
  });
}

async function answer(url: string, isReady: () => boolean): Promise<{ status: number; body: string; type: string }> {
  const json = 'application/json';
  if (url === '/health/live') return { status: 200, body: '{"status":"ok"}', type: json };
  if (url === '/health/ready')
    return isReady() ? { status: 200, body: '{"status":"ok"}', type: json } : { status: 503, body: '{"status":"starting"}', type: json };
  if (url === '/metrics') return { status: 200, body: await register.metrics(), type: register.contentType };
  return { status: 404, body: '{"status":"not found"}', type: json };
}
