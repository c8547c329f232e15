import type { SiteNotices } from '@lumit/accounts/domain';
import { OrganisationReader } from '@lumit/platform';
import { renderNote } from '@lumit/prose/api';
import { NO_SITE, type SiteFacts } from '@lumit/shared';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { factsOf, settingsOfRow } from './organisation-facts';
import { Organisation } from './organisation.entity';

/** A page waits no longer for the name of the body: it comes with what was known last. */
const PATIENCE_MS = 1_000;

/** Tells the rest of the program who runs the service. */
@Injectable()
export class Organisations extends OrganisationReader {
  private readonly log = new Logger(Organisations.name);
  private last: SiteFacts = NO_SITE;
  private reading: Promise<SiteFacts | undefined> | undefined;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {
    super();
  }

  async site(): Promise<SiteFacts> {
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<undefined>((resolve) => {
      timer = setTimeout(resolve, PATIENCE_MS, undefined);
    });
    const found = await Promise.race([this.readOnce(), tooLate]);
    clearTimeout(timer);
    return found ?? this.last;
  }

  async of(manager: EntityManager, organisationId: string): Promise<SiteFacts> {
    const row = await manager.findOneBy(Organisation, { id: organisationId });
    return row ? factsOf(row) : NO_SITE;
  }

  async notices(): Promise<SiteNotices> {
    const row = await this.dataSource.manager.findOneBy(Organisation, { runsSite: true });
    const settings = row ? settingsOfRow(row) : null;
    return {
      privacyContact: settings?.privacyContact ?? null,
      privacyHtml: settings?.privacyNote ? renderNote(settings.privacyNote) : null,
      accessibilityHtml: settings?.accessibilityNote ? renderNote(settings.accessibilityNote) : null,
    };
  }

  /** However many pages are asked for at once, and however slow the database is: they wait for one answer and hold one connection. */
  private readOnce(): Promise<SiteFacts | undefined> {
    this.reading ??= this.readSite().finally(() => (this.reading = undefined));
    return this.reading;
  }

  /** Undefined while the database does not answer: a page must come all the same, with what it can still do. */
  private async readSite(): Promise<SiteFacts | undefined> {
    try {
      const row = await this.dataSource.manager.findOneBy(Organisation, { runsSite: true });
      this.last = row ? factsOf(row) : NO_SITE;
      return this.last;
    } catch (error) {
      this.log.warn(`Who runs the site could not be read: ${String(error)}`);
      return undefined;
    }
  }
}
