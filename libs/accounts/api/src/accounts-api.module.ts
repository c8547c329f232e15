import { MailGate, OrganisationReader, SessionReader } from '@lumit/platform';
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountMailExamples } from './account-mail-examples';
import { AccountsController } from './accounts.controller';
import { AccountsService } from './accounts.service';
import { AddressChange } from './addresses/address-change.entity';
import { AddressChangesController } from './addresses/address-changes.controller';
import { AddressChanges } from './addresses/address-changes';
import { AddressLinksController } from './addresses/address-links.controller';
import { AddressLinks } from './addresses/address-links';
import { AddressRecords } from './addresses/address-records';
import { SendAddressLinks } from './addresses/send-address-links';
import { BodiesController } from './bodies.controller';
import { Bodies } from './bodies.service';
import { Body } from './body.entity';
import { BodyMerges } from './body-merges.service';
import { Logo } from './logos/logo.entity';
import { OrganisationLogosController, SiteLogosController } from './logos/logos.controller';
import { Logos } from './logos/logos';
import { OrganisationSettingsService } from './organisation-settings.service';
import { Organisation } from './organisation.entity';
import { OrganisationSettingsController, SiteController } from './organisations.controller';
import { Organisations } from './organisations.service';
import { CurrentPassword } from './current-password';
import { KnownDevice } from './known-device.entity';
import { KnownDevices } from './known-devices';
import { MailToActive } from './mail-to-active';
import { MySessions } from './my-sessions';
import { NetworkLimiter } from './network-limiter';
import { NewPasswords } from './new-passwords';
import { PasswordChanges } from './password-changes';
import { PasswordConsequences } from './password-consequences';
import { PasswordGuess } from './password-guess.entity';
import { PasswordLink } from './password-link.entity';
import { PasswordLinks } from './password-links';
import { PasswordRecords } from './password-records';
import { PasswordResets } from './password-resets';
import { Passwords } from './passwords';
import { PasswordsController } from './passwords.controller';
import { Deeds } from './people/deeds';
import { Invitations } from './people/invitations';
import { PeopleController } from './people/people.controller';
import { PeopleList } from './people/people-list';
import { PersonPage } from './people/person-page';
import { RoleChanges } from './people/role-changes';
import { Suspensions } from './people/suspensions';
import { Person } from './person.entity';
import { ProfileController } from './profile.controller';
import { RoleGrant } from './role-grant.entity';
import { SendResetLink } from './send-reset-link';
import { Sessions } from './sessions.service';
import { SignInLimiter } from './sign-in-limiter';
import { SignInRecords } from './sign-in-records';
import { SignInSession } from './sign-in-session.entity';

@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([
      AddressChange,
      Body,
      KnownDevice,
      Logo,
      Organisation,
      PasswordGuess,
      PasswordLink,
      Person,
      RoleGrant,
      SignInSession,
    ]),
  ],
  controllers: [
    AccountsController,
    AddressChangesController,
    AddressLinksController,
    BodiesController,
    OrganisationLogosController,
    OrganisationSettingsController,
    PasswordsController,
    PeopleController,
    ProfileController,
    SiteController,
    SiteLogosController,
  ],
  providers: [
    AccountMailExamples,
    AccountsService,
    AddressChanges,
    AddressLinks,
    AddressRecords,
    Bodies,
    BodyMerges,
    Deeds,
    Invitations,
    CurrentPassword,
    KnownDevices,
    Logos,
    MySessions,
    NetworkLimiter,
    NewPasswords,
    OrganisationSettingsService,
    Organisations,
    PasswordChanges,
    PasswordConsequences,
    PasswordLinks,
    PasswordRecords,
    PasswordResets,
    PeopleList,
    PersonPage,
    RoleChanges,
    Suspensions,
    SendAddressLinks,
    SendResetLink,
    SignInRecords,
    Passwords,
    Sessions,
    SignInLimiter,
    { provide: MailGate, useClass: MailToActive },
    { provide: OrganisationReader, useExisting: Organisations },
    { provide: SessionReader, useExisting: Sessions },
  ],
  exports: [
    Logos,
    MailGate,
    NetworkLimiter,
    OrganisationReader,
    OrganisationSettingsService,
    Passwords,
    SessionReader,
  ],
})
export class AccountsApiModule {}
