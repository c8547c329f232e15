import { ROLES } from '@lumit/shared';
import { MeView } from './accounts.contract';

it('"me" can say every role that is defined', () => {
  expect(MeView.shape.roles.element.shape.role.options).toEqual(ROLES);
});
