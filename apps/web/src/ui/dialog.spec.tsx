import { fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { Dialog } from './dialog';

function Opener() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Revoca
      </button>
      <Dialog open={open} title="Revocare l’attestato n. 42/2027?" onClose={() => setOpen(false)}>
        Il numero resta.
      </Dialog>
    </>
  );
}

describe('a dialog', () => {
  it('takes the focus to its heading, closes on Esc and gives the focus back', async () => {
    const user = userEvent.setup();
    render(<Opener />);
    await user.click(screen.getByRole('button', { name: 'Revoca' }));
    const dialog = screen.getByRole('dialog', { name: 'Revocare l’attestato n. 42/2027?' });
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus();
    // jsdom does not turn Esc into the event that browsers send.
    fireEvent(dialog, new Event('cancel', { cancelable: true }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Revoca' })).toHaveFocus();
  });
});
