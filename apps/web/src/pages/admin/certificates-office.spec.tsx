import { screen, waitFor, within } from '@testing-library/react';
import {
  aCandidate,
  aKind,
  anEntry,
  aPersonStanding,
  aReview,
  aRun,
  hoursRule,
  quizRule,
  RUN_ID,
} from '../../testing/certificates';
import { fakeApi, problem } from '../../testing/fake-api';
import { aPersonWith, EDITION_ID } from '../../testing/people';
import { renderPage } from '../../testing/render-page';

const BASE = `/api/editions/${EDITION_ID}`;
const edition = { id: EDITION_ID, slug: 'lumit-2026-27', title: 'LUMIT 2026-27', place: 'Lucca' };
const EDITIONS = {
  items: [{ ...edition, startsOn: '2026-10-01', endsOn: '2027-05-31', state: 'published' }],
};
const open = (address: string, answers: Record<string, unknown>) => {
  const calls = fakeApi({ 'GET /api/me': aPersonWith('admin'), 'GET /api/editions': EDITIONS, ...answers });
  return { calls, ...renderPage(address) };
};
const words = (element: HTMLElement) => (element.textContent ?? '').replace(/\u00a0/g, ' ');

describe('eligibility (S-39)', () => {
  const people = [
    aPersonStanding('Agostini Martina', {
      kinds: [
        aKind({ eligible: true, rules: [hoursRule({ met: true, actual: 130_000, missing: 0 }), quizRule()] }),
      ],
    }),
    aPersonStanding('Baldi Luca'),
    aPersonStanding('Dini Ornella', { kinds: [aKind({ eligible: true, issued: '7/2027' })] }),
    aPersonStanding('Conti Ugo', {
      kinds: [
        aKind({
          stillReachable: false,
          rules: [hoursRule({ stillReachable: false }), quizRule({ met: false })],
        }),
      ],
    }),
  ];
  const answers = { [`GET ${BASE}/eligibility/all`]: { rulesVersion: 3, hoursBase: 'plan', people } };

  it('shows who has it, who is ready, and what the others lack in the words of the office', async () => {
    open('/attestati/requisiti', answers);
    const table = await screen.findByRole('table', { name: 'Requisiti per l’attestato: 4 persone' });
    const [, ready, still, issued, lost] = within(table).getAllByRole('row');
    expect(words(ready!)).toContain('Pronto, con profitto');
    expect(words(still!)).toContain('Mancano 8 h: può ancora farcela con l’incontro 8.');
    expect(words(issued!)).toContain('Rilasciato n. 7/2027');
    expect(words(table)).not.toMatch(/\b(hai|puoi|ti mancano|parlane)\b/i);
    expect(words(lost!)).toContain('Non più possibile');
    expect(
      screen.getByText('4 persone: 1 con l’attestato, 1 pronta, 2 non ancora. Requisiti: versione 3.'),
    ).toBeInTheDocument();
  });

  it('filters those who lack one thing, in the address', async () => {
    const { user, router } = open('/attestati/requisiti', answers);
    await user.click(await screen.findByRole('checkbox', { name: 'Manca solo una cosa' }));
    const table = screen.getByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(2);
    expect(words(table)).toContain('Baldi Luca');
    expect(router.state.location.search).toBe('?manca=una-cosa');
  });

  it('says what will appear before the rules are published', async () => {
    open('/attestati/requisiti', {
      [`GET ${BASE}/eligibility/all`]: { rulesVersion: 0, hoursBase: null, people: [] },
    });
    expect(await screen.findByText(/appariranno qui quando sono pubblicati/)).toBeInTheDocument();
  });
});

