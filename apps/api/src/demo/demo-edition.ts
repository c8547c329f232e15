import { Edition, Programme } from '@lumit/courses/api';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DEFAULT_ORGANISATION, ensureOrganisation } from '../cli/ensure-organisation';
import type { DemoCalendar } from './demo-calendar';

/** What tells one demo edition from another. */
export interface DemoEdition {
  readonly slug: string;
  readonly title: string;
  /** Of the imported content. */
  readonly programme: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** "LUMIT 2026-27", whose story the demo tells. */
export function ensureLumit(app: INestApplicationContext, calendar: DemoCalendar): Promise<Edition> {
  const { startsOn, endsOn } = calendar;
  return ensureEdition(app, {
    slug: 'lumit-2026-27',
    title: 'LUMIT 2026-27',
    programme: 'lumit',
    startsOn,
    endsOn,
  });
}

/** An edition of an imported programme. Its dates are those of the day it was first made. */
export function ensureEdition(app: INestApplicationContext, wanted: DemoEdition): Promise<Edition> {
  const { slug, title, startsOn, endsOn } = wanted;
  return app.get(DataSource).transaction(async (manager) => {
    const organisation = await ensureOrganisation(manager, DEFAULT_ORGANISATION);
    const programme = await manager.findOneByOrFail(Programme, {
      organisationId: organisation.id,
      slug: wanted.programme,
    });
    await manager
      .createQueryBuilder()
      .insert()
      .into(Edition)
      .values({
        organisationId: organisation.id,
        programmeId: programme.id,
        slug,
        title,
        startsOn,
        endsOn,
        place: 'Lucca',
        projectCode: 'PROG-0000',
        cup: 'X00X00000000000',
        state: 'published',
        applicationsCloseAt: null,
        settings: {},
      })
      .orIgnore()
      .execute();
    return manager.findOneByOrFail(Edition, { organisationId: organisation.id, slug });
  });
}
