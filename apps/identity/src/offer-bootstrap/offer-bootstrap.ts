import { open } from 'node:fs/promises';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Ids, Log } from '@nuanxin/platform/kernel';
import { identityConfig, type IdentitySettings } from '../config';
import { tokenHash } from '../secrets/hand-out';
import { BootstrapStore } from '../store/bootstrap-store';

const TOKEN_BYTES = 32;

/**
 * While nobody has set the platform up, each start prints a one-time token for it and keeps its hash; the token printed before
 * is then worth nothing. There is no default password.
 */
@Injectable()
export class OfferBootstrap implements OnApplicationBootstrap {
  constructor(
    private readonly bootstrap: BootstrapStore,
    private readonly ids: Ids,
    private readonly log: Log,
    @Inject(identityConfig.token) private readonly settings: IdentitySettings,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const token = this.ids.secret(TOKEN_BYTES);
    if (!(await this.bootstrap.offer(tokenHash(token), this.ids.ulid()))) return;
    const file = this.settings.BOOTSTRAP_TOKEN_FILE;
    if (file) await writeSecret(file, token);
    this.log.event('bootstrap.offered', { setUpCode: token, ...(file ? { file } : {}) });
  }
}

/** Readable by the owner from its first byte on. */
async function writeSecret(file: string, text: string): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await handle.chmod(0o600);
    await handle.writeFile(`${text}\n`);
  } finally {
    await handle.close();
  }
}
