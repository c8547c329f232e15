import { appEnvironment, readStartSettings } from './settings.ts';

describe('settings of npm start', () => {
  it('are the demo on port 3000 with the built-in database when nothing is said', () => {
    const settings = readStartSettings({});
    expect(settings).toMatchObject({ port: 3000, explicit: false, databaseUrl: undefined, standIn: false });
    expect(settings.dataDir).toMatch(/\/\.data$/);
    expect(appEnvironment({}, settings)['LUMIT_MODE']).toBe('demo');
  });

  it('take PORT as a choice, and 0 as any free port', () => {
    expect(readStartSettings({ PORT: '8080' })).toMatchObject({ port: 8080, explicit: true });
    expect(readStartSettings({ PORT: '0' })).toMatchObject({ port: 0, explicit: false });
  });

  it.each(['99999', 'abc', '-1', '80.5', '3000 '])('refuse PORT=%s in words', (PORT) => {
    expect(() => readStartSettings({ PORT })).toThrow(`PORT=${PORT} non è una porta`);
  });
});
