import { ViewerComment, writeComment } from '@nuanxin/contracts/live';
import { openScreen, type Screen } from '../testing/screen';
import { BROADCAST } from '../testing/showing';
import { Comments } from './comments';

const PATH = `/live/showings/${BROADCAST}/comments`;

function comment(n: number, text: string): ViewerComment {
  const two = String(n).padStart(2, '0');
  const at = `2082-11-23T08:00:${two}.000Z`;
  return { id: `01JD00000000000000000003${two}`, author: `观众00${two}`, text, at };
}

const inputs = (said: readonly ViewerComment[] = []) => ({ broadcastId: BROADCAST, said, open: true });
const lines = ({ all }: Screen) =>
  all('li').map((line) => (line.textContent ?? '').replace(/\s+/g, ' ').trim());

async function write(screen: Screen, text: string): Promise<void> {
  await screen.type('off', text);
  await screen.send();
}

it('are read with the newest first, below the line on which one writes', async () => {
  const screen = await openScreen(Comments, inputs([comment(1, '支持家乡'), comment(2, '包邮吗')]));
  expect(lines(screen)).toEqual(['观众0002 包邮吗', '观众0001 支持家乡']);
});

it('are sent by the contract, and one’s own stands there at once', async () => {
  const screen = await openScreen(Comments, inputs([comment(1, '支持家乡')]));
  await write(screen, '  好茶 ');
  const sent = await screen.answer(PATH, comment(9, '好茶'));
  expect(writeComment.request.parse({ requestId: comment(1, '').id, id: BROADCAST, ...sent }).text).toBe(
    '好茶',
  );
  expect(lines(screen)).toEqual(['我 好茶', '观众0001 支持家乡']);
  expect(screen.all('input').map((line) => (line as HTMLInputElement).value)).toEqual(['']);
});

it('keep what was typed when they come too fast, and say so', async () => {
  const screen = await openScreen(Comments, inputs());
  await write(screen, '多少钱');
  const problem = { type: 'x', title: '', status: 429, code: 'live.comment-too-fast', requestId: 'r' };
  await screen.answer(PATH, problem, 429);
  expect(screen.text()).toContain('评论太快了');
  expect(screen.all('input').map((line) => (line as HTMLInputElement).value)).toEqual(['多少钱']);
});

it('are not sent when nothing or too much was typed', async () => {
  const screen = await openScreen(Comments, inputs());
  await write(screen, ' ');
  expect(screen.all('[role=alert]')).toEqual([]);
  await write(screen, '好'.repeat(101));
  expect(screen.text()).toContain('100');
  screen.http.expectNone(`/api/v1${PATH}`);
});

it('are written by whoever has signed in', async () => {
  const screen = await openScreen(Comments, inputs(), { signedIn: false });
  expect(screen.all('input')).toEqual([]);
  expect(screen.all('a').map((link) => link.getAttribute('href'))).toEqual([
    `/sign-in?back=%2Flive%2F${BROADCAST}`,
  ]);
});
