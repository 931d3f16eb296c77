import { signPlayback, verifyPlayback } from './playback';

const secret = 'a secret of this spec';
const broadcastId = '01KB4ZK3T0000000000000000A';
const expiresAt = new Date('2082-11-23T10:00:00Z');
const ticket = () => signPlayback(secret, broadcastId, expiresAt).split('/')[3] ?? '';

describe('a signed playback path', () => {
  it('opens its broadcast until it expires', () => {
    expect(verifyPlayback(secret, broadcastId, ticket(), new Date('2082-11-23T09:59:59Z'))).toBe(true);
    expect(verifyPlayback(secret, broadcastId, ticket(), new Date('2082-11-23T10:00:01Z'))).toBe(false);
  });

  it('opens no other broadcast', () => {
    expect(verifyPlayback(secret, '01KB4ZK3T0000000000000000B', ticket(), new Date(0))).toBe(false);
  });

  it('of the live picture opens no recording, and the other way round', () => {
    const early = new Date(0);
    const recorded = signPlayback(secret, broadcastId, expiresAt, 'recording').split('/')[3] ?? '';
    expect(verifyPlayback(secret, broadcastId, recorded, early, 'recording')).toBe(true);
    expect(verifyPlayback(secret, broadcastId, recorded, early)).toBe(false);
    expect(verifyPlayback(secret, broadcastId, ticket(), early, 'recording')).toBe(false);
  });

  it('cannot be prolonged', () => {
    const prolonged = ticket().replace(/^\d+/, (expires) => String(Number(expires) + 3600));
    expect(verifyPlayback(secret, broadcastId, prolonged, new Date(0))).toBe(false);
  });

  it.each(['', '.', '123', '99999999999.', 'x.y', '99999999999.AAAA'])(
    'refuses the malformed ticket %p',
    (malformed) => {
      expect(verifyPlayback(secret, broadcastId, malformed, new Date(0))).toBe(false);
    },
  );
});
