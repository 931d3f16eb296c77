import { TestBed } from '@angular/core/testing';
import { pauseBefore } from './engine';
import { startNative } from './native-engine';
import { Player } from './player';

it('shows that there is no picture while there is no path', async () => {
  const fixture = TestBed.createComponent(Player);
  await fixture.whenStable();
  expect(fixture.componentInstance.state()).toBe('none');
  expect((fixture.nativeElement as HTMLElement).textContent).toContain('还没有画面');
});

it('says so where nothing can play it', async () => {
  const fixture = TestBed.createComponent(Player);
  fixture.componentRef.setInput('source', '/hls/x/index.m3u8');
  await fixture.whenStable();
  await new Promise((resolve) => setTimeout(resolve, 50));
  await fixture.whenStable();
  expect(fixture.componentInstance.state()).toBe('unplayable');
});

it('tries again quickly at first, then with patience', () => {
  expect([0, 1, 2, 3, 4, 5, 50].map(pauseBefore)).toEqual([1, 1, 2, 3, 5, 8, 8]);
});

describe('the browser’s own HLS', () => {
  function playing() {
    const video = document.createElement('video');
    const told: string[] = [];
    Object.assign(video, { load: () => told.push('load'), play: async () => undefined });
    const engine = startNative(video, '/hls/x/index.m3u8', {
      arriving: () => told.push('arriving'),
      gone: () => told.push('gone'),
      unplayable: () => told.push('unplayable'),
    });
    return { video, told, engine };
  }

  it('tells that the picture is gone and loads again after a pause', () => {
    jest.useFakeTimers();
    const { video, told } = playing();
    video.dispatchEvent(new Event('error'));
    expect(told).toEqual(['gone']);
    jest.advanceTimersByTime(1000);
    expect(told).toEqual(['gone', 'load']);
    video.dispatchEvent(new Event('playing'));
    expect(told.at(-1)).toBe('arriving');
    jest.useRealTimers();
  });

  it('knows the moment of the picture from the start of the stream', () => {
    const { video, engine } = playing();
    Object.assign(video, { getStartDate: () => new Date('2082-11-23T08:00:00.000Z') });
    Object.defineProperty(video, 'currentTime', { value: 12 });
    expect(engine.shownAt()?.toISOString()).toBe('2082-11-23T08:00:12.000Z');
  });

  it('stops telling once it is stopped', () => {
    const { video, told, engine } = playing();
    engine.stop();
    video.dispatchEvent(new Event('error'));
    expect(told).toEqual(['load']);
  });
});
