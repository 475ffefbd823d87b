import * as $protobuf from "protobufjs";

/** Namespace lapwing. */
export namespace lapwing {

    /** Namespace activity. */
    namespace activity {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of an Event.
             * @deprecated Use lapwing.activity.v1.Event.$Properties instead.
             */
            interface IEvent extends lapwing.activity.v1.Event.$Properties {
            }

            /** Represents an Event. */
            class Event {

                /**
                 * Constructs a new Event.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.activity.v1.Event.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Event sequence. */
                sequence: number;

                /** Event occurredAtMs. */
                occurredAtMs: number;

                /** Event session. */
                session?: (lapwing.activity.v1.SessionRef.$Properties|null);

                /** Event applicationUsage. */
                applicationUsage?: (lapwing.activity.v1.ApplicationUsage.$Properties|null);

                /** Event siteVisit. */
                siteVisit?: (lapwing.activity.v1.SiteVisit.$Properties|null);

                /** Event flag. */
                flag?: (lapwing.activity.v1.Flag.$Properties|null);

                /** Event noticeAnswer. */
                noticeAnswer?: (lapwing.activity.v1.NoticeAnswer.$Properties|null);

                /** Event sessionStarted. */
                sessionStarted?: (lapwing.activity.v1.SessionStarted.$Properties|null);

                /** Event sessionEnded. */
                sessionEnded?: (lapwing.activity.v1.SessionEnded.$Properties|null);

                /** Event privateTime. */
                privateTime?: (lapwing.activity.v1.PrivateTime.$Properties|null);

                /** Event droppedEvents. */
                droppedEvents?: (lapwing.activity.v1.DroppedEvents.$Properties|null);

                /** Event agentFault. */
                agentFault?: (lapwing.activity.v1.AgentFault.$Properties|null);

                /** Event flagFollowUp. */
                flagFollowUp?: (lapwing.activity.v1.FlagFollowUp.$Properties|null);

                /** Event kind. */
                kind?: ("applicationUsage"|"siteVisit"|"flag"|"noticeAnswer"|"sessionStarted"|"sessionEnded"|"privateTime"|"droppedEvents"|"agentFault"|"flagFollowUp");

                /**
                 * Encodes the specified Event message. Does not implicitly {@link lapwing.activity.v1.Event.verify|verify} messages.
                 * @param message Event message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.activity.v1.Event.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Event message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.Event & lapwing.activity.v1.Event.$Shape} Event
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.activity.v1.Event & lapwing.activity.v1.Event.$Shape;
            }

            namespace Event {

                /** Properties of an Event. */
                interface $Properties {

                    /** Event sequence */
                    sequence?: (number|null);

                    /** Event occurredAtMs */
                    occurredAtMs?: (number|null);

                    /** Event session */
                    session?: (lapwing.activity.v1.SessionRef.$Properties|null);

                    /** Event applicationUsage */
                    applicationUsage?: (lapwing.activity.v1.ApplicationUsage.$Properties|null);

                    /** Event siteVisit */
                    siteVisit?: (lapwing.activity.v1.SiteVisit.$Properties|null);

                    /** Event flag */
                    flag?: (lapwing.activity.v1.Flag.$Properties|null);

                    /** Event noticeAnswer */
                    noticeAnswer?: (lapwing.activity.v1.NoticeAnswer.$Properties|null);

                    /** Event sessionStarted */
                    sessionStarted?: (lapwing.activity.v1.SessionStarted.$Properties|null);

                    /** Event sessionEnded */
                    sessionEnded?: (lapwing.activity.v1.SessionEnded.$Properties|null);

                    /** Event privateTime */
                    privateTime?: (lapwing.activity.v1.PrivateTime.$Properties|null);

                    /** Event droppedEvents */
                    droppedEvents?: (lapwing.activity.v1.DroppedEvents.$Properties|null);

                    /** Event agentFault */
                    agentFault?: (lapwing.activity.v1.AgentFault.$Properties|null);

                    /** Event flagFollowUp */
                    flagFollowUp?: (lapwing.activity.v1.FlagFollowUp.$Properties|null);

                    /** Event kind */
                    kind?: ("applicationUsage"|"siteVisit"|"flag"|"noticeAnswer"|"sessionStarted"|"sessionEnded"|"privateTime"|"droppedEvents"|"agentFault"|"flagFollowUp");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of an Event. */
                type $Shape = {
                  sequence?: number|null;
                  occurredAtMs?: number|null;
                  session?: lapwing.activity.v1.SessionRef.$Shape|null;
                  applicationUsage?: lapwing.activity.v1.ApplicationUsage.$Shape|null;
                  siteVisit?: lapwing.activity.v1.SiteVisit.$Shape|null;
                  flag?: lapwing.activity.v1.Flag.$Shape|null;
                  noticeAnswer?: lapwing.activity.v1.NoticeAnswer.$Shape|null;
                  sessionStarted?: lapwing.activity.v1.SessionStarted.$Shape|null;
                  sessionEnded?: lapwing.activity.v1.SessionEnded.$Shape|null;
                  privateTime?: lapwing.activity.v1.PrivateTime.$Shape|null;
                  droppedEvents?: lapwing.activity.v1.DroppedEvents.$Shape|null;
                  agentFault?: lapwing.activity.v1.AgentFault.$Shape|null;
                  flagFollowUp?: lapwing.activity.v1.FlagFollowUp.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ kind?: undefined; applicationUsage?: null; siteVisit?: null; flag?: null; noticeAnswer?: null; sessionStarted?: null; sessionEnded?: null; privateTime?: null; droppedEvents?: null; agentFault?: null; flagFollowUp?: null }|{ kind?: "applicationUsage"; applicationUsage: lapwing.activity.v1.ApplicationUsage.$Shape; siteVisit?: null; flag?: null; noticeAnswer?: null; sessionStarted?: null; sessionEnded?: null; privateTime?: null; droppedEvents?: null; agentFault?: null; flagFollowUp?: null }|{ kind?: "siteVisit"; applicationUsage?: null; siteVisit: lapwing.activity.v1.SiteVisit.$Shape; flag?: null; noticeAnswer?: null; sessionStarted?: null; sessionEnded?: null; privateTime?: null; droppedEvents?: null; agentFault?: null; flagFollowUp?: null }|{ kind?: "flag"; applicationUsage?: null; siteVisit?: null; flag: lapwing.activity.v1.Flag.$Shape; noticeAnswer?: null; sessionStarted?: null; sessionEnded?: null; privateTime?: null; droppedEvents?: null; agentFault?: null; flagFollowUp?: null }|{ kind?: "noticeAnswer"; applicationUsage?: null; siteVisit?: null; flag?: null; noticeAnswer: lapwing.activity.v1.NoticeAnswer.$Shape; sessionStarted?: null; sessionEnded?: null; privateTime?: null; droppedEvents?: null; agentFault?: null; flagFollowUp?: null }|{ kind?: "sessionStarted"; applicationUsage?: null; siteVisit?: null; flag?: null; noticeAnswer?: null; sessionStarted: lapwing.activity.v1.SessionStarted.$Shape; sessionEnded?: null; privateTime?: null; droppedEvents?: null; agentFault?: null; flagFollowUp?: null }|{ kind?: "sessionEnded"; applicationUsage?: null; siteVisit?: null; flag?: null; noticeAnswer?: null; sessionStarted?: null; sessionEnded: lapwing.activity.v1.SessionEnded.$Shape; privateTime?: null; droppedEvents?: null; agentFault?: null; flagFollowUp?: null }|{ kind?: "privateTime"; applicationUsage?: null; siteVisit?: null; flag?: null; noticeAnswer?: null; sessionStarted?: null; sessionEnded?: null; privateTime: lapwing.activity.v1.PrivateTime.$Shape; droppedEvents?: null; agentFault?: null; flagFollowUp?: null }|{ kind?: "droppedEvents"; applicationUsage?: null; siteVisit?: null; flag?: null; noticeAnswer?: null; sessionStarted?: null; sessionEnded?: null; privateTime?: null; droppedEvents: lapwing.activity.v1.DroppedEvents.$Shape; agentFault?: null; flagFollowUp?: null }|{ kind?: "agentFault"; applicationUsage?: null; siteVisit?: null; flag?: null; noticeAnswer?: null; sessionStarted?: null; sessionEnded?: null; privateTime?: null; droppedEvents?: null; agentFault: lapwing.activity.v1.AgentFault.$Shape; flagFollowUp?: null }|{ kind?: "flagFollowUp"; applicationUsage?: null; siteVisit?: null; flag?: null; noticeAnswer?: null; sessionStarted?: null; sessionEnded?: null; privateTime?: null; droppedEvents?: null; agentFault?: null; flagFollowUp: lapwing.activity.v1.FlagFollowUp.$Shape })
                );
            }

            /**
             * Properties of a SessionRef.
             * @deprecated Use lapwing.activity.v1.SessionRef.$Properties instead.
             */
            interface ISessionRef extends lapwing.activity.v1.SessionRef.$Properties {
            }

            /** Represents a SessionRef. */
            class SessionRef {

                /**
                 * Constructs a new SessionRef.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.activity.v1.SessionRef.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SessionRef sessionId. */
                sessionId: string;

                /** SessionRef account. */
                account: string;

                /**
                 * Encodes the specified SessionRef message. Does not implicitly {@link lapwing.activity.v1.SessionRef.verify|verify} messages.
                 * @param message SessionRef message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.activity.v1.SessionRef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SessionRef message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.SessionRef & lapwing.activity.v1.SessionRef.$Shape} SessionRef
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.activity.v1.SessionRef & lapwing.activity.v1.SessionRef.$Shape;
            }

            namespace SessionRef {

                /** Properties of a SessionRef. */
                interface $Properties {

                    /** SessionRef sessionId */
                    sessionId?: (string|null);

                    /** SessionRef account */
                    account?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SessionRef. */
                type $Shape = lapwing.activity.v1.SessionRef.$Properties;
            }

            /**
             * Properties of an ApplicationUsage.
             * @deprecated Use lapwing.activity.v1.ApplicationUsage.$Properties instead.
             */
            interface IApplicationUsage extends lapwing.activity.v1.ApplicationUsage.$Properties {
            }

            /** Represents an ApplicationUsage. */
            class ApplicationUsage {

                /**
                 * Constructs a new ApplicationUsage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.activity.v1.ApplicationUsage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ApplicationUsage executable. */
                executable: string;

                /** ApplicationUsage application. */
                application: string;

                /** ApplicationUsage title. */
                title: string;

                /** ApplicationUsage durationMs. */
                durationMs: number;

                /** ApplicationUsage idleMs. */
                idleMs: number;

                /**
                 * Encodes the specified ApplicationUsage message. Does not implicitly {@link lapwing.activity.v1.ApplicationUsage.verify|verify} messages.
                 * @param message ApplicationUsage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.activity.v1.ApplicationUsage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ApplicationUsage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.ApplicationUsage & lapwing.activity.v1.ApplicationUsage.$Shape} ApplicationUsage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.activity.v1.ApplicationUsage & lapwing.activity.v1.ApplicationUsage.$Shape;
            }

            namespace ApplicationUsage {

                /** Properties of an ApplicationUsage. */
                interface $Properties {

                    /** ApplicationUsage executable */
                    executable?: (string|null);

                    /** ApplicationUsage application */
                    application?: (string|null);

                    /** ApplicationUsage title */
                    title?: (string|null);

                    /** ApplicationUsage durationMs */
                    durationMs?: (number|null);

                    /** ApplicationUsage idleMs */
                    idleMs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ApplicationUsage. */
                type $Shape = lapwing.activity.v1.ApplicationUsage.$Properties;
            }

            /**
             * Properties of a SiteVisit.
             * @deprecated Use lapwing.activity.v1.SiteVisit.$Properties instead.
             */
            interface ISiteVisit extends lapwing.activity.v1.SiteVisit.$Properties {
            }

            /** Represents a SiteVisit. */
            class SiteVisit {

                /**
                 * Constructs a new SiteVisit.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.activity.v1.SiteVisit.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SiteVisit url. */
                url: string;

                /** SiteVisit host. */
                host: string;

                /** SiteVisit title. */
                title: string;

                /** SiteVisit searchTerms. */
                searchTerms: string;

                /** SiteVisit activeMs. */
                activeMs: number;

                /** SiteVisit privateWindow. */
                privateWindow: boolean;

                /** SiteVisit browser. */
                browser: string;

                /**
                 * Encodes the specified SiteVisit message. Does not implicitly {@link lapwing.activity.v1.SiteVisit.verify|verify} messages.
                 * @param message SiteVisit message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.activity.v1.SiteVisit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SiteVisit message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.SiteVisit & lapwing.activity.v1.SiteVisit.$Shape} SiteVisit
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.activity.v1.SiteVisit & lapwing.activity.v1.SiteVisit.$Shape;
            }

            namespace SiteVisit {

                /** Properties of a SiteVisit. */
                interface $Properties {

                    /** SiteVisit url */
                    url?: (string|null);

                    /** SiteVisit host */
                    host?: (string|null);

                    /** SiteVisit title */
                    title?: (string|null);

                    /** SiteVisit searchTerms */
                    searchTerms?: (string|null);

                    /** SiteVisit activeMs */
                    activeMs?: (number|null);

                    /** SiteVisit privateWindow */
                    privateWindow?: (boolean|null);

                    /** SiteVisit browser */
                    browser?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SiteVisit. */
                type $Shape = lapwing.activity.v1.SiteVisit.$Properties;
            }

            /**
             * Properties of a NoticeAnswer.
             * @deprecated Use lapwing.activity.v1.NoticeAnswer.$Properties instead.
             */
            interface INoticeAnswer extends lapwing.activity.v1.NoticeAnswer.$Properties {
            }

            /** Represents a NoticeAnswer. */
            class NoticeAnswer {

                /**
                 * Constructs a new NoticeAnswer.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.activity.v1.NoticeAnswer.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** NoticeAnswer outcome. */
                outcome: lapwing.activity.v1.NoticeOutcome;

                /** NoticeAnswer noticeVersion. */
                noticeVersion: string;

                /** NoticeAnswer developmentShell. */
                developmentShell: boolean;

                /**
                 * Encodes the specified NoticeAnswer message. Does not implicitly {@link lapwing.activity.v1.NoticeAnswer.verify|verify} messages.
                 * @param message NoticeAnswer message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.activity.v1.NoticeAnswer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a NoticeAnswer message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.NoticeAnswer & lapwing.activity.v1.NoticeAnswer.$Shape} NoticeAnswer
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.activity.v1.NoticeAnswer & lapwing.activity.v1.NoticeAnswer.$Shape;
            }

            namespace NoticeAnswer {

                /** Properties of a NoticeAnswer. */
                interface $Properties {

                    /** NoticeAnswer outcome */
                    outcome?: (lapwing.activity.v1.NoticeOutcome|null);

                    /** NoticeAnswer noticeVersion */
                    noticeVersion?: (string|null);

                    /** NoticeAnswer developmentShell */
                    developmentShell?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a NoticeAnswer. */
                type $Shape = lapwing.activity.v1.NoticeAnswer.$Properties;
            }

            /** NoticeOutcome enum. */
            enum NoticeOutcome {

                /** NOTICE_OUTCOME_UNSPECIFIED value */
                NOTICE_OUTCOME_UNSPECIFIED = 0,

                /** NOTICE_OUTCOME_ACCEPTED value */
                NOTICE_OUTCOME_ACCEPTED = 1,

                /** NOTICE_OUTCOME_DISMISSED value */
                NOTICE_OUTCOME_DISMISSED = 2
            }

            /**
             * Properties of a SessionStarted.
             * @deprecated Use lapwing.activity.v1.SessionStarted.$Properties instead.
             */
            interface ISessionStarted extends lapwing.activity.v1.SessionStarted.$Properties {
            }

            /** Represents a SessionStarted. */
            class SessionStarted {

                /**
                 * Constructs a new SessionStarted.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.activity.v1.SessionStarted.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SessionStarted agentVersion. */
                agentVersion: string;

                /** SessionStarted platform. */
                platform: string;

                /** SessionStarted keyboard. */
                keyboard: string;

                /**
                 * Encodes the specified SessionStarted message. Does not implicitly {@link lapwing.activity.v1.SessionStarted.verify|verify} messages.
                 * @param message SessionStarted message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.activity.v1.SessionStarted.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SessionStarted message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.SessionStarted & lapwing.activity.v1.SessionStarted.$Shape} SessionStarted
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.activity.v1.SessionStarted & lapwing.activity.v1.SessionStarted.$Shape;
            }

            namespace SessionStarted {

                /** Properties of a SessionStarted. */
                interface $Properties {

                    /** SessionStarted agentVersion */
                    agentVersion?: (string|null);

                    /** SessionStarted platform */
                    platform?: (string|null);

                    /** SessionStarted keyboard */
                    keyboard?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SessionStarted. */
                type $Shape = lapwing.activity.v1.SessionStarted.$Properties;
            }

            /**
             * Properties of a SessionEnded.
             * @deprecated Use lapwing.activity.v1.SessionEnded.$Properties instead.
             */
            interface ISessionEnded extends lapwing.activity.v1.SessionEnded.$Properties {
            }

            /** Represents a SessionEnded. */
            class SessionEnded {

                /**
                 * Constructs a new SessionEnded.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.activity.v1.SessionEnded.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SessionEnded reason. */
                reason: lapwing.activity.v1.SessionEndReason;

                /**
                 * Encodes the specified SessionEnded message. Does not implicitly {@link lapwing.activity.v1.SessionEnded.verify|verify} messages.
                 * @param message SessionEnded message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.activity.v1.SessionEnded.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SessionEnded message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.SessionEnded & lapwing.activity.v1.SessionEnded.$Shape} SessionEnded
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.activity.v1.SessionEnded & lapwing.activity.v1.SessionEnded.$Shape;
            }

            namespace SessionEnded {

                /** Properties of a SessionEnded. */
                interface $Properties {

                    /** SessionEnded reason */
                    reason?: (lapwing.activity.v1.SessionEndReason|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SessionEnded. */
                type $Shape = lapwing.activity.v1.SessionEnded.$Properties;
            }

            /** SessionEndReason enum. */
            enum SessionEndReason {

                /** SESSION_END_REASON_UNSPECIFIED value */
                SESSION_END_REASON_UNSPECIFIED = 0,

                /** SESSION_END_REASON_LOG_OFF value */
                SESSION_END_REASON_LOG_OFF = 1,

                /** SESSION_END_REASON_VANISHED value */
                SESSION_END_REASON_VANISHED = 2
            }

            /**
             * Properties of a PrivateTime.
             * @deprecated Use lapwing.activity.v1.PrivateTime.$Properties instead.
             */
            interface IPrivateTime extends lapwing.activity.v1.PrivateTime.$Properties {
            }

            /** Represents a PrivateTime. */
            class PrivateTime {

                /**
                 * Constructs a new PrivateTime.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.activity.v1.PrivateTime.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PrivateTime durationMs. */
                durationMs: number;

                /** PrivateTime reason. */
                reason: lapwing.activity.v1.PrivacyReason;

                /**
                 * Encodes the specified PrivateTime message. Does not implicitly {@link lapwing.activity.v1.PrivateTime.verify|verify} messages.
                 * @param message PrivateTime message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.activity.v1.PrivateTime.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PrivateTime message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.PrivateTime & lapwing.activity.v1.PrivateTime.$Shape} PrivateTime
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.activity.v1.PrivateTime & lapwing.activity.v1.PrivateTime.$Shape;
            }

            namespace PrivateTime {

                /** Properties of a PrivateTime. */
                interface $Properties {

                    /** PrivateTime durationMs */
                    durationMs?: (number|null);

                    /** PrivateTime reason */
                    reason?: (lapwing.activity.v1.PrivacyReason|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PrivateTime. */
                type $Shape = lapwing.activity.v1.PrivateTime.$Properties;
            }

            /** PrivacyReason enum. */
            enum PrivacyReason {

                /** PRIVACY_REASON_UNSPECIFIED value */
                PRIVACY_REASON_UNSPECIFIED = 0,

                /** PRIVACY_REASON_SECRET_FIELD value */
                PRIVACY_REASON_SECRET_FIELD = 1,

                /** PRIVACY_REASON_EXCLUDED_APPLICATION value */
                PRIVACY_REASON_EXCLUDED_APPLICATION = 2,

                /** PRIVACY_REASON_EXCLUDED_SITE value */
                PRIVACY_REASON_EXCLUDED_SITE = 3,

                /** PRIVACY_REASON_OUTSIDE_HOURS value */
                PRIVACY_REASON_OUTSIDE_HOURS = 4
            }

            /**
             * Properties of a DroppedEvents.
             * @deprecated Use lapwing.activity.v1.DroppedEvents.$Properties instead.
             */
            interface IDroppedEvents extends lapwing.activity.v1.DroppedEvents.$Properties {
            }

            /** Represents a DroppedEvents. */
            class DroppedEvents {

                /**
                 * Constructs a new DroppedEvents.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.activity.v1.DroppedEvents.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** DroppedEvents firstSequence. */
                firstSequence: number;

                /** DroppedEvents lastSequence. */
                lastSequence: number;

                /** DroppedEvents count. */
                count: number;

                /** DroppedEvents reason. */
                reason: lapwing.activity.v1.DropReason;

                /**
                 * Encodes the specified DroppedEvents message. Does not implicitly {@link lapwing.activity.v1.DroppedEvents.verify|verify} messages.
                 * @param message DroppedEvents message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.activity.v1.DroppedEvents.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a DroppedEvents message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.DroppedEvents & lapwing.activity.v1.DroppedEvents.$Shape} DroppedEvents
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.activity.v1.DroppedEvents & lapwing.activity.v1.DroppedEvents.$Shape;
            }

            namespace DroppedEvents {

                /** Properties of a DroppedEvents. */
                interface $Properties {

                    /** DroppedEvents firstSequence */
                    firstSequence?: (number|null);

                    /** DroppedEvents lastSequence */
                    lastSequence?: (number|null);

                    /** DroppedEvents count */
                    count?: (number|null);

                    /** DroppedEvents reason */
                    reason?: (lapwing.activity.v1.DropReason|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a DroppedEvents. */
                type $Shape = lapwing.activity.v1.DroppedEvents.$Properties;
            }

            /** DropReason enum. */
            enum DropReason {

                /** DROP_REASON_UNSPECIFIED value */
                DROP_REASON_UNSPECIFIED = 0,

                /** DROP_REASON_SIZE value */
                DROP_REASON_SIZE = 1,

                /** DROP_REASON_AGE value */
                DROP_REASON_AGE = 2
            }

            /**
             * Properties of an AgentFault.
             * @deprecated Use lapwing.activity.v1.AgentFault.$Properties instead.
             */
            interface IAgentFault extends lapwing.activity.v1.AgentFault.$Properties {
            }

            /** Represents an AgentFault. */
            class AgentFault {

                /**
                 * Constructs a new AgentFault.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.activity.v1.AgentFault.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AgentFault code. */
                code: string;

                /** AgentFault message. */
                message: string;

                /**
                 * Encodes the specified AgentFault message. Does not implicitly {@link lapwing.activity.v1.AgentFault.verify|verify} messages.
                 * @param message AgentFault message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.activity.v1.AgentFault.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AgentFault message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.AgentFault & lapwing.activity.v1.AgentFault.$Shape} AgentFault
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.activity.v1.AgentFault & lapwing.activity.v1.AgentFault.$Shape;
            }

            namespace AgentFault {

                /** Properties of an AgentFault. */
                interface $Properties {

                    /** AgentFault code */
                    code?: (string|null);

                    /** AgentFault message */
                    message?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AgentFault. */
                type $Shape = lapwing.activity.v1.AgentFault.$Properties;
            }

            /**
             * Properties of a Flag.
             * @deprecated Use lapwing.activity.v1.Flag.$Properties instead.
             */
            interface IFlag extends lapwing.activity.v1.Flag.$Properties {
            }

            /** Represents a Flag. */
            class Flag {

                /**
                 * Constructs a new Flag.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.activity.v1.Flag.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Flag termId. */
                termId: string;

                /** Flag term. */
                term: string;

                /** Flag theme. */
                theme: string;

                /** Flag severity. */
                severity: number;

                /** Flag reasons. */
                reasons: string[];

                /** Flag ruleIds. */
                ruleIds: string[];

                /** Flag contextBefore. */
                contextBefore: string;

                /** Flag matchedText. */
                matchedText: string;

                /** Flag contextAfter. */
                contextAfter: string;

                /** Flag deleted. */
                deleted: boolean;

                /** Flag source. */
                source: lapwing.activity.v1.TextSource;

                /** Flag executable. */
                executable: string;

                /** Flag windowTitle. */
                windowTitle: string;

                /** Flag url. */
                url: string;

                /** Flag libraryVersion. */
                libraryVersion: string;

                /** Flag flagId. */
                flagId: string;

                /**
                 * Encodes the specified Flag message. Does not implicitly {@link lapwing.activity.v1.Flag.verify|verify} messages.
                 * @param message Flag message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.activity.v1.Flag.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Flag message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.Flag & lapwing.activity.v1.Flag.$Shape} Flag
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.activity.v1.Flag & lapwing.activity.v1.Flag.$Shape;
            }

            namespace Flag {

                /** Properties of a Flag. */
                interface $Properties {

                    /** Flag termId */
                    termId?: (string|null);

                    /** Flag term */
                    term?: (string|null);

                    /** Flag theme */
                    theme?: (string|null);

                    /** Flag severity */
                    severity?: (number|null);

                    /** Flag reasons */
                    reasons?: (string[]|null);

                    /** Flag ruleIds */
                    ruleIds?: (string[]|null);

                    /** Flag contextBefore */
                    contextBefore?: (string|null);

                    /** Flag matchedText */
                    matchedText?: (string|null);

                    /** Flag contextAfter */
                    contextAfter?: (string|null);

                    /** Flag deleted */
                    deleted?: (boolean|null);

                    /** Flag source */
                    source?: (lapwing.activity.v1.TextSource|null);

                    /** Flag executable */
                    executable?: (string|null);

                    /** Flag windowTitle */
                    windowTitle?: (string|null);

                    /** Flag url */
                    url?: (string|null);

                    /** Flag libraryVersion */
                    libraryVersion?: (string|null);

                    /** Flag flagId */
                    flagId?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Flag. */
                type $Shape = lapwing.activity.v1.Flag.$Properties;
            }

            /**
             * Properties of a FlagFollowUp.
             * @deprecated Use lapwing.activity.v1.FlagFollowUp.$Properties instead.
             */
            interface IFlagFollowUp extends lapwing.activity.v1.FlagFollowUp.$Properties {
            }

            /** Represents a FlagFollowUp. */
            class FlagFollowUp {

                /**
                 * Constructs a new FlagFollowUp.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.activity.v1.FlagFollowUp.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** FlagFollowUp flagId. */
                flagId: string;

                /** FlagFollowUp contextAfter. */
                contextAfter: string;

                /** FlagFollowUp deleted. */
                deleted: boolean;

                /**
                 * Encodes the specified FlagFollowUp message. Does not implicitly {@link lapwing.activity.v1.FlagFollowUp.verify|verify} messages.
                 * @param message FlagFollowUp message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.activity.v1.FlagFollowUp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a FlagFollowUp message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.FlagFollowUp & lapwing.activity.v1.FlagFollowUp.$Shape} FlagFollowUp
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.activity.v1.FlagFollowUp & lapwing.activity.v1.FlagFollowUp.$Shape;
            }

            namespace FlagFollowUp {

                /** Properties of a FlagFollowUp. */
                interface $Properties {

                    /** FlagFollowUp flagId */
                    flagId?: (string|null);

                    /** FlagFollowUp contextAfter */
                    contextAfter?: (string|null);

                    /** FlagFollowUp deleted */
                    deleted?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a FlagFollowUp. */
                type $Shape = lapwing.activity.v1.FlagFollowUp.$Properties;
            }

            /** TextSource enum. */
            enum TextSource {

                /** TEXT_SOURCE_UNSPECIFIED value */
                TEXT_SOURCE_UNSPECIFIED = 0,

                /** TEXT_SOURCE_KEYS value */
                TEXT_SOURCE_KEYS = 1,

                /** TEXT_SOURCE_SEARCH value */
                TEXT_SOURCE_SEARCH = 2,

                /** TEXT_SOURCE_PAGE value */
                TEXT_SOURCE_PAGE = 3
            }
        }
    }

    /** Namespace control. */
    namespace control {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of a SignedDocument.
             * @deprecated Use lapwing.control.v1.SignedDocument.$Properties instead.
             */
            interface ISignedDocument extends lapwing.control.v1.SignedDocument.$Properties {
            }

            /** Represents a SignedDocument. */
            class SignedDocument {

                /**
                 * Constructs a new SignedDocument.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.SignedDocument.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SignedDocument kind. */
                kind: lapwing.control.v1.DocumentKind;

                /** SignedDocument payload. */
                payload: Uint8Array;

                /** SignedDocument signature. */
                signature: Uint8Array;

                /**
                 * Encodes the specified SignedDocument message. Does not implicitly {@link lapwing.control.v1.SignedDocument.verify|verify} messages.
                 * @param message SignedDocument message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.SignedDocument.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SignedDocument message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.SignedDocument & lapwing.control.v1.SignedDocument.$Shape} SignedDocument
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.SignedDocument & lapwing.control.v1.SignedDocument.$Shape;
            }

            namespace SignedDocument {

                /** Properties of a SignedDocument. */
                interface $Properties {

                    /** SignedDocument kind */
                    kind?: (lapwing.control.v1.DocumentKind|null);

                    /** SignedDocument payload */
                    payload?: (Uint8Array|null);

                    /** SignedDocument signature */
                    signature?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SignedDocument. */
                type $Shape = lapwing.control.v1.SignedDocument.$Properties;
            }

            /** DocumentKind enum. */
            enum DocumentKind {

                /** DOCUMENT_KIND_UNSPECIFIED value */
                DOCUMENT_KIND_UNSPECIFIED = 0,

                /** DOCUMENT_KIND_POLICY value */
                DOCUMENT_KIND_POLICY = 1,

                /** DOCUMENT_KIND_TERM_LIBRARY value */
                DOCUMENT_KIND_TERM_LIBRARY = 2,

                /** DOCUMENT_KIND_COMPILED_LIBRARY value */
                DOCUMENT_KIND_COMPILED_LIBRARY = 3
            }

            /**
             * Properties of a CompiledLibrary.
             * @deprecated Use lapwing.control.v1.CompiledLibrary.$Properties instead.
             */
            interface ICompiledLibrary extends lapwing.control.v1.CompiledLibrary.$Properties {
            }

            /** Represents a CompiledLibrary. */
            class CompiledLibrary {

                /**
                 * Constructs a new CompiledLibrary.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.CompiledLibrary.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CompiledLibrary version. */
                version: string;

                /** CompiledLibrary format. */
                format: number;

                /** CompiledLibrary size. */
                size: number;

                /** CompiledLibrary sha256. */
                sha256: Uint8Array;

                /** CompiledLibrary compressedSize. */
                compressedSize: number;

                /**
                 * Encodes the specified CompiledLibrary message. Does not implicitly {@link lapwing.control.v1.CompiledLibrary.verify|verify} messages.
                 * @param message CompiledLibrary message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.CompiledLibrary.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CompiledLibrary message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.CompiledLibrary & lapwing.control.v1.CompiledLibrary.$Shape} CompiledLibrary
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.CompiledLibrary & lapwing.control.v1.CompiledLibrary.$Shape;
            }

            namespace CompiledLibrary {

                /** Properties of a CompiledLibrary. */
                interface $Properties {

                    /** CompiledLibrary version */
                    version?: (string|null);

                    /** CompiledLibrary format */
                    format?: (number|null);

                    /** CompiledLibrary size */
                    size?: (number|null);

                    /** CompiledLibrary sha256 */
                    sha256?: (Uint8Array|null);

                    /** CompiledLibrary compressedSize */
                    compressedSize?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CompiledLibrary. */
                type $Shape = lapwing.control.v1.CompiledLibrary.$Properties;
            }

            /**
             * Properties of a Policy.
             * @deprecated Use lapwing.control.v1.Policy.$Properties instead.
             */
            interface IPolicy extends lapwing.control.v1.Policy.$Properties {
            }

            /** Represents a Policy. */
            class Policy {

                /**
                 * Constructs a new Policy.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.Policy.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Policy schoolId. */
                schoolId: string;

                /** Policy version. */
                version: number;

                /** Policy issuedAtMs. */
                issuedAtMs: number;

                /** Policy notice. */
                notice?: (lapwing.control.v1.Notice.$Properties|null);

                /** Policy excludedApplications. */
                excludedApplications: string[];

                /** Policy excludedSites. */
                excludedSites: string[];

                /** Policy monitoredHours. */
                monitoredHours: lapwing.control.v1.MonitoredHours.$Properties[];

                /** Policy spoolLimits. */
                spoolLimits?: (lapwing.control.v1.SpoolLimits.$Properties|null);

                /** Policy timeZone. */
                timeZone: string;

                /** Policy classroom. */
                classroom?: (lapwing.control.v1.Classroom.$Properties|null);

                /**
                 * Encodes the specified Policy message. Does not implicitly {@link lapwing.control.v1.Policy.verify|verify} messages.
                 * @param message Policy message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.Policy.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Policy message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Policy & lapwing.control.v1.Policy.$Shape} Policy
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.Policy & lapwing.control.v1.Policy.$Shape;
            }

            namespace Policy {

                /** Properties of a Policy. */
                interface $Properties {

