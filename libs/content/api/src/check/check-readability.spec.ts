import { type Files, SOUND } from '../content-folder.testing';
import { changed, LESSON, MODULE, problemsOf } from './check.testing';

describe('what is told of how texts read', () => {
  const hard = `La ${'amministrazione procedimentalizzata '.repeat(20)}provvede.`;
  const lesson = (text: string) => changed(LESSON, /## Allo sportello[^]*/, `## Titolo\n\n${text}\n`);
  const both = (files: Files): Files => ({
    ...files,
    'lumit/m3-soggiorno/3.2-lavoro.md': (SOUND['lumit/m3-soggiorno/3.2-lavoro.md'] ?? '').replace(
      /## Allo sportello[^]*/,
      `## T\n\n${hard}\n`,
    ),
  });

  it('is an error for a module that reads too hard on average', async () => {
    const { problems } = await problemsOf(both(lesson(hard)));
    expect(problems).toEqual([
      {
        file: MODULE,
        line: 1,
        severity: 'error',
        reason: expect.stringMatching(/Gulpease medio \d+\.\d, serve almeno 45/),
      },
    ]);
    expect((await problemsOf(both(lesson('Anna apre. Poi chiude.')))).problems).toEqual([]);
  });

  it('is a warning for a lesson that uses an act nobody has verified, without a box that says so', async () => {
    const toCheck = (text: string): Files => ({
      ...lesson(text),
      'norms.yaml': (SOUND['norms.yaml'] ?? '').replace('state: verified', 'state: to-check'),
    });
    const about = (found: { file: string; reason: string }[]) =>
      found.filter(({ file }) => file === LESSON).map(({ reason }) => reason);
    const cited = 'Vale :norm{ref="tui:art5"}.';
    expect(about([...(await problemsOf(toCheck(cited))).problems])).toEqual([
      'atti da verificare (tui) senza un riquadro :::da-verificare',
    ]);
    expect(
      about([
        ...(await problemsOf(toCheck(`${cited}\n\n:::da-verificare{where="Normattiva"}\nIl testo.\n:::`)))
          .problems,
      ]),
    ).toEqual([]);
    expect(about([...(await problemsOf(toCheck('Niente.'))).problems])).toEqual([]);
  });
});
