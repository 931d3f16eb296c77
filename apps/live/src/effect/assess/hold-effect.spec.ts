import { ManualClock, SystemIds } from '@nuanxin/platform/kernel';
import { someId, testDatabase } from '@nuanxin/platform/testing';
import type { MeasuredEffect } from '../../store/effect-record';
import { EffectStore, HELD_MS } from '../../store/effect-store';

// Creating a database with its indexes takes seconds on a machine that is busy with other specs.
jest.setTimeout(30_000);

const clock = new ManualClock();
const test = testDatabase({ clock });
const effects = new EffectStore(test.database, clock, new SystemIds(clock));
const county = someId();

beforeAll(() => test.open());
afterAll(() => test.drop());

/** An effect that has just been claimed by `one`. */
async function claimed() {
  const _id = someId();
  const days = { first: '2026-11-10', last: '2026-11-10' };
  await effects.open({ _id, within: [county], organizationId: county, days }, clock.now());
  const held = await effects.claim(_id, 'one');
  if (!held) throw new Error('somebody else has it');
  return { held, _id };
}
const measured: MeasuredEffect = { at: clock.now(), digest: 'some', products: [] };
const dueOf = async (id: string) => (await effects.find(id))?.due;

describe('an effect that is being measured', () => {
  it('is taken over in seconds when its process has died', async () => {
    const { _id } = await claimed();
    expect(await effects.claim(_id, 'two')).toBeUndefined();
    clock.advance(HELD_MS);
    expect((await effects.claim(_id, 'two'))?.holder).toBe('two');
  });

  it('stays with a process that works on it for long', async () => {
    const { held, _id } = await claimed();
    for (let round = 0; round < 3; round++) {
      clock.advance(HELD_MS / 2);
      await effects.keep(held);
    }
    expect(await effects.claim(_id, 'two')).toBeUndefined();
  });

  it('is not kept by a process that has lost it', async () => {
    const { held, _id } = await claimed();
    clock.advance(HELD_MS);
    const second = await effects.claim(_id, 'two');
    clock.advance(HELD_MS / 2);
    await effects.keep(held);
    await effects.looked(held, { due: undefined, measured });
    expect(await effects.find(_id)).toEqual(second);
  });

  it('is measured once more when sales become known meanwhile', async () => {
    const { held, _id } = await claimed();
    const [soon, tomorrow] = [clock.after(300_000), clock.after(86_400_000)];
    await effects.renew(soon);
    await effects.renew(clock.after(400_000));
    await effects.keep(held);
    await effects.looked(held, { due: tomorrow, measured });
    expect(await dueOf(_id)).toEqual(soon);
    clock.advance(300_000);
    const again = await effects.claim(_id, 'two');
    await effects.looked(again ?? held, { due: tomorrow });
    expect(await dueOf(_id)).toEqual(tomorrow);
  });

  it('is looked at again right after when somebody asks meanwhile', async () => {
    const { held, _id } = await claimed();
    await effects.open(held, clock.now());
    await effects.looked(held, { due: undefined, measured });
    expect((await effects.due()).map((each) => each._id)).toContain(_id);
  });
});
