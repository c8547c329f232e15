import {
  ACCOUNTS_REFUSALS,
  ADDRESS_REFUSALS,
  BODY_REFUSALS,
  ORGANISATION_REFUSALS,
  PASSWORD_REFUSALS,
  PEOPLE_REFUSALS,
  PROFILE_REFUSALS,
} from '@lumit/accounts/domain';
import { ANNOTATIONS_REFUSALS } from '@lumit/annotations/domain';
import { APPLICATIONS_REFUSALS, RANKING_REFUSALS } from '@lumit/applications/domain';
import { ATTENDANCE_REFUSALS, CALENDAR_REFUSALS, EXEMPTION_REFUSALS } from '@lumit/attendance/domain';
import { CERTIFICATES_REFUSALS } from '@lumit/certificates/domain';
import { COURSES_REFUSALS } from '@lumit/courses/domain';
import { EDITIONS_REFUSALS } from '@lumit/editions/domain';
import { ENROLMENTS_REFUSALS } from '@lumit/enrolments/domain';
import { QUIZ_REFUSALS } from '@lumit/quizzes/domain';
import '../features/applications/applications.messages';
import '../features/applications/office/ranking.messages';
import '../features/attendance/calendar.messages';
import '../features/attendance/exemptions/exemptions.messages';
import '../features/editions/editions.messages';
import { addressMessages } from '../features/accounts/address.messages';
import { passwordsMessages } from '../features/accounts/passwords.messages';
import '../features/accounts/organisations/organisations.messages';
import '../features/accounts/people/people.messages';
import { ApiProblem } from './api';
import { hasSentence, ownSentenceFor, sentenceFor, sentencesFor } from './messages';

const codes = [
  ...ACCOUNTS_REFUSALS,
  ...ANNOTATIONS_REFUSALS,
  ...APPLICATIONS_REFUSALS,
  ...ATTENDANCE_REFUSALS,
  ...CALENDAR_REFUSALS,
  ...BODY_REFUSALS,
  ...CERTIFICATES_REFUSALS,
  ...COURSES_REFUSALS,
  ...EDITIONS_REFUSALS,
  ...EXEMPTION_REFUSALS,
  ...ENROLMENTS_REFUSALS,
  ...ORGANISATION_REFUSALS,
  ...PEOPLE_REFUSALS,
  ...QUIZ_REFUSALS,
  ...RANKING_REFUSALS,
];

/** Whatever a sentence asks for: a number of seconds, or a moment, which is also a name where a name is wanted. */
const params = new Proxy<Record<string, string | number>>(
  {},
  { get: (_, name) => (String(name).endsWith('Seconds') ? 60 : '2026-11-24T14:00:00.000Z') },
);

describe('sentences for refusals', () => {
  it.each(codes)('%s has one', (code) => {
    expect(hasSentence(code)).toBe(true);
    expect(sentenceFor({ code, params }).length).toBeGreaterThan(5);
  });

  it.each([...PASSWORD_REFUSALS, ...PROFILE_REFUSALS])(
    '%s has one, which only the pages that need it load',
    (code) => {
      expect(hasSentence(code)).toBe(false);
      expect(ownSentenceFor({ code, params }, passwordsMessages)).not.toBe(sentenceFor({ code: 'none' }));
      expect(Object.keys(passwordsMessages).sort()).toEqual(
        [...PASSWORD_REFUSALS, ...PROFILE_REFUSALS, 'sign_in.too_many'].sort(),
      );
    },
  );

  it.each(ADDRESS_REFUSALS)('%s has one, which only the pages that change an address load', (code) => {
    expect(hasSentence(code)).toBe(false);
    expect(ownSentenceFor({ code, params }, addressMessages)).not.toBe(sentenceFor({ code: 'none' }));
  });

  it('an unknown code, even one that every object knows, gets the general sentence', () => {
    expect(sentenceFor({ code: 'toString' })).toMatch(/^L’operazione non è possibile adesso/);
    expect(sentencesFor(new Error('x'))).toHaveLength(1);
  });

  it('without an answer it speaks of the connection', () => {
    expect(sentencesFor(new ApiProblem(0, 'network'))[0]).toMatch(/connessione/);
  });
});
