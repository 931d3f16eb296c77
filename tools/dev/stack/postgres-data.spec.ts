import { homeAt } from '../home.ts';
import { settings, socketFolder } from './postgres-data.ts';

describe('the database server', () => {
  it('has no network door', () => {
    expect(settings('/home/x/socket', true)).toContain("listen_addresses = ''\n");
  });

  it('gives up durability for specs only', () => {
    expect(settings('/s', true)).not.toContain('fsync');
    expect(settings('/s', false)).toContain("fsync = 'off'\n");
  });

  it('finds its socket in a folder of any name', () => {
    const written = settings("/home/暖新 it's/socket", true);
    expect(written).toContain(`unix_socket_directories = '"/home/暖新 it''s/socket"'\n`);
    expect(written).toContain(`localhost_connection_string = 'host=''/home/暖新 it\\\\''s/socket'''\n`);
  });

  it('keeps its socket in the home, or elsewhere when the path would be too long for a socket', () => {
    expect(socketFolder(homeAt('/home/x/.nuanxin'))).toBe('/home/x/.nuanxin/socket');
    expect(socketFolder(homeAt(`/home/${'暖'.repeat(30)}`))).not.toContain('暖');
    const deep = socketFolder(homeAt(`/home/${'x'.repeat(100)}`));
    expect(deep.length).toBeLessThan(90);
    expect(deep).not.toBe(socketFolder(homeAt(`/home/${'y'.repeat(100)}`)));
  });
});
