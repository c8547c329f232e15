import { screen, waitFor, within } from '@testing-library/react';
import { fakeApi, NO_ANSWER, problem } from '../../testing/fake-api';
import { aPersonWith } from '../../testing/people';
import { renderPage } from '../../testing/render-page';
import { SETTINGS_PATH, someSettings } from '../../testing/settings';

const UPLOAD = '00000000-0000-4000-8000-0000000000aa';
const FILE = '00000000-0000-4000-8000-0000000000bb';
const LOGO = { id: '00000000-0000-4000-8000-0000000000cc', width: 300, height: 150 };
const SIZE = 300_000;
const LOGOS_PATH = SETTINGS_PATH.replace('settings', 'logos');

const upload = (received: number, file: unknown = null) => ({
  id: UPLOAD,
  name: 'logo.png',
  size: SIZE,
  received,
  expiresAt: '2026-11-25T09:40:00.000Z',
  part: { atLeast: 65_536, atMost: 1_048_576 },
  file,
});
const FILE_VIEW = {
  id: FILE,
  name: 'logo.png',
  mediaType: 'image/png',
  size: 200_000,
  sha256: 'a'.repeat(64),
  createdAt: '2026-11-24T09:40:00.000Z',
};
const office = (more: Record<string, unknown> = {}) => ({
  'GET /api/me': aPersonWith('admin'),
  'GET /api/editions': { items: [] },
  [`GET ${SETTINGS_PATH}`]: someSettings(),
  'POST /api/uploads': { status: 201, body: upload(0) },
  [`GET /api/uploads/${UPLOAD}`]: upload(262_144),
  [`PUT /api/uploads/${UPLOAD}/parts/0`]: upload(262_144),
  [`PUT /api/uploads/${UPLOAD}/parts/262144`]: upload(SIZE),
  [`POST /api/uploads/${UPLOAD}/finish`]: upload(SIZE, FILE_VIEW),
  [`POST ${LOGOS_PATH}`]: { status: 201, body: LOGO },
  ...more,
});
const picture = () => new File([new Uint8Array(SIZE)], 'logo.png', { type: 'image/png' });
const chooser = (name: RegExp = /^Logo dell’ente/) => screen.findByLabelText(name);
const sent = (calls: readonly { method: string; path: string }[]) =>
  calls.filter(({ path }) => path.startsWith('/api/uploads')).map(({ method, path }) => `${method} ${path}`);

