import { unprintableIn } from '@lumit/documents/domain';
import { romeDate, romeYear, spellCertificateNumber } from './certificate-number';
import { CERTIFICATES_REFUSALS } from './certificate-refusals';
import { checkRules } from './check-rules';
import { issueBlockers, replaceBlockers, revokeBlockers } from './issue-blockers';

const none = { attendedSeconds: 0, plannedSeconds: 0, remainingSeconds: 0 };
const results = (signedOff: boolean) =>
  checkRules([{ kind: 'sign_off' }], {
    enrolmentState: 'active',
    hours: none,
    byModule: {},
    byModality: {},
    upcoming: [],
    quizzes: [],
    signedOff,
  });
const free = { kind: 'attendance', results: results(true), alreadyIssued: null, unprintable: [] } as const;

describe('the reasons against an issue', () => {
  it('are none when all is in order', () => expect(issueBlockers(free)).toEqual([]));

  it('are all told at once', () => {
    const blockers = issueBlockers({
      ...free,
      results: results(false),
      alreadyIssued: '42/2027',
      unprintable: [
        { where: 'holder', position: 3, codePoint: 'U+738B' },
        { where: 'programme', position: 9, codePoint: 'U+2192' },
      ],
    });
    expect(blockers).toEqual([
      { code: 'certificate.already_issued', params: { number: '42/2027' } },
      { code: 'certificate.not_eligible', params: { missing: 1 } },
      { code: 'certificate.name_not_printable', params: { position: 3, character: 'U+738B' } },
      {
        code: 'certificate.text_not_printable',
        params: { where: 'programme', position: 9, character: 'U+2192' },
      },
    ]);
    expect(blockers.filter(({ code }) => !CERTIFICATES_REFUSALS.some((known) => known === code))).toEqual([]);
  });

  it('say so when the edition does not offer this kind', () =>
    expect(issueBlockers({ ...free, results: [] })).toEqual([{ code: 'certificate.kind_not_offered' }]));

  it('keep the first revocation', () => {
    expect(revokeBlockers({ revokedAt: null })).toEqual([]);
    expect(revokeBlockers({ revokedAt: new Date('2027-05-11T10:00:00Z') })).toEqual([
      { code: 'certificate.already_revoked' },
    ]);
  });

  it('put nothing in the place of what speaks of an event or of a period', () => {
    const ofEnrolment = { kind: 'enrolment', enrolmentId: 'e' } as const;
    expect(replaceBlockers({ revokedAt: null, subject: ofEnrolment })).toEqual([]);
    expect(replaceBlockers({ revokedAt: null, subject: { kind: 'event', eventId: 'e' } })).toEqual([
      { code: 'certificate.not_replaceable' },
    ]);
    const period = { kind: 'period', enrolmentId: 'e', from: '2027-01-01', to: '2027-01-31' } as const;
    expect(
      replaceBlockers({ revokedAt: new Date('2027-05-11T10:00:00Z'), subject: period }).map(
        ({ code }) => code,
      ),
    ).toEqual(['certificate.already_revoked', 'certificate.not_replaceable']);
  });
});

describe('a name on paper', () => {
  const everything = () => true;

  it('passes in Latin, Greek and Cyrillic letters with their marks', () => {
    for (const name of [
      "D’Angelo dell'Acqua O`Brien",
      'Łukasz Żółć',
      'Ştefănescu',
      'Олександра Ґалаґан Їжакевич',
      'Nicolo\u0300',
      'Ελένη',
      'Þór Øystein-Smith Jr.',
      'Ẽ\u0303va',
    ]) {
      expect(unprintableIn(name, everything)).toEqual([]);
    }
  });

  it.each([
    ['a\nb', 2, 'U+000A'],
    ['a\tb', 2, 'U+0009'],
    ['Anna\u202eRossi', 5, 'U+202E'],
    ['\u0000', 1, 'U+0000'],
    ['\ufeffAnna', 1, 'U+FEFF'],
    ['A\u00adnna', 2, 'U+00AD'],
    ['👩‍💻 Anna', 1, 'U+1F469'],
    ['ℝossi', 1, 'U+211D'],
    ['Ｆｕｌｌ', 1, 'U+FF26'],
    ['王小明', 1, 'U+738B'],
    ['محمد', 1, 'U+0645'],
    ['देव', 1, 'U+0926'],
  ])('stops at %j', (name, position, codePoint) =>
    expect(unprintableIn(name, everything)[0]).toEqual({ position, codePoint }),
  );

  it('stops where the font has no drawing', () =>
    expect(unprintableIn('Ab', (point) => point !== 98)).toEqual([{ position: 2, codePoint: 'U+0062' }]));
});

describe('the number', () => {
  it('belongs to the Italian day and year (B-747)', () => {
    expect(romeDate(new Date('2027-05-09T22:30:00Z'))).toBe('2027-05-10');
    expect(romeYear(new Date('2026-12-31T23:30:00Z'))).toBe(2027);
    expect(romeYear(new Date('2026-12-31T22:59:59Z'))).toBe(2026);
    expect(spellCertificateNumber({ serial: 42, year: 2027 })).toBe('42/2027');
  });
});
