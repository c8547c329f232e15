import { createHash, randomBytes } from 'node:crypto';
import { findHolder, Organisation } from '@lumit/accounts/api';
import {
  type CalendarFeedEnded,
  type CalendarFeedMade,
  type EventFacts,
  type MyCalendar,
  toCalendarEvent,
} from '@lumit/attendance/domain';
import { type Actor, BoundedAudit, CONFIG, type Config, notFound } from '@lumit/platform';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { CalendarFeed } from './calendar-feed.entity';
import { type MyClass, myClasses, toCalendarItem } from './my-class-sessions';
import { writeIcs } from './write-ics';

/** Entries of one person in an hour. */
const MOST_RECORDS = 20;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The calendar of one person, on the page and as a file at a secret address (S-15). */
@Injectable()
export class MyCalendars {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: BoundedAudit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async find(actor: Actor, at: Date): Promise<MyCalendar> {
    const { manager } = this.dataSource;
    const feed = await manager.findOneBy(CalendarFeed, { personId: actor.personId });
    return {
      now: at.toISOString(),
      items: (await myClasses(manager, actor)).map(toCalendarItem),
      feedMadeAt: feed?.madeAt.toISOString() ?? null,
    };
  }

  /** A new secret address; the one before opens nothing any more. The token exists in the answer alone. */
  async makeFeed({ personId }: Actor, at: Date): Promise<CalendarFeedMade> {
    const token = randomBytes(32).toString('base64url');
    await this.dataSource.transaction(async (manager) => {
      await manager.upsert(CalendarFeed, { personId, tokenHash: hashOf(token), madeAt: at }, ['personId']);
      await this.tell(manager, personId, 'made');
    });
    return { address: `${this.config.origin}/calendario/${token}.ics`, madeAt: at.toISOString() };
  }

  async endFeed({ personId }: Actor): Promise<CalendarFeedEnded> {
    await this.dataSource.transaction(async (manager) => {
      const { affected } = await manager.delete(CalendarFeed, { personId });
      if (affected) await this.tell(manager, personId, 'ended');
    });
    return { feedMadeAt: null };
  }

  /**
   * What stands at a secret address now, by what its person may see at this moment. @throws AppError `not_found` for an address that is
   * none or was replaced, and while the person is suspended: the three look alike
   */
  async file(name: string, at: Date): Promise<string> {
    const [, token = ''] = /^(.*)\.ics$/.exec(name) ?? [];
    if (!TOKEN.test(token)) throw notFound();
    const { manager } = this.dataSource;
    const feed = await manager.findOneBy(CalendarFeed, { tokenHash: hashOf(token) });
    const owner = feed && (await findHolder(manager, feed.personId, at));
    if (!owner) throw notFound();
    const events = (await myClasses(manager, owner)).map((one) =>
      toCalendarEvent(eventFacts(one), `${this.config.origin}/calendario`),
    );
    const site = await manager.findOneBy(Organisation, { runsSite: true });
    return writeIcs({ name: ['Incontri', site?.name].filter(Boolean).join(', '), events });
  }

  /** Bounded: whoever presses the button all day fills no log. */
  private tell(manager: EntityManager, personId: string, what: 'made' | 'ended'): Promise<void> {
    const record = { actorId: personId, objectKind: 'person', objectId: personId, organisationId: null };
    return this.audit.record(
      manager,
      { ...record, action: `calendar_feed.${what}` },
      { key: `calendar_feed:${personId}`, most: MOST_RECORDS },
    );
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

function eventFacts({ row, editionTitle }: MyClass): EventFacts {
  const { id, number, title, modality, place, link, startsAt, endsAt, previousStartsAt, version } = row;
  const { origin } = row;
  const planned = 'at' in origin && origin.at !== null ? new Date(origin.at) : startsAt;
  return {
    id,
    editionTitle,
    number,
    title,
    modality,
    place,
    link,
    startsAt,
    endsAt,
    isCancelled: row.state === 'cancelled',
    previousStartsAt,
    cancellingReason: row.cancellingReason,
    version,
    writtenAt: row.changedAt ?? row.cancelledAt ?? planned,
  };
}
