import { anOrganisation } from '@lumit/accounts/api/testing';
import { createHash, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Edition } from './edition.entity';
import { LessonAddressRow } from './lesson-address.entity';
import { LessonVersion } from './lesson-version.entity';
import { Lesson } from './lesson.entity';
import { Module } from './module.entity';
import { Programme } from './programme.entity';

/** A programme of 40 hours, in an organisation of its own unless one is given. */
export async function aProgramme(
  dataSource: DataSource,
  values: Partial<Programme> = {},
): Promise<Programme> {
  const organisationId = values.organisationId ?? (await anOrganisation(dataSource)).id;
  return dataSource.manager.save(Programme, {
    slug: `lumit-${shortId()}`,
    title: 'LUMIT',
    summary: 'Corso di prova',
    descriptionHtml: '<p>Corso di prova</p>',
    plannedHours: 40,
    tests: [],
    ...values,
    organisationId,
  });
}

/** A published edition that runs from October 2026 to May 2027, with a programme of its own unless one is given. */
export async function anEdition(dataSource: DataSource, values: Partial<Edition> = {}): Promise<Edition> {
  const programme = values.programmeId
    ? await dataSource.manager.findOneByOrFail(Programme, { id: values.programmeId })
    : await aProgramme(dataSource, values.organisationId ? { organisationId: values.organisationId } : {});
  return dataSource.manager.save(Edition, {
    slug: `edizione-${shortId()}`,
    title: 'LUMIT 2026-27',
    startsOn: '2026-10-01',
    endsOn: '2027-05-31',
    place: 'Lucca',
    projectCode: 'PROG-1234',
    cup: 'J61H26000010001',
    state: 'published' as const,
    applicationsCloseAt: null,
    settings: {},
    ...values,
    programmeId: programme.id,
    organisationId: programme.organisationId,
  });
}

/** A published module with the next free code, in a programme of its own unless one is given. */
export async function aModule(dataSource: DataSource, values: Partial<Module> = {}): Promise<Module> {
  const programmeId = values.programmeId ?? (await aProgramme(dataSource)).id;
  const position = values.position ?? (await dataSource.manager.countBy(Module, { programmeId })) + 1;
  return dataSource.manager.save(Module, {
    code: `M${position}`,
    slug: `m${position}-modulo`,
    title: `Modulo ${position}`,
    state: 'published' as const,
    summary: 'Modulo di prova',
    objectives: ['Provare'],
    session: null,
    testCode: null,
    testTitle: null,
    withdrawnAt: null,
    ...values,
    position,
    programmeId,
  });
}

export interface LessonValues extends Partial<Lesson> {
  /** Its text; three questions `q1` to `q3` in the self-check unless said otherwise. */
  readonly version?: Partial<LessonVersion>;
}

/** A lesson with its first version, in a module of its own unless one is given. */
export async function aLesson(dataSource: DataSource, values: LessonValues = {}): Promise<Lesson> {
  const { version, ...columns } = values;
  const module = columns.moduleId
    ? await dataSource.manager.findOneByOrFail(Module, { id: columns.moduleId })
    : await aModule(dataSource, columns.programmeId ? { programmeId: columns.programmeId } : {});
  const position =
    columns.position ?? (await dataSource.manager.countBy(Lesson, { moduleId: module.id })) + 1;
  const lesson = await dataSource.manager.save(Lesson, {
    code: `${module.position}.${position}`,
    key: `lezione-${module.position}-${position}`,
    slug: `${module.position}.${position}-lezione`,
    title: `Lezione ${position}`,
    minutes: 20,
    profiles: [],
    withdrawnAt: null,
    currentVersionId: null,
    ...columns,
    position,
    moduleId: module.id,
    programmeId: module.programmeId,
  });
  const { programmeId, code, id: lessonId, withdrawnAt: until } = lesson;
  const since = new Date('2026-01-01T00:00:00Z');
  await dataSource.manager.insert(LessonAddressRow, { lessonId, programmeId, code, since, until });
  const first = await aLessonVersion(dataSource, { ...version, lessonId: lesson.id });
  return dataSource.manager.save(Lesson, { ...lesson, currentVersionId: first.id });
}

/** A version of a lesson's text; the lesson does not point to it by itself. */
export async function aLessonVersion(
  dataSource: DataSource,
  values: Partial<LessonVersion> & Pick<LessonVersion, 'lessonId'>,
): Promise<LessonVersion> {
  const html = values.html ?? '<h2 id="inizio">Inizio</h2><p id="p2">Testo di prova.</p>';
  return dataSource.manager.save(LessonVersion, {
    version: 1,
    contentHash: createHash('sha256').update(html).digest('hex'),
    toc: [{ id: 'inizio', title: 'Inizio', level: 2, block: 1 }],
    objectives: ['Provare', 'Riprovare', 'Capire'],
    selfCheck: SELF_CHECK.map((key) => ({
      ...aStatement(key),
      explanation: 'Di giorno, se è sereno.',
      lesson: null,
      right: `${key}-0`,
    })),
    selfCheckShown: SELF_CHECK.map((key) => ({
      ...aStatement(key),
      stem: 'Il cielo è blu?',
      options: aTrueFalse(key),
    })),
    sources: [],
    terms: [],
    citations: [],
    blocks: 2,
    words: 3,
    readingMinutes: 1,
    checkedOn: '2026-11-22',
    importedAt: new Date('2026-11-22T08:00:00Z'),
    ...values,
    html,
  });
}

const SELF_CHECK = ['q1', 'q2', 'q3'];
const aStatement = (key: string) => ({ key, kind: 'true-false', worth: 1000 });
/** "Vero" is right. */
const aTrueFalse = (key: string) => [
  { id: `${key}-0`, text: 'Vero' },
  { id: `${key}-1`, text: 'Falso' },
];

const shortId = () => randomUUID().slice(0, 8);
