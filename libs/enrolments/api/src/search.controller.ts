import { CourseSearch } from '@lumit/courses/api';
import { SearchRequest, SearchView } from '@lumit/courses/domain';
import { Access, type Actor, Answers, CurrentActor } from '@lumit/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ReadableEditions } from './readable-editions';

@Controller('api/search')
export class SearchController {
  constructor(
    private readonly editions: ReadableEditions,
    private readonly searching: CourseSearch,
  ) {}

  /** In all editions that the caller attends or teaches. */
  @Get()
  @Access('study', 'read-courses')
  @Answers(SearchView)
  async search(
    @CurrentActor() actor: Actor,
    @Query({ schema: SearchRequest }) request: SearchRequest,
  ): Promise<SearchView> {
    return this.searching.search(await this.editions.of(actor), request);
  }
}
