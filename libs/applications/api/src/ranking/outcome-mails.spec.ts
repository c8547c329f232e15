import { composeMail } from '@lumit/platform';
import { A_SENDER } from '@lumit/platform/testing';
import { admissionMail, rejectionMail, waitingMail, withdrawalMail } from './outcome-mails';

const FACTS = { givenName: 'Anna', number: 12, edition: 'LUMIT <2026-27>', startsOn: '2026-10-01' };
const LINK = { url: 'https://example.it/nuova-password#abc', expiresAt: new Date('2026-12-07T10:00:00Z') };
const SIGN_IN = { url: 'https://example.it/accedi' };
const MAILS = {
  admitted: admissionMail(FACTS, LINK, { promoted: false }),
  'admitted with an account': admissionMail(FACTS, SIGN_IN, { promoted: false }),
  promoted: admissionMail(FACTS, LINK, { promoted: true }),
  waiting: waitingMail(FACTS, { place: 3 }),
  rejected: rejectionMail(FACTS, { reason: 'Ente non destinatario\ndel progetto' }),
  withdrawn: withdrawalMail(FACTS, { reason: null }),
  'withdrawn by the office': withdrawalMail(FACTS, { reason: 'rinuncia al telefono' }),
};
const composed = (name: keyof typeof MAILS) => composeMail(MAILS[name], A_SENDER);

describe('messages about an application', () => {
  it.each(Object.keys(MAILS) as Array<keyof typeof MAILS>)(
    '%s: says edition and number in text and HTML alike, under a subject of at most 60 signs',
    (name) => {
      const { subject, text, html } = composed(name);
      expect(subject.length).toBeLessThanOrEqual(60);
      expect(text).toContain('Buongiorno Anna,');
      expect(text).toContain('Corso: LUMIT <2026-27>');
      expect(text).toContain('Domanda: n. 12');
      expect(html).toContain('LUMIT &lt;2026-27&gt;');
      expect(html).toContain('<strong>Domanda:</strong> n. 12');
    },
  );

  it('to who has no account brings the link and how long it works; to who has one, the way to sign in', () => {
    expect(composed('admitted').text).toContain('https://example.it/nuova-password#abc');
    expect(composed('admitted').text).toContain(
      'Il collegamento vale fino a: lunedì 7 dicembre 2026 alle ore 11:00',
    );
    expect(composed('admitted with an account').text).toContain('Accedi:\nhttps://example.it/accedi');
    expect(composed('admitted with an account').text).not.toContain('vale fino a');
  });

  it('say what a waiting list means, why somebody is not admitted, and where a seat came from', () => {
    expect(composed('waiting').text).toContain('Posto in lista d’attesa: 3º');
    expect(composed('rejected').text).toContain('Motivo: Ente non destinatario del progetto');
    expect(composed('promoted').text).toContain('passa dalla lista d’attesa ad ammessa');
    expect(composed('withdrawn').text).toContain('hai ritirato la tua domanda');
    expect(composed('withdrawn').text).not.toContain('Motivo');
    expect(composed('withdrawn by the office').text).toContain('la Segreteria ha ritirato');
    expect(composed('withdrawn by the office').text).toContain('Motivo: rinuncia al telefono');
  });
});
