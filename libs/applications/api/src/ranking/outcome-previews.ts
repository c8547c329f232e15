import {
  type ApplicationLine,
  MAILED_OUTCOMES,
  type MailedOutcome,
  type OutcomeMails,
} from '@lumit/applications/domain';
import { type Edition, getEditionFor } from '@lumit/courses/api';
import { WaysIn } from '@lumit/enrolments/api';
import {
  type Actor,
  Clock,
  composeMail,
  type MailContent,
  notFound,
  OrganisationReader,
} from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { linesById, loadRanking } from './load-ranking';
import { admissionMail, rejectionMail, waitingMail } from './outcome-mails';

interface Preview {
  readonly outcome: MailedOutcome;
  readonly count: number;
  readonly toName: string;
  readonly content: MailContent;
}

/** The messages that publishing would send, before it does: of each outcome that of the first who would get it. */
@Injectable()
export class OutcomePreviews {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly organisations: OrganisationReader,
    private readonly waysIn: WaysIn,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, editionId: string): Promise<OutcomeMails> {
    const { manager } = this.dataSource;
    const edition = await getEditionFor(manager, actor, 'judge-applications', editionId);
    const mails = [];
    for (const { outcome, count, toName, content } of await this.previewsOf(manager, edition)) {
      const { subject, text } = await this.compose(manager, edition, content);
      mails.push({ outcome, count, toName, subject, text });
    }
    return { mails };
  }

  /** @throws AppError `not_found` where nobody would get one */
  async html(actor: Actor, editionId: string, outcome: MailedOutcome): Promise<string> {
    const { manager } = this.dataSource;
    const edition = await getEditionFor(manager, actor, 'judge-applications', editionId);
    const preview = (await this.previewsOf(manager, edition)).find((one) => one.outcome === outcome);
    if (!preview) throw notFound();
    return (await this.compose(manager, edition, preview.content)).html;
  }

  private async compose(manager: EntityManager, { organisationId }: Edition, content: MailContent) {
    return composeMail(content, await this.organisations.of(manager, organisationId));
  }

  private async previewsOf(manager: EntityManager, edition: Edition): Promise<Preview[]> {
    const loaded = await loadRanking(manager, edition);
    const lines = linesById(loaded);
    const toTell = loaded.lines.flatMap(({ id, isPublished }) => (isPublished ? [] : (lines.get(id) ?? [])));
    const previews: Preview[] = [];
    for (const outcome of MAILED_OUTCOMES) {
      const [first, ...others] = toTell.filter((line) => line.outcome === outcome);
      if (!first) continue;
      const email = loaded.applications.find(({ id }) => id === first.id)?.email ?? '';
      const content = await this.contentOf(manager, edition, { line: first, outcome, email });
      const toName = `${first.givenName} ${first.familyName}`;
      previews.push({ outcome, count: others.length + 1, toName, content });
    }
    return previews;
  }

  private async contentOf(
    manager: EntityManager,
    edition: Edition,
    { line, outcome, email }: { line: ApplicationLine; outcome: MailedOutcome; email: string },
  ): Promise<MailContent> {
    const { givenName, number } = line;
    const facts = { givenName, number, edition: edition.title, startsOn: edition.startsOn };
    switch (outcome) {
      case 'admitted':
        return admissionMail(facts, await this.waysIn.preview(manager, { email, at: this.clock.now() }), {
          promoted: false,
        });
      case 'waiting':
        return waitingMail(facts, { place: line.waitingPlace ?? 1 });
      case 'rejected':
        return rejectionMail(facts, { reason: line.rejection ?? '' });
    }
  }
}