describe('logos on the settings page', () => {
  beforeEach(() => sessionStorage.clear());

  it('a picture is sent in parts, shown at once in the preview, and holds once it is saved', async () => {
    const calls = fakeApi(office({ [`PUT ${SETTINGS_PATH}`]: someSettings({ version: 2 }) }));
    const { user } = renderPage('/impostazioni');
    await user.upload(await chooser(), picture());
    expect(await screen.findByRole('img', { name: 'Logo dell’ente' })).toHaveAttribute(
      'src',
      `/api/site/logos/${LOGO.id}`,
    );
    expect(sent(calls)).toEqual([
      'POST /api/uploads',
      `PUT /api/uploads/${UPLOAD}/parts/0`,
      `PUT /api/uploads/${UPLOAD}/parts/262144`,
      `POST /api/uploads/${UPLOAD}/finish`,
    ]);
    const preview = screen.getByRole('region', { name: 'Anteprima' });
    expect(preview.querySelector('img')).toHaveAttribute('src', `/api/site/logos/${LOGO.id}`);
    await user.click(screen.getByRole('button', { name: 'Salva le impostazioni' }));
    await screen.findByText(/^Impostazioni salvate/);
    expect(calls.find(({ method, path }) => method === 'PUT' && path === SETTINGS_PATH)?.body).toMatchObject({
      settings: { logo: LOGO, logos: [] },
    });
  });

  it('of a partner stays with its name when that is changed, and goes with it', async () => {
    const calls = fakeApi(office({ [`PUT ${SETTINGS_PATH}`]: someSettings({ version: 2 }) }));
    const { user } = renderPage('/impostazioni');
    await chooser();
    await user.click(screen.getByRole('button', { name: /^Aggiungi chi finanzia/ }));
    await user.type(screen.getByRole('textbox', { name: 'Nome 1' }), 'Comune');
    await user.upload(await chooser(/^Logo di Comune/), picture());
    const preview = within(screen.getByRole('region', { name: 'Anteprima' }));
    expect(await preview.findAllByRole('img', { name: 'Comune' })).toHaveLength(2);
    await user.type(screen.getByRole('textbox', { name: 'Nome 1' }), ' di Lucca');
    await user.click(screen.getByRole('button', { name: 'Salva le impostazioni' }));
    await screen.findByText(/^Impostazioni salvate/);
    expect(calls.find(({ method, path }) => method === 'PUT' && path === SETTINGS_PATH)?.body).toMatchObject({
      settings: { partners: ['Comune di Lucca'], logos: [{ ...LOGO, of: 'Comune di Lucca' }] },
    });
  });

  it('after a lost line it goes on from where the server has it', async () => {
    const lines: unknown[] = [NO_ANSWER, upload(SIZE)];
    const calls = fakeApi(office({ [`PUT /api/uploads/${UPLOAD}/parts/262144`]: () => lines.shift() }));
    const { user } = renderPage('/impostazioni');
    await user.upload(await chooser(), picture());
    const field = await chooser();
    await waitFor(() => expect(field).toHaveAccessibleDescription(/L’invio si è interrotto/));
    expect(screen.getByText('logo.png: 263 kB di 300 kB')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Riprendi l’invio' }));
    await screen.findByRole('img', { name: 'Logo dell’ente' });
    expect(sent(calls).slice(3)).toEqual([
      `GET /api/uploads/${UPLOAD}`,
      `PUT /api/uploads/${UPLOAD}/parts/262144`,
      `POST /api/uploads/${UPLOAD}/finish`,
    ]);
  });

  it('can be stopped: nothing of it stays, and the focus is on the field', async () => {
    const never = new Promise<never>(() => undefined);
    const calls = fakeApi(
      office({
        [`PUT /api/uploads/${UPLOAD}/parts/0`]: () => never,
        [`DELETE /api/uploads/${UPLOAD}`]: { id: UPLOAD },
      }),
    );
    const { user } = renderPage('/impostazioni');
    await user.upload(await chooser(), picture());
    await user.click(await screen.findByRole('button', { name: 'Annulla l’invio' }));
    expect(screen.queryByText(/^logo\.png:/)).not.toBeInTheDocument();
    expect(await chooser()).toHaveFocus();
    await waitFor(() => expect(sent(calls)).toContain(`DELETE /api/uploads/${UPLOAD}`));
  });

  it.each([
    [
      'too small',
      problem(422, [
        {
          code: 'organisation.logo_small',
          params: { width: 40, height: 20, leastWidth: 200, leastHeight: 130 },
        },
      ]),
      /40 × 20 pixel.*200 pixel/,
    ],
    [
      'no picture',
      problem(415, [{ code: 'file.content' }], { detail: 'Il contenuto di «logo.png» non corrisponde.' }),
      /non corrisponde/,
    ],
  ])('%s: the field says why, and another can be chosen', async (_, refusal, words) => {
    fakeApi(office({ [`POST ${LOGOS_PATH}`]: refusal }));
    const { user } = renderPage('/impostazioni');
    await user.upload(await chooser(), picture());
    const field = await chooser();
    await waitFor(() => expect(field).toHaveAccessibleDescription(words));
    expect(field).toBeInvalid();
    expect(screen.queryByRole('button', { name: 'Annulla l’invio' })).not.toBeInTheDocument();
    expect(screen.queryByRole('img', { name: 'Logo dell’ente' })).not.toBeInTheDocument();
  });

  it('what is typed while it is sent stays', async () => {
    let arrive = (_: unknown) => {};
    const later = new Promise((resolve) => (arrive = resolve));
    fakeApi(office({ [`POST ${LOGOS_PATH}`]: () => later }));
    const { user } = renderPage('/impostazioni');
    await user.upload(await chooser(), picture());
    await user.type(screen.getByRole('textbox', { name: /^Telefono/ }), '050 883111');
    arrive({ status: 201, body: LOGO });
    await screen.findByRole('img', { name: 'Logo dell’ente' });
    expect(screen.getByRole('textbox', { name: /^Telefono/ })).toHaveValue('050 883111');
  });
});
