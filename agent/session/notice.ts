/** The school's log-on notice, as the policy gives it. */
import type { control } from '@lapwing/proto';
import type { NoticeText } from './shell/shell.ts';

/**
 * The text that is shown where a policy has none: monitoring is never silent,
 * whatever a school forgot to fill in.
 */
const STANDARD_BODY =
  'This computer belongs to your school, and the school monitors it to keep you and others safe.\n\n' +
  'Below you can read what is recorded and what is left alone. If you have questions, ask a member of staff.';

/** The notice of a policy. */
export function noticeOf(policy: control.Policy.$Properties, schoolName: string): NoticeText {
  const { version, title, body } = policy.notice ?? {};
  return {
    schoolName,
    version: version || 'standard-1',
    title: title || `${schoolName || 'Your school'} monitors this computer`,
    body: body || STANDARD_BODY,
  };
}