describe('the issue (S-40)', () => {
  const candidates = [
    aCandidate('Agostini Martina'),
    aCandidate('Baldi Luca', { kind: 'attendance' }),
    aCandidate('Conti Ugo Maria', {
      outcome: 'not_eligible',
      rules: [hoursRule()],
      refusals: [{ code: 'certificate.not_eligible', params: { missing: 1 } }],
    }),
    aCandidate('王 Wei', {
      outcome: 'not_printable',
      refusals: [{ code: 'certificate.name_not_printable', params: { position: 5, character: 'U+738B' } }],
    }),
  ];
  const dryRun = {
    rulesVersion: 3,
    openRunId: null,
    classSessionsToCome: 0,
    uncoveredSeconds: 0,
    candidates,
  };
  const answers = {
    [`GET ${BASE}/certificates/candidates`]: dryRun,
    [`POST ${BASE}/certificates/issue-runs`]: { runId: RUN_ID },
    [`GET ${BASE}/certificates/issue-runs/${RUN_ID}`]: aRun(
      [
        {
          name: 'Baldi Luca',
          state: 'issued',
          number: '1/2027',
          certificateId: RUN_ID,
          finishedAt: '2027-05-10T09:20:05.000Z',
        },
      ],
      '2027-05-10T09:20:05.000Z',
    ),
  };

  it('chooses, checks, confirms and shows what became of each', async () => {
    const { user, calls, router } = open('/attestati/rilascio', answers);
    await user.click(await screen.findByRole('checkbox', { name: /Agostini Martina/ }));
    expect(screen.getByText('1 non idonea: perché')).toBeInTheDocument();
    expect(screen.getByText(/il carattere 5 \(U\+738B\)/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Controlla 1 persona' }));
    expect(screen.getByText('Passo 2 di 4')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /Apri.*Luca Baldi/ })).toHaveAttribute(
      'href',
      `${BASE}/certificates/preview/${candidates[1]!.enrolmentId}`,
    );
    await user.click(screen.getByRole('button', { name: 'Rilascia 1 attestato' }));
    expect(screen.getByText('Conferma di aver controllato nomi e anteprima')).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Ho controllato nomi e anteprima' }));
    await user.click(screen.getByRole('button', { name: 'Rilascia 1 attestato' }));
    const dialog = screen.getByRole('dialog', { name: 'Rilasciare 1 attestato?' });
    expect(calls.some(({ method }) => method === 'POST')).toBe(false);
    await user.click(within(dialog).getByRole('button', { name: 'Rilascia 1 attestato' }));
    expect(await screen.findByText('Rilasciati 1 di 1.')).toBeInTheDocument();
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      rulesVersion: 3,
      items: [{ enrolmentId: candidates[1]!.enrolmentId, kind: 'attendance' }],
    });
    expect(router.state.location.search).toBe(`?rilascio=${RUN_ID}`);
    expect(screen.getByText('n. 1/2027')).toBeInTheDocument();
  });

  it('goes back without losing the choice, and asks for at least one person', async () => {
    const { user } = open('/attestati/rilascio', answers);
    await user.click(await screen.findByRole('checkbox', { name: /Agostini Martina/ }));
    await user.click(screen.getByRole('button', { name: 'Controlla 1 persona' }));
    await user.click(screen.getByRole('button', { name: 'Torna indietro' }));
    expect(screen.getByRole('checkbox', { name: /Agostini Martina/ })).not.toBeChecked();
    await user.click(screen.getByRole('checkbox', { name: /Baldi Luca/ }));
    await user.click(screen.getByRole('button', { name: 'Controlla' }));
    expect(screen.getByText('Scegli almeno una persona')).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: /Agostini Martina/ })).toHaveFocus();
  });

  it('in the middle of the course says what is still to come, and chooses nobody by itself', async () => {
    const early = [
      aCandidate('Agostini Martina', { kind: 'attendance', canStillReach: 'achievement' }),
      aCandidate('Baldi Luca'),
    ];
    const { user } = open('/attestati/rilascio', {
      ...answers,
      [`GET ${BASE}/certificates/candidates`]: {
        ...dryRun,
        classSessionsToCome: 2,
        uncoveredSeconds: 72_000,
        candidates: early,
      },
    });
    const box = await screen.findByRole('checkbox', { name: /Agostini Martina/ });
    expect(screen.getByText('Il corso non è ancora finito')).toBeInTheDocument();
    expect(screen.getByText(/^Il calendario non ha 20.h del piano approvato/)).toBeInTheDocument();
    expect(screen.getByText(/^2 incontri hanno l’appello ancora da chiudere/)).toBeInTheDocument();
    expect(
      screen.getByText(/^1 persona può ancora avere l’attestato «con profitto», con i test che restano/),
    ).toBeInTheDocument();
    expect(box).not.toBeChecked();
    expect(screen.getByText('frequenza; può ancora avere «con profitto»')).toBeInTheDocument();
    expect(screen.queryByText('Scegli almeno una persona')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Scegli tutte le 2 persone' }));
    expect(screen.getByRole('button', { name: 'Controlla 2 persone' })).toBeInTheDocument();
  });

  it('tells in the dialog why the server says no', async () => {
    const { user } = open('/attestati/rilascio', {
      ...answers,
      [`POST ${BASE}/certificates/issue-runs`]: problem(409, [{ code: 'certificate.rules_changed' }]),
    });
    await user.click(await screen.findByRole('button', { name: 'Controlla 2 persone' }));
    await user.click(screen.getByRole('checkbox', { name: 'Ho controllato nomi e anteprima' }));
    await user.click(screen.getByRole('button', { name: 'Rilascia 2 attestati' }));
    await user.click(
      within(screen.getByRole('dialog')).getByRole('button', { name: 'Rilascia 2 attestati' }),
    );
    expect(await screen.findByText(/I requisiti sono cambiati dopo il controllo/)).toBeInTheDocument();
  });

  it('shows a run that is open already, with its progress and who was left out and why', async () => {
    const items = [
      {
        state: 'issued' as const,
        number: '42/2027',
        certificateId: RUN_ID,
        finishedAt: '2027-05-10T09:20:05.000Z',
      },
      {
        state: 'refused' as const,
        finishedAt: '2027-05-10T09:20:05.000Z',
        refusals: [{ code: 'certificate.not_eligible', params: { missing: 1 } }],
      },
      {},
    ];
    open('/attestati/rilascio', {
      ...answers,
      [`GET ${BASE}/certificates/candidates`]: { ...dryRun, openRunId: RUN_ID },
      [`GET ${BASE}/certificates/issue-runs/${RUN_ID}`]: aRun(items),
    });
    expect(
      await screen.findByText(/2 di 3\. Puoi chiudere la pagina: il rilascio continua\./),
    ).toBeInTheDocument();
    expect(screen.getByText('Manca 1 requisito.')).toBeInTheDocument();
    expect(screen.getByText('In attesa')).toBeInTheDocument();
  });

  it('offers to try those again that failed by our fault', async () => {
    const failed = aRun(
      [{ state: 'failed', refusals: [{ code: 'certificate.unexpected' }] }],
      '2027-05-10T09:20:05.000Z',
    );
    const { user, calls } = open(`/attestati/rilascio?rilascio=${RUN_ID}`, {
      ...answers,
      [`GET ${BASE}/certificates/issue-runs/${RUN_ID}`]: failed,
      [`POST ${BASE}/certificates/issue-runs/${RUN_ID}/resume`]: aRun([{}]),
    });
    expect(await screen.findByText('Rilasciati 0 di 1. 1 non rilasciato.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Riprova 1' }));
    await waitFor(() => expect(calls.some(({ path }) => path.endsWith('/resume'))).toBe(true));
  });

  it('says when nobody is ready', async () => {
    open('/attestati/rilascio', {
      [`GET ${BASE}/certificates/candidates`]: { ...dryRun, candidates: [candidates[2]] },
    });
    expect(
      await screen.findByText(/appariranno qui quando qualcuno ha tutti i requisiti/),
    ).toBeInTheDocument();
  });
});

