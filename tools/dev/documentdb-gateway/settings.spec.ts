import { readSettings } from './settings.ts';

describe('settings', () => {
  it('come from flags before the environment before defaults', () => {
    const settings = readSettings(['--port', '0', '--pg-port=6000'], {
      PGPORT: '7000',
      PGUSER: 'me',
      PGHOST: '/run/pg',
    });
    expect(settings).toMatchObject({
      host: '127.0.0.1',
      port: 0,
      database: { port: 6000, user: 'me', host: '/run/pg' },
    });
  });

  it('allow loopback only', () => {
    expect(() => readSettings(['--host', '0.0.0.0'], {})).toThrow('not loopback');
  });

  it('refuse numbers that are none', () => {
    expect(() => readSettings([], { DOCUMENTDB_GATEWAY_PORT: 'many' })).toThrow(
      '--port must be a whole number',
    );
  });
});
