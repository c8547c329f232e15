import { applicationWindow, type PublicHomeView, type PublicProgrammeView } from '@lumit/courses/domain';
import { notFound } from '@lumit/platform';
import { compareTexts } from '@lumit/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Lesson } from './lesson.entity';
import { Module } from './module.entity';
import { Programme } from './programme.entity';

interface HomeRow {
  readonly programmeSlug: string;
  readonly programmeTitle: string;
  readonly programmeSummary: string;
  readonly plannedHours: number;
  readonly slug: string | null;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly place: string;
  readonly applicationsOpenAt: Date | null;
  readonly applicationsCloseAt: Date | null;
}

/** What anybody may read of the courses without signing in. */
@Injectable()
export class PublicCourses {
  constructor(private readonly dataSource: DataSource) {}

  /** The published edition that ends last, with its programme; without one, just a programme. */
  async home(at: Date): Promise<PublicHomeView> {
    const [row] = await this.dataSource.query<HomeRow[]>(
      `select p.slug "programmeSlug", p.title "programmeTitle", p.summary "programmeSummary", p.planned_hours "plannedHours",
              e.slug, e.title, e.starts_on::text "startsOn", e.ends_on::text "endsOn", e.place,
              e.applications_open_at "applicationsOpenAt",
              e.applications_close_at "applicationsCloseAt"
         from programme p left join edition e on e.programme_id = p.id and e.state = 'published'
        order by e.ends_on desc nulls last, p.slug limit 1`,
    );
    if (!row) return { programme: null, others: [], edition: null };
    const {
      programmeSlug,
      programmeTitle,
      programmeSummary,
      slug,
      applicationsOpenAt,
      applicationsCloseAt,
      ...edition
    } = row;
    const others = await this.dataSource.query<PublicHomeView['others']>(
      'select slug, title, summary from programme where slug <> $1 order by slug',
      [programmeSlug],
    );
    return {
      others: others.toSorted((a, b) => compareTexts(a.title, b.title)),
      programme: { slug: programmeSlug, title: programmeTitle, summary: programmeSummary },
      edition: slug
        ? {
            ...edition,
            slug,
            applicationsOpenAt: applicationsOpenAt?.toISOString() ?? null,
            applicationsCloseAt: applicationsCloseAt?.toISOString() ?? null,
            applicationsOpen:
              applicationWindow(
                {
                  state: 'published',
                  opensAt: applicationsOpenAt?.getTime() ?? null,
                  closesAt: applicationsCloseAt?.getTime() ?? null,
                },
                at.getTime(),
              ) === 'open',
          }
        : null,
    };
  }

  async programme(slug: string): Promise<PublicProgrammeView> {
    const { manager } = this.dataSource;
    const programme = await manager.findOneBy(Programme, { slug });
    if (!programme) throw notFound();
    const current = { programmeId: programme.id, withdrawnAt: IsNull() };
    const modules = await manager.find(Module, { where: current, order: { position: 'asc' } });
    const lessons = await manager.find(Lesson, { where: current, order: { position: 'asc' } });
    return {
      ...programme,
      modules: modules.map((module) => ({
        ...module,
        lessons: lessons.filter((lesson) => lesson.moduleId === module.id),
      })),
    };
  }
}
