import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Sizes of sparse files: only what is written takes room. */
const SHELF_SIZE = '6G';
const DISK_SIZE = '4G';

/** Why this machine cannot hold the drill's device; undefined when it can. */
export function whyNoDevice(): string | undefined {
  if (process.getuid?.() !== 0) return 'The drill mounts file systems of its own, which only root may do.';
  const found = ['/sbin', '/usr/sbin'].some((folder) => existsSync(path.join(folder, 'mkfs.xfs')));
  return found ? undefined : 'The drill needs mkfs.xfs: install the Debian package xfsprogs.';
}

/**
 * A disk in a file, which can be copied in one instant while it is written to. The file lies on a file system of its own
 * that shares blocks between copies (the shelf). A copy holds what the mounted file system has handed to its device, and
 * nothing that still waits in the page cache above it: what a power cut leaves on a disk that forgets nothing itself.
 */
export class BlockDevice {
  private readonly shelf: string;
  private readonly shelfImage: string;

  constructor(
    folder: string,
    /** Where the disk is mounted. */
    private readonly place: string,
  ) {
    this.shelf = path.join(folder, 'shelf');
    this.shelfImage = path.join(folder, 'shelf.img');
  }

  /** Makes an empty disk and mounts it. */
  async plugIn(): Promise<void> {
    for (const folder of [this.shelf, this.place]) mkdirSync(folder, { recursive: true });
    await format(this.shelfImage, SHELF_SIZE);
    await run('mount', ['-o', 'loop', this.shelfImage, this.shelf]);
    await format(this.image('disk'), DISK_SIZE);
    await this.mount('disk');
  }

  /** Waits until everything written so far has reached the device, as time does by itself. */
  async settle(): Promise<void> {
    await run('sync', ['--file-system', this.place]);
  }

  /** Copies the disk in one instant. */
  async cutPower(): Promise<void> {
    await run('cp', ['--reflink=always', this.image('disk'), this.image('copy')]);
  }

  /** Mounts the copy where the disk was; its file system recovers as after a power cut. */
  async powerOn(): Promise<void> {
    await run('umount', [this.place]);
    await this.mount('copy');
  }

  async remove(): Promise<void> {
    for (const mounted of [this.place, this.shelf]) {
      if (await isMounted(mounted)) await run('umount', [mounted]);
    }
    rmSync(this.shelfImage, { force: true });
  }

  private image(name: 'disk' | 'copy'): string {
    return path.join(this.shelf, `${name}.img`);
  }

  private async mount(name: 'disk' | 'copy'): Promise<void> {
    await run('mount', ['-o', 'loop', this.image(name), this.place]);
  }
}

async function format(image: string, size: string): Promise<void> {
  await run('truncate', ['--size', size, image]);
  await run('mkfs.xfs', ['-q', '-m', 'reflink=1', image]);
}

async function isMounted(folder: string): Promise<boolean> {
  const { stdout } = await run('findmnt', ['--noheadings', '--output', 'TARGET', '--list']);
  return stdout.split('\n').includes(folder);
}