describe('the register (S-41)', () => {
  const REGISTER = `GET ${BASE}/certificates`;

  it('revokes with kind and reason, and says so', async () => {
    const entry = anEntry();
    const revoked = anEntry({
      revokedAt: '2027-06-01T08:00:00.000Z',
      revocationClass: 'data_error',
      revocationReason: 'Cognome sbagliato',
    });
    const { user, calls } = open('/attestati/registro', {
      [REGISTER]: { entries: [entry] },
      [`POST /api/certificates/${entry.id}/revoke`]: revoked,
    });
    await user.click(await screen.findByRole('button', { name: 'Revoca n. 42/2027' }));
    const dialog = screen.getByRole('dialog', { name: 'Revocare l’attestato n. 42/2027 di Anna Bianchi?' });
    await user.click(within(dialog).getByRole('button', { name: 'Revoca l’attestato' }));
    expect(within(dialog).getByText('Scegli il tipo di motivo')).toBeInTheDocument();
    await user.selectOptions(within(dialog).getByLabelText('Tipo di motivo'), 'Errore nei dati');
    await user.type(within(dialog).getByLabelText('Motivo'), 'Cognome sbagliato');
    await user.click(within(dialog).getByRole('button', { name: 'Revoca l’attestato' }));
    expect(
      await screen.findByText('Hai revocato l’attestato n. 42/2027 di Anna Bianchi.'),
    ).toBeInTheDocument();
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      class: 'data_error',
      reason: 'Cognome sbagliato',
    });
  });

  it('keeps revoked ones with their reason and offers no second revocation', async () => {
    open('/attestati/registro', {
      [REGISTER]: {
        entries: [
          anEntry({
            revokedAt: '2027-06-01T08:00:00.000Z',
            revocationClass: 'other',
            revocationReason: 'Prova',
          }),
        ],
      },
    });
    const table = await screen.findByRole('table', { name: 'Attestati rilasciati' });
    expect(words(table)).toContain('Revocato il 1 giu 2027');
    expect(words(table)).toContain('Altro motivo: Prova');
    expect(within(table).queryByRole('button')).not.toBeInTheDocument();
    expect(within(table).getByRole('link', { name: /7F3A9-QK2ZB/ })).toHaveAttribute(
      'href',
      `/verifica/${anEntry().code}`,
    );
  });

  it('says what will appear here', async () => {
    open('/attestati/registro', { [REGISTER]: { entries: [] } });
    expect(await screen.findByText('Gli attestati appariranno qui quando li rilasci.')).toBeInTheDocument();
  });
});

