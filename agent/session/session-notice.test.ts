/** The notice of a session: nothing is captured before it was shown and accepted. */
import { activity } from '@lapwing/proto';
import { AppError } from '@lapwing/shared/errors';
import { describe, expect, it } from 'vitest';
import { waitFor } from '../../test/support/wait-for.ts';
import { policy, useScriptedSession } from './testing/use-scripted-session.ts';

const scripted = useScriptedSession();
const { start, startCapturing, noticeShown, capturing, events, eventOf } = scripted;

describe('a session', () => {
  it('shows the school’s notice and captures nothing until it is accepted', async () => {
    start();
    await noticeShown();
    expect(scripted.person.notices).toEqual([
      {
        schoolName: 'Kestrel High School',
        version: 'n1',
        title: 'We monitor this computer',
        body: 'Be kind.',
      },
    ]);
    expect(scripted.captures).toBe(false);
    expect(scripted.person.state()).toEqual({ monitoring: false, reason: 'notice-open' });
    expect(events()).toEqual([]);

    scripted.person.answer('accepted');
    await capturing();
    expect(await eventOf('noticeAnswer')).toMatchObject({
      outcome: activity.NoticeOutcome.NOTICE_OUTCOME_ACCEPTED,
      noticeVersion: 'n1',
      developmentShell: false,
    });
    expect(await eventOf('sessionStarted')).toMatchObject({
      agentVersion: '0.1.0',
      platform: 'scripted',
      keyboard: 'scripted',
    });
    expect(scripted.person.facts.at(-1)).toMatchObject({ excludedApplications: ['keepassxc'] });
  });

  it('captures nothing when the notice is closed, and shows it again when asked', async () => {
    start();
    await noticeShown();
    scripted.person.answer('dismissed');
    expect(await eventOf('noticeAnswer')).toMatchObject({
      outcome: activity.NoticeOutcome.NOTICE_OUTCOME_DISMISSED,
    });
    expect(scripted.person.state()).toEqual({ monitoring: false, reason: 'notice-dismissed' });
    expect(scripted.captures).toBe(false);
    scripted.person.askForNotice();
    await noticeShown(2);
    scripted.person.answer('accepted');
    await capturing();
  });

  it('captures nothing when the notice cannot be shown, and reports it', async () => {
    start();
    await noticeShown();
    scripted.person.fail(new AppError('notice-not-shown', 'There is no display.'));
    expect(await eventOf('agentFault')).toMatchObject({
      code: 'notice-not-shown',
      message: 'There is no display.',
    });
    expect(scripted.person.state()).toEqual({ monitoring: false, reason: 'notice-not-shown' });
    expect(scripted.captures).toBe(false);
  });

  it('shows a notice that has changed, and goes on under the one accepted before', async () => {
    await startCapturing();
    const notice = { ...policy.notice, version: 'n2', body: 'Be kinder.' };
    scripted.server.send({ policy: { ...policy, version: 4, notice } });
    await noticeShown(2);
    expect(scripted.person.notices[1]).toMatchObject({ version: 'n2', body: 'Be kinder.' });
    expect(scripted.person.state()?.monitoring).toBe(true);
    scripted.person.answer('accepted');
    await waitFor('both answers', () => events().filter((one) => one.noticeAnswer).length === 2);
  });

  it('shows a notice even where the school has written none', async () => {
    scripted.server.answer = () => [
      { welcome: { schoolName: 'Kestrel High School' } },
      { policy: {} },
    ];
    start();
    await noticeShown();
    expect(scripted.person.notices[0]?.title).toBe('Kestrel High School monitors this computer');
    expect(scripted.person.notices[0]?.body).not.toBe('');
  });
});
