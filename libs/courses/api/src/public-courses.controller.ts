import { ContentKey } from '@lumit/shared';
import { PublicHomeView, PublicProgrammeView } from '@lumit/courses/domain';
import { Access, Answers, ArrivedAt } from '@lumit/platform';
import { Controller, Get, Param } from '@nestjs/common';
import { PublicCourses } from './public-courses.service';

@Controller('api/public')
@Access('public')
export class PublicCoursesController {
  constructor(private readonly courses: PublicCourses) {}

  @Get('home')
  @Answers(PublicHomeView)
  home(@ArrivedAt() at: Date): Promise<PublicHomeView> {
    return this.courses.home(at);
  }

  @Get('programmes/:slug')
  @Answers(PublicProgrammeView)
  programme(@Param('slug', { schema: ContentKey }) slug: string): Promise<PublicProgrammeView> {
    return this.courses.programme(slug);
  }
}
