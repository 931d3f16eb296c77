import { openScreen } from '../testing/screen';
import { BROADCAST, OIL, TEA } from '../testing/showing';
import { lengthOf } from './length';
import { ReplayList } from './replay-list';
import { ReplayPage } from './replay-page';

const item = {
  id: BROADCAST,
  title: '汤湖春茶专场',
  organization: '遂川县',
  wentOnAirAt: '2082-11-23T08:00:00.000Z',
  seconds: 3675.4,
};
const replay = {
  ...item,
  playback: `/hls/${BROADCAST}/1.x/recording.m3u8`,
  playbackExpiresAt: '2082-11-23T20:00:00.000Z',
  chapters: [
    { title: '开场', atSeconds: 0 },
    { title: '狗牯脑茶', productId: TEA, atSeconds: 75 },
    { title: '山茶油', productId: OIL, atSeconds: 3601 },
  ],
};

async function watching() {
  const screen = await openScreen(ReplayPage, { id: BROADCAST });
  await screen.answer(`/live/replays/${BROADCAST}`, replay);
  const video = screen.all('video')[0] as HTMLVideoElement;
  Object.assign(video, { play: async () => undefined });
  return { screen, video };
}

it('lists the chapters with their times, and a tap plays from there', async () => {
  const { screen, video } = await watching();
  const chapters = screen.all('.chapters button');
  expect(chapters.map((button) => button.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
    '0:00 开场',
    '1:15 狗牯脑茶',
    '1:00:01 山茶油',
  ]);
  chapters[1]?.click();
  expect(video.currentTime).toBe(75);
  video.dispatchEvent(new Event('timeupdate'));
  await screen.settled();
  expect(screen.all('[aria-current]').map((button) => button.textContent)).toEqual([
    expect.stringContaining('狗牯脑茶'),
  ]);
});

it('can be wound by the browser’s own means', async () => {
  const { video } = await watching();
  expect(video.controls).toBe(true);
});

it('says that a recording is not there any more, with the way home', async () => {
  const screen = await openScreen(ReplayPage, { id: BROADCAST });
  const problem = { type: 'x', title: '', status: 404, code: 'record.absent', requestId: 'r' };
  await screen.answer(`/live/replays/${BROADCAST}`, problem, 404);
  expect(screen.text()).toContain('没有找到这个回放');
  expect(screen.all('a').map((link) => link.getAttribute('href'))).toEqual(['/']);
});

it('leads from a few replays to all of them', async () => {
  const screen = await openScreen(ReplayList, { few: 1 });
  await screen.answer('/live/replays?limit=1', { items: [item], next: 'after-1' });
  expect(screen.text()).toContain('时长 1:01:15');
  expect(screen.all('a').map((link) => link.getAttribute('href'))).toEqual([
    `/replays/${BROADCAST}`,
    '/replays',
  ]);
});

it.each([
  [0, '0:00'],
  [75.9, '1:15'],
  [3675, '1:01:15'],
])('%p seconds are %s', (seconds, shown) => expect(lengthOf(seconds)).toBe(shown));
