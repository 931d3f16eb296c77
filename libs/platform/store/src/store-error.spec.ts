import { DomainError } from '@nuanxin/contracts/kernel';
import { mongo } from 'mongoose';
import { asStoreError } from './store-error';

const server = (code: number, errmsg = 'failed') =>
  new mongo.MongoServerError({ code, errmsg, message: errmsg });

const codeOf = (error: Error) => {
  const named = asStoreError(error);
  return named instanceof DomainError ? named.code : named;
};

describe('a failure of the database', () => {
  it.each([
    ['a lost connection', new mongo.MongoNetworkError('connection 3 closed')],
    ['a primary that steps down', server(189)],
    ['a server that is not the primary', server(10107)],
    ['a server that shuts down', server(91)],
  ])('%s passes by itself', (_what, error) => expect(codeOf(error)).toBe('service.unavailable'));

  it.each([
    ['MongoDB', server(14031, 'available disk space of 400 bytes is less than required minimum')],
    ['DocumentDB', server(1, 'could not extend file "base/5/16384": No space left on device')],
  ])('a full disk under %s is named', (_what, error) => expect(codeOf(error)).toBe('service.storage-full'));

  it('keeps its cause and tells nothing of it', () => {
    const cause = new mongo.MongoNetworkError('connect ECONNREFUSED 10.0.0.7:27017');
    const named = asStoreError(cause);
    expect(named.cause).toBe(cause);
    expect(JSON.stringify({ ...named })).not.toContain('10.0.0.7');
  });

  it('that is our own mistake stays what it is', () => {
    const mistake = new TypeError('undefined is not a function');
    expect(codeOf(mistake)).toBe(mistake);
  });
});
