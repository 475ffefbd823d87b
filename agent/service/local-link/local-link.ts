import { chmod, chown } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { AppError } from '@lapwing/shared/errors';
import { listenExclusively, socketName } from '../state/exclusive-listen.ts';
import { type ConversationParts, SessionConversation } from './session-conversation.ts';

/** Whose link it is. */
export interface LinkOwner {
  /** Account name, lower case, without domain. */
  readonly account: string;
  /** User and group that may open the socket, where they are not the service's own. */
  readonly uid?: number;
  readonly gid?: number;
}

/** A link that sessions of one account can open. */
export interface LocalLink {
  /** Socket or named pipe, for the session's `--link`. */
  readonly path: string;
  close(): Promise<void>;
}

/** Where the link of an account is. */
export function linkPath(runFolder: string, account: string): string {
  return socketName(join(runFolder, `${encodeURIComponent(account)}.sock`));
}

/**
 * Listens for the sessions of one account. Only that account (and root) can open
 * the socket; one session at a time is linked.
 *
 * @throws AppError `link-in-use`, `socket-path-too-long`.
 */
export async function openLocalLink(
  runFolder: string,
  owner: LinkOwner,
  parts: Omit<ConversationParts, 'account' | 'takePlace' | 'onOver'>,
): Promise<LocalLink> {
  const conversations = new Set<SessionConversation>();
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    conversations.add(
      new SessionConversation(socket, {
        ...parts,
        account: owner.account,
        takePlace,
        onOver: (conversation) => conversations.delete(conversation),
      }),
    );
  });

  function takePlace(asking: SessionConversation, sessionId: string): boolean {
    for (const conversation of conversations) {
      const { state } = conversation;
      if (conversation === asking || state.kind !== 'linked') continue;
      if (state.sessionId !== sessionId) return false;
      // The same session came back before its broken link was noticed.
      conversations.delete(conversation);
      conversation.hangUp();
    }
    return true;
  }

  const stopAnnouncing = parts.documents.onChange((change) => {
    for (const conversation of conversations) conversation.announce(change);
  });
  const stopAnnouncingProfiles = parts.profiles.onChange(() => {
    for (const conversation of conversations) conversation.announceProfile();
  });
  const stopAnnouncingLessons = parts.lessons.onChange(() => {
    for (const conversation of conversations) conversation.announceLesson();
  });
  const path = linkPath(runFolder, owner.account);
  await listen(server, path, owner);
  return {
    path,
    async close() {
      stopAnnouncing();
      stopAnnouncingProfiles();
      stopAnnouncingLessons();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const conversation of conversations) conversation.hangUp();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

async function listen(server: Server, path: string, owner: LinkOwner): Promise<void> {
  if ((await listenExclusively(server, path)) === 'in-use') {
    throw new AppError(
      'link-in-use',
      `Another process listens on ${path}. Stop it, or name another state directory.`,
    );
  }
  // A named pipe can be written to only by the account that made it and by administrators.
  if (process.platform === 'win32') return;
  // The folder is owner-only already, so nobody was able to connect before this.
  await chmod(path, 0o600);
  const { uid, gid } = owner;
  if (uid !== undefined && uid !== process.getuid?.()) await chown(path, uid, gid ?? uid);
}
