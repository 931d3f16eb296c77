import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Metrics } from '../metrics/metrics';
import type { Readiness } from './readiness';

/**
 * What operators and orchestrators ask, on a port of its own that no user reaches.
 *
 * | path | answers |
 * | --- | --- |
 * | /health/live | 200 as long as the process turns |
 * | /health/ready | 200 or 503, with what is missing |
 * | /metrics | figures for Prometheus |
 */
export class OpsServer {
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(host: string, port: number, readiness: Readiness, metrics: Metrics): Promise<OpsServer> {
    const server = createServer((request, response) => {
      answer(request.url ?? '', response, readiness, metrics).catch((error: unknown) =>
        response.destroy(error as Error),
      );
    });
    server.listen(port, host);
    await once(server, 'listening');
    const address = server.address() as AddressInfo;
    const shown = address.family === 'IPv6' ? `[${address.address}]` : address.address;
    return new OpsServer(server, `http://${shown}:${address.port}`);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }
}

async function answer(
  path: string,
  response: ServerResponse,
  readiness: Readiness,
  metrics: Metrics,
): Promise<void> {
  if (path === '/health/live') return send(response, 200, 'application/json', '{"live":true}');
  if (path === '/health/ready') {
    const report = await readiness.report();
    return send(response, report.ready ? 200 : 503, 'application/json', JSON.stringify(report));
  }
  if (path === '/metrics') return send(response, 200, metrics.contentType, await metrics.text());
  send(response, 404, 'application/json', '{"paths":["/health/live","/health/ready","/metrics"]}');
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}
