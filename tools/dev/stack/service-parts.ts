import { existsSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../home.ts';
import { nodeProgram } from '../node-runtime.ts';
import type { Part } from '../supervisor/plan.ts';
import {
  serviceEnvironment,
  SERVICES,
  type Service,
  type ServiceSurroundings,
} from './service-environment.ts';
import { SERVICE_FLAGS } from './service-flags.ts';

export const ALL_IN_ONE = 'all-in-one';

/** The Node processes of a stack: one for everything, or one each. */
export function processNames(separate: boolean): string[] {
  return (separate ? [...SERVICES] : [ALL_IN_ONE]).filter((name) => existsSync(mainOf(name)));
}

function mainOf(name: string): string {
  return path.join(repository, 'dist/apps', name, 'main.mjs');
}

const servicesIn = (process: string): readonly Service[] =>
  process === ALL_IN_ONE ? SERVICES : [process as Service];

/** The services as parts; they wait for those of `after`. The gateway, which lets people in, waits for all others. */
export function serviceParts(
  names: readonly string[],
  after: readonly string[],
  around: ServiceSurroundings,
): Part[] {
  const inner = names.filter((name) => name !== 'gateway');
  return names.map((name) => {
    const services = servicesIn(name);
    const doors = [
      ...(services.includes('gateway') ? [`http://127.0.0.1:${around.ports.http}`] : []),
      ...(services.includes('media') ? [`rtmp://127.0.0.1:${around.ports.rtmp}`] : []),
    ];
    return {
      name,
      command: [nodeProgram(around.home), ...SERVICE_FLAGS, mainOf(name)],
      env: serviceEnvironment(name, services, around),
      after: name === 'gateway' ? [...after, ...inner] : after,
      ready: { kind: 'http', url: `http://127.0.0.1:${around.ports.ops[name]}/health/ready` },
      readyWithin: 90,
      stopSignal: 'SIGTERM',
      stopWithin: 12,
      ...(doors.length > 0 ? { address: doors.join(' ') } : {}),
    };
  });
}
