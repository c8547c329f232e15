import { jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import { announce, LiveRegions } from './live-regions';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const later = (milliseconds: number) => act(async () => jest.advanceTimersByTime(milliseconds));

describe('announcements', () => {
  it('what comes within a second is said together, each sentence once', async () => {
    render(<LiveRegions />);
    announce('Salvato');
    announce('Salvato');
    announce('Restano 5 minuti');
    expect(screen.getByRole('status')).toHaveTextContent('');
    await later(1100);
    expect(screen.getByRole('status')).toHaveTextContent('Salvato Restano 5 minuti');
    expect(screen.getByRole('alert')).toHaveTextContent('');
  });

  it('urgent sentences have a region of their own', async () => {
    render(<LiveRegions />);
    announce('Connessione persa', 'alert');
    await later(1100);
    expect(screen.getByRole('alert')).toHaveTextContent('Connessione persa');
  });

  it('what is no longer true is taken back, and nothing else with it', async () => {
    render(<LiveRegions />);
    const takeBack = announce('Connessione persa', 'alert');
    announce('Il tempo è finito', 'alert');
    await later(1100);
    expect(screen.getByRole('alert')).toHaveTextContent('Connessione persa Il tempo è finito');
    act(takeBack);
    expect(screen.getByRole('alert')).toHaveTextContent(/^Il tempo è finito$/);
    announce('Salvato', 'alert')();
    await later(1100);
    expect(screen.getByRole('alert')).toHaveTextContent(/^Il tempo è finito$/);
  });
});
