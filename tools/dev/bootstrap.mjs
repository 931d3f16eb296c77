// Runs on any Node ≥ 20 before anything is installed: finds or fetches Node 24 and hands over to it.
import { spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST = 20;
const WANTED = 24;
const FETCH_LIMIT_MS = 300_000;
const FETCH_MEGABYTES = 350;
/** npm would try again for minutes, which looks like a hang where there is no network. */
const PATIENCE = {
  npm_config_fetch_retries: '2',
  npm_config_fetch_retry_mintimeout: '1000',
  npm_config_fetch_retry_maxtimeout: '5000',
};
/** These only look at what is there; they fetch nothing on a machine where nothing was started yet. */
const LOOKING = new Set(['stop', 'status', 'logs', 'reset']);

const repository = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const home = path.resolve(repository, process.env.NUANXIN_HOME || '.nuanxin');
const runtime = path.join(home, 'runtimes', `node-${WANTED}`);
const fetchedNode = path.join(runtime, 'node_modules', `node-linux-${process.arch}`, 'bin/node');

/** Runs `command` args… and gives its exit code; a signal sent to us goes on to it. */
function run(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const forward = (name) => child.kill(name);
    for (const name of ['SIGINT', 'SIGTERM']) process.on(name, forward);
    child.on('error', (cause) => reject(`${command} could not be started: ${cause.message}.`));
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

/** npm's cache, in our own folder where the user has no home that can be written. */
function cache() {
  const usual = process.env.npm_config_cache || path.join(homedir(), '.npm');
  try {
    mkdirSync(usual, { recursive: true });
    accessSync(usual, constants.W_OK);
    return {};
  } catch {
    return { npm_config_cache: path.join(home, 'runtimes/npm-cache') };
  }
}

/** npm with the Node that runs now: the npm that started us, else the one on the path. */
function npm(args, options) {
  const cli = process.env.npm_execpath;
  return cli ? run(process.execPath, [cli, ...args], options) : run('npm', args, options);
}

/** Removes what a killed fetch left, but not what another one is about to complete. */
function clearAway(name) {
  const pid = new RegExp(`^node-${WANTED}\\.(\\d+)\\.part$`).exec(name)?.[1];
  if (pid && !existsSync(`/proc/${pid}`))
    rmSync(path.join(path.dirname(runtime), name), { recursive: true, force: true });
}

async function fetchNode() {
  const started = performance.now();
  console.log(`… Node ${WANTED} (this is ${process.version}; fetching it from npm into ${runtime})`);
  mkdirSync(path.dirname(runtime), { recursive: true });
  for (const name of readdirSync(path.dirname(runtime))) clearAway(name);
  const { bavail, bsize } = statfsSync(path.dirname(runtime));
  const free = Math.floor((bavail * bsize) / 2 ** 20);
  if (free < FETCH_MEGABYTES)
    throw `The disk under ${home} has ${free} MB free; Node ${WANTED} needs ${FETCH_MEGABYTES} MB. Free some space, or set NUANXIN_HOME to a folder on another disk.`;
  const partial = `${runtime}.${process.pid}.part`;
  mkdirSync(partial);
  const flags = [
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-save',
    '--no-package-lock',
    '--loglevel=error',
  ];
  const code = await npm(['install', '--prefix', partial, ...flags, `node-linux-${process.arch}@${WANTED}`], {
    timeout: FETCH_LIMIT_MS,
    env: { ...PATIENCE, ...process.env, ...cache(), npm_config_global: '', npm_config_omit: '' },
  });
  // npm may call it well on a disk that became full meanwhile.
  const fetched = path.join(partial, path.relative(runtime, fetchedNode));
  if (code !== 0 || spawnSync(fetched, ['--version']).status !== 0) {
    rmSync(partial, { recursive: true, force: true });
    throw `Node ${WANTED} could not be fetched from npm (see above). Check the network, the proxy and the room on the disk, or install Node ${WANTED} yourself.`;
  }
  // Another start may have brought it meanwhile, and run from it.
  if (existsSync(fetchedNode)) rmSync(partial, { recursive: true });
  else {
    rmSync(runtime, { recursive: true, force: true });
    renameSync(partial, runtime);
  }
  console.log(`✓ Node ${WANTED} ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

async function suitableNode(command) {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST) throw `This needs Node ${OLDEST} or later to begin with; this is ${process.version}.`;
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch)) {
    throw `This runs on Linux (x64 or arm64); this is ${process.platform} ${process.arch}.`;
  }
  if (major >= WANTED) return process.execPath;
  if (!existsSync(fetchedNode)) {
    if (LOOKING.has(command)) return undefined;
    await fetchNode();
  }
  return fetchedNode;
}

/** Runs `args` with a Node that is new enough, which its children find first on the path; gives the exit code. */
async function runWith(node, args) {
  const PATH = `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`;
  return run(node, args, { env: { ...PATIENCE, ...process.env, ...cache(), PATH } });
}

async function sayingWhy(body) {
  try {
    process.exitCode = await body();
  } catch (problem) {
    console.error(problem instanceof Error ? problem.message : String(problem));
    process.exitCode = 1;
  }
}

/** Runs a script of Node with Node 24 and ends this process with its exit code. */
export async function runNode(args) {
  await sayingWhy(async () => runWith(await suitableNode(), args));
}

/** Runs tools/dev/commands/<command>.ts with Node 24 and ends this process with its exit code. */
export async function handOver(command) {
  await sayingWhy(async () => {
    const node = await suitableNode(command);
    if (!node) {
      console.log('Nothing has been started here yet. Start it with: npm start');
      return command === 'status' ? 1 : 0;
    }
    const script = path.join(repository, 'tools/dev/commands', `${command}.ts`);
    return runWith(node, ['--disable-warning=ExperimentalWarning', script, ...process.argv.slice(2)]);
  });
}
