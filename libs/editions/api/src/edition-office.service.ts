import { type Edition, editionReach, Programme } from '@lumit/courses/api';
import {
  type ChangeEdition,
  type CopyEdition,
  type EditionDetails,
  type EditionOffice as EditionOfficeView,
  type EditionSetUp,
  type MoveEdition,
} from '@lumit/editions/domain';
import { type Actor, notFound } from '@lumit/platform';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { EditionCopies } from './copy-edition';
import { EditionViews } from './edition-views';
import { Editions } from './editions.service';
import { lockEdition, mustBeVersion } from './lock-edition';

/** What the pages of the office ask for: who may, is asked here; each write is one transaction. */
@Injectable()
export class EditionOffice {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly editions: Editions,
    private readonly copies: EditionCopies,
    private readonly views: EditionViews,
  ) {}

  list(actor: Actor): Promise<EditionOfficeView> {
    return this.views.list(this.dataSource.manager, editionReach(actor, 'manage-editions'));
  }

  find(actor: Actor, editionId: string, at: Date): Promise<EditionSetUp> {
    return this.views.setUp(this.dataSource.manager, actor, editionId, at);
  }

  create(actor: Actor, programmeId: string, details: EditionDetails): Promise<Edition> {
    return this.dataSource.transaction(async (manager) => {
      const mine = await manager
        .createQueryBuilder(Programme, 'p')
        .innerJoin('p.organisation', 'o')
        .where('p.id = :programmeId', { programmeId })
        .andWhere('o.id = any(:organisations::uuid[])', {
          organisations: editionReach(actor, 'manage-editions')[1],
        })
        .getExists();
      if (!mine) throw notFound();
      return this.editions.create(manager, { programmeId, details }, actor.personId);
    });
  }

  async change(actor: Actor, editionId: string, { version, ...details }: ChangeEdition): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const edition = await lockEdition(manager, actor, editionId);
      await mustBeVersion(manager, edition, version);
      await this.editions.change(manager, edition, details, actor.personId);
    });
  }

  async move(actor: Actor, editionId: string, { version, move }: MoveEdition): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const edition = await lockEdition(manager, actor, editionId);
      await mustBeVersion(manager, edition, version);
      await this.editions.move(manager, edition, move, actor.personId);
    });
  }

  copy(actor: Actor, editionId: string, order: CopyEdition): Promise<Edition> {
    return this.dataSource.transaction(async (manager) => {
      const source = await lockEdition(manager, actor, editionId);
      return this.copies.copy(manager, source, order, actor.personId);
    });
  }

  async remove(actor: Actor, editionId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const edition = await lockEdition(manager, actor, editionId);
      await this.editions.remove(manager, edition, actor.personId);
    });
  }
}
