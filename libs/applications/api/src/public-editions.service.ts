import { type PublicEditionView } from '@lumit/applications/domain';
import { Edition, Lesson, Module, Programme } from '@lumit/courses/api';
import { EditionSettings } from '@lumit/courses/domain';
import { attends } from '@lumit/enrolments/api';
import { notFound } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { askedFields, formOf, windowOf } from './edition-window';

/** Names in addresses are of an organisation each: of two alike, the one of who runs the site is meant. */
export async function getPublicEdition(manager: EntityManager, slug: string): Promise<Edition> {
  const found = await manager.find(Edition, {
    where: { slug, state: In(['published', 'closed']) },
    relations: { organisation: true },
    order: { organisation: { runsSite: 'DESC', slug: 'ASC' } },
    take: 1,
  });
  if (!found[0]) throw notFound();
  return found[0];
}

/** S-02: what anybody may read of an edition, to decide and to apply. A draft and what was put away are not there. */
@Injectable()
export class PublicEditions {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** @throws AppError not_found */
  async show(slug: string, at: Date): Promise<PublicEditionView> {
    const { manager } = this.dataSource;
    const edition = await getPublicEdition(manager, slug);
    const { programmeId, title, startsOn, endsOn, place, seats } = edition;
    const programme = await manager.findOneByOrFail(Programme, { id: programmeId });
    const form = formOf(edition);
    return {
      slug,
      title,
      programme,
      startsOn,
      endsOn,
      place,
      seats,
      plannedHours: programme.plannedHours,
      hoursThreshold: EditionSettings.parse(edition.settings).hoursThreshold,
      isFull: seats !== null && (await placesTaken(manager, edition.id)) >= seats,
      window: {
        state: windowOf(edition, at),
        opensAt: edition.applicationsOpenAt?.toISOString() ?? null,
        closesAt: edition.applicationsCloseAt?.toISOString() ?? null,
      },
      audience: form?.audience ?? '',
      fields: [...askedFields(edition)],
      criteria: form?.criteria ?? [],
      modules: await modulesOf(manager, programmeId),
    };
  }
}

async function modulesOf(manager: EntityManager, programmeId: string): Promise<PublicEditionView['modules']> {
  const current = { programmeId, withdrawnAt: IsNull() };
  const modules = await manager.find(Module, { where: current, order: { position: 'asc' } });
  const lessons = await manager.find(Lesson, { where: current, select: { moduleId: true } });
  return modules.map(({ id, code, title, summary, objectives, state }) => ({
    code,
    title,
    summary,
    objectives,
    isReady: state === 'published',
    lessons: lessons.filter(({ moduleId }) => moduleId === id).length,
  }));
}

async function placesTaken(manager: EntityManager, editionId: string): Promise<number> {
  const [row] = await manager.query<Array<{ taken: number }>>(TAKEN, [editionId]);
  return row?.taken ?? 0;
}

const TAKEN = `select count(*)::int taken from enrolment n where n.edition_id = $1 and ${attends('n')}`;
