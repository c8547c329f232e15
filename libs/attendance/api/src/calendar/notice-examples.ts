import { CONFIG, type Config, GivesMailExamples, type MailExample } from '@lumit/platform';
import { Inject, Injectable } from '@nestjs/common';
import { noticeWords } from './notice-words';

const BEFORE = {
  number: 4,
  title: 'Accoglienza e tutela dei minori',
  startsAt: new Date('2026-12-01T14:00:00Z'),
  endsAt: new Date('2026-12-01T16:00:00Z'),
  place: 'Aula 3',
  link: null,
  state: 'planned',
  cancellingReason: null,
} as const;
const MOVED = {
  ...BEFORE,
  startsAt: new Date('2026-12-03T14:00:00Z'),
  endsAt: new Date('2026-12-03T16:00:00Z'),
};
const CANCELLED = { ...BEFORE, state: 'cancelled', cancellingReason: 'Docente indisponibile' } as const;

/** What people are told of the calendar, for the office to look at. */
@Injectable()
export class NoticeExamples {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @GivesMailExamples()
  examples(): MailExample[] {
    const edition = { organisationId: '', title: 'Corso di esempio 2026-27' };
    const reader = { givenName: 'Elisa', learns: true, origin: this.config.origin };
    return [
      {
        kind: 'class_session.changed',
        content: noticeWords({ edition, before: BEFORE, after: MOVED }, reader),
      },
      {
        kind: 'class_session.cancelled',
        content: noticeWords({ edition, before: BEFORE, after: CANCELLED }, reader),
      },
    ];
  }
}
