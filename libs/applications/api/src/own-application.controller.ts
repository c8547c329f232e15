import {
  BodiesFound,
  BodySearch,
  MyApplication,
  OwnApplication,
  SaveApplication,
  VersionOfApplication,
} from '@lumit/applications/domain';
import { Access, Answers, applicationCookie, ArrivedAt, CONFIG, type Config } from '@lumit/platform';
import { Body, Controller, Get, Inject, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OwnApplications, type Visitor } from './own-applications.service';
import { ApplicationSending } from './submit-application';

/** The application that this browser goes on with: public, for its cookie alone says which one it is. Without one there is none. */
@Controller('api/my-application')
@Access('public')
export class OwnApplicationController {
  constructor(
    private readonly own: OwnApplications,
    private readonly sending: ApplicationSending,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Answers(MyApplication)
  show(@Req() http: FastifyRequest, @ArrivedAt() at: Date): Promise<MyApplication> {
    return this.own.show(this.visitor(http, at));
  }

  @Put()
  @Answers(OwnApplication)
  save(
    @Req() http: FastifyRequest,
    @ArrivedAt() at: Date,
    @Body({ schema: SaveApplication }) order: SaveApplication,
  ): Promise<OwnApplication> {
    return this.own.save(this.visitor(http, at), order);
  }

  @Get('bodies')
  @Answers(BodiesFound)
  bodies(
    @Req() http: FastifyRequest,
    @ArrivedAt() at: Date,
    @Query({ schema: BodySearch }) { q = '' }: BodySearch,
  ): Promise<BodiesFound> {
    return this.own.bodies(this.visitor(http, at), q);
  }

  @Post('submission')
  @Answers(OwnApplication)
  submit(
    @Req() http: FastifyRequest,
    @ArrivedAt() at: Date,
    @Body({ schema: VersionOfApplication }) { version }: VersionOfApplication,
  ): Promise<OwnApplication> {
    return this.sending.submit(this.visitor(http, at), version);
  }

  @Post('withdrawal')
  @Answers(OwnApplication)
  withdraw(
    @Req() http: FastifyRequest,
    @ArrivedAt() at: Date,
    @Body({ schema: VersionOfApplication }) { version }: VersionOfApplication,
  ): Promise<OwnApplication> {
    return this.sending.withdraw(this.visitor(http, at), version);
  }

  /** Puts it aside: on a shared computer nobody goes on with it. */
  @Post('leaving')
  @Answers(MyApplication)
  async leave(
    @Req() http: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @ArrivedAt() at: Date,
  ): Promise<MyApplication> {
    const { name, options } = applicationCookie(this.config);
    await this.own.leave(this.visitor(http, at).secret);
    void reply.clearCookie(name, options);
    return { application: null };
  }

  private visitor(http: FastifyRequest, at: Date): Visitor {
    return { secret: http.cookies[applicationCookie(this.config).name], at };
  }
}
