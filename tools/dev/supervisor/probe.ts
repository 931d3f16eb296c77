import { get } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { execute } from '../system/execute.ts';
import type { Probe } from './plan.ts';

const ANSWER_LIMIT_MS = 2_000;
const COMMAND_LIMIT_MS = 30_000;
const BETWEEN_MS = 100;

/** Whether the part answers now. */
export function answers(probe: Probe): Promise<boolean> {
  if (probe.kind === 'http') return answersHttp(probe.url);
  return probe.kind === 'command' ? succeeds(probe.command) : answersSocket(probe);
}

async function succeeds([command = '', ...args]: readonly string[]): Promise<boolean> {
  return execute(command, args, { limit: COMMAND_LIMIT_MS }).then(
    () => true,
    () => false,
  );
}

function answersSocket(probe: Extract<Probe, { kind: 'tcp' | 'socket' }>): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(
      probe.kind === 'tcp' ? { host: probe.host, port: probe.port } : { path: probe.path },
    );
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(ANSWER_LIMIT_MS, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

function answersHttp(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { timeout: ANSWER_LIMIT_MS, agent: false }, (response) => {
      response.resume();
      resolve((response.statusCode ?? 500) < 400);
    });
    request.once('timeout', () => request.destroy());
    request.once('error', () => resolve(false));
  });
}

/** Waits until the part answers; false when it does not within the limit, or `abandoned` says that waiting is vain. */
export async function awaitAnswer(
  probe: Probe,
  limitSeconds: number,
  abandoned: () => boolean,
): Promise<boolean> {
  const end = performance.now() + limitSeconds * 1000;
  while (performance.now() < end && !abandoned()) {
    if (await answers(probe)) return !abandoned();
    await pause(BETWEEN_MS);
  }
  return false;
}
