import { control } from '@lapwing/proto';
import { describe, expect, it } from 'vitest';
import { SessionCommands } from './session-commands.ts';

const { COMMAND_OUTCOME_DONE, COMMAND_OUTCOME_FAILED, COMMAND_OUTCOME_UNSUPPORTED } =
  control.CommandOutcome;

const linkedSession = (sessionId: string, send: () => void = () => {}) => ({
  sessionId,
  enforces: [],
  send,
});

describe('commands for sessions', () => {
  it('have failed when the session does not answer in time', async () => {
    const commands = new SessionCommands(1);
    commands.linked(linkedSession('a'));
    expect(await commands.send(['a'], { commandId: 'c' })).toMatchObject({
      outcome: COMMAND_OUTCOME_FAILED,
      message: 'The session did not answer in time.',
    });
  });

  it('are done when each session has done it, and else say what the first could not', async () => {
    const commands = new SessionCommands();
    for (const sessionId of ['a', 'b']) commands.linked(linkedSession(sessionId));
    const both = commands.send(['a', 'b'], { commandId: 'c' });
    commands.answered('a', { commandId: 'c', outcome: COMMAND_OUTCOME_DONE });
    commands.answered('b', { commandId: 'other', outcome: COMMAND_OUTCOME_DONE });
    commands.answered('b', { commandId: 'c', outcome: COMMAND_OUTCOME_UNSUPPORTED });
    expect((await both).outcome).toBe(COMMAND_OUTCOME_UNSUPPORTED);
    const again = commands.send(['a'], { commandId: 'd' });
    commands.answered('a', { commandId: 'd', outcome: COMMAND_OUTCOME_DONE });
    expect((await again).outcome).toBe(COMMAND_OUTCOME_DONE);
    expect((await commands.send(['z'], { commandId: 'e' })).outcome).toBe(COMMAND_OUTCOME_FAILED);
  });

  it('go to the newer link of a session that came back', async () => {
    const commands = new SessionCommands();
    const old = linkedSession('a', () => {
      throw new Error('This link is gone.');
    });
    commands.linked(old);
    commands.linked(
      linkedSession('a', () =>
        commands.answered('a', { commandId: 'c', outcome: COMMAND_OUTCOME_DONE }),
      ),
    );
    expect(commands.closed(old)).toBe('replaced');
    expect((await commands.send(['a'], { commandId: 'c' })).outcome).toBe(COMMAND_OUTCOME_DONE);
  });
});
