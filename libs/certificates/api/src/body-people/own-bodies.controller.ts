import { OwnBodies } from '@lumit/certificates/domain';
import { Access, type Actor, Answers, CurrentActor } from '@lumit/platform';
import { Controller, Get } from '@nestjs/common';
import { OwnBodiesService } from './own-bodies.service';

/** What a body that sends people may know of them. */
@Controller('api/own-bodies')
export class OwnBodiesController {
  constructor(private readonly ownBodies: OwnBodiesService) {}

  @Get()
  @Access('see-own-body')
  @Answers(OwnBodies)
  show(@CurrentActor() actor: Actor): Promise<OwnBodies> {
    return this.ownBodies.show(actor);
  }
}
