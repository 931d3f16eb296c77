import { existsSync, readFileSync } from 'node:fs';
import { Problem } from '../../problem.ts';
import { execute } from '../../system/execute.ts';

/** Where signed packages new enough for us come from. */
export interface Archive {
  readonly address: string;
  readonly suite: string;
  readonly components: string;
  /** Key files that may vouch for it; the first that exists is used. */
  readonly keyrings: readonly string[];
}

/** The newest suite of each distribution: stable ones lack DocumentDB and a recent nats-server. */
const SUITES: Record<string, Omit<Archive, 'address'>> = {
  debian: {
    suite: 'testing',
    components: 'main',
    keyrings: [
      '/usr/share/keyrings/debian-archive-keyring.gpg',
      '/usr/share/keyrings/debian-archive-keyring.pgp',
    ],
  },
  ubuntu: {
    suite: 'devel',
    components: 'main universe',
    keyrings: ['/usr/share/keyrings/ubuntu-archive-keyring.gpg'],
  },
};

/** Which of the two families an /etc/os-release text names; derivatives name their parent in ID_LIKE. */
export function distributionOf(osRelease: string): 'debian' | 'ubuntu' | undefined {
  const value = (key: string) => new RegExp(`^${key}="?([^"\n]*)"?$`, 'm').exec(osRelease)?.[1] ?? '';
  const names = `${value('ID')} ${value('ID_LIKE')}`.split(/\s+/);
  return (['ubuntu', 'debian'] as const).find((name) => names.includes(name));
}

/** One line of `apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT)'`. */
const TARGET = /^(\S+) (\S+) (\S+)$/;
/** Suites of a whole distribution; `-security`, `-updates` and vendors' own lists are not complete. */
const COMPLETE = /^(stable|testing|unstable|sid|devel|[a-z]+)$/;

/** The mirrors this machine is set up to use, most likely complete ones first. */
export function mirrorsOf(indexTargets: string, codename: string): string[] {
  const targets = indexTargets
    .split('\n')
    .map((line) => TARGET.exec(line.trim()))
    .filter((match) => match !== null)
    .filter(([, , release, component]) => component === 'main' && COMPLETE.test(release ?? ''));
  const likely = targets.filter(([, , release]) => release === codename);
  return [...new Set([...likely, ...targets].map(([, address]) => address ?? ''))];
}

/** The archives to try, in order. `NUANXIN_DEBIAN_MIRROR` names a mirror where apt's own set-up gives none that serves. */
export async function archives(env: NodeJS.ProcessEnv = process.env): Promise<Archive[]> {
  const osRelease = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const distribution = distributionOf(osRelease);
  const named = env['NUANXIN_DEBIAN_MIRROR'];
  const debian = SUITES['debian'];
  if (named && debian) return [{ address: named, ...debian }];
  const suite = distribution && SUITES[distribution];
  if (!suite) throw new Problem('This is neither Debian nor Ubuntu, so packages cannot be fetched.');
  const codename = /^VERSION_CODENAME=(\S+)$/m.exec(osRelease)?.[1] ?? suite.suite;
  const targets = await execute(
    'apt-get',
    ['indextargets', '--format', '$(REPO_URI) $(RELEASE) $(COMPONENT)'],
    { limit: 30_000 },
  );
  const mirrors = mirrorsOf(targets, codename);
  if (mirrors.length === 0) {
    throw new Problem(
      'apt on this machine has no package source set up. Set NUANXIN_DEBIAN_MIRROR to the address of a Debian mirror.',
    );
  }
  return mirrors.map((address) => ({ address, ...suite }));
}
