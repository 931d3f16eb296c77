import { Problem } from '../problem.ts';
import { firstThatWorks } from './ways.ts';

const way = <T>(name: string, attempt: () => Promise<T | undefined>) => ({ name, attempt });

describe('the ways to come by something', () => {
  it('are tried in order until one works', async () => {
    const last = jest.fn();
    const found = await firstThatWorks(
      'ffmpeg',
      [
        way('the environment', async () => undefined),
        way('the path', async () => '/usr/bin/ffmpeg'),
        way('packages', last),
      ],
      () => undefined,
    );
    expect(found).toEqual({ value: '/usr/bin/ffmpeg', way: 'the path' });
    expect(last).not.toHaveBeenCalled();
  });

  it('are not gone through when the one that the user named fails', async () => {
    const other = jest.fn();
    const named = {
      ...way('the path in FFMPEG', () => Promise.reject(new Problem('There is no program /x.'))),
      named: true,
    };
    await expect(firstThatWorks('ffmpeg', [named, way('packages', other)], () => undefined)).rejects.toThrow(
      'ffmpeg could not be provided by the path in FFMPEG: There is no program /x.',
    );
    expect(other).not.toHaveBeenCalled();
  });

  it('are all named, with what stood in the way, when none works', async () => {
    const ways = [
      way('the path', async () => undefined),
      way('packages', () => Promise.reject(new Error('no network'))),
    ];
    await expect(firstThatWorks('ffmpeg', ways, () => undefined)).rejects.toThrow(
      'ffmpeg could not be provided. Any one of these would do:\n- the path: not found\n- packages: no network',
    );
  });
});
