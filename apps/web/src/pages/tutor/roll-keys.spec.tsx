import { jest } from '@jest/globals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { aRoll, CLASS_ID } from '../../testing/a-roll';
import { aRollServer } from '../../testing/a-roll-server';
import { renderPage } from '../../testing/render-page';

let opened: ReturnType<typeof renderPage> | undefined;
const open = () => (opened = renderPage(`/incontri/${CLASS_ID}/appello`));
afterEach(() => opened?.queries.clear());
beforeEach(() => {
  localStorage.clear();
  // However slow the machine, a mark of this test is a fresh one.
  const now = Date.now();
  jest.spyOn(Date, 'now').mockReturnValue(now);
});
afterEach(() => jest.restoreAllMocks());

const row = (name: string) => screen.findByRole('group', { name });
const focusOn = async (name: string) => {
  const button = within(await row(name)).getByRole('button', { name: 'Presente' });
  act(() => button.focus());
};
const kindsOf = (server: ReturnType<typeof aRollServer>) => server.roll.people.map(({ kind }) => kind);

describe('the keys of the roll', () => {
  it('go on to the next row after every mark: P P A P marks four people, the third absent', async () => {
    const server = aRollServer(aRoll());
    const { user } = open();
    await focusOn('Agostini Martina');
    await user.keyboard('ppap');
    await waitFor(() => expect(kindsOf(server)).toEqual(['present', 'present', 'absent', 'present']));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('mark one person for a key that is held down', async () => {
    const server = aRollServer(aRoll());
    const { user } = open();
    await focusOn('Agostini Martina');
    await user.keyboard('a');
    for (let times = 0; times < 3; times += 1)
      fireEvent.keyDown(document.activeElement!, { key: 'a', repeat: true });
    await waitFor(() => expect(kindsOf(server)).toEqual(['absent', 'unset', 'unset', 'unset']));
  });

  it('ask before they contradict a mark set seconds ago, and the keys of the rhythm mark nobody meanwhile', async () => {
    const server = aRollServer(aRoll());
    const { user } = open();
    await focusOn('Agostini Martina');
    await user.keyboard('pgpp');
    // The list has no fifth row: one key too many falls on the last one.
    await user.keyboard('a');
    const dialog = await screen.findByRole('dialog', { name: 'Greco Nadia: da presente a assente?' });
    expect(within(dialog).getByRole('heading')).toHaveFocus();
    expect(within(dialog).getByRole('status')).toBeEmptyDOMElement();
    await user.keyboard('pa{Enter} ');
    expect(within(dialog).getByRole('status')).toHaveTextContent('non hanno segnato nessuno');
    await waitFor(() => expect(kindsOf(server)).toEqual(['present', 'excused', 'present', 'present']));
    await user.click(within(dialog).getByRole('button', { name: 'Tieni presente' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(within(await row('Greco Nadia')).getByRole('button', { name: 'Presente' })).toHaveFocus();
    await user.keyboard('a');
    await user.click(await screen.findByRole('button', { name: 'Segna assente' }));
    await waitFor(() => expect(kindsOf(server)[3]).toBe('absent'));
  });

  it('ask by tap too, but not after marking everybody who is left', async () => {
    const server = aRollServer(aRoll());
    const { user } = open();
    const luca = await row('Baldi Luca');
    await user.click(within(luca).getByRole('button', { name: 'Presente' }));
    await user.click(within(luca).getByRole('button', { name: 'Assente' }));
    // No key had marked anybody: none is told to have marked nobody.
    await user.keyboard('p');
    expect(within(await screen.findByRole('dialog')).getByRole('status')).toBeEmptyDOMElement();
    await user.click(await screen.findByRole('button', { name: 'Segna assente' }));
    await waitFor(() => expect(kindsOf(server)[1]).toBe('absent'));
    await user.click(screen.getByRole('button', { name: 'Segna presenti i 3 rimasti' }));
    await waitFor(() => expect(kindsOf(server)).toEqual(['present', 'absent', 'present', 'present']));
    await user.click(within(await row('Greco Nadia')).getByRole('button', { name: 'Assente' }));
    await waitFor(() => expect(kindsOf(server)[3]).toBe('absent'));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('take back the mark just set, wherever the focus has gone on to, else that of the row', async () => {
    const server = aRollServer(aRoll());
    const { user } = open();
    await focusOn('Agostini Martina');
    await user.keyboard('pag');
    await waitFor(() => expect(kindsOf(server)).toEqual(['present', 'absent', 'excused', 'unset']));
    await user.keyboard('z');
    await waitFor(() => expect(kindsOf(server)).toEqual(['present', 'absent', 'unset', 'unset']));
    await user.keyboard('{ArrowUp}z');
    await waitFor(() => expect(kindsOf(server)).toEqual(['present', 'unset', 'unset', 'unset']));
  });

  it('search, and can be switched off', async () => {
    const server = aRollServer(aRoll());
    const { user } = open();
    await focusOn('Agostini Martina');
    await user.keyboard('/');
    expect(screen.getByLabelText('Cerca una persona')).toHaveFocus();
    await user.keyboard('gréco');
    expect(screen.getAllByRole('group', { name: /Greco/ })).toHaveLength(1);
    expect(screen.queryByRole('group', { name: 'Baldi Luca' })).not.toBeInTheDocument();
    await user.click(screen.getByText('Scorciatoie da tastiera'));
    await user.click(screen.getByLabelText('Usa le lettere come scorciatoie'));
    await focusOn('Greco Nadia');
    await user.keyboard('p');
    expect(server.roll.people[3]?.kind).toBe('unset');
  });
});
