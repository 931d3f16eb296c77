import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { execute } from '../../system/execute.ts';
import { requireFreeSpace } from '../../system/disk.ts';
import { extractAll } from './extract.ts';
import { configuration, openPrivateApt, type PrivateApt } from './private-apt.ts';

/** A set of packages with all they need, in a folder of its own. */
export interface Bundle {
  readonly name: string;
  readonly packages: readonly string[];
  /** Room it takes while it is being unpacked. */
  readonly megabytes: number;
}

const DOWNLOAD_LIMIT_MS = 900_000;
const openings = new Map<string, Promise<PrivateApt>>();

/** The folder a bundle lies in once it is complete. */
export function bundleFolder(runtimes: string, bundle: Bundle): string {
  return path.join(runtimes, 'debian', bundle.name);
}

/** Downloads, verifies and unpacks a bundle unless it is there; gives its folder, which appears complete or not at all. */
export async function provideBundle(
  runtimes: string,
  bundle: Bundle,
  progress: (text: string) => void,
): Promise<string> {
  const folder = bundleFolder(runtimes, bundle);
  if (existsSync(folder)) return folder;
  mkdirSync(path.dirname(folder), { recursive: true });
  await requireFreeSpace(runtimes, bundle.megabytes, `unpacking ${bundle.name}`);
  const lists = path.join(runtimes, 'debian', 'lists');
  // Bundles are fetched side by side and share one set of lists.
  const opening = openings.get(lists) ?? openPrivateApt(lists, progress);
  openings.set(lists, opening);
  progress('waiting for package lists');
  const apt = await opening;
  progress('choosing packages');
  const debs = await download(apt, bundle, progress);
  const partial = `${folder}.part`;
  rmSync(partial, { recursive: true, force: true });
  await extractAll(debs, partial, progress);
  // Complete also after a power cut: the name must not be on the disk before the content is.
  await execute('sync', ['--file-system', partial]);
  renameSync(partial, folder);
  rmSync(cacheFolder(lists, bundle), { recursive: true, force: true });
  return folder;
}

function cacheFolder(lists: string, bundle: Bundle): string {
  return path.join(lists, `cache-${bundle.name}`);
}

async function download(
  { folder }: PrivateApt,
  bundle: Bundle,
  progress: (text: string) => void,
): Promise<string[]> {
  const cache = cacheFolder(folder, bundle);
  const archives = path.join(cache, 'archives');
  mkdirSync(path.join(archives, 'partial'), { recursive: true });
  const config = `${cache}.conf`;
  writeFileSync(config, configuration(folder, cache));
  const options = ['-c', config, '-o', 'APT::Status-Fd=3', '-o', 'Debug::NoLocking=1'];
  await execute('apt-get', [...options, 'install', '--download-only', '-y', '-qq', ...bundle.packages], {
    limit: DOWNLOAD_LIMIT_MS,
    progressDescriptor: true,
    onLine: (line) => {
      const text = downloadProgress(line);
      if (text) progress(text);
    },
  });
  return readdirSync(archives)
    .filter((name) => name.endsWith('.deb'))
    .map((name) => path.join(archives, name));
}

/** `41 % (file 12 of 90)` from apt's status line `dlstatus:12:41.3:Retrieving file 12 of 90 (3s remaining)`. */
export function downloadProgress(line: string): string | undefined {
  const match = /^dlstatus:\d+:([\d.]+):\w+ file (\d+) of (\d+)/.exec(line);
  return match
    ? `downloading ${Math.floor(Number(match[1]))} % (file ${match[2]} of ${match[3]})`
    : undefined;
}
