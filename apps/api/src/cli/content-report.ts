import type { ContentCounts } from '@lumit/content/api';

type ProgrammeCounts = ContentCounts['programmes'][number];
const POOLS = {
  test: 'test di modulo',
  final: 'test finale',
  entry: 'test d’ingresso',
  selfCheck: 'autovalutazione',
} as const;

/** What a sound content holds, in lines for its authors. */
export function contentReport(counts: ContentCounts): string[] {
  const {
    terms,
    norms,
    news,
    figures,
    toVerify,
    pointsToVerify,
    undated,
    homePages,
    deadlines,
    uncitedLaw,
    gulpease,
    longSentences,
  } = counts;
  return [
    ...counts.programmes.flatMap(programmeLines),
    `glossario: ${terms.all} termini, di cui ${terms.awaitingReview} con parole che attendono un lettore madrelingua`,
    `norme: ${norms.verified} verificate, ${norms.toCheck} da verificare · novità: ${news.verified} verificate, ${news.toCheck} da verificare · figure: ${figures} · indirizzi di pagine iniziali: ${homePages}`,
    `riquadri «da verificare»: ${toVerify}, con ${pointsToVerify} voci · paragrafi di diritto senza riferimento: ${uncitedLaw}`,
    `affermazioni a scadenza: ${deadlines.all} · entro 60 giorni: ${deadlines.expiring} · passate senza risposta: ${deadlines.passed} · passate, esito non noto: ${deadlines.unknown} · frasi che possono scadere senza data: ${undated}`,
    `lettura: Gulpease medio ${gulpease === null ? '–' : decimal(gulpease)} · frasi oltre 30 parole: ${decimal(longSentences)} %`,
  ];
}

function programmeLines(programme: ProgrammeCounts): string[] {
  const { slug, modules, lessons, words, tests, cases, surveys, offices } = programme;
  const head =
    `${slug}: ${modules.published} moduli pubblicati e ${modules.inPreparation} in preparazione, ${lessons} lezioni, ${words} parole, ` +
    `${tests} test di programma, ${cases} casi, ${surveys} questionari, ${offices} uffici`;
  return [
    head,
    ...Object.entries(POOLS).map(([pool, name]) =>
      poolLine(name, programme.questions[pool as keyof typeof POOLS]),
    ),
  ];
}

function poolLine(name: string, kinds: Readonly<Record<string, number>>): string {
  const entries = Object.entries(kinds).sort(([, a], [, b]) => b - a);
  const all = entries.reduce((sum, [, count]) => sum + count, 0);
  const detail = entries.map(([kind, count]) => `${count} ${kind}`).join(', ');
  return `  domande, ${name}: ${all}${detail ? ` (${detail})` : ''}`;
}

const decimal = (value: number) => value.toLocaleString('it-IT');
