import { Edition, Programme } from '@lumit/courses/api';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DEFAULT_ORGANISATION, ensureOrganisation } from '../cli/ensure-organisation';
import type { DemoCalendar } from './demo-calendar';

const SLUG = 'lumit-2026-27';

/** "LUMIT 2026-27" of the imported programme. Its dates are those of the day it was first made. */
export function ensureEdition(app: INestApplicationContext, calendar: DemoCalendar): Promise<Edition> {
  return app.get(DataSource).transaction(async (manager) => {
    const organisation = await ensureOrganisation(manager, DEFAULT_ORGANISATION);
    const programme = await manager.findOneByOrFail(Programme, {
      organisationId: organisation.id,
      slug: 'lumit',
    });
    await manager
      .createQueryBuilder()
      .insert()
      .into(Edition)
      .values({
        organisationId: organisation.id,
        programmeId: programme.id,
        slug: SLUG,
        title: 'LUMIT 2026-27',
        startsOn: calendar.startsOn,
        endsOn: calendar.endsOn,
        place: 'Lucca',
        projectCode: 'PROG-0000',
        cup: 'X00X00000000000',
        state: 'published',
        applicationsCloseAt: null,
        settings: {},
      })
      .orIgnore()
      .execute();
    return manager.findOneByOrFail(Edition, { organisationId: organisation.id, slug: SLUG });
  });
}
