import { distributionOf, mirrorsOf } from './archive.ts';
import { downloadProgress } from './bundle.ts';
import { launcher } from './loader.ts';
import { interpreterHeader } from './patch-interpreter.ts';
import { replacePath } from './replace-path.ts';
import { refusal, sourceLine } from './private-apt.ts';
import { statusOf } from './unneeded.ts';

describe('the package archive', () => {
  it.each([
    ['ID=debian\nVERSION_CODENAME=bookworm', 'debian'],
    ['ID=ubuntu\nID_LIKE=debian', 'ubuntu'],
    ['ID=linuxmint\nID_LIKE="ubuntu debian"', 'ubuntu'],
    ['ID=raspbian\nID_LIKE=debian', 'debian'],
    ['ID=fedora', undefined],
  ])('of %j is that of %s', (osRelease, distribution) => {
    expect(distributionOf(osRelease)).toBe(distribution);
  });

  it('is taken from the mirrors apt is set up with, the own release before others, partial ones not at all', () => {
    const targets = [
      'http://security.example/debian-security/ bookworm-security main',
      'http://vendor.example/linux/ stable main',
      'http://mirror.example/debian/ bookworm main',
      'http://mirror.example/debian/ bookworm-updates main',
      'http://mirror.example/debian/ bookworm contrib',
    ].join('\n');
    expect(mirrorsOf(targets, 'bookworm')).toEqual([
      'http://mirror.example/debian/',
      'http://vendor.example/linux/',
    ]);
  });

  it('is tied to the key file that exists', () => {
    const archive = {
      address: 'http://mirror.example/debian/',
      suite: 'testing',
      components: 'main',
      keyrings: ['/a.gpg', '/b.pgp'],
    };
    expect(sourceLine(archive, (file) => file === '/b.pgp')).toBe(
      'deb [signed-by=/b.pgp] http://mirror.example/debian/ testing main\n',
    );
    expect(sourceLine(archive, () => false)).toBe('deb http://mirror.example/debian/ testing main\n');
  });

  it('that nobody vouches for is refused in words', () => {
    expect(refusal('GPG error: NO_PUBKEY 0E98404D386FA1D9').message).toContain('cannot be verified');
    expect(refusal('Release file is expired').message).toContain('clock of this machine');
    expect(refusal('Connection timed out').message).toBe('Connection timed out');
  });
});

describe('talking with apt and dpkg', () => {
  it('reads how far a download is', () => {
    const line = 'dlstatus:12:41.3271:Retrieving file 12 of 90 (3s remaining)';
    expect(downloadProgress(line)).toBe('downloading 41 % (file 12 of 90)');
    expect(downloadProgress('Reading package lists...')).toBeUndefined();
  });

  it('claims unneeded packages as installed, one paragraph each', () => {
    const paragraphs = statusOf(['perl', 'systemd'], 'arm64').trimEnd().split('\n\n');
    expect(paragraphs).toHaveLength(2);
    expect(paragraphs[1]).toContain('Package: systemd\nStatus: install ok installed\n');
    expect(paragraphs[1]).toContain('Architecture: arm64');
  });
});

describe('programs of a bundle', () => {
  it('get a launcher that survives spaces and quotes in paths', () => {
    expect(launcher(["/o'dd place/ld.so", '--argv0'])).toBe(
      "#!/bin/sh\nexec '/o'\\''dd place/ld.so' '--argv0' \"$@\"\n",
    );
  });

  it('can be given another path for a built-in one, as long as it is shorter', () => {
    const program = Buffer.from('…\0/usr/share/zoneinfo\0…\0');
    expect(replacePath(program, '/usr/share/zoneinfo', 'zones').toString()).toBe(
      `…\0zones${'\0'.repeat(15)}…\0`,
    );
    expect(() => replacePath(program, '/usr/share/zone', 'zones')).toThrow('/usr/share/zone');
  });

  it('name their loader in a program header that is found by its type', () => {
    const header = Buffer.alloc(64);
    header.writeBigUInt64LE(64n, 32);
    header.writeUInt16LE(2, 56);
    const programHeaders = Buffer.alloc(2 * 56);
    programHeaders.writeUInt32LE(3, 56);
    expect(interpreterHeader(header, programHeaders)).toBe(64 + 56);
    expect(interpreterHeader(header, Buffer.alloc(2 * 56))).toBeUndefined();
  });
});
