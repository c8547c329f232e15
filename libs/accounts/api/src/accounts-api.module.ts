import { SessionReader } from '@lumit/platform';
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountsController } from './accounts.controller';
import { AccountsService } from './accounts.service';
import { Body } from './body.entity';
import { Organisation } from './organisation.entity';
import { KnownDevice } from './known-device.entity';
import { KnownDevices } from './known-devices';
import { PasswordGuess } from './password-guess.entity';
import { Passwords } from './passwords';
import { Person } from './person.entity';
import { RoleGrant } from './role-grant.entity';
import { Sessions } from './sessions.service';
import { SignInLimiter } from './sign-in-limiter';
import { SignInRecords } from './sign-in-records';
import { SignInSession } from './sign-in-session.entity';

@Global()
@Module({
  imports: [
    TypeOrmModule.forFeature([
      Body,
      KnownDevice,
      Organisation,
      PasswordGuess,
      Person,
      RoleGrant,
      SignInSession,
    ]),
  ],
  controllers: [AccountsController],
  providers: [
    AccountsService,
    KnownDevices,
    SignInRecords,
    Passwords,
    Sessions,
    SignInLimiter,
    { provide: SessionReader, useExisting: Sessions },
  ],
  exports: [Passwords, SessionReader],
})
export class AccountsApiModule {}