describe('certificates to look at again', () => {
  const REVIEWS = `${BASE}/certificates/reviews`;
  const other = anEntry({ id: RUN_ID, serial: 43, holder: 'Luca Baldi', name: 'Baldi Luca' });

  it('shows before and after once for the same differences, and confirms them together with a reason', async () => {
    const waiting = [aReview({ since: '2027-05-11T09:20:00.000Z' }), aReview({ entry: other })];
    const confirmed = [
      {
        certificateId: RUN_ID,
        number: '43/2027',
        name: 'Baldi Luca',
        changes: waiting[0]!.changes,
        reason: 'Firma sul foglio',
        by: 'Lucia Ferrari',
        at: '2027-05-12T08:00:00.000Z',
      },
    ];
    const { user, calls } = open('/attestati/da-rivedere', {
      [`GET ${REVIEWS}`]: { waiting, confirmed: [] },
      [`POST ${REVIEWS}/confirm`]: { waiting: [], confirmed },
    });
    const table = await screen.findByRole('table', { name: 'Che cosa è cambiato' });
    expect(words(within(table).getAllByRole('row')[1]!)).toBe('Ore frequentate34 h 3032 h 30');
    expect(screen.getByText('Requisiti ancora raggiunti')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Conferma 2 attestati' }));
    const dialog = screen.getByRole('dialog', { name: 'Confermare 2 attestati?' });
    const send = within(dialog).getByRole('button', { name: 'Conferma 2 attestati' });
    await user.click(send);
    expect(within(dialog).getByText('Scrivi il motivo, almeno 5 caratteri')).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText('Motivo'), 'Firma sul foglio');
    await user.click(send);
    expect(await screen.findByText('Hai confermato 2 attestati.')).toBeInTheDocument();
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      reason: 'Firma sul foglio',
      items: waiting.map(({ entry, fingerprint }) => ({ certificateId: entry.id, fingerprint })),
    });
    expect(screen.getByText('Confermati (1)')).toBeInTheDocument();
    expect(screen.getByText('Motivo: Firma sul foglio')).toBeInTheDocument();
  });

  it('replaces one whose requirements are still met, and only revokes one whose are not', async () => {
    const lost = aReview({
      entry: other,
      stillMet: false,
      changes: [
        { key: 'rule', label: 'Requisito: iscrizione attiva', before: 'raggiunto', after: 'non raggiunto' },
      ],
    });
    const { user, calls } = open('/attestati/da-rivedere', {
      [`GET ${REVIEWS}`]: { waiting: [aReview(), lost], confirmed: [] },
      [`POST /api/certificates/${anEntry().id}/replace`]: anEntry({ serial: 44 }),
    });
    await screen.findByRole('heading', { name: 'N. 42/2027, Bianchi Anna' });
    expect(screen.getByText('Requisiti non più raggiunti')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Sostituisci n. 43/2027' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Revoca n. 43/2027' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Sostituisci n. 42/2027' }));
    const dialog = screen.getByRole('dialog', { name: 'Sostituire l’attestato n. 42/2027 di Anna Bianchi?' });
    await user.selectOptions(within(dialog).getByLabelText('Tipo di motivo'), 'Errore nei dati');
    await user.type(within(dialog).getByLabelText('Motivo'), 'Ore corrette');
    await user.click(within(dialog).getByRole('button', { name: 'Sostituisci l’attestato' }));
    expect(
      await screen.findByText('Hai sostituito l’attestato n. 42/2027 di Anna Bianchi con il n. 44/2027.'),
    ).toBeInTheDocument();
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      class: 'data_error',
      reason: 'Ore corrette',
    });
  });

  it('says when something has changed meanwhile, and what will appear here', async () => {
    const { user } = open('/attestati/da-rivedere', {
      [`GET ${REVIEWS}`]: { waiting: [aReview()], confirmed: [] },
      [`POST ${REVIEWS}/confirm`]: problem(409, [{ code: 'certificate.facts_changed' }]),
    });
    await user.click(await screen.findByRole('button', { name: /^Conferma l’attestato n\. 42/ }));
    const dialog = screen.getByRole('dialog');
    await user.type(within(dialog).getByLabelText('Motivo'), 'Va bene così');
    await user.click(within(dialog).getByRole('button', { name: 'Conferma l’attestato' }));
    expect(await within(dialog).findByText(/non è stato confermato niente/)).toBeInTheDocument();
    document.body.replaceChildren();
    open('/attestati/da-rivedere', { [`GET ${REVIEWS}`]: { waiting: [], confirmed: [] } });
    expect(await screen.findByText(/^Gli attestati appariranno qui se un appello/)).toBeInTheDocument();
  });
});
