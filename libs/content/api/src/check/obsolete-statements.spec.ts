import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileObsolete, findObsolete, ObsoleteFile } from '@lumit/content/domain';
import { parse } from 'yaml';

const file = join(import.meta.dirname, '../../../../../content/obsolete.yaml');
const patterns = compileObsolete(ObsoleteFile.parse(parse(readFileSync(file, 'utf8'))));

/** By key: what must be refused, and what is right or speaks of the past and must not. */
const SENTENCES: Record<string, { wrong: string[]; fine: string[] }> = {
  'permesso-richiedente-sei-mesi': {
    wrong: [
      'Il richiedente asilo riceve un permesso di 6 mesi.',
      'Con il permesso per richiesta asilo, valido sei mesi, si può restare.',
    ],
    fine: [
      'Il permesso per attesa occupazione dura almeno sei mesi.',
      'Le domande anteriori al 12 giugno 2026 danno un permesso per richiesta asilo di sei mesi.',
      'Il richiedente riceve un documento nominativo.',
    ],
  },
  'lavoro-sessanta-giorni': {
    wrong: [
      'Il richiedente può lavorare dopo 60 giorni.',
      'Dopo sessanta giorni dalla domanda può lavorare.',
    ],
    fine: [
      'Può lavorare dopo 90 giorni dalla formalizzazione, non dopo 60 giorni.',
      'Un permesso scaduto da più di 60 giorni espone all’espulsione.',
      'Fino al 12 giugno 2026 si poteva lavorare dopo 60 giorni.',
    ],
  },
  'richiedente-fuori-anagrafe': {
    wrong: [
      'Il permesso per richiesta asilo non vale per l’anagrafe.',
      'I richiedenti asilo non possono iscriversi all’anagrafe.',
    ],
    fine: [
      'Il richiedente si iscrive all’anagrafe come gli altri residenti.',
      'Il divieto del 2018, per cui il richiedente non poteva iscriversi all’anagrafe, è caduto.',
    ],
  },
  'permesso-umanitario': {
    wrong: ['Può avere un permesso per motivi umanitari.', 'Chiede il permesso umanitario.'],
    fine: [
      'Il permesso per motivi umanitari è stato abrogato.',
      'È arrivata con i corridoi umanitari.',
      'Il D.L. 113/2018 tolse il permesso per motivi umanitari.',
    ],
  },
  'protezione-speciale-testo-vita-privata': {
    wrong: [
      'La protezione speciale tutela la vita privata e familiare come requisito testuale dell’art. 19 c. 1.1.',
    ],
    fine: [
      'Per la protezione speciale i periodi sulla vita privata e familiare sono stati soppressi dal comma 1.1.',
      'La vita privata e familiare rileva per gli obblighi dell’art. 5, c. 6.',
    ],
  },
  'protezione-speciale-sempre-convertibile': {
    wrong: [
      'Il permesso per protezione speciale si converte sempre in lavoro.',
      'La protezione speciale può essere convertita.',
    ],
    fine: [
      'La protezione speciale non si converte.',
      'Prima del 2023 la protezione speciale si convertiva in lavoro.',
    ],
  },
  'sprar-siproimi': {
    wrong: ['Chiedi un posto allo SPRAR.', 'Il comune ha un progetto SIPROIMI.'],
    fine: ['Il SAI, ex SPRAR, è dei Comuni.', 'Fino al 2018 il sistema era lo SPRAR.'],
  },
  'richiedenti-nel-sai': {
    wrong: ['I richiedenti asilo entrano nel SAI.', 'Il richiedente ha diritto a un posto nel SAI.'],
    fine: [
      'I richiedenti vulnerabili entrano nel SAI.',
      'Il richiedente asilo non entra nel SAI.',
      'Il titolare di protezione entra nel SAI.',
    ],
  },
  'nulla-osta-novanta-giorni': {
    wrong: [
      'Il nulla osta al ricongiungimento arriva in 90 giorni.',
      'Per il ricongiungimento lo Sportello rilascia il nulla osta entro novanta giorni.',
    ],
    fine: [
      'Il nulla osta al ricongiungimento arriva entro 150 giorni.',
      'Il rinnovo si chiede 90 giorni prima.',
    ],
  },
  'ricongiungimento-subito': {
    wrong: [
      'Il ricongiungimento si può chiedere subito con un permesso annuale.',
      'Il permesso di un anno basta per ricongiungere il marito.',
    ],
    fine: [
      'Per i figli minori il ricongiungimento si può chiedere subito.',
      'Con la protezione internazionale il ricongiungimento si può chiedere subito.',
    ],
  },
  'rinnovo-sessanta-giorni': {
    wrong: [
      'Il rinnovo si chiede 60 giorni prima della scadenza.',
      'Almeno sessanta giorni prima presenta la domanda di rinnovo.',
    ],
    fine: [
      'Il rinnovo si chiede 90 giorni prima, non 60 giorni prima.',
      'Fino a maggio 2026 il rinnovo si chiedeva 60 giorni prima.',
    ],
  },
  'dublino-tre': {
    wrong: [
      'Dublino III regola le nuove domande.',
      'Il regolamento Dublino III determina lo Stato competente.',
    ],
    fine: [
      'Dublino III resta per le domande registrate prima del 1° luglio 2026.',
      'Il regolamento 604/2013 non si applica alle domande nuove.',
    ],
  },
  'articolo-22-comma-12-quater': {
    wrong: ['Chiede il permesso dell’art. 22, c. 12-quater.', 'Vale il comma 12-quater.'],
    fine: [
      'Il comma 12-quater è stato abrogato nel 2024.',
      'L’art. 18-ter ha preso il posto dell’art. 22, c. 12-quater.',
    ],
  },
  'paesi-sicuri-decreto': {
    wrong: [
      'L’elenco dei Paesi sicuri è un decreto interministeriale.',
      'L’elenco dei Paesi di origine sicuri sta in un decreto ministeriale.',
    ],
    fine: [
      'L’elenco dei Paesi sicuri è nella legge.',
      'L’elenco dei Paesi sicuri non è più un decreto ministeriale.',
    ],
  },
  'vittima-tratta-allontanabile': {
    wrong: ['Finché non ha il permesso ex art. 18 la possibile vittima di tratta può essere allontanata.'],
    fine: [
      'La possibile vittima di tratta non può essere allontanata per 45 giorni.',
      'La vittima di tratta non può essere espulsa.',
    ],
  },
  'antitratta-solo-con-denuncia': {
    wrong: [
      'L’indice antitratta conta solo se la vittima racconta tutto o denuncia.',
      'Gli indicatori valgono soltanto se la persona denuncia.',
    ],
    fine: [
      'Gli indicatori contano anche se la persona non denuncia.',
      'Per il programma unico bastano indicatori oggettivi.',
    ],
  },
  'numero-verde-antitratta': {
    wrong: ['Il numero verde contro la tratta è 800 123 456.'],
    fine: [
      'Il numero antitratta nazionale è 800 290 290, in Toscana 800 600 500.',
      'Chiama lo 800 123 456 per la carta sanitaria.',
    ],
  },
  'ucraina-fino-al-2027': {
    wrong: [
      'La protezione temporanea dura fino al 4 marzo 2027.',
      'Oggi la protezione è prevista fino al 4 marzo 2027.',
      'La protezione temporanea finisce il 4 marzo 2027.',
    ],
    fine: [
      'La protezione va al 4 marzo 2028.',
      'Il permesso per protezione temporanea scade il 4 marzo 2027.',
      'La decisione del 2025 portava la protezione al 4 marzo 2027.',
      'Il permesso di protezione speciale si rinnova fino al 4 marzo 2027.',
    ],
  },
  'carta-identita-di-carta': {
    wrong: [
      'La carta d’identità di carta vale ancora in Italia.',
      'Per farsi riconoscere la carta d’identità cartacea basta.',
    ],
    fine: [
      'Dal 3 agosto 2026 la carta d’identità di carta non vale più.',
      'Il richiedente riceve la carta d’identità elettronica.',
    ],
  },
};

describe('outdated statements', () => {
  const all = Object.entries(SENTENCES);

  it('are each proved by a sentence', () => {
    expect(patterns.map(({ key }) => key)).toEqual(Object.keys(SENTENCES));
  });

  it.each(all.flatMap(([key, { wrong }]) => wrong.map((text) => [key, text])))(
    '%s: finds «%s»',
    (key, text) => {
      expect(findObsolete(text, patterns).map((found) => found.key)).toEqual([key]);
    },
  );

  it.each(all.flatMap(([, { fine }]) => fine))('lets «%s» through', (text) => {
    expect(findObsolete(text, patterns)).toEqual([]);
  });

  it('are looked for without accents and capitals, sentence by sentence', () => {
    const text = 'Prima del 2018 era diverso. OGGI CHIEDE IL PERMESSO  UMANITÀRIO.';
    expect(findObsolete(text, patterns)).toHaveLength(1);
    expect(findObsolete('', patterns)).toEqual([]);
  });
});
