import { z } from 'zod';
import { configuration, secret, setting } from './configuration';
import { ConfigModule } from './config.module';
import { platformSettings } from './platform-settings';
import { settingsTable } from './settings-table';

const shop = configuration('shop', {
  HOLD_SECONDS: setting(z.coerce.number().int().min(1).max(3600).default(600), 'How long an order waits.'),
  MODE: setting(z.enum(['open', 'closed']), 'Whether people may buy.'),
  SIGNING_KEY: secret(z.string().min(32), 'Signs the addresses.'),
});
const right = { MODE: 'open', SIGNING_KEY: 'k'.repeat(32) };

/** The message of what `work` throws. */
function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error.message;
  }
  throw new Error('nothing was refused');
}

describe('a configuration', () => {
  it('turns variables into typed values and fills in what is not set', () => {
    const values = shop.read({ ...right, HOLD_SECONDS: '30' });
    expect(values).toEqual({ ...right, HOLD_SECONDS: 30 });
    expect(shop.read({ ...right, HOLD_SECONDS: '' }).HOLD_SECONDS).toBe(600);
  });

  it('names every fault at once, with what was found and what would be right', () => {
    const message = refusal(() => shop.read({ HOLD_SECONDS: 'soon', SIGNING_KEY: 'k' }));
    expect(message).toContain('HOLD_SECONDS is "soon"; it should be a whole number from 1 to 3600. How long');
    expect(message).toContain('MODE is not set; it should be one of open, closed.');
    expect(message).toContain('SIGNING_KEY is wrong; it should be text of at least 32 characters.');
  });

  it('never shows a secret', () => {
    expect(refusal(() => shop.read({ MODE: 'open', SIGNING_KEY: 'hunter2' }))).not.toContain('hunter2');
  });

  it('is refused together with the platform, so that one start shows all there is to correct', () => {
    const message = refusal(() => ConfigModule.of({ OPS_PORT: '70000' }, platformSettings, shop));
    expect(message).toContain('OPS_PORT is "70000"; it should be a whole number from 0 to 65535');
    expect(message).toContain('MONGODB_URI is not set; it should be an address such as mongodb://');
    expect(message).toContain('MODE is not set');
  });
});

it('the documentation lists each variable with its sentence, right values and default', () => {
  const table = settingsTable([shop]);
  expect(table).toContain(
    '| `HOLD_SECONDS` | How long an order waits. | a whole number from 1 to 3600 | 600 |',
  );
  expect(table).toContain('| `MODE` | Whether people may buy. | one of open, closed | **required** |');
  expect(table).toContain('Signs the addresses. Secret.');
  expect(settingsTable([platformSettings])).toContain('| `NATS_USER` |');
});
