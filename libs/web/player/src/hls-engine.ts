// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- brings the types along wherever this file is compiled
/// <reference path="./hls-light.d.ts" />
import Hls, { ErrorTypes, Events, type ErrorData, type HlsConfig } from 'hls.js/light';
import { type EngineNews, pauseBefore, type StartEngine } from './engine';

/**
 * Segments last about a second: two of them behind the edge, caught up with by playing a tenth faster. No worker: what is
 * remuxed here is small, and a worker made from a blob would need a hole in the content security policy.
 */
const SETTINGS: Partial<HlsConfig> = {
  enableWorker: false,
  lowLatencyMode: true,
  liveSyncDurationCount: 2,
  liveMaxLatencyDurationCount: 8,
  maxLiveSyncPlaybackRate: 1.1,
  backBufferLength: 20,
  maxBufferLength: 12,
};

export const supported = (): boolean => Hls.isSupported();

/** Plays by Media Source Extensions. After a failure the last picture stays: the media is never taken from the element. */
export const startHls: StartEngine = (video, source, news) => {
  const hls = new Hls(SETTINGS);
  const recovery = new Recovery(hls, source, news);
  hls.on(Events.FRAG_BUFFERED, () => recovery.succeeded());
  hls.on(Events.ERROR, (_, error) => recovery.failed(error));
  hls.loadSource(source);
  hls.attachMedia(video);
  return {
    shownAt: () => hls.playingDate ?? undefined,
    stop: () => {
      recovery.stop();
      hls.destroy();
    },
  };
};

class Recovery {
  private attempts = 0;
  private mediaFaults = 0;
  private known = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly hls: Hls,
    private readonly source: string,
    private readonly news: EngineNews,
  ) {}

  succeeded(): void {
    this.attempts = 0;
    this.mediaFaults = 0;
    this.known = true;
    this.news.arriving();
  }

  failed(error: ErrorData): void {
    if (!error.fatal) return;
    if (error.type === ErrorTypes.MEDIA_ERROR) return this.mendMedia();
    if (error.type === ErrorTypes.NETWORK_ERROR) return this.askAgain();
    this.news.unplayable();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private mendMedia(): void {
    this.mediaFaults += 1;
    if (this.mediaFaults > 5) return this.news.unplayable();
    this.hls.recoverMediaError();
  }

  private askAgain(): void {
    this.news.gone();
    clearTimeout(this.timer);
    this.timer = setTimeout(
      () => {
        if (this.known) this.hls.startLoad();
        else this.hls.loadSource(this.source);
      },
      pauseBefore(this.attempts++) * 1000,
    );
  }
}
