import type {
  CertificateReview,
  CertificateSummary,
  IssueCandidate,
  IssueRunItem,
  IssueRunView,
  KindEligibility,
  PersonEligibility,
  RegisterEntry,
  RuleResult,
} from '@lumit/certificates/domain';

const id = (tail: string) => `00000000-0000-4000-8000-${tail.padStart(12, '0')}`;
const HOUR = 3600;

export const CODE = '7F3A9QK2ZBT5M0W8XD1HR6VYCJ4';

export function hoursRule(over: Partial<Extract<RuleResult, { kind: 'hours' }>> = {}): RuleResult {
  return {
    kind: 'hours',
    key: 'hours',
    met: false,
    stillReachable: true,
    required: 32 * HOUR,
    actual: 24 * HOUR,
    missing: 8 * HOUR,
    minPercent: 80,
    planned: 40 * HOUR,
    remaining: 8 * HOUR,
    enoughWith: ['8'],
    ...over,
  };
}

export function quizRule(over: Partial<Extract<RuleResult, { kind: 'quiz' }>> = {}): RuleResult {
  return {
    kind: 'quiz',
    key: 'quiz:m5-test',
    met: true,
    stillReachable: true,
    required: 1,
    actual: 1,
    missing: 0,
    quiz: 'm5-test',
    title: 'Test M5 Accoglienza',
    bestPoints: 10_000,
    possiblePoints: 12_000,
    attemptsLeft: 2,
    ...over,
  };
}

export function aKind(over: Partial<KindEligibility> = {}): KindEligibility {
  return {
    kind: 'achievement',
    eligible: false,
    stillReachable: true,
    rules: [hoursRule(), quizRule()],
    issued: null,
    ...over,
  };
}

export function aPersonStanding(name: string, over: Partial<PersonEligibility> = {}): PersonEligibility {
  return { enrolmentId: id(String(name.length)), name, holder: name, kinds: [aKind()], ...over };
}

export function aCertificate(over: Partial<CertificateSummary> = {}): CertificateSummary {
  return {
    id: id('c1'),
    kind: 'achievement',
    title: 'Attestato di frequenza con profitto',
    serial: 42,
    year: 2027,
    code: CODE,
    holder: 'Anna Bianchi',
    course: 'LUMIT 2026-27',
    attendedSeconds: 34.5 * HOUR,
    plannedSeconds: 40 * HOUR,
    issuedAt: '2027-05-10T09:20:05.000Z',
    verifyUrl: `https://lumit.example.it/verifica/${CODE}`,
    revokedAt: null,
    revocationClass: null,
    ...over,
  };
}

export function anEntry(over: Partial<RegisterEntry> = {}): RegisterEntry {
  return { ...aCertificate(), enrolmentId: id('e1'), name: 'Bianchi Anna', revocationReason: null, ...over };
}

export function aCandidate(name: string, over: Partial<IssueCandidate> = {}): IssueCandidate {
  return {
    enrolmentId: id(String(name.length + 100)),
    name,
    holder: name.split(' ').reverse().join(' '),
    kind: 'achievement',
    attendedSeconds: 36 * HOUR,
    outcome: 'ready',
    refusals: [],
    rules: [hoursRule({ met: true, missing: 0 }), quizRule()],
    canStillReach: null,
    ...over,
  };
}

export const RUN_ID = id('1234');

export function aRun(items: Array<Partial<IssueRunItem>>, finishedAt: string | null = null): IssueRunView {
  const all = items.map((item, place): IssueRunItem => ({
    enrolmentId: id(String(place)),
    name: `Persona ${place}`,
    kind: 'achievement',
    state: 'pending',
    number: null,
    certificateId: null,
    finishedAt: null,
    refusals: [],
    ...item,
  }));
  return {
    id: RUN_ID,
    startedAt: '2027-05-10T09:20:00.000Z',
    finishedAt,
    total: all.length,
    done: all.filter(({ state }) => state !== 'pending').length,
    issued: all.filter(({ state }) => state === 'issued').length,
    items: all,
  };
}

/** A certificate whose register was corrected after the issue. */
export function aReview(over: Partial<CertificateReview> = {}): CertificateReview {
  return {
    entry: anEntry(),
    changes: [{ key: 'attended', label: 'Ore frequentate', before: '34 h 30', after: '32 h 30' }],
    fingerprint: 'a'.repeat(64),
    since: null,
    stillMet: true,
    ...over,
  };
}
