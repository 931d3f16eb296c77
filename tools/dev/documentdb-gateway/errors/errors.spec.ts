import { ObjectId } from 'bson';
import { CommandFailure } from './command-failure.ts';
import { duplicateKey } from './duplicate-key.ts';
import { failureOf } from './failure-of.ts';
import { codeOfSqlState, meansDatabaseAway, unpackSqlState } from './sql-state.ts';

const postgresError = (code: string, message = 'words') => Object.assign(new Error(message), { code });

describe('an error of PostgreSQL', () => {
  it('is unpacked from the number inside writeErrors', () => {
    expect(unpackSqlState(319029277)).toBe('M001C');
    expect(unpackSqlState(50463045)).toBe('55P03');
  });

  it.each([
    ['M0001', 2],
    ['M001C', 11000],
    ['23505', 11000],
    ['23P01', 11000],
    ['40001', 112],
    ['40P01', 112],
    ['57014', 50],
    ['53100', 14031],
    ['XX000', 1],
  ])('of state %s becomes code %d', (state, code) => {
    expect(codeOfSqlState(state)).toBe(code);
    expect(failureOf(postgresError(state)).code).toBe(code);
  });

  it.each(['ECONNREFUSED', '57P01', '57P03', '08006'])(
    'of state %s means that the database is away',
    (state) => {
      expect(meansDatabaseAway(postgresError(state))).toBe(true);
      expect(failureOf(postgresError(state, 'gone'))).toMatchObject({
        code: 91,
        message: 'PostgreSQL is away: gone',
      });
    },
  );

  it('keeps the words of DocumentDB except where drivers look for others', () => {
    expect(failureOf(postgresError('M0001', 'bad')).message).toBe('bad');
    const stage = failureOf(postgresError('M0001', 'Pipeline stage name not recognized: $x'));
    expect(stage.message).toBe("Unrecognized pipeline stage name: '$x'");
  });
});

describe('a failure', () => {
  it('is a reply with code, name, details and labels', () => {
    const failure = new CommandFailure('WriteConflict', 'both', { extra: 1 }).withLabel(
      'TransientTransactionError',
    );
    expect(failure.toReply()).toEqual({
      ok: 0,
      errmsg: 'both',
      code: 112,
      codeName: 'WriteConflict',
      extra: 1,
      errorLabels: ['TransientTransactionError'],
    });
  });
});

describe('a duplicate key', () => {
  it('is told in the words of MongoDB, with pattern and value', () => {
    const id = new ObjectId('0123456789abcdef01234567');
    const index = { name: 'owner_1_tags.name_1', keyPattern: { owner: 1, 'tags.name': 1 } };
    const failure = duplicateKey('shop.items', index, { owner: id, tags: [{}, { name: 'red' }] });
    expect(failure.message).toBe(
      `E11000 duplicate key error collection: shop.items index: owner_1_tags.name_1 dup key: { owner: ObjectId('0123456789abcdef01234567'), tags.name: "red" }`,
    );
    expect(failure.details).toEqual({
      keyPattern: index.keyPattern,
      keyValue: { owner: id, 'tags.name': 'red' },
    });
  });
});