                    /** Policy schoolId */
                    schoolId?: (string|null);

                    /** Policy version */
                    version?: (number|null);

                    /** Policy issuedAtMs */
                    issuedAtMs?: (number|null);

                    /** Policy notice */
                    notice?: (lapwing.control.v1.Notice.$Properties|null);

                    /** Policy excludedApplications */
                    excludedApplications?: (string[]|null);

                    /** Policy excludedSites */
                    excludedSites?: (string[]|null);

                    /** Policy monitoredHours */
                    monitoredHours?: (lapwing.control.v1.MonitoredHours.$Properties[]|null);

                    /** Policy spoolLimits */
                    spoolLimits?: (lapwing.control.v1.SpoolLimits.$Properties|null);

                    /** Policy timeZone */
                    timeZone?: (string|null);

                    /** Policy classroom */
                    classroom?: (lapwing.control.v1.Classroom.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Policy. */
                type $Shape = lapwing.control.v1.Policy.$Properties;
            }

            /**
             * Properties of a Classroom.
             * @deprecated Use lapwing.control.v1.Classroom.$Properties instead.
             */
            interface IClassroom extends lapwing.control.v1.Classroom.$Properties {
            }

            /** Represents a Classroom. */
            class Classroom {

                /**
                 * Constructs a new Classroom.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.Classroom.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Classroom allowedCommands. */
                allowedCommands: lapwing.control.v1.CommandKind[];

                /** Classroom applications. */
                applications: lapwing.control.v1.SchoolApplication.$Properties[];

                /** Classroom askBeforeWatching. */
                askBeforeWatching: boolean;

                /** Classroom fileLimits. */
                fileLimits?: (lapwing.files.v1.FileLimits.$Properties|null);

                /**
                 * Encodes the specified Classroom message. Does not implicitly {@link lapwing.control.v1.Classroom.verify|verify} messages.
                 * @param message Classroom message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.Classroom.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Classroom message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Classroom & lapwing.control.v1.Classroom.$Shape} Classroom
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.Classroom & lapwing.control.v1.Classroom.$Shape;
            }

            namespace Classroom {

                /** Properties of a Classroom. */
                interface $Properties {

                    /** Classroom allowedCommands */
                    allowedCommands?: (lapwing.control.v1.CommandKind[]|null);

                    /** Classroom applications */
                    applications?: (lapwing.control.v1.SchoolApplication.$Properties[]|null);

                    /** Classroom askBeforeWatching */
                    askBeforeWatching?: (boolean|null);

                    /** Classroom fileLimits */
                    fileLimits?: (lapwing.files.v1.FileLimits.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Classroom. */
                type $Shape = lapwing.control.v1.Classroom.$Properties;
            }

            /**
             * Properties of a SchoolApplication.
             * @deprecated Use lapwing.control.v1.SchoolApplication.$Properties instead.
             */
            interface ISchoolApplication extends lapwing.control.v1.SchoolApplication.$Properties {
            }

            /** Represents a SchoolApplication. */
            class SchoolApplication {

                /**
                 * Constructs a new SchoolApplication.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.SchoolApplication.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SchoolApplication applicationId. */
                applicationId: string;

                /** SchoolApplication name. */
                name: string;

                /** SchoolApplication starts. */
                starts: lapwing.control.v1.SchoolApplicationStart.$Properties[];

                /** SchoolApplication executables. */
                executables: string[];

                /**
                 * Encodes the specified SchoolApplication message. Does not implicitly {@link lapwing.control.v1.SchoolApplication.verify|verify} messages.
                 * @param message SchoolApplication message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.SchoolApplication.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SchoolApplication message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.SchoolApplication & lapwing.control.v1.SchoolApplication.$Shape} SchoolApplication
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.SchoolApplication & lapwing.control.v1.SchoolApplication.$Shape;
            }

            namespace SchoolApplication {

                /** Properties of a SchoolApplication. */
                interface $Properties {

                    /** SchoolApplication applicationId */
                    applicationId?: (string|null);

                    /** SchoolApplication name */
                    name?: (string|null);

                    /** SchoolApplication starts */
                    starts?: (lapwing.control.v1.SchoolApplicationStart.$Properties[]|null);

                    /** SchoolApplication executables */
                    executables?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SchoolApplication. */
                type $Shape = lapwing.control.v1.SchoolApplication.$Properties;
            }

            /**
             * Properties of a SchoolApplicationStart.
             * @deprecated Use lapwing.control.v1.SchoolApplicationStart.$Properties instead.
             */
            interface ISchoolApplicationStart extends lapwing.control.v1.SchoolApplicationStart.$Properties {
            }

            /** Represents a SchoolApplicationStart. */
            class SchoolApplicationStart {

                /**
                 * Constructs a new SchoolApplicationStart.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.SchoolApplicationStart.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SchoolApplicationStart platform. */
                platform: string;

                /** SchoolApplicationStart executable. */
                executable: string;

                /** SchoolApplicationStart arguments. */
                arguments: string[];

                /**
                 * Encodes the specified SchoolApplicationStart message. Does not implicitly {@link lapwing.control.v1.SchoolApplicationStart.verify|verify} messages.
                 * @param message SchoolApplicationStart message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.SchoolApplicationStart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SchoolApplicationStart message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.SchoolApplicationStart & lapwing.control.v1.SchoolApplicationStart.$Shape} SchoolApplicationStart
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.SchoolApplicationStart & lapwing.control.v1.SchoolApplicationStart.$Shape;
            }

            namespace SchoolApplicationStart {

                /** Properties of a SchoolApplicationStart. */
                interface $Properties {

                    /** SchoolApplicationStart platform */
                    platform?: (string|null);

                    /** SchoolApplicationStart executable */
                    executable?: (string|null);

                    /** SchoolApplicationStart arguments */
                    "arguments"?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SchoolApplicationStart. */
                type $Shape = lapwing.control.v1.SchoolApplicationStart.$Properties;
            }

            /** CommandKind enum. */
            enum CommandKind {

                /** COMMAND_KIND_UNSPECIFIED value */
                COMMAND_KIND_UNSPECIFIED = 0,

                /** COMMAND_KIND_LOCK value */
                COMMAND_KIND_LOCK = 1,

                /** COMMAND_KIND_MESSAGE value */
                COMMAND_KIND_MESSAGE = 2,

                /** COMMAND_KIND_OPEN_SITE value */
                COMMAND_KIND_OPEN_SITE = 3,

                /** COMMAND_KIND_OPEN_APPLICATION value */
                COMMAND_KIND_OPEN_APPLICATION = 4,

                /** COMMAND_KIND_CLOSE_FRONT value */
                COMMAND_KIND_CLOSE_FRONT = 5,

                /** COMMAND_KIND_FOCUS value */
                COMMAND_KIND_FOCUS = 6,

                /** COMMAND_KIND_BLOCK value */
                COMMAND_KIND_BLOCK = 7,

                /** COMMAND_KIND_PAUSE_INTERNET value */
                COMMAND_KIND_PAUSE_INTERNET = 8,

                /** COMMAND_KIND_MUTE value */
                COMMAND_KIND_MUTE = 9,

                /** COMMAND_KIND_LOG_OFF value */
                COMMAND_KIND_LOG_OFF = 10,

                /** COMMAND_KIND_RESTART value */
                COMMAND_KIND_RESTART = 11,

                /** COMMAND_KIND_SHUT_DOWN value */
                COMMAND_KIND_SHUT_DOWN = 12,

                /** COMMAND_KIND_WAKE value */
                COMMAND_KIND_WAKE = 13,

                /** COMMAND_KIND_WATCH_WALL value */
                COMMAND_KIND_WATCH_WALL = 14,

                /** COMMAND_KIND_WATCH_SCREEN value */
                COMMAND_KIND_WATCH_SCREEN = 15,

                /** COMMAND_KIND_REMOTE_CONTROL value */
                COMMAND_KIND_REMOTE_CONTROL = 16,

                /** COMMAND_KIND_BROADCAST value */
                COMMAND_KIND_BROADCAST = 17,

                /** COMMAND_KIND_HAND_OUT value */
                COMMAND_KIND_HAND_OUT = 18,

                /** COMMAND_KIND_COLLECT value */
                COMMAND_KIND_COLLECT = 19,

                /** COMMAND_KIND_KEEP_SCREENSHOT value */
                COMMAND_KIND_KEEP_SCREENSHOT = 20
            }

            /**
             * Properties of a Notice.
             * @deprecated Use lapwing.control.v1.Notice.$Properties instead.
             */
            interface INotice extends lapwing.control.v1.Notice.$Properties {
            }

            /** Represents a Notice. */
            class Notice {

                /**
                 * Constructs a new Notice.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.Notice.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Notice version. */
                version: string;

                /** Notice title. */
                title: string;

                /** Notice body. */
                body: string;

                /**
                 * Encodes the specified Notice message. Does not implicitly {@link lapwing.control.v1.Notice.verify|verify} messages.
                 * @param message Notice message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.Notice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Notice message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Notice & lapwing.control.v1.Notice.$Shape} Notice
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.Notice & lapwing.control.v1.Notice.$Shape;
            }

            namespace Notice {

                /** Properties of a Notice. */
                interface $Properties {

                    /** Notice version */
                    version?: (string|null);

                    /** Notice title */
                    title?: (string|null);

                    /** Notice body */
                    body?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Notice. */
                type $Shape = lapwing.control.v1.Notice.$Properties;
            }

            /**
             * Properties of a MonitoredHours.
             * @deprecated Use lapwing.control.v1.MonitoredHours.$Properties instead.
             */
            interface IMonitoredHours extends lapwing.control.v1.MonitoredHours.$Properties {
            }

            /** Represents a MonitoredHours. */
            class MonitoredHours {

                /**
                 * Constructs a new MonitoredHours.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.MonitoredHours.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** MonitoredHours weekday. */
                weekday: number;

                /** MonitoredHours fromMinute. */
                fromMinute: number;

                /** MonitoredHours toMinute. */
                toMinute: number;

                /**
                 * Encodes the specified MonitoredHours message. Does not implicitly {@link lapwing.control.v1.MonitoredHours.verify|verify} messages.
                 * @param message MonitoredHours message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.MonitoredHours.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a MonitoredHours message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.MonitoredHours & lapwing.control.v1.MonitoredHours.$Shape} MonitoredHours
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.MonitoredHours & lapwing.control.v1.MonitoredHours.$Shape;
            }

            namespace MonitoredHours {

                /** Properties of a MonitoredHours. */
                interface $Properties {

                    /** MonitoredHours weekday */
                    weekday?: (number|null);

                    /** MonitoredHours fromMinute */
                    fromMinute?: (number|null);

                    /** MonitoredHours toMinute */
                    toMinute?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a MonitoredHours. */
                type $Shape = lapwing.control.v1.MonitoredHours.$Properties;
            }

            /**
             * Properties of a SpoolLimits.
             * @deprecated Use lapwing.control.v1.SpoolLimits.$Properties instead.
             */
            interface ISpoolLimits extends lapwing.control.v1.SpoolLimits.$Properties {
            }

            /** Represents a SpoolLimits. */
            class SpoolLimits {

                /**
                 * Constructs a new SpoolLimits.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.SpoolLimits.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SpoolLimits maxBytes. */
                maxBytes: number;

                /** SpoolLimits maxAgeHours. */
                maxAgeHours: number;

                /**
                 * Encodes the specified SpoolLimits message. Does not implicitly {@link lapwing.control.v1.SpoolLimits.verify|verify} messages.
                 * @param message SpoolLimits message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.SpoolLimits.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SpoolLimits message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.SpoolLimits & lapwing.control.v1.SpoolLimits.$Shape} SpoolLimits
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.SpoolLimits & lapwing.control.v1.SpoolLimits.$Shape;
            }

            namespace SpoolLimits {

                /** Properties of a SpoolLimits. */
                interface $Properties {

                    /** SpoolLimits maxBytes */
                    maxBytes?: (number|null);

                    /** SpoolLimits maxAgeHours */
                    maxAgeHours?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SpoolLimits. */
                type $Shape = lapwing.control.v1.SpoolLimits.$Properties;
            }

            /**
             * Properties of a Command.
             * @deprecated Use lapwing.control.v1.Command.$Properties instead.
             */
            interface ICommand extends lapwing.control.v1.Command.$Properties {
            }

            /** Represents a Command. */
            class Command {

                /**
                 * Constructs a new Command.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.Command.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Command commandId. */
                commandId: string;

                /** Command issuedBy. */
                issuedBy: string;

                /** Command issuedAtMs. */
                issuedAtMs: number;

                /** Command expiresAtMs. */
                expiresAtMs: number;

                /** Command lesson. */
                lesson?: (lapwing.control.v1.LessonRef.$Properties|null);

                /** Command deviceId. */
                deviceId: string;

                /** Command sessionId. */
                sessionId: string;

                /** Command issuerName. */
                issuerName: string;

                /** Command issuerRole. */
                issuerRole: lapwing.control.v1.IssuerRole;

                /** Command lessonStart. */
                lessonStart?: (lapwing.control.v1.LessonStart.$Properties|null);

                /** Command lessonExtend. */
                lessonExtend?: (lapwing.control.v1.LessonExtend.$Properties|null);

                /** Command lessonEnd. */
                lessonEnd?: (lapwing.control.v1.LessonEnd.$Properties|null);

                /** Command lock. */
                lock?: (lapwing.control.v1.Lock.$Properties|null);

                /** Command lift. */
                lift?: (lapwing.control.v1.Lift.$Properties|null);

                /** Command showMessage. */
                showMessage?: (lapwing.control.v1.ShowMessage.$Properties|null);

                /** Command openSite. */
                openSite?: (lapwing.control.v1.OpenSite.$Properties|null);

                /** Command openApplication. */
                openApplication?: (lapwing.control.v1.OpenApplication.$Properties|null);

                /** Command closeFront. */
                closeFront?: (lapwing.control.v1.CloseFront.$Properties|null);

                /** Command focus. */
                focus?: (lapwing.control.v1.Focus.$Properties|null);

                /** Command block. */
                block?: (lapwing.control.v1.Block.$Properties|null);

                /** Command pauseInternet. */
                pauseInternet?: (lapwing.control.v1.PauseInternet.$Properties|null);

                /** Command mute. */
                mute?: (lapwing.control.v1.Mute.$Properties|null);

                /** Command logOff. */
                logOff?: (lapwing.control.v1.LogOff.$Properties|null);

                /** Command restart. */
                restart?: (lapwing.control.v1.Restart.$Properties|null);

                /** Command shutDown. */
                shutDown?: (lapwing.control.v1.ShutDown.$Properties|null);

                /** Command wake. */
                wake?: (lapwing.control.v1.Wake.$Properties|null);

                /** Command lowerHand. */
                lowerHand?: (lapwing.control.v1.LowerHand.$Properties|null);

                /** Command watch. */
                watch?: (lapwing.control.v1.Watch.$Properties|null);

                /** Command watchEnd. */
                watchEnd?: (lapwing.control.v1.WatchEnd.$Properties|null);

                /** Command broadcast. */
                broadcast?: (lapwing.control.v1.Broadcast.$Properties|null);

                /** Command broadcastEnd. */
                broadcastEnd?: (lapwing.control.v1.BroadcastEnd.$Properties|null);

                /** Command handOut. */
                handOut?: (lapwing.files.v1.HandOut.$Properties|null);

                /** Command collect. */
                collect?: (lapwing.files.v1.Collect.$Properties|null);

                /** Command keepScreenshot. */
                keepScreenshot?: (lapwing.control.v1.KeepScreenshot.$Properties|null);

                /** Command kind. */
                kind?: ("lessonStart"|"lessonExtend"|"lessonEnd"|"lock"|"lift"|"showMessage"|"openSite"|"openApplication"|"closeFront"|"focus"|"block"|"pauseInternet"|"mute"|"logOff"|"restart"|"shutDown"|"wake"|"lowerHand"|"watch"|"watchEnd"|"broadcast"|"broadcastEnd"|"handOut"|"collect"|"keepScreenshot");

                /**
                 * Encodes the specified Command message. Does not implicitly {@link lapwing.control.v1.Command.verify|verify} messages.
                 * @param message Command message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.Command.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Command message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Command & lapwing.control.v1.Command.$Shape} Command
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.Command & lapwing.control.v1.Command.$Shape;
            }

            namespace Command {

                /** Properties of a Command. */
                interface $Properties {

                    /** Command commandId */
                    commandId?: (string|null);

                    /** Command issuedBy */
                    issuedBy?: (string|null);

                    /** Command issuedAtMs */
                    issuedAtMs?: (number|null);

                    /** Command expiresAtMs */
                    expiresAtMs?: (number|null);

                    /** Command lesson */
                    lesson?: (lapwing.control.v1.LessonRef.$Properties|null);

                    /** Command deviceId */
                    deviceId?: (string|null);

                    /** Command sessionId */
                    sessionId?: (string|null);

                    /** Command issuerName */
                    issuerName?: (string|null);

                    /** Command issuerRole */
                    issuerRole?: (lapwing.control.v1.IssuerRole|null);

                    /** Command lessonStart */
                    lessonStart?: (lapwing.control.v1.LessonStart.$Properties|null);

                    /** Command lessonExtend */
                    lessonExtend?: (lapwing.control.v1.LessonExtend.$Properties|null);

                    /** Command lessonEnd */
                    lessonEnd?: (lapwing.control.v1.LessonEnd.$Properties|null);

                    /** Command lock */
                    lock?: (lapwing.control.v1.Lock.$Properties|null);

                    /** Command lift */
                    lift?: (lapwing.control.v1.Lift.$Properties|null);

                    /** Command showMessage */
                    showMessage?: (lapwing.control.v1.ShowMessage.$Properties|null);

                    /** Command openSite */
                    openSite?: (lapwing.control.v1.OpenSite.$Properties|null);

                    /** Command openApplication */
                    openApplication?: (lapwing.control.v1.OpenApplication.$Properties|null);

                    /** Command closeFront */
                    closeFront?: (lapwing.control.v1.CloseFront.$Properties|null);

                    /** Command focus */
                    focus?: (lapwing.control.v1.Focus.$Properties|null);

                    /** Command block */
                    block?: (lapwing.control.v1.Block.$Properties|null);

                    /** Command pauseInternet */
                    pauseInternet?: (lapwing.control.v1.PauseInternet.$Properties|null);

                    /** Command mute */
                    mute?: (lapwing.control.v1.Mute.$Properties|null);

                    /** Command logOff */
                    logOff?: (lapwing.control.v1.LogOff.$Properties|null);

                    /** Command restart */
                    restart?: (lapwing.control.v1.Restart.$Properties|null);

                    /** Command shutDown */
                    shutDown?: (lapwing.control.v1.ShutDown.$Properties|null);

                    /** Command wake */
                    wake?: (lapwing.control.v1.Wake.$Properties|null);

                    /** Command lowerHand */
                    lowerHand?: (lapwing.control.v1.LowerHand.$Properties|null);

                    /** Command watch */
                    watch?: (lapwing.control.v1.Watch.$Properties|null);

                    /** Command watchEnd */
                    watchEnd?: (lapwing.control.v1.WatchEnd.$Properties|null);

                    /** Command broadcast */
                    broadcast?: (lapwing.control.v1.Broadcast.$Properties|null);

                    /** Command broadcastEnd */
                    broadcastEnd?: (lapwing.control.v1.BroadcastEnd.$Properties|null);

                    /** Command handOut */
                    handOut?: (lapwing.files.v1.HandOut.$Properties|null);

                    /** Command collect */
                    collect?: (lapwing.files.v1.Collect.$Properties|null);

                    /** Command keepScreenshot */
                    keepScreenshot?: (lapwing.control.v1.KeepScreenshot.$Properties|null);

                    /** Command kind */
                    kind?: ("lessonStart"|"lessonExtend"|"lessonEnd"|"lock"|"lift"|"showMessage"|"openSite"|"openApplication"|"closeFront"|"focus"|"block"|"pauseInternet"|"mute"|"logOff"|"restart"|"shutDown"|"wake"|"lowerHand"|"watch"|"watchEnd"|"broadcast"|"broadcastEnd"|"handOut"|"collect"|"keepScreenshot");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a Command. */
                type $Shape = {
                  commandId?: string|null;
                  issuedBy?: string|null;
                  issuedAtMs?: number|null;
                  expiresAtMs?: number|null;
                  lesson?: lapwing.control.v1.LessonRef.$Shape|null;
                  deviceId?: string|null;
                  sessionId?: string|null;
                  issuerName?: string|null;
                  issuerRole?: lapwing.control.v1.IssuerRole|null;
                  lessonStart?: lapwing.control.v1.LessonStart.$Shape|null;
                  lessonExtend?: lapwing.control.v1.LessonExtend.$Shape|null;
                  lessonEnd?: lapwing.control.v1.LessonEnd.$Shape|null;
                  lock?: lapwing.control.v1.Lock.$Shape|null;
                  lift?: lapwing.control.v1.Lift.$Shape|null;
                  showMessage?: lapwing.control.v1.ShowMessage.$Shape|null;
                  openSite?: lapwing.control.v1.OpenSite.$Shape|null;
                  openApplication?: lapwing.control.v1.OpenApplication.$Shape|null;
                  closeFront?: lapwing.control.v1.CloseFront.$Shape|null;
                  focus?: lapwing.control.v1.Focus.$Shape|null;
                  block?: lapwing.control.v1.Block.$Shape|null;
                  pauseInternet?: lapwing.control.v1.PauseInternet.$Shape|null;
                  mute?: lapwing.control.v1.Mute.$Shape|null;
                  logOff?: lapwing.control.v1.LogOff.$Shape|null;
                  restart?: lapwing.control.v1.Restart.$Shape|null;
                  shutDown?: lapwing.control.v1.ShutDown.$Shape|null;
                  wake?: lapwing.control.v1.Wake.$Shape|null;
                  lowerHand?: lapwing.control.v1.LowerHand.$Shape|null;
                  watch?: lapwing.control.v1.Watch.$Shape|null;
                  watchEnd?: lapwing.control.v1.WatchEnd.$Shape|null;
                  broadcast?: lapwing.control.v1.Broadcast.$Shape|null;
                  broadcastEnd?: lapwing.control.v1.BroadcastEnd.$Shape|null;
                  handOut?: lapwing.files.v1.HandOut.$Shape|null;
                  collect?: lapwing.files.v1.Collect.$Shape|null;
                  keepScreenshot?: lapwing.control.v1.KeepScreenshot.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ kind?: undefined; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "lessonStart"; lessonStart: lapwing.control.v1.LessonStart.$Shape; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "lessonExtend"; lessonStart?: null; lessonExtend: lapwing.control.v1.LessonExtend.$Shape; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "lessonEnd"; lessonStart?: null; lessonExtend?: null; lessonEnd: lapwing.control.v1.LessonEnd.$Shape; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "lock"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock: lapwing.control.v1.Lock.$Shape; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "lift"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift: lapwing.control.v1.Lift.$Shape; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "showMessage"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage: lapwing.control.v1.ShowMessage.$Shape; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "openSite"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite: lapwing.control.v1.OpenSite.$Shape; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "openApplication"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication: lapwing.control.v1.OpenApplication.$Shape; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "closeFront"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront: lapwing.control.v1.CloseFront.$Shape; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "focus"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus: lapwing.control.v1.Focus.$Shape; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "block"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block: lapwing.control.v1.Block.$Shape; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "pauseInternet"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet: lapwing.control.v1.PauseInternet.$Shape; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "mute"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute: lapwing.control.v1.Mute.$Shape; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "logOff"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff: lapwing.control.v1.LogOff.$Shape; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "restart"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart: lapwing.control.v1.Restart.$Shape; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "shutDown"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown: lapwing.control.v1.ShutDown.$Shape; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "wake"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake: lapwing.control.v1.Wake.$Shape; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "lowerHand"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand: lapwing.control.v1.LowerHand.$Shape; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "watch"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch: lapwing.control.v1.Watch.$Shape; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "watchEnd"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd: lapwing.control.v1.WatchEnd.$Shape; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "broadcast"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast: lapwing.control.v1.Broadcast.$Shape; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "broadcastEnd"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd: lapwing.control.v1.BroadcastEnd.$Shape; handOut?: null; collect?: null; keepScreenshot?: null }|{ kind?: "handOut"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut: lapwing.files.v1.HandOut.$Shape; collect?: null; keepScreenshot?: null }|{ kind?: "collect"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect: lapwing.files.v1.Collect.$Shape; keepScreenshot?: null }|{ kind?: "keepScreenshot"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null; watch?: null; watchEnd?: null; broadcast?: null; broadcastEnd?: null; handOut?: null; collect?: null; keepScreenshot: lapwing.control.v1.KeepScreenshot.$Shape })
                );
            }

            /** IssuerRole enum. */
            enum IssuerRole {

                /** ISSUER_ROLE_UNSPECIFIED value */
                ISSUER_ROLE_UNSPECIFIED = 0,

                /** ISSUER_ROLE_TEACHER value */
                ISSUER_ROLE_TEACHER = 1,

                /** ISSUER_ROLE_TECHNICIAN value */
                ISSUER_ROLE_TECHNICIAN = 2
            }

            /**
             * Properties of a LessonRef.
             * @deprecated Use lapwing.control.v1.LessonRef.$Properties instead.
             */
            interface ILessonRef extends lapwing.control.v1.LessonRef.$Properties {
            }

            /** Represents a LessonRef. */
            class LessonRef {

                /**
                 * Constructs a new LessonRef.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.LessonRef.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** LessonRef lessonId. */
                lessonId: string;

                /** LessonRef name. */
                name: string;

                /** LessonRef teacherName. */
                teacherName: string;

                /** LessonRef endsAtMs. */
                endsAtMs: number;

                /**
                 * Encodes the specified LessonRef message. Does not implicitly {@link lapwing.control.v1.LessonRef.verify|verify} messages.
                 * @param message LessonRef message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.LessonRef.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LessonRef message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.LessonRef & lapwing.control.v1.LessonRef.$Shape} LessonRef
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.LessonRef & lapwing.control.v1.LessonRef.$Shape;
            }

            namespace LessonRef {

                /** Properties of a LessonRef. */
                interface $Properties {

                    /** LessonRef lessonId */
                    lessonId?: (string|null);

                    /** LessonRef name */
                    name?: (string|null);

                    /** LessonRef teacherName */
                    teacherName?: (string|null);

                    /** LessonRef endsAtMs */
                    endsAtMs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a LessonRef. */
                type $Shape = lapwing.control.v1.LessonRef.$Properties;
            }

            /**
             * Properties of a LessonStart.
             * @deprecated Use lapwing.control.v1.LessonStart.$Properties instead.
             */
            interface ILessonStart extends lapwing.control.v1.LessonStart.$Properties {
            }

            /** Represents a LessonStart. */
            class LessonStart {

                /**
                 * Constructs a new LessonStart.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.LessonStart.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Encodes the specified LessonStart message. Does not implicitly {@link lapwing.control.v1.LessonStart.verify|verify} messages.
                 * @param message LessonStart message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.LessonStart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LessonStart message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.LessonStart & lapwing.control.v1.LessonStart.$Shape} LessonStart
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.LessonStart & lapwing.control.v1.LessonStart.$Shape;
            }

            namespace LessonStart {

                /** Properties of a LessonStart. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a LessonStart. */
                type $Shape = lapwing.control.v1.LessonStart.$Properties;
            }

            /**
             * Properties of a LessonExtend.
             * @deprecated Use lapwing.control.v1.LessonExtend.$Properties instead.
             */
            interface ILessonExtend extends lapwing.control.v1.LessonExtend.$Properties {
            }

            /** Represents a LessonExtend. */
            class LessonExtend {

                /**
                 * Constructs a new LessonExtend.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.LessonExtend.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Encodes the specified LessonExtend message. Does not implicitly {@link lapwing.control.v1.LessonExtend.verify|verify} messages.
                 * @param message LessonExtend message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.LessonExtend.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LessonExtend message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.LessonExtend & lapwing.control.v1.LessonExtend.$Shape} LessonExtend
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.LessonExtend & lapwing.control.v1.LessonExtend.$Shape;
            }

            namespace LessonExtend {

                /** Properties of a LessonExtend. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a LessonExtend. */
                type $Shape = lapwing.control.v1.LessonExtend.$Properties;
            }

            /**
             * Properties of a LessonEnd.
             * @deprecated Use lapwing.control.v1.LessonEnd.$Properties instead.
             */
            interface ILessonEnd extends lapwing.control.v1.LessonEnd.$Properties {
            }

            /** Represents a LessonEnd. */
            class LessonEnd {

                /**
                 * Constructs a new LessonEnd.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.LessonEnd.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Encodes the specified LessonEnd message. Does not implicitly {@link lapwing.control.v1.LessonEnd.verify|verify} messages.
                 * @param message LessonEnd message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.LessonEnd.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LessonEnd message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.LessonEnd & lapwing.control.v1.LessonEnd.$Shape} LessonEnd
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.LessonEnd & lapwing.control.v1.LessonEnd.$Shape;
            }

            namespace LessonEnd {

                /** Properties of a LessonEnd. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a LessonEnd. */
                type $Shape = lapwing.control.v1.LessonEnd.$Properties;
            }

            /** RestrictionKind enum. */
            enum RestrictionKind {

                /** RESTRICTION_KIND_UNSPECIFIED value */
                RESTRICTION_KIND_UNSPECIFIED = 0,

                /** RESTRICTION_KIND_LOCK value */
                RESTRICTION_KIND_LOCK = 1,

                /** RESTRICTION_KIND_FOCUS value */
                RESTRICTION_KIND_FOCUS = 2,

                /** RESTRICTION_KIND_BLOCK value */
                RESTRICTION_KIND_BLOCK = 3,

                /** RESTRICTION_KIND_PAUSE_INTERNET value */
                RESTRICTION_KIND_PAUSE_INTERNET = 4,

                /** RESTRICTION_KIND_MUTE value */
                RESTRICTION_KIND_MUTE = 5
            }

            /**
             * Properties of a Lock.
             * @deprecated Use lapwing.control.v1.Lock.$Properties instead.
             */
            interface ILock extends lapwing.control.v1.Lock.$Properties {
            }

            /** Represents a Lock. */
            class Lock {

                /**
                 * Constructs a new Lock.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.Lock.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Lock words. */
                words: string;

                /** Lock untilMs. */
                untilMs: number;

                /**
                 * Encodes the specified Lock message. Does not implicitly {@link lapwing.control.v1.Lock.verify|verify} messages.
                 * @param message Lock message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.Lock.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Lock message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Lock & lapwing.control.v1.Lock.$Shape} Lock
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.Lock & lapwing.control.v1.Lock.$Shape;
            }

            namespace Lock {

                /** Properties of a Lock. */
                interface $Properties {

                    /** Lock words */
                    words?: (string|null);

                    /** Lock untilMs */
                    untilMs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Lock. */
                type $Shape = lapwing.control.v1.Lock.$Properties;
            }

            /**
             * Properties of a Focus.
             * @deprecated Use lapwing.control.v1.Focus.$Properties instead.
             */
            interface IFocus extends lapwing.control.v1.Focus.$Properties {
            }

            /** Represents a Focus. */
            class Focus {

                /**
                 * Constructs a new Focus.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.Focus.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Focus sites. */
                sites: string[];

                /** Focus applications. */
                applications: string[];

                /** Focus untilMs. */
                untilMs: number;

                /**
                 * Encodes the specified Focus message. Does not implicitly {@link lapwing.control.v1.Focus.verify|verify} messages.
                 * @param message Focus message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.Focus.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Focus message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Focus & lapwing.control.v1.Focus.$Shape} Focus
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.Focus & lapwing.control.v1.Focus.$Shape;
            }

            namespace Focus {

                /** Properties of a Focus. */
                interface $Properties {

                    /** Focus sites */
                    sites?: (string[]|null);

                    /** Focus applications */
                    applications?: (string[]|null);

                    /** Focus untilMs */
                    untilMs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Focus. */
                type $Shape = lapwing.control.v1.Focus.$Properties;
            }

            /**
             * Properties of a Block.
             * @deprecated Use lapwing.control.v1.Block.$Properties instead.
             */
            interface IBlock extends lapwing.control.v1.Block.$Properties {
            }

            /** Represents a Block. */
            class Block {

                /**
                 * Constructs a new Block.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.Block.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Block sites. */
                sites: string[];

                /** Block applications. */
                applications: string[];

                /** Block untilMs. */
                untilMs: number;

                /**
                 * Encodes the specified Block message. Does not implicitly {@link lapwing.control.v1.Block.verify|verify} messages.
                 * @param message Block message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.Block.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Block message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Block & lapwing.control.v1.Block.$Shape} Block
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.Block & lapwing.control.v1.Block.$Shape;
            }

            namespace Block {

                /** Properties of a Block. */
                interface $Properties {

                    /** Block sites */
                    sites?: (string[]|null);

                    /** Block applications */
                    applications?: (string[]|null);

                    /** Block untilMs */
                    untilMs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Block. */
                type $Shape = lapwing.control.v1.Block.$Properties;
            }

            /**
             * Properties of a PauseInternet.
             * @deprecated Use lapwing.control.v1.PauseInternet.$Properties instead.
             */
            interface IPauseInternet extends lapwing.control.v1.PauseInternet.$Properties {
            }

            /** Represents a PauseInternet. */
            class PauseInternet {

                /**
                 * Constructs a new PauseInternet.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.PauseInternet.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PauseInternet untilMs. */
                untilMs: number;

