import { NO_SITE, type SiteFacts } from '@lumit/shared';
import { Global, Module } from '@nestjs/common';
import { MailGate } from '../mail/mail-gate';
import { OrganisationReader } from '../organisation-reader';

export const A_SENDER: SiteFacts = {
  ...NO_SITE,
  name: 'Scuola di prova',
  address: 'Via di prova 1, 55100 Lucca',
  email: 'segreteria@scuola.example.it',
};

class OneSender extends OrganisationReader {
  site() {
    return Promise.resolve(A_SENDER);
  }
  of() {
    return Promise.resolve(A_SENDER);
  }
}

class NobodyIsSuspended extends MailGate {
  isOpenFor() {
    return Promise.resolve(true);
  }
}

/** Stands in for the organisations and people of `accounts`, which the platform does not know. */
@Global()
@Module({
  providers: [
    { provide: OrganisationReader, useClass: OneSender },
    { provide: MailGate, useClass: NobodyIsSuspended },
  ],
  exports: [MailGate, OrganisationReader],
})
export class MAIL_SENDERS {}
