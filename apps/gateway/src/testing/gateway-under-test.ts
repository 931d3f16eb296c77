import { type Role } from '@nuanxin/contracts/identity';
import { MemoryBus } from '@nuanxin/platform/messaging';
import { officialAt, testService, type TestService, worker } from '@nuanxin/platform/testing';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { gatewayConfig } from '../config';
import { GatewayModule } from '../gateway.module';
import { HttpServer } from '../http/http-server';
import { COUNTY, StandIns, World } from './stand-ins';

export interface GatewayUnderTest extends TestService {
  readonly bus: MemoryBus;
  readonly world: World;
  /** Where it listens: `http://127.0.0.1:34567`. */
  readonly url: string;
  send(request: InjectOptions): Promise<LightMyRequestResponse>;
  /** The `Cookie` header of a new session. */
  official(role: Role, about?: { mustChangePassword?: boolean }): string;
  worker(): string;
}

/** A gateway on a port of its own, with stand-ins for the services behind it, on a bus in memory. */
export async function openGateway(env: Readonly<Record<string, string>> = {}): Promise<GatewayUnderTest> {
  const bus = new MemoryBus();
  const behind = await testService({ service: 'identity', module: StandIns, bus });
  const gateway = await testService({
    service: 'gateway',
    module: GatewayModule,
    config: gatewayConfig,
    env: { HTTP_PORT: '0', WEB_ROOT: 'nowhere', ...env },
    bus,
    clock: behind.clock,
  });
  const world = behind.get(World);
  const { fastify } = gateway.get(HttpServer);
  const keep = (session: Parameters<World['sessions']['set']>[1]) => {
    const token = `token-of-session-${world.sessions.size}`;
    world.sessions.set(token, session);
    return `__Host-nuanxin=${token}`;
  };
  return {
    ...gateway,
    bus,
    world,
    url: fastify.listeningOrigin,
    send: (request) => fastify.inject(request),
    official: (role, about = {}) => keep({ caller: officialAt(COUNTY, role), ...about }),
    worker: () => keep({ caller: worker() }),
    close: async () => {
      await gateway.close();
      await behind.close();
    },
  };
}
