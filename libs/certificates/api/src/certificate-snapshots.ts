import { Logos, Organisation, settingsOfRow } from '@lumit/accounts/api';
import {
  printedDocument,
  spellCertificateNumber,
  spellPoints,
  romeDate,
  type CertificateKind,
  type CertificateSnapshot,
  type Issuer,
  type QuizFact,
  type Rule,
} from '@lumit/certificates/domain';
import { Edition, Module } from '@lumit/courses/api';
import { CONFIG, type Config } from '@lumit/platform';
import { Inject, Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import type { CurrentRules } from './certificate-rules';
import { holderName } from './eligibility.service';
import type { PersonFacts } from './eligibility-facts';
import { renderCertificate } from './pdf/render-certificate';

/** A snapshot that has no number yet. */
export type SnapshotDraft = Omit<CertificateSnapshot, 'number' | 'code' | 'verifyUrl'>;

/** An edition with its programme and the modules that stand in it today. */
export interface CourseFacts {
  readonly edition: Edition;
  readonly modules: ReadonlyArray<Pick<Module, 'code' | 'title' | 'state'>>;
  /** As it calls itself today. */
  readonly issuer: Issuer;
}

/** One certificate to be: of which kind, for whom, under which rules, and when. */
export interface DraftFacts {
  readonly kind: CertificateKind;
  readonly person: PersonFacts;
  readonly rules: Pick<CurrentRules, 'version' | 'rules' | 'document'>;
  readonly at: Date;
}

/** Gathers what a certificate says, once, at the moment of issue. */
@Injectable()
export class CertificateSnapshots {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly logos: Logos,
  ) {}

  /** What an edition gives to every certificate of its own. */
  async course(manager: EntityManager, editionId: string): Promise<CourseFacts> {
    const edition = await manager.findOneOrFail(Edition, {
      where: { id: editionId },
      relations: { programme: true },
    });
    const organisation = await manager.findOneByOrFail(Organisation, { id: edition.organisationId });
    const modules = await manager.find(Module, {
      where: { programmeId: edition.programmeId, withdrawnAt: IsNull() },
      select: { id: true, code: true, title: true, position: true, state: true },
      order: { position: 'ASC' },
    });
    return { edition, modules, issuer: settingsOfRow(organisation) };
  }

  draft({ edition, modules, issuer }: CourseFacts, about: DraftFacts): SnapshotDraft {
    const { kind, person, rules, at } = about;
    const { hours, hoursBase } = person.facts;
    return composed({
      template: 3,
      rulesVersion: rules.version,
      kind,
      issuedAt: at.toISOString(),
      issuedOn: romeDate(at),
      holder: holderName(person),
      programme: edition.programme?.title ?? edition.title,
      edition: edition.title,
      startsOn: edition.startsOn,
      // Issued before the last day, it speaks of what was: nobody has attended tomorrow.
      endsOn: [edition.endsOn, romeDate(at)].sort()[0] ?? edition.endsOn,
      attendedSeconds: hours.attendedSeconds,
      plannedSeconds: hours.plannedSeconds,
      ...(hoursBase === 'plan' && { hoursBase }),
      ...(hours.uncoveredSeconds && { uncoveredSeconds: hours.uncoveredSeconds }),
      ...(hours.exemptSeconds && { exemptSeconds: hours.exemptSeconds }),
      modalities: modalitiesOf(person),
      modules: modulesOf(modules, person),
      mark:
        kind === 'achievement' && rules.document.showsMark
          ? markOf(rules.rules.achievement, person.facts.quizzes)
          : null,
      document: printedDocument(rules.document, edition, issuer),
    });
  }

  /** The file that a snapshot makes, with the pictures of the logos that it names. */
  async draw(
    manager: EntityManager,
    snapshot: CertificateSnapshot,
    options: { preview?: boolean } = {},
  ): Promise<Uint8Array> {
    const named = (snapshot.document.logos ?? []).filter((id) => id !== null);
    const logos = await this.logos.pictures(manager, [...new Set(named)]);
    return renderCertificate(snapshot, { ...options, logos });
  }

  /** Completes a draft with what only an issued certificate has. */
  numbered(
    draft: SnapshotDraft,
    number: { serial: number; year: number },
    code: string,
  ): CertificateSnapshot {
    return { ...draft, number, code, verifyUrl: `${this.config.origin}/verifica/${code}` };
  }

  /** A draft as it can be drawn before it is issued. */
  forPreview(draft: SnapshotDraft): CertificateSnapshot {
    const year = Number(draft.issuedOn.slice(0, 4));
    return {
      ...draft,
      number: { serial: 1, year },
      code: '0'.repeat(27),
      verifyUrl: `${this.config.origin}/verifica`,
    };
  }
}

/** Every text as one sign a letter (NFC): fonts have no drawing for a letter and an accent that stand one after the other. */
function composed<Value>(value: Value): Value {
  if (typeof value === 'string') return value.normalize('NFC') as Value;
  if (Array.isArray(value)) return value.map(composed) as Value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, composed(part)])) as Value;
}

/** Where the certificate of a person is checked, and what it is called there. */
export const certificateName = (snapshot: CertificateSnapshot): string =>
  `attestato-${spellCertificateNumber(snapshot.number).replace('/', '-')}`;

/** Modules that are published or have hours, in the order of the programme. */
function modulesOf(modules: CourseFacts['modules'], person: PersonFacts): SnapshotDraft['modules'] {
  return modules.flatMap(({ code, title, state }) => {
    const hours = person.facts.byModule[code];
    if (state !== 'published' && !hours) return [];
    const { attendedSeconds = 0, plannedSeconds = 0 } = hours ?? {};
    // A module may get one more test later: what it prints is the first of its tests that was passed.
    const passed = person.facts.quizzes.find(
      (quiz) => quiz.passed && person.moduleOfQuiz.get(quiz.quizCode) === code,
    );
    const exempt = person.facts.exemptModules?.includes(code) && { exempt: true as const };
    const result = passed ? resultOf(passed) : null;
    return [{ code, title, attendedSeconds, plannedSeconds, result, ...exempt }];
  });
}

/** A mixed class session is managed as one in person. */
function modalitiesOf(person: PersonFacts): SnapshotDraft['modalities'] {
  const { presenza, online, mista } = person.facts.byModality;
  const inPerson = (presenza?.attendedSeconds ?? 0) + (mista?.attendedSeconds ?? 0);
  const all: SnapshotDraft['modalities'] = [
    { modality: 'presenza', attendedSeconds: inPerson },
    { modality: 'online', attendedSeconds: online?.attendedSeconds ?? 0 },
  ];
  return all.filter((part) => part.attendedSeconds > 0);
}

function resultOf(quiz: QuizFact): string {
  return quiz.bestPoints === null
    ? 'Superato'
    : `Superato, ${spellPoints(quiz.bestPoints)} su ${spellPoints(quiz.possiblePoints)}`;
}

/** The mark is that of the one test the rules ask for; with several tests there is no single mark to show. */
function markOf(rules: readonly Rule[], quizzes: readonly QuizFact[]): SnapshotDraft['mark'] {
  const asked = rules.filter((rule) => rule.kind === 'quiz');
  const quiz = quizzes.find((candidate) => candidate.quizCode === asked[0]?.quiz);
  if (asked.length !== 1 || !quiz || quiz.bestPoints === null || quiz.possiblePoints < 1) return null;
  return { points: quiz.bestPoints, possible: quiz.possiblePoints };
}
