/** Signing in, first-run set-up, one's own account, and staff accounts. */
import { z } from 'zod';
import { roles } from '../api/roles.ts';

/** Shortest password. Length, not composition: NIST SP 800-63B, section 3.1.1.2. */
export const MIN_PASSWORD_LENGTH = 12;

const password = z
  .string()
  .min(MIN_PASSWORD_LENGTH, `Use at least ${MIN_PASSWORD_LENGTH} characters.`)
  .max(256, 'Use at most 256 characters.');
const email = z.email('Enter an e-mail address, for example j.okoro@school.example.').max(254);
const name = z.string().trim().min(1, 'Enter a name.').max(100);
const totpCode = z.string().regex(/^\d{6}$/, 'Enter the six digits your app shows.');

export const staffSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  totpEnabled: z.boolean(),
});

/** GET /api/session: who is signed in here. */
export const sessionSchema = z.discriminatedUnion('state', [
  /** No administrator exists yet: show the first-run page. */
  z.object({ state: z.literal('setup-required') }),
  z.object({ state: z.literal('signed-out') }),
  z.object({
    state: z.literal('signed-in'),
    staff: staffSchema,
    school: z.object({ id: z.uuid(), name: z.string(), timeZone: z.string() }),
    /** Sent back as the header `x-lapwing-csrf` with every request that changes something. */
    csrfToken: z.string(),
  }),
]);

/**
 * POST /api/setup: creates the school and its first administrator, and signs in.
 * Answers like GET /api/session, as do sign-in and accepting an invitation.
 * Error codes: `setup-code-wrong`, `setup-done`, `password-weak`, `too-many-attempts`.
 */
export const setupRequestSchema = z.object({
  setupCode: z.string().trim().min(1, 'Enter the code that the collector printed when it started.'),
  schoolName: z.string().trim().min(1, "Enter the school's name.").max(200),
  name,
  email,
  password,
});

/** POST /api/sign-in. Error codes: `credentials-wrong`, `totp-required`, `totp-wrong`, `too-many-attempts`. */
export const signInRequestSchema = z.object({
  email: z.string().trim().min(1, 'Enter your e-mail address.'),
  password: z.string().min(1, 'Enter your password.'),
  totpCode: totpCode.optional(),
});

/** POST /api/sign-out: ends this session; answers nothing. */

/** POST /api/account/totp: begins enrolment; nothing changes until it is confirmed. */
export const totpEnrolmentSchema = z.object({
  /** Base32 secret, to type in by hand. */
  secret: z.string(),
  /** otpauth:// address, to show as a QR code. */
  uri: z.string(),
});

/** POST /api/account/totp/confirm. Error code: `totp-wrong`. */
export const totpConfirmRequestSchema = z.object({ totpCode });

/** POST /api/account/totp/disable: asks for the password. Error code: `credentials-wrong`. */
export const disableTotpRequestSchema = z.object({
  currentPassword: z.string().min(1, 'Enter your current password.'),
});

/** POST /api/account/password. Error codes: `credentials-wrong`, `password-weak`. Signs out every other session. */
export const changePasswordRequestSchema = z.object({
  currentPassword: z.string().min(1, 'Enter your current password.'),
  newPassword: password,
});

/** GET /api/staff (administrator). */
export const staffListSchema = z.object({
  staff: z.array(
    staffSchema.extend({
      /** `invited` until the person has set a password. */
      state: z.enum(['invited', 'active', 'disabled']),
      lastSignedInAt: z.iso.datetime().nullable(),
    }),
  ),
});

/** POST /api/staff (administrator): invites; the link is shown once. Error code: `email-taken`. */
export const inviteRequestSchema = z.object({ name, email, role: z.enum(roles) });
export const invitationSchema = z.object({
  staffId: z.uuid(),
  /** Path on this collector that the person opens to set a password, e.g. `/invitation/abc…`. */
  path: z.string(),
  expiresAt: z.iso.datetime(),
});

/**
 * POST /api/staff/:id/invitation (administrator): a new link for somebody who is still
 * `invited`; answers invitationSchema. Error codes: `staff-unknown`, `staff-state`.
 */

/**
 * POST /api/staff/:id/disable and /enable (administrator): a disabled account is signed out at
 * once. Answer nothing. Error codes: `staff-unknown`, `staff-state`, `last-administrator`.
 */

/** GET /api/invitations/:token. Error code: `invitation-unknown` (also: expired, used). */
export const invitationInfoSchema = z.object({
  name: z.string(),
  email: z.string(),
  schoolName: z.string(),
});

/** POST /api/invitations/:token/accept: sets the password and signs in. Error code: `password-weak`. */
export const acceptInvitationRequestSchema = z.object({ password });

export type Session = z.infer<typeof sessionSchema>;
export type StaffList = z.infer<typeof staffListSchema>;
