import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ManualClock, SystemIds } from '@nuanxin/platform/kernel';
import { isStrong } from '@nuanxin/identity/domain';
import { ADMINISTRATOR, PEOPLE } from './demo-county';
import { LoginsFile } from './logins';

const ids = new SystemIds(new ManualClock());
const freshFile = () =>
  new LoginsFile(path.join(mkdtempSync(path.join(tmpdir(), 'nuanxin-seed-')), 'logins.txt'));

describe('the logins of the demo', () => {
  it('are random, strong, and one for each person', () => {
    const [one, other] = [freshFile().make(ids), freshFile().make(ids)];
    expect([...one.keys()]).toEqual([ADMINISTRATOR.login, ...PEOPLE.map(({ login }) => login)]);
    expect(new Set([...one.values(), ...other.values()]).size).toBe(2 * one.size);
    for (const [login, password] of one) expect(isStrong(password, login)).toBe(true);
  });

  it('are read back as they were made, from a file for its owner alone that is never written over', () => {
    const file = freshFile();
    expect(file.read()).toBeUndefined();
    const made = file.make(ids);
    expect(file.read()).toEqual(made);
    expect(statSync(file.path).mode & 0o777).toBe(0o600);
    expect(() => file.make(ids)).toThrow('EEXIST');
    expect(readFileSync(file.path, 'utf8')).toContain('系统管理员');
  });
});
