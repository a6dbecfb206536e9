import { describe, expect, it } from 'vitest';
import { chromiumFromEnvironment, chromiumOnSystem, type Machine } from '../../../src/cli/browser/lookup.ts';

function machine(platform: NodeJS.Platform, env: Machine['env'], programs: string[]): Machine {
  return { platform, env, isProgram: (path) => programs.includes(path) };
}

describe('the browser that CHROMIUM names', () => {
  it('is taken as it is', () => {
    const env = { CHROMIUM: '/opt/my browser/chrome', PATH: '/usr/bin' };
    const here = machine('linux', env, ['/usr/bin/chromium', '/opt/my browser/chrome']);
    expect(chromiumFromEnvironment(here)).toBe('/opt/my browser/chrome');
  });

  it('may be missing from the environment, or empty', () => {
    expect(chromiumFromEnvironment(machine('linux', {}, []))).toBeUndefined();
    expect(chromiumFromEnvironment(machine('linux', { CHROMIUM: '' }, []))).toBeUndefined();
  });

  it('is not silently replaced when it does not exist', () => {
    const here = machine('linux', { CHROMIUM: '/nowhere', PATH: '/usr/bin' }, ['/usr/bin/chromium']);
    expect(() => chromiumFromEnvironment(here)).toThrow(expect.objectContaining({ exitCode: 3 }));
  });
});

describe('the browser of the system', () => {
  it('is Chromium rather than Chrome, whichever folder comes first', () => {
    const here = machine('linux', { PATH: '/opt/bin:/usr/bin' }, ['/opt/bin/google-chrome', '/usr/bin/chromium']);
    expect(chromiumOnSystem(here)).toBe('/usr/bin/chromium');
  });

  it.each(['chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'])('is %s when that is all', (name) => {
    expect(chromiumOnSystem(machine('linux', { PATH: '/bin::/snap/bin' }, [`/snap/bin/${name}`]))).toBe(
      `/snap/bin/${name}`,
    );
  });

  it('is found among the applications of a Mac, those of the user included', () => {
    const chrome = '/Users/an/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(chromiumOnSystem(machine('darwin', { HOME: '/Users/an' }, [chrome]))).toBe(chrome);
  });

  it('is found in the usual place and on the Path of Windows', () => {
    const env = { Path: 'C:\\Windows;D:\\tools', PROGRAMFILES: 'C:\\Program Files' };
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    expect(chromiumOnSystem(machine('win32', env, [chrome]))).toBe(chrome);
    expect(chromiumOnSystem(machine('win32', env, [chrome, 'D:\\tools\\chromium.exe']))).toBe(
      'D:\\tools\\chromium.exe',
    );
  });

  it('may not be there', () => {
    expect(chromiumOnSystem(machine('linux', { PATH: '/usr/bin' }, []))).toBeUndefined();
  });
});
