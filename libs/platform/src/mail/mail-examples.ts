import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModuleRef } from '@nestjs/core';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { notFound } from '../errors/app-error';
import { markedMethods } from '../marked-methods';
import { OrganisationReader } from '../organisation-reader';
import { type ComposedMail, composeMail, type MailContent } from './compose-mail';
import { MAIL_EXAMPLES } from './mail-examples.decorator';

/** A message that nobody gets: of people and courses that do not exist. */
export interface MailExample {
  readonly kind: string;
  readonly content: MailContent;
}

/** Every message that the platform can write, as an example, with the name and the addresses of who would send it. */
@Injectable()
export class MailExamples {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly modules: ModuleRef,
  ) {}

  /** One of each kind, by kind. */
  list(): MailExample[] {
    return markedMethods(MAIL_EXAMPLES, { discovery: this.discovery, scanner: this.scanner })
      .flatMap(({ call }) => call() as MailExample[])
      .toSorted((one, other) => (one.kind < other.kind ? -1 : 1));
  }

  /** @throws AppError not_found where nothing writes messages of this kind */
  async compose(kind: string, organisationId: string): Promise<ComposedMail> {
    const example = this.list().find((one) => one.kind === kind);
    if (!example) throw notFound();
    const organisations = this.modules.get<OrganisationReader>(OrganisationReader, { strict: false });
    return composeMail(example.content, await organisations.of(this.dataSource.manager, organisationId));
  }
}
