import { NotePreview, PreviewNote, SaveSettings, SettingsView, SiteNotices } from '@lumit/accounts/domain';
import { Access, type Actor, Answers, CurrentActor, Uuid } from '@lumit/platform';
import { renderNote } from '@lumit/prose/api';
import { SiteFacts } from '@lumit/shared';
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { OrganisationSettingsService } from './organisation-settings.service';
import { Organisations } from './organisations.service';

/** Who runs the site, for anybody. */
@Controller('api/site')
@Access('public')
export class SiteController {
  constructor(private readonly organisations: Organisations) {}

  /** The same facts stand in every page already; this is for pages that were written while the database was away. */
  @Get()
  @Answers(SiteFacts)
  site(): Promise<SiteFacts> {
    return this.organisations.site();
  }

  @Get('notices')
  @Answers(SiteNotices)
  notices(): Promise<SiteNotices> {
    return this.organisations.notices();
  }
}

/** What an organisation says of itself (S-46). */
@Controller('api/organisations/:organisationId/settings')
@Access('manage-organisation')
export class OrganisationSettingsController {
  constructor(private readonly settings: OrganisationSettingsService) {}

  @Get()
  @Answers(SettingsView)
  show(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: Uuid }) organisationId: string,
  ): Promise<SettingsView> {
    return this.settings.view(actor, organisationId);
  }

  @Put()
  @Answers(SettingsView)
  save(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: Uuid }) organisationId: string,
    @Body({ schema: SaveSettings }) wanted: SaveSettings,
  ): Promise<SettingsView> {
    return this.settings.save(actor, organisationId, wanted);
  }

  /** Drawn by the same hand as the page itself; nothing is kept. */
  @Post('preview')
  @Answers(NotePreview)
  async preview(
    @CurrentActor() actor: Actor,
    @Param('organisationId', { schema: Uuid }) organisationId: string,
    @Body({ schema: PreviewNote }) { text }: PreviewNote,
  ): Promise<NotePreview> {
    await this.settings.view(actor, organisationId);
    return { html: renderNote(text) };
  }
}
