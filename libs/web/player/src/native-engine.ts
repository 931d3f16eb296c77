import { pauseBefore, type StartEngine } from './engine';

type WithStartDate = HTMLVideoElement & { getStartDate?: () => Date };

/** Plays by the browser's own HLS (Safari, some phones). */
export const startNative: StartEngine = (video, source, news) => {
  let attempts = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = new AbortController();
  const on = (name: string, heard: () => void) =>
    video.addEventListener(name, heard, { signal: stop.signal });

  on('playing', () => {
    attempts = 0;
    news.arriving();
  });
  on('error', () => {
    news.gone();
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        video.load();
        // Refused autoplay shows as a paused picture with its play button.
        void video.play().catch(() => undefined);
      },
      pauseBefore(attempts++) * 1000,
    );
  });
  video.src = source;

  return {
    shownAt: () => {
      const start = (video as WithStartDate).getStartDate?.();
      return start && !Number.isNaN(start.getTime())
        ? new Date(start.getTime() + video.currentTime * 1000)
        : undefined;
    },
    stop: () => {
      clearTimeout(timer);
      stop.abort();
      video.removeAttribute('src');
      video.load();
    },
  };
};

export function playsNatively(video: HTMLVideoElement): boolean {
  return video.canPlayType('application/vnd.apple.mpegurl') !== '';
}
