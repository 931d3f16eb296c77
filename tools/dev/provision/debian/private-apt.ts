import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Problem } from '../../problem.ts';
import { execute } from '../../system/execute.ts';
import { archives, type Archive } from './archive.ts';
import { statusOf, UNNEEDED } from './unneeded.ts';

/** apt with its own lists, cache and idea of what is installed: it needs no root and touches nothing of the system's. */
export interface PrivateApt {
  readonly folder: string;
  readonly architecture: string;
}

const UPDATE_LIMIT_MS = 180_000;

/** The -c file of one such apt. It is read after the system's own configuration, so proxies set there stay in force. */
export function configuration(folder: string, cache = path.join(folder, 'cache')): string {
  const below = (name: string) => path.join(folder, name);
  return [
    '#clear APT::Update::Post-Invoke;',
    '#clear APT::Update::Post-Invoke-Success;',
    '#clear DPkg::Post-Invoke;',
    `Dir::Etc::sourcelist "${below('sources.list')}";`,
    `Dir::Etc::sourceparts "${below('none')}";`,
    `Dir::Etc::preferences "${below('none')}";`,
    `Dir::Etc::preferencesparts "${below('none')}";`,
    `Dir::State "${folder}";`,
    `Dir::State::lists "${below('lists')}";`,
    `Dir::State::status "${below('status')}";`,
    `Dir::Cache "${cache}";`,
    `Dir::Cache::archives "${path.join(cache, 'archives')}";`,
    'Dir::Log "/dev/null";',
    'APT::Install-Recommends "false";',
    'APT::Sandbox::User "root";',
    'APT::Get::AllowUnauthenticated "false";',
    'Acquire::AllowInsecureRepositories "false";',
    'Acquire::Languages "none";',
    'Acquire::Retries "2";',
    'Acquire::http::Timeout "30";',
    'Acquire::https::Timeout "30";',
    '',
  ].join('\n');
}

/** The sources.list line of an archive, tied to its own key file where the machine has one. */
export function sourceLine({ address, suite, components, keyrings }: Archive, exists = existsSync): string {
  const keyring = keyrings.find((file) => exists(file));
  return `deb ${keyring ? `[signed-by=${keyring}] ` : ''}${address} ${suite} ${components}\n`;
}

/** Fetches and verifies the package lists. The machine's keys decide: what they do not vouch for is refused. */
export async function openPrivateApt(folder: string, progress: (text: string) => void): Promise<PrivateApt> {
  const architecture = (await execute('dpkg', ['--print-architecture'])).trim();
  for (const name of ['lists/partial', 'cache/archives/partial', 'none'])
    mkdirSync(path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, 'status'), statusOf(UNNEEDED, architecture));
  writeFileSync(path.join(folder, 'apt.conf'), configuration(folder));
  const refused: string[] = [];
  for (const archive of await archives()) {
    writeFileSync(path.join(folder, 'sources.list'), sourceLine(archive));
    try {
      progress('package lists');
      await execute(
        'apt-get',
        ['-c', path.join(folder, 'apt.conf'), 'update', '-qq', '-o', 'APT::Update::Error-Mode=any'],
        {
          limit: UPDATE_LIMIT_MS,
        },
      );
      return { folder, architecture };
    } catch (error) {
      refused.push(error instanceof Error ? error.message : String(error));
      rmSync(path.join(folder, 'lists'), { recursive: true, force: true });
      mkdirSync(path.join(folder, 'lists/partial'), { recursive: true });
    }
  }
  throw refusal(refused.join('\n'));
}

/** Sentences for what apt says when it refuses an archive. */
const REFUSALS = [
  {
    said: /NO_PUBKEY|not signed|EXPKEYSIG|Missing key|Sub-process .*sqv/,
    sentence:
      "The package archive's signature cannot be verified with this machine's keys, so nothing was installed. Install the newest debian-archive-keyring (or ubuntu-keyring) and run it again.",
  },
  {
    said: /is expired|is not valid yet/,
    sentence:
      'The package archive is out of date, or the clock of this machine is wrong, so nothing was installed. Check the clock and the mirror in the set-up of apt.',
  },
];

/** Why no archive could be used: in a sentence where apt refused one, in apt's own words otherwise. */
export function refusal(said: string): Error {
  const known = REFUSALS.find((each) => each.said.test(said));
  return known ? new Problem(`${known.sentence}\n${said}`) : new Error(said);
}
