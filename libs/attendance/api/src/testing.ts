import { Edition } from '@lumit/courses/api';
import { anEdition } from '@lumit/courses/api/testing';
import { aGroup } from '@lumit/enrolments/api/testing';
import type { DataSource } from 'typeorm';
import { ClassSessionTeacher, inOrder } from './class-session-teacher.entity';
import { ClassSession } from './class-session.entity';
import { ModuleExemption } from './exemptions/module-exemption.entity';
import { keepTeacher } from './keep-teacher';

/** A class session's columns, or the name of its group instead of the id. */
export type ClassSessionValues = Partial<ClassSession> & { readonly groupName?: string };

/** A class session of two hours from 15:00 on 24 November 2026 (Rome), planned, in an edition of its own unless one is given. */
export async function aClassSession(
  dataSource: DataSource,
  { groupName, teachers = ['Laura Conti'], ...values }: ClassSessionValues = {},
): Promise<ClassSession> {
  const { manager } = dataSource;
  const editionId = values.editionId ?? (await anEdition(dataSource)).id;
  const number = values.number ?? (await manager.countBy(ClassSession, { editionId })) + 1;
  const closedAt = values.state === 'closed' ? new Date('2026-11-24T16:05:00Z') : null;
  const made = await manager.save(ClassSession, {
    title: 'Accoglienza',
    topic: 'Il sistema di accoglienza',
    moduleCode: 'M5',
    place: 'Lucca, aula 2',
    link: null,
    modality: 'presenza' as const,
    startsAt: new Date('2026-11-24T14:00:00Z'),
    endsAt: new Date('2026-11-24T16:00:00Z'),
    breaks: [],
    groupId: groupName === undefined ? null : await aGroup(dataSource, editionId, groupName),
    state: 'planned' as const,
    closedAt,
    closedById: null,
    endedEarlyAt: null,
    closingReason: null,
    origin: { kind: 'browser' as const, by: null, at: null },
    ...values,
    editionId,
    number,
  });
  const { organisationId } = await manager.findOneByOrFail(Edition, { id: editionId });
  const teacherIds: string[] = [];
  for (const name of teachers) teacherIds.push(await keepTeacher(manager, { organisationId, name }));
  await manager.insert(ClassSessionTeacher, inOrder(made.id, teacherIds));
  return { ...made, teachers };
}

/** An exemption of an enrolment from M5, decided on 20 November 2026; gives its id. */
export async function anExemption(
  dataSource: DataSource,
  values: Pick<ModuleExemption, 'enrolmentId' | 'givenById'> & Partial<ModuleExemption>,
): Promise<string> {
  const { id } = await dataSource.manager.save(ModuleExemption, {
    moduleCode: 'M5',
    reason: 'Corso equivalente già frequentato',
    evidence: 'Prot. 123/2026',
    approvedBy: 'Laura Conti',
    approvedOn: '2026-11-20',
    givenAt: new Date('2026-11-21T09:00:00Z'),
    revokedById: null,
    revokedAt: null,
    revokingReason: null,
    ...values,
  });
  return id;
}
