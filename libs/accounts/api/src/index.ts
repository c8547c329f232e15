export { AccountsApiModule } from './accounts-api.module';
export { Body } from './body.entity';
export { KnownDevice } from './known-device.entity';
export { Organisation } from './organisation.entity';
export { PasswordGuess } from './password-guess.entity';
export { Passwords } from './passwords';
export { Person, type PersonState } from './person.entity';
export { RoleGrant } from './role-grant.entity';
export { SignInSession } from './sign-in-session.entity';
