import { exactText, Instant } from '@lumit/shared';
import { z } from 'zod';
import { PASSWORD_MAX } from './password-rules';

/** `GET /api/me/sessions`: the sign-ins of the person that are open, the last used first. */
export const SessionsView = z.object({
  sessions: z.array(
    z.object({
      id: z.uuid(),
      /** "Firefox su Windows". */
      browser: z.string(),
      startedAt: Instant,
      lastSeenAt: Instant,
      /** The one that asks. */
      isThis: z.boolean(),
    }),
  ),
});
export type SessionsView = z.infer<typeof SessionsView>;

export const SessionsEndedView = z.object({ sessionsEnded: z.number().int() });

/** `PUT /api/me/password`: another password, by who knows the present one. */
export const ChangePassword = z.strictObject({
  current: exactText({ max: PASSWORD_MAX }),
  password: exactText({ max: PASSWORD_MAX }),
});
export type ChangePassword = z.infer<typeof ChangePassword>;

export const PROFILE_REFUSALS = ['password.current_wrong', 'password.same'] as const;