                /**
                 * Encodes the specified PauseInternet message. Does not implicitly {@link lapwing.control.v1.PauseInternet.verify|verify} messages.
                 * @param message PauseInternet message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.PauseInternet.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PauseInternet message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.PauseInternet & lapwing.control.v1.PauseInternet.$Shape} PauseInternet
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.PauseInternet & lapwing.control.v1.PauseInternet.$Shape;
            }

            namespace PauseInternet {

                /** Properties of a PauseInternet. */
                interface $Properties {

                    /** PauseInternet untilMs */
                    untilMs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PauseInternet. */
                type $Shape = lapwing.control.v1.PauseInternet.$Properties;
            }

            /**
             * Properties of a Mute.
             * @deprecated Use lapwing.control.v1.Mute.$Properties instead.
             */
            interface IMute extends lapwing.control.v1.Mute.$Properties {
            }

            /** Represents a Mute. */
            class Mute {

                /**
                 * Constructs a new Mute.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.Mute.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Mute untilMs. */
                untilMs: number;

                /**
                 * Encodes the specified Mute message. Does not implicitly {@link lapwing.control.v1.Mute.verify|verify} messages.
                 * @param message Mute message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.Mute.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Mute message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Mute & lapwing.control.v1.Mute.$Shape} Mute
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.Mute & lapwing.control.v1.Mute.$Shape;
            }

            namespace Mute {

                /** Properties of a Mute. */
                interface $Properties {

                    /** Mute untilMs */
                    untilMs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Mute. */
                type $Shape = lapwing.control.v1.Mute.$Properties;
            }

            /**
             * Properties of a Lift.
             * @deprecated Use lapwing.control.v1.Lift.$Properties instead.
             */
            interface ILift extends lapwing.control.v1.Lift.$Properties {
            }

            /** Represents a Lift. */
            class Lift {

                /**
                 * Constructs a new Lift.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.Lift.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Lift restrictions. */
                restrictions: lapwing.control.v1.RestrictionKind[];

                /**
                 * Encodes the specified Lift message. Does not implicitly {@link lapwing.control.v1.Lift.verify|verify} messages.
                 * @param message Lift message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.Lift.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Lift message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Lift & lapwing.control.v1.Lift.$Shape} Lift
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.Lift & lapwing.control.v1.Lift.$Shape;
            }

            namespace Lift {

                /** Properties of a Lift. */
                interface $Properties {

