import type { ApplicationForm } from '@lumit/applications/domain';
import { Edition, Module, Programme } from '@lumit/courses/api';
import { Editions } from '@lumit/editions/api';
import { type HoursPlan, suggestPlan } from '@lumit/editions/domain';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { DEFAULT_ORGANISATION, ensureOrganisation } from '../cli/ensure-organisation';
import { DEMO_FORM, demoDeadline } from './demo-applications';
import { type DemoCalendar, DEMO_PLAN } from './demo-calendar';
import { ensureCertificateRules } from './demo-certificates';

/** What tells one demo edition from another. */
export interface DemoEdition {
  readonly slug: string;
  readonly title: string;
  /** Of the imported content. */
  readonly programme: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Without one: what the content plans for each module. */
  readonly plan?: HoursPlan;
  /** Until when it takes applications, and what it asks; without them it takes none. */
  readonly applications?: { readonly closeAt: Date; readonly form: ApplicationForm };
  /** As its certificates name it. */
  readonly project: string;
}

/** "LUMIT 2026-27", whose story the demo tells. */
export function ensureLumit(
  app: INestApplicationContext,
  calendar: DemoCalendar,
  now: Date,
): Promise<Edition> {
  const { startsOn, endsOn } = calendar;
  return ensureEdition(app, {
    slug: 'lumit-2026-27',
    title: 'LUMIT 2026-27',
    programme: 'lumit',
    startsOn,
    endsOn,
    plan: DEMO_PLAN,
    applications: { closeAt: demoDeadline(now), form: DEMO_FORM },
    project: 'LUMIT',
  });
}

/** An open edition of an imported programme, made as the office makes one. Its dates are those of the day it was first made. */
export async function ensureEdition(app: INestApplicationContext, wanted: DemoEdition): Promise<Edition> {
  const dataSource = app.get(DataSource);
  const edition = await dataSource.transaction((manager) => ensureDraft(app, manager, wanted));
  await ensureCertificateRules(app, edition, wanted.project);
  if (edition.state !== 'draft') return edition;
  return dataSource.transaction(async (manager) => {
    await app.get(Editions).move(manager, edition, 'open', null);
    return manager.findOneByOrFail(Edition, { id: edition.id });
  });
}

/** The edition of this name, whatever its state; a draft where there is none. */
async function ensureDraft(
  app: INestApplicationContext,
  manager: EntityManager,
  { programme: programmeSlug, project: _, plan, applications, ...wanted }: DemoEdition,
): Promise<Edition> {
  const organisation = await ensureOrganisation(manager, DEFAULT_ORGANISATION);
  const known = await manager.findOneBy(Edition, { organisationId: organisation.id, slug: wanted.slug });
  if (known) return known;
  const programme = await manager.findOneByOrFail(Programme, {
    organisationId: organisation.id,
    slug: programmeSlug,
  });
  const modules = await manager.find(Module, {
    where: { programmeId: programme.id, withdrawnAt: IsNull() },
    order: { position: 'ASC' },
  });
  const details = {
    ...wanted,
    place: 'Lucca',
    seats: 60,
    applicationsOpenAt: null,
    applicationsCloseAt: applications?.closeAt.toISOString() ?? null,
    projectCode: 'PROG-0000',
    cup: 'X00X00000000000',
    groups: [],
    plan:
      plan ??
      suggestPlan(modules.map(({ code, session }) => ({ code, sessionMinutes: session?.minutes ?? null }))),
  };
  const applicationForm = applications ? { ...applications.form } : null;
  return app.get(Editions).create(manager, { programmeId: programme.id, details, applicationForm }, null);
}
