import { mayReadNotes } from './note-readers';

const streamer = { accountId: 'streamer' };
const mentor = { accountId: 'mentor' };
const somebody = { accountId: 'somebody', coaches: false, supervises: false };

describe('the notes to a streamer', () => {
  it.each([
    ['its streamer', { streamer, mentor }, { ...somebody, accountId: 'streamer' }, true],
    ['its mentor', { streamer, mentor }, { ...somebody, accountId: 'mentor', coaches: true }, true],
    ['another mentor', { streamer, mentor }, { ...somebody, coaches: true }, false],
    ['a mentor where none is named', { streamer }, { ...somebody, coaches: true }, true],
    ['whoever supervises', { streamer, mentor }, { ...somebody, supervises: true }, true],
    ['anybody else', { streamer }, somebody, false],
    ['nobody without an account', {}, { ...somebody, accountId: undefined }, false],
  ])('are read by %s', (_, crew, reader, may) => expect(mayReadNotes(crew, reader)).toBe(may));
});