                    /** Lift restrictions */
                    restrictions?: (lapwing.control.v1.RestrictionKind[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Lift. */
                type $Shape = lapwing.control.v1.Lift.$Properties;
            }

            /**
             * Properties of a ShowMessage.
             * @deprecated Use lapwing.control.v1.ShowMessage.$Properties instead.
             */
            interface IShowMessage extends lapwing.control.v1.ShowMessage.$Properties {
            }

            /** Represents a ShowMessage. */
            class ShowMessage {

                /**
                 * Constructs a new ShowMessage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.ShowMessage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ShowMessage messageId. */
                messageId: string;

                /** ShowMessage text. */
                text: string;

                /**
                 * Encodes the specified ShowMessage message. Does not implicitly {@link lapwing.control.v1.ShowMessage.verify|verify} messages.
                 * @param message ShowMessage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.ShowMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ShowMessage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.ShowMessage & lapwing.control.v1.ShowMessage.$Shape} ShowMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.ShowMessage & lapwing.control.v1.ShowMessage.$Shape;
            }

            namespace ShowMessage {

                /** Properties of a ShowMessage. */
                interface $Properties {

                    /** ShowMessage messageId */
                    messageId?: (string|null);

                    /** ShowMessage text */
                    text?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ShowMessage. */
                type $Shape = lapwing.control.v1.ShowMessage.$Properties;
            }

            /**
             * Properties of an OpenSite.
             * @deprecated Use lapwing.control.v1.OpenSite.$Properties instead.
             */
            interface IOpenSite extends lapwing.control.v1.OpenSite.$Properties {
            }

            /** Represents an OpenSite. */
            class OpenSite {

                /**
                 * Constructs a new OpenSite.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.OpenSite.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** OpenSite url. */
                url: string;

                /**
                 * Encodes the specified OpenSite message. Does not implicitly {@link lapwing.control.v1.OpenSite.verify|verify} messages.
                 * @param message OpenSite message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.OpenSite.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an OpenSite message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.OpenSite & lapwing.control.v1.OpenSite.$Shape} OpenSite
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.OpenSite & lapwing.control.v1.OpenSite.$Shape;
            }

            namespace OpenSite {

                /** Properties of an OpenSite. */
                interface $Properties {

                    /** OpenSite url */
                    url?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an OpenSite. */
                type $Shape = lapwing.control.v1.OpenSite.$Properties;
            }

            /**
             * Properties of an OpenApplication.
             * @deprecated Use lapwing.control.v1.OpenApplication.$Properties instead.
             */
            interface IOpenApplication extends lapwing.control.v1.OpenApplication.$Properties {
            }

            /** Represents an OpenApplication. */
            class OpenApplication {

                /**
                 * Constructs a new OpenApplication.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.OpenApplication.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** OpenApplication applicationId. */
                applicationId: string;

                /**
                 * Encodes the specified OpenApplication message. Does not implicitly {@link lapwing.control.v1.OpenApplication.verify|verify} messages.
                 * @param message OpenApplication message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.OpenApplication.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an OpenApplication message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.OpenApplication & lapwing.control.v1.OpenApplication.$Shape} OpenApplication
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.OpenApplication & lapwing.control.v1.OpenApplication.$Shape;
            }

            namespace OpenApplication {

                /** Properties of an OpenApplication. */
                interface $Properties {

                    /** OpenApplication applicationId */
                    applicationId?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an OpenApplication. */
                type $Shape = lapwing.control.v1.OpenApplication.$Properties;
            }

            /**
             * Properties of a CloseFront.
             * @deprecated Use lapwing.control.v1.CloseFront.$Properties instead.
             */
            interface ICloseFront extends lapwing.control.v1.CloseFront.$Properties {
            }

            /** Represents a CloseFront. */
            class CloseFront {

                /**
                 * Constructs a new CloseFront.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.CloseFront.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Encodes the specified CloseFront message. Does not implicitly {@link lapwing.control.v1.CloseFront.verify|verify} messages.
                 * @param message CloseFront message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.CloseFront.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CloseFront message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.CloseFront & lapwing.control.v1.CloseFront.$Shape} CloseFront
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.CloseFront & lapwing.control.v1.CloseFront.$Shape;
            }

            namespace CloseFront {

                /** Properties of a CloseFront. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CloseFront. */
                type $Shape = lapwing.control.v1.CloseFront.$Properties;
            }

            /**
             * Properties of a LogOff.
             * @deprecated Use lapwing.control.v1.LogOff.$Properties instead.
             */
            interface ILogOff extends lapwing.control.v1.LogOff.$Properties {
            }

            /** Represents a LogOff. */
            class LogOff {

                /**
                 * Constructs a new LogOff.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.LogOff.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Encodes the specified LogOff message. Does not implicitly {@link lapwing.control.v1.LogOff.verify|verify} messages.
                 * @param message LogOff message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.LogOff.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LogOff message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.LogOff & lapwing.control.v1.LogOff.$Shape} LogOff
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.LogOff & lapwing.control.v1.LogOff.$Shape;
            }

            namespace LogOff {

                /** Properties of a LogOff. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a LogOff. */
                type $Shape = lapwing.control.v1.LogOff.$Properties;
            }

            /**
             * Properties of a Restart.
             * @deprecated Use lapwing.control.v1.Restart.$Properties instead.
             */
            interface IRestart extends lapwing.control.v1.Restart.$Properties {
            }

            /** Represents a Restart. */
            class Restart {

                /**
                 * Constructs a new Restart.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.Restart.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Encodes the specified Restart message. Does not implicitly {@link lapwing.control.v1.Restart.verify|verify} messages.
                 * @param message Restart message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.Restart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Restart message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Restart & lapwing.control.v1.Restart.$Shape} Restart
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.Restart & lapwing.control.v1.Restart.$Shape;
            }

            namespace Restart {

                /** Properties of a Restart. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Restart. */
                type $Shape = lapwing.control.v1.Restart.$Properties;
            }

            /**
             * Properties of a ShutDown.
             * @deprecated Use lapwing.control.v1.ShutDown.$Properties instead.
             */
            interface IShutDown extends lapwing.control.v1.ShutDown.$Properties {
            }

            /** Represents a ShutDown. */
            class ShutDown {

                /**
                 * Constructs a new ShutDown.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.ShutDown.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Encodes the specified ShutDown message. Does not implicitly {@link lapwing.control.v1.ShutDown.verify|verify} messages.
                 * @param message ShutDown message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.ShutDown.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ShutDown message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.ShutDown & lapwing.control.v1.ShutDown.$Shape} ShutDown
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.ShutDown & lapwing.control.v1.ShutDown.$Shape;
            }

            namespace ShutDown {

                /** Properties of a ShutDown. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ShutDown. */
                type $Shape = lapwing.control.v1.ShutDown.$Properties;
            }

            /**
             * Properties of a Wake.
             * @deprecated Use lapwing.control.v1.Wake.$Properties instead.
             */
            interface IWake extends lapwing.control.v1.Wake.$Properties {
            }

            /** Represents a Wake. */
            class Wake {

                /**
                 * Constructs a new Wake.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.Wake.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Wake macAddresses. */
                macAddresses: Uint8Array[];

                /**
                 * Encodes the specified Wake message. Does not implicitly {@link lapwing.control.v1.Wake.verify|verify} messages.
                 * @param message Wake message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.Wake.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Wake message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Wake & lapwing.control.v1.Wake.$Shape} Wake
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.Wake & lapwing.control.v1.Wake.$Shape;
            }

            namespace Wake {

                /** Properties of a Wake. */
                interface $Properties {

                    /** Wake macAddresses */
                    macAddresses?: (Uint8Array[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Wake. */
                type $Shape = lapwing.control.v1.Wake.$Properties;
            }

            /**
             * Properties of a LowerHand.
             * @deprecated Use lapwing.control.v1.LowerHand.$Properties instead.
             */
            interface ILowerHand extends lapwing.control.v1.LowerHand.$Properties {
            }

            /** Represents a LowerHand. */
            class LowerHand {

                /**
                 * Constructs a new LowerHand.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.LowerHand.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Encodes the specified LowerHand message. Does not implicitly {@link lapwing.control.v1.LowerHand.verify|verify} messages.
                 * @param message LowerHand message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.LowerHand.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LowerHand message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.LowerHand & lapwing.control.v1.LowerHand.$Shape} LowerHand
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.LowerHand & lapwing.control.v1.LowerHand.$Shape;
            }

            namespace LowerHand {

                /** Properties of a LowerHand. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a LowerHand. */
                type $Shape = lapwing.control.v1.LowerHand.$Properties;
            }

            /** WatchMode enum. */
            enum WatchMode {

                /** WATCH_MODE_UNSPECIFIED value */
                WATCH_MODE_UNSPECIFIED = 0,

                /** WATCH_MODE_WALL value */
                WATCH_MODE_WALL = 1,

                /** WATCH_MODE_SCREEN value */
                WATCH_MODE_SCREEN = 2,

                /** WATCH_MODE_CONTROL value */
                WATCH_MODE_CONTROL = 3
            }

            /**
             * Properties of a Watch.
             * @deprecated Use lapwing.control.v1.Watch.$Properties instead.
             */
            interface IWatch extends lapwing.control.v1.Watch.$Properties {
            }

            /** Represents a Watch. */
            class Watch {

                /**
                 * Constructs a new Watch.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.Watch.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Watch viewId. */
                viewId: string;

                /** Watch mode. */
                mode: lapwing.control.v1.WatchMode;

                /**
                 * Encodes the specified Watch message. Does not implicitly {@link lapwing.control.v1.Watch.verify|verify} messages.
                 * @param message Watch message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.Watch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Watch message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Watch & lapwing.control.v1.Watch.$Shape} Watch
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.Watch & lapwing.control.v1.Watch.$Shape;
            }

            namespace Watch {

                /** Properties of a Watch. */
                interface $Properties {

                    /** Watch viewId */
                    viewId?: (string|null);

                    /** Watch mode */
                    mode?: (lapwing.control.v1.WatchMode|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Watch. */
                type $Shape = lapwing.control.v1.Watch.$Properties;
            }

            /**
             * Properties of a WatchEnd.
             * @deprecated Use lapwing.control.v1.WatchEnd.$Properties instead.
             */
            interface IWatchEnd extends lapwing.control.v1.WatchEnd.$Properties {
            }

            /** Represents a WatchEnd. */
            class WatchEnd {

                /**
                 * Constructs a new WatchEnd.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.WatchEnd.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** WatchEnd viewId. */
                viewId: string;

                /**
                 * Encodes the specified WatchEnd message. Does not implicitly {@link lapwing.control.v1.WatchEnd.verify|verify} messages.
                 * @param message WatchEnd message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.WatchEnd.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a WatchEnd message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.WatchEnd & lapwing.control.v1.WatchEnd.$Shape} WatchEnd
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.WatchEnd & lapwing.control.v1.WatchEnd.$Shape;
            }

            namespace WatchEnd {

                /** Properties of a WatchEnd. */
                interface $Properties {

                    /** WatchEnd viewId */
                    viewId?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a WatchEnd. */
                type $Shape = lapwing.control.v1.WatchEnd.$Properties;
            }

            /**
             * Properties of a Broadcast.
             * @deprecated Use lapwing.control.v1.Broadcast.$Properties instead.
             */
            interface IBroadcast extends lapwing.control.v1.Broadcast.$Properties {
            }

            /** Represents a Broadcast. */
            class Broadcast {

                /**
                 * Constructs a new Broadcast.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.Broadcast.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Broadcast broadcastId. */
                broadcastId: string;

                /** Broadcast fullScreen. */
                fullScreen: boolean;

                /**
                 * Encodes the specified Broadcast message. Does not implicitly {@link lapwing.control.v1.Broadcast.verify|verify} messages.
                 * @param message Broadcast message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.Broadcast.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Broadcast message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Broadcast & lapwing.control.v1.Broadcast.$Shape} Broadcast
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.Broadcast & lapwing.control.v1.Broadcast.$Shape;
            }

            namespace Broadcast {

                /** Properties of a Broadcast. */
                interface $Properties {

                    /** Broadcast broadcastId */
                    broadcastId?: (string|null);

                    /** Broadcast fullScreen */
                    fullScreen?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Broadcast. */
                type $Shape = lapwing.control.v1.Broadcast.$Properties;
            }

            /**
             * Properties of a BroadcastEnd.
             * @deprecated Use lapwing.control.v1.BroadcastEnd.$Properties instead.
             */
            interface IBroadcastEnd extends lapwing.control.v1.BroadcastEnd.$Properties {
            }

            /** Represents a BroadcastEnd. */
            class BroadcastEnd {

                /**
                 * Constructs a new BroadcastEnd.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.BroadcastEnd.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BroadcastEnd broadcastId. */
                broadcastId: string;

                /**
                 * Encodes the specified BroadcastEnd message. Does not implicitly {@link lapwing.control.v1.BroadcastEnd.verify|verify} messages.
                 * @param message BroadcastEnd message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.BroadcastEnd.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BroadcastEnd message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.BroadcastEnd & lapwing.control.v1.BroadcastEnd.$Shape} BroadcastEnd
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.BroadcastEnd & lapwing.control.v1.BroadcastEnd.$Shape;
            }

            namespace BroadcastEnd {

                /** Properties of a BroadcastEnd. */
                interface $Properties {

                    /** BroadcastEnd broadcastId */
                    broadcastId?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BroadcastEnd. */
                type $Shape = lapwing.control.v1.BroadcastEnd.$Properties;
            }

            /**
             * Properties of a KeepScreenshot.
             * @deprecated Use lapwing.control.v1.KeepScreenshot.$Properties instead.
             */
            interface IKeepScreenshot extends lapwing.control.v1.KeepScreenshot.$Properties {
            }

            /** Represents a KeepScreenshot. */
            class KeepScreenshot {

                /**
                 * Constructs a new KeepScreenshot.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.KeepScreenshot.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** KeepScreenshot screenshotId. */
                screenshotId: string;

                /** KeepScreenshot monitor. */
                monitor: number;

                /**
                 * Encodes the specified KeepScreenshot message. Does not implicitly {@link lapwing.control.v1.KeepScreenshot.verify|verify} messages.
                 * @param message KeepScreenshot message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.KeepScreenshot.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a KeepScreenshot message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.KeepScreenshot & lapwing.control.v1.KeepScreenshot.$Shape} KeepScreenshot
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.KeepScreenshot & lapwing.control.v1.KeepScreenshot.$Shape;
            }

            namespace KeepScreenshot {

                /** Properties of a KeepScreenshot. */
                interface $Properties {

                    /** KeepScreenshot screenshotId */
                    screenshotId?: (string|null);

                    /** KeepScreenshot monitor */
                    monitor?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a KeepScreenshot. */
                type $Shape = lapwing.control.v1.KeepScreenshot.$Properties;
            }

            /**
             * Properties of a CommandResult.
             * @deprecated Use lapwing.control.v1.CommandResult.$Properties instead.
             */
            interface ICommandResult extends lapwing.control.v1.CommandResult.$Properties {
            }

            /** Represents a CommandResult. */
            class CommandResult {

                /**
                 * Constructs a new CommandResult.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.CommandResult.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CommandResult commandId. */
                commandId: string;

                /** CommandResult outcome. */
                outcome: lapwing.control.v1.CommandOutcome;

                /** CommandResult message. */
                message: string;

                /** CommandResult refusal. */
                refusal: lapwing.control.v1.CommandRefusal;

                /** CommandResult firstOutcome. */
                firstOutcome: lapwing.control.v1.CommandOutcome;

                /**
                 * Encodes the specified CommandResult message. Does not implicitly {@link lapwing.control.v1.CommandResult.verify|verify} messages.
                 * @param message CommandResult message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.CommandResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CommandResult message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.CommandResult & lapwing.control.v1.CommandResult.$Shape} CommandResult
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.CommandResult & lapwing.control.v1.CommandResult.$Shape;
            }

            namespace CommandResult {

                /** Properties of a CommandResult. */
                interface $Properties {

                    /** CommandResult commandId */
                    commandId?: (string|null);

                    /** CommandResult outcome */
                    outcome?: (lapwing.control.v1.CommandOutcome|null);

                    /** CommandResult message */
                    message?: (string|null);

                    /** CommandResult refusal */
                    refusal?: (lapwing.control.v1.CommandRefusal|null);

                    /** CommandResult firstOutcome */
                    firstOutcome?: (lapwing.control.v1.CommandOutcome|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CommandResult. */
                type $Shape = lapwing.control.v1.CommandResult.$Properties;
            }

            /**
             * Properties of a MessageRead.
             * @deprecated Use lapwing.control.v1.MessageRead.$Properties instead.
             */
            interface IMessageRead extends lapwing.control.v1.MessageRead.$Properties {
            }

            /** Represents a MessageRead. */
            class MessageRead {

                /**
                 * Constructs a new MessageRead.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.control.v1.MessageRead.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** MessageRead messageId. */
                messageId: string;

                /** MessageRead sessionId. */
                sessionId: string;

                /** MessageRead readAtMs. */
                readAtMs: number;

                /**
                 * Encodes the specified MessageRead message. Does not implicitly {@link lapwing.control.v1.MessageRead.verify|verify} messages.
                 * @param message MessageRead message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.control.v1.MessageRead.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a MessageRead message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.MessageRead & lapwing.control.v1.MessageRead.$Shape} MessageRead
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.control.v1.MessageRead & lapwing.control.v1.MessageRead.$Shape;
            }

            namespace MessageRead {

                /** Properties of a MessageRead. */
                interface $Properties {

                    /** MessageRead messageId */
                    messageId?: (string|null);

                    /** MessageRead sessionId */
                    sessionId?: (string|null);

                    /** MessageRead readAtMs */
                    readAtMs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a MessageRead. */
                type $Shape = lapwing.control.v1.MessageRead.$Properties;
            }

            /** CommandOutcome enum. */
            enum CommandOutcome {

                /** COMMAND_OUTCOME_UNSPECIFIED value */
                COMMAND_OUTCOME_UNSPECIFIED = 0,

                /** COMMAND_OUTCOME_DONE value */
                COMMAND_OUTCOME_DONE = 1,

                /** COMMAND_OUTCOME_REFUSED value */
                COMMAND_OUTCOME_REFUSED = 2,

                /** COMMAND_OUTCOME_UNSUPPORTED value */
                COMMAND_OUTCOME_UNSUPPORTED = 3,

                /** COMMAND_OUTCOME_FAILED value */
                COMMAND_OUTCOME_FAILED = 4
            }

            /** CommandRefusal enum. */
            enum CommandRefusal {

                /** COMMAND_REFUSAL_UNSPECIFIED value */
                COMMAND_REFUSAL_UNSPECIFIED = 0,

                /** COMMAND_REFUSAL_EXPIRED value */
                COMMAND_REFUSAL_EXPIRED = 1,

                /** COMMAND_REFUSAL_REPLAYED value */
                COMMAND_REFUSAL_REPLAYED = 2,

                /** COMMAND_REFUSAL_NOT_ALLOWED value */
                COMMAND_REFUSAL_NOT_ALLOWED = 3,

                /** COMMAND_REFUSAL_NO_LESSON value */
                COMMAND_REFUSAL_NO_LESSON = 4,

                /** COMMAND_REFUSAL_OTHER_LESSON value */
                COMMAND_REFUSAL_OTHER_LESSON = 5,

                /** COMMAND_REFUSAL_NO_SESSION value */
                COMMAND_REFUSAL_NO_SESSION = 6,

                /** COMMAND_REFUSAL_WRONG_SESSION value */
                COMMAND_REFUSAL_WRONG_SESSION = 7,

                /** COMMAND_REFUSAL_OTHER_DEVICE value */
                COMMAND_REFUSAL_OTHER_DEVICE = 8,

                /** COMMAND_REFUSAL_INVALID value */
                COMMAND_REFUSAL_INVALID = 9,

                /** COMMAND_REFUSAL_TOO_MANY value */
                COMMAND_REFUSAL_TOO_MANY = 10,

                /** COMMAND_REFUSAL_DECLINED value */
                COMMAND_REFUSAL_DECLINED = 11
            }
        }
    }

    /** Namespace files. */
    namespace files {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of a TransferFile.
             * @deprecated Use lapwing.files.v1.TransferFile.$Properties instead.
             */
            interface ITransferFile extends lapwing.files.v1.TransferFile.$Properties {
            }

            /** Represents a TransferFile. */
            class TransferFile {

                /**
                 * Constructs a new TransferFile.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.files.v1.TransferFile.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TransferFile fileId. */
                fileId: string;

                /** TransferFile path. */
                path: string;

                /** TransferFile size. */
                size: number;

                /** TransferFile sha256. */
                sha256: Uint8Array;

                /**
                 * Encodes the specified TransferFile message. Does not implicitly {@link lapwing.files.v1.TransferFile.verify|verify} messages.
                 * @param message TransferFile message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.files.v1.TransferFile.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TransferFile message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.files.v1.TransferFile & lapwing.files.v1.TransferFile.$Shape} TransferFile
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.files.v1.TransferFile & lapwing.files.v1.TransferFile.$Shape;
            }

            namespace TransferFile {

                /** Properties of a TransferFile. */
                interface $Properties {

                    /** TransferFile fileId */
                    fileId?: (string|null);

                    /** TransferFile path */
                    path?: (string|null);

                    /** TransferFile size */
                    size?: (number|null);

                    /** TransferFile sha256 */
                    sha256?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TransferFile. */
                type $Shape = lapwing.files.v1.TransferFile.$Properties;
            }

            /**
             * Properties of a HandOut.
             * @deprecated Use lapwing.files.v1.HandOut.$Properties instead.
             */
            interface IHandOut extends lapwing.files.v1.HandOut.$Properties {
            }

            /** Represents a HandOut. */
            class HandOut {

                /**
                 * Constructs a new HandOut.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.files.v1.HandOut.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** HandOut transferId. */
                transferId: string;

                /** HandOut files. */
                files: lapwing.files.v1.TransferFile.$Properties[];

                /**
                 * Encodes the specified HandOut message. Does not implicitly {@link lapwing.files.v1.HandOut.verify|verify} messages.
                 * @param message HandOut message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.files.v1.HandOut.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a HandOut message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.files.v1.HandOut & lapwing.files.v1.HandOut.$Shape} HandOut
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.files.v1.HandOut & lapwing.files.v1.HandOut.$Shape;
            }

            namespace HandOut {

                /** Properties of a HandOut. */
                interface $Properties {

                    /** HandOut transferId */
                    transferId?: (string|null);

                    /** HandOut files */
                    files?: (lapwing.files.v1.TransferFile.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a HandOut. */
                type $Shape = lapwing.files.v1.HandOut.$Properties;
            }

            /**
             * Properties of a Collect.
             * @deprecated Use lapwing.files.v1.Collect.$Properties instead.
             */
            interface ICollect extends lapwing.files.v1.Collect.$Properties {
            }

            /** Represents a Collect. */
            class Collect {

                /**
                 * Constructs a new Collect.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.files.v1.Collect.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Collect transferId. */
                transferId: string;

                /** Collect names. */
                names: string[];

                /**
                 * Encodes the specified Collect message. Does not implicitly {@link lapwing.files.v1.Collect.verify|verify} messages.
                 * @param message Collect message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.files.v1.Collect.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Collect message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.files.v1.Collect & lapwing.files.v1.Collect.$Shape} Collect
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.files.v1.Collect & lapwing.files.v1.Collect.$Shape;
            }

            namespace Collect {

                /** Properties of a Collect. */
                interface $Properties {

                    /** Collect transferId */
                    transferId?: (string|null);

                    /** Collect names */
                    names?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Collect. */
                type $Shape = lapwing.files.v1.Collect.$Properties;
            }

            /**
             * Properties of a FileLimits.
             * @deprecated Use lapwing.files.v1.FileLimits.$Properties instead.
             */
            interface IFileLimits extends lapwing.files.v1.FileLimits.$Properties {
            }

            /** Represents a FileLimits. */
            class FileLimits {

                /**
                 * Constructs a new FileLimits.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.files.v1.FileLimits.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** FileLimits maxFileBytes. */
                maxFileBytes: number;

                /** FileLimits maxTotalBytes. */
                maxTotalBytes: number;

                /** FileLimits extensions. */
                extensions: string[];

                /**
                 * Encodes the specified FileLimits message. Does not implicitly {@link lapwing.files.v1.FileLimits.verify|verify} messages.
                 * @param message FileLimits message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.files.v1.FileLimits.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a FileLimits message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.files.v1.FileLimits & lapwing.files.v1.FileLimits.$Shape} FileLimits
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.files.v1.FileLimits & lapwing.files.v1.FileLimits.$Shape;
            }

            namespace FileLimits {

                /** Properties of a FileLimits. */
                interface $Properties {

                    /** FileLimits maxFileBytes */
                    maxFileBytes?: (number|null);

                    /** FileLimits maxTotalBytes */
                    maxTotalBytes?: (number|null);

                    /** FileLimits extensions */
                    extensions?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a FileLimits. */
                type $Shape = lapwing.files.v1.FileLimits.$Properties;
            }

            /** TransferState enum. */
            enum TransferState {

                /** TRANSFER_STATE_UNSPECIFIED value */
                TRANSFER_STATE_UNSPECIFIED = 0,

                /** TRANSFER_STATE_WAITING value */
                TRANSFER_STATE_WAITING = 1,

                /** TRANSFER_STATE_RUNNING value */
                TRANSFER_STATE_RUNNING = 2,

                /** TRANSFER_STATE_DONE value */
                TRANSFER_STATE_DONE = 3,

                /** TRANSFER_STATE_FAILED value */
                TRANSFER_STATE_FAILED = 4
            }

            /**
             * Properties of a FileProgress.
             * @deprecated Use lapwing.files.v1.FileProgress.$Properties instead.
             */
            interface IFileProgress extends lapwing.files.v1.FileProgress.$Properties {
            }

            /** Represents a FileProgress. */
            class FileProgress {

                /**
                 * Constructs a new FileProgress.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.files.v1.FileProgress.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** FileProgress transferId. */
                transferId: string;

                /** FileProgress fileId. */
                fileId: string;

                /** FileProgress bytes. */
                bytes: number;

                /** FileProgress state. */
                state: lapwing.files.v1.TransferState;

                /** FileProgress message. */
                message: string;

                /**
                 * Encodes the specified FileProgress message. Does not implicitly {@link lapwing.files.v1.FileProgress.verify|verify} messages.
                 * @param message FileProgress message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.files.v1.FileProgress.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a FileProgress message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.files.v1.FileProgress & lapwing.files.v1.FileProgress.$Shape} FileProgress
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.files.v1.FileProgress & lapwing.files.v1.FileProgress.$Shape;
            }

            namespace FileProgress {

                /** Properties of a FileProgress. */
                interface $Properties {

                    /** FileProgress transferId */
                    transferId?: (string|null);

                    /** FileProgress fileId */
                    fileId?: (string|null);

                    /** FileProgress bytes */
                    bytes?: (number|null);

                    /** FileProgress state */
                    state?: (lapwing.files.v1.TransferState|null);

                    /** FileProgress message */
                    message?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a FileProgress. */
                type $Shape = lapwing.files.v1.FileProgress.$Properties;
            }

            /**
             * Properties of a CollectListing.
             * @deprecated Use lapwing.files.v1.CollectListing.$Properties instead.
             */
            interface ICollectListing extends lapwing.files.v1.CollectListing.$Properties {
            }

            /** Represents a CollectListing. */
            class CollectListing {

                /**
                 * Constructs a new CollectListing.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.files.v1.CollectListing.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CollectListing sessionId. */
                sessionId: string;

                /** CollectListing files. */
                files: lapwing.files.v1.TransferFile.$Properties[];

                /**
                 * Encodes the specified CollectListing message. Does not implicitly {@link lapwing.files.v1.CollectListing.verify|verify} messages.
                 * @param message CollectListing message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.files.v1.CollectListing.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CollectListing message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.files.v1.CollectListing & lapwing.files.v1.CollectListing.$Shape} CollectListing
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.files.v1.CollectListing & lapwing.files.v1.CollectListing.$Shape;
            }

            namespace CollectListing {

                /** Properties of a CollectListing. */
                interface $Properties {

                    /** CollectListing sessionId */
                    sessionId?: (string|null);

                    /** CollectListing files */
                    files?: (lapwing.files.v1.TransferFile.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CollectListing. */
                type $Shape = lapwing.files.v1.CollectListing.$Properties;
            }

            /**
             * Properties of a CollectPlan.
             * @deprecated Use lapwing.files.v1.CollectPlan.$Properties instead.
             */
            interface ICollectPlan extends lapwing.files.v1.CollectPlan.$Properties {
            }

            /** Represents a CollectPlan. */
            class CollectPlan {

                /**
                 * Constructs a new CollectPlan.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.files.v1.CollectPlan.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CollectPlan steps. */
                steps: lapwing.files.v1.CollectStep.$Properties[];

                /**
                 * Encodes the specified CollectPlan message. Does not implicitly {@link lapwing.files.v1.CollectPlan.verify|verify} messages.
                 * @param message CollectPlan message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.files.v1.CollectPlan.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CollectPlan message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.files.v1.CollectPlan & lapwing.files.v1.CollectPlan.$Shape} CollectPlan
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.files.v1.CollectPlan & lapwing.files.v1.CollectPlan.$Shape;
            }

            namespace CollectPlan {

                /** Properties of a CollectPlan. */
                interface $Properties {

                    /** CollectPlan steps */
                    steps?: (lapwing.files.v1.CollectStep.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CollectPlan. */
                type $Shape = lapwing.files.v1.CollectPlan.$Properties;
            }

            /**
             * Properties of a CollectStep.
             * @deprecated Use lapwing.files.v1.CollectStep.$Properties instead.
             */
            interface ICollectStep extends lapwing.files.v1.CollectStep.$Properties {
            }

            /** Represents a CollectStep. */
            class CollectStep {

                /**
                 * Constructs a new CollectStep.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.files.v1.CollectStep.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CollectStep fileId. */
                fileId: string;

                /** CollectStep offset. */
                offset: number;

                /** CollectStep refusal. */
                refusal: string;

                /**
                 * Encodes the specified CollectStep message. Does not implicitly {@link lapwing.files.v1.CollectStep.verify|verify} messages.
                 * @param message CollectStep message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.files.v1.CollectStep.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CollectStep message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.files.v1.CollectStep & lapwing.files.v1.CollectStep.$Shape} CollectStep
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.files.v1.CollectStep & lapwing.files.v1.CollectStep.$Shape;
            }

            namespace CollectStep {

                /** Properties of a CollectStep. */
                interface $Properties {

                    /** CollectStep fileId */
                    fileId?: (string|null);

                    /** CollectStep offset */
                    offset?: (number|null);

                    /** CollectStep refusal */
                    refusal?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CollectStep. */
                type $Shape = lapwing.files.v1.CollectStep.$Properties;
            }

            /**
             * Properties of a FileOffer.
             * @deprecated Use lapwing.files.v1.FileOffer.$Properties instead.
             */
            interface IFileOffer extends lapwing.files.v1.FileOffer.$Properties {
            }

            /** Represents a FileOffer. */
            class FileOffer {

                /**
                 * Constructs a new FileOffer.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.files.v1.FileOffer.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** FileOffer transferId. */
                transferId: string;

                /** FileOffer lessonName. */
                lessonName: string;

                /** FileOffer file. */
                file?: (lapwing.files.v1.TransferFile.$Properties|null);

                /**
                 * Encodes the specified FileOffer message. Does not implicitly {@link lapwing.files.v1.FileOffer.verify|verify} messages.
                 * @param message FileOffer message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.files.v1.FileOffer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a FileOffer message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.files.v1.FileOffer & lapwing.files.v1.FileOffer.$Shape} FileOffer
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.files.v1.FileOffer & lapwing.files.v1.FileOffer.$Shape;
            }

            namespace FileOffer {

                /** Properties of a FileOffer. */
                interface $Properties {

                    /** FileOffer transferId */
                    transferId?: (string|null);

                    /** FileOffer lessonName */
                    lessonName?: (string|null);

                    /** FileOffer file */
                    file?: (lapwing.files.v1.TransferFile.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a FileOffer. */
                type $Shape = lapwing.files.v1.FileOffer.$Properties;
            }

            /**
             * Properties of a FileRequest.
             * @deprecated Use lapwing.files.v1.FileRequest.$Properties instead.
             */
            interface IFileRequest extends lapwing.files.v1.FileRequest.$Properties {
            }

            /** Represents a FileRequest. */
            class FileRequest {

                /**
                 * Constructs a new FileRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.files.v1.FileRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** FileRequest transferId. */
                transferId: string;

                /** FileRequest fileId. */
                fileId: string;

                /** FileRequest offset. */
                offset: number;

                /**
                 * Encodes the specified FileRequest message. Does not implicitly {@link lapwing.files.v1.FileRequest.verify|verify} messages.
                 * @param message FileRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.files.v1.FileRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a FileRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.files.v1.FileRequest & lapwing.files.v1.FileRequest.$Shape} FileRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.files.v1.FileRequest & lapwing.files.v1.FileRequest.$Shape;
            }

            namespace FileRequest {

                /** Properties of a FileRequest. */
                interface $Properties {

                    /** FileRequest transferId */
                    transferId?: (string|null);

                    /** FileRequest fileId */
                    fileId?: (string|null);

                    /** FileRequest offset */
                    offset?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a FileRequest. */
                type $Shape = lapwing.files.v1.FileRequest.$Properties;
            }

            /**
             * Properties of a FilePart.
             * @deprecated Use lapwing.files.v1.FilePart.$Properties instead.
             */
            interface IFilePart extends lapwing.files.v1.FilePart.$Properties {
            }

            /** Represents a FilePart. */
            class FilePart {

                /**
                 * Constructs a new FilePart.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.files.v1.FilePart.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** FilePart transferId. */
                transferId: string;

                /** FilePart fileId. */
                fileId: string;

                /** FilePart offset. */
                offset: number;

                /** FilePart data. */
                data: Uint8Array;

                /**
                 * Encodes the specified FilePart message. Does not implicitly {@link lapwing.files.v1.FilePart.verify|verify} messages.
                 * @param message FilePart message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.files.v1.FilePart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a FilePart message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.files.v1.FilePart & lapwing.files.v1.FilePart.$Shape} FilePart
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.files.v1.FilePart & lapwing.files.v1.FilePart.$Shape;
            }

            namespace FilePart {

                /** Properties of a FilePart. */
                interface $Properties {

                    /** FilePart transferId */
                    transferId?: (string|null);

                    /** FilePart fileId */
                    fileId?: (string|null);

                    /** FilePart offset */
                    offset?: (number|null);

                    /** FilePart data */
                    data?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a FilePart. */
                type $Shape = lapwing.files.v1.FilePart.$Properties;
            }

            /**
             * Properties of a FileOutcome.
             * @deprecated Use lapwing.files.v1.FileOutcome.$Properties instead.
             */
            interface IFileOutcome extends lapwing.files.v1.FileOutcome.$Properties {
            }

            /** Represents a FileOutcome. */
            class FileOutcome {

                /**
                 * Constructs a new FileOutcome.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.files.v1.FileOutcome.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** FileOutcome transferId. */
                transferId: string;

                /** FileOutcome fileId. */
                fileId: string;

                /** FileOutcome fault. */
                fault: string;

                /**
                 * Encodes the specified FileOutcome message. Does not implicitly {@link lapwing.files.v1.FileOutcome.verify|verify} messages.
                 * @param message FileOutcome message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.files.v1.FileOutcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a FileOutcome message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.files.v1.FileOutcome & lapwing.files.v1.FileOutcome.$Shape} FileOutcome
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.files.v1.FileOutcome & lapwing.files.v1.FileOutcome.$Shape;
            }

            namespace FileOutcome {

                /** Properties of a FileOutcome. */
                interface $Properties {

                    /** FileOutcome transferId */
                    transferId?: (string|null);

                    /** FileOutcome fileId */
                    fileId?: (string|null);

                    /** FileOutcome fault */
                    fault?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a FileOutcome. */
                type $Shape = lapwing.files.v1.FileOutcome.$Properties;
            }

            /**
             * Properties of a CollectRequest.
             * @deprecated Use lapwing.files.v1.CollectRequest.$Properties instead.
             */
            interface ICollectRequest extends lapwing.files.v1.CollectRequest.$Properties {
            }

            /** Represents a CollectRequest. */
            class CollectRequest {

                /**
                 * Constructs a new CollectRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.files.v1.CollectRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CollectRequest transferId. */
                transferId: string;

                /** CollectRequest lessonName. */
                lessonName: string;

                /** CollectRequest names. */
                names: string[];

                /** CollectRequest limits. */
                limits?: (lapwing.files.v1.FileLimits.$Properties|null);

                /**
                 * Encodes the specified CollectRequest message. Does not implicitly {@link lapwing.files.v1.CollectRequest.verify|verify} messages.
                 * @param message CollectRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.files.v1.CollectRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CollectRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.files.v1.CollectRequest & lapwing.files.v1.CollectRequest.$Shape} CollectRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.files.v1.CollectRequest & lapwing.files.v1.CollectRequest.$Shape;
            }

            namespace CollectRequest {

                /** Properties of a CollectRequest. */
                interface $Properties {

                    /** CollectRequest transferId */
                    transferId?: (string|null);

                    /** CollectRequest lessonName */
                    lessonName?: (string|null);

                    /** CollectRequest names */
                    names?: (string[]|null);

                    /** CollectRequest limits */
                    limits?: (lapwing.files.v1.FileLimits.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CollectRequest. */
                type $Shape = lapwing.files.v1.CollectRequest.$Properties;
            }

            /**
             * Properties of a CollectOffer.
             * @deprecated Use lapwing.files.v1.CollectOffer.$Properties instead.
             */
            interface ICollectOffer extends lapwing.files.v1.CollectOffer.$Properties {
            }

            /** Represents a CollectOffer. */
            class CollectOffer {

                /**
                 * Constructs a new CollectOffer.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.files.v1.CollectOffer.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CollectOffer transferId. */
                transferId: string;

                /** CollectOffer files. */
                files: lapwing.files.v1.TransferFile.$Properties[];

                /** CollectOffer leftOut. */
                leftOut: string;

                /**
                 * Encodes the specified CollectOffer message. Does not implicitly {@link lapwing.files.v1.CollectOffer.verify|verify} messages.
                 * @param message CollectOffer message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.files.v1.CollectOffer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CollectOffer message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.files.v1.CollectOffer & lapwing.files.v1.CollectOffer.$Shape} CollectOffer
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.files.v1.CollectOffer & lapwing.files.v1.CollectOffer.$Shape;
            }

            namespace CollectOffer {

                /** Properties of a CollectOffer. */
                interface $Properties {

                    /** CollectOffer transferId */
                    transferId?: (string|null);

                    /** CollectOffer files */
                    files?: (lapwing.files.v1.TransferFile.$Properties[]|null);

                    /** CollectOffer leftOut */
                    leftOut?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CollectOffer. */
                type $Shape = lapwing.files.v1.CollectOffer.$Properties;
            }

            /**
             * Properties of a TransferNotice.
             * @deprecated Use lapwing.files.v1.TransferNotice.$Properties instead.
             */
            interface ITransferNotice extends lapwing.files.v1.TransferNotice.$Properties {
            }

            /** Represents a TransferNotice. */
            class TransferNotice {

                /**
                 * Constructs a new TransferNotice.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.files.v1.TransferNotice.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TransferNotice transferId. */
                transferId: string;

                /** TransferNotice issuerName. */
                issuerName: string;

                /** TransferNotice lessonName. */
                lessonName: string;

                /** TransferNotice collected. */
                collected: boolean;

                /** TransferNotice paths. */
                paths: string[];

                /**
                 * Encodes the specified TransferNotice message. Does not implicitly {@link lapwing.files.v1.TransferNotice.verify|verify} messages.
                 * @param message TransferNotice message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.files.v1.TransferNotice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TransferNotice message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.files.v1.TransferNotice & lapwing.files.v1.TransferNotice.$Shape} TransferNotice
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.files.v1.TransferNotice & lapwing.files.v1.TransferNotice.$Shape;
            }

            namespace TransferNotice {

                /** Properties of a TransferNotice. */
                interface $Properties {

                    /** TransferNotice transferId */
                    transferId?: (string|null);

                    /** TransferNotice issuerName */
                    issuerName?: (string|null);

                    /** TransferNotice lessonName */
                    lessonName?: (string|null);

                    /** TransferNotice collected */
                    collected?: (boolean|null);

                    /** TransferNotice paths */
                    paths?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TransferNotice. */
                type $Shape = lapwing.files.v1.TransferNotice.$Properties;
            }
        }
    }

    /** Namespace enrolment. */
    namespace enrolment {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of an EnrolRequest.
             * @deprecated Use lapwing.enrolment.v1.EnrolRequest.$Properties instead.
             */
            interface IEnrolRequest extends lapwing.enrolment.v1.EnrolRequest.$Properties {
            }

            /** Represents an EnrolRequest. */
            class EnrolRequest {

                /**
                 * Constructs a new EnrolRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.enrolment.v1.EnrolRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** EnrolRequest protocolLevel. */
                protocolLevel: number;

                /** EnrolRequest token. */
                token: string;

                /** EnrolRequest devicePublicKey. */
                devicePublicKey: Uint8Array;

                /** EnrolRequest hardwareId. */
                hardwareId: string;

                /** EnrolRequest hostName. */
                hostName: string;

                /** EnrolRequest operatingSystem. */
                operatingSystem: string;

                /** EnrolRequest agentVersion. */
                agentVersion: string;

                /** EnrolRequest sentAtMs. */
                sentAtMs: number;

                /**
                 * Encodes the specified EnrolRequest message. Does not implicitly {@link lapwing.enrolment.v1.EnrolRequest.verify|verify} messages.
                 * @param message EnrolRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.enrolment.v1.EnrolRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an EnrolRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.enrolment.v1.EnrolRequest & lapwing.enrolment.v1.EnrolRequest.$Shape} EnrolRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.enrolment.v1.EnrolRequest & lapwing.enrolment.v1.EnrolRequest.$Shape;
            }

            namespace EnrolRequest {

                /** Properties of an EnrolRequest. */
                interface $Properties {

                    /** EnrolRequest protocolLevel */
                    protocolLevel?: (number|null);

                    /** EnrolRequest token */
                    token?: (string|null);

                    /** EnrolRequest devicePublicKey */
                    devicePublicKey?: (Uint8Array|null);

                    /** EnrolRequest hardwareId */
                    hardwareId?: (string|null);

                    /** EnrolRequest hostName */
                    hostName?: (string|null);

                    /** EnrolRequest operatingSystem */
                    operatingSystem?: (string|null);

                    /** EnrolRequest agentVersion */
                    agentVersion?: (string|null);

                    /** EnrolRequest sentAtMs */
                    sentAtMs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an EnrolRequest. */
                type $Shape = lapwing.enrolment.v1.EnrolRequest.$Properties;
            }

            /**
             * Properties of an EnrolResponse.
             * @deprecated Use lapwing.enrolment.v1.EnrolResponse.$Properties instead.
             */
            interface IEnrolResponse extends lapwing.enrolment.v1.EnrolResponse.$Properties {
            }

            /** Represents an EnrolResponse. */
            class EnrolResponse {

                /**
                 * Constructs a new EnrolResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.enrolment.v1.EnrolResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** EnrolResponse deviceId. */
                deviceId: string;

                /** EnrolResponse schoolId. */
                schoolId: string;

                /** EnrolResponse schoolName. */
                schoolName: string;

                /** EnrolResponse signingPublicKey. */
                signingPublicKey: Uint8Array;

                /** EnrolResponse nextSequence. */
                nextSequence: number;

                /** EnrolResponse collectorTimeMs. */
                collectorTimeMs: number;

                /**
                 * Encodes the specified EnrolResponse message. Does not implicitly {@link lapwing.enrolment.v1.EnrolResponse.verify|verify} messages.
                 * @param message EnrolResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.enrolment.v1.EnrolResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an EnrolResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.enrolment.v1.EnrolResponse & lapwing.enrolment.v1.EnrolResponse.$Shape} EnrolResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.enrolment.v1.EnrolResponse & lapwing.enrolment.v1.EnrolResponse.$Shape;
            }

            namespace EnrolResponse {

                /** Properties of an EnrolResponse. */
                interface $Properties {

                    /** EnrolResponse deviceId */
                    deviceId?: (string|null);

                    /** EnrolResponse schoolId */
                    schoolId?: (string|null);

                    /** EnrolResponse schoolName */
                    schoolName?: (string|null);

                    /** EnrolResponse signingPublicKey */
                    signingPublicKey?: (Uint8Array|null);

                    /** EnrolResponse nextSequence */
                    nextSequence?: (number|null);

                    /** EnrolResponse collectorTimeMs */
                    collectorTimeMs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an EnrolResponse. */
                type $Shape = lapwing.enrolment.v1.EnrolResponse.$Properties;
            }

            /**
             * Properties of an EnrolRefusal.
             * @deprecated Use lapwing.enrolment.v1.EnrolRefusal.$Properties instead.
             */
            interface IEnrolRefusal extends lapwing.enrolment.v1.EnrolRefusal.$Properties {
            }

            /** Represents an EnrolRefusal. */
            class EnrolRefusal {

                /**
                 * Constructs a new EnrolRefusal.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.enrolment.v1.EnrolRefusal.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** EnrolRefusal reason. */
                reason: lapwing.enrolment.v1.EnrolRefusalReason;

                /** EnrolRefusal message. */
                message: string;

                /**
                 * Encodes the specified EnrolRefusal message. Does not implicitly {@link lapwing.enrolment.v1.EnrolRefusal.verify|verify} messages.
                 * @param message EnrolRefusal message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.enrolment.v1.EnrolRefusal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an EnrolRefusal message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.enrolment.v1.EnrolRefusal & lapwing.enrolment.v1.EnrolRefusal.$Shape} EnrolRefusal
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.enrolment.v1.EnrolRefusal & lapwing.enrolment.v1.EnrolRefusal.$Shape;
            }

            namespace EnrolRefusal {

                /** Properties of an EnrolRefusal. */
                interface $Properties {

                    /** EnrolRefusal reason */
                    reason?: (lapwing.enrolment.v1.EnrolRefusalReason|null);

                    /** EnrolRefusal message */
                    message?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an EnrolRefusal. */
                type $Shape = lapwing.enrolment.v1.EnrolRefusal.$Properties;
            }

            /** EnrolRefusalReason enum. */
            enum EnrolRefusalReason {

                /** ENROL_REFUSAL_REASON_UNSPECIFIED value */
                ENROL_REFUSAL_REASON_UNSPECIFIED = 0,

                /** ENROL_REFUSAL_REASON_TOKEN_UNKNOWN value */
                ENROL_REFUSAL_REASON_TOKEN_UNKNOWN = 1,

                /** ENROL_REFUSAL_REASON_TOKEN_EXPIRED value */
                ENROL_REFUSAL_REASON_TOKEN_EXPIRED = 2,

                /** ENROL_REFUSAL_REASON_TOKEN_USED_UP value */
                ENROL_REFUSAL_REASON_TOKEN_USED_UP = 3,

                /** ENROL_REFUSAL_REASON_TOKEN_REVOKED value */
                ENROL_REFUSAL_REASON_TOKEN_REVOKED = 4,

                /** ENROL_REFUSAL_REASON_REQUEST_INVALID value */
                ENROL_REFUSAL_REASON_REQUEST_INVALID = 5,

                /** ENROL_REFUSAL_REASON_TOO_MANY_ATTEMPTS value */
                ENROL_REFUSAL_REASON_TOO_MANY_ATTEMPTS = 6
            }
        }
    }

    /** Namespace local. */
    namespace local {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of a SessionMessage.
             * @deprecated Use lapwing.local.v1.SessionMessage.$Properties instead.
             */
            interface ISessionMessage extends lapwing.local.v1.SessionMessage.$Properties {
            }

            /** Represents a SessionMessage. */
            class SessionMessage {

                /**
                 * Constructs a new SessionMessage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.local.v1.SessionMessage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SessionMessage hello. */
                hello?: (lapwing.local.v1.SessionHello.$Properties|null);

                /** SessionMessage submitEvent. */
                submitEvent?: (lapwing.local.v1.SubmitEvent.$Properties|null);

                /** SessionMessage commandResult. */
                commandResult?: (lapwing.local.v1.SessionCommandResult.$Properties|null);

                /** SessionMessage state. */
                state?: (lapwing.local.v1.SessionState.$Properties|null);

                /** SessionMessage screenFrame. */
                screenFrame?: (lapwing.screen.v1.ScreenFrame.$Properties|null);

                /** SessionMessage monitors. */
                monitors?: (lapwing.screen.v1.MonitorList.$Properties|null);

                /** SessionMessage clipboard. */
                clipboard?: (lapwing.screen.v1.ClipboardText.$Properties|null);

                /** SessionMessage screenFault. */
                screenFault?: (lapwing.screen.v1.ScreenFault.$Properties|null);

                /** SessionMessage broadcastReceipt. */
                broadcastReceipt?: (lapwing.screen.v1.BroadcastReceipt.$Properties|null);

                /** SessionMessage messageRead. */
                messageRead?: (lapwing.control.v1.MessageRead.$Properties|null);

                /** SessionMessage fileRequest. */
                fileRequest?: (lapwing.files.v1.FileRequest.$Properties|null);

                /** SessionMessage filePart. */
                filePart?: (lapwing.files.v1.FilePart.$Properties|null);

                /** SessionMessage fileOutcome. */
                fileOutcome?: (lapwing.files.v1.FileOutcome.$Properties|null);

                /** SessionMessage collectOffer. */
                collectOffer?: (lapwing.files.v1.CollectOffer.$Properties|null);

                /** SessionMessage screenshotPart. */
                screenshotPart?: (lapwing.local.v1.ScreenshotPart.$Properties|null);

                /** SessionMessage kind. */
                kind?: ("hello"|"submitEvent"|"commandResult"|"state"|"screenFrame"|"monitors"|"clipboard"|"screenFault"|"broadcastReceipt"|"messageRead"|"fileRequest"|"filePart"|"fileOutcome"|"collectOffer"|"screenshotPart");

                /**
                 * Encodes the specified SessionMessage message. Does not implicitly {@link lapwing.local.v1.SessionMessage.verify|verify} messages.
                 * @param message SessionMessage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.local.v1.SessionMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SessionMessage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.SessionMessage & lapwing.local.v1.SessionMessage.$Shape} SessionMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.local.v1.SessionMessage & lapwing.local.v1.SessionMessage.$Shape;
            }

            namespace SessionMessage {

                /** Properties of a SessionMessage. */
                interface $Properties {

                    /** SessionMessage hello */
                    hello?: (lapwing.local.v1.SessionHello.$Properties|null);

                    /** SessionMessage submitEvent */
                    submitEvent?: (lapwing.local.v1.SubmitEvent.$Properties|null);

                    /** SessionMessage commandResult */
                    commandResult?: (lapwing.local.v1.SessionCommandResult.$Properties|null);

                    /** SessionMessage state */
                    state?: (lapwing.local.v1.SessionState.$Properties|null);

                    /** SessionMessage screenFrame */
                    screenFrame?: (lapwing.screen.v1.ScreenFrame.$Properties|null);

                    /** SessionMessage monitors */
                    monitors?: (lapwing.screen.v1.MonitorList.$Properties|null);

                    /** SessionMessage clipboard */
                    clipboard?: (lapwing.screen.v1.ClipboardText.$Properties|null);

                    /** SessionMessage screenFault */
                    screenFault?: (lapwing.screen.v1.ScreenFault.$Properties|null);

                    /** SessionMessage broadcastReceipt */
                    broadcastReceipt?: (lapwing.screen.v1.BroadcastReceipt.$Properties|null);

                    /** SessionMessage messageRead */
                    messageRead?: (lapwing.control.v1.MessageRead.$Properties|null);

                    /** SessionMessage fileRequest */
                    fileRequest?: (lapwing.files.v1.FileRequest.$Properties|null);

                    /** SessionMessage filePart */
                    filePart?: (lapwing.files.v1.FilePart.$Properties|null);

                    /** SessionMessage fileOutcome */
                    fileOutcome?: (lapwing.files.v1.FileOutcome.$Properties|null);

                    /** SessionMessage collectOffer */
                    collectOffer?: (lapwing.files.v1.CollectOffer.$Properties|null);

                    /** SessionMessage screenshotPart */
                    screenshotPart?: (lapwing.local.v1.ScreenshotPart.$Properties|null);

                    /** SessionMessage kind */
                    kind?: ("hello"|"submitEvent"|"commandResult"|"state"|"screenFrame"|"monitors"|"clipboard"|"screenFault"|"broadcastReceipt"|"messageRead"|"fileRequest"|"filePart"|"fileOutcome"|"collectOffer"|"screenshotPart");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a SessionMessage. */
                type $Shape = {
                  hello?: lapwing.local.v1.SessionHello.$Shape|null;
                  submitEvent?: lapwing.local.v1.SubmitEvent.$Shape|null;
                  commandResult?: lapwing.local.v1.SessionCommandResult.$Shape|null;
                  state?: lapwing.local.v1.SessionState.$Shape|null;
                  screenFrame?: lapwing.screen.v1.ScreenFrame.$Shape|null;
                  monitors?: lapwing.screen.v1.MonitorList.$Shape|null;
                  clipboard?: lapwing.screen.v1.ClipboardText.$Shape|null;
                  screenFault?: lapwing.screen.v1.ScreenFault.$Shape|null;
                  broadcastReceipt?: lapwing.screen.v1.BroadcastReceipt.$Shape|null;
                  messageRead?: lapwing.control.v1.MessageRead.$Shape|null;
                  fileRequest?: lapwing.files.v1.FileRequest.$Shape|null;
                  filePart?: lapwing.files.v1.FilePart.$Shape|null;
                  fileOutcome?: lapwing.files.v1.FileOutcome.$Shape|null;
                  collectOffer?: lapwing.files.v1.CollectOffer.$Shape|null;
                  screenshotPart?: lapwing.local.v1.ScreenshotPart.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ kind?: undefined; hello?: null; submitEvent?: null; commandResult?: null; state?: null; screenFrame?: null; monitors?: null; clipboard?: null; screenFault?: null; broadcastReceipt?: null; messageRead?: null; fileRequest?: null; filePart?: null; fileOutcome?: null; collectOffer?: null; screenshotPart?: null }|{ kind?: "hello"; hello: lapwing.local.v1.SessionHello.$Shape; submitEvent?: null; commandResult?: null; state?: null; screenFrame?: null; monitors?: null; clipboard?: null; screenFault?: null; broadcastReceipt?: null; messageRead?: null; fileRequest?: null; filePart?: null; fileOutcome?: null; collectOffer?: null; screenshotPart?: null }|{ kind?: "submitEvent"; hello?: null; submitEvent: lapwing.local.v1.SubmitEvent.$Shape; commandResult?: null; state?: null; screenFrame?: null; monitors?: null; clipboard?: null; screenFault?: null; broadcastReceipt?: null; messageRead?: null; fileRequest?: null; filePart?: null; fileOutcome?: null; collectOffer?: null; screenshotPart?: null }|{ kind?: "commandResult"; hello?: null; submitEvent?: null; commandResult: lapwing.local.v1.SessionCommandResult.$Shape; state?: null; screenFrame?: null; monitors?: null; clipboard?: null; screenFault?: null; broadcastReceipt?: null; messageRead?: null; fileRequest?: null; filePart?: null; fileOutcome?: null; collectOffer?: null; screenshotPart?: null }|{ kind?: "state"; hello?: null; submitEvent?: null; commandResult?: null; state: lapwing.local.v1.SessionState.$Shape; screenFrame?: null; monitors?: null; clipboard?: null; screenFault?: null; broadcastReceipt?: null; messageRead?: null; fileRequest?: null; filePart?: null; fileOutcome?: null; collectOffer?: null; screenshotPart?: null }|{ kind?: "screenFrame"; hello?: null; submitEvent?: null; commandResult?: null; state?: null; screenFrame: lapwing.screen.v1.ScreenFrame.$Shape; monitors?: null; clipboard?: null; screenFault?: null; broadcastReceipt?: null; messageRead?: null; fileRequest?: null; filePart?: null; fileOutcome?: null; collectOffer?: null; screenshotPart?: null }|{ kind?: "monitors"; hello?: null; submitEvent?: null; commandResult?: null; state?: null; screenFrame?: null; monitors: lapwing.screen.v1.MonitorList.$Shape; clipboard?: null; screenFault?: null; broadcastReceipt?: null; messageRead?: null; fileRequest?: null; filePart?: null; fileOutcome?: null; collectOffer?: null; screenshotPart?: null }|{ kind?: "clipboard"; hello?: null; submitEvent?: null; commandResult?: null; state?: null; screenFrame?: null; monitors?: null; clipboard: lapwing.screen.v1.ClipboardText.$Shape; screenFault?: null; broadcastReceipt?: null; messageRead?: null; fileRequest?: null; filePart?: null; fileOutcome?: null; collectOffer?: null; screenshotPart?: null }|{ kind?: "screenFault"; hello?: null; submitEvent?: null; commandResult?: null; state?: null; screenFrame?: null; monitors?: null; clipboard?: null; screenFault: lapwing.screen.v1.ScreenFault.$Shape; broadcastReceipt?: null; messageRead?: null; fileRequest?: null; filePart?: null; fileOutcome?: null; collectOffer?: null; screenshotPart?: null }|{ kind?: "broadcastReceipt"; hello?: null; submitEvent?: null; commandResult?: null; state?: null; screenFrame?: null; monitors?: null; clipboard?: null; screenFault?: null; broadcastReceipt: lapwing.screen.v1.BroadcastReceipt.$Shape; messageRead?: null; fileRequest?: null; filePart?: null; fileOutcome?: null; collectOffer?: null; screenshotPart?: null }|{ kind?: "messageRead"; hello?: null; submitEvent?: null; commandResult?: null; state?: null; screenFrame?: null; monitors?: null; clipboard?: null; screenFault?: null; broadcastReceipt?: null; messageRead: lapwing.control.v1.MessageRead.$Shape; fileRequest?: null; filePart?: null; fileOutcome?: null; collectOffer?: null; screenshotPart?: null }|{ kind?: "fileRequest"; hello?: null; submitEvent?: null; commandResult?: null; state?: null; screenFrame?: null; monitors?: null; clipboard?: null; screenFault?: null; broadcastReceipt?: null; messageRead?: null; fileRequest: lapwing.files.v1.FileRequest.$Shape; filePart?: null; fileOutcome?: null; collectOffer?: null; screenshotPart?: null }|{ kind?: "filePart"; hello?: null; submitEvent?: null; commandResult?: null; state?: null; screenFrame?: null; monitors?: null; clipboard?: null; screenFault?: null; broadcastReceipt?: null; messageRead?: null; fileRequest?: null; filePart: lapwing.files.v1.FilePart.$Shape; fileOutcome?: null; collectOffer?: null; screenshotPart?: null }|{ kind?: "fileOutcome"; hello?: null; submitEvent?: null; commandResult?: null; state?: null; screenFrame?: null; monitors?: null; clipboard?: null; screenFault?: null; broadcastReceipt?: null; messageRead?: null; fileRequest?: null; filePart?: null; fileOutcome: lapwing.files.v1.FileOutcome.$Shape; collectOffer?: null; screenshotPart?: null }|{ kind?: "collectOffer"; hello?: null; submitEvent?: null; commandResult?: null; state?: null; screenFrame?: null; monitors?: null; clipboard?: null; screenFault?: null; broadcastReceipt?: null; messageRead?: null; fileRequest?: null; filePart?: null; fileOutcome?: null; collectOffer: lapwing.files.v1.CollectOffer.$Shape; screenshotPart?: null }|{ kind?: "screenshotPart"; hello?: null; submitEvent?: null; commandResult?: null; state?: null; screenFrame?: null; monitors?: null; clipboard?: null; screenFault?: null; broadcastReceipt?: null; messageRead?: null; fileRequest?: null; filePart?: null; fileOutcome?: null; collectOffer?: null; screenshotPart: lapwing.local.v1.ScreenshotPart.$Shape })
                );
            }

            /**
             * Properties of a ServiceMessage.
             * @deprecated Use lapwing.local.v1.ServiceMessage.$Properties instead.
             */
            interface IServiceMessage extends lapwing.local.v1.ServiceMessage.$Properties {
            }

            /** Represents a ServiceMessage. */
            class ServiceMessage {

                /**
                 * Constructs a new ServiceMessage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.local.v1.ServiceMessage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ServiceMessage welcome. */
                welcome?: (lapwing.local.v1.SessionWelcome.$Properties|null);

                /** ServiceMessage refusal. */
                refusal?: (lapwing.local.v1.SessionRefusal.$Properties|null);

                /** ServiceMessage eventSpooled. */
                eventSpooled?: (lapwing.local.v1.EventSpooled.$Properties|null);

                /** ServiceMessage policy. */
                policy?: (lapwing.control.v1.Policy.$Properties|null);

                /** ServiceMessage termLibrary. */
                termLibrary?: (lapwing.local.v1.TermLibrary.$Properties|null);

                /** ServiceMessage compiledLibrary. */
                compiledLibrary?: (lapwing.local.v1.CompiledLibraryFile.$Properties|null);

                /** ServiceMessage profile. */
                profile?: (lapwing.local.v1.SessionProfile.$Properties|null);

                /** ServiceMessage lessonState. */
                lessonState?: (lapwing.local.v1.LessonState.$Properties|null);

                /** ServiceMessage command. */
                command?: (lapwing.local.v1.SessionCommand.$Properties|null);

                /** ServiceMessage screenViews. */
                screenViews?: (lapwing.local.v1.ScreenViews.$Properties|null);

                /** ServiceMessage remoteInput. */
                remoteInput?: (lapwing.screen.v1.RemoteInput.$Properties|null);

                /** ServiceMessage broadcastFrame. */
                broadcastFrame?: (lapwing.screen.v1.BroadcastFrame.$Properties|null);

                /** ServiceMessage frameReceipt. */
                frameReceipt?: (lapwing.screen.v1.FrameReceipt.$Properties|null);

                /** ServiceMessage fileOffer. */
                fileOffer?: (lapwing.files.v1.FileOffer.$Properties|null);

                /** ServiceMessage fileRequest. */
                fileRequest?: (lapwing.files.v1.FileRequest.$Properties|null);

                /** ServiceMessage filePart. */
                filePart?: (lapwing.files.v1.FilePart.$Properties|null);

                /** ServiceMessage collectRequest. */
                collectRequest?: (lapwing.files.v1.CollectRequest.$Properties|null);

                /** ServiceMessage transferNotice. */
                transferNotice?: (lapwing.files.v1.TransferNotice.$Properties|null);

                /** ServiceMessage kind. */
                kind?: ("welcome"|"refusal"|"eventSpooled"|"policy"|"termLibrary"|"compiledLibrary"|"profile"|"lessonState"|"command"|"screenViews"|"remoteInput"|"broadcastFrame"|"frameReceipt"|"fileOffer"|"fileRequest"|"filePart"|"collectRequest"|"transferNotice");

                /**
                 * Encodes the specified ServiceMessage message. Does not implicitly {@link lapwing.local.v1.ServiceMessage.verify|verify} messages.
                 * @param message ServiceMessage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.local.v1.ServiceMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ServiceMessage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.ServiceMessage & lapwing.local.v1.ServiceMessage.$Shape} ServiceMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.local.v1.ServiceMessage & lapwing.local.v1.ServiceMessage.$Shape;
            }

            namespace ServiceMessage {

                /** Properties of a ServiceMessage. */
                interface $Properties {

                    /** ServiceMessage welcome */
                    welcome?: (lapwing.local.v1.SessionWelcome.$Properties|null);

                    /** ServiceMessage refusal */
                    refusal?: (lapwing.local.v1.SessionRefusal.$Properties|null);

                    /** ServiceMessage eventSpooled */
                    eventSpooled?: (lapwing.local.v1.EventSpooled.$Properties|null);

                    /** ServiceMessage policy */
                    policy?: (lapwing.control.v1.Policy.$Properties|null);

                    /** ServiceMessage termLibrary */
                    termLibrary?: (lapwing.local.v1.TermLibrary.$Properties|null);

                    /** ServiceMessage compiledLibrary */
                    compiledLibrary?: (lapwing.local.v1.CompiledLibraryFile.$Properties|null);

                    /** ServiceMessage profile */
                    profile?: (lapwing.local.v1.SessionProfile.$Properties|null);

                    /** ServiceMessage lessonState */
                    lessonState?: (lapwing.local.v1.LessonState.$Properties|null);

                    /** ServiceMessage command */
                    command?: (lapwing.local.v1.SessionCommand.$Properties|null);

                    /** ServiceMessage screenViews */
                    screenViews?: (lapwing.local.v1.ScreenViews.$Properties|null);

                    /** ServiceMessage remoteInput */
                    remoteInput?: (lapwing.screen.v1.RemoteInput.$Properties|null);

                    /** ServiceMessage broadcastFrame */
                    broadcastFrame?: (lapwing.screen.v1.BroadcastFrame.$Properties|null);

                    /** ServiceMessage frameReceipt */
                    frameReceipt?: (lapwing.screen.v1.FrameReceipt.$Properties|null);

                    /** ServiceMessage fileOffer */
                    fileOffer?: (lapwing.files.v1.FileOffer.$Properties|null);

                    /** ServiceMessage fileRequest */
                    fileRequest?: (lapwing.files.v1.FileRequest.$Properties|null);

                    /** ServiceMessage filePart */
                    filePart?: (lapwing.files.v1.FilePart.$Properties|null);

                    /** ServiceMessage collectRequest */
                    collectRequest?: (lapwing.files.v1.CollectRequest.$Properties|null);

                    /** ServiceMessage transferNotice */
                    transferNotice?: (lapwing.files.v1.TransferNotice.$Properties|null);

                    /** ServiceMessage kind */
                    kind?: ("welcome"|"refusal"|"eventSpooled"|"policy"|"termLibrary"|"compiledLibrary"|"profile"|"lessonState"|"command"|"screenViews"|"remoteInput"|"broadcastFrame"|"frameReceipt"|"fileOffer"|"fileRequest"|"filePart"|"collectRequest"|"transferNotice");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a ServiceMessage. */
                type $Shape = {
                  welcome?: lapwing.local.v1.SessionWelcome.$Shape|null;
                  refusal?: lapwing.local.v1.SessionRefusal.$Shape|null;
                  eventSpooled?: lapwing.local.v1.EventSpooled.$Shape|null;
                  policy?: lapwing.control.v1.Policy.$Shape|null;
                  termLibrary?: lapwing.local.v1.TermLibrary.$Shape|null;
                  compiledLibrary?: lapwing.local.v1.CompiledLibraryFile.$Shape|null;
                  profile?: lapwing.local.v1.SessionProfile.$Shape|null;
                  lessonState?: lapwing.local.v1.LessonState.$Shape|null;
                  command?: lapwing.local.v1.SessionCommand.$Shape|null;
                  screenViews?: lapwing.local.v1.ScreenViews.$Shape|null;
                  remoteInput?: lapwing.screen.v1.RemoteInput.$Shape|null;
                  broadcastFrame?: lapwing.screen.v1.BroadcastFrame.$Shape|null;
                  frameReceipt?: lapwing.screen.v1.FrameReceipt.$Shape|null;
                  fileOffer?: lapwing.files.v1.FileOffer.$Shape|null;
                  fileRequest?: lapwing.files.v1.FileRequest.$Shape|null;
                  filePart?: lapwing.files.v1.FilePart.$Shape|null;
                  collectRequest?: lapwing.files.v1.CollectRequest.$Shape|null;
                  transferNotice?: lapwing.files.v1.TransferNotice.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ kind?: undefined; welcome?: null; refusal?: null; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState?: null; command?: null; screenViews?: null; remoteInput?: null; broadcastFrame?: null; frameReceipt?: null; fileOffer?: null; fileRequest?: null; filePart?: null; collectRequest?: null; transferNotice?: null }|{ kind?: "welcome"; welcome: lapwing.local.v1.SessionWelcome.$Shape; refusal?: null; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState?: null; command?: null; screenViews?: null; remoteInput?: null; broadcastFrame?: null; frameReceipt?: null; fileOffer?: null; fileRequest?: null; filePart?: null; collectRequest?: null; transferNotice?: null }|{ kind?: "refusal"; welcome?: null; refusal: lapwing.local.v1.SessionRefusal.$Shape; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState?: null; command?: null; screenViews?: null; remoteInput?: null; broadcastFrame?: null; frameReceipt?: null; fileOffer?: null; fileRequest?: null; filePart?: null; collectRequest?: null; transferNotice?: null }|{ kind?: "eventSpooled"; welcome?: null; refusal?: null; eventSpooled: lapwing.local.v1.EventSpooled.$Shape; policy?: null; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState?: null; command?: null; screenViews?: null; remoteInput?: null; broadcastFrame?: null; frameReceipt?: null; fileOffer?: null; fileRequest?: null; filePart?: null; collectRequest?: null; transferNotice?: null }|{ kind?: "policy"; welcome?: null; refusal?: null; eventSpooled?: null; policy: lapwing.control.v1.Policy.$Shape; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState?: null; command?: null; screenViews?: null; remoteInput?: null; broadcastFrame?: null; frameReceipt?: null; fileOffer?: null; fileRequest?: null; filePart?: null; collectRequest?: null; transferNotice?: null }|{ kind?: "termLibrary"; welcome?: null; refusal?: null; eventSpooled?: null; policy?: null; termLibrary: lapwing.local.v1.TermLibrary.$Shape; compiledLibrary?: null; profile?: null; lessonState?: null; command?: null; screenViews?: null; remoteInput?: null; broadcastFrame?: null; frameReceipt?: null; fileOffer?: null; fileRequest?: null; filePart?: null; collectRequest?: null; transferNotice?: null }|{ kind?: "compiledLibrary"; welcome?: null; refusal?: null; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary: lapwing.local.v1.CompiledLibraryFile.$Shape; profile?: null; lessonState?: null; command?: null; screenViews?: null; remoteInput?: null; broadcastFrame?: null; frameReceipt?: null; fileOffer?: null; fileRequest?: null; filePart?: null; collectRequest?: null; transferNotice?: null }|{ kind?: "profile"; welcome?: null; refusal?: null; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary?: null; profile: lapwing.local.v1.SessionProfile.$Shape; lessonState?: null; command?: null; screenViews?: null; remoteInput?: null; broadcastFrame?: null; frameReceipt?: null; fileOffer?: null; fileRequest?: null; filePart?: null; collectRequest?: null; transferNotice?: null }|{ kind?: "lessonState"; welcome?: null; refusal?: null; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState: lapwing.local.v1.LessonState.$Shape; command?: null; screenViews?: null; remoteInput?: null; broadcastFrame?: null; frameReceipt?: null; fileOffer?: null; fileRequest?: null; filePart?: null; collectRequest?: null; transferNotice?: null }|{ kind?: "command"; welcome?: null; refusal?: null; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState?: null; command: lapwing.local.v1.SessionCommand.$Shape; screenViews?: null; remoteInput?: null; broadcastFrame?: null; frameReceipt?: null; fileOffer?: null; fileRequest?: null; filePart?: null; collectRequest?: null; transferNotice?: null }|{ kind?: "screenViews"; welcome?: null; refusal?: null; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState?: null; command?: null; screenViews: lapwing.local.v1.ScreenViews.$Shape; remoteInput?: null; broadcastFrame?: null; frameReceipt?: null; fileOffer?: null; fileRequest?: null; filePart?: null; collectRequest?: null; transferNotice?: null }|{ kind?: "remoteInput"; welcome?: null; refusal?: null; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState?: null; command?: null; screenViews?: null; remoteInput: lapwing.screen.v1.RemoteInput.$Shape; broadcastFrame?: null; frameReceipt?: null; fileOffer?: null; fileRequest?: null; filePart?: null; collectRequest?: null; transferNotice?: null }|{ kind?: "broadcastFrame"; welcome?: null; refusal?: null; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState?: null; command?: null; screenViews?: null; remoteInput?: null; broadcastFrame: lapwing.screen.v1.BroadcastFrame.$Shape; frameReceipt?: null; fileOffer?: null; fileRequest?: null; filePart?: null; collectRequest?: null; transferNotice?: null }|{ kind?: "frameReceipt"; welcome?: null; refusal?: null; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState?: null; command?: null; screenViews?: null; remoteInput?: null; broadcastFrame?: null; frameReceipt: lapwing.screen.v1.FrameReceipt.$Shape; fileOffer?: null; fileRequest?: null; filePart?: null; collectRequest?: null; transferNotice?: null }|{ kind?: "fileOffer"; welcome?: null; refusal?: null; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState?: null; command?: null; screenViews?: null; remoteInput?: null; broadcastFrame?: null; frameReceipt?: null; fileOffer: lapwing.files.v1.FileOffer.$Shape; fileRequest?: null; filePart?: null; collectRequest?: null; transferNotice?: null }|{ kind?: "fileRequest"; welcome?: null; refusal?: null; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState?: null; command?: null; screenViews?: null; remoteInput?: null; broadcastFrame?: null; frameReceipt?: null; fileOffer?: null; fileRequest: lapwing.files.v1.FileRequest.$Shape; filePart?: null; collectRequest?: null; transferNotice?: null }|{ kind?: "filePart"; welcome?: null; refusal?: null; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState?: null; command?: null; screenViews?: null; remoteInput?: null; broadcastFrame?: null; frameReceipt?: null; fileOffer?: null; fileRequest?: null; filePart: lapwing.files.v1.FilePart.$Shape; collectRequest?: null; transferNotice?: null }|{ kind?: "collectRequest"; welcome?: null; refusal?: null; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState?: null; command?: null; screenViews?: null; remoteInput?: null; broadcastFrame?: null; frameReceipt?: null; fileOffer?: null; fileRequest?: null; filePart?: null; collectRequest: lapwing.files.v1.CollectRequest.$Shape; transferNotice?: null }|{ kind?: "transferNotice"; welcome?: null; refusal?: null; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState?: null; command?: null; screenViews?: null; remoteInput?: null; broadcastFrame?: null; frameReceipt?: null; fileOffer?: null; fileRequest?: null; filePart?: null; collectRequest?: null; transferNotice: lapwing.files.v1.TransferNotice.$Shape })
                );
            }

            /**
             * Properties of a SessionHello.
             * @deprecated Use lapwing.local.v1.SessionHello.$Properties instead.
             */
            interface ISessionHello extends lapwing.local.v1.SessionHello.$Properties {
            }

            /** Represents a SessionHello. */
            class SessionHello {

                /**
                 * Constructs a new SessionHello.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.local.v1.SessionHello.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SessionHello protocolLevel. */
                protocolLevel: number;

                /** SessionHello session. */
                session?: (lapwing.activity.v1.SessionRef.$Properties|null);

                /** SessionHello processId. */
                processId: number;

                /** SessionHello enforces. */
                enforces: lapwing.control.v1.RestrictionKind[];

                /**
                 * Encodes the specified SessionHello message. Does not implicitly {@link lapwing.local.v1.SessionHello.verify|verify} messages.
                 * @param message SessionHello message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.local.v1.SessionHello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SessionHello message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.SessionHello & lapwing.local.v1.SessionHello.$Shape} SessionHello
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.local.v1.SessionHello & lapwing.local.v1.SessionHello.$Shape;
            }

            namespace SessionHello {

                /** Properties of a SessionHello. */
                interface $Properties {

                    /** SessionHello protocolLevel */
                    protocolLevel?: (number|null);

                    /** SessionHello session */
                    session?: (lapwing.activity.v1.SessionRef.$Properties|null);

                    /** SessionHello processId */
                    processId?: (number|null);

                    /** SessionHello enforces */
                    enforces?: (lapwing.control.v1.RestrictionKind[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SessionHello. */
                type $Shape = lapwing.local.v1.SessionHello.$Properties;
            }

            /**
             * Properties of a SessionWelcome.
             * @deprecated Use lapwing.local.v1.SessionWelcome.$Properties instead.
             */
            interface ISessionWelcome extends lapwing.local.v1.SessionWelcome.$Properties {
            }

            /** Represents a SessionWelcome. */
            class SessionWelcome {

                /**
                 * Constructs a new SessionWelcome.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.local.v1.SessionWelcome.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SessionWelcome schoolName. */
                schoolName: string;

                /**
                 * Encodes the specified SessionWelcome message. Does not implicitly {@link lapwing.local.v1.SessionWelcome.verify|verify} messages.
                 * @param message SessionWelcome message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.local.v1.SessionWelcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SessionWelcome message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.SessionWelcome & lapwing.local.v1.SessionWelcome.$Shape} SessionWelcome
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.local.v1.SessionWelcome & lapwing.local.v1.SessionWelcome.$Shape;
            }

            namespace SessionWelcome {

                /** Properties of a SessionWelcome. */
                interface $Properties {

                    /** SessionWelcome schoolName */
                    schoolName?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SessionWelcome. */
                type $Shape = lapwing.local.v1.SessionWelcome.$Properties;
            }

            /**
             * Properties of a SessionRefusal.
             * @deprecated Use lapwing.local.v1.SessionRefusal.$Properties instead.
             */
            interface ISessionRefusal extends lapwing.local.v1.SessionRefusal.$Properties {
            }

            /** Represents a SessionRefusal. */
            class SessionRefusal {

                /**
                 * Constructs a new SessionRefusal.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.local.v1.SessionRefusal.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SessionRefusal reason. */
                reason: lapwing.local.v1.SessionRefusalReason;

                /** SessionRefusal message. */
                message: string;

                /**
                 * Encodes the specified SessionRefusal message. Does not implicitly {@link lapwing.local.v1.SessionRefusal.verify|verify} messages.
                 * @param message SessionRefusal message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.local.v1.SessionRefusal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SessionRefusal message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.SessionRefusal & lapwing.local.v1.SessionRefusal.$Shape} SessionRefusal
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.local.v1.SessionRefusal & lapwing.local.v1.SessionRefusal.$Shape;
            }

            namespace SessionRefusal {

                /** Properties of a SessionRefusal. */
                interface $Properties {

                    /** SessionRefusal reason */
                    reason?: (lapwing.local.v1.SessionRefusalReason|null);

                    /** SessionRefusal message */
                    message?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SessionRefusal. */
                type $Shape = lapwing.local.v1.SessionRefusal.$Properties;
            }

            /** SessionRefusalReason enum. */
            enum SessionRefusalReason {

                /** SESSION_REFUSAL_REASON_UNSPECIFIED value */
                SESSION_REFUSAL_REASON_UNSPECIFIED = 0,

                /** SESSION_REFUSAL_REASON_ALREADY_RUNNING value */
                SESSION_REFUSAL_REASON_ALREADY_RUNNING = 1,

                /** SESSION_REFUSAL_REASON_PROTOCOL_LEVEL value */
                SESSION_REFUSAL_REASON_PROTOCOL_LEVEL = 2,

                /** SESSION_REFUSAL_REASON_MALFORMED value */
                SESSION_REFUSAL_REASON_MALFORMED = 3,

                /** SESSION_REFUSAL_REASON_WRONG_ACCOUNT value */
                SESSION_REFUSAL_REASON_WRONG_ACCOUNT = 4
            }

            /**
             * Properties of a SubmitEvent.
             * @deprecated Use lapwing.local.v1.SubmitEvent.$Properties instead.
             */
            interface ISubmitEvent extends lapwing.local.v1.SubmitEvent.$Properties {
            }

            /** Represents a SubmitEvent. */
            class SubmitEvent {

                /**
                 * Constructs a new SubmitEvent.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.local.v1.SubmitEvent.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SubmitEvent submission. */
                submission: number;

                /** SubmitEvent event. */
                event?: (lapwing.activity.v1.Event.$Properties|null);

                /**
                 * Encodes the specified SubmitEvent message. Does not implicitly {@link lapwing.local.v1.SubmitEvent.verify|verify} messages.
                 * @param message SubmitEvent message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.local.v1.SubmitEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SubmitEvent message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.SubmitEvent & lapwing.local.v1.SubmitEvent.$Shape} SubmitEvent
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.local.v1.SubmitEvent & lapwing.local.v1.SubmitEvent.$Shape;
            }

            namespace SubmitEvent {

                /** Properties of a SubmitEvent. */
                interface $Properties {

                    /** SubmitEvent submission */
                    submission?: (number|null);

                    /** SubmitEvent event */
                    event?: (lapwing.activity.v1.Event.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SubmitEvent. */
                type $Shape = {
                  submission?: number|null;
                  event?: lapwing.activity.v1.Event.$Shape|null;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of an EventSpooled.
             * @deprecated Use lapwing.local.v1.EventSpooled.$Properties instead.
             */
            interface IEventSpooled extends lapwing.local.v1.EventSpooled.$Properties {
            }

            /** Represents an EventSpooled. */
            class EventSpooled {

                /**
                 * Constructs a new EventSpooled.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.local.v1.EventSpooled.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** EventSpooled submission. */
                submission: number;

                /** EventSpooled sequence. */
                sequence: number;

                /**
                 * Encodes the specified EventSpooled message. Does not implicitly {@link lapwing.local.v1.EventSpooled.verify|verify} messages.
                 * @param message EventSpooled message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.local.v1.EventSpooled.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an EventSpooled message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.EventSpooled & lapwing.local.v1.EventSpooled.$Shape} EventSpooled
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.local.v1.EventSpooled & lapwing.local.v1.EventSpooled.$Shape;
            }

            namespace EventSpooled {

                /** Properties of an EventSpooled. */
                interface $Properties {

                    /** EventSpooled submission */
                    submission?: (number|null);

                    /** EventSpooled sequence */
                    sequence?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an EventSpooled. */
                type $Shape = lapwing.local.v1.EventSpooled.$Properties;
            }

            /**
             * Properties of a TermLibrary.
             * @deprecated Use lapwing.local.v1.TermLibrary.$Properties instead.
             */
            interface ITermLibrary extends lapwing.local.v1.TermLibrary.$Properties {
            }

            /** Represents a TermLibrary. */
            class TermLibrary {

                /**
                 * Constructs a new TermLibrary.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.local.v1.TermLibrary.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TermLibrary version. */
                version: string;

                /** TermLibrary text. */
                text: string;

                /**
                 * Encodes the specified TermLibrary message. Does not implicitly {@link lapwing.local.v1.TermLibrary.verify|verify} messages.
                 * @param message TermLibrary message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.local.v1.TermLibrary.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TermLibrary message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.TermLibrary & lapwing.local.v1.TermLibrary.$Shape} TermLibrary
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.local.v1.TermLibrary & lapwing.local.v1.TermLibrary.$Shape;
            }

            namespace TermLibrary {

                /** Properties of a TermLibrary. */
                interface $Properties {

                    /** TermLibrary version */
                    version?: (string|null);

                    /** TermLibrary text */
                    text?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TermLibrary. */
                type $Shape = lapwing.local.v1.TermLibrary.$Properties;
            }

            /**
             * Properties of a CompiledLibraryFile.
             * @deprecated Use lapwing.local.v1.CompiledLibraryFile.$Properties instead.
             */
            interface ICompiledLibraryFile extends lapwing.local.v1.CompiledLibraryFile.$Properties {
            }

            /** Represents a CompiledLibraryFile. */
            class CompiledLibraryFile {

                /**
                 * Constructs a new CompiledLibraryFile.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.local.v1.CompiledLibraryFile.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CompiledLibraryFile version. */
                version: string;

                /** CompiledLibraryFile path. */
                path: string;

                /** CompiledLibraryFile sha256. */
                sha256: Uint8Array;

                /** CompiledLibraryFile size. */
                size: number;

                /**
                 * Encodes the specified CompiledLibraryFile message. Does not implicitly {@link lapwing.local.v1.CompiledLibraryFile.verify|verify} messages.
                 * @param message CompiledLibraryFile message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.local.v1.CompiledLibraryFile.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CompiledLibraryFile message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.CompiledLibraryFile & lapwing.local.v1.CompiledLibraryFile.$Shape} CompiledLibraryFile
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.local.v1.CompiledLibraryFile & lapwing.local.v1.CompiledLibraryFile.$Shape;
            }

            namespace CompiledLibraryFile {

                /** Properties of a CompiledLibraryFile. */
                interface $Properties {

                    /** CompiledLibraryFile version */
                    version?: (string|null);

                    /** CompiledLibraryFile path */
                    path?: (string|null);

                    /** CompiledLibraryFile sha256 */
                    sha256?: (Uint8Array|null);

                    /** CompiledLibraryFile size */
                    size?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CompiledLibraryFile. */
                type $Shape = lapwing.local.v1.CompiledLibraryFile.$Properties;
            }

            /**
             * Properties of a SessionProfile.
             * @deprecated Use lapwing.local.v1.SessionProfile.$Properties instead.
             */
            interface ISessionProfile extends lapwing.local.v1.SessionProfile.$Properties {
            }

            /** Represents a SessionProfile. */
            class SessionProfile {

                /**
                 * Constructs a new SessionProfile.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.local.v1.SessionProfile.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SessionProfile yearGroup. */
                yearGroup: number;

                /**
                 * Encodes the specified SessionProfile message. Does not implicitly {@link lapwing.local.v1.SessionProfile.verify|verify} messages.
                 * @param message SessionProfile message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.local.v1.SessionProfile.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SessionProfile message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.SessionProfile & lapwing.local.v1.SessionProfile.$Shape} SessionProfile
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.local.v1.SessionProfile & lapwing.local.v1.SessionProfile.$Shape;
            }

            namespace SessionProfile {

                /** Properties of a SessionProfile. */
                interface $Properties {

                    /** SessionProfile yearGroup */
                    yearGroup?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SessionProfile. */
                type $Shape = lapwing.local.v1.SessionProfile.$Properties;
            }

            /**
             * Properties of a LessonState.
             * @deprecated Use lapwing.local.v1.LessonState.$Properties instead.
             */
            interface ILessonState extends lapwing.local.v1.LessonState.$Properties {
            }

            /** Represents a LessonState. */
            class LessonState {

                /**
                 * Constructs a new LessonState.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.local.v1.LessonState.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** LessonState lesson. */
                lesson?: (lapwing.control.v1.LessonRef.$Properties|null);

                /** LessonState restrictions. */
                restrictions: lapwing.local.v1.Restriction.$Properties[];

                /** LessonState nowMs. */
                nowMs: number;

                /**
                 * Encodes the specified LessonState message. Does not implicitly {@link lapwing.local.v1.LessonState.verify|verify} messages.
                 * @param message LessonState message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.local.v1.LessonState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LessonState message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.LessonState & lapwing.local.v1.LessonState.$Shape} LessonState
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.local.v1.LessonState & lapwing.local.v1.LessonState.$Shape;
            }

            namespace LessonState {

                /** Properties of a LessonState. */
                interface $Properties {

                    /** LessonState lesson */
                    lesson?: (lapwing.control.v1.LessonRef.$Properties|null);

                    /** LessonState restrictions */
                    restrictions?: (lapwing.local.v1.Restriction.$Properties[]|null);

                    /** LessonState nowMs */
                    nowMs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a LessonState. */
                type $Shape = {
                  lesson?: lapwing.control.v1.LessonRef.$Shape|null;
                  restrictions?: lapwing.local.v1.Restriction.$Shape[]|null;
                  nowMs?: number|null;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a Restriction.
             * @deprecated Use lapwing.local.v1.Restriction.$Properties instead.
             */
            interface IRestriction extends lapwing.local.v1.Restriction.$Properties {
            }

            /** Represents a Restriction. */
            class Restriction {

                /**
                 * Constructs a new Restriction.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.local.v1.Restriction.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Restriction untilMs. */
                untilMs: number;

                /** Restriction setBy. */
                setBy: string;

                /** Restriction lock. */
                lock?: (lapwing.control.v1.Lock.$Properties|null);

                /** Restriction focus. */
                focus?: (lapwing.control.v1.Focus.$Properties|null);

                /** Restriction block. */
                block?: (lapwing.control.v1.Block.$Properties|null);

                /** Restriction pauseInternet. */
                pauseInternet?: (lapwing.control.v1.PauseInternet.$Properties|null);

                /** Restriction mute. */
                mute?: (lapwing.control.v1.Mute.$Properties|null);

                /** Restriction kind. */
                kind?: ("lock"|"focus"|"block"|"pauseInternet"|"mute");

                /**
                 * Encodes the specified Restriction message. Does not implicitly {@link lapwing.local.v1.Restriction.verify|verify} messages.
                 * @param message Restriction message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.local.v1.Restriction.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Restriction message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.Restriction & lapwing.local.v1.Restriction.$Shape} Restriction
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.local.v1.Restriction & lapwing.local.v1.Restriction.$Shape;
            }

            namespace Restriction {

                /** Properties of a Restriction. */
                interface $Properties {

                    /** Restriction untilMs */
                    untilMs?: (number|null);

                    /** Restriction setBy */
                    setBy?: (string|null);

                    /** Restriction lock */
                    lock?: (lapwing.control.v1.Lock.$Properties|null);

                    /** Restriction focus */
                    focus?: (lapwing.control.v1.Focus.$Properties|null);

                    /** Restriction block */
                    block?: (lapwing.control.v1.Block.$Properties|null);

                    /** Restriction pauseInternet */
                    pauseInternet?: (lapwing.control.v1.PauseInternet.$Properties|null);

                    /** Restriction mute */
                    mute?: (lapwing.control.v1.Mute.$Properties|null);

                    /** Restriction kind */
                    kind?: ("lock"|"focus"|"block"|"pauseInternet"|"mute");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a Restriction. */
                type $Shape = {
                  untilMs?: number|null;
                  setBy?: string|null;
                  lock?: lapwing.control.v1.Lock.$Shape|null;
                  focus?: lapwing.control.v1.Focus.$Shape|null;
                  block?: lapwing.control.v1.Block.$Shape|null;
                  pauseInternet?: lapwing.control.v1.PauseInternet.$Shape|null;
                  mute?: lapwing.control.v1.Mute.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ kind?: undefined; lock?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null }|{ kind?: "lock"; lock: lapwing.control.v1.Lock.$Shape; focus?: null; block?: null; pauseInternet?: null; mute?: null }|{ kind?: "focus"; lock?: null; focus: lapwing.control.v1.Focus.$Shape; block?: null; pauseInternet?: null; mute?: null }|{ kind?: "block"; lock?: null; focus?: null; block: lapwing.control.v1.Block.$Shape; pauseInternet?: null; mute?: null }|{ kind?: "pauseInternet"; lock?: null; focus?: null; block?: null; pauseInternet: lapwing.control.v1.PauseInternet.$Shape; mute?: null }|{ kind?: "mute"; lock?: null; focus?: null; block?: null; pauseInternet?: null; mute: lapwing.control.v1.Mute.$Shape })
                );
            }

            /**
             * Properties of a SessionCommand.
             * @deprecated Use lapwing.local.v1.SessionCommand.$Properties instead.
             */
            interface ISessionCommand extends lapwing.local.v1.SessionCommand.$Properties {
            }

            /** Represents a SessionCommand. */
            class SessionCommand {

                /**
                 * Constructs a new SessionCommand.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.local.v1.SessionCommand.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SessionCommand commandId. */
                commandId: string;

                /** SessionCommand issuerName. */
                issuerName: string;

                /** SessionCommand showMessage. */
                showMessage?: (lapwing.control.v1.ShowMessage.$Properties|null);

                /** SessionCommand openSite. */
                openSite?: (lapwing.control.v1.OpenSite.$Properties|null);

                /** SessionCommand openApplication. */
                openApplication?: (lapwing.control.v1.SchoolApplication.$Properties|null);

                /** SessionCommand closeFront. */
                closeFront?: (lapwing.control.v1.CloseFront.$Properties|null);

                /** SessionCommand lowerHand. */
                lowerHand?: (lapwing.control.v1.LowerHand.$Properties|null);

                /** SessionCommand askToWatch. */
                askToWatch?: (lapwing.control.v1.Watch.$Properties|null);

                /** SessionCommand broadcast. */
                broadcast?: (lapwing.control.v1.Broadcast.$Properties|null);

                /** SessionCommand broadcastEnd. */
                broadcastEnd?: (lapwing.control.v1.BroadcastEnd.$Properties|null);

                /** SessionCommand keepScreenshot. */
                keepScreenshot?: (lapwing.control.v1.KeepScreenshot.$Properties|null);

                /** SessionCommand kind. */
                kind?: ("showMessage"|"openSite"|"openApplication"|"closeFront"|"lowerHand"|"askToWatch"|"broadcast"|"broadcastEnd"|"keepScreenshot");

                /**
                 * Encodes the specified SessionCommand message. Does not implicitly {@link lapwing.local.v1.SessionCommand.verify|verify} messages.
                 * @param message SessionCommand message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.local.v1.SessionCommand.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SessionCommand message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.SessionCommand & lapwing.local.v1.SessionCommand.$Shape} SessionCommand
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.local.v1.SessionCommand & lapwing.local.v1.SessionCommand.$Shape;
            }

            namespace SessionCommand {

                /** Properties of a SessionCommand. */
                interface $Properties {

                    /** SessionCommand commandId */
                    commandId?: (string|null);

                    /** SessionCommand issuerName */
                    issuerName?: (string|null);

                    /** SessionCommand showMessage */
                    showMessage?: (lapwing.control.v1.ShowMessage.$Properties|null);

                    /** SessionCommand openSite */
                    openSite?: (lapwing.control.v1.OpenSite.$Properties|null);

                    /** SessionCommand openApplication */
                    openApplication?: (lapwing.control.v1.SchoolApplication.$Properties|null);

                    /** SessionCommand closeFront */
                    closeFront?: (lapwing.control.v1.CloseFront.$Properties|null);

                    /** SessionCommand lowerHand */
                    lowerHand?: (lapwing.control.v1.LowerHand.$Properties|null);

                    /** SessionCommand askToWatch */
                    askToWatch?: (lapwing.control.v1.Watch.$Properties|null);

                    /** SessionCommand broadcast */
                    broadcast?: (lapwing.control.v1.Broadcast.$Properties|null);

                    /** SessionCommand broadcastEnd */
                    broadcastEnd?: (lapwing.control.v1.BroadcastEnd.$Properties|null);

                    /** SessionCommand keepScreenshot */
                    keepScreenshot?: (lapwing.control.v1.KeepScreenshot.$Properties|null);

                    /** SessionCommand kind */
                    kind?: ("showMessage"|"openSite"|"openApplication"|"closeFront"|"lowerHand"|"askToWatch"|"broadcast"|"broadcastEnd"|"keepScreenshot");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a SessionCommand. */
                type $Shape = {
                  commandId?: string|null;
                  issuerName?: string|null;
                  showMessage?: lapwing.control.v1.ShowMessage.$Shape|null;
                  openSite?: lapwing.control.v1.OpenSite.$Shape|null;
                  openApplication?: lapwing.control.v1.SchoolApplication.$Shape|null;
                  closeFront?: lapwing.control.v1.CloseFront.$Shape|null;
                  lowerHand?: lapwing.control.v1.LowerHand.$Shape|null;
                  askToWatch?: lapwing.control.v1.Watch.$Shape|null;
                  broadcast?: lapwing.control.v1.Broadcast.$Shape|null;
                  broadcastEnd?: lapwing.control.v1.BroadcastEnd.$Shape|null;
                  keepScreenshot?: lapwing.control.v1.KeepScreenshot.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ kind?: undefined; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; lowerHand?: null; askToWatch?: null; broadcast?: null; broadcastEnd?: null; keepScreenshot?: null }|{ kind?: "showMessage"; showMessage: lapwing.control.v1.ShowMessage.$Shape; openSite?: null; openApplication?: null; closeFront?: null; lowerHand?: null; askToWatch?: null; broadcast?: null; broadcastEnd?: null; keepScreenshot?: null }|{ kind?: "openSite"; showMessage?: null; openSite: lapwing.control.v1.OpenSite.$Shape; openApplication?: null; closeFront?: null; lowerHand?: null; askToWatch?: null; broadcast?: null; broadcastEnd?: null; keepScreenshot?: null }|{ kind?: "openApplication"; showMessage?: null; openSite?: null; openApplication: lapwing.control.v1.SchoolApplication.$Shape; closeFront?: null; lowerHand?: null; askToWatch?: null; broadcast?: null; broadcastEnd?: null; keepScreenshot?: null }|{ kind?: "closeFront"; showMessage?: null; openSite?: null; openApplication?: null; closeFront: lapwing.control.v1.CloseFront.$Shape; lowerHand?: null; askToWatch?: null; broadcast?: null; broadcastEnd?: null; keepScreenshot?: null }|{ kind?: "lowerHand"; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; lowerHand: lapwing.control.v1.LowerHand.$Shape; askToWatch?: null; broadcast?: null; broadcastEnd?: null; keepScreenshot?: null }|{ kind?: "askToWatch"; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; lowerHand?: null; askToWatch: lapwing.control.v1.Watch.$Shape; broadcast?: null; broadcastEnd?: null; keepScreenshot?: null }|{ kind?: "broadcast"; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; lowerHand?: null; askToWatch?: null; broadcast: lapwing.control.v1.Broadcast.$Shape; broadcastEnd?: null; keepScreenshot?: null }|{ kind?: "broadcastEnd"; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; lowerHand?: null; askToWatch?: null; broadcast?: null; broadcastEnd: lapwing.control.v1.BroadcastEnd.$Shape; keepScreenshot?: null }|{ kind?: "keepScreenshot"; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; lowerHand?: null; askToWatch?: null; broadcast?: null; broadcastEnd?: null; keepScreenshot: lapwing.control.v1.KeepScreenshot.$Shape })
                );
            }

            /**
             * Properties of a SessionCommandResult.
             * @deprecated Use lapwing.local.v1.SessionCommandResult.$Properties instead.
             */
            interface ISessionCommandResult extends lapwing.local.v1.SessionCommandResult.$Properties {
            }

            /** Represents a SessionCommandResult. */
            class SessionCommandResult {

                /**
                 * Constructs a new SessionCommandResult.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.local.v1.SessionCommandResult.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SessionCommandResult commandId. */
                commandId: string;

                /** SessionCommandResult outcome. */
                outcome: lapwing.control.v1.CommandOutcome;

                /** SessionCommandResult message. */
                message: string;

                /** SessionCommandResult declined. */
                declined: boolean;

                /**
                 * Encodes the specified SessionCommandResult message. Does not implicitly {@link lapwing.local.v1.SessionCommandResult.verify|verify} messages.
                 * @param message SessionCommandResult message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.local.v1.SessionCommandResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SessionCommandResult message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.SessionCommandResult & lapwing.local.v1.SessionCommandResult.$Shape} SessionCommandResult
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.local.v1.SessionCommandResult & lapwing.local.v1.SessionCommandResult.$Shape;
            }

            namespace SessionCommandResult {

                /** Properties of a SessionCommandResult. */
                interface $Properties {

                    /** SessionCommandResult commandId */
                    commandId?: (string|null);

                    /** SessionCommandResult outcome */
                    outcome?: (lapwing.control.v1.CommandOutcome|null);

                    /** SessionCommandResult message */
                    message?: (string|null);

                    /** SessionCommandResult declined */
                    declined?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SessionCommandResult. */
                type $Shape = lapwing.local.v1.SessionCommandResult.$Properties;
            }

            /**
             * Properties of a ScreenViews.
             * @deprecated Use lapwing.local.v1.ScreenViews.$Properties instead.
             */
            interface IScreenViews extends lapwing.local.v1.ScreenViews.$Properties {
            }

            /** Represents a ScreenViews. */
            class ScreenViews {

                /**
                 * Constructs a new ScreenViews.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.local.v1.ScreenViews.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ScreenViews views. */
                views: lapwing.local.v1.ScreenView.$Properties[];

                /** ScreenViews watch. */
                watch?: (lapwing.screen.v1.ScreenWatch.$Properties|null);

                /** ScreenViews onWall. */
                onWall: boolean;

                /**
                 * Encodes the specified ScreenViews message. Does not implicitly {@link lapwing.local.v1.ScreenViews.verify|verify} messages.
                 * @param message ScreenViews message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.local.v1.ScreenViews.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ScreenViews message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.ScreenViews & lapwing.local.v1.ScreenViews.$Shape} ScreenViews
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.local.v1.ScreenViews & lapwing.local.v1.ScreenViews.$Shape;
            }

            namespace ScreenViews {

                /** Properties of a ScreenViews. */
                interface $Properties {

                    /** ScreenViews views */
                    views?: (lapwing.local.v1.ScreenView.$Properties[]|null);

                    /** ScreenViews watch */
                    watch?: (lapwing.screen.v1.ScreenWatch.$Properties|null);

                    /** ScreenViews onWall */
                    onWall?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ScreenViews. */
                type $Shape = lapwing.local.v1.ScreenViews.$Properties;
            }

            /**
             * Properties of a ScreenView.
             * @deprecated Use lapwing.local.v1.ScreenView.$Properties instead.
             */
            interface IScreenView extends lapwing.local.v1.ScreenView.$Properties {
            }

            /** Represents a ScreenView. */
            class ScreenView {

                /**
                 * Constructs a new ScreenView.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.local.v1.ScreenView.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ScreenView viewId. */
                viewId: string;

                /** ScreenView viewerName. */
                viewerName: string;

                /** ScreenView mode. */
                mode: lapwing.control.v1.WatchMode;

                /**
                 * Encodes the specified ScreenView message. Does not implicitly {@link lapwing.local.v1.ScreenView.verify|verify} messages.
                 * @param message ScreenView message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.local.v1.ScreenView.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ScreenView message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.ScreenView & lapwing.local.v1.ScreenView.$Shape} ScreenView
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.local.v1.ScreenView & lapwing.local.v1.ScreenView.$Shape;
            }

            namespace ScreenView {

                /** Properties of a ScreenView. */
                interface $Properties {

                    /** ScreenView viewId */
                    viewId?: (string|null);

                    /** ScreenView viewerName */
                    viewerName?: (string|null);

                    /** ScreenView mode */
                    mode?: (lapwing.control.v1.WatchMode|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ScreenView. */
                type $Shape = lapwing.local.v1.ScreenView.$Properties;
            }

            /**
             * Properties of a SessionState.
             * @deprecated Use lapwing.local.v1.SessionState.$Properties instead.
             */
            interface ISessionState extends lapwing.local.v1.SessionState.$Properties {
            }

            /** Represents a SessionState. */
            class SessionState {

                /**
                 * Constructs a new SessionState.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.local.v1.SessionState.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SessionState activity. */
                activity: lapwing.local.v1.SessionActivity;

                /** SessionState handRaised. */
                handRaised: boolean;

                /** SessionState front. */
                front?: (lapwing.local.v1.Front.$Properties|null);

                /** SessionState browsersNotWatched. */
                browsersNotWatched: string[];

                /**
                 * Encodes the specified SessionState message. Does not implicitly {@link lapwing.local.v1.SessionState.verify|verify} messages.
                 * @param message SessionState message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.local.v1.SessionState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SessionState message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.SessionState & lapwing.local.v1.SessionState.$Shape} SessionState
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.local.v1.SessionState & lapwing.local.v1.SessionState.$Shape;
            }

            namespace SessionState {

                /** Properties of a SessionState. */
                interface $Properties {

                    /** SessionState activity */
                    activity?: (lapwing.local.v1.SessionActivity|null);

                    /** SessionState handRaised */
                    handRaised?: (boolean|null);

                    /** SessionState front */
                    front?: (lapwing.local.v1.Front.$Properties|null);

                    /** SessionState browsersNotWatched */
                    browsersNotWatched?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SessionState. */
                type $Shape = lapwing.local.v1.SessionState.$Properties;
            }

            /** SessionActivity enum. */
            enum SessionActivity {

                /** SESSION_ACTIVITY_UNSPECIFIED value */
                SESSION_ACTIVITY_UNSPECIFIED = 0,

                /** SESSION_ACTIVITY_ACTIVE value */
                SESSION_ACTIVITY_ACTIVE = 1,

                /** SESSION_ACTIVITY_IDLE value */
                SESSION_ACTIVITY_IDLE = 2,

                /** SESSION_ACTIVITY_LOCKED value */
                SESSION_ACTIVITY_LOCKED = 3
            }

            /**
             * Properties of a Front.
             * @deprecated Use lapwing.local.v1.Front.$Properties instead.
             */
            interface IFront extends lapwing.local.v1.Front.$Properties {
            }

            /** Represents a Front. */
            class Front {

                /**
                 * Constructs a new Front.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.local.v1.Front.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Front application. */
                application: string;

                /** Front site. */
                site: string;

                /** Front executable. */
                executable: string;

                /**
                 * Encodes the specified Front message. Does not implicitly {@link lapwing.local.v1.Front.verify|verify} messages.
                 * @param message Front message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.local.v1.Front.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Front message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.Front & lapwing.local.v1.Front.$Shape} Front
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.local.v1.Front & lapwing.local.v1.Front.$Shape;
            }

            namespace Front {

                /** Properties of a Front. */
                interface $Properties {

                    /** Front application */
                    application?: (string|null);

                    /** Front site */
                    site?: (string|null);

                    /** Front executable */
                    executable?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Front. */
                type $Shape = lapwing.local.v1.Front.$Properties;
            }

            /**
             * Properties of a ScreenshotPart.
             * @deprecated Use lapwing.local.v1.ScreenshotPart.$Properties instead.
             */
            interface IScreenshotPart extends lapwing.local.v1.ScreenshotPart.$Properties {
            }

            /** Represents a ScreenshotPart. */
            class ScreenshotPart {

                /**
                 * Constructs a new ScreenshotPart.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.local.v1.ScreenshotPart.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ScreenshotPart screenshot. */
                screenshot?: (lapwing.screen.v1.Screenshot.$Properties|null);

                /** ScreenshotPart data. */
                data: Uint8Array;

                /**
                 * Encodes the specified ScreenshotPart message. Does not implicitly {@link lapwing.local.v1.ScreenshotPart.verify|verify} messages.
                 * @param message ScreenshotPart message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.local.v1.ScreenshotPart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ScreenshotPart message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.ScreenshotPart & lapwing.local.v1.ScreenshotPart.$Shape} ScreenshotPart
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.local.v1.ScreenshotPart & lapwing.local.v1.ScreenshotPart.$Shape;
            }

            namespace ScreenshotPart {

                /** Properties of a ScreenshotPart. */
                interface $Properties {

                    /** ScreenshotPart screenshot */
                    screenshot?: (lapwing.screen.v1.Screenshot.$Properties|null);

                    /** ScreenshotPart data */
                    data?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ScreenshotPart. */
                type $Shape = lapwing.local.v1.ScreenshotPart.$Properties;
            }
        }
    }

    /** Namespace screen. */
    namespace screen {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of a ScreenUp.
             * @deprecated Use lapwing.screen.v1.ScreenUp.$Properties instead.
             */
            interface IScreenUp extends lapwing.screen.v1.ScreenUp.$Properties {
            }

            /** Represents a ScreenUp. */
            class ScreenUp {

                /**
                 * Constructs a new ScreenUp.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.ScreenUp.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ScreenUp hello. */
                hello?: (lapwing.transport.v1.Hello.$Properties|null);

                /** ScreenUp proof. */
                proof?: (lapwing.transport.v1.Proof.$Properties|null);

                /** ScreenUp frame. */
                frame?: (lapwing.screen.v1.ScreenFrame.$Properties|null);

                /** ScreenUp monitors. */
                monitors?: (lapwing.screen.v1.MonitorList.$Properties|null);

                /** ScreenUp clipboard. */
                clipboard?: (lapwing.screen.v1.ClipboardText.$Properties|null);

                /** ScreenUp fault. */
                fault?: (lapwing.screen.v1.ScreenFault.$Properties|null);

                /** ScreenUp broadcastReceipt. */
                broadcastReceipt?: (lapwing.screen.v1.BroadcastReceipt.$Properties|null);

                /** ScreenUp viewEnded. */
                viewEnded?: (lapwing.screen.v1.ViewEnded.$Properties|null);

                /** ScreenUp kind. */
                kind?: ("hello"|"proof"|"frame"|"monitors"|"clipboard"|"fault"|"broadcastReceipt"|"viewEnded");

                /**
                 * Encodes the specified ScreenUp message. Does not implicitly {@link lapwing.screen.v1.ScreenUp.verify|verify} messages.
                 * @param message ScreenUp message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.ScreenUp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ScreenUp message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.ScreenUp & lapwing.screen.v1.ScreenUp.$Shape} ScreenUp
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.ScreenUp & lapwing.screen.v1.ScreenUp.$Shape;
            }

            namespace ScreenUp {

                /** Properties of a ScreenUp. */
                interface $Properties {

                    /** ScreenUp hello */
                    hello?: (lapwing.transport.v1.Hello.$Properties|null);

                    /** ScreenUp proof */
                    proof?: (lapwing.transport.v1.Proof.$Properties|null);

                    /** ScreenUp frame */
                    frame?: (lapwing.screen.v1.ScreenFrame.$Properties|null);

                    /** ScreenUp monitors */
                    monitors?: (lapwing.screen.v1.MonitorList.$Properties|null);

                    /** ScreenUp clipboard */
                    clipboard?: (lapwing.screen.v1.ClipboardText.$Properties|null);

                    /** ScreenUp fault */
                    fault?: (lapwing.screen.v1.ScreenFault.$Properties|null);

                    /** ScreenUp broadcastReceipt */
                    broadcastReceipt?: (lapwing.screen.v1.BroadcastReceipt.$Properties|null);

                    /** ScreenUp viewEnded */
                    viewEnded?: (lapwing.screen.v1.ViewEnded.$Properties|null);

                    /** ScreenUp kind */
                    kind?: ("hello"|"proof"|"frame"|"monitors"|"clipboard"|"fault"|"broadcastReceipt"|"viewEnded");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a ScreenUp. */
                type $Shape = {
                  hello?: lapwing.transport.v1.Hello.$Shape|null;
                  proof?: lapwing.transport.v1.Proof.$Shape|null;
                  frame?: lapwing.screen.v1.ScreenFrame.$Shape|null;
                  monitors?: lapwing.screen.v1.MonitorList.$Shape|null;
                  clipboard?: lapwing.screen.v1.ClipboardText.$Shape|null;
                  fault?: lapwing.screen.v1.ScreenFault.$Shape|null;
                  broadcastReceipt?: lapwing.screen.v1.BroadcastReceipt.$Shape|null;
                  viewEnded?: lapwing.screen.v1.ViewEnded.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ kind?: undefined; hello?: null; proof?: null; frame?: null; monitors?: null; clipboard?: null; fault?: null; broadcastReceipt?: null; viewEnded?: null }|{ kind?: "hello"; hello: lapwing.transport.v1.Hello.$Shape; proof?: null; frame?: null; monitors?: null; clipboard?: null; fault?: null; broadcastReceipt?: null; viewEnded?: null }|{ kind?: "proof"; hello?: null; proof: lapwing.transport.v1.Proof.$Shape; frame?: null; monitors?: null; clipboard?: null; fault?: null; broadcastReceipt?: null; viewEnded?: null }|{ kind?: "frame"; hello?: null; proof?: null; frame: lapwing.screen.v1.ScreenFrame.$Shape; monitors?: null; clipboard?: null; fault?: null; broadcastReceipt?: null; viewEnded?: null }|{ kind?: "monitors"; hello?: null; proof?: null; frame?: null; monitors: lapwing.screen.v1.MonitorList.$Shape; clipboard?: null; fault?: null; broadcastReceipt?: null; viewEnded?: null }|{ kind?: "clipboard"; hello?: null; proof?: null; frame?: null; monitors?: null; clipboard: lapwing.screen.v1.ClipboardText.$Shape; fault?: null; broadcastReceipt?: null; viewEnded?: null }|{ kind?: "fault"; hello?: null; proof?: null; frame?: null; monitors?: null; clipboard?: null; fault: lapwing.screen.v1.ScreenFault.$Shape; broadcastReceipt?: null; viewEnded?: null }|{ kind?: "broadcastReceipt"; hello?: null; proof?: null; frame?: null; monitors?: null; clipboard?: null; fault?: null; broadcastReceipt: lapwing.screen.v1.BroadcastReceipt.$Shape; viewEnded?: null }|{ kind?: "viewEnded"; hello?: null; proof?: null; frame?: null; monitors?: null; clipboard?: null; fault?: null; broadcastReceipt?: null; viewEnded: lapwing.screen.v1.ViewEnded.$Shape })
                );
            }

            /**
             * Properties of a ScreenDown.
             * @deprecated Use lapwing.screen.v1.ScreenDown.$Properties instead.
             */
            interface IScreenDown extends lapwing.screen.v1.ScreenDown.$Properties {
            }

            /** Represents a ScreenDown. */
            class ScreenDown {

                /**
                 * Constructs a new ScreenDown.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.ScreenDown.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ScreenDown challenge. */
                challenge?: (lapwing.transport.v1.Challenge.$Properties|null);

                /** ScreenDown welcome. */
                welcome?: (lapwing.transport.v1.Welcome.$Properties|null);

                /** ScreenDown refusal. */
                refusal?: (lapwing.transport.v1.Refusal.$Properties|null);

                /** ScreenDown watch. */
                watch?: (lapwing.screen.v1.ScreenWatch.$Properties|null);

                /** ScreenDown input. */
                input?: (lapwing.screen.v1.RemoteInput.$Properties|null);

                /** ScreenDown broadcast. */
                broadcast?: (lapwing.screen.v1.BroadcastFrame.$Properties|null);

                /** ScreenDown receipt. */
                receipt?: (lapwing.screen.v1.FrameReceipt.$Properties|null);

                /** ScreenDown kind. */
                kind?: ("challenge"|"welcome"|"refusal"|"watch"|"input"|"broadcast"|"receipt");

                /**
                 * Encodes the specified ScreenDown message. Does not implicitly {@link lapwing.screen.v1.ScreenDown.verify|verify} messages.
                 * @param message ScreenDown message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.ScreenDown.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ScreenDown message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.ScreenDown & lapwing.screen.v1.ScreenDown.$Shape} ScreenDown
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.ScreenDown & lapwing.screen.v1.ScreenDown.$Shape;
            }

            namespace ScreenDown {

                /** Properties of a ScreenDown. */
                interface $Properties {

                    /** ScreenDown challenge */
                    challenge?: (lapwing.transport.v1.Challenge.$Properties|null);

                    /** ScreenDown welcome */
                    welcome?: (lapwing.transport.v1.Welcome.$Properties|null);

                    /** ScreenDown refusal */
                    refusal?: (lapwing.transport.v1.Refusal.$Properties|null);

                    /** ScreenDown watch */
                    watch?: (lapwing.screen.v1.ScreenWatch.$Properties|null);

                    /** ScreenDown input */
                    input?: (lapwing.screen.v1.RemoteInput.$Properties|null);

                    /** ScreenDown broadcast */
                    broadcast?: (lapwing.screen.v1.BroadcastFrame.$Properties|null);

                    /** ScreenDown receipt */
                    receipt?: (lapwing.screen.v1.FrameReceipt.$Properties|null);

                    /** ScreenDown kind */
                    kind?: ("challenge"|"welcome"|"refusal"|"watch"|"input"|"broadcast"|"receipt");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a ScreenDown. */
                type $Shape = {
                  challenge?: lapwing.transport.v1.Challenge.$Shape|null;
                  welcome?: lapwing.transport.v1.Welcome.$Shape|null;
                  refusal?: lapwing.transport.v1.Refusal.$Shape|null;
                  watch?: lapwing.screen.v1.ScreenWatch.$Shape|null;
                  input?: lapwing.screen.v1.RemoteInput.$Shape|null;
                  broadcast?: lapwing.screen.v1.BroadcastFrame.$Shape|null;
                  receipt?: lapwing.screen.v1.FrameReceipt.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ kind?: undefined; challenge?: null; welcome?: null; refusal?: null; watch?: null; input?: null; broadcast?: null; receipt?: null }|{ kind?: "challenge"; challenge: lapwing.transport.v1.Challenge.$Shape; welcome?: null; refusal?: null; watch?: null; input?: null; broadcast?: null; receipt?: null }|{ kind?: "welcome"; challenge?: null; welcome: lapwing.transport.v1.Welcome.$Shape; refusal?: null; watch?: null; input?: null; broadcast?: null; receipt?: null }|{ kind?: "refusal"; challenge?: null; welcome?: null; refusal: lapwing.transport.v1.Refusal.$Shape; watch?: null; input?: null; broadcast?: null; receipt?: null }|{ kind?: "watch"; challenge?: null; welcome?: null; refusal?: null; watch: lapwing.screen.v1.ScreenWatch.$Shape; input?: null; broadcast?: null; receipt?: null }|{ kind?: "input"; challenge?: null; welcome?: null; refusal?: null; watch?: null; input: lapwing.screen.v1.RemoteInput.$Shape; broadcast?: null; receipt?: null }|{ kind?: "broadcast"; challenge?: null; welcome?: null; refusal?: null; watch?: null; input?: null; broadcast: lapwing.screen.v1.BroadcastFrame.$Shape; receipt?: null }|{ kind?: "receipt"; challenge?: null; welcome?: null; refusal?: null; watch?: null; input?: null; broadcast?: null; receipt: lapwing.screen.v1.FrameReceipt.$Shape })
                );
            }

            /**
             * Properties of a ScreenWatch.
             * @deprecated Use lapwing.screen.v1.ScreenWatch.$Properties instead.
             */
            interface IScreenWatch extends lapwing.screen.v1.ScreenWatch.$Properties {
            }

            /** Represents a ScreenWatch. */
            class ScreenWatch {

                /**
                 * Constructs a new ScreenWatch.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.ScreenWatch.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ScreenWatch sessionId. */
                sessionId: string;

                /** ScreenWatch thumbnail. */
                thumbnail?: (lapwing.screen.v1.ThumbnailWatch.$Properties|null);

                /** ScreenWatch live. */
                live: lapwing.screen.v1.LiveWatch.$Properties[];

                /**
                 * Encodes the specified ScreenWatch message. Does not implicitly {@link lapwing.screen.v1.ScreenWatch.verify|verify} messages.
                 * @param message ScreenWatch message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.ScreenWatch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ScreenWatch message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.ScreenWatch & lapwing.screen.v1.ScreenWatch.$Shape} ScreenWatch
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.ScreenWatch & lapwing.screen.v1.ScreenWatch.$Shape;
            }

            namespace ScreenWatch {

                /** Properties of a ScreenWatch. */
                interface $Properties {

                    /** ScreenWatch sessionId */
                    sessionId?: (string|null);

                    /** ScreenWatch thumbnail */
                    thumbnail?: (lapwing.screen.v1.ThumbnailWatch.$Properties|null);

                    /** ScreenWatch live */
                    live?: (lapwing.screen.v1.LiveWatch.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ScreenWatch. */
                type $Shape = lapwing.screen.v1.ScreenWatch.$Properties;
            }

            /**
             * Properties of a ThumbnailWatch.
             * @deprecated Use lapwing.screen.v1.ThumbnailWatch.$Properties instead.
             */
            interface IThumbnailWatch extends lapwing.screen.v1.ThumbnailWatch.$Properties {
            }

            /** Represents a ThumbnailWatch. */
            class ThumbnailWatch {

                /**
                 * Constructs a new ThumbnailWatch.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.ThumbnailWatch.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ThumbnailWatch width. */
                width: number;

                /** ThumbnailWatch intervalMs. */
                intervalMs: number;

                /**
                 * Encodes the specified ThumbnailWatch message. Does not implicitly {@link lapwing.screen.v1.ThumbnailWatch.verify|verify} messages.
                 * @param message ThumbnailWatch message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.ThumbnailWatch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ThumbnailWatch message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.ThumbnailWatch & lapwing.screen.v1.ThumbnailWatch.$Shape} ThumbnailWatch
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.ThumbnailWatch & lapwing.screen.v1.ThumbnailWatch.$Shape;
            }

            namespace ThumbnailWatch {

                /** Properties of a ThumbnailWatch. */
                interface $Properties {

                    /** ThumbnailWatch width */
                    width?: (number|null);

                    /** ThumbnailWatch intervalMs */
                    intervalMs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ThumbnailWatch. */
                type $Shape = lapwing.screen.v1.ThumbnailWatch.$Properties;
            }

            /**
             * Properties of a LiveWatch.
             * @deprecated Use lapwing.screen.v1.LiveWatch.$Properties instead.
             */
            interface ILiveWatch extends lapwing.screen.v1.LiveWatch.$Properties {
            }

            /** Represents a LiveWatch. */
            class LiveWatch {

                /**
                 * Constructs a new LiveWatch.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.LiveWatch.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** LiveWatch monitor. */
                monitor: number;

                /** LiveWatch codecs. */
                codecs: lapwing.screen.v1.ScreenCodec[];

                /** LiveWatch maxWidth. */
                maxWidth: number;

                /** LiveWatch keyFrameCount. */
                keyFrameCount: number;

                /** LiveWatch viewIds. */
                viewIds: string[];

                /**
                 * Encodes the specified LiveWatch message. Does not implicitly {@link lapwing.screen.v1.LiveWatch.verify|verify} messages.
                 * @param message LiveWatch message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.LiveWatch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LiveWatch message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.LiveWatch & lapwing.screen.v1.LiveWatch.$Shape} LiveWatch
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.LiveWatch & lapwing.screen.v1.LiveWatch.$Shape;
            }

            namespace LiveWatch {

                /** Properties of a LiveWatch. */
                interface $Properties {

                    /** LiveWatch monitor */
                    monitor?: (number|null);

                    /** LiveWatch codecs */
                    codecs?: (lapwing.screen.v1.ScreenCodec[]|null);

                    /** LiveWatch maxWidth */
                    maxWidth?: (number|null);

                    /** LiveWatch keyFrameCount */
                    keyFrameCount?: (number|null);

                    /** LiveWatch viewIds */
                    viewIds?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a LiveWatch. */
                type $Shape = lapwing.screen.v1.LiveWatch.$Properties;
            }

            /** ScreenCodec enum. */
            enum ScreenCodec {

                /** SCREEN_CODEC_UNSPECIFIED value */
                SCREEN_CODEC_UNSPECIFIED = 0,

                /** SCREEN_CODEC_VP8 value */
                SCREEN_CODEC_VP8 = 1,

                /** SCREEN_CODEC_VP9 value */
                SCREEN_CODEC_VP9 = 2,

                /** SCREEN_CODEC_AV1 value */
                SCREEN_CODEC_AV1 = 3,

                /** SCREEN_CODEC_H264 value */
                SCREEN_CODEC_H264 = 4,

                /** SCREEN_CODEC_TILES value */
                SCREEN_CODEC_TILES = 5,

                /** SCREEN_CODEC_JPEG value */
                SCREEN_CODEC_JPEG = 6
            }

            /** FramePurpose enum. */
            enum FramePurpose {

                /** FRAME_PURPOSE_UNSPECIFIED value */
                FRAME_PURPOSE_UNSPECIFIED = 0,

                /** FRAME_PURPOSE_THUMBNAIL value */
                FRAME_PURPOSE_THUMBNAIL = 1,

                /** FRAME_PURPOSE_LIVE value */
                FRAME_PURPOSE_LIVE = 2
            }

            /**
             * Properties of a ScreenFrame.
             * @deprecated Use lapwing.screen.v1.ScreenFrame.$Properties instead.
             */
            interface IScreenFrame extends lapwing.screen.v1.ScreenFrame.$Properties {
            }

            /** Represents a ScreenFrame. */
            class ScreenFrame {

                /**
                 * Constructs a new ScreenFrame.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.ScreenFrame.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ScreenFrame sessionId. */
                sessionId: string;

                /** ScreenFrame monitor. */
                monitor: number;

                /** ScreenFrame purpose. */
                purpose: lapwing.screen.v1.FramePurpose;

                /** ScreenFrame codec. */
                codec: lapwing.screen.v1.ScreenCodec;

                /** ScreenFrame stream. */
                stream: number;

                /** ScreenFrame number. */
                number: number;

                /** ScreenFrame key. */
                key: boolean;

                /** ScreenFrame width. */
                width: number;

                /** ScreenFrame height. */
                height: number;

                /** ScreenFrame capturedAtMs. */
                capturedAtMs: number;

                /** ScreenFrame data. */
                data: Uint8Array;

                /** ScreenFrame tiles. */
                tiles: lapwing.screen.v1.Tile.$Properties[];

                /** ScreenFrame monitorWidth. */
                monitorWidth: number;

                /** ScreenFrame monitorHeight. */
                monitorHeight: number;

                /** ScreenFrame packed. */
                packed: Uint8Array;

                /** ScreenFrame packedSize. */
                packedSize: number;

                /** ScreenFrame pointer. */
                pointer?: (lapwing.screen.v1.ScreenPointer.$Properties|null);

                /**
                 * Encodes the specified ScreenFrame message. Does not implicitly {@link lapwing.screen.v1.ScreenFrame.verify|verify} messages.
                 * @param message ScreenFrame message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.ScreenFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ScreenFrame message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.ScreenFrame & lapwing.screen.v1.ScreenFrame.$Shape} ScreenFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.ScreenFrame & lapwing.screen.v1.ScreenFrame.$Shape;
            }

            namespace ScreenFrame {

                /** Properties of a ScreenFrame. */
                interface $Properties {

                    /** ScreenFrame sessionId */
                    sessionId?: (string|null);

                    /** ScreenFrame monitor */
                    monitor?: (number|null);

                    /** ScreenFrame purpose */
                    purpose?: (lapwing.screen.v1.FramePurpose|null);

                    /** ScreenFrame codec */
                    codec?: (lapwing.screen.v1.ScreenCodec|null);

                    /** ScreenFrame stream */
                    stream?: (number|null);

                    /** ScreenFrame number */
                    number?: (number|null);

                    /** ScreenFrame key */
                    key?: (boolean|null);

                    /** ScreenFrame width */
                    width?: (number|null);

                    /** ScreenFrame height */
                    height?: (number|null);

                    /** ScreenFrame capturedAtMs */
                    capturedAtMs?: (number|null);

                    /** ScreenFrame data */
                    data?: (Uint8Array|null);

                    /** ScreenFrame tiles */
                    tiles?: (lapwing.screen.v1.Tile.$Properties[]|null);

                    /** ScreenFrame monitorWidth */
                    monitorWidth?: (number|null);

                    /** ScreenFrame monitorHeight */
                    monitorHeight?: (number|null);

                    /** ScreenFrame packed */
                    packed?: (Uint8Array|null);

                    /** ScreenFrame packedSize */
                    packedSize?: (number|null);

                    /** ScreenFrame pointer */
                    pointer?: (lapwing.screen.v1.ScreenPointer.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ScreenFrame. */
                type $Shape = lapwing.screen.v1.ScreenFrame.$Properties;
            }

            /**
             * Properties of a ScreenPointer.
             * @deprecated Use lapwing.screen.v1.ScreenPointer.$Properties instead.
             */
            interface IScreenPointer extends lapwing.screen.v1.ScreenPointer.$Properties {
            }

            /** Represents a ScreenPointer. */
            class ScreenPointer {

                /**
                 * Constructs a new ScreenPointer.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.ScreenPointer.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ScreenPointer here. */
                here: boolean;

                /** ScreenPointer x. */
                x: number;

                /** ScreenPointer y. */
                y: number;

                /** ScreenPointer shape. */
                shape?: (lapwing.screen.v1.PointerShape.$Properties|null);

                /**
                 * Encodes the specified ScreenPointer message. Does not implicitly {@link lapwing.screen.v1.ScreenPointer.verify|verify} messages.
                 * @param message ScreenPointer message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.ScreenPointer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ScreenPointer message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.ScreenPointer & lapwing.screen.v1.ScreenPointer.$Shape} ScreenPointer
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.ScreenPointer & lapwing.screen.v1.ScreenPointer.$Shape;
            }

            namespace ScreenPointer {

                /** Properties of a ScreenPointer. */
                interface $Properties {

                    /** ScreenPointer here */
                    here?: (boolean|null);

                    /** ScreenPointer x */
                    x?: (number|null);

                    /** ScreenPointer y */
                    y?: (number|null);

                    /** ScreenPointer shape */
                    shape?: (lapwing.screen.v1.PointerShape.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ScreenPointer. */
                type $Shape = lapwing.screen.v1.ScreenPointer.$Properties;
            }

            /**
             * Properties of a PointerShape.
             * @deprecated Use lapwing.screen.v1.PointerShape.$Properties instead.
             */
            interface IPointerShape extends lapwing.screen.v1.PointerShape.$Properties {
            }

            /** Represents a PointerShape. */
            class PointerShape {

                /**
                 * Constructs a new PointerShape.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.PointerShape.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PointerShape width. */
                width: number;

                /** PointerShape height. */
                height: number;

                /** PointerShape hotX. */
                hotX: number;

                /** PointerShape hotY. */
                hotY: number;

                /** PointerShape pixels. */
                pixels: Uint8Array;

                /**
                 * Encodes the specified PointerShape message. Does not implicitly {@link lapwing.screen.v1.PointerShape.verify|verify} messages.
                 * @param message PointerShape message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.PointerShape.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PointerShape message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.PointerShape & lapwing.screen.v1.PointerShape.$Shape} PointerShape
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.PointerShape & lapwing.screen.v1.PointerShape.$Shape;
            }

            namespace PointerShape {

                /** Properties of a PointerShape. */
                interface $Properties {

                    /** PointerShape width */
                    width?: (number|null);

                    /** PointerShape height */
                    height?: (number|null);

                    /** PointerShape hotX */
                    hotX?: (number|null);

                    /** PointerShape hotY */
                    hotY?: (number|null);

                    /** PointerShape pixels */
                    pixels?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PointerShape. */
                type $Shape = lapwing.screen.v1.PointerShape.$Properties;
            }

            /**
             * Properties of a Tile.
             * @deprecated Use lapwing.screen.v1.Tile.$Properties instead.
             */
            interface ITile extends lapwing.screen.v1.Tile.$Properties {
            }

            /** Represents a Tile. */
            class Tile {

                /**
                 * Constructs a new Tile.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.Tile.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Tile x. */
                x: number;

                /** Tile y. */
                y: number;

                /** Tile width. */
                width: number;

                /** Tile height. */
                height: number;

                /** Tile data. */
                data: Uint8Array;

                /** Tile movedFrom. */
                movedFrom?: (lapwing.screen.v1.TileSource.$Properties|null);

                /**
                 * Encodes the specified Tile message. Does not implicitly {@link lapwing.screen.v1.Tile.verify|verify} messages.
                 * @param message Tile message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.Tile.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Tile message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.Tile & lapwing.screen.v1.Tile.$Shape} Tile
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.Tile & lapwing.screen.v1.Tile.$Shape;
            }

            namespace Tile {

                /** Properties of a Tile. */
                interface $Properties {

                    /** Tile x */
                    x?: (number|null);

                    /** Tile y */
                    y?: (number|null);

                    /** Tile width */
                    width?: (number|null);

                    /** Tile height */
                    height?: (number|null);

                    /** Tile data */
                    data?: (Uint8Array|null);

                    /** Tile movedFrom */
                    movedFrom?: (lapwing.screen.v1.TileSource.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Tile. */
                type $Shape = lapwing.screen.v1.Tile.$Properties;
            }

            /**
             * Properties of a TileSource.
             * @deprecated Use lapwing.screen.v1.TileSource.$Properties instead.
             */
            interface ITileSource extends lapwing.screen.v1.TileSource.$Properties {
            }

            /** Represents a TileSource. */
            class TileSource {

                /**
                 * Constructs a new TileSource.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.TileSource.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TileSource x. */
                x: number;

                /** TileSource y. */
                y: number;

                /**
                 * Encodes the specified TileSource message. Does not implicitly {@link lapwing.screen.v1.TileSource.verify|verify} messages.
                 * @param message TileSource message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.TileSource.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TileSource message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.TileSource & lapwing.screen.v1.TileSource.$Shape} TileSource
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.TileSource & lapwing.screen.v1.TileSource.$Shape;
            }

            namespace TileSource {

                /** Properties of a TileSource. */
                interface $Properties {

                    /** TileSource x */
                    x?: (number|null);

                    /** TileSource y */
                    y?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TileSource. */
                type $Shape = lapwing.screen.v1.TileSource.$Properties;
            }

            /**
             * Properties of a MonitorList.
             * @deprecated Use lapwing.screen.v1.MonitorList.$Properties instead.
             */
            interface IMonitorList extends lapwing.screen.v1.MonitorList.$Properties {
            }

            /** Represents a MonitorList. */
            class MonitorList {

                /**
                 * Constructs a new MonitorList.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.MonitorList.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** MonitorList sessionId. */
                sessionId: string;

                /** MonitorList monitors. */
                monitors: lapwing.screen.v1.Monitor.$Properties[];

                /**
                 * Encodes the specified MonitorList message. Does not implicitly {@link lapwing.screen.v1.MonitorList.verify|verify} messages.
                 * @param message MonitorList message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.MonitorList.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a MonitorList message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.MonitorList & lapwing.screen.v1.MonitorList.$Shape} MonitorList
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.MonitorList & lapwing.screen.v1.MonitorList.$Shape;
            }

            namespace MonitorList {

                /** Properties of a MonitorList. */
                interface $Properties {

                    /** MonitorList sessionId */
                    sessionId?: (string|null);

                    /** MonitorList monitors */
                    monitors?: (lapwing.screen.v1.Monitor.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a MonitorList. */
                type $Shape = lapwing.screen.v1.MonitorList.$Properties;
            }

            /**
             * Properties of a Monitor.
             * @deprecated Use lapwing.screen.v1.Monitor.$Properties instead.
             */
            interface IMonitor extends lapwing.screen.v1.Monitor.$Properties {
            }

            /** Represents a Monitor. */
            class Monitor {

                /**
                 * Constructs a new Monitor.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.Monitor.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Monitor monitor. */
                monitor: number;

                /** Monitor width. */
                width: number;

                /** Monitor height. */
                height: number;

                /** Monitor primary. */
                primary: boolean;

                /** Monitor left. */
                left: number;

                /** Monitor top. */
                top: number;

                /**
                 * Encodes the specified Monitor message. Does not implicitly {@link lapwing.screen.v1.Monitor.verify|verify} messages.
                 * @param message Monitor message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.Monitor.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Monitor message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.Monitor & lapwing.screen.v1.Monitor.$Shape} Monitor
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.Monitor & lapwing.screen.v1.Monitor.$Shape;
            }

            namespace Monitor {

                /** Properties of a Monitor. */
                interface $Properties {

                    /** Monitor monitor */
                    monitor?: (number|null);

                    /** Monitor width */
                    width?: (number|null);

                    /** Monitor height */
                    height?: (number|null);

                    /** Monitor primary */
                    primary?: (boolean|null);

                    /** Monitor left */
                    left?: (number|null);

                    /** Monitor top */
                    top?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Monitor. */
                type $Shape = lapwing.screen.v1.Monitor.$Properties;
            }

            /**
             * Properties of a ScreenFault.
             * @deprecated Use lapwing.screen.v1.ScreenFault.$Properties instead.
             */
            interface IScreenFault extends lapwing.screen.v1.ScreenFault.$Properties {
            }

            /** Represents a ScreenFault. */
            class ScreenFault {

                /**
                 * Constructs a new ScreenFault.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.ScreenFault.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ScreenFault sessionId. */
                sessionId: string;

                /** ScreenFault monitor. */
                monitor: number;

                /** ScreenFault purpose. */
                purpose: lapwing.screen.v1.FramePurpose;

                /** ScreenFault message. */
                message: string;

                /**
                 * Encodes the specified ScreenFault message. Does not implicitly {@link lapwing.screen.v1.ScreenFault.verify|verify} messages.
                 * @param message ScreenFault message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.ScreenFault.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ScreenFault message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.ScreenFault & lapwing.screen.v1.ScreenFault.$Shape} ScreenFault
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.ScreenFault & lapwing.screen.v1.ScreenFault.$Shape;
            }

            namespace ScreenFault {

                /** Properties of a ScreenFault. */
                interface $Properties {

                    /** ScreenFault sessionId */
                    sessionId?: (string|null);

                    /** ScreenFault monitor */
                    monitor?: (number|null);

                    /** ScreenFault purpose */
                    purpose?: (lapwing.screen.v1.FramePurpose|null);

                    /** ScreenFault message */
                    message?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ScreenFault. */
                type $Shape = lapwing.screen.v1.ScreenFault.$Properties;
            }

            /**
             * Properties of a ViewEnded.
             * @deprecated Use lapwing.screen.v1.ViewEnded.$Properties instead.
             */
            interface IViewEnded extends lapwing.screen.v1.ViewEnded.$Properties {
            }

            /** Represents a ViewEnded. */
            class ViewEnded {

                /**
                 * Constructs a new ViewEnded.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.ViewEnded.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ViewEnded viewId. */
                viewId: string;

                /** ViewEnded sessionId. */
                sessionId: string;

                /** ViewEnded reason. */
                reason: lapwing.screen.v1.ViewEndReason;

                /**
                 * Encodes the specified ViewEnded message. Does not implicitly {@link lapwing.screen.v1.ViewEnded.verify|verify} messages.
                 * @param message ViewEnded message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.ViewEnded.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ViewEnded message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.ViewEnded & lapwing.screen.v1.ViewEnded.$Shape} ViewEnded
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.ViewEnded & lapwing.screen.v1.ViewEnded.$Shape;
            }

            namespace ViewEnded {

                /** Properties of a ViewEnded. */
                interface $Properties {

                    /** ViewEnded viewId */
                    viewId?: (string|null);

                    /** ViewEnded sessionId */
                    sessionId?: (string|null);

                    /** ViewEnded reason */
                    reason?: (lapwing.screen.v1.ViewEndReason|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ViewEnded. */
                type $Shape = lapwing.screen.v1.ViewEnded.$Properties;
            }

            /** ViewEndReason enum. */
            enum ViewEndReason {

                /** VIEW_END_REASON_UNSPECIFIED value */
                VIEW_END_REASON_UNSPECIFIED = 0,

                /** VIEW_END_REASON_POLICY value */
                VIEW_END_REASON_POLICY = 1,

                /** VIEW_END_REASON_LESSON value */
                VIEW_END_REASON_LESSON = 2,

                /** VIEW_END_REASON_STAFF value */
                VIEW_END_REASON_STAFF = 3,

                /** VIEW_END_REASON_SESSION value */
                VIEW_END_REASON_SESSION = 4
            }

            /**
             * Properties of a FrameReceipt.
             * @deprecated Use lapwing.screen.v1.FrameReceipt.$Properties instead.
             */
            interface IFrameReceipt extends lapwing.screen.v1.FrameReceipt.$Properties {
            }

            /** Represents a FrameReceipt. */
            class FrameReceipt {

                /**
                 * Constructs a new FrameReceipt.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.FrameReceipt.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** FrameReceipt sessionId. */
                sessionId: string;

                /** FrameReceipt monitor. */
                monitor: number;

                /** FrameReceipt purpose. */
                purpose: lapwing.screen.v1.FramePurpose;

                /** FrameReceipt stream. */
                stream: number;

                /** FrameReceipt number. */
                number: number;

                /**
                 * Encodes the specified FrameReceipt message. Does not implicitly {@link lapwing.screen.v1.FrameReceipt.verify|verify} messages.
                 * @param message FrameReceipt message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.FrameReceipt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a FrameReceipt message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.FrameReceipt & lapwing.screen.v1.FrameReceipt.$Shape} FrameReceipt
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.FrameReceipt & lapwing.screen.v1.FrameReceipt.$Shape;
            }

            namespace FrameReceipt {

                /** Properties of a FrameReceipt. */
                interface $Properties {

                    /** FrameReceipt sessionId */
                    sessionId?: (string|null);

                    /** FrameReceipt monitor */
                    monitor?: (number|null);

                    /** FrameReceipt purpose */
                    purpose?: (lapwing.screen.v1.FramePurpose|null);

                    /** FrameReceipt stream */
                    stream?: (number|null);

                    /** FrameReceipt number */
                    number?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a FrameReceipt. */
                type $Shape = lapwing.screen.v1.FrameReceipt.$Properties;
            }

            /**
             * Properties of a RemoteInput.
             * @deprecated Use lapwing.screen.v1.RemoteInput.$Properties instead.
             */
            interface IRemoteInput extends lapwing.screen.v1.RemoteInput.$Properties {
            }

            /** Represents a RemoteInput. */
            class RemoteInput {

                /**
                 * Constructs a new RemoteInput.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.RemoteInput.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RemoteInput viewId. */
                viewId: string;

                /** RemoteInput sessionId. */
                sessionId: string;

                /** RemoteInput pointer. */
                pointer?: (lapwing.screen.v1.PointerInput.$Properties|null);

                /** RemoteInput wheel. */
                wheel?: (lapwing.screen.v1.WheelInput.$Properties|null);

                /** RemoteInput key. */
                key?: (lapwing.screen.v1.KeyInput.$Properties|null);

                /** RemoteInput text. */
                text?: (lapwing.screen.v1.TextInput.$Properties|null);

                /** RemoteInput putClipboard. */
                putClipboard?: (lapwing.screen.v1.ClipboardText.$Properties|null);

                /** RemoteInput getClipboard. */
                getClipboard?: (lapwing.screen.v1.ClipboardRequest.$Properties|null);

                /** RemoteInput pupilInput. */
                pupilInput?: (lapwing.screen.v1.PupilInput.$Properties|null);

                /** RemoteInput kind. */
                kind?: ("pointer"|"wheel"|"key"|"text"|"putClipboard"|"getClipboard"|"pupilInput");

                /**
                 * Encodes the specified RemoteInput message. Does not implicitly {@link lapwing.screen.v1.RemoteInput.verify|verify} messages.
                 * @param message RemoteInput message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.RemoteInput.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RemoteInput message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.RemoteInput & lapwing.screen.v1.RemoteInput.$Shape} RemoteInput
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.RemoteInput & lapwing.screen.v1.RemoteInput.$Shape;
            }

            namespace RemoteInput {

                /** Properties of a RemoteInput. */
                interface $Properties {

                    /** RemoteInput viewId */
                    viewId?: (string|null);

                    /** RemoteInput sessionId */
                    sessionId?: (string|null);

                    /** RemoteInput pointer */
                    pointer?: (lapwing.screen.v1.PointerInput.$Properties|null);

                    /** RemoteInput wheel */
                    wheel?: (lapwing.screen.v1.WheelInput.$Properties|null);

                    /** RemoteInput key */
                    key?: (lapwing.screen.v1.KeyInput.$Properties|null);

                    /** RemoteInput text */
                    text?: (lapwing.screen.v1.TextInput.$Properties|null);

                    /** RemoteInput putClipboard */
                    putClipboard?: (lapwing.screen.v1.ClipboardText.$Properties|null);

                    /** RemoteInput getClipboard */
                    getClipboard?: (lapwing.screen.v1.ClipboardRequest.$Properties|null);

                    /** RemoteInput pupilInput */
                    pupilInput?: (lapwing.screen.v1.PupilInput.$Properties|null);

                    /** RemoteInput kind */
                    kind?: ("pointer"|"wheel"|"key"|"text"|"putClipboard"|"getClipboard"|"pupilInput");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a RemoteInput. */
                type $Shape = {
                  viewId?: string|null;
                  sessionId?: string|null;
                  pointer?: lapwing.screen.v1.PointerInput.$Shape|null;
                  wheel?: lapwing.screen.v1.WheelInput.$Shape|null;
                  key?: lapwing.screen.v1.KeyInput.$Shape|null;
                  text?: lapwing.screen.v1.TextInput.$Shape|null;
                  putClipboard?: lapwing.screen.v1.ClipboardText.$Shape|null;
                  getClipboard?: lapwing.screen.v1.ClipboardRequest.$Shape|null;
                  pupilInput?: lapwing.screen.v1.PupilInput.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ kind?: undefined; pointer?: null; wheel?: null; key?: null; text?: null; putClipboard?: null; getClipboard?: null; pupilInput?: null }|{ kind?: "pointer"; pointer: lapwing.screen.v1.PointerInput.$Shape; wheel?: null; key?: null; text?: null; putClipboard?: null; getClipboard?: null; pupilInput?: null }|{ kind?: "wheel"; pointer?: null; wheel: lapwing.screen.v1.WheelInput.$Shape; key?: null; text?: null; putClipboard?: null; getClipboard?: null; pupilInput?: null }|{ kind?: "key"; pointer?: null; wheel?: null; key: lapwing.screen.v1.KeyInput.$Shape; text?: null; putClipboard?: null; getClipboard?: null; pupilInput?: null }|{ kind?: "text"; pointer?: null; wheel?: null; key?: null; text: lapwing.screen.v1.TextInput.$Shape; putClipboard?: null; getClipboard?: null; pupilInput?: null }|{ kind?: "putClipboard"; pointer?: null; wheel?: null; key?: null; text?: null; putClipboard: lapwing.screen.v1.ClipboardText.$Shape; getClipboard?: null; pupilInput?: null }|{ kind?: "getClipboard"; pointer?: null; wheel?: null; key?: null; text?: null; putClipboard?: null; getClipboard: lapwing.screen.v1.ClipboardRequest.$Shape; pupilInput?: null }|{ kind?: "pupilInput"; pointer?: null; wheel?: null; key?: null; text?: null; putClipboard?: null; getClipboard?: null; pupilInput: lapwing.screen.v1.PupilInput.$Shape })
                );
            }

            /**
             * Properties of a PointerInput.
             * @deprecated Use lapwing.screen.v1.PointerInput.$Properties instead.
             */
            interface IPointerInput extends lapwing.screen.v1.PointerInput.$Properties {
            }

            /** Represents a PointerInput. */
            class PointerInput {

                /**
                 * Constructs a new PointerInput.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.PointerInput.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PointerInput monitor. */
                monitor: number;

                /** PointerInput x. */
                x: number;

                /** PointerInput y. */
                y: number;

                /** PointerInput buttons. */
                buttons: number;

                /**
                 * Encodes the specified PointerInput message. Does not implicitly {@link lapwing.screen.v1.PointerInput.verify|verify} messages.
                 * @param message PointerInput message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.PointerInput.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PointerInput message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.PointerInput & lapwing.screen.v1.PointerInput.$Shape} PointerInput
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.PointerInput & lapwing.screen.v1.PointerInput.$Shape;
            }

            namespace PointerInput {

                /** Properties of a PointerInput. */
                interface $Properties {

                    /** PointerInput monitor */
                    monitor?: (number|null);

                    /** PointerInput x */
                    x?: (number|null);

                    /** PointerInput y */
                    y?: (number|null);

                    /** PointerInput buttons */
                    buttons?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PointerInput. */
                type $Shape = lapwing.screen.v1.PointerInput.$Properties;
            }

            /**
             * Properties of a WheelInput.
             * @deprecated Use lapwing.screen.v1.WheelInput.$Properties instead.
             */
            interface IWheelInput extends lapwing.screen.v1.WheelInput.$Properties {
            }

            /** Represents a WheelInput. */
            class WheelInput {

                /**
                 * Constructs a new WheelInput.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.WheelInput.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** WheelInput right. */
                right: number;

                /** WheelInput down. */
                down: number;

                /**
                 * Encodes the specified WheelInput message. Does not implicitly {@link lapwing.screen.v1.WheelInput.verify|verify} messages.
                 * @param message WheelInput message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.WheelInput.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a WheelInput message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.WheelInput & lapwing.screen.v1.WheelInput.$Shape} WheelInput
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.WheelInput & lapwing.screen.v1.WheelInput.$Shape;
            }

            namespace WheelInput {

                /** Properties of a WheelInput. */
                interface $Properties {

                    /** WheelInput right */
                    right?: (number|null);

                    /** WheelInput down */
                    down?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a WheelInput. */
                type $Shape = lapwing.screen.v1.WheelInput.$Properties;
            }

            /**
             * Properties of a KeyInput.
             * @deprecated Use lapwing.screen.v1.KeyInput.$Properties instead.
             */
            interface IKeyInput extends lapwing.screen.v1.KeyInput.$Properties {
            }

            /** Represents a KeyInput. */
            class KeyInput {

                /**
                 * Constructs a new KeyInput.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.KeyInput.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** KeyInput code. */
                code: string;

                /** KeyInput down. */
                down: boolean;

                /**
                 * Encodes the specified KeyInput message. Does not implicitly {@link lapwing.screen.v1.KeyInput.verify|verify} messages.
                 * @param message KeyInput message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.KeyInput.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a KeyInput message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.KeyInput & lapwing.screen.v1.KeyInput.$Shape} KeyInput
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.KeyInput & lapwing.screen.v1.KeyInput.$Shape;
            }

            namespace KeyInput {

                /** Properties of a KeyInput. */
                interface $Properties {

                    /** KeyInput code */
                    code?: (string|null);

                    /** KeyInput down */
                    down?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a KeyInput. */
                type $Shape = lapwing.screen.v1.KeyInput.$Properties;
            }

            /**
             * Properties of a TextInput.
             * @deprecated Use lapwing.screen.v1.TextInput.$Properties instead.
             */
            interface ITextInput extends lapwing.screen.v1.TextInput.$Properties {
            }

            /** Represents a TextInput. */
            class TextInput {

                /**
                 * Constructs a new TextInput.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.TextInput.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TextInput text. */
                text: string;

                /**
                 * Encodes the specified TextInput message. Does not implicitly {@link lapwing.screen.v1.TextInput.verify|verify} messages.
                 * @param message TextInput message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.TextInput.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TextInput message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.TextInput & lapwing.screen.v1.TextInput.$Shape} TextInput
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.TextInput & lapwing.screen.v1.TextInput.$Shape;
            }

            namespace TextInput {

                /** Properties of a TextInput. */
                interface $Properties {

                    /** TextInput text */
                    text?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TextInput. */
                type $Shape = lapwing.screen.v1.TextInput.$Properties;
            }

            /**
             * Properties of a ClipboardText.
             * @deprecated Use lapwing.screen.v1.ClipboardText.$Properties instead.
             */
            interface IClipboardText extends lapwing.screen.v1.ClipboardText.$Properties {
            }

            /** Represents a ClipboardText. */
            class ClipboardText {

                /**
                 * Constructs a new ClipboardText.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.ClipboardText.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ClipboardText sessionId. */
                sessionId: string;

                /** ClipboardText text. */
                text: string;

                /**
                 * Encodes the specified ClipboardText message. Does not implicitly {@link lapwing.screen.v1.ClipboardText.verify|verify} messages.
                 * @param message ClipboardText message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.ClipboardText.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ClipboardText message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.ClipboardText & lapwing.screen.v1.ClipboardText.$Shape} ClipboardText
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.ClipboardText & lapwing.screen.v1.ClipboardText.$Shape;
            }

            namespace ClipboardText {

                /** Properties of a ClipboardText. */
                interface $Properties {

                    /** ClipboardText sessionId */
                    sessionId?: (string|null);

                    /** ClipboardText text */
                    text?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ClipboardText. */
                type $Shape = lapwing.screen.v1.ClipboardText.$Properties;
            }

            /**
             * Properties of a ClipboardRequest.
             * @deprecated Use lapwing.screen.v1.ClipboardRequest.$Properties instead.
             */
            interface IClipboardRequest extends lapwing.screen.v1.ClipboardRequest.$Properties {
            }

            /** Represents a ClipboardRequest. */
            class ClipboardRequest {

                /**
                 * Constructs a new ClipboardRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.ClipboardRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Encodes the specified ClipboardRequest message. Does not implicitly {@link lapwing.screen.v1.ClipboardRequest.verify|verify} messages.
                 * @param message ClipboardRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.ClipboardRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ClipboardRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.ClipboardRequest & lapwing.screen.v1.ClipboardRequest.$Shape} ClipboardRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.ClipboardRequest & lapwing.screen.v1.ClipboardRequest.$Shape;
            }

            namespace ClipboardRequest {

                /** Properties of a ClipboardRequest. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ClipboardRequest. */
                type $Shape = lapwing.screen.v1.ClipboardRequest.$Properties;
            }

            /**
             * Properties of a PupilInput.
             * @deprecated Use lapwing.screen.v1.PupilInput.$Properties instead.
             */
            interface IPupilInput extends lapwing.screen.v1.PupilInput.$Properties {
            }

            /** Represents a PupilInput. */
            class PupilInput {

                /**
                 * Constructs a new PupilInput.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.PupilInput.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PupilInput taken. */
                taken: boolean;

                /**
                 * Encodes the specified PupilInput message. Does not implicitly {@link lapwing.screen.v1.PupilInput.verify|verify} messages.
                 * @param message PupilInput message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.PupilInput.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PupilInput message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.PupilInput & lapwing.screen.v1.PupilInput.$Shape} PupilInput
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.PupilInput & lapwing.screen.v1.PupilInput.$Shape;
            }

            namespace PupilInput {

                /** Properties of a PupilInput. */
                interface $Properties {

                    /** PupilInput taken */
                    taken?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PupilInput. */
                type $Shape = lapwing.screen.v1.PupilInput.$Properties;
            }

            /**
             * Properties of a BroadcastFrame.
             * @deprecated Use lapwing.screen.v1.BroadcastFrame.$Properties instead.
             */
            interface IBroadcastFrame extends lapwing.screen.v1.BroadcastFrame.$Properties {
            }

            /** Represents a BroadcastFrame. */
            class BroadcastFrame {

                /**
                 * Constructs a new BroadcastFrame.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.BroadcastFrame.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BroadcastFrame broadcastId. */
                broadcastId: string;

                /** BroadcastFrame codec. */
                codec: lapwing.screen.v1.ScreenCodec;

                /** BroadcastFrame stream. */
                stream: number;

                /** BroadcastFrame number. */
                number: number;

                /** BroadcastFrame key. */
                key: boolean;

                /** BroadcastFrame width. */
                width: number;

                /** BroadcastFrame height. */
                height: number;

                /** BroadcastFrame capturedAtMs. */
                capturedAtMs: number;

                /** BroadcastFrame data. */
                data: Uint8Array;

                /**
                 * Encodes the specified BroadcastFrame message. Does not implicitly {@link lapwing.screen.v1.BroadcastFrame.verify|verify} messages.
                 * @param message BroadcastFrame message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.BroadcastFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BroadcastFrame message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.BroadcastFrame & lapwing.screen.v1.BroadcastFrame.$Shape} BroadcastFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.BroadcastFrame & lapwing.screen.v1.BroadcastFrame.$Shape;
            }

            namespace BroadcastFrame {

                /** Properties of a BroadcastFrame. */
                interface $Properties {

                    /** BroadcastFrame broadcastId */
                    broadcastId?: (string|null);

                    /** BroadcastFrame codec */
                    codec?: (lapwing.screen.v1.ScreenCodec|null);

                    /** BroadcastFrame stream */
                    stream?: (number|null);

                    /** BroadcastFrame number */
                    number?: (number|null);

                    /** BroadcastFrame key */
                    key?: (boolean|null);

                    /** BroadcastFrame width */
                    width?: (number|null);

                    /** BroadcastFrame height */
                    height?: (number|null);

                    /** BroadcastFrame capturedAtMs */
                    capturedAtMs?: (number|null);

                    /** BroadcastFrame data */
                    data?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BroadcastFrame. */
                type $Shape = lapwing.screen.v1.BroadcastFrame.$Properties;
            }

            /**
             * Properties of a BroadcastReceipt.
             * @deprecated Use lapwing.screen.v1.BroadcastReceipt.$Properties instead.
             */
            interface IBroadcastReceipt extends lapwing.screen.v1.BroadcastReceipt.$Properties {
            }

            /** Represents a BroadcastReceipt. */
            class BroadcastReceipt {

                /**
                 * Constructs a new BroadcastReceipt.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.BroadcastReceipt.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BroadcastReceipt broadcastId. */
                broadcastId: string;

                /** BroadcastReceipt stream. */
                stream: number;

                /** BroadcastReceipt number. */
                number: number;

                /** BroadcastReceipt needsKey. */
                needsKey: boolean;

                /**
                 * Encodes the specified BroadcastReceipt message. Does not implicitly {@link lapwing.screen.v1.BroadcastReceipt.verify|verify} messages.
                 * @param message BroadcastReceipt message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.BroadcastReceipt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BroadcastReceipt message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.BroadcastReceipt & lapwing.screen.v1.BroadcastReceipt.$Shape} BroadcastReceipt
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.BroadcastReceipt & lapwing.screen.v1.BroadcastReceipt.$Shape;
            }

            namespace BroadcastReceipt {

                /** Properties of a BroadcastReceipt. */
                interface $Properties {

                    /** BroadcastReceipt broadcastId */
                    broadcastId?: (string|null);

                    /** BroadcastReceipt stream */
                    stream?: (number|null);

                    /** BroadcastReceipt number */
                    number?: (number|null);

                    /** BroadcastReceipt needsKey */
                    needsKey?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BroadcastReceipt. */
                type $Shape = lapwing.screen.v1.BroadcastReceipt.$Properties;
            }

            /**
             * Properties of a ViewerFrame.
             * @deprecated Use lapwing.screen.v1.ViewerFrame.$Properties instead.
             */
            interface IViewerFrame extends lapwing.screen.v1.ViewerFrame.$Properties {
            }

            /** Represents a ViewerFrame. */
            class ViewerFrame {

                /**
                 * Constructs a new ViewerFrame.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.ViewerFrame.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ViewerFrame deviceId. */
                deviceId: string;

                /** ViewerFrame frame. */
                frame?: (lapwing.screen.v1.ScreenFrame.$Properties|null);

                /**
                 * Encodes the specified ViewerFrame message. Does not implicitly {@link lapwing.screen.v1.ViewerFrame.verify|verify} messages.
                 * @param message ViewerFrame message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.ViewerFrame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ViewerFrame message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.ViewerFrame & lapwing.screen.v1.ViewerFrame.$Shape} ViewerFrame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.ViewerFrame & lapwing.screen.v1.ViewerFrame.$Shape;
            }

            namespace ViewerFrame {

                /** Properties of a ViewerFrame. */
                interface $Properties {

                    /** ViewerFrame deviceId */
                    deviceId?: (string|null);

                    /** ViewerFrame frame */
                    frame?: (lapwing.screen.v1.ScreenFrame.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ViewerFrame. */
                type $Shape = lapwing.screen.v1.ViewerFrame.$Properties;
            }

            /**
             * Properties of a Screenshot.
             * @deprecated Use lapwing.screen.v1.Screenshot.$Properties instead.
             */
            interface IScreenshot extends lapwing.screen.v1.Screenshot.$Properties {
            }

            /** Represents a Screenshot. */
            class Screenshot {

                /**
                 * Constructs a new Screenshot.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.screen.v1.Screenshot.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Screenshot screenshotId. */
                screenshotId: string;

                /** Screenshot sessionId. */
                sessionId: string;

                /** Screenshot monitor. */
                monitor: number;

                /** Screenshot width. */
                width: number;

                /** Screenshot height. */
                height: number;

                /** Screenshot capturedAtMs. */
                capturedAtMs: number;

                /** Screenshot sha256. */
                sha256: Uint8Array;

                /** Screenshot data. */
                data: Uint8Array;

                /**
                 * Encodes the specified Screenshot message. Does not implicitly {@link lapwing.screen.v1.Screenshot.verify|verify} messages.
                 * @param message Screenshot message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.screen.v1.Screenshot.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Screenshot message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.screen.v1.Screenshot & lapwing.screen.v1.Screenshot.$Shape} Screenshot
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.screen.v1.Screenshot & lapwing.screen.v1.Screenshot.$Shape;
            }

            namespace Screenshot {

                /** Properties of a Screenshot. */
                interface $Properties {

                    /** Screenshot screenshotId */
                    screenshotId?: (string|null);

                    /** Screenshot sessionId */
                    sessionId?: (string|null);

                    /** Screenshot monitor */
                    monitor?: (number|null);

                    /** Screenshot width */
                    width?: (number|null);

                    /** Screenshot height */
                    height?: (number|null);

                    /** Screenshot capturedAtMs */
                    capturedAtMs?: (number|null);

                    /** Screenshot sha256 */
                    sha256?: (Uint8Array|null);

                    /** Screenshot data */
                    data?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Screenshot. */
                type $Shape = lapwing.screen.v1.Screenshot.$Properties;
            }
        }
    }

    /** Namespace transport. */
    namespace transport {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of an AgentMessage.
             * @deprecated Use lapwing.transport.v1.AgentMessage.$Properties instead.
             */
            interface IAgentMessage extends lapwing.transport.v1.AgentMessage.$Properties {
            }

            /** Represents an AgentMessage. */
            class AgentMessage {

                /**
                 * Constructs a new AgentMessage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.transport.v1.AgentMessage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AgentMessage hello. */
                hello?: (lapwing.transport.v1.Hello.$Properties|null);

                /** AgentMessage proof. */
                proof?: (lapwing.transport.v1.Proof.$Properties|null);

                /** AgentMessage eventBatch. */
                eventBatch?: (lapwing.transport.v1.EventBatch.$Properties|null);

                /** AgentMessage heartbeat. */
                heartbeat?: (lapwing.transport.v1.Heartbeat.$Properties|null);

                /** AgentMessage commandResult. */
                commandResult?: (lapwing.control.v1.CommandResult.$Properties|null);

                /** AgentMessage documentRequest. */
                documentRequest?: (lapwing.transport.v1.DocumentRequest.$Properties|null);

                /** AgentMessage presence. */
                presence?: (lapwing.transport.v1.Presence.$Properties|null);

                /** AgentMessage messageRead. */
                messageRead?: (lapwing.control.v1.MessageRead.$Properties|null);

                /** AgentMessage fileProgress. */
                fileProgress?: (lapwing.files.v1.FileProgress.$Properties|null);

                /** AgentMessage kind. */
                kind?: ("hello"|"proof"|"eventBatch"|"heartbeat"|"commandResult"|"documentRequest"|"presence"|"messageRead"|"fileProgress");

                /**
                 * Encodes the specified AgentMessage message. Does not implicitly {@link lapwing.transport.v1.AgentMessage.verify|verify} messages.
                 * @param message AgentMessage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.transport.v1.AgentMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AgentMessage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.AgentMessage & lapwing.transport.v1.AgentMessage.$Shape} AgentMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.transport.v1.AgentMessage & lapwing.transport.v1.AgentMessage.$Shape;
            }

            namespace AgentMessage {

                /** Properties of an AgentMessage. */
                interface $Properties {

                    /** AgentMessage hello */
                    hello?: (lapwing.transport.v1.Hello.$Properties|null);

                    /** AgentMessage proof */
                    proof?: (lapwing.transport.v1.Proof.$Properties|null);

                    /** AgentMessage eventBatch */
                    eventBatch?: (lapwing.transport.v1.EventBatch.$Properties|null);

                    /** AgentMessage heartbeat */
                    heartbeat?: (lapwing.transport.v1.Heartbeat.$Properties|null);

                    /** AgentMessage commandResult */
                    commandResult?: (lapwing.control.v1.CommandResult.$Properties|null);

                    /** AgentMessage documentRequest */
                    documentRequest?: (lapwing.transport.v1.DocumentRequest.$Properties|null);

                    /** AgentMessage presence */
                    presence?: (lapwing.transport.v1.Presence.$Properties|null);

                    /** AgentMessage messageRead */
                    messageRead?: (lapwing.control.v1.MessageRead.$Properties|null);

                    /** AgentMessage fileProgress */
                    fileProgress?: (lapwing.files.v1.FileProgress.$Properties|null);

                    /** AgentMessage kind */
                    kind?: ("hello"|"proof"|"eventBatch"|"heartbeat"|"commandResult"|"documentRequest"|"presence"|"messageRead"|"fileProgress");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of an AgentMessage. */
                type $Shape = {
                  hello?: lapwing.transport.v1.Hello.$Shape|null;
                  proof?: lapwing.transport.v1.Proof.$Shape|null;
                  eventBatch?: lapwing.transport.v1.EventBatch.$Shape|null;
                  heartbeat?: lapwing.transport.v1.Heartbeat.$Shape|null;
                  commandResult?: lapwing.control.v1.CommandResult.$Shape|null;
                  documentRequest?: lapwing.transport.v1.DocumentRequest.$Shape|null;
                  presence?: lapwing.transport.v1.Presence.$Shape|null;
                  messageRead?: lapwing.control.v1.MessageRead.$Shape|null;
                  fileProgress?: lapwing.files.v1.FileProgress.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ kind?: undefined; hello?: null; proof?: null; eventBatch?: null; heartbeat?: null; commandResult?: null; documentRequest?: null; presence?: null; messageRead?: null; fileProgress?: null }|{ kind?: "hello"; hello: lapwing.transport.v1.Hello.$Shape; proof?: null; eventBatch?: null; heartbeat?: null; commandResult?: null; documentRequest?: null; presence?: null; messageRead?: null; fileProgress?: null }|{ kind?: "proof"; hello?: null; proof: lapwing.transport.v1.Proof.$Shape; eventBatch?: null; heartbeat?: null; commandResult?: null; documentRequest?: null; presence?: null; messageRead?: null; fileProgress?: null }|{ kind?: "eventBatch"; hello?: null; proof?: null; eventBatch: lapwing.transport.v1.EventBatch.$Shape; heartbeat?: null; commandResult?: null; documentRequest?: null; presence?: null; messageRead?: null; fileProgress?: null }|{ kind?: "heartbeat"; hello?: null; proof?: null; eventBatch?: null; heartbeat: lapwing.transport.v1.Heartbeat.$Shape; commandResult?: null; documentRequest?: null; presence?: null; messageRead?: null; fileProgress?: null }|{ kind?: "commandResult"; hello?: null; proof?: null; eventBatch?: null; heartbeat?: null; commandResult: lapwing.control.v1.CommandResult.$Shape; documentRequest?: null; presence?: null; messageRead?: null; fileProgress?: null }|{ kind?: "documentRequest"; hello?: null; proof?: null; eventBatch?: null; heartbeat?: null; commandResult?: null; documentRequest: lapwing.transport.v1.DocumentRequest.$Shape; presence?: null; messageRead?: null; fileProgress?: null }|{ kind?: "presence"; hello?: null; proof?: null; eventBatch?: null; heartbeat?: null; commandResult?: null; documentRequest?: null; presence: lapwing.transport.v1.Presence.$Shape; messageRead?: null; fileProgress?: null }|{ kind?: "messageRead"; hello?: null; proof?: null; eventBatch?: null; heartbeat?: null; commandResult?: null; documentRequest?: null; presence?: null; messageRead: lapwing.control.v1.MessageRead.$Shape; fileProgress?: null }|{ kind?: "fileProgress"; hello?: null; proof?: null; eventBatch?: null; heartbeat?: null; commandResult?: null; documentRequest?: null; presence?: null; messageRead?: null; fileProgress: lapwing.files.v1.FileProgress.$Shape })
                );
            }

            /**
             * Properties of a CollectorMessage.
             * @deprecated Use lapwing.transport.v1.CollectorMessage.$Properties instead.
             */
            interface ICollectorMessage extends lapwing.transport.v1.CollectorMessage.$Properties {
            }

            /** Represents a CollectorMessage. */
            class CollectorMessage {

                /**
                 * Constructs a new CollectorMessage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.transport.v1.CollectorMessage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CollectorMessage challenge. */
                challenge?: (lapwing.transport.v1.Challenge.$Properties|null);

                /** CollectorMessage welcome. */
                welcome?: (lapwing.transport.v1.Welcome.$Properties|null);

                /** CollectorMessage ack. */
                ack?: (lapwing.transport.v1.Ack.$Properties|null);

                /** CollectorMessage refusal. */
                refusal?: (lapwing.transport.v1.Refusal.$Properties|null);

                /** CollectorMessage document. */
                document?: (lapwing.control.v1.SignedDocument.$Properties|null);

                /** CollectorMessage command. */
                command?: (lapwing.control.v1.Command.$Properties|null);

                /** CollectorMessage heartbeatReply. */
                heartbeatReply?: (lapwing.transport.v1.HeartbeatReply.$Properties|null);

                /** CollectorMessage documentPart. */
                documentPart?: (lapwing.transport.v1.DocumentPart.$Properties|null);

                /** CollectorMessage sessionProfiles. */
                sessionProfiles?: (lapwing.transport.v1.SessionProfiles.$Properties|null);

                /** CollectorMessage kind. */
                kind?: ("challenge"|"welcome"|"ack"|"refusal"|"document"|"command"|"heartbeatReply"|"documentPart"|"sessionProfiles");

                /**
                 * Encodes the specified CollectorMessage message. Does not implicitly {@link lapwing.transport.v1.CollectorMessage.verify|verify} messages.
                 * @param message CollectorMessage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.transport.v1.CollectorMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CollectorMessage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.CollectorMessage & lapwing.transport.v1.CollectorMessage.$Shape} CollectorMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.transport.v1.CollectorMessage & lapwing.transport.v1.CollectorMessage.$Shape;
            }

            namespace CollectorMessage {

                /** Properties of a CollectorMessage. */
                interface $Properties {

                    /** CollectorMessage challenge */
                    challenge?: (lapwing.transport.v1.Challenge.$Properties|null);

                    /** CollectorMessage welcome */
                    welcome?: (lapwing.transport.v1.Welcome.$Properties|null);

                    /** CollectorMessage ack */
                    ack?: (lapwing.transport.v1.Ack.$Properties|null);

                    /** CollectorMessage refusal */
                    refusal?: (lapwing.transport.v1.Refusal.$Properties|null);

                    /** CollectorMessage document */
                    document?: (lapwing.control.v1.SignedDocument.$Properties|null);

                    /** CollectorMessage command */
                    command?: (lapwing.control.v1.Command.$Properties|null);

                    /** CollectorMessage heartbeatReply */
                    heartbeatReply?: (lapwing.transport.v1.HeartbeatReply.$Properties|null);

                    /** CollectorMessage documentPart */
                    documentPart?: (lapwing.transport.v1.DocumentPart.$Properties|null);

                    /** CollectorMessage sessionProfiles */
                    sessionProfiles?: (lapwing.transport.v1.SessionProfiles.$Properties|null);

                    /** CollectorMessage kind */
                    kind?: ("challenge"|"welcome"|"ack"|"refusal"|"document"|"command"|"heartbeatReply"|"documentPart"|"sessionProfiles");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a CollectorMessage. */
                type $Shape = {
                  challenge?: lapwing.transport.v1.Challenge.$Shape|null;
                  welcome?: lapwing.transport.v1.Welcome.$Shape|null;
                  ack?: lapwing.transport.v1.Ack.$Shape|null;
                  refusal?: lapwing.transport.v1.Refusal.$Shape|null;
                  document?: lapwing.control.v1.SignedDocument.$Shape|null;
                  command?: lapwing.control.v1.Command.$Shape|null;
                  heartbeatReply?: lapwing.transport.v1.HeartbeatReply.$Shape|null;
                  documentPart?: lapwing.transport.v1.DocumentPart.$Shape|null;
                  sessionProfiles?: lapwing.transport.v1.SessionProfiles.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ kind?: undefined; challenge?: null; welcome?: null; ack?: null; refusal?: null; document?: null; command?: null; heartbeatReply?: null; documentPart?: null; sessionProfiles?: null }|{ kind?: "challenge"; challenge: lapwing.transport.v1.Challenge.$Shape; welcome?: null; ack?: null; refusal?: null; document?: null; command?: null; heartbeatReply?: null; documentPart?: null; sessionProfiles?: null }|{ kind?: "welcome"; challenge?: null; welcome: lapwing.transport.v1.Welcome.$Shape; ack?: null; refusal?: null; document?: null; command?: null; heartbeatReply?: null; documentPart?: null; sessionProfiles?: null }|{ kind?: "ack"; challenge?: null; welcome?: null; ack: lapwing.transport.v1.Ack.$Shape; refusal?: null; document?: null; command?: null; heartbeatReply?: null; documentPart?: null; sessionProfiles?: null }|{ kind?: "refusal"; challenge?: null; welcome?: null; ack?: null; refusal: lapwing.transport.v1.Refusal.$Shape; document?: null; command?: null; heartbeatReply?: null; documentPart?: null; sessionProfiles?: null }|{ kind?: "document"; challenge?: null; welcome?: null; ack?: null; refusal?: null; document: lapwing.control.v1.SignedDocument.$Shape; command?: null; heartbeatReply?: null; documentPart?: null; sessionProfiles?: null }|{ kind?: "command"; challenge?: null; welcome?: null; ack?: null; refusal?: null; document?: null; command: lapwing.control.v1.Command.$Shape; heartbeatReply?: null; documentPart?: null; sessionProfiles?: null }|{ kind?: "heartbeatReply"; challenge?: null; welcome?: null; ack?: null; refusal?: null; document?: null; command?: null; heartbeatReply: lapwing.transport.v1.HeartbeatReply.$Shape; documentPart?: null; sessionProfiles?: null }|{ kind?: "documentPart"; challenge?: null; welcome?: null; ack?: null; refusal?: null; document?: null; command?: null; heartbeatReply?: null; documentPart: lapwing.transport.v1.DocumentPart.$Shape; sessionProfiles?: null }|{ kind?: "sessionProfiles"; challenge?: null; welcome?: null; ack?: null; refusal?: null; document?: null; command?: null; heartbeatReply?: null; documentPart?: null; sessionProfiles: lapwing.transport.v1.SessionProfiles.$Shape })
                );
            }

            /**
             * Properties of a Hello.
             * @deprecated Use lapwing.transport.v1.Hello.$Properties instead.
             */
            interface IHello extends lapwing.transport.v1.Hello.$Properties {
            }

            /** Represents a Hello. */
            class Hello {

                /**
                 * Constructs a new Hello.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.transport.v1.Hello.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Hello protocolLevel. */
                protocolLevel: number;

                /** Hello deviceId. */
                deviceId: string;

                /** Hello agentVersion. */
                agentVersion: string;

                /** Hello hostName. */
                hostName: string;

                /** Hello operatingSystem. */
                operatingSystem: string;

                /** Hello libraryFormat. */
                libraryFormat: number;

                /**
                 * Encodes the specified Hello message. Does not implicitly {@link lapwing.transport.v1.Hello.verify|verify} messages.
                 * @param message Hello message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.transport.v1.Hello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Hello message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.Hello & lapwing.transport.v1.Hello.$Shape} Hello
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.transport.v1.Hello & lapwing.transport.v1.Hello.$Shape;
            }

            namespace Hello {

                /** Properties of a Hello. */
                interface $Properties {

                    /** Hello protocolLevel */
                    protocolLevel?: (number|null);

                    /** Hello deviceId */
                    deviceId?: (string|null);

                    /** Hello agentVersion */
                    agentVersion?: (string|null);

                    /** Hello hostName */
                    hostName?: (string|null);

                    /** Hello operatingSystem */
                    operatingSystem?: (string|null);

                    /** Hello libraryFormat */
                    libraryFormat?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Hello. */
                type $Shape = lapwing.transport.v1.Hello.$Properties;
            }

            /**
             * Properties of a Challenge.
             * @deprecated Use lapwing.transport.v1.Challenge.$Properties instead.
             */
            interface IChallenge extends lapwing.transport.v1.Challenge.$Properties {
            }

            /** Represents a Challenge. */
            class Challenge {

                /**
                 * Constructs a new Challenge.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.transport.v1.Challenge.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Challenge nonce. */
                nonce: Uint8Array;

                /** Challenge protocolLevel. */
                protocolLevel: number;

                /**
                 * Encodes the specified Challenge message. Does not implicitly {@link lapwing.transport.v1.Challenge.verify|verify} messages.
                 * @param message Challenge message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.transport.v1.Challenge.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Challenge message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.Challenge & lapwing.transport.v1.Challenge.$Shape} Challenge
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.transport.v1.Challenge & lapwing.transport.v1.Challenge.$Shape;
            }

            namespace Challenge {

                /** Properties of a Challenge. */
                interface $Properties {

                    /** Challenge nonce */
                    nonce?: (Uint8Array|null);

                    /** Challenge protocolLevel */
                    protocolLevel?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Challenge. */
                type $Shape = lapwing.transport.v1.Challenge.$Properties;
            }

            /**
             * Properties of a Proof.
             * @deprecated Use lapwing.transport.v1.Proof.$Properties instead.
             */
            interface IProof extends lapwing.transport.v1.Proof.$Properties {
            }

            /** Represents a Proof. */
            class Proof {

                /**
                 * Constructs a new Proof.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.transport.v1.Proof.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Proof signature. */
                signature: Uint8Array;

                /**
                 * Encodes the specified Proof message. Does not implicitly {@link lapwing.transport.v1.Proof.verify|verify} messages.
                 * @param message Proof message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.transport.v1.Proof.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Proof message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.Proof & lapwing.transport.v1.Proof.$Shape} Proof
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.transport.v1.Proof & lapwing.transport.v1.Proof.$Shape;
            }

            namespace Proof {

                /** Properties of a Proof. */
                interface $Properties {

                    /** Proof signature */
                    signature?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Proof. */
                type $Shape = lapwing.transport.v1.Proof.$Properties;
            }

            /**
             * Properties of a Welcome.
             * @deprecated Use lapwing.transport.v1.Welcome.$Properties instead.
             */
            interface IWelcome extends lapwing.transport.v1.Welcome.$Properties {
            }

            /** Represents a Welcome. */
            class Welcome {

                /**
                 * Constructs a new Welcome.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.transport.v1.Welcome.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Welcome collectorTimeMs. */
                collectorTimeMs: number;

                /** Welcome contiguousThrough. */
                contiguousThrough: number;

                /** Welcome highestSequence. */
                highestSequence: number;

                /** Welcome maxFrameBytes. */
                maxFrameBytes: number;

                /** Welcome maxBatchEvents. */
                maxBatchEvents: number;

                /**
                 * Encodes the specified Welcome message. Does not implicitly {@link lapwing.transport.v1.Welcome.verify|verify} messages.
                 * @param message Welcome message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.transport.v1.Welcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Welcome message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.Welcome & lapwing.transport.v1.Welcome.$Shape} Welcome
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.transport.v1.Welcome & lapwing.transport.v1.Welcome.$Shape;
            }

            namespace Welcome {

                /** Properties of a Welcome. */
                interface $Properties {

                    /** Welcome collectorTimeMs */
                    collectorTimeMs?: (number|null);

                    /** Welcome contiguousThrough */
                    contiguousThrough?: (number|null);

                    /** Welcome highestSequence */
                    highestSequence?: (number|null);

                    /** Welcome maxFrameBytes */
                    maxFrameBytes?: (number|null);

                    /** Welcome maxBatchEvents */
                    maxBatchEvents?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Welcome. */
                type $Shape = lapwing.transport.v1.Welcome.$Properties;
            }

            /**
             * Properties of an EventBatch.
             * @deprecated Use lapwing.transport.v1.EventBatch.$Properties instead.
             */
            interface IEventBatch extends lapwing.transport.v1.EventBatch.$Properties {
            }

            /** Represents an EventBatch. */
            class EventBatch {

                /**
                 * Constructs a new EventBatch.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.transport.v1.EventBatch.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** EventBatch events. */
                events: lapwing.activity.v1.Event.$Properties[];

                /**
                 * Encodes the specified EventBatch message. Does not implicitly {@link lapwing.transport.v1.EventBatch.verify|verify} messages.
                 * @param message EventBatch message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.transport.v1.EventBatch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an EventBatch message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.EventBatch & lapwing.transport.v1.EventBatch.$Shape} EventBatch
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.transport.v1.EventBatch & lapwing.transport.v1.EventBatch.$Shape;
            }

            namespace EventBatch {

                /** Properties of an EventBatch. */
                interface $Properties {

                    /** EventBatch events */
                    events?: (lapwing.activity.v1.Event.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an EventBatch. */
                type $Shape = {
                  events?: lapwing.activity.v1.Event.$Shape[]|null;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of an Ack.
             * @deprecated Use lapwing.transport.v1.Ack.$Properties instead.
             */
            interface IAck extends lapwing.transport.v1.Ack.$Properties {
            }

            /** Represents an Ack. */
            class Ack {

                /**
                 * Constructs a new Ack.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.transport.v1.Ack.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Ack ranges. */
                ranges: lapwing.transport.v1.SequenceRange.$Properties[];

                /**
                 * Encodes the specified Ack message. Does not implicitly {@link lapwing.transport.v1.Ack.verify|verify} messages.
                 * @param message Ack message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.transport.v1.Ack.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Ack message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.Ack & lapwing.transport.v1.Ack.$Shape} Ack
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.transport.v1.Ack & lapwing.transport.v1.Ack.$Shape;
            }

            namespace Ack {

                /** Properties of an Ack. */
                interface $Properties {

                    /** Ack ranges */
                    ranges?: (lapwing.transport.v1.SequenceRange.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Ack. */
                type $Shape = lapwing.transport.v1.Ack.$Properties;
            }

            /**
             * Properties of a SequenceRange.
             * @deprecated Use lapwing.transport.v1.SequenceRange.$Properties instead.
             */
            interface ISequenceRange extends lapwing.transport.v1.SequenceRange.$Properties {
            }

            /** Represents a SequenceRange. */
            class SequenceRange {

                /**
                 * Constructs a new SequenceRange.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.transport.v1.SequenceRange.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SequenceRange first. */
                first: number;

                /** SequenceRange last. */
                last: number;

                /**
                 * Encodes the specified SequenceRange message. Does not implicitly {@link lapwing.transport.v1.SequenceRange.verify|verify} messages.
                 * @param message SequenceRange message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.transport.v1.SequenceRange.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SequenceRange message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.SequenceRange & lapwing.transport.v1.SequenceRange.$Shape} SequenceRange
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.transport.v1.SequenceRange & lapwing.transport.v1.SequenceRange.$Shape;
            }

            namespace SequenceRange {

                /** Properties of a SequenceRange. */
                interface $Properties {

                    /** SequenceRange first */
                    first?: (number|null);

                    /** SequenceRange last */
                    last?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SequenceRange. */
                type $Shape = lapwing.transport.v1.SequenceRange.$Properties;
            }

            /**
             * Properties of a Refusal.
             * @deprecated Use lapwing.transport.v1.Refusal.$Properties instead.
             */
            interface IRefusal extends lapwing.transport.v1.Refusal.$Properties {
            }

            /** Represents a Refusal. */
            class Refusal {

                /**
                 * Constructs a new Refusal.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.transport.v1.Refusal.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Refusal reason. */
                reason: lapwing.transport.v1.RefusalReason;

                /** Refusal message. */
                message: string;

                /** Refusal closes. */
                closes: boolean;

                /**
                 * Encodes the specified Refusal message. Does not implicitly {@link lapwing.transport.v1.Refusal.verify|verify} messages.
                 * @param message Refusal message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.transport.v1.Refusal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Refusal message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.Refusal & lapwing.transport.v1.Refusal.$Shape} Refusal
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.transport.v1.Refusal & lapwing.transport.v1.Refusal.$Shape;
            }

            namespace Refusal {

                /** Properties of a Refusal. */
                interface $Properties {

                    /** Refusal reason */
                    reason?: (lapwing.transport.v1.RefusalReason|null);

                    /** Refusal message */
                    message?: (string|null);

                    /** Refusal closes */
                    closes?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Refusal. */
                type $Shape = lapwing.transport.v1.Refusal.$Properties;
            }

            /** RefusalReason enum. */
            enum RefusalReason {

                /** REFUSAL_REASON_UNSPECIFIED value */
                REFUSAL_REASON_UNSPECIFIED = 0,

                /** REFUSAL_REASON_MALFORMED value */
                REFUSAL_REASON_MALFORMED = 1,

                /** REFUSAL_REASON_TOO_LARGE value */
                REFUSAL_REASON_TOO_LARGE = 2,

                /** REFUSAL_REASON_UNKNOWN_DEVICE value */
                REFUSAL_REASON_UNKNOWN_DEVICE = 3,

                /** REFUSAL_REASON_REVOKED value */
                REFUSAL_REASON_REVOKED = 4,

                /** REFUSAL_REASON_BAD_PROOF value */
                REFUSAL_REASON_BAD_PROOF = 5,

                /** REFUSAL_REASON_OUT_OF_TURN value */
                REFUSAL_REASON_OUT_OF_TURN = 6,

                /** REFUSAL_REASON_PROTOCOL_LEVEL value */
                REFUSAL_REASON_PROTOCOL_LEVEL = 7,

                /** REFUSAL_REASON_REPLACED value */
                REFUSAL_REASON_REPLACED = 8,

                /** REFUSAL_REASON_UNAVAILABLE value */
                REFUSAL_REASON_UNAVAILABLE = 9
            }

            /**
             * Properties of a Heartbeat.
             * @deprecated Use lapwing.transport.v1.Heartbeat.$Properties instead.
             */
            interface IHeartbeat extends lapwing.transport.v1.Heartbeat.$Properties {
            }

            /** Represents a Heartbeat. */
            class Heartbeat {

                /**
                 * Constructs a new Heartbeat.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.transport.v1.Heartbeat.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Heartbeat deviceTimeMs. */
                deviceTimeMs: number;

                /** Heartbeat spoolDepth. */
                spoolDepth: number;

                /** Heartbeat spoolBytes. */
                spoolBytes: number;

                /** Heartbeat policyVersion. */
                policyVersion: number;

                /** Heartbeat libraryVersion. */
                libraryVersion: string;

                /** Heartbeat sessions. */
                sessions: lapwing.activity.v1.SessionRef.$Properties[];

                /** Heartbeat lessonId. */
                lessonId: string;

                /**
                 * Encodes the specified Heartbeat message. Does not implicitly {@link lapwing.transport.v1.Heartbeat.verify|verify} messages.
                 * @param message Heartbeat message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.transport.v1.Heartbeat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Heartbeat message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.Heartbeat & lapwing.transport.v1.Heartbeat.$Shape} Heartbeat
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.transport.v1.Heartbeat & lapwing.transport.v1.Heartbeat.$Shape;
            }

            namespace Heartbeat {

                /** Properties of a Heartbeat. */
                interface $Properties {

                    /** Heartbeat deviceTimeMs */
                    deviceTimeMs?: (number|null);

                    /** Heartbeat spoolDepth */
                    spoolDepth?: (number|null);

                    /** Heartbeat spoolBytes */
                    spoolBytes?: (number|null);

                    /** Heartbeat policyVersion */
                    policyVersion?: (number|null);

                    /** Heartbeat libraryVersion */
                    libraryVersion?: (string|null);

                    /** Heartbeat sessions */
                    sessions?: (lapwing.activity.v1.SessionRef.$Properties[]|null);

                    /** Heartbeat lessonId */
                    lessonId?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Heartbeat. */
                type $Shape = lapwing.transport.v1.Heartbeat.$Properties;
            }

            /**
             * Properties of a Presence.
             * @deprecated Use lapwing.transport.v1.Presence.$Properties instead.
             */
            interface IPresence extends lapwing.transport.v1.Presence.$Properties {
            }

            /** Represents a Presence. */
            class Presence {

                /**
                 * Constructs a new Presence.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.transport.v1.Presence.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Presence sessions. */
                sessions: lapwing.transport.v1.SessionPresence.$Properties[];

                /** Presence macAddresses. */
                macAddresses: Uint8Array[];

                /** Presence subnets. */
                subnets: string[];

                /**
                 * Encodes the specified Presence message. Does not implicitly {@link lapwing.transport.v1.Presence.verify|verify} messages.
                 * @param message Presence message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.transport.v1.Presence.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Presence message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.Presence & lapwing.transport.v1.Presence.$Shape} Presence
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.transport.v1.Presence & lapwing.transport.v1.Presence.$Shape;
            }

            namespace Presence {

                /** Properties of a Presence. */
                interface $Properties {

                    /** Presence sessions */
                    sessions?: (lapwing.transport.v1.SessionPresence.$Properties[]|null);

                    /** Presence macAddresses */
                    macAddresses?: (Uint8Array[]|null);

                    /** Presence subnets */
                    subnets?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Presence. */
                type $Shape = lapwing.transport.v1.Presence.$Properties;
            }

            /**
             * Properties of a SessionPresence.
             * @deprecated Use lapwing.transport.v1.SessionPresence.$Properties instead.
             */
            interface ISessionPresence extends lapwing.transport.v1.SessionPresence.$Properties {
            }

            /** Represents a SessionPresence. */
            class SessionPresence {

                /**
                 * Constructs a new SessionPresence.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.transport.v1.SessionPresence.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SessionPresence session. */
                session?: (lapwing.activity.v1.SessionRef.$Properties|null);

                /** SessionPresence activity. */
                activity: lapwing.transport.v1.SessionActivity;

                /** SessionPresence sinceMs. */
                sinceMs: number;

                /** SessionPresence handRaisedAtMs. */
                handRaisedAtMs: number;

                /** SessionPresence application. */
                application: string;

                /** SessionPresence site. */
                site: string;

                /** SessionPresence browsersNotWatched. */
                browsersNotWatched: string[];

                /** SessionPresence executable. */
                executable: string;

                /**
                 * Encodes the specified SessionPresence message. Does not implicitly {@link lapwing.transport.v1.SessionPresence.verify|verify} messages.
                 * @param message SessionPresence message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.transport.v1.SessionPresence.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SessionPresence message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.SessionPresence & lapwing.transport.v1.SessionPresence.$Shape} SessionPresence
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.transport.v1.SessionPresence & lapwing.transport.v1.SessionPresence.$Shape;
            }

            namespace SessionPresence {

                /** Properties of a SessionPresence. */
                interface $Properties {

                    /** SessionPresence session */
                    session?: (lapwing.activity.v1.SessionRef.$Properties|null);

                    /** SessionPresence activity */
                    activity?: (lapwing.transport.v1.SessionActivity|null);

                    /** SessionPresence sinceMs */
                    sinceMs?: (number|null);

                    /** SessionPresence handRaisedAtMs */
                    handRaisedAtMs?: (number|null);

                    /** SessionPresence application */
                    application?: (string|null);

                    /** SessionPresence site */
                    site?: (string|null);

                    /** SessionPresence browsersNotWatched */
                    browsersNotWatched?: (string[]|null);

                    /** SessionPresence executable */
                    executable?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SessionPresence. */
                type $Shape = lapwing.transport.v1.SessionPresence.$Properties;
            }

            /** SessionActivity enum. */
            enum SessionActivity {

                /** SESSION_ACTIVITY_UNSPECIFIED value */
                SESSION_ACTIVITY_UNSPECIFIED = 0,

                /** SESSION_ACTIVITY_ACTIVE value */
                SESSION_ACTIVITY_ACTIVE = 1,

                /** SESSION_ACTIVITY_IDLE value */
                SESSION_ACTIVITY_IDLE = 2,

                /** SESSION_ACTIVITY_LOCKED value */
                SESSION_ACTIVITY_LOCKED = 3,

                /** SESSION_ACTIVITY_NOT_RUNNING value */
                SESSION_ACTIVITY_NOT_RUNNING = 4
            }

            /**
             * Properties of a HeartbeatReply.
             * @deprecated Use lapwing.transport.v1.HeartbeatReply.$Properties instead.
             */
            interface IHeartbeatReply extends lapwing.transport.v1.HeartbeatReply.$Properties {
            }

            /** Represents a HeartbeatReply. */
            class HeartbeatReply {

                /**
                 * Constructs a new HeartbeatReply.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.transport.v1.HeartbeatReply.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** HeartbeatReply collectorTimeMs. */
                collectorTimeMs: number;

                /**
                 * Encodes the specified HeartbeatReply message. Does not implicitly {@link lapwing.transport.v1.HeartbeatReply.verify|verify} messages.
                 * @param message HeartbeatReply message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.transport.v1.HeartbeatReply.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a HeartbeatReply message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.HeartbeatReply & lapwing.transport.v1.HeartbeatReply.$Shape} HeartbeatReply
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.transport.v1.HeartbeatReply & lapwing.transport.v1.HeartbeatReply.$Shape;
            }

            namespace HeartbeatReply {

                /** Properties of a HeartbeatReply. */
                interface $Properties {

                    /** HeartbeatReply collectorTimeMs */
                    collectorTimeMs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a HeartbeatReply. */
                type $Shape = lapwing.transport.v1.HeartbeatReply.$Properties;
            }

            /**
             * Properties of a DocumentRequest.
             * @deprecated Use lapwing.transport.v1.DocumentRequest.$Properties instead.
             */
            interface IDocumentRequest extends lapwing.transport.v1.DocumentRequest.$Properties {
            }

            /** Represents a DocumentRequest. */
            class DocumentRequest {

                /**
                 * Constructs a new DocumentRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.transport.v1.DocumentRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** DocumentRequest sha256. */
                sha256: Uint8Array;

                /** DocumentRequest offset. */
                offset: number;

                /**
                 * Encodes the specified DocumentRequest message. Does not implicitly {@link lapwing.transport.v1.DocumentRequest.verify|verify} messages.
                 * @param message DocumentRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.transport.v1.DocumentRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a DocumentRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.DocumentRequest & lapwing.transport.v1.DocumentRequest.$Shape} DocumentRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.transport.v1.DocumentRequest & lapwing.transport.v1.DocumentRequest.$Shape;
            }

            namespace DocumentRequest {

                /** Properties of a DocumentRequest. */
                interface $Properties {

                    /** DocumentRequest sha256 */
                    sha256?: (Uint8Array|null);

                    /** DocumentRequest offset */
                    offset?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a DocumentRequest. */
                type $Shape = lapwing.transport.v1.DocumentRequest.$Properties;
            }

            /**
             * Properties of a DocumentPart.
             * @deprecated Use lapwing.transport.v1.DocumentPart.$Properties instead.
             */
            interface IDocumentPart extends lapwing.transport.v1.DocumentPart.$Properties {
            }

            /** Represents a DocumentPart. */
            class DocumentPart {

                /**
                 * Constructs a new DocumentPart.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.transport.v1.DocumentPart.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** DocumentPart sha256. */
                sha256: Uint8Array;

                /** DocumentPart offset. */
                offset: number;

                /** DocumentPart data. */
                data: Uint8Array;

                /**
                 * Encodes the specified DocumentPart message. Does not implicitly {@link lapwing.transport.v1.DocumentPart.verify|verify} messages.
                 * @param message DocumentPart message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.transport.v1.DocumentPart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a DocumentPart message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.DocumentPart & lapwing.transport.v1.DocumentPart.$Shape} DocumentPart
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.transport.v1.DocumentPart & lapwing.transport.v1.DocumentPart.$Shape;
            }

            namespace DocumentPart {

                /** Properties of a DocumentPart. */
                interface $Properties {

                    /** DocumentPart sha256 */
                    sha256?: (Uint8Array|null);

                    /** DocumentPart offset */
                    offset?: (number|null);

                    /** DocumentPart data */
                    data?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a DocumentPart. */
                type $Shape = lapwing.transport.v1.DocumentPart.$Properties;
            }

            /**
             * Properties of a SessionProfiles.
             * @deprecated Use lapwing.transport.v1.SessionProfiles.$Properties instead.
             */
            interface ISessionProfiles extends lapwing.transport.v1.SessionProfiles.$Properties {
            }

            /** Represents a SessionProfiles. */
            class SessionProfiles {

                /**
                 * Constructs a new SessionProfiles.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.transport.v1.SessionProfiles.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SessionProfiles sessions. */
                sessions: lapwing.transport.v1.SessionProfile.$Properties[];

                /**
                 * Encodes the specified SessionProfiles message. Does not implicitly {@link lapwing.transport.v1.SessionProfiles.verify|verify} messages.
                 * @param message SessionProfiles message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.transport.v1.SessionProfiles.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SessionProfiles message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.SessionProfiles & lapwing.transport.v1.SessionProfiles.$Shape} SessionProfiles
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.transport.v1.SessionProfiles & lapwing.transport.v1.SessionProfiles.$Shape;
            }

            namespace SessionProfiles {

                /** Properties of a SessionProfiles. */
                interface $Properties {

                    /** SessionProfiles sessions */
                    sessions?: (lapwing.transport.v1.SessionProfile.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SessionProfiles. */
                type $Shape = lapwing.transport.v1.SessionProfiles.$Properties;
            }

            /**
             * Properties of a SessionProfile.
             * @deprecated Use lapwing.transport.v1.SessionProfile.$Properties instead.
             */
            interface ISessionProfile extends lapwing.transport.v1.SessionProfile.$Properties {
            }

            /** Represents a SessionProfile. */
            class SessionProfile {

                /**
                 * Constructs a new SessionProfile.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: lapwing.transport.v1.SessionProfile.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SessionProfile sessionId. */
                sessionId: string;

                /** SessionProfile yearGroup. */
                yearGroup: number;

                /** SessionProfile staff. */
                staff: boolean;

                /**
                 * Encodes the specified SessionProfile message. Does not implicitly {@link lapwing.transport.v1.SessionProfile.verify|verify} messages.
                 * @param message SessionProfile message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: lapwing.transport.v1.SessionProfile.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SessionProfile message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.SessionProfile & lapwing.transport.v1.SessionProfile.$Shape} SessionProfile
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): lapwing.transport.v1.SessionProfile & lapwing.transport.v1.SessionProfile.$Shape;
            }

            namespace SessionProfile {

                /** Properties of a SessionProfile. */
                interface $Properties {

                    /** SessionProfile sessionId */
                    sessionId?: (string|null);

                    /** SessionProfile yearGroup */
                    yearGroup?: (number|null);

                    /** SessionProfile staff */
                    staff?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SessionProfile. */
                type $Shape = lapwing.transport.v1.SessionProfile.$Properties;
            }
        }
    }
}
