import { DomainError } from '@nuanxin/contracts/kernel';
import { patiently } from './patience';

const delivery = { subject: 'event.live.order.placed', text: '{}', header: () => '', attempt: 1 };

/** Fails so many times, then succeeds. */
function failing(times: number, error: Error) {
  let tries = 0;
  const handle = async () => {
    if (++tries <= times) throw error;
  };
  return { handle, tries: () => tries };
}

describe('an event', () => {
  it.each(['service.unavailable', 'service.storage-full'] as const)('outlasts %s', async (code) => {
    const { handle, tries } = failing(20, new DomainError(code));
    await patiently(handle, 1, new AbortController().signal)(delivery);
    expect(tries()).toBe(21);
  });

  it('that is refused for itself goes back to the bus, which counts its attempts', async () => {
    const { handle, tries } = failing(2, new DomainError('record.absent'));
    await expect(patiently(handle, 1, new AbortController().signal)(delivery)).rejects.toThrow();
    expect(tries()).toBe(1);
  });

  it('goes back to the bus when its hearer stops', async () => {
    const stopped = new AbortController();
    const { handle } = failing(Infinity, new DomainError('service.unavailable'));
    const handled = patiently(handle, 60_000, stopped.signal)(delivery);
    setImmediate(() => stopped.abort());
    await expect(handled).rejects.toMatchObject({ code: 'service.unavailable' });
  });
});
