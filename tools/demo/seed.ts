import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readBootstrap } from '@nuanxin/contracts/identity';
import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { Api, Refused } from './api';
import { COUNTY_OFFICIAL, FINANCE, STREAMER } from './demo-county';
import { LoginsFile } from './logins';
import { SeedBooks } from './seed-books';
import { SeedHistory } from './seed-history';
import { SeedIdentity } from './seed-identity';
import { SeedLive } from './seed-live';

const USAGE = `node tools/run.mjs tools/demo/seed.ts [--url URL] [--logins FILE] [--token-file FILE] [--if-empty]
Fills an empty platform with the demo county, through its own API.
  --url         the gateway              (NUANXIN_URL, else http://127.0.0.1:8080)
  --logins      where the logins are kept, readable by the owner only (DEMO_LOGINS_FILE, else demo-logins.txt)
  --token-file  the one-time token of the first start                (BOOTSTRAP_TOKEN_FILE)
  --if-empty    it is well that a platform filled by others is left as it is`;

/** Sessions that do the books: one alone would wait for its rate limit. */
const DESKS = 4;

class NotOurs extends Error {
  override message = 'The platform is not empty and was not filled by this seed: nothing was changed.';
}

async function seed(url: string, file: LoginsFile, tokenFile: string | undefined): Promise<void> {
  const clock = new SystemClock();
  const ids = new SystemIds(clock);
  const { needed } = await new Api(url).ask(readBootstrap, {});
  const known = file.read();
  if (!needed && !known) throw new NotOurs();
  const county = new SeedIdentity(url, known ?? file.make(ids), ids);
  if (needed) {
    if (!tokenFile) throw new Error('An empty platform is set up with its one-time token: --token-file FILE');
    await county.setUp(readFileSync(tokenFile, 'utf8').trim());
  }
  const demo = await county.run();
  const official = new Api(url);
  await official.signIn(COUNTY_OFFICIAL, file.password(COUNTY_OFFICIAL));
  const streamer = new Api(url);
  await streamer.signIn(STREAMER, file.password(STREAMER));
  const { crew, products } = await new SeedLive(official, streamer, ids, clock).run(demo);
  const past = await new SeedHistory(official, ids, clock).run(demo, crew, products);
  const desks = Array.from({ length: DESKS }, () => new Api(url));
  for (const desk of desks) await desk.signIn(FINANCE, file.password(FINANCE));
  await new SeedBooks(desks, ids).run(past);
  console.log(`The demo county stands: ${demo.units.size} nodes. Logins (${file.path}):\n${file.text()}`);
}

const options = {
  url: { type: 'string' },
  logins: { type: 'string' },
  'token-file': { type: 'string' },
  'if-empty': { type: 'boolean' },
} as const;

function asked() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}

const values = asked();
const { env } = process;
try {
  await seed(
    values.url ?? env['NUANXIN_URL'] ?? 'http://127.0.0.1:8080',
    new LoginsFile(values.logins ?? env['DEMO_LOGINS_FILE'] ?? 'demo-logins.txt'),
    values['token-file'] ?? env['BOOTSTRAP_TOKEN_FILE'],
  );
} catch (error) {
  const isForeign =
    error instanceof NotOurs || (error instanceof Refused && error.code === 'identity.credentials');
  const message = error instanceof Error ? error.message : String(error);
  console.error(isForeign ? new NotOurs().message : message);
  process.exitCode = isForeign && values['if-empty'] ? 0 : 1;
}
