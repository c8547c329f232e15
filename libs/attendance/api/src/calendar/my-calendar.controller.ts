import { CalendarFeedEnded, CalendarFeedMade, MyCalendar } from '@lumit/attendance/domain';
import { Access, type Actor, Answers, ArrivedAt, CurrentActor } from '@lumit/platform';
import { lineOfText } from '@lumit/shared';
import { Controller, Delete, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { MyCalendars } from './my-calendar.service';

/** The caller's own calendar and its secret address. */
@Controller('api/calendar')
@Access('study')
export class MyCalendarController {
  constructor(private readonly calendars: MyCalendars) {}

  @Get()
  @Answers(MyCalendar)
  find(@CurrentActor() actor: Actor, @ArrivedAt() at: Date): Promise<MyCalendar> {
    return this.calendars.find(actor, at);
  }

  @Post('feed')
  @Answers(CalendarFeedMade, 201)
  make(@CurrentActor() actor: Actor, @ArrivedAt() at: Date): Promise<CalendarFeedMade> {
    return this.calendars.makeFeed(actor, at);
  }

  @Delete('feed')
  @Answers(CalendarFeedEnded)
  end(@CurrentActor() actor: Actor): Promise<CalendarFeedEnded> {
    return this.calendars.endFeed(actor);
  }
}

const FileName = lineOfText({ max: 100 });

/** For calendar programs: they have no sign-in, the address is the key. */
@Controller('calendario')
@Access('public')
export class CalendarFeedController {
  constructor(private readonly calendars: MyCalendars) {}

  @Get(':name')
  async file(
    @Param('name', { schema: FileName }) name: string,
    @ArrivedAt() at: Date,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.calendars.file(name, at);
    await reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="incontri.ics"')
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex, nofollow')
      .send(file);
  }
}
