import { transport } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { Connection, ConnectionDeps } from './connection-deps.ts';
import { PartSender } from './part-sender.ts';
import { ProfileSender } from './profile-sender.ts';

/** What one agent is given because of what it says: parts of documents, and who is logged on. */
export class AgentFeed {
  readonly #parts: PartSender;
  readonly #profiles: ProfileSender;

  constructor(connection: Connection, schoolId: string, deps: ConnectionDeps) {
    const failed = (error: unknown) =>
      deps.logger.warn({ reason: messageOf(error) }, 'Could not give a device what it asked for.');
    this.#parts = new PartSender(async (request) => {
      try {
        const part = await deps.documentPart(schoolId, request);
        // Another library is in force: its manifest tells the agent what to ask for instead.
        await (part ? connection.send(part) : deps.sendDocuments(connection, schoolId));
      } catch (error) {
        failed(error);
      }
    });
    this.#profiles = new ProfileSender({
      profiles: (accounts) => deps.profiles(schoolId, accounts),
      send: (sessions) => {
        const message = { sessionProfiles: { sessions } } as transport.CollectorMessage.$Shape;
        void connection.send(transport.CollectorMessage.encode(message).finish());
      },
      failed,
    });
  }

  /** The agent asks for a part. */
  requested(request: transport.DocumentRequest.$Properties): void {
    this.#parts.ask(request);
  }

  /** A heartbeat came. */
  heard(heartbeat: transport.Heartbeat): void {
    void this.#profiles.heard(heartbeat.sessions);
  }
}
