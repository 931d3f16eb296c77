import { Gateway } from './gateway.ts';
import { readSettings } from './settings.ts';

async function main(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), process.env);
  const gateway = new Gateway(settings);
  const port = await gateway.start();
  const stop = (): void => {
    gateway.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  const uri = `mongodb://${settings.host}:${port}/?directConnection=true`;
  console.log(JSON.stringify({ event: 'ready', host: settings.host, port, uri, pid: process.pid }));
}

function fail(error: unknown): void {
  console.error(
    `documentdb-gateway: ${error instanceof Error ? error.message || error.name : String(error)}`,
  );
  process.exit(1);
}

main().catch(fail);
