import { randomUUID } from 'node:crypto';
import { aGrant, anOrganisation, aPerson } from '@lumit/accounts/api/testing';
import { aClassSession } from '@lumit/attendance/api/testing';
import { defaultRuleSet, type RuleSet } from '@lumit/certificates/domain';
import { aModule, anEdition, aProgramme } from '@lumit/courses/api/testing';
import { anEnrolment } from '@lumit/enrolments/api/testing';
import { ATTENDING_STATES } from '@lumit/enrolments/domain';
import type { TestApp } from '@lumit/platform/testing';
import { CertificateRules } from '../certificate-rules';
import { aSnapshot } from './a-snapshot';

const QUIZ = 'm5-test';

export interface World {
  readonly test: TestApp;
  readonly organisationId: string;
  readonly editionId: string;
  readonly programmeId: string;
  readonly quizId: string;
  readonly classSessionIds: readonly string[];
  readonly admin: { readonly personId: string };
  readonly tutor: { readonly personId: string };
}

export interface Learner {
  readonly personId: string;
  readonly enrolmentId: string;
}

/** The default rules with these tests to pass. */
export const rulesAsking = (...quizCodes: string[]): RuleSet =>
  defaultRuleSet({ quizCodes, states: ATTENDING_STATES, minPercent: 80 });

/**
 * An edition of 40 hours: four class sessions of eight hours held and closed, the fifth to come; a test of module M5; the
 * default rules (80 % of the hours; the test for the second kind); an administrator and a tutor.
 */
export async function aWorld(test: TestApp, rules: RuleSet = rulesAsking(QUIZ)): Promise<World> {
  const { dataSource } = test;
  const organisationId = (await anOrganisation(dataSource, { name: "Scuola Superiore Sant'Anna" })).id;
  const programme = await aProgramme(dataSource, { organisationId, title: 'LUMIT – Immigrazione e asilo' });
  await aModule(dataSource, { programmeId: programme.id, code: 'M5', title: 'Accoglienza' });
  const edition = await anEdition(dataSource, { programmeId: programme.id });
  const classSessionIds: string[] = [];
  for (let day = 2; day <= 6; day += 1) {
    const values = {
      editionId: edition.id,
      startsAt: new Date(`2026-11-0${day}T08:00:00Z`),
      endsAt: new Date(`2026-11-0${day}T16:00:00Z`),
    };
    const modality = day === 2 ? ('online' as const) : ('presenza' as const);
    const state = day < 6 ? ('closed' as const) : ('planned' as const);
    classSessionIds.push((await aClassSession(dataSource, { ...values, modality, state })).id);
  }
  const [admin, tutor] = [await aPerson(dataSource), await aPerson(dataSource)];
  await aGrant(dataSource, { personId: admin.id, role: 'admin', organisationId });
  await aGrant(dataSource, { personId: tutor.id, role: 'tutor', organisationId, editionId: edition.id });
  const quizId = await aQuiz(test, programme.id);
  await test.app.get(CertificateRules).publish(dataSource.manager, {
    editionId: edition.id,
    rules,
    document: aSnapshot().document,
    publishedBy: admin.id,
  });
  return {
    test,
    organisationId,
    editionId: edition.id,
    programmeId: programme.id,
    quizId,
    classSessionIds,
    admin,
    tutor,
  };
}

/** A learner who was there at the first `attended` class sessions and, unless told otherwise, passed the test. */
export async function aLearner(
  world: World,
  facts: { attended?: number; passed?: boolean; givenName?: string; familyName?: string } = {},
): Promise<Learner> {
  const { dataSource } = world.test;
  const { attended = 4, passed = true, ...names } = facts;
  const person = await aPerson(dataSource, names);
  const enrolment = await anEnrolment(dataSource, { personId: person.id, editionId: world.editionId });
  for (const classSessionId of world.classSessionIds.slice(0, attended))
    await attend(world, enrolment.id, classSessionId);
  if (passed) await pass(world, enrolment.id);
  return { personId: person.id, enrolmentId: enrolment.id };
}

async function attend(world: World, enrolmentId: string, classSessionId: string): Promise<void> {
  await world.test.dataSource.query(
    `INSERT INTO presence_entry (class_session_id, enrolment_id, version, source, kind, intervals, author_id, recorded_at)
     SELECT id, $2, 1, 'roll-call', 'present', jsonb_build_array(jsonb_build_object(
              'from', to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
              'to', to_char(ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))), $3, ends_at
       FROM class_session WHERE id = $1`,
    [classSessionId, enrolmentId, world.tutor.personId],
  );
}

/** Ten points of twelve, where 60 % is the pass mark. */
export async function pass(world: World, enrolmentId: string): Promise<void> {
  await world.test.dataSource.query(
    `INSERT INTO attempt (enrolment_id, quiz_id, number, state, seed, questions, key, started_at, finished_at, earned, possible, answered, receipt_hash,
       pass_mark, keep, limit_seconds, review)
     SELECT $1, id, 1, 'finished', '\\x00', '[]', '{}', '2026-11-10T10:00:00Z', '2026-11-10T10:30:00Z', 10000, 12000, 12, 'x',
       pass_mark, keep, limit_seconds, review FROM quiz WHERE id = $2`,
    [enrolmentId, world.quizId],
  );
}

/** The tutor's correction after the fact: absent at that class session. */
export async function correctToAbsent(
  world: World,
  enrolmentId: string,
  classSessionId = world.classSessionIds[0],
): Promise<void> {
  await world.test.dataSource.transaction(async (manager) => {
    await manager.query('SELECT 1 FROM enrolment WHERE id = $1 FOR NO KEY UPDATE', [enrolmentId]);
    await manager.query(
      `INSERT INTO presence_entry (class_session_id, enrolment_id, version, source, kind, intervals, author_id, recorded_at, reason)
       VALUES ($1, $2, 2, 'correction', 'absent', '[]', $3, '2026-11-20T10:00:00Z', 'Firma di un altro')`,
      [classSessionId, enrolmentId, world.admin.personId],
    );
  });
}

async function aQuiz(test: TestApp, programmeId: string): Promise<string> {
  const id = randomUUID();
  await test.dataSource.query(
    `INSERT INTO quiz (id, programme_id, kind, module_code, code, title, pass_mark, attempts_allowed, pause_seconds, keep, review, question_count, possible, origin)
     VALUES ($1, $2, 'module', 'M5', $3, 'Test M5 Accoglienza', 60, 3, 0, 'best', '{}', 0, 0, '{"kind": "browser", "by": null, "at": null}')`,
    [id, programmeId, QUIZ],
  );
  return id;
}
