import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { noteRecorded, recordedIn } from './recording';
import { append, EMPTY, parse, type Playlist, render, type Segment, segmentName } from './playlist';

interface Kept {
  readonly segmentSeconds: number;
  /** Segments that the playlist names. */
  readonly window: number;
  /** Whether segments stay, noted, after they left the playlist. */
  readonly recording: boolean;
}

export const PLAYLIST = 'index.m3u8';

/** Segments that stay on disk after they left the playlist, for viewers who are a little behind. */
const GRACE = 6;

/** The playlist and the segments of one broadcast, on disk so that they outlive the process. */
export class PlaylistFolder {
  private playlist: Playlist = EMPTY;
  private leaving: Segment[] = [];

  private constructor(
    readonly path: string,
    private readonly kept: Kept,
  ) {}

  static async open(folder: string, kept: Kept): Promise<PlaylistFolder> {
    await mkdir(folder, { recursive: true });
    const opened = new PlaylistFolder(folder, kept);
    opened.playlist = await readPlaylist(join(folder, PLAYLIST));
    await opened.forgetStrays();
    return opened;
  }

  /** Whether viewers have been shown nothing from here yet. */
  get empty(): boolean {
    return this.playlist.segments.length === 0;
  }

  /** The number after the newest segment; numbers never run backwards for a viewer, also when the folder was emptied. */
  nextSequence(now: Date): number {
    return (this.playlist.segments.at(-1)?.sequence ?? Math.floor(now.getTime() / 1000)) + 1;
  }

  async add(segment: Segment): Promise<void> {
    const { playlist, dropped } = append(this.playlist, segment, this.kept.window);
    this.playlist = playlist;
    const file = join(this.path, PLAYLIST);
    await writeFile(`${file}.next`, render(playlist, this.kept.segmentSeconds));
    await rename(`${file}.next`, file);
    if (this.kept.recording) return noteRecorded(this.path, segment);
    this.leaving.push(...dropped);
    const gone = this.leaving.splice(0, Math.max(0, this.leaving.length - GRACE));
    await Promise.all(gone.map((old) => this.remove(segmentName(old.sequence))));
  }

  /** Segments that a killed process began or forgot. */
  private async forgetStrays(): Promise<void> {
    const known = [...this.playlist.segments, ...(await recordedIn(this.path))];
    const named = new Set(known.map((segment) => segmentName(segment.sequence)));
    const strays = (await readdir(this.path)).filter((name) => name.endsWith('.ts') && !named.has(name));
    await Promise.all(strays.map((name) => this.remove(name)));
  }

  private remove(name: string): Promise<void> {
    return rm(join(this.path, name), { force: true });
  }
}

async function readPlaylist(file: string): Promise<Playlist> {
  try {
    return parse(await readFile(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return EMPTY;
    throw error;
  }
}
