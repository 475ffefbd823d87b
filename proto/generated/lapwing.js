/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const lapwing = $root.lapwing = (() => {

    /**
     * Namespace lapwing.
     * @exports lapwing
     * @namespace
     */
    const lapwing = {};

    lapwing.activity = (function() {

        /**
         * Namespace activity.
         * @memberof lapwing
         * @namespace
         */
        const activity = {};

        activity.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof lapwing.activity
             * @namespace
             */
            const v1 = {};

            v1.Event = (function() {

                /**
                 * Properties of an Event.
                 * @typedef {Object} lapwing.activity.v1.Event.$Properties
                 * @property {number|null} [sequence] Event sequence
                 * @property {number|null} [occurredAtMs] Event occurredAtMs
                 * @property {lapwing.activity.v1.SessionRef.$Properties|null} [session] Event session
                 * @property {lapwing.activity.v1.ApplicationUsage.$Properties|null} [applicationUsage] Event applicationUsage
                 * @property {lapwing.activity.v1.SiteVisit.$Properties|null} [siteVisit] Event siteVisit
                 * @property {lapwing.activity.v1.Flag.$Properties|null} [flag] Event flag
                 * @property {lapwing.activity.v1.NoticeAnswer.$Properties|null} [noticeAnswer] Event noticeAnswer
                 * @property {lapwing.activity.v1.SessionStarted.$Properties|null} [sessionStarted] Event sessionStarted
                 * @property {lapwing.activity.v1.SessionEnded.$Properties|null} [sessionEnded] Event sessionEnded
                 * @property {lapwing.activity.v1.PrivateTime.$Properties|null} [privateTime] Event privateTime
                 * @property {lapwing.activity.v1.DroppedEvents.$Properties|null} [droppedEvents] Event droppedEvents
                 * @property {lapwing.activity.v1.AgentFault.$Properties|null} [agentFault] Event agentFault
                 * @property {lapwing.activity.v1.FlagFollowUp.$Properties|null} [flagFollowUp] Event flagFollowUp
                 * @property {"applicationUsage"|"siteVisit"|"flag"|"noticeAnswer"|"sessionStarted"|"sessionEnded"|"privateTime"|"droppedEvents"|"agentFault"|"flagFollowUp"} [kind] Event kind
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Event.
                 * @memberof lapwing.activity.v1
                 * @interface IEvent
                 * @augments lapwing.activity.v1.Event.$Properties
                 * @deprecated Use lapwing.activity.v1.Event.$Properties instead.
                 */

                /**
                 * Narrowed shape of an Event.
                 * @typedef {{
                 *   sequence?: number|null;
                 *   occurredAtMs?: number|null;
                 *   session?: lapwing.activity.v1.SessionRef.$Shape|null;
                 *   applicationUsage?: lapwing.activity.v1.ApplicationUsage.$Shape|null;
                 *   siteVisit?: lapwing.activity.v1.SiteVisit.$Shape|null;
                 *   flag?: lapwing.activity.v1.Flag.$Shape|null;
                 *   noticeAnswer?: lapwing.activity.v1.NoticeAnswer.$Shape|null;
                 *   sessionStarted?: lapwing.activity.v1.SessionStarted.$Shape|null;
                 *   sessionEnded?: lapwing.activity.v1.SessionEnded.$Shape|null;
                 *   privateTime?: lapwing.activity.v1.PrivateTime.$Shape|null;
                 *   droppedEvents?: lapwing.activity.v1.DroppedEvents.$Shape|null;
                 *   agentFault?: lapwing.activity.v1.AgentFault.$Shape|null;
                 *   flagFollowUp?: lapwing.activity.v1.FlagFollowUp.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ kind?: undefined; applicationUsage?: null; siteVisit?: null; flag?: null; noticeAnswer?: null; sessionStarted?: null; sessionEnded?: null; privateTime?: null; droppedEvents?: null; agentFault?: null; flagFollowUp?: null }|{ kind?: "applicationUsage"; applicationUsage: lapwing.activity.v1.ApplicationUsage.$Shape; siteVisit?: null; flag?: null; noticeAnswer?: null; sessionStarted?: null; sessionEnded?: null; privateTime?: null; droppedEvents?: null; agentFault?: null; flagFollowUp?: null }|{ kind?: "siteVisit"; applicationUsage?: null; siteVisit: lapwing.activity.v1.SiteVisit.$Shape; flag?: null; noticeAnswer?: null; sessionStarted?: null; sessionEnded?: null; privateTime?: null; droppedEvents?: null; agentFault?: null; flagFollowUp?: null }|{ kind?: "flag"; applicationUsage?: null; siteVisit?: null; flag: lapwing.activity.v1.Flag.$Shape; noticeAnswer?: null; sessionStarted?: null; sessionEnded?: null; privateTime?: null; droppedEvents?: null; agentFault?: null; flagFollowUp?: null }|{ kind?: "noticeAnswer"; applicationUsage?: null; siteVisit?: null; flag?: null; noticeAnswer: lapwing.activity.v1.NoticeAnswer.$Shape; sessionStarted?: null; sessionEnded?: null; privateTime?: null; droppedEvents?: null; agentFault?: null; flagFollowUp?: null }|{ kind?: "sessionStarted"; applicationUsage?: null; siteVisit?: null; flag?: null; noticeAnswer?: null; sessionStarted: lapwing.activity.v1.SessionStarted.$Shape; sessionEnded?: null; privateTime?: null; droppedEvents?: null; agentFault?: null; flagFollowUp?: null }|{ kind?: "sessionEnded"; applicationUsage?: null; siteVisit?: null; flag?: null; noticeAnswer?: null; sessionStarted?: null; sessionEnded: lapwing.activity.v1.SessionEnded.$Shape; privateTime?: null; droppedEvents?: null; agentFault?: null; flagFollowUp?: null }|{ kind?: "privateTime"; applicationUsage?: null; siteVisit?: null; flag?: null; noticeAnswer?: null; sessionStarted?: null; sessionEnded?: null; privateTime: lapwing.activity.v1.PrivateTime.$Shape; droppedEvents?: null; agentFault?: null; flagFollowUp?: null }|{ kind?: "droppedEvents"; applicationUsage?: null; siteVisit?: null; flag?: null; noticeAnswer?: null; sessionStarted?: null; sessionEnded?: null; privateTime?: null; droppedEvents: lapwing.activity.v1.DroppedEvents.$Shape; agentFault?: null; flagFollowUp?: null }|{ kind?: "agentFault"; applicationUsage?: null; siteVisit?: null; flag?: null; noticeAnswer?: null; sessionStarted?: null; sessionEnded?: null; privateTime?: null; droppedEvents?: null; agentFault: lapwing.activity.v1.AgentFault.$Shape; flagFollowUp?: null }|{ kind?: "flagFollowUp"; applicationUsage?: null; siteVisit?: null; flag?: null; noticeAnswer?: null; sessionStarted?: null; sessionEnded?: null; privateTime?: null; droppedEvents?: null; agentFault?: null; flagFollowUp: lapwing.activity.v1.FlagFollowUp.$Shape })
                 * )} lapwing.activity.v1.Event.$Shape
                 */

                /**
                 * Constructs a new Event.
                 * @memberof lapwing.activity.v1
                 * @classdesc Represents an Event.
                 * @constructor
                 * @param {lapwing.activity.v1.Event.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Event = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Event sequence.
                 * @member {number} sequence
                 * @memberof lapwing.activity.v1.Event
                 * @instance
                 */
                Event.prototype.sequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Event occurredAtMs.
                 * @member {number} occurredAtMs
                 * @memberof lapwing.activity.v1.Event
                 * @instance
                 */
                Event.prototype.occurredAtMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Event session.
                 * @member {lapwing.activity.v1.SessionRef.$Properties|null|undefined} session
                 * @memberof lapwing.activity.v1.Event
                 * @instance
                 */
                Event.prototype.session = null;

                /**
                 * Event applicationUsage.
                 * @member {lapwing.activity.v1.ApplicationUsage.$Properties|null|undefined} applicationUsage
                 * @memberof lapwing.activity.v1.Event
                 * @instance
                 */
                Event.prototype.applicationUsage = null;

                /**
                 * Event siteVisit.
                 * @member {lapwing.activity.v1.SiteVisit.$Properties|null|undefined} siteVisit
                 * @memberof lapwing.activity.v1.Event
                 * @instance
                 */
                Event.prototype.siteVisit = null;

                /**
                 * Event flag.
                 * @member {lapwing.activity.v1.Flag.$Properties|null|undefined} flag
                 * @memberof lapwing.activity.v1.Event
                 * @instance
                 */
                Event.prototype.flag = null;

                /**
                 * Event noticeAnswer.
                 * @member {lapwing.activity.v1.NoticeAnswer.$Properties|null|undefined} noticeAnswer
                 * @memberof lapwing.activity.v1.Event
                 * @instance
                 */
                Event.prototype.noticeAnswer = null;

                /**
                 * Event sessionStarted.
                 * @member {lapwing.activity.v1.SessionStarted.$Properties|null|undefined} sessionStarted
                 * @memberof lapwing.activity.v1.Event
                 * @instance
                 */
                Event.prototype.sessionStarted = null;

                /**
                 * Event sessionEnded.
                 * @member {lapwing.activity.v1.SessionEnded.$Properties|null|undefined} sessionEnded
                 * @memberof lapwing.activity.v1.Event
                 * @instance
                 */
                Event.prototype.sessionEnded = null;

                /**
                 * Event privateTime.
                 * @member {lapwing.activity.v1.PrivateTime.$Properties|null|undefined} privateTime
                 * @memberof lapwing.activity.v1.Event
                 * @instance
                 */
                Event.prototype.privateTime = null;

                /**
                 * Event droppedEvents.
                 * @member {lapwing.activity.v1.DroppedEvents.$Properties|null|undefined} droppedEvents
                 * @memberof lapwing.activity.v1.Event
                 * @instance
                 */
                Event.prototype.droppedEvents = null;

                /**
                 * Event agentFault.
                 * @member {lapwing.activity.v1.AgentFault.$Properties|null|undefined} agentFault
                 * @memberof lapwing.activity.v1.Event
                 * @instance
                 */
                Event.prototype.agentFault = null;

                /**
                 * Event flagFollowUp.
                 * @member {lapwing.activity.v1.FlagFollowUp.$Properties|null|undefined} flagFollowUp
                 * @memberof lapwing.activity.v1.Event
                 * @instance
                 */
                Event.prototype.flagFollowUp = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * Event kind.
                 * @member {"applicationUsage"|"siteVisit"|"flag"|"noticeAnswer"|"sessionStarted"|"sessionEnded"|"privateTime"|"droppedEvents"|"agentFault"|"flagFollowUp"|undefined} kind
                 * @memberof lapwing.activity.v1.Event
                 * @instance
                 */
                $Object.defineProperty(Event.prototype, "kind", {
                    get: $util.oneOfGetter($oneOfFields = ["applicationUsage", "siteVisit", "flag", "noticeAnswer", "sessionStarted", "sessionEnded", "privateTime", "droppedEvents", "agentFault", "flagFollowUp"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified Event message. Does not implicitly {@link lapwing.activity.v1.Event.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.activity.v1.Event
                 * @static
                 * @param {lapwing.activity.v1.Event.$Properties} message Event message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Event.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && (typeof message.sequence === "object" ? message.sequence.low || message.sequence.high : message.sequence !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.sequence);
                    if (message.occurredAtMs != null && $Object.hasOwnProperty.call(message, "occurredAtMs") && (typeof message.occurredAtMs === "object" ? message.occurredAtMs.low || message.occurredAtMs.high : message.occurredAtMs !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.occurredAtMs);
                    if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                        $root.lapwing.activity.v1.SessionRef.encode(message.session, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.applicationUsage != null && $Object.hasOwnProperty.call(message, "applicationUsage"))
                        $root.lapwing.activity.v1.ApplicationUsage.encode(message.applicationUsage, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                    if (message.siteVisit != null && $Object.hasOwnProperty.call(message, "siteVisit"))
                        $root.lapwing.activity.v1.SiteVisit.encode(message.siteVisit, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                    if (message.flag != null && $Object.hasOwnProperty.call(message, "flag"))
                        $root.lapwing.activity.v1.Flag.encode(message.flag, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                    if (message.noticeAnswer != null && $Object.hasOwnProperty.call(message, "noticeAnswer"))
                        $root.lapwing.activity.v1.NoticeAnswer.encode(message.noticeAnswer, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                    if (message.sessionStarted != null && $Object.hasOwnProperty.call(message, "sessionStarted"))
                        $root.lapwing.activity.v1.SessionStarted.encode(message.sessionStarted, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                    if (message.sessionEnded != null && $Object.hasOwnProperty.call(message, "sessionEnded"))
                        $root.lapwing.activity.v1.SessionEnded.encode(message.sessionEnded, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
                    if (message.privateTime != null && $Object.hasOwnProperty.call(message, "privateTime"))
                        $root.lapwing.activity.v1.PrivateTime.encode(message.privateTime, writer.uint32(/* id 16, wireType 2 =*/130).fork(), _depth + 1).ldelim();
                    if (message.droppedEvents != null && $Object.hasOwnProperty.call(message, "droppedEvents"))
                        $root.lapwing.activity.v1.DroppedEvents.encode(message.droppedEvents, writer.uint32(/* id 17, wireType 2 =*/138).fork(), _depth + 1).ldelim();
                    if (message.agentFault != null && $Object.hasOwnProperty.call(message, "agentFault"))
                        $root.lapwing.activity.v1.AgentFault.encode(message.agentFault, writer.uint32(/* id 18, wireType 2 =*/146).fork(), _depth + 1).ldelim();
                    if (message.flagFollowUp != null && $Object.hasOwnProperty.call(message, "flagFollowUp"))
                        $root.lapwing.activity.v1.FlagFollowUp.encode(message.flagFollowUp, writer.uint32(/* id 19, wireType 2 =*/154).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Event message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.activity.v1.Event
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.Event & lapwing.activity.v1.Event.$Shape} Event
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Event.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.activity.v1.Event();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.sequence = value;
                                else
                                    delete message.sequence;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.occurredAtMs = value;
                                else
                                    delete message.occurredAtMs;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.session = $root.lapwing.activity.v1.SessionRef.decode(reader, reader.size(), $undefined, _depth + 1, message.session);
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                message.applicationUsage = $root.lapwing.activity.v1.ApplicationUsage.decode(reader, reader.size(), $undefined, _depth + 1, message.applicationUsage);
                                message.kind = "applicationUsage";
                                continue;
                            }
                        case 11: {
                                if (wireType !== 2)
                                    break;
                                message.siteVisit = $root.lapwing.activity.v1.SiteVisit.decode(reader, reader.size(), $undefined, _depth + 1, message.siteVisit);
                                message.kind = "siteVisit";
                                continue;
                            }
                        case 12: {
                                if (wireType !== 2)
                                    break;
                                message.flag = $root.lapwing.activity.v1.Flag.decode(reader, reader.size(), $undefined, _depth + 1, message.flag);
                                message.kind = "flag";
                                continue;
                            }
                        case 13: {
                                if (wireType !== 2)
                                    break;
                                message.noticeAnswer = $root.lapwing.activity.v1.NoticeAnswer.decode(reader, reader.size(), $undefined, _depth + 1, message.noticeAnswer);
                                message.kind = "noticeAnswer";
                                continue;
                            }
                        case 14: {
                                if (wireType !== 2)
                                    break;
                                message.sessionStarted = $root.lapwing.activity.v1.SessionStarted.decode(reader, reader.size(), $undefined, _depth + 1, message.sessionStarted);
                                message.kind = "sessionStarted";
                                continue;
                            }
                        case 15: {
                                if (wireType !== 2)
                                    break;
                                message.sessionEnded = $root.lapwing.activity.v1.SessionEnded.decode(reader, reader.size(), $undefined, _depth + 1, message.sessionEnded);
                                message.kind = "sessionEnded";
                                continue;
                            }
                        case 16: {
                                if (wireType !== 2)
                                    break;
                                message.privateTime = $root.lapwing.activity.v1.PrivateTime.decode(reader, reader.size(), $undefined, _depth + 1, message.privateTime);
                                message.kind = "privateTime";
                                continue;
                            }
                        case 17: {
                                if (wireType !== 2)
                                    break;
                                message.droppedEvents = $root.lapwing.activity.v1.DroppedEvents.decode(reader, reader.size(), $undefined, _depth + 1, message.droppedEvents);
                                message.kind = "droppedEvents";
                                continue;
                            }
                        case 18: {
                                if (wireType !== 2)
                                    break;
                                message.agentFault = $root.lapwing.activity.v1.AgentFault.decode(reader, reader.size(), $undefined, _depth + 1, message.agentFault);
                                message.kind = "agentFault";
                                continue;
                            }
                        case 19: {
                                if (wireType !== 2)
                                    break;
                                message.flagFollowUp = $root.lapwing.activity.v1.FlagFollowUp.decode(reader, reader.size(), $undefined, _depth + 1, message.flagFollowUp);
                                message.kind = "flagFollowUp";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Event;
            })();

            v1.SessionRef = (function() {

                /**
                 * Properties of a SessionRef.
                 * @typedef {Object} lapwing.activity.v1.SessionRef.$Properties
                 * @property {string|null} [sessionId] SessionRef sessionId
                 * @property {string|null} [account] SessionRef account
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SessionRef.
                 * @memberof lapwing.activity.v1
                 * @interface ISessionRef
                 * @augments lapwing.activity.v1.SessionRef.$Properties
                 * @deprecated Use lapwing.activity.v1.SessionRef.$Properties instead.
                 */

                /**
                 * Shape of a SessionRef.
                 * @typedef {lapwing.activity.v1.SessionRef.$Properties} lapwing.activity.v1.SessionRef.$Shape
                 */

                /**
                 * Constructs a new SessionRef.
                 * @memberof lapwing.activity.v1
                 * @classdesc Represents a SessionRef.
                 * @constructor
                 * @param {lapwing.activity.v1.SessionRef.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SessionRef = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SessionRef sessionId.
                 * @member {string} sessionId
                 * @memberof lapwing.activity.v1.SessionRef
                 * @instance
                 */
                SessionRef.prototype.sessionId = "";

                /**
                 * SessionRef account.
                 * @member {string} account
                 * @memberof lapwing.activity.v1.SessionRef
                 * @instance
                 */
                SessionRef.prototype.account = "";

                /**
                 * Encodes the specified SessionRef message. Does not implicitly {@link lapwing.activity.v1.SessionRef.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.activity.v1.SessionRef
                 * @static
                 * @param {lapwing.activity.v1.SessionRef.$Properties} message SessionRef message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SessionRef.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.sessionId);
                    if (message.account != null && $Object.hasOwnProperty.call(message, "account") && message.account !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.account);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SessionRef message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.activity.v1.SessionRef
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.SessionRef & lapwing.activity.v1.SessionRef.$Shape} SessionRef
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SessionRef.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.activity.v1.SessionRef();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.sessionId = value;
                                else
                                    delete message.sessionId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.account = value;
                                else
                                    delete message.account;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SessionRef;
            })();

            v1.ApplicationUsage = (function() {

                /**
                 * Properties of an ApplicationUsage.
                 * @typedef {Object} lapwing.activity.v1.ApplicationUsage.$Properties
                 * @property {string|null} [executable] ApplicationUsage executable
                 * @property {string|null} [application] ApplicationUsage application
                 * @property {string|null} [title] ApplicationUsage title
                 * @property {number|null} [durationMs] ApplicationUsage durationMs
                 * @property {number|null} [idleMs] ApplicationUsage idleMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an ApplicationUsage.
                 * @memberof lapwing.activity.v1
                 * @interface IApplicationUsage
                 * @augments lapwing.activity.v1.ApplicationUsage.$Properties
                 * @deprecated Use lapwing.activity.v1.ApplicationUsage.$Properties instead.
                 */

                /**
                 * Shape of an ApplicationUsage.
                 * @typedef {lapwing.activity.v1.ApplicationUsage.$Properties} lapwing.activity.v1.ApplicationUsage.$Shape
                 */

                /**
                 * Constructs a new ApplicationUsage.
                 * @memberof lapwing.activity.v1
                 * @classdesc Represents an ApplicationUsage.
                 * @constructor
                 * @param {lapwing.activity.v1.ApplicationUsage.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ApplicationUsage = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ApplicationUsage executable.
                 * @member {string} executable
                 * @memberof lapwing.activity.v1.ApplicationUsage
                 * @instance
                 */
                ApplicationUsage.prototype.executable = "";

                /**
                 * ApplicationUsage application.
                 * @member {string} application
                 * @memberof lapwing.activity.v1.ApplicationUsage
                 * @instance
                 */
                ApplicationUsage.prototype.application = "";

                /**
                 * ApplicationUsage title.
                 * @member {string} title
                 * @memberof lapwing.activity.v1.ApplicationUsage
                 * @instance
                 */
                ApplicationUsage.prototype.title = "";

                /**
                 * ApplicationUsage durationMs.
                 * @member {number} durationMs
                 * @memberof lapwing.activity.v1.ApplicationUsage
                 * @instance
                 */
                ApplicationUsage.prototype.durationMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * ApplicationUsage idleMs.
                 * @member {number} idleMs
                 * @memberof lapwing.activity.v1.ApplicationUsage
                 * @instance
                 */
                ApplicationUsage.prototype.idleMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Encodes the specified ApplicationUsage message. Does not implicitly {@link lapwing.activity.v1.ApplicationUsage.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.activity.v1.ApplicationUsage
                 * @static
                 * @param {lapwing.activity.v1.ApplicationUsage.$Properties} message ApplicationUsage message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ApplicationUsage.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.executable != null && $Object.hasOwnProperty.call(message, "executable") && message.executable !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.executable);
                    if (message.application != null && $Object.hasOwnProperty.call(message, "application") && message.application !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.application);
                    if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.title);
                    if (message.durationMs != null && $Object.hasOwnProperty.call(message, "durationMs") && (typeof message.durationMs === "object" ? message.durationMs.low || message.durationMs.high : message.durationMs !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.durationMs);
                    if (message.idleMs != null && $Object.hasOwnProperty.call(message, "idleMs") && (typeof message.idleMs === "object" ? message.idleMs.low || message.idleMs.high : message.idleMs !== 0))
                        writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.idleMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an ApplicationUsage message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.activity.v1.ApplicationUsage
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.ApplicationUsage & lapwing.activity.v1.ApplicationUsage.$Shape} ApplicationUsage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ApplicationUsage.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.activity.v1.ApplicationUsage();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.executable = value;
                                else
                                    delete message.executable;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.application = value;
                                else
                                    delete message.application;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.title = value;
                                else
                                    delete message.title;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.durationMs = value;
                                else
                                    delete message.durationMs;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.idleMs = value;
                                else
                                    delete message.idleMs;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ApplicationUsage;
            })();

            v1.SiteVisit = (function() {

                /**
                 * Properties of a SiteVisit.
                 * @typedef {Object} lapwing.activity.v1.SiteVisit.$Properties
                 * @property {string|null} [url] SiteVisit url
                 * @property {string|null} [host] SiteVisit host
                 * @property {string|null} [title] SiteVisit title
                 * @property {string|null} [searchTerms] SiteVisit searchTerms
                 * @property {number|null} [activeMs] SiteVisit activeMs
                 * @property {boolean|null} [privateWindow] SiteVisit privateWindow
                 * @property {string|null} [browser] SiteVisit browser
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SiteVisit.
                 * @memberof lapwing.activity.v1
                 * @interface ISiteVisit
                 * @augments lapwing.activity.v1.SiteVisit.$Properties
                 * @deprecated Use lapwing.activity.v1.SiteVisit.$Properties instead.
                 */

                /**
                 * Shape of a SiteVisit.
                 * @typedef {lapwing.activity.v1.SiteVisit.$Properties} lapwing.activity.v1.SiteVisit.$Shape
                 */

                /**
                 * Constructs a new SiteVisit.
                 * @memberof lapwing.activity.v1
                 * @classdesc Represents a SiteVisit.
                 * @constructor
                 * @param {lapwing.activity.v1.SiteVisit.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SiteVisit = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SiteVisit url.
                 * @member {string} url
                 * @memberof lapwing.activity.v1.SiteVisit
                 * @instance
                 */
                SiteVisit.prototype.url = "";

                /**
                 * SiteVisit host.
                 * @member {string} host
                 * @memberof lapwing.activity.v1.SiteVisit
                 * @instance
                 */
                SiteVisit.prototype.host = "";

                /**
                 * SiteVisit title.
                 * @member {string} title
                 * @memberof lapwing.activity.v1.SiteVisit
                 * @instance
                 */
                SiteVisit.prototype.title = "";

                /**
                 * SiteVisit searchTerms.
                 * @member {string} searchTerms
                 * @memberof lapwing.activity.v1.SiteVisit
                 * @instance
                 */
                SiteVisit.prototype.searchTerms = "";

                /**
                 * SiteVisit activeMs.
                 * @member {number} activeMs
                 * @memberof lapwing.activity.v1.SiteVisit
                 * @instance
                 */
                SiteVisit.prototype.activeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * SiteVisit privateWindow.
                 * @member {boolean} privateWindow
                 * @memberof lapwing.activity.v1.SiteVisit
                 * @instance
                 */
                SiteVisit.prototype.privateWindow = false;

                /**
                 * SiteVisit browser.
                 * @member {string} browser
                 * @memberof lapwing.activity.v1.SiteVisit
                 * @instance
                 */
                SiteVisit.prototype.browser = "";

                /**
                 * Encodes the specified SiteVisit message. Does not implicitly {@link lapwing.activity.v1.SiteVisit.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.activity.v1.SiteVisit
                 * @static
                 * @param {lapwing.activity.v1.SiteVisit.$Properties} message SiteVisit message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SiteVisit.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.url != null && $Object.hasOwnProperty.call(message, "url") && message.url !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.url);
                    if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.host);
                    if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.title);
                    if (message.searchTerms != null && $Object.hasOwnProperty.call(message, "searchTerms") && message.searchTerms !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.searchTerms);
                    if (message.activeMs != null && $Object.hasOwnProperty.call(message, "activeMs") && (typeof message.activeMs === "object" ? message.activeMs.low || message.activeMs.high : message.activeMs !== 0))
                        writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.activeMs);
                    if (message.privateWindow != null && $Object.hasOwnProperty.call(message, "privateWindow") && message.privateWindow !== false)
                        writer.uint32(/* id 6, wireType 0 =*/48).bool(message.privateWindow);
                    if (message.browser != null && $Object.hasOwnProperty.call(message, "browser") && message.browser !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.browser);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SiteVisit message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.activity.v1.SiteVisit
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.SiteVisit & lapwing.activity.v1.SiteVisit.$Shape} SiteVisit
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SiteVisit.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.activity.v1.SiteVisit();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.url = value;
                                else
                                    delete message.url;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.host = value;
                                else
                                    delete message.host;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.title = value;
                                else
                                    delete message.title;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.searchTerms = value;
                                else
                                    delete message.searchTerms;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.activeMs = value;
                                else
                                    delete message.activeMs;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.privateWindow = value;
                                else
                                    delete message.privateWindow;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.browser = value;
                                else
                                    delete message.browser;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SiteVisit;
            })();

            v1.NoticeAnswer = (function() {

                /**
                 * Properties of a NoticeAnswer.
                 * @typedef {Object} lapwing.activity.v1.NoticeAnswer.$Properties
                 * @property {lapwing.activity.v1.NoticeOutcome|null} [outcome] NoticeAnswer outcome
                 * @property {string|null} [noticeVersion] NoticeAnswer noticeVersion
                 * @property {boolean|null} [developmentShell] NoticeAnswer developmentShell
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a NoticeAnswer.
                 * @memberof lapwing.activity.v1
                 * @interface INoticeAnswer
                 * @augments lapwing.activity.v1.NoticeAnswer.$Properties
                 * @deprecated Use lapwing.activity.v1.NoticeAnswer.$Properties instead.
                 */

                /**
                 * Shape of a NoticeAnswer.
                 * @typedef {lapwing.activity.v1.NoticeAnswer.$Properties} lapwing.activity.v1.NoticeAnswer.$Shape
                 */

                /**
                 * Constructs a new NoticeAnswer.
                 * @memberof lapwing.activity.v1
                 * @classdesc Represents a NoticeAnswer.
                 * @constructor
                 * @param {lapwing.activity.v1.NoticeAnswer.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const NoticeAnswer = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * NoticeAnswer outcome.
                 * @member {lapwing.activity.v1.NoticeOutcome} outcome
                 * @memberof lapwing.activity.v1.NoticeAnswer
                 * @instance
                 */
                NoticeAnswer.prototype.outcome = 0;

                /**
                 * NoticeAnswer noticeVersion.
                 * @member {string} noticeVersion
                 * @memberof lapwing.activity.v1.NoticeAnswer
                 * @instance
                 */
                NoticeAnswer.prototype.noticeVersion = "";

                /**
                 * NoticeAnswer developmentShell.
                 * @member {boolean} developmentShell
                 * @memberof lapwing.activity.v1.NoticeAnswer
                 * @instance
                 */
                NoticeAnswer.prototype.developmentShell = false;

                /**
                 * Encodes the specified NoticeAnswer message. Does not implicitly {@link lapwing.activity.v1.NoticeAnswer.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.activity.v1.NoticeAnswer
                 * @static
                 * @param {lapwing.activity.v1.NoticeAnswer.$Properties} message NoticeAnswer message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                NoticeAnswer.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome") && message.outcome !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).int32(message.outcome);
                    if (message.noticeVersion != null && $Object.hasOwnProperty.call(message, "noticeVersion") && message.noticeVersion !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.noticeVersion);
                    if (message.developmentShell != null && $Object.hasOwnProperty.call(message, "developmentShell") && message.developmentShell !== false)
                        writer.uint32(/* id 3, wireType 0 =*/24).bool(message.developmentShell);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a NoticeAnswer message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.activity.v1.NoticeAnswer
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.NoticeAnswer & lapwing.activity.v1.NoticeAnswer.$Shape} NoticeAnswer
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                NoticeAnswer.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.activity.v1.NoticeAnswer();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.outcome = value;
                                else
                                    delete message.outcome;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.noticeVersion = value;
                                else
                                    delete message.noticeVersion;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.developmentShell = value;
                                else
                                    delete message.developmentShell;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return NoticeAnswer;
            })();

            /**
             * NoticeOutcome enum.
             * @name lapwing.activity.v1.NoticeOutcome
             * @enum {number}
             * @property {number} NOTICE_OUTCOME_UNSPECIFIED=0 NOTICE_OUTCOME_UNSPECIFIED value
             * @property {number} NOTICE_OUTCOME_ACCEPTED=1 NOTICE_OUTCOME_ACCEPTED value
             * @property {number} NOTICE_OUTCOME_DISMISSED=2 NOTICE_OUTCOME_DISMISSED value
             */
            v1.NoticeOutcome = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "NOTICE_OUTCOME_UNSPECIFIED"] = 0;
                values[valuesById[1] = "NOTICE_OUTCOME_ACCEPTED"] = 1;
                values[valuesById[2] = "NOTICE_OUTCOME_DISMISSED"] = 2;
                return values;
            })();

            v1.SessionStarted = (function() {

                /**
                 * Properties of a SessionStarted.
                 * @typedef {Object} lapwing.activity.v1.SessionStarted.$Properties
                 * @property {string|null} [agentVersion] SessionStarted agentVersion
                 * @property {string|null} [platform] SessionStarted platform
                 * @property {string|null} [keyboard] SessionStarted keyboard
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SessionStarted.
                 * @memberof lapwing.activity.v1
                 * @interface ISessionStarted
                 * @augments lapwing.activity.v1.SessionStarted.$Properties
                 * @deprecated Use lapwing.activity.v1.SessionStarted.$Properties instead.
                 */

                /**
                 * Shape of a SessionStarted.
                 * @typedef {lapwing.activity.v1.SessionStarted.$Properties} lapwing.activity.v1.SessionStarted.$Shape
                 */

                /**
                 * Constructs a new SessionStarted.
                 * @memberof lapwing.activity.v1
                 * @classdesc Represents a SessionStarted.
                 * @constructor
                 * @param {lapwing.activity.v1.SessionStarted.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SessionStarted = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SessionStarted agentVersion.
                 * @member {string} agentVersion
                 * @memberof lapwing.activity.v1.SessionStarted
                 * @instance
                 */
                SessionStarted.prototype.agentVersion = "";

                /**
                 * SessionStarted platform.
                 * @member {string} platform
                 * @memberof lapwing.activity.v1.SessionStarted
                 * @instance
                 */
                SessionStarted.prototype.platform = "";

                /**
                 * SessionStarted keyboard.
                 * @member {string} keyboard
                 * @memberof lapwing.activity.v1.SessionStarted
                 * @instance
                 */
                SessionStarted.prototype.keyboard = "";

                /**
                 * Encodes the specified SessionStarted message. Does not implicitly {@link lapwing.activity.v1.SessionStarted.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.activity.v1.SessionStarted
                 * @static
                 * @param {lapwing.activity.v1.SessionStarted.$Properties} message SessionStarted message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SessionStarted.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.agentVersion != null && $Object.hasOwnProperty.call(message, "agentVersion") && message.agentVersion !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.agentVersion);
                    if (message.platform != null && $Object.hasOwnProperty.call(message, "platform") && message.platform !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.platform);
                    if (message.keyboard != null && $Object.hasOwnProperty.call(message, "keyboard") && message.keyboard !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.keyboard);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SessionStarted message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.activity.v1.SessionStarted
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.SessionStarted & lapwing.activity.v1.SessionStarted.$Shape} SessionStarted
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SessionStarted.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.activity.v1.SessionStarted();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.agentVersion = value;
                                else
                                    delete message.agentVersion;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.platform = value;
                                else
                                    delete message.platform;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.keyboard = value;
                                else
                                    delete message.keyboard;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SessionStarted;
            })();

            v1.SessionEnded = (function() {

                /**
                 * Properties of a SessionEnded.
                 * @typedef {Object} lapwing.activity.v1.SessionEnded.$Properties
                 * @property {lapwing.activity.v1.SessionEndReason|null} [reason] SessionEnded reason
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SessionEnded.
                 * @memberof lapwing.activity.v1
                 * @interface ISessionEnded
                 * @augments lapwing.activity.v1.SessionEnded.$Properties
                 * @deprecated Use lapwing.activity.v1.SessionEnded.$Properties instead.
                 */

                /**
                 * Shape of a SessionEnded.
                 * @typedef {lapwing.activity.v1.SessionEnded.$Properties} lapwing.activity.v1.SessionEnded.$Shape
                 */

                /**
                 * Constructs a new SessionEnded.
                 * @memberof lapwing.activity.v1
                 * @classdesc Represents a SessionEnded.
                 * @constructor
                 * @param {lapwing.activity.v1.SessionEnded.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SessionEnded = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SessionEnded reason.
                 * @member {lapwing.activity.v1.SessionEndReason} reason
                 * @memberof lapwing.activity.v1.SessionEnded
                 * @instance
                 */
                SessionEnded.prototype.reason = 0;

                /**
                 * Encodes the specified SessionEnded message. Does not implicitly {@link lapwing.activity.v1.SessionEnded.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.activity.v1.SessionEnded
                 * @static
                 * @param {lapwing.activity.v1.SessionEnded.$Properties} message SessionEnded message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SessionEnded.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).int32(message.reason);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SessionEnded message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.activity.v1.SessionEnded
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.SessionEnded & lapwing.activity.v1.SessionEnded.$Shape} SessionEnded
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SessionEnded.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.activity.v1.SessionEnded();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.reason = value;
                                else
                                    delete message.reason;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SessionEnded;
            })();

            /**
             * SessionEndReason enum.
             * @name lapwing.activity.v1.SessionEndReason
             * @enum {number}
             * @property {number} SESSION_END_REASON_UNSPECIFIED=0 SESSION_END_REASON_UNSPECIFIED value
             * @property {number} SESSION_END_REASON_LOG_OFF=1 SESSION_END_REASON_LOG_OFF value
             * @property {number} SESSION_END_REASON_VANISHED=2 SESSION_END_REASON_VANISHED value
             */
            v1.SessionEndReason = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "SESSION_END_REASON_UNSPECIFIED"] = 0;
                values[valuesById[1] = "SESSION_END_REASON_LOG_OFF"] = 1;
                values[valuesById[2] = "SESSION_END_REASON_VANISHED"] = 2;
                return values;
            })();

            v1.PrivateTime = (function() {

                /**
                 * Properties of a PrivateTime.
                 * @typedef {Object} lapwing.activity.v1.PrivateTime.$Properties
                 * @property {number|null} [durationMs] PrivateTime durationMs
                 * @property {lapwing.activity.v1.PrivacyReason|null} [reason] PrivateTime reason
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PrivateTime.
                 * @memberof lapwing.activity.v1
                 * @interface IPrivateTime
                 * @augments lapwing.activity.v1.PrivateTime.$Properties
                 * @deprecated Use lapwing.activity.v1.PrivateTime.$Properties instead.
                 */

                /**
                 * Shape of a PrivateTime.
                 * @typedef {lapwing.activity.v1.PrivateTime.$Properties} lapwing.activity.v1.PrivateTime.$Shape
                 */

                /**
                 * Constructs a new PrivateTime.
                 * @memberof lapwing.activity.v1
                 * @classdesc Represents a PrivateTime.
                 * @constructor
                 * @param {lapwing.activity.v1.PrivateTime.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PrivateTime = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PrivateTime durationMs.
                 * @member {number} durationMs
                 * @memberof lapwing.activity.v1.PrivateTime
                 * @instance
                 */
                PrivateTime.prototype.durationMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * PrivateTime reason.
                 * @member {lapwing.activity.v1.PrivacyReason} reason
                 * @memberof lapwing.activity.v1.PrivateTime
                 * @instance
                 */
                PrivateTime.prototype.reason = 0;

                /**
                 * Encodes the specified PrivateTime message. Does not implicitly {@link lapwing.activity.v1.PrivateTime.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.activity.v1.PrivateTime
                 * @static
                 * @param {lapwing.activity.v1.PrivateTime.$Properties} message PrivateTime message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PrivateTime.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.durationMs != null && $Object.hasOwnProperty.call(message, "durationMs") && (typeof message.durationMs === "object" ? message.durationMs.low || message.durationMs.high : message.durationMs !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.durationMs);
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).int32(message.reason);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PrivateTime message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.activity.v1.PrivateTime
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.PrivateTime & lapwing.activity.v1.PrivateTime.$Shape} PrivateTime
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PrivateTime.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.activity.v1.PrivateTime();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.durationMs = value;
                                else
                                    delete message.durationMs;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.reason = value;
                                else
                                    delete message.reason;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return PrivateTime;
            })();

            /**
             * PrivacyReason enum.
             * @name lapwing.activity.v1.PrivacyReason
             * @enum {number}
             * @property {number} PRIVACY_REASON_UNSPECIFIED=0 PRIVACY_REASON_UNSPECIFIED value
             * @property {number} PRIVACY_REASON_SECRET_FIELD=1 PRIVACY_REASON_SECRET_FIELD value
             * @property {number} PRIVACY_REASON_EXCLUDED_APPLICATION=2 PRIVACY_REASON_EXCLUDED_APPLICATION value
             * @property {number} PRIVACY_REASON_EXCLUDED_SITE=3 PRIVACY_REASON_EXCLUDED_SITE value
             * @property {number} PRIVACY_REASON_OUTSIDE_HOURS=4 PRIVACY_REASON_OUTSIDE_HOURS value
             */
            v1.PrivacyReason = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "PRIVACY_REASON_UNSPECIFIED"] = 0;
                values[valuesById[1] = "PRIVACY_REASON_SECRET_FIELD"] = 1;
                values[valuesById[2] = "PRIVACY_REASON_EXCLUDED_APPLICATION"] = 2;
                values[valuesById[3] = "PRIVACY_REASON_EXCLUDED_SITE"] = 3;
                values[valuesById[4] = "PRIVACY_REASON_OUTSIDE_HOURS"] = 4;
                return values;
            })();

            v1.DroppedEvents = (function() {

                /**
                 * Properties of a DroppedEvents.
                 * @typedef {Object} lapwing.activity.v1.DroppedEvents.$Properties
                 * @property {number|null} [firstSequence] DroppedEvents firstSequence
                 * @property {number|null} [lastSequence] DroppedEvents lastSequence
                 * @property {number|null} [count] DroppedEvents count
                 * @property {lapwing.activity.v1.DropReason|null} [reason] DroppedEvents reason
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a DroppedEvents.
                 * @memberof lapwing.activity.v1
                 * @interface IDroppedEvents
                 * @augments lapwing.activity.v1.DroppedEvents.$Properties
                 * @deprecated Use lapwing.activity.v1.DroppedEvents.$Properties instead.
                 */

                /**
                 * Shape of a DroppedEvents.
                 * @typedef {lapwing.activity.v1.DroppedEvents.$Properties} lapwing.activity.v1.DroppedEvents.$Shape
                 */

                /**
                 * Constructs a new DroppedEvents.
                 * @memberof lapwing.activity.v1
                 * @classdesc Represents a DroppedEvents.
                 * @constructor
                 * @param {lapwing.activity.v1.DroppedEvents.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const DroppedEvents = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * DroppedEvents firstSequence.
                 * @member {number} firstSequence
                 * @memberof lapwing.activity.v1.DroppedEvents
                 * @instance
                 */
                DroppedEvents.prototype.firstSequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * DroppedEvents lastSequence.
                 * @member {number} lastSequence
                 * @memberof lapwing.activity.v1.DroppedEvents
                 * @instance
                 */
                DroppedEvents.prototype.lastSequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * DroppedEvents count.
                 * @member {number} count
                 * @memberof lapwing.activity.v1.DroppedEvents
                 * @instance
                 */
                DroppedEvents.prototype.count = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * DroppedEvents reason.
                 * @member {lapwing.activity.v1.DropReason} reason
                 * @memberof lapwing.activity.v1.DroppedEvents
                 * @instance
                 */
                DroppedEvents.prototype.reason = 0;

                /**
                 * Encodes the specified DroppedEvents message. Does not implicitly {@link lapwing.activity.v1.DroppedEvents.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.activity.v1.DroppedEvents
                 * @static
                 * @param {lapwing.activity.v1.DroppedEvents.$Properties} message DroppedEvents message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                DroppedEvents.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.firstSequence != null && $Object.hasOwnProperty.call(message, "firstSequence") && (typeof message.firstSequence === "object" ? message.firstSequence.low || message.firstSequence.high : message.firstSequence !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.firstSequence);
                    if (message.lastSequence != null && $Object.hasOwnProperty.call(message, "lastSequence") && (typeof message.lastSequence === "object" ? message.lastSequence.low || message.lastSequence.high : message.lastSequence !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.lastSequence);
                    if (message.count != null && $Object.hasOwnProperty.call(message, "count") && (typeof message.count === "object" ? message.count.low || message.count.high : message.count !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.count);
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).int32(message.reason);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a DroppedEvents message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.activity.v1.DroppedEvents
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.DroppedEvents & lapwing.activity.v1.DroppedEvents.$Shape} DroppedEvents
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                DroppedEvents.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.activity.v1.DroppedEvents();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.firstSequence = value;
                                else
                                    delete message.firstSequence;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.lastSequence = value;
                                else
                                    delete message.lastSequence;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.count = value;
                                else
                                    delete message.count;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.reason = value;
                                else
                                    delete message.reason;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return DroppedEvents;
            })();

            /**
             * DropReason enum.
             * @name lapwing.activity.v1.DropReason
             * @enum {number}
             * @property {number} DROP_REASON_UNSPECIFIED=0 DROP_REASON_UNSPECIFIED value
             * @property {number} DROP_REASON_SIZE=1 DROP_REASON_SIZE value
             * @property {number} DROP_REASON_AGE=2 DROP_REASON_AGE value
             */
            v1.DropReason = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "DROP_REASON_UNSPECIFIED"] = 0;
                values[valuesById[1] = "DROP_REASON_SIZE"] = 1;
                values[valuesById[2] = "DROP_REASON_AGE"] = 2;
                return values;
            })();

            v1.AgentFault = (function() {

                /**
                 * Properties of an AgentFault.
                 * @typedef {Object} lapwing.activity.v1.AgentFault.$Properties
                 * @property {string|null} [code] AgentFault code
                 * @property {string|null} [message] AgentFault message
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an AgentFault.
                 * @memberof lapwing.activity.v1
                 * @interface IAgentFault
                 * @augments lapwing.activity.v1.AgentFault.$Properties
                 * @deprecated Use lapwing.activity.v1.AgentFault.$Properties instead.
                 */

                /**
                 * Shape of an AgentFault.
                 * @typedef {lapwing.activity.v1.AgentFault.$Properties} lapwing.activity.v1.AgentFault.$Shape
                 */

                /**
                 * Constructs a new AgentFault.
                 * @memberof lapwing.activity.v1
                 * @classdesc Represents an AgentFault.
                 * @constructor
                 * @param {lapwing.activity.v1.AgentFault.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const AgentFault = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * AgentFault code.
                 * @member {string} code
                 * @memberof lapwing.activity.v1.AgentFault
                 * @instance
                 */
                AgentFault.prototype.code = "";

                /**
                 * AgentFault message.
                 * @member {string} message
                 * @memberof lapwing.activity.v1.AgentFault
                 * @instance
                 */
                AgentFault.prototype.message = "";

                /**
                 * Encodes the specified AgentFault message. Does not implicitly {@link lapwing.activity.v1.AgentFault.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.activity.v1.AgentFault
                 * @static
                 * @param {lapwing.activity.v1.AgentFault.$Properties} message AgentFault message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                AgentFault.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.code);
                    if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.message);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an AgentFault message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.activity.v1.AgentFault
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.AgentFault & lapwing.activity.v1.AgentFault.$Shape} AgentFault
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                AgentFault.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.activity.v1.AgentFault();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.code = value;
                                else
                                    delete message.code;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.message = value;
                                else
                                    delete message.message;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return AgentFault;
            })();

            v1.Flag = (function() {

                /**
                 * Properties of a Flag.
                 * @typedef {Object} lapwing.activity.v1.Flag.$Properties
                 * @property {string|null} [termId] Flag termId
                 * @property {string|null} [term] Flag term
                 * @property {string|null} [theme] Flag theme
                 * @property {number|null} [severity] Flag severity
                 * @property {Array.<string>|null} [reasons] Flag reasons
                 * @property {Array.<string>|null} [ruleIds] Flag ruleIds
                 * @property {string|null} [contextBefore] Flag contextBefore
                 * @property {string|null} [matchedText] Flag matchedText
                 * @property {string|null} [contextAfter] Flag contextAfter
                 * @property {boolean|null} [deleted] Flag deleted
                 * @property {lapwing.activity.v1.TextSource|null} [source] Flag source
                 * @property {string|null} [executable] Flag executable
                 * @property {string|null} [windowTitle] Flag windowTitle
                 * @property {string|null} [url] Flag url
                 * @property {string|null} [libraryVersion] Flag libraryVersion
                 * @property {string|null} [flagId] Flag flagId
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Flag.
                 * @memberof lapwing.activity.v1
                 * @interface IFlag
                 * @augments lapwing.activity.v1.Flag.$Properties
                 * @deprecated Use lapwing.activity.v1.Flag.$Properties instead.
                 */

                /**
                 * Shape of a Flag.
                 * @typedef {lapwing.activity.v1.Flag.$Properties} lapwing.activity.v1.Flag.$Shape
                 */

                /**
                 * Constructs a new Flag.
                 * @memberof lapwing.activity.v1
                 * @classdesc Represents a Flag.
                 * @constructor
                 * @param {lapwing.activity.v1.Flag.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Flag = function (properties) {
                    this.reasons = [];
                    this.ruleIds = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Flag termId.
                 * @member {string} termId
                 * @memberof lapwing.activity.v1.Flag
                 * @instance
                 */
                Flag.prototype.termId = "";

                /**
                 * Flag term.
                 * @member {string} term
                 * @memberof lapwing.activity.v1.Flag
                 * @instance
                 */
                Flag.prototype.term = "";

                /**
                 * Flag theme.
                 * @member {string} theme
                 * @memberof lapwing.activity.v1.Flag
                 * @instance
                 */
                Flag.prototype.theme = "";

                /**
                 * Flag severity.
                 * @member {number} severity
                 * @memberof lapwing.activity.v1.Flag
                 * @instance
                 */
                Flag.prototype.severity = 0;

                /**
                 * Flag reasons.
                 * @member {Array.<string>} reasons
                 * @memberof lapwing.activity.v1.Flag
                 * @instance
                 */
                Flag.prototype.reasons = $util.emptyArray;

                /**
                 * Flag ruleIds.
                 * @member {Array.<string>} ruleIds
                 * @memberof lapwing.activity.v1.Flag
                 * @instance
                 */
                Flag.prototype.ruleIds = $util.emptyArray;

                /**
                 * Flag contextBefore.
                 * @member {string} contextBefore
                 * @memberof lapwing.activity.v1.Flag
                 * @instance
                 */
                Flag.prototype.contextBefore = "";

                /**
                 * Flag matchedText.
                 * @member {string} matchedText
                 * @memberof lapwing.activity.v1.Flag
                 * @instance
                 */
                Flag.prototype.matchedText = "";

                /**
                 * Flag contextAfter.
                 * @member {string} contextAfter
                 * @memberof lapwing.activity.v1.Flag
                 * @instance
                 */
                Flag.prototype.contextAfter = "";

                /**
                 * Flag deleted.
                 * @member {boolean} deleted
                 * @memberof lapwing.activity.v1.Flag
                 * @instance
                 */
                Flag.prototype.deleted = false;

                /**
                 * Flag source.
                 * @member {lapwing.activity.v1.TextSource} source
                 * @memberof lapwing.activity.v1.Flag
                 * @instance
                 */
                Flag.prototype.source = 0;

                /**
                 * Flag executable.
                 * @member {string} executable
                 * @memberof lapwing.activity.v1.Flag
                 * @instance
                 */
                Flag.prototype.executable = "";

                /**
                 * Flag windowTitle.
                 * @member {string} windowTitle
                 * @memberof lapwing.activity.v1.Flag
                 * @instance
                 */
                Flag.prototype.windowTitle = "";

                /**
                 * Flag url.
                 * @member {string} url
                 * @memberof lapwing.activity.v1.Flag
                 * @instance
                 */
                Flag.prototype.url = "";

                /**
                 * Flag libraryVersion.
                 * @member {string} libraryVersion
                 * @memberof lapwing.activity.v1.Flag
                 * @instance
                 */
                Flag.prototype.libraryVersion = "";

                /**
                 * Flag flagId.
                 * @member {string} flagId
                 * @memberof lapwing.activity.v1.Flag
                 * @instance
                 */
                Flag.prototype.flagId = "";

                /**
                 * Encodes the specified Flag message. Does not implicitly {@link lapwing.activity.v1.Flag.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.activity.v1.Flag
                 * @static
                 * @param {lapwing.activity.v1.Flag.$Properties} message Flag message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Flag.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.termId != null && $Object.hasOwnProperty.call(message, "termId") && message.termId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.termId);
                    if (message.term != null && $Object.hasOwnProperty.call(message, "term") && message.term !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.term);
                    if (message.theme != null && $Object.hasOwnProperty.call(message, "theme") && message.theme !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.theme);
                    if (message.severity != null && $Object.hasOwnProperty.call(message, "severity") && message.severity !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.severity);
                    if (message.reasons != null && message.reasons.length)
                        for (let i = 0; i < message.reasons.length; ++i)
                            writer.uint32(/* id 5, wireType 2 =*/42).string(message.reasons[i]);
                    if (message.ruleIds != null && message.ruleIds.length)
                        for (let i = 0; i < message.ruleIds.length; ++i)
                            writer.uint32(/* id 6, wireType 2 =*/50).string(message.ruleIds[i]);
                    if (message.contextBefore != null && $Object.hasOwnProperty.call(message, "contextBefore") && message.contextBefore !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.contextBefore);
                    if (message.matchedText != null && $Object.hasOwnProperty.call(message, "matchedText") && message.matchedText !== "")
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.matchedText);
                    if (message.contextAfter != null && $Object.hasOwnProperty.call(message, "contextAfter") && message.contextAfter !== "")
                        writer.uint32(/* id 9, wireType 2 =*/74).string(message.contextAfter);
                    if (message.deleted != null && $Object.hasOwnProperty.call(message, "deleted") && message.deleted !== false)
                        writer.uint32(/* id 10, wireType 0 =*/80).bool(message.deleted);
                    if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== 0)
                        writer.uint32(/* id 11, wireType 0 =*/88).int32(message.source);
                    if (message.executable != null && $Object.hasOwnProperty.call(message, "executable") && message.executable !== "")
                        writer.uint32(/* id 12, wireType 2 =*/98).string(message.executable);
                    if (message.windowTitle != null && $Object.hasOwnProperty.call(message, "windowTitle") && message.windowTitle !== "")
                        writer.uint32(/* id 13, wireType 2 =*/106).string(message.windowTitle);
                    if (message.url != null && $Object.hasOwnProperty.call(message, "url") && message.url !== "")
                        writer.uint32(/* id 14, wireType 2 =*/114).string(message.url);
                    if (message.libraryVersion != null && $Object.hasOwnProperty.call(message, "libraryVersion") && message.libraryVersion !== "")
                        writer.uint32(/* id 15, wireType 2 =*/122).string(message.libraryVersion);
                    if (message.flagId != null && $Object.hasOwnProperty.call(message, "flagId") && message.flagId !== "")
                        writer.uint32(/* id 16, wireType 2 =*/130).string(message.flagId);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Flag message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.activity.v1.Flag
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.Flag & lapwing.activity.v1.Flag.$Shape} Flag
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Flag.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.activity.v1.Flag();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.termId = value;
                                else
                                    delete message.termId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.term = value;
                                else
                                    delete message.term;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.theme = value;
                                else
                                    delete message.theme;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.severity = value;
                                else
                                    delete message.severity;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.reasons && message.reasons.length))
                                    message.reasons = [];
                                message.reasons.push(reader.stringVerify());
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.ruleIds && message.ruleIds.length))
                                    message.ruleIds = [];
                                message.ruleIds.push(reader.stringVerify());
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.contextBefore = value;
                                else
                                    delete message.contextBefore;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.matchedText = value;
                                else
                                    delete message.matchedText;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.contextAfter = value;
                                else
                                    delete message.contextAfter;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.deleted = value;
                                else
                                    delete message.deleted;
                                continue;
                            }
                        case 11: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.source = value;
                                else
                                    delete message.source;
                                continue;
                            }
                        case 12: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.executable = value;
                                else
                                    delete message.executable;
                                continue;
                            }
                        case 13: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.windowTitle = value;
                                else
                                    delete message.windowTitle;
                                continue;
                            }
                        case 14: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.url = value;
                                else
                                    delete message.url;
                                continue;
                            }
                        case 15: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.libraryVersion = value;
                                else
                                    delete message.libraryVersion;
                                continue;
                            }
                        case 16: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.flagId = value;
                                else
                                    delete message.flagId;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Flag;
            })();

            v1.FlagFollowUp = (function() {

                /**
                 * Properties of a FlagFollowUp.
                 * @typedef {Object} lapwing.activity.v1.FlagFollowUp.$Properties
                 * @property {string|null} [flagId] FlagFollowUp flagId
                 * @property {string|null} [contextAfter] FlagFollowUp contextAfter
                 * @property {boolean|null} [deleted] FlagFollowUp deleted
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a FlagFollowUp.
                 * @memberof lapwing.activity.v1
                 * @interface IFlagFollowUp
                 * @augments lapwing.activity.v1.FlagFollowUp.$Properties
                 * @deprecated Use lapwing.activity.v1.FlagFollowUp.$Properties instead.
                 */

                /**
                 * Shape of a FlagFollowUp.
                 * @typedef {lapwing.activity.v1.FlagFollowUp.$Properties} lapwing.activity.v1.FlagFollowUp.$Shape
                 */

                /**
                 * Constructs a new FlagFollowUp.
                 * @memberof lapwing.activity.v1
                 * @classdesc Represents a FlagFollowUp.
                 * @constructor
                 * @param {lapwing.activity.v1.FlagFollowUp.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const FlagFollowUp = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * FlagFollowUp flagId.
                 * @member {string} flagId
                 * @memberof lapwing.activity.v1.FlagFollowUp
                 * @instance
                 */
                FlagFollowUp.prototype.flagId = "";

                /**
                 * FlagFollowUp contextAfter.
                 * @member {string} contextAfter
                 * @memberof lapwing.activity.v1.FlagFollowUp
                 * @instance
                 */
                FlagFollowUp.prototype.contextAfter = "";

                /**
                 * FlagFollowUp deleted.
                 * @member {boolean} deleted
                 * @memberof lapwing.activity.v1.FlagFollowUp
                 * @instance
                 */
                FlagFollowUp.prototype.deleted = false;

                /**
                 * Encodes the specified FlagFollowUp message. Does not implicitly {@link lapwing.activity.v1.FlagFollowUp.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.activity.v1.FlagFollowUp
                 * @static
                 * @param {lapwing.activity.v1.FlagFollowUp.$Properties} message FlagFollowUp message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                FlagFollowUp.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.flagId != null && $Object.hasOwnProperty.call(message, "flagId") && message.flagId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.flagId);
                    if (message.contextAfter != null && $Object.hasOwnProperty.call(message, "contextAfter") && message.contextAfter !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.contextAfter);
                    if (message.deleted != null && $Object.hasOwnProperty.call(message, "deleted") && message.deleted !== false)
                        writer.uint32(/* id 3, wireType 0 =*/24).bool(message.deleted);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a FlagFollowUp message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.activity.v1.FlagFollowUp
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.activity.v1.FlagFollowUp & lapwing.activity.v1.FlagFollowUp.$Shape} FlagFollowUp
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                FlagFollowUp.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.activity.v1.FlagFollowUp();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.flagId = value;
                                else
                                    delete message.flagId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.contextAfter = value;
                                else
                                    delete message.contextAfter;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.deleted = value;
                                else
                                    delete message.deleted;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return FlagFollowUp;
            })();

            /**
             * TextSource enum.
             * @name lapwing.activity.v1.TextSource
             * @enum {number}
             * @property {number} TEXT_SOURCE_UNSPECIFIED=0 TEXT_SOURCE_UNSPECIFIED value
             * @property {number} TEXT_SOURCE_KEYS=1 TEXT_SOURCE_KEYS value
             * @property {number} TEXT_SOURCE_SEARCH=2 TEXT_SOURCE_SEARCH value
             * @property {number} TEXT_SOURCE_PAGE=3 TEXT_SOURCE_PAGE value
             */
            v1.TextSource = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "TEXT_SOURCE_UNSPECIFIED"] = 0;
                values[valuesById[1] = "TEXT_SOURCE_KEYS"] = 1;
                values[valuesById[2] = "TEXT_SOURCE_SEARCH"] = 2;
                values[valuesById[3] = "TEXT_SOURCE_PAGE"] = 3;
                return values;
            })();

            return v1;
        })();

        return activity;
    })();

    lapwing.control = (function() {

        /**
         * Namespace control.
         * @memberof lapwing
         * @namespace
         */
        const control = {};

        control.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof lapwing.control
             * @namespace
             */
            const v1 = {};

            v1.SignedDocument = (function() {

                /**
                 * Properties of a SignedDocument.
                 * @typedef {Object} lapwing.control.v1.SignedDocument.$Properties
                 * @property {lapwing.control.v1.DocumentKind|null} [kind] SignedDocument kind
                 * @property {Uint8Array|null} [payload] SignedDocument payload
                 * @property {Uint8Array|null} [signature] SignedDocument signature
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SignedDocument.
                 * @memberof lapwing.control.v1
                 * @interface ISignedDocument
                 * @augments lapwing.control.v1.SignedDocument.$Properties
                 * @deprecated Use lapwing.control.v1.SignedDocument.$Properties instead.
                 */

                /**
                 * Shape of a SignedDocument.
                 * @typedef {lapwing.control.v1.SignedDocument.$Properties} lapwing.control.v1.SignedDocument.$Shape
                 */

                /**
                 * Constructs a new SignedDocument.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a SignedDocument.
                 * @constructor
                 * @param {lapwing.control.v1.SignedDocument.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SignedDocument = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SignedDocument kind.
                 * @member {lapwing.control.v1.DocumentKind} kind
                 * @memberof lapwing.control.v1.SignedDocument
                 * @instance
                 */
                SignedDocument.prototype.kind = 0;

                /**
                 * SignedDocument payload.
                 * @member {Uint8Array} payload
                 * @memberof lapwing.control.v1.SignedDocument
                 * @instance
                 */
                SignedDocument.prototype.payload = $util.newBuffer([]);

                /**
                 * SignedDocument signature.
                 * @member {Uint8Array} signature
                 * @memberof lapwing.control.v1.SignedDocument
                 * @instance
                 */
                SignedDocument.prototype.signature = $util.newBuffer([]);

                /**
                 * Encodes the specified SignedDocument message. Does not implicitly {@link lapwing.control.v1.SignedDocument.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.SignedDocument
                 * @static
                 * @param {lapwing.control.v1.SignedDocument.$Properties} message SignedDocument message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SignedDocument.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).int32(message.kind);
                    if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.payload);
                    if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.signature);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SignedDocument message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.SignedDocument
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.SignedDocument & lapwing.control.v1.SignedDocument.$Shape} SignedDocument
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SignedDocument.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.SignedDocument();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.kind = value;
                                else
                                    delete message.kind;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.payload = value;
                                else
                                    delete message.payload;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.signature = value;
                                else
                                    delete message.signature;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SignedDocument;
            })();

            /**
             * DocumentKind enum.
             * @name lapwing.control.v1.DocumentKind
             * @enum {number}
             * @property {number} DOCUMENT_KIND_UNSPECIFIED=0 DOCUMENT_KIND_UNSPECIFIED value
             * @property {number} DOCUMENT_KIND_POLICY=1 DOCUMENT_KIND_POLICY value
             * @property {number} DOCUMENT_KIND_TERM_LIBRARY=2 DOCUMENT_KIND_TERM_LIBRARY value
             * @property {number} DOCUMENT_KIND_COMPILED_LIBRARY=3 DOCUMENT_KIND_COMPILED_LIBRARY value
             */
            v1.DocumentKind = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "DOCUMENT_KIND_UNSPECIFIED"] = 0;
                values[valuesById[1] = "DOCUMENT_KIND_POLICY"] = 1;
                values[valuesById[2] = "DOCUMENT_KIND_TERM_LIBRARY"] = 2;
                values[valuesById[3] = "DOCUMENT_KIND_COMPILED_LIBRARY"] = 3;
                return values;
            })();

            v1.CompiledLibrary = (function() {

                /**
                 * Properties of a CompiledLibrary.
                 * @typedef {Object} lapwing.control.v1.CompiledLibrary.$Properties
                 * @property {string|null} [version] CompiledLibrary version
                 * @property {number|null} [format] CompiledLibrary format
                 * @property {number|null} [size] CompiledLibrary size
                 * @property {Uint8Array|null} [sha256] CompiledLibrary sha256
                 * @property {number|null} [compressedSize] CompiledLibrary compressedSize
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a CompiledLibrary.
                 * @memberof lapwing.control.v1
                 * @interface ICompiledLibrary
                 * @augments lapwing.control.v1.CompiledLibrary.$Properties
                 * @deprecated Use lapwing.control.v1.CompiledLibrary.$Properties instead.
                 */

                /**
                 * Shape of a CompiledLibrary.
                 * @typedef {lapwing.control.v1.CompiledLibrary.$Properties} lapwing.control.v1.CompiledLibrary.$Shape
                 */

                /**
                 * Constructs a new CompiledLibrary.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a CompiledLibrary.
                 * @constructor
                 * @param {lapwing.control.v1.CompiledLibrary.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const CompiledLibrary = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * CompiledLibrary version.
                 * @member {string} version
                 * @memberof lapwing.control.v1.CompiledLibrary
                 * @instance
                 */
                CompiledLibrary.prototype.version = "";

                /**
                 * CompiledLibrary format.
                 * @member {number} format
                 * @memberof lapwing.control.v1.CompiledLibrary
                 * @instance
                 */
                CompiledLibrary.prototype.format = 0;

                /**
                 * CompiledLibrary size.
                 * @member {number} size
                 * @memberof lapwing.control.v1.CompiledLibrary
                 * @instance
                 */
                CompiledLibrary.prototype.size = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * CompiledLibrary sha256.
                 * @member {Uint8Array} sha256
                 * @memberof lapwing.control.v1.CompiledLibrary
                 * @instance
                 */
                CompiledLibrary.prototype.sha256 = $util.newBuffer([]);

                /**
                 * CompiledLibrary compressedSize.
                 * @member {number} compressedSize
                 * @memberof lapwing.control.v1.CompiledLibrary
                 * @instance
                 */
                CompiledLibrary.prototype.compressedSize = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Encodes the specified CompiledLibrary message. Does not implicitly {@link lapwing.control.v1.CompiledLibrary.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.CompiledLibrary
                 * @static
                 * @param {lapwing.control.v1.CompiledLibrary.$Properties} message CompiledLibrary message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                CompiledLibrary.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.version);
                    if (message.format != null && $Object.hasOwnProperty.call(message, "format") && message.format !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.format);
                    if (message.size != null && $Object.hasOwnProperty.call(message, "size") && (typeof message.size === "object" ? message.size.low || message.size.high : message.size !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.size);
                    if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256") && message.sha256.length)
                        writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.sha256);
                    if (message.compressedSize != null && $Object.hasOwnProperty.call(message, "compressedSize") && (typeof message.compressedSize === "object" ? message.compressedSize.low || message.compressedSize.high : message.compressedSize !== 0))
                        writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.compressedSize);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a CompiledLibrary message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.CompiledLibrary
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.CompiledLibrary & lapwing.control.v1.CompiledLibrary.$Shape} CompiledLibrary
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                CompiledLibrary.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.CompiledLibrary();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.version = value;
                                else
                                    delete message.version;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.format = value;
                                else
                                    delete message.format;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.size = value;
                                else
                                    delete message.size;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.sha256 = value;
                                else
                                    delete message.sha256;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.compressedSize = value;
                                else
                                    delete message.compressedSize;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return CompiledLibrary;
            })();

            v1.Policy = (function() {

                /**
                 * Properties of a Policy.
                 * @typedef {Object} lapwing.control.v1.Policy.$Properties
                 * @property {string|null} [schoolId] Policy schoolId
                 * @property {number|null} [version] Policy version
                 * @property {number|null} [issuedAtMs] Policy issuedAtMs
                 * @property {lapwing.control.v1.Notice.$Properties|null} [notice] Policy notice
                 * @property {Array.<string>|null} [excludedApplications] Policy excludedApplications
                 * @property {Array.<string>|null} [excludedSites] Policy excludedSites
                 * @property {Array.<lapwing.control.v1.MonitoredHours.$Properties>|null} [monitoredHours] Policy monitoredHours
                 * @property {lapwing.control.v1.SpoolLimits.$Properties|null} [spoolLimits] Policy spoolLimits
                 * @property {string|null} [timeZone] Policy timeZone
                 * @property {lapwing.control.v1.Classroom.$Properties|null} [classroom] Policy classroom
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Policy.
                 * @memberof lapwing.control.v1
                 * @interface IPolicy
                 * @augments lapwing.control.v1.Policy.$Properties
                 * @deprecated Use lapwing.control.v1.Policy.$Properties instead.
                 */

                /**
                 * Shape of a Policy.
                 * @typedef {lapwing.control.v1.Policy.$Properties} lapwing.control.v1.Policy.$Shape
                 */

                /**
                 * Constructs a new Policy.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a Policy.
                 * @constructor
                 * @param {lapwing.control.v1.Policy.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Policy = function (properties) {
                    this.excludedApplications = [];
                    this.excludedSites = [];
                    this.monitoredHours = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Policy schoolId.
                 * @member {string} schoolId
                 * @memberof lapwing.control.v1.Policy
                 * @instance
                 */
                Policy.prototype.schoolId = "";

                /**
                 * Policy version.
                 * @member {number} version
                 * @memberof lapwing.control.v1.Policy
                 * @instance
                 */
                Policy.prototype.version = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Policy issuedAtMs.
                 * @member {number} issuedAtMs
                 * @memberof lapwing.control.v1.Policy
                 * @instance
                 */
                Policy.prototype.issuedAtMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Policy notice.
                 * @member {lapwing.control.v1.Notice.$Properties|null|undefined} notice
                 * @memberof lapwing.control.v1.Policy
                 * @instance
                 */
                Policy.prototype.notice = null;

                /**
                 * Policy excludedApplications.
                 * @member {Array.<string>} excludedApplications
                 * @memberof lapwing.control.v1.Policy
                 * @instance
                 */
                Policy.prototype.excludedApplications = $util.emptyArray;

                /**
                 * Policy excludedSites.
                 * @member {Array.<string>} excludedSites
                 * @memberof lapwing.control.v1.Policy
                 * @instance
                 */
                Policy.prototype.excludedSites = $util.emptyArray;

                /**
                 * Policy monitoredHours.
                 * @member {Array.<lapwing.control.v1.MonitoredHours.$Properties>} monitoredHours
                 * @memberof lapwing.control.v1.Policy
                 * @instance
                 */
                Policy.prototype.monitoredHours = $util.emptyArray;

                /**
                 * Policy spoolLimits.
                 * @member {lapwing.control.v1.SpoolLimits.$Properties|null|undefined} spoolLimits
                 * @memberof lapwing.control.v1.Policy
                 * @instance
                 */
                Policy.prototype.spoolLimits = null;

                /**
                 * Policy timeZone.
                 * @member {string} timeZone
                 * @memberof lapwing.control.v1.Policy
                 * @instance
                 */
                Policy.prototype.timeZone = "";

                /**
                 * Policy classroom.
                 * @member {lapwing.control.v1.Classroom.$Properties|null|undefined} classroom
                 * @memberof lapwing.control.v1.Policy
                 * @instance
                 */
                Policy.prototype.classroom = null;

                /**
                 * Encodes the specified Policy message. Does not implicitly {@link lapwing.control.v1.Policy.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.Policy
                 * @static
                 * @param {lapwing.control.v1.Policy.$Properties} message Policy message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Policy.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.schoolId != null && $Object.hasOwnProperty.call(message, "schoolId") && message.schoolId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.schoolId);
                    if (message.version != null && $Object.hasOwnProperty.call(message, "version") && (typeof message.version === "object" ? message.version.low || message.version.high : message.version !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.version);
                    if (message.issuedAtMs != null && $Object.hasOwnProperty.call(message, "issuedAtMs") && (typeof message.issuedAtMs === "object" ? message.issuedAtMs.low || message.issuedAtMs.high : message.issuedAtMs !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.issuedAtMs);
                    if (message.notice != null && $Object.hasOwnProperty.call(message, "notice"))
                        $root.lapwing.control.v1.Notice.encode(message.notice, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.excludedApplications != null && message.excludedApplications.length)
                        for (let i = 0; i < message.excludedApplications.length; ++i)
                            writer.uint32(/* id 5, wireType 2 =*/42).string(message.excludedApplications[i]);
                    if (message.excludedSites != null && message.excludedSites.length)
                        for (let i = 0; i < message.excludedSites.length; ++i)
                            writer.uint32(/* id 6, wireType 2 =*/50).string(message.excludedSites[i]);
                    if (message.monitoredHours != null && message.monitoredHours.length)
                        for (let i = 0; i < message.monitoredHours.length; ++i)
                            $root.lapwing.control.v1.MonitoredHours.encode(message.monitoredHours[i], writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.spoolLimits != null && $Object.hasOwnProperty.call(message, "spoolLimits"))
                        $root.lapwing.control.v1.SpoolLimits.encode(message.spoolLimits, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.timeZone != null && $Object.hasOwnProperty.call(message, "timeZone") && message.timeZone !== "")
                        writer.uint32(/* id 9, wireType 2 =*/74).string(message.timeZone);
                    if (message.classroom != null && $Object.hasOwnProperty.call(message, "classroom"))
                        $root.lapwing.control.v1.Classroom.encode(message.classroom, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Policy message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.Policy
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Policy & lapwing.control.v1.Policy.$Shape} Policy
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Policy.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.Policy();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.schoolId = value;
                                else
                                    delete message.schoolId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.version = value;
                                else
                                    delete message.version;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.issuedAtMs = value;
                                else
                                    delete message.issuedAtMs;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.notice = $root.lapwing.control.v1.Notice.decode(reader, reader.size(), $undefined, _depth + 1, message.notice);
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.excludedApplications && message.excludedApplications.length))
                                    message.excludedApplications = [];
                                message.excludedApplications.push(reader.stringVerify());
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.excludedSites && message.excludedSites.length))
                                    message.excludedSites = [];
                                message.excludedSites.push(reader.stringVerify());
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.monitoredHours && message.monitoredHours.length))
                                    message.monitoredHours = [];
                                message.monitoredHours.push($root.lapwing.control.v1.MonitoredHours.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                message.spoolLimits = $root.lapwing.control.v1.SpoolLimits.decode(reader, reader.size(), $undefined, _depth + 1, message.spoolLimits);
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.timeZone = value;
                                else
                                    delete message.timeZone;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                message.classroom = $root.lapwing.control.v1.Classroom.decode(reader, reader.size(), $undefined, _depth + 1, message.classroom);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Policy;
            })();

            v1.Classroom = (function() {

                /**
                 * Properties of a Classroom.
                 * @typedef {Object} lapwing.control.v1.Classroom.$Properties
                 * @property {Array.<lapwing.control.v1.CommandKind>|null} [allowedCommands] Classroom allowedCommands
                 * @property {Array.<lapwing.control.v1.SchoolApplication.$Properties>|null} [applications] Classroom applications
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Classroom.
                 * @memberof lapwing.control.v1
                 * @interface IClassroom
                 * @augments lapwing.control.v1.Classroom.$Properties
                 * @deprecated Use lapwing.control.v1.Classroom.$Properties instead.
                 */

                /**
                 * Shape of a Classroom.
                 * @typedef {lapwing.control.v1.Classroom.$Properties} lapwing.control.v1.Classroom.$Shape
                 */

                /**
                 * Constructs a new Classroom.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a Classroom.
                 * @constructor
                 * @param {lapwing.control.v1.Classroom.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Classroom = function (properties) {
                    this.allowedCommands = [];
                    this.applications = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Classroom allowedCommands.
                 * @member {Array.<lapwing.control.v1.CommandKind>} allowedCommands
                 * @memberof lapwing.control.v1.Classroom
                 * @instance
                 */
                Classroom.prototype.allowedCommands = $util.emptyArray;

                /**
                 * Classroom applications.
                 * @member {Array.<lapwing.control.v1.SchoolApplication.$Properties>} applications
                 * @memberof lapwing.control.v1.Classroom
                 * @instance
                 */
                Classroom.prototype.applications = $util.emptyArray;

                /**
                 * Encodes the specified Classroom message. Does not implicitly {@link lapwing.control.v1.Classroom.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.Classroom
                 * @static
                 * @param {lapwing.control.v1.Classroom.$Properties} message Classroom message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Classroom.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.allowedCommands != null && message.allowedCommands.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).int32s(message.allowedCommands);
                    if (message.applications != null && message.applications.length)
                        for (let i = 0; i < message.applications.length; ++i)
                            $root.lapwing.control.v1.SchoolApplication.encode(message.applications[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Classroom message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.Classroom
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Classroom & lapwing.control.v1.Classroom.$Shape} Classroom
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Classroom.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.Classroom();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType === 2) {
                                    if (!(message.allowedCommands && message.allowedCommands.length))
                                        message.allowedCommands = [];
                                    reader.int32s(message.allowedCommands);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.allowedCommands && message.allowedCommands.length))
                                    message.allowedCommands = [];
                                message.allowedCommands.push(reader.int32());
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.applications && message.applications.length))
                                    message.applications = [];
                                message.applications.push($root.lapwing.control.v1.SchoolApplication.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Classroom;
            })();

            v1.SchoolApplication = (function() {

                /**
                 * Properties of a SchoolApplication.
                 * @typedef {Object} lapwing.control.v1.SchoolApplication.$Properties
                 * @property {string|null} [applicationId] SchoolApplication applicationId
                 * @property {string|null} [name] SchoolApplication name
                 * @property {Array.<lapwing.control.v1.SchoolApplicationStart.$Properties>|null} [starts] SchoolApplication starts
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SchoolApplication.
                 * @memberof lapwing.control.v1
                 * @interface ISchoolApplication
                 * @augments lapwing.control.v1.SchoolApplication.$Properties
                 * @deprecated Use lapwing.control.v1.SchoolApplication.$Properties instead.
                 */

                /**
                 * Shape of a SchoolApplication.
                 * @typedef {lapwing.control.v1.SchoolApplication.$Properties} lapwing.control.v1.SchoolApplication.$Shape
                 */

                /**
                 * Constructs a new SchoolApplication.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a SchoolApplication.
                 * @constructor
                 * @param {lapwing.control.v1.SchoolApplication.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SchoolApplication = function (properties) {
                    this.starts = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SchoolApplication applicationId.
                 * @member {string} applicationId
                 * @memberof lapwing.control.v1.SchoolApplication
                 * @instance
                 */
                SchoolApplication.prototype.applicationId = "";

                /**
                 * SchoolApplication name.
                 * @member {string} name
                 * @memberof lapwing.control.v1.SchoolApplication
                 * @instance
                 */
                SchoolApplication.prototype.name = "";

                /**
                 * SchoolApplication starts.
                 * @member {Array.<lapwing.control.v1.SchoolApplicationStart.$Properties>} starts
                 * @memberof lapwing.control.v1.SchoolApplication
                 * @instance
                 */
                SchoolApplication.prototype.starts = $util.emptyArray;

                /**
                 * Encodes the specified SchoolApplication message. Does not implicitly {@link lapwing.control.v1.SchoolApplication.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.SchoolApplication
                 * @static
                 * @param {lapwing.control.v1.SchoolApplication.$Properties} message SchoolApplication message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SchoolApplication.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.applicationId != null && $Object.hasOwnProperty.call(message, "applicationId") && message.applicationId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.applicationId);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                    if (message.starts != null && message.starts.length)
                        for (let i = 0; i < message.starts.length; ++i)
                            $root.lapwing.control.v1.SchoolApplicationStart.encode(message.starts[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SchoolApplication message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.SchoolApplication
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.SchoolApplication & lapwing.control.v1.SchoolApplication.$Shape} SchoolApplication
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SchoolApplication.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.SchoolApplication();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.applicationId = value;
                                else
                                    delete message.applicationId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.starts && message.starts.length))
                                    message.starts = [];
                                message.starts.push($root.lapwing.control.v1.SchoolApplicationStart.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SchoolApplication;
            })();

            v1.SchoolApplicationStart = (function() {

                /**
                 * Properties of a SchoolApplicationStart.
                 * @typedef {Object} lapwing.control.v1.SchoolApplicationStart.$Properties
                 * @property {string|null} [platform] SchoolApplicationStart platform
                 * @property {string|null} [executable] SchoolApplicationStart executable
                 * @property {Array.<string>|null} ["arguments"] SchoolApplicationStart arguments
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SchoolApplicationStart.
                 * @memberof lapwing.control.v1
                 * @interface ISchoolApplicationStart
                 * @augments lapwing.control.v1.SchoolApplicationStart.$Properties
                 * @deprecated Use lapwing.control.v1.SchoolApplicationStart.$Properties instead.
                 */

                /**
                 * Shape of a SchoolApplicationStart.
                 * @typedef {lapwing.control.v1.SchoolApplicationStart.$Properties} lapwing.control.v1.SchoolApplicationStart.$Shape
                 */

                /**
                 * Constructs a new SchoolApplicationStart.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a SchoolApplicationStart.
                 * @constructor
                 * @param {lapwing.control.v1.SchoolApplicationStart.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SchoolApplicationStart = function (properties) {
                    this["arguments"] = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SchoolApplicationStart platform.
                 * @member {string} platform
                 * @memberof lapwing.control.v1.SchoolApplicationStart
                 * @instance
                 */
                SchoolApplicationStart.prototype.platform = "";

                /**
                 * SchoolApplicationStart executable.
                 * @member {string} executable
                 * @memberof lapwing.control.v1.SchoolApplicationStart
                 * @instance
                 */
                SchoolApplicationStart.prototype.executable = "";

                /**
                 * SchoolApplicationStart arguments.
                 * @member {Array.<string>} arguments
                 * @memberof lapwing.control.v1.SchoolApplicationStart
                 * @instance
                 */
                SchoolApplicationStart.prototype["arguments"] = $util.emptyArray;

                /**
                 * Encodes the specified SchoolApplicationStart message. Does not implicitly {@link lapwing.control.v1.SchoolApplicationStart.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.SchoolApplicationStart
                 * @static
                 * @param {lapwing.control.v1.SchoolApplicationStart.$Properties} message SchoolApplicationStart message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SchoolApplicationStart.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.platform != null && $Object.hasOwnProperty.call(message, "platform") && message.platform !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.platform);
                    if (message.executable != null && $Object.hasOwnProperty.call(message, "executable") && message.executable !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.executable);
                    if (message["arguments"] != null && message["arguments"].length)
                        for (let i = 0; i < message["arguments"].length; ++i)
                            writer.uint32(/* id 3, wireType 2 =*/26).string(message["arguments"][i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SchoolApplicationStart message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.SchoolApplicationStart
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.SchoolApplicationStart & lapwing.control.v1.SchoolApplicationStart.$Shape} SchoolApplicationStart
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SchoolApplicationStart.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.SchoolApplicationStart();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.platform = value;
                                else
                                    delete message.platform;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.executable = value;
                                else
                                    delete message.executable;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (!(message["arguments"] && message["arguments"].length))
                                    message["arguments"] = [];
                                message["arguments"].push(reader.stringVerify());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SchoolApplicationStart;
            })();

            /**
             * CommandKind enum.
             * @name lapwing.control.v1.CommandKind
             * @enum {number}
             * @property {number} COMMAND_KIND_UNSPECIFIED=0 COMMAND_KIND_UNSPECIFIED value
             * @property {number} COMMAND_KIND_LOCK=1 COMMAND_KIND_LOCK value
             * @property {number} COMMAND_KIND_MESSAGE=2 COMMAND_KIND_MESSAGE value
             * @property {number} COMMAND_KIND_OPEN_SITE=3 COMMAND_KIND_OPEN_SITE value
             * @property {number} COMMAND_KIND_OPEN_APPLICATION=4 COMMAND_KIND_OPEN_APPLICATION value
             * @property {number} COMMAND_KIND_CLOSE_FRONT=5 COMMAND_KIND_CLOSE_FRONT value
             * @property {number} COMMAND_KIND_FOCUS=6 COMMAND_KIND_FOCUS value
             * @property {number} COMMAND_KIND_BLOCK=7 COMMAND_KIND_BLOCK value
             * @property {number} COMMAND_KIND_PAUSE_INTERNET=8 COMMAND_KIND_PAUSE_INTERNET value
             * @property {number} COMMAND_KIND_MUTE=9 COMMAND_KIND_MUTE value
             * @property {number} COMMAND_KIND_LOG_OFF=10 COMMAND_KIND_LOG_OFF value
             * @property {number} COMMAND_KIND_RESTART=11 COMMAND_KIND_RESTART value
             * @property {number} COMMAND_KIND_SHUT_DOWN=12 COMMAND_KIND_SHUT_DOWN value
             * @property {number} COMMAND_KIND_WAKE=13 COMMAND_KIND_WAKE value
             */
            v1.CommandKind = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "COMMAND_KIND_UNSPECIFIED"] = 0;
                values[valuesById[1] = "COMMAND_KIND_LOCK"] = 1;
                values[valuesById[2] = "COMMAND_KIND_MESSAGE"] = 2;
                values[valuesById[3] = "COMMAND_KIND_OPEN_SITE"] = 3;
                values[valuesById[4] = "COMMAND_KIND_OPEN_APPLICATION"] = 4;
                values[valuesById[5] = "COMMAND_KIND_CLOSE_FRONT"] = 5;
                values[valuesById[6] = "COMMAND_KIND_FOCUS"] = 6;
                values[valuesById[7] = "COMMAND_KIND_BLOCK"] = 7;
                values[valuesById[8] = "COMMAND_KIND_PAUSE_INTERNET"] = 8;
                values[valuesById[9] = "COMMAND_KIND_MUTE"] = 9;
                values[valuesById[10] = "COMMAND_KIND_LOG_OFF"] = 10;
                values[valuesById[11] = "COMMAND_KIND_RESTART"] = 11;
                values[valuesById[12] = "COMMAND_KIND_SHUT_DOWN"] = 12;
                values[valuesById[13] = "COMMAND_KIND_WAKE"] = 13;
                return values;
            })();

            v1.Notice = (function() {

                /**
                 * Properties of a Notice.
                 * @typedef {Object} lapwing.control.v1.Notice.$Properties
                 * @property {string|null} [version] Notice version
                 * @property {string|null} [title] Notice title
                 * @property {string|null} [body] Notice body
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Notice.
                 * @memberof lapwing.control.v1
                 * @interface INotice
                 * @augments lapwing.control.v1.Notice.$Properties
                 * @deprecated Use lapwing.control.v1.Notice.$Properties instead.
                 */

                /**
                 * Shape of a Notice.
                 * @typedef {lapwing.control.v1.Notice.$Properties} lapwing.control.v1.Notice.$Shape
                 */

                /**
                 * Constructs a new Notice.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a Notice.
                 * @constructor
                 * @param {lapwing.control.v1.Notice.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Notice = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Notice version.
                 * @member {string} version
                 * @memberof lapwing.control.v1.Notice
                 * @instance
                 */
                Notice.prototype.version = "";

                /**
                 * Notice title.
                 * @member {string} title
                 * @memberof lapwing.control.v1.Notice
                 * @instance
                 */
                Notice.prototype.title = "";

                /**
                 * Notice body.
                 * @member {string} body
                 * @memberof lapwing.control.v1.Notice
                 * @instance
                 */
                Notice.prototype.body = "";

                /**
                 * Encodes the specified Notice message. Does not implicitly {@link lapwing.control.v1.Notice.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.Notice
                 * @static
                 * @param {lapwing.control.v1.Notice.$Properties} message Notice message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Notice.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.version);
                    if (message.title != null && $Object.hasOwnProperty.call(message, "title") && message.title !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.title);
                    if (message.body != null && $Object.hasOwnProperty.call(message, "body") && message.body !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.body);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Notice message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.Notice
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Notice & lapwing.control.v1.Notice.$Shape} Notice
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Notice.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.Notice();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.version = value;
                                else
                                    delete message.version;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.title = value;
                                else
                                    delete message.title;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.body = value;
                                else
                                    delete message.body;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Notice;
            })();

            v1.MonitoredHours = (function() {

                /**
                 * Properties of a MonitoredHours.
                 * @typedef {Object} lapwing.control.v1.MonitoredHours.$Properties
                 * @property {number|null} [weekday] MonitoredHours weekday
                 * @property {number|null} [fromMinute] MonitoredHours fromMinute
                 * @property {number|null} [toMinute] MonitoredHours toMinute
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a MonitoredHours.
                 * @memberof lapwing.control.v1
                 * @interface IMonitoredHours
                 * @augments lapwing.control.v1.MonitoredHours.$Properties
                 * @deprecated Use lapwing.control.v1.MonitoredHours.$Properties instead.
                 */

                /**
                 * Shape of a MonitoredHours.
                 * @typedef {lapwing.control.v1.MonitoredHours.$Properties} lapwing.control.v1.MonitoredHours.$Shape
                 */

                /**
                 * Constructs a new MonitoredHours.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a MonitoredHours.
                 * @constructor
                 * @param {lapwing.control.v1.MonitoredHours.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const MonitoredHours = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * MonitoredHours weekday.
                 * @member {number} weekday
                 * @memberof lapwing.control.v1.MonitoredHours
                 * @instance
                 */
                MonitoredHours.prototype.weekday = 0;

                /**
                 * MonitoredHours fromMinute.
                 * @member {number} fromMinute
                 * @memberof lapwing.control.v1.MonitoredHours
                 * @instance
                 */
                MonitoredHours.prototype.fromMinute = 0;

                /**
                 * MonitoredHours toMinute.
                 * @member {number} toMinute
                 * @memberof lapwing.control.v1.MonitoredHours
                 * @instance
                 */
                MonitoredHours.prototype.toMinute = 0;

                /**
                 * Encodes the specified MonitoredHours message. Does not implicitly {@link lapwing.control.v1.MonitoredHours.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.MonitoredHours
                 * @static
                 * @param {lapwing.control.v1.MonitoredHours.$Properties} message MonitoredHours message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                MonitoredHours.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.weekday != null && $Object.hasOwnProperty.call(message, "weekday") && message.weekday !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.weekday);
                    if (message.fromMinute != null && $Object.hasOwnProperty.call(message, "fromMinute") && message.fromMinute !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.fromMinute);
                    if (message.toMinute != null && $Object.hasOwnProperty.call(message, "toMinute") && message.toMinute !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.toMinute);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a MonitoredHours message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.MonitoredHours
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.MonitoredHours & lapwing.control.v1.MonitoredHours.$Shape} MonitoredHours
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                MonitoredHours.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.MonitoredHours();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.weekday = value;
                                else
                                    delete message.weekday;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.fromMinute = value;
                                else
                                    delete message.fromMinute;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.toMinute = value;
                                else
                                    delete message.toMinute;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return MonitoredHours;
            })();

            v1.SpoolLimits = (function() {

                /**
                 * Properties of a SpoolLimits.
                 * @typedef {Object} lapwing.control.v1.SpoolLimits.$Properties
                 * @property {number|null} [maxBytes] SpoolLimits maxBytes
                 * @property {number|null} [maxAgeHours] SpoolLimits maxAgeHours
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SpoolLimits.
                 * @memberof lapwing.control.v1
                 * @interface ISpoolLimits
                 * @augments lapwing.control.v1.SpoolLimits.$Properties
                 * @deprecated Use lapwing.control.v1.SpoolLimits.$Properties instead.
                 */

                /**
                 * Shape of a SpoolLimits.
                 * @typedef {lapwing.control.v1.SpoolLimits.$Properties} lapwing.control.v1.SpoolLimits.$Shape
                 */

                /**
                 * Constructs a new SpoolLimits.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a SpoolLimits.
                 * @constructor
                 * @param {lapwing.control.v1.SpoolLimits.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SpoolLimits = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SpoolLimits maxBytes.
                 * @member {number} maxBytes
                 * @memberof lapwing.control.v1.SpoolLimits
                 * @instance
                 */
                SpoolLimits.prototype.maxBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * SpoolLimits maxAgeHours.
                 * @member {number} maxAgeHours
                 * @memberof lapwing.control.v1.SpoolLimits
                 * @instance
                 */
                SpoolLimits.prototype.maxAgeHours = 0;

                /**
                 * Encodes the specified SpoolLimits message. Does not implicitly {@link lapwing.control.v1.SpoolLimits.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.SpoolLimits
                 * @static
                 * @param {lapwing.control.v1.SpoolLimits.$Properties} message SpoolLimits message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SpoolLimits.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.maxBytes != null && $Object.hasOwnProperty.call(message, "maxBytes") && (typeof message.maxBytes === "object" ? message.maxBytes.low || message.maxBytes.high : message.maxBytes !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.maxBytes);
                    if (message.maxAgeHours != null && $Object.hasOwnProperty.call(message, "maxAgeHours") && message.maxAgeHours !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.maxAgeHours);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SpoolLimits message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.SpoolLimits
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.SpoolLimits & lapwing.control.v1.SpoolLimits.$Shape} SpoolLimits
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SpoolLimits.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.SpoolLimits();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.maxBytes = value;
                                else
                                    delete message.maxBytes;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.maxAgeHours = value;
                                else
                                    delete message.maxAgeHours;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SpoolLimits;
            })();

            v1.Command = (function() {

                /**
                 * Properties of a Command.
                 * @typedef {Object} lapwing.control.v1.Command.$Properties
                 * @property {string|null} [commandId] Command commandId
                 * @property {string|null} [issuedBy] Command issuedBy
                 * @property {number|null} [issuedAtMs] Command issuedAtMs
                 * @property {number|null} [expiresAtMs] Command expiresAtMs
                 * @property {lapwing.control.v1.LessonRef.$Properties|null} [lesson] Command lesson
                 * @property {string|null} [deviceId] Command deviceId
                 * @property {string|null} [sessionId] Command sessionId
                 * @property {string|null} [issuerName] Command issuerName
                 * @property {lapwing.control.v1.IssuerRole|null} [issuerRole] Command issuerRole
                 * @property {lapwing.control.v1.LessonStart.$Properties|null} [lessonStart] Command lessonStart
                 * @property {lapwing.control.v1.LessonExtend.$Properties|null} [lessonExtend] Command lessonExtend
                 * @property {lapwing.control.v1.LessonEnd.$Properties|null} [lessonEnd] Command lessonEnd
                 * @property {lapwing.control.v1.Lock.$Properties|null} [lock] Command lock
                 * @property {lapwing.control.v1.Lift.$Properties|null} [lift] Command lift
                 * @property {lapwing.control.v1.ShowMessage.$Properties|null} [showMessage] Command showMessage
                 * @property {lapwing.control.v1.OpenSite.$Properties|null} [openSite] Command openSite
                 * @property {lapwing.control.v1.OpenApplication.$Properties|null} [openApplication] Command openApplication
                 * @property {lapwing.control.v1.CloseFront.$Properties|null} [closeFront] Command closeFront
                 * @property {lapwing.control.v1.Focus.$Properties|null} [focus] Command focus
                 * @property {lapwing.control.v1.Block.$Properties|null} [block] Command block
                 * @property {lapwing.control.v1.PauseInternet.$Properties|null} [pauseInternet] Command pauseInternet
                 * @property {lapwing.control.v1.Mute.$Properties|null} [mute] Command mute
                 * @property {lapwing.control.v1.LogOff.$Properties|null} [logOff] Command logOff
                 * @property {lapwing.control.v1.Restart.$Properties|null} [restart] Command restart
                 * @property {lapwing.control.v1.ShutDown.$Properties|null} [shutDown] Command shutDown
                 * @property {lapwing.control.v1.Wake.$Properties|null} [wake] Command wake
                 * @property {lapwing.control.v1.LowerHand.$Properties|null} [lowerHand] Command lowerHand
                 * @property {"lessonStart"|"lessonExtend"|"lessonEnd"|"lock"|"lift"|"showMessage"|"openSite"|"openApplication"|"closeFront"|"focus"|"block"|"pauseInternet"|"mute"|"logOff"|"restart"|"shutDown"|"wake"|"lowerHand"} [kind] Command kind
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Command.
                 * @memberof lapwing.control.v1
                 * @interface ICommand
                 * @augments lapwing.control.v1.Command.$Properties
                 * @deprecated Use lapwing.control.v1.Command.$Properties instead.
                 */

                /**
                 * Narrowed shape of a Command.
                 * @typedef {{
                 *   commandId?: string|null;
                 *   issuedBy?: string|null;
                 *   issuedAtMs?: number|null;
                 *   expiresAtMs?: number|null;
                 *   lesson?: lapwing.control.v1.LessonRef.$Shape|null;
                 *   deviceId?: string|null;
                 *   sessionId?: string|null;
                 *   issuerName?: string|null;
                 *   issuerRole?: lapwing.control.v1.IssuerRole|null;
                 *   lessonStart?: lapwing.control.v1.LessonStart.$Shape|null;
                 *   lessonExtend?: lapwing.control.v1.LessonExtend.$Shape|null;
                 *   lessonEnd?: lapwing.control.v1.LessonEnd.$Shape|null;
                 *   lock?: lapwing.control.v1.Lock.$Shape|null;
                 *   lift?: lapwing.control.v1.Lift.$Shape|null;
                 *   showMessage?: lapwing.control.v1.ShowMessage.$Shape|null;
                 *   openSite?: lapwing.control.v1.OpenSite.$Shape|null;
                 *   openApplication?: lapwing.control.v1.OpenApplication.$Shape|null;
                 *   closeFront?: lapwing.control.v1.CloseFront.$Shape|null;
                 *   focus?: lapwing.control.v1.Focus.$Shape|null;
                 *   block?: lapwing.control.v1.Block.$Shape|null;
                 *   pauseInternet?: lapwing.control.v1.PauseInternet.$Shape|null;
                 *   mute?: lapwing.control.v1.Mute.$Shape|null;
                 *   logOff?: lapwing.control.v1.LogOff.$Shape|null;
                 *   restart?: lapwing.control.v1.Restart.$Shape|null;
                 *   shutDown?: lapwing.control.v1.ShutDown.$Shape|null;
                 *   wake?: lapwing.control.v1.Wake.$Shape|null;
                 *   lowerHand?: lapwing.control.v1.LowerHand.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ kind?: undefined; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null }|{ kind?: "lessonStart"; lessonStart: lapwing.control.v1.LessonStart.$Shape; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null }|{ kind?: "lessonExtend"; lessonStart?: null; lessonExtend: lapwing.control.v1.LessonExtend.$Shape; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null }|{ kind?: "lessonEnd"; lessonStart?: null; lessonExtend?: null; lessonEnd: lapwing.control.v1.LessonEnd.$Shape; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null }|{ kind?: "lock"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock: lapwing.control.v1.Lock.$Shape; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null }|{ kind?: "lift"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift: lapwing.control.v1.Lift.$Shape; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null }|{ kind?: "showMessage"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage: lapwing.control.v1.ShowMessage.$Shape; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null }|{ kind?: "openSite"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite: lapwing.control.v1.OpenSite.$Shape; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null }|{ kind?: "openApplication"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication: lapwing.control.v1.OpenApplication.$Shape; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null }|{ kind?: "closeFront"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront: lapwing.control.v1.CloseFront.$Shape; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null }|{ kind?: "focus"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus: lapwing.control.v1.Focus.$Shape; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null }|{ kind?: "block"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block: lapwing.control.v1.Block.$Shape; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null }|{ kind?: "pauseInternet"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet: lapwing.control.v1.PauseInternet.$Shape; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null }|{ kind?: "mute"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute: lapwing.control.v1.Mute.$Shape; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand?: null }|{ kind?: "logOff"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff: lapwing.control.v1.LogOff.$Shape; restart?: null; shutDown?: null; wake?: null; lowerHand?: null }|{ kind?: "restart"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart: lapwing.control.v1.Restart.$Shape; shutDown?: null; wake?: null; lowerHand?: null }|{ kind?: "shutDown"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown: lapwing.control.v1.ShutDown.$Shape; wake?: null; lowerHand?: null }|{ kind?: "wake"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake: lapwing.control.v1.Wake.$Shape; lowerHand?: null }|{ kind?: "lowerHand"; lessonStart?: null; lessonExtend?: null; lessonEnd?: null; lock?: null; lift?: null; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null; logOff?: null; restart?: null; shutDown?: null; wake?: null; lowerHand: lapwing.control.v1.LowerHand.$Shape })
                 * )} lapwing.control.v1.Command.$Shape
                 */

                /**
                 * Constructs a new Command.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a Command.
                 * @constructor
                 * @param {lapwing.control.v1.Command.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Command = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Command commandId.
                 * @member {string} commandId
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.commandId = "";

                /**
                 * Command issuedBy.
                 * @member {string} issuedBy
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.issuedBy = "";

                /**
                 * Command issuedAtMs.
                 * @member {number} issuedAtMs
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.issuedAtMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Command expiresAtMs.
                 * @member {number} expiresAtMs
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.expiresAtMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Command lesson.
                 * @member {lapwing.control.v1.LessonRef.$Properties|null|undefined} lesson
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.lesson = null;

                /**
                 * Command deviceId.
                 * @member {string} deviceId
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.deviceId = "";

                /**
                 * Command sessionId.
                 * @member {string} sessionId
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.sessionId = "";

                /**
                 * Command issuerName.
                 * @member {string} issuerName
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.issuerName = "";

                /**
                 * Command issuerRole.
                 * @member {lapwing.control.v1.IssuerRole} issuerRole
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.issuerRole = 0;

                /**
                 * Command lessonStart.
                 * @member {lapwing.control.v1.LessonStart.$Properties|null|undefined} lessonStart
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.lessonStart = null;

                /**
                 * Command lessonExtend.
                 * @member {lapwing.control.v1.LessonExtend.$Properties|null|undefined} lessonExtend
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.lessonExtend = null;

                /**
                 * Command lessonEnd.
                 * @member {lapwing.control.v1.LessonEnd.$Properties|null|undefined} lessonEnd
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.lessonEnd = null;

                /**
                 * Command lock.
                 * @member {lapwing.control.v1.Lock.$Properties|null|undefined} lock
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.lock = null;

                /**
                 * Command lift.
                 * @member {lapwing.control.v1.Lift.$Properties|null|undefined} lift
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.lift = null;

                /**
                 * Command showMessage.
                 * @member {lapwing.control.v1.ShowMessage.$Properties|null|undefined} showMessage
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.showMessage = null;

                /**
                 * Command openSite.
                 * @member {lapwing.control.v1.OpenSite.$Properties|null|undefined} openSite
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.openSite = null;

                /**
                 * Command openApplication.
                 * @member {lapwing.control.v1.OpenApplication.$Properties|null|undefined} openApplication
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.openApplication = null;

                /**
                 * Command closeFront.
                 * @member {lapwing.control.v1.CloseFront.$Properties|null|undefined} closeFront
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.closeFront = null;

                /**
                 * Command focus.
                 * @member {lapwing.control.v1.Focus.$Properties|null|undefined} focus
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.focus = null;

                /**
                 * Command block.
                 * @member {lapwing.control.v1.Block.$Properties|null|undefined} block
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.block = null;

                /**
                 * Command pauseInternet.
                 * @member {lapwing.control.v1.PauseInternet.$Properties|null|undefined} pauseInternet
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.pauseInternet = null;

                /**
                 * Command mute.
                 * @member {lapwing.control.v1.Mute.$Properties|null|undefined} mute
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.mute = null;

                /**
                 * Command logOff.
                 * @member {lapwing.control.v1.LogOff.$Properties|null|undefined} logOff
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.logOff = null;

                /**
                 * Command restart.
                 * @member {lapwing.control.v1.Restart.$Properties|null|undefined} restart
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.restart = null;

                /**
                 * Command shutDown.
                 * @member {lapwing.control.v1.ShutDown.$Properties|null|undefined} shutDown
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.shutDown = null;

                /**
                 * Command wake.
                 * @member {lapwing.control.v1.Wake.$Properties|null|undefined} wake
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.wake = null;

                /**
                 * Command lowerHand.
                 * @member {lapwing.control.v1.LowerHand.$Properties|null|undefined} lowerHand
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                Command.prototype.lowerHand = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * Command kind.
                 * @member {"lessonStart"|"lessonExtend"|"lessonEnd"|"lock"|"lift"|"showMessage"|"openSite"|"openApplication"|"closeFront"|"focus"|"block"|"pauseInternet"|"mute"|"logOff"|"restart"|"shutDown"|"wake"|"lowerHand"|undefined} kind
                 * @memberof lapwing.control.v1.Command
                 * @instance
                 */
                $Object.defineProperty(Command.prototype, "kind", {
                    get: $util.oneOfGetter($oneOfFields = ["lessonStart", "lessonExtend", "lessonEnd", "lock", "lift", "showMessage", "openSite", "openApplication", "closeFront", "focus", "block", "pauseInternet", "mute", "logOff", "restart", "shutDown", "wake", "lowerHand"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified Command message. Does not implicitly {@link lapwing.control.v1.Command.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.Command
                 * @static
                 * @param {lapwing.control.v1.Command.$Properties} message Command message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Command.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.commandId != null && $Object.hasOwnProperty.call(message, "commandId") && message.commandId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.commandId);
                    if (message.issuedBy != null && $Object.hasOwnProperty.call(message, "issuedBy") && message.issuedBy !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.issuedBy);
                    if (message.issuedAtMs != null && $Object.hasOwnProperty.call(message, "issuedAtMs") && (typeof message.issuedAtMs === "object" ? message.issuedAtMs.low || message.issuedAtMs.high : message.issuedAtMs !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.issuedAtMs);
                    if (message.expiresAtMs != null && $Object.hasOwnProperty.call(message, "expiresAtMs") && (typeof message.expiresAtMs === "object" ? message.expiresAtMs.low || message.expiresAtMs.high : message.expiresAtMs !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.expiresAtMs);
                    if (message.lesson != null && $Object.hasOwnProperty.call(message, "lesson"))
                        $root.lapwing.control.v1.LessonRef.encode(message.lesson, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId") && message.deviceId !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.deviceId);
                    if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.sessionId);
                    if (message.issuerName != null && $Object.hasOwnProperty.call(message, "issuerName") && message.issuerName !== "")
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.issuerName);
                    if (message.issuerRole != null && $Object.hasOwnProperty.call(message, "issuerRole") && message.issuerRole !== 0)
                        writer.uint32(/* id 9, wireType 0 =*/72).int32(message.issuerRole);
                    if (message.lessonStart != null && $Object.hasOwnProperty.call(message, "lessonStart"))
                        $root.lapwing.control.v1.LessonStart.encode(message.lessonStart, writer.uint32(/* id 20, wireType 2 =*/162).fork(), _depth + 1).ldelim();
                    if (message.lessonExtend != null && $Object.hasOwnProperty.call(message, "lessonExtend"))
                        $root.lapwing.control.v1.LessonExtend.encode(message.lessonExtend, writer.uint32(/* id 21, wireType 2 =*/170).fork(), _depth + 1).ldelim();
                    if (message.lessonEnd != null && $Object.hasOwnProperty.call(message, "lessonEnd"))
                        $root.lapwing.control.v1.LessonEnd.encode(message.lessonEnd, writer.uint32(/* id 22, wireType 2 =*/178).fork(), _depth + 1).ldelim();
                    if (message.lock != null && $Object.hasOwnProperty.call(message, "lock"))
                        $root.lapwing.control.v1.Lock.encode(message.lock, writer.uint32(/* id 23, wireType 2 =*/186).fork(), _depth + 1).ldelim();
                    if (message.lift != null && $Object.hasOwnProperty.call(message, "lift"))
                        $root.lapwing.control.v1.Lift.encode(message.lift, writer.uint32(/* id 24, wireType 2 =*/194).fork(), _depth + 1).ldelim();
                    if (message.showMessage != null && $Object.hasOwnProperty.call(message, "showMessage"))
                        $root.lapwing.control.v1.ShowMessage.encode(message.showMessage, writer.uint32(/* id 25, wireType 2 =*/202).fork(), _depth + 1).ldelim();
                    if (message.openSite != null && $Object.hasOwnProperty.call(message, "openSite"))
                        $root.lapwing.control.v1.OpenSite.encode(message.openSite, writer.uint32(/* id 26, wireType 2 =*/210).fork(), _depth + 1).ldelim();
                    if (message.openApplication != null && $Object.hasOwnProperty.call(message, "openApplication"))
                        $root.lapwing.control.v1.OpenApplication.encode(message.openApplication, writer.uint32(/* id 27, wireType 2 =*/218).fork(), _depth + 1).ldelim();
                    if (message.closeFront != null && $Object.hasOwnProperty.call(message, "closeFront"))
                        $root.lapwing.control.v1.CloseFront.encode(message.closeFront, writer.uint32(/* id 28, wireType 2 =*/226).fork(), _depth + 1).ldelim();
                    if (message.focus != null && $Object.hasOwnProperty.call(message, "focus"))
                        $root.lapwing.control.v1.Focus.encode(message.focus, writer.uint32(/* id 29, wireType 2 =*/234).fork(), _depth + 1).ldelim();
                    if (message.block != null && $Object.hasOwnProperty.call(message, "block"))
                        $root.lapwing.control.v1.Block.encode(message.block, writer.uint32(/* id 30, wireType 2 =*/242).fork(), _depth + 1).ldelim();
                    if (message.pauseInternet != null && $Object.hasOwnProperty.call(message, "pauseInternet"))
                        $root.lapwing.control.v1.PauseInternet.encode(message.pauseInternet, writer.uint32(/* id 31, wireType 2 =*/250).fork(), _depth + 1).ldelim();
                    if (message.mute != null && $Object.hasOwnProperty.call(message, "mute"))
                        $root.lapwing.control.v1.Mute.encode(message.mute, writer.uint32(/* id 32, wireType 2 =*/258).fork(), _depth + 1).ldelim();
                    if (message.logOff != null && $Object.hasOwnProperty.call(message, "logOff"))
                        $root.lapwing.control.v1.LogOff.encode(message.logOff, writer.uint32(/* id 33, wireType 2 =*/266).fork(), _depth + 1).ldelim();
                    if (message.restart != null && $Object.hasOwnProperty.call(message, "restart"))
                        $root.lapwing.control.v1.Restart.encode(message.restart, writer.uint32(/* id 34, wireType 2 =*/274).fork(), _depth + 1).ldelim();
                    if (message.shutDown != null && $Object.hasOwnProperty.call(message, "shutDown"))
                        $root.lapwing.control.v1.ShutDown.encode(message.shutDown, writer.uint32(/* id 35, wireType 2 =*/282).fork(), _depth + 1).ldelim();
                    if (message.wake != null && $Object.hasOwnProperty.call(message, "wake"))
                        $root.lapwing.control.v1.Wake.encode(message.wake, writer.uint32(/* id 36, wireType 2 =*/290).fork(), _depth + 1).ldelim();
                    if (message.lowerHand != null && $Object.hasOwnProperty.call(message, "lowerHand"))
                        $root.lapwing.control.v1.LowerHand.encode(message.lowerHand, writer.uint32(/* id 37, wireType 2 =*/298).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Command message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.Command
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Command & lapwing.control.v1.Command.$Shape} Command
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Command.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.Command();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.commandId = value;
                                else
                                    delete message.commandId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.issuedBy = value;
                                else
                                    delete message.issuedBy;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.issuedAtMs = value;
                                else
                                    delete message.issuedAtMs;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.expiresAtMs = value;
                                else
                                    delete message.expiresAtMs;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.lesson = $root.lapwing.control.v1.LessonRef.decode(reader, reader.size(), $undefined, _depth + 1, message.lesson);
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.deviceId = value;
                                else
                                    delete message.deviceId;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.sessionId = value;
                                else
                                    delete message.sessionId;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.issuerName = value;
                                else
                                    delete message.issuerName;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.issuerRole = value;
                                else
                                    delete message.issuerRole;
                                continue;
                            }
                        case 20: {
                                if (wireType !== 2)
                                    break;
                                message.lessonStart = $root.lapwing.control.v1.LessonStart.decode(reader, reader.size(), $undefined, _depth + 1, message.lessonStart);
                                message.kind = "lessonStart";
                                continue;
                            }
                        case 21: {
                                if (wireType !== 2)
                                    break;
                                message.lessonExtend = $root.lapwing.control.v1.LessonExtend.decode(reader, reader.size(), $undefined, _depth + 1, message.lessonExtend);
                                message.kind = "lessonExtend";
                                continue;
                            }
                        case 22: {
                                if (wireType !== 2)
                                    break;
                                message.lessonEnd = $root.lapwing.control.v1.LessonEnd.decode(reader, reader.size(), $undefined, _depth + 1, message.lessonEnd);
                                message.kind = "lessonEnd";
                                continue;
                            }
                        case 23: {
                                if (wireType !== 2)
                                    break;
                                message.lock = $root.lapwing.control.v1.Lock.decode(reader, reader.size(), $undefined, _depth + 1, message.lock);
                                message.kind = "lock";
                                continue;
                            }
                        case 24: {
                                if (wireType !== 2)
                                    break;
                                message.lift = $root.lapwing.control.v1.Lift.decode(reader, reader.size(), $undefined, _depth + 1, message.lift);
                                message.kind = "lift";
                                continue;
                            }
                        case 25: {
                                if (wireType !== 2)
                                    break;
                                message.showMessage = $root.lapwing.control.v1.ShowMessage.decode(reader, reader.size(), $undefined, _depth + 1, message.showMessage);
                                message.kind = "showMessage";
                                continue;
                            }
                        case 26: {
                                if (wireType !== 2)
                                    break;
                                message.openSite = $root.lapwing.control.v1.OpenSite.decode(reader, reader.size(), $undefined, _depth + 1, message.openSite);
                                message.kind = "openSite";
                                continue;
                            }
                        case 27: {
                                if (wireType !== 2)
                                    break;
                                message.openApplication = $root.lapwing.control.v1.OpenApplication.decode(reader, reader.size(), $undefined, _depth + 1, message.openApplication);
                                message.kind = "openApplication";
                                continue;
                            }
                        case 28: {
                                if (wireType !== 2)
                                    break;
                                message.closeFront = $root.lapwing.control.v1.CloseFront.decode(reader, reader.size(), $undefined, _depth + 1, message.closeFront);
                                message.kind = "closeFront";
                                continue;
                            }
                        case 29: {
                                if (wireType !== 2)
                                    break;
                                message.focus = $root.lapwing.control.v1.Focus.decode(reader, reader.size(), $undefined, _depth + 1, message.focus);
                                message.kind = "focus";
                                continue;
                            }
                        case 30: {
                                if (wireType !== 2)
                                    break;
                                message.block = $root.lapwing.control.v1.Block.decode(reader, reader.size(), $undefined, _depth + 1, message.block);
                                message.kind = "block";
                                continue;
                            }
                        case 31: {
                                if (wireType !== 2)
                                    break;
                                message.pauseInternet = $root.lapwing.control.v1.PauseInternet.decode(reader, reader.size(), $undefined, _depth + 1, message.pauseInternet);
                                message.kind = "pauseInternet";
                                continue;
                            }
                        case 32: {
                                if (wireType !== 2)
                                    break;
                                message.mute = $root.lapwing.control.v1.Mute.decode(reader, reader.size(), $undefined, _depth + 1, message.mute);
                                message.kind = "mute";
                                continue;
                            }
                        case 33: {
                                if (wireType !== 2)
                                    break;
                                message.logOff = $root.lapwing.control.v1.LogOff.decode(reader, reader.size(), $undefined, _depth + 1, message.logOff);
                                message.kind = "logOff";
                                continue;
                            }
                        case 34: {
                                if (wireType !== 2)
                                    break;
                                message.restart = $root.lapwing.control.v1.Restart.decode(reader, reader.size(), $undefined, _depth + 1, message.restart);
                                message.kind = "restart";
                                continue;
                            }
                        case 35: {
                                if (wireType !== 2)
                                    break;
                                message.shutDown = $root.lapwing.control.v1.ShutDown.decode(reader, reader.size(), $undefined, _depth + 1, message.shutDown);
                                message.kind = "shutDown";
                                continue;
                            }
                        case 36: {
                                if (wireType !== 2)
                                    break;
                                message.wake = $root.lapwing.control.v1.Wake.decode(reader, reader.size(), $undefined, _depth + 1, message.wake);
                                message.kind = "wake";
                                continue;
                            }
                        case 37: {
                                if (wireType !== 2)
                                    break;
                                message.lowerHand = $root.lapwing.control.v1.LowerHand.decode(reader, reader.size(), $undefined, _depth + 1, message.lowerHand);
                                message.kind = "lowerHand";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Command;
            })();

            /**
             * IssuerRole enum.
             * @name lapwing.control.v1.IssuerRole
             * @enum {number}
             * @property {number} ISSUER_ROLE_UNSPECIFIED=0 ISSUER_ROLE_UNSPECIFIED value
             * @property {number} ISSUER_ROLE_TEACHER=1 ISSUER_ROLE_TEACHER value
             * @property {number} ISSUER_ROLE_TECHNICIAN=2 ISSUER_ROLE_TECHNICIAN value
             */
            v1.IssuerRole = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "ISSUER_ROLE_UNSPECIFIED"] = 0;
                values[valuesById[1] = "ISSUER_ROLE_TEACHER"] = 1;
                values[valuesById[2] = "ISSUER_ROLE_TECHNICIAN"] = 2;
                return values;
            })();

            v1.LessonRef = (function() {

                /**
                 * Properties of a LessonRef.
                 * @typedef {Object} lapwing.control.v1.LessonRef.$Properties
                 * @property {string|null} [lessonId] LessonRef lessonId
                 * @property {string|null} [name] LessonRef name
                 * @property {string|null} [teacherName] LessonRef teacherName
                 * @property {number|null} [endsAtMs] LessonRef endsAtMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a LessonRef.
                 * @memberof lapwing.control.v1
                 * @interface ILessonRef
                 * @augments lapwing.control.v1.LessonRef.$Properties
                 * @deprecated Use lapwing.control.v1.LessonRef.$Properties instead.
                 */

                /**
                 * Shape of a LessonRef.
                 * @typedef {lapwing.control.v1.LessonRef.$Properties} lapwing.control.v1.LessonRef.$Shape
                 */

                /**
                 * Constructs a new LessonRef.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a LessonRef.
                 * @constructor
                 * @param {lapwing.control.v1.LessonRef.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const LessonRef = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * LessonRef lessonId.
                 * @member {string} lessonId
                 * @memberof lapwing.control.v1.LessonRef
                 * @instance
                 */
                LessonRef.prototype.lessonId = "";

                /**
                 * LessonRef name.
                 * @member {string} name
                 * @memberof lapwing.control.v1.LessonRef
                 * @instance
                 */
                LessonRef.prototype.name = "";

                /**
                 * LessonRef teacherName.
                 * @member {string} teacherName
                 * @memberof lapwing.control.v1.LessonRef
                 * @instance
                 */
                LessonRef.prototype.teacherName = "";

                /**
                 * LessonRef endsAtMs.
                 * @member {number} endsAtMs
                 * @memberof lapwing.control.v1.LessonRef
                 * @instance
                 */
                LessonRef.prototype.endsAtMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Encodes the specified LessonRef message. Does not implicitly {@link lapwing.control.v1.LessonRef.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.LessonRef
                 * @static
                 * @param {lapwing.control.v1.LessonRef.$Properties} message LessonRef message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                LessonRef.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.lessonId != null && $Object.hasOwnProperty.call(message, "lessonId") && message.lessonId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.lessonId);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.name);
                    if (message.teacherName != null && $Object.hasOwnProperty.call(message, "teacherName") && message.teacherName !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.teacherName);
                    if (message.endsAtMs != null && $Object.hasOwnProperty.call(message, "endsAtMs") && (typeof message.endsAtMs === "object" ? message.endsAtMs.low || message.endsAtMs.high : message.endsAtMs !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.endsAtMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a LessonRef message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.LessonRef
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.LessonRef & lapwing.control.v1.LessonRef.$Shape} LessonRef
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                LessonRef.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.LessonRef();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.lessonId = value;
                                else
                                    delete message.lessonId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.teacherName = value;
                                else
                                    delete message.teacherName;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.endsAtMs = value;
                                else
                                    delete message.endsAtMs;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return LessonRef;
            })();

            v1.LessonStart = (function() {

                /**
                 * Properties of a LessonStart.
                 * @typedef {Object} lapwing.control.v1.LessonStart.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a LessonStart.
                 * @memberof lapwing.control.v1
                 * @interface ILessonStart
                 * @augments lapwing.control.v1.LessonStart.$Properties
                 * @deprecated Use lapwing.control.v1.LessonStart.$Properties instead.
                 */

                /**
                 * Shape of a LessonStart.
                 * @typedef {lapwing.control.v1.LessonStart.$Properties} lapwing.control.v1.LessonStart.$Shape
                 */

                /**
                 * Constructs a new LessonStart.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a LessonStart.
                 * @constructor
                 * @param {lapwing.control.v1.LessonStart.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const LessonStart = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Encodes the specified LessonStart message. Does not implicitly {@link lapwing.control.v1.LessonStart.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.LessonStart
                 * @static
                 * @param {lapwing.control.v1.LessonStart.$Properties} message LessonStart message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                LessonStart.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a LessonStart message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.LessonStart
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.LessonStart & lapwing.control.v1.LessonStart.$Shape} LessonStart
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                LessonStart.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.LessonStart();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return LessonStart;
            })();

            v1.LessonExtend = (function() {

                /**
                 * Properties of a LessonExtend.
                 * @typedef {Object} lapwing.control.v1.LessonExtend.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a LessonExtend.
                 * @memberof lapwing.control.v1
                 * @interface ILessonExtend
                 * @augments lapwing.control.v1.LessonExtend.$Properties
                 * @deprecated Use lapwing.control.v1.LessonExtend.$Properties instead.
                 */

                /**
                 * Shape of a LessonExtend.
                 * @typedef {lapwing.control.v1.LessonExtend.$Properties} lapwing.control.v1.LessonExtend.$Shape
                 */

                /**
                 * Constructs a new LessonExtend.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a LessonExtend.
                 * @constructor
                 * @param {lapwing.control.v1.LessonExtend.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const LessonExtend = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Encodes the specified LessonExtend message. Does not implicitly {@link lapwing.control.v1.LessonExtend.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.LessonExtend
                 * @static
                 * @param {lapwing.control.v1.LessonExtend.$Properties} message LessonExtend message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                LessonExtend.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a LessonExtend message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.LessonExtend
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.LessonExtend & lapwing.control.v1.LessonExtend.$Shape} LessonExtend
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                LessonExtend.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.LessonExtend();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return LessonExtend;
            })();

            v1.LessonEnd = (function() {

                /**
                 * Properties of a LessonEnd.
                 * @typedef {Object} lapwing.control.v1.LessonEnd.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a LessonEnd.
                 * @memberof lapwing.control.v1
                 * @interface ILessonEnd
                 * @augments lapwing.control.v1.LessonEnd.$Properties
                 * @deprecated Use lapwing.control.v1.LessonEnd.$Properties instead.
                 */

                /**
                 * Shape of a LessonEnd.
                 * @typedef {lapwing.control.v1.LessonEnd.$Properties} lapwing.control.v1.LessonEnd.$Shape
                 */

                /**
                 * Constructs a new LessonEnd.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a LessonEnd.
                 * @constructor
                 * @param {lapwing.control.v1.LessonEnd.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const LessonEnd = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Encodes the specified LessonEnd message. Does not implicitly {@link lapwing.control.v1.LessonEnd.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.LessonEnd
                 * @static
                 * @param {lapwing.control.v1.LessonEnd.$Properties} message LessonEnd message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                LessonEnd.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a LessonEnd message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.LessonEnd
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.LessonEnd & lapwing.control.v1.LessonEnd.$Shape} LessonEnd
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                LessonEnd.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.LessonEnd();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return LessonEnd;
            })();

            /**
             * RestrictionKind enum.
             * @name lapwing.control.v1.RestrictionKind
             * @enum {number}
             * @property {number} RESTRICTION_KIND_UNSPECIFIED=0 RESTRICTION_KIND_UNSPECIFIED value
             * @property {number} RESTRICTION_KIND_LOCK=1 RESTRICTION_KIND_LOCK value
             * @property {number} RESTRICTION_KIND_FOCUS=2 RESTRICTION_KIND_FOCUS value
             * @property {number} RESTRICTION_KIND_BLOCK=3 RESTRICTION_KIND_BLOCK value
             * @property {number} RESTRICTION_KIND_PAUSE_INTERNET=4 RESTRICTION_KIND_PAUSE_INTERNET value
             * @property {number} RESTRICTION_KIND_MUTE=5 RESTRICTION_KIND_MUTE value
             */
            v1.RestrictionKind = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "RESTRICTION_KIND_UNSPECIFIED"] = 0;
                values[valuesById[1] = "RESTRICTION_KIND_LOCK"] = 1;
                values[valuesById[2] = "RESTRICTION_KIND_FOCUS"] = 2;
                values[valuesById[3] = "RESTRICTION_KIND_BLOCK"] = 3;
                values[valuesById[4] = "RESTRICTION_KIND_PAUSE_INTERNET"] = 4;
                values[valuesById[5] = "RESTRICTION_KIND_MUTE"] = 5;
                return values;
            })();

            v1.Lock = (function() {

                /**
                 * Properties of a Lock.
                 * @typedef {Object} lapwing.control.v1.Lock.$Properties
                 * @property {string|null} [words] Lock words
                 * @property {number|null} [untilMs] Lock untilMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Lock.
                 * @memberof lapwing.control.v1
                 * @interface ILock
                 * @augments lapwing.control.v1.Lock.$Properties
                 * @deprecated Use lapwing.control.v1.Lock.$Properties instead.
                 */

                /**
                 * Shape of a Lock.
                 * @typedef {lapwing.control.v1.Lock.$Properties} lapwing.control.v1.Lock.$Shape
                 */

                /**
                 * Constructs a new Lock.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a Lock.
                 * @constructor
                 * @param {lapwing.control.v1.Lock.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Lock = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Lock words.
                 * @member {string} words
                 * @memberof lapwing.control.v1.Lock
                 * @instance
                 */
                Lock.prototype.words = "";

                /**
                 * Lock untilMs.
                 * @member {number} untilMs
                 * @memberof lapwing.control.v1.Lock
                 * @instance
                 */
                Lock.prototype.untilMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Encodes the specified Lock message. Does not implicitly {@link lapwing.control.v1.Lock.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.Lock
                 * @static
                 * @param {lapwing.control.v1.Lock.$Properties} message Lock message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Lock.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.words != null && $Object.hasOwnProperty.call(message, "words") && message.words !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.words);
                    if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs") && (typeof message.untilMs === "object" ? message.untilMs.low || message.untilMs.high : message.untilMs !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.untilMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Lock message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.Lock
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Lock & lapwing.control.v1.Lock.$Shape} Lock
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Lock.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.Lock();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.words = value;
                                else
                                    delete message.words;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.untilMs = value;
                                else
                                    delete message.untilMs;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Lock;
            })();

            v1.Focus = (function() {

                /**
                 * Properties of a Focus.
                 * @typedef {Object} lapwing.control.v1.Focus.$Properties
                 * @property {Array.<string>|null} [sites] Focus sites
                 * @property {Array.<string>|null} [applications] Focus applications
                 * @property {number|null} [untilMs] Focus untilMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Focus.
                 * @memberof lapwing.control.v1
                 * @interface IFocus
                 * @augments lapwing.control.v1.Focus.$Properties
                 * @deprecated Use lapwing.control.v1.Focus.$Properties instead.
                 */

                /**
                 * Shape of a Focus.
                 * @typedef {lapwing.control.v1.Focus.$Properties} lapwing.control.v1.Focus.$Shape
                 */

                /**
                 * Constructs a new Focus.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a Focus.
                 * @constructor
                 * @param {lapwing.control.v1.Focus.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Focus = function (properties) {
                    this.sites = [];
                    this.applications = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Focus sites.
                 * @member {Array.<string>} sites
                 * @memberof lapwing.control.v1.Focus
                 * @instance
                 */
                Focus.prototype.sites = $util.emptyArray;

                /**
                 * Focus applications.
                 * @member {Array.<string>} applications
                 * @memberof lapwing.control.v1.Focus
                 * @instance
                 */
                Focus.prototype.applications = $util.emptyArray;

                /**
                 * Focus untilMs.
                 * @member {number} untilMs
                 * @memberof lapwing.control.v1.Focus
                 * @instance
                 */
                Focus.prototype.untilMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Encodes the specified Focus message. Does not implicitly {@link lapwing.control.v1.Focus.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.Focus
                 * @static
                 * @param {lapwing.control.v1.Focus.$Properties} message Focus message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Focus.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.sites != null && message.sites.length)
                        for (let i = 0; i < message.sites.length; ++i)
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.sites[i]);
                    if (message.applications != null && message.applications.length)
                        for (let i = 0; i < message.applications.length; ++i)
                            writer.uint32(/* id 2, wireType 2 =*/18).string(message.applications[i]);
                    if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs") && (typeof message.untilMs === "object" ? message.untilMs.low || message.untilMs.high : message.untilMs !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.untilMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Focus message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.Focus
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Focus & lapwing.control.v1.Focus.$Shape} Focus
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Focus.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.Focus();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.sites && message.sites.length))
                                    message.sites = [];
                                message.sites.push(reader.stringVerify());
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.applications && message.applications.length))
                                    message.applications = [];
                                message.applications.push(reader.stringVerify());
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.untilMs = value;
                                else
                                    delete message.untilMs;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Focus;
            })();

            v1.Block = (function() {

                /**
                 * Properties of a Block.
                 * @typedef {Object} lapwing.control.v1.Block.$Properties
                 * @property {Array.<string>|null} [sites] Block sites
                 * @property {Array.<string>|null} [applications] Block applications
                 * @property {number|null} [untilMs] Block untilMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Block.
                 * @memberof lapwing.control.v1
                 * @interface IBlock
                 * @augments lapwing.control.v1.Block.$Properties
                 * @deprecated Use lapwing.control.v1.Block.$Properties instead.
                 */

                /**
                 * Shape of a Block.
                 * @typedef {lapwing.control.v1.Block.$Properties} lapwing.control.v1.Block.$Shape
                 */

                /**
                 * Constructs a new Block.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a Block.
                 * @constructor
                 * @param {lapwing.control.v1.Block.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Block = function (properties) {
                    this.sites = [];
                    this.applications = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Block sites.
                 * @member {Array.<string>} sites
                 * @memberof lapwing.control.v1.Block
                 * @instance
                 */
                Block.prototype.sites = $util.emptyArray;

                /**
                 * Block applications.
                 * @member {Array.<string>} applications
                 * @memberof lapwing.control.v1.Block
                 * @instance
                 */
                Block.prototype.applications = $util.emptyArray;

                /**
                 * Block untilMs.
                 * @member {number} untilMs
                 * @memberof lapwing.control.v1.Block
                 * @instance
                 */
                Block.prototype.untilMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Encodes the specified Block message. Does not implicitly {@link lapwing.control.v1.Block.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.Block
                 * @static
                 * @param {lapwing.control.v1.Block.$Properties} message Block message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Block.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.sites != null && message.sites.length)
                        for (let i = 0; i < message.sites.length; ++i)
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.sites[i]);
                    if (message.applications != null && message.applications.length)
                        for (let i = 0; i < message.applications.length; ++i)
                            writer.uint32(/* id 2, wireType 2 =*/18).string(message.applications[i]);
                    if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs") && (typeof message.untilMs === "object" ? message.untilMs.low || message.untilMs.high : message.untilMs !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.untilMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Block message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.Block
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Block & lapwing.control.v1.Block.$Shape} Block
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Block.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.Block();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.sites && message.sites.length))
                                    message.sites = [];
                                message.sites.push(reader.stringVerify());
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.applications && message.applications.length))
                                    message.applications = [];
                                message.applications.push(reader.stringVerify());
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.untilMs = value;
                                else
                                    delete message.untilMs;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Block;
            })();

            v1.PauseInternet = (function() {

                /**
                 * Properties of a PauseInternet.
                 * @typedef {Object} lapwing.control.v1.PauseInternet.$Properties
                 * @property {number|null} [untilMs] PauseInternet untilMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PauseInternet.
                 * @memberof lapwing.control.v1
                 * @interface IPauseInternet
                 * @augments lapwing.control.v1.PauseInternet.$Properties
                 * @deprecated Use lapwing.control.v1.PauseInternet.$Properties instead.
                 */

                /**
                 * Shape of a PauseInternet.
                 * @typedef {lapwing.control.v1.PauseInternet.$Properties} lapwing.control.v1.PauseInternet.$Shape
                 */

                /**
                 * Constructs a new PauseInternet.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a PauseInternet.
                 * @constructor
                 * @param {lapwing.control.v1.PauseInternet.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PauseInternet = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PauseInternet untilMs.
                 * @member {number} untilMs
                 * @memberof lapwing.control.v1.PauseInternet
                 * @instance
                 */
                PauseInternet.prototype.untilMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Encodes the specified PauseInternet message. Does not implicitly {@link lapwing.control.v1.PauseInternet.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.PauseInternet
                 * @static
                 * @param {lapwing.control.v1.PauseInternet.$Properties} message PauseInternet message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PauseInternet.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs") && (typeof message.untilMs === "object" ? message.untilMs.low || message.untilMs.high : message.untilMs !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.untilMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PauseInternet message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.PauseInternet
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.PauseInternet & lapwing.control.v1.PauseInternet.$Shape} PauseInternet
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PauseInternet.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.PauseInternet();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.untilMs = value;
                                else
                                    delete message.untilMs;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return PauseInternet;
            })();

            v1.Mute = (function() {

                /**
                 * Properties of a Mute.
                 * @typedef {Object} lapwing.control.v1.Mute.$Properties
                 * @property {number|null} [untilMs] Mute untilMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Mute.
                 * @memberof lapwing.control.v1
                 * @interface IMute
                 * @augments lapwing.control.v1.Mute.$Properties
                 * @deprecated Use lapwing.control.v1.Mute.$Properties instead.
                 */

                /**
                 * Shape of a Mute.
                 * @typedef {lapwing.control.v1.Mute.$Properties} lapwing.control.v1.Mute.$Shape
                 */

                /**
                 * Constructs a new Mute.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a Mute.
                 * @constructor
                 * @param {lapwing.control.v1.Mute.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Mute = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Mute untilMs.
                 * @member {number} untilMs
                 * @memberof lapwing.control.v1.Mute
                 * @instance
                 */
                Mute.prototype.untilMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Encodes the specified Mute message. Does not implicitly {@link lapwing.control.v1.Mute.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.Mute
                 * @static
                 * @param {lapwing.control.v1.Mute.$Properties} message Mute message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Mute.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs") && (typeof message.untilMs === "object" ? message.untilMs.low || message.untilMs.high : message.untilMs !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.untilMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Mute message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.Mute
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Mute & lapwing.control.v1.Mute.$Shape} Mute
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Mute.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.Mute();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.untilMs = value;
                                else
                                    delete message.untilMs;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Mute;
            })();

            v1.Lift = (function() {

                /**
                 * Properties of a Lift.
                 * @typedef {Object} lapwing.control.v1.Lift.$Properties
                 * @property {Array.<lapwing.control.v1.RestrictionKind>|null} [restrictions] Lift restrictions
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Lift.
                 * @memberof lapwing.control.v1
                 * @interface ILift
                 * @augments lapwing.control.v1.Lift.$Properties
                 * @deprecated Use lapwing.control.v1.Lift.$Properties instead.
                 */

                /**
                 * Shape of a Lift.
                 * @typedef {lapwing.control.v1.Lift.$Properties} lapwing.control.v1.Lift.$Shape
                 */

                /**
                 * Constructs a new Lift.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a Lift.
                 * @constructor
                 * @param {lapwing.control.v1.Lift.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Lift = function (properties) {
                    this.restrictions = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Lift restrictions.
                 * @member {Array.<lapwing.control.v1.RestrictionKind>} restrictions
                 * @memberof lapwing.control.v1.Lift
                 * @instance
                 */
                Lift.prototype.restrictions = $util.emptyArray;

                /**
                 * Encodes the specified Lift message. Does not implicitly {@link lapwing.control.v1.Lift.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.Lift
                 * @static
                 * @param {lapwing.control.v1.Lift.$Properties} message Lift message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Lift.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.restrictions != null && message.restrictions.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).int32s(message.restrictions);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Lift message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.Lift
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Lift & lapwing.control.v1.Lift.$Shape} Lift
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Lift.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.Lift();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType === 2) {
                                    if (!(message.restrictions && message.restrictions.length))
                                        message.restrictions = [];
                                    reader.int32s(message.restrictions);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.restrictions && message.restrictions.length))
                                    message.restrictions = [];
                                message.restrictions.push(reader.int32());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Lift;
            })();

            v1.ShowMessage = (function() {

                /**
                 * Properties of a ShowMessage.
                 * @typedef {Object} lapwing.control.v1.ShowMessage.$Properties
                 * @property {string|null} [messageId] ShowMessage messageId
                 * @property {string|null} [text] ShowMessage text
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ShowMessage.
                 * @memberof lapwing.control.v1
                 * @interface IShowMessage
                 * @augments lapwing.control.v1.ShowMessage.$Properties
                 * @deprecated Use lapwing.control.v1.ShowMessage.$Properties instead.
                 */

                /**
                 * Shape of a ShowMessage.
                 * @typedef {lapwing.control.v1.ShowMessage.$Properties} lapwing.control.v1.ShowMessage.$Shape
                 */

                /**
                 * Constructs a new ShowMessage.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a ShowMessage.
                 * @constructor
                 * @param {lapwing.control.v1.ShowMessage.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ShowMessage = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ShowMessage messageId.
                 * @member {string} messageId
                 * @memberof lapwing.control.v1.ShowMessage
                 * @instance
                 */
                ShowMessage.prototype.messageId = "";

                /**
                 * ShowMessage text.
                 * @member {string} text
                 * @memberof lapwing.control.v1.ShowMessage
                 * @instance
                 */
                ShowMessage.prototype.text = "";

                /**
                 * Encodes the specified ShowMessage message. Does not implicitly {@link lapwing.control.v1.ShowMessage.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.ShowMessage
                 * @static
                 * @param {lapwing.control.v1.ShowMessage.$Properties} message ShowMessage message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ShowMessage.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId") && message.messageId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.messageId);
                    if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.text);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ShowMessage message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.ShowMessage
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.ShowMessage & lapwing.control.v1.ShowMessage.$Shape} ShowMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ShowMessage.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.ShowMessage();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.messageId = value;
                                else
                                    delete message.messageId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.text = value;
                                else
                                    delete message.text;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ShowMessage;
            })();

            v1.OpenSite = (function() {

                /**
                 * Properties of an OpenSite.
                 * @typedef {Object} lapwing.control.v1.OpenSite.$Properties
                 * @property {string|null} [url] OpenSite url
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an OpenSite.
                 * @memberof lapwing.control.v1
                 * @interface IOpenSite
                 * @augments lapwing.control.v1.OpenSite.$Properties
                 * @deprecated Use lapwing.control.v1.OpenSite.$Properties instead.
                 */

                /**
                 * Shape of an OpenSite.
                 * @typedef {lapwing.control.v1.OpenSite.$Properties} lapwing.control.v1.OpenSite.$Shape
                 */

                /**
                 * Constructs a new OpenSite.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents an OpenSite.
                 * @constructor
                 * @param {lapwing.control.v1.OpenSite.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const OpenSite = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * OpenSite url.
                 * @member {string} url
                 * @memberof lapwing.control.v1.OpenSite
                 * @instance
                 */
                OpenSite.prototype.url = "";

                /**
                 * Encodes the specified OpenSite message. Does not implicitly {@link lapwing.control.v1.OpenSite.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.OpenSite
                 * @static
                 * @param {lapwing.control.v1.OpenSite.$Properties} message OpenSite message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                OpenSite.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.url != null && $Object.hasOwnProperty.call(message, "url") && message.url !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.url);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an OpenSite message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.OpenSite
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.OpenSite & lapwing.control.v1.OpenSite.$Shape} OpenSite
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                OpenSite.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.OpenSite();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.url = value;
                                else
                                    delete message.url;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return OpenSite;
            })();

            v1.OpenApplication = (function() {

                /**
                 * Properties of an OpenApplication.
                 * @typedef {Object} lapwing.control.v1.OpenApplication.$Properties
                 * @property {string|null} [applicationId] OpenApplication applicationId
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an OpenApplication.
                 * @memberof lapwing.control.v1
                 * @interface IOpenApplication
                 * @augments lapwing.control.v1.OpenApplication.$Properties
                 * @deprecated Use lapwing.control.v1.OpenApplication.$Properties instead.
                 */

                /**
                 * Shape of an OpenApplication.
                 * @typedef {lapwing.control.v1.OpenApplication.$Properties} lapwing.control.v1.OpenApplication.$Shape
                 */

                /**
                 * Constructs a new OpenApplication.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents an OpenApplication.
                 * @constructor
                 * @param {lapwing.control.v1.OpenApplication.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const OpenApplication = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * OpenApplication applicationId.
                 * @member {string} applicationId
                 * @memberof lapwing.control.v1.OpenApplication
                 * @instance
                 */
                OpenApplication.prototype.applicationId = "";

                /**
                 * Encodes the specified OpenApplication message. Does not implicitly {@link lapwing.control.v1.OpenApplication.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.OpenApplication
                 * @static
                 * @param {lapwing.control.v1.OpenApplication.$Properties} message OpenApplication message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                OpenApplication.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.applicationId != null && $Object.hasOwnProperty.call(message, "applicationId") && message.applicationId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.applicationId);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an OpenApplication message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.OpenApplication
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.OpenApplication & lapwing.control.v1.OpenApplication.$Shape} OpenApplication
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                OpenApplication.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.OpenApplication();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.applicationId = value;
                                else
                                    delete message.applicationId;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return OpenApplication;
            })();

            v1.CloseFront = (function() {

                /**
                 * Properties of a CloseFront.
                 * @typedef {Object} lapwing.control.v1.CloseFront.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a CloseFront.
                 * @memberof lapwing.control.v1
                 * @interface ICloseFront
                 * @augments lapwing.control.v1.CloseFront.$Properties
                 * @deprecated Use lapwing.control.v1.CloseFront.$Properties instead.
                 */

                /**
                 * Shape of a CloseFront.
                 * @typedef {lapwing.control.v1.CloseFront.$Properties} lapwing.control.v1.CloseFront.$Shape
                 */

                /**
                 * Constructs a new CloseFront.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a CloseFront.
                 * @constructor
                 * @param {lapwing.control.v1.CloseFront.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const CloseFront = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Encodes the specified CloseFront message. Does not implicitly {@link lapwing.control.v1.CloseFront.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.CloseFront
                 * @static
                 * @param {lapwing.control.v1.CloseFront.$Properties} message CloseFront message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                CloseFront.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a CloseFront message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.CloseFront
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.CloseFront & lapwing.control.v1.CloseFront.$Shape} CloseFront
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                CloseFront.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.CloseFront();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return CloseFront;
            })();

            v1.LogOff = (function() {

                /**
                 * Properties of a LogOff.
                 * @typedef {Object} lapwing.control.v1.LogOff.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a LogOff.
                 * @memberof lapwing.control.v1
                 * @interface ILogOff
                 * @augments lapwing.control.v1.LogOff.$Properties
                 * @deprecated Use lapwing.control.v1.LogOff.$Properties instead.
                 */

                /**
                 * Shape of a LogOff.
                 * @typedef {lapwing.control.v1.LogOff.$Properties} lapwing.control.v1.LogOff.$Shape
                 */

                /**
                 * Constructs a new LogOff.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a LogOff.
                 * @constructor
                 * @param {lapwing.control.v1.LogOff.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const LogOff = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Encodes the specified LogOff message. Does not implicitly {@link lapwing.control.v1.LogOff.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.LogOff
                 * @static
                 * @param {lapwing.control.v1.LogOff.$Properties} message LogOff message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                LogOff.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a LogOff message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.LogOff
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.LogOff & lapwing.control.v1.LogOff.$Shape} LogOff
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                LogOff.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.LogOff();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return LogOff;
            })();

            v1.Restart = (function() {

                /**
                 * Properties of a Restart.
                 * @typedef {Object} lapwing.control.v1.Restart.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Restart.
                 * @memberof lapwing.control.v1
                 * @interface IRestart
                 * @augments lapwing.control.v1.Restart.$Properties
                 * @deprecated Use lapwing.control.v1.Restart.$Properties instead.
                 */

                /**
                 * Shape of a Restart.
                 * @typedef {lapwing.control.v1.Restart.$Properties} lapwing.control.v1.Restart.$Shape
                 */

                /**
                 * Constructs a new Restart.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a Restart.
                 * @constructor
                 * @param {lapwing.control.v1.Restart.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Restart = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Encodes the specified Restart message. Does not implicitly {@link lapwing.control.v1.Restart.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.Restart
                 * @static
                 * @param {lapwing.control.v1.Restart.$Properties} message Restart message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Restart.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Restart message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.Restart
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Restart & lapwing.control.v1.Restart.$Shape} Restart
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Restart.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.Restart();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Restart;
            })();

            v1.ShutDown = (function() {

                /**
                 * Properties of a ShutDown.
                 * @typedef {Object} lapwing.control.v1.ShutDown.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ShutDown.
                 * @memberof lapwing.control.v1
                 * @interface IShutDown
                 * @augments lapwing.control.v1.ShutDown.$Properties
                 * @deprecated Use lapwing.control.v1.ShutDown.$Properties instead.
                 */

                /**
                 * Shape of a ShutDown.
                 * @typedef {lapwing.control.v1.ShutDown.$Properties} lapwing.control.v1.ShutDown.$Shape
                 */

                /**
                 * Constructs a new ShutDown.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a ShutDown.
                 * @constructor
                 * @param {lapwing.control.v1.ShutDown.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ShutDown = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Encodes the specified ShutDown message. Does not implicitly {@link lapwing.control.v1.ShutDown.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.ShutDown
                 * @static
                 * @param {lapwing.control.v1.ShutDown.$Properties} message ShutDown message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ShutDown.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ShutDown message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.ShutDown
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.ShutDown & lapwing.control.v1.ShutDown.$Shape} ShutDown
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ShutDown.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.ShutDown();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ShutDown;
            })();

            v1.Wake = (function() {

                /**
                 * Properties of a Wake.
                 * @typedef {Object} lapwing.control.v1.Wake.$Properties
                 * @property {Array.<Uint8Array>|null} [macAddresses] Wake macAddresses
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Wake.
                 * @memberof lapwing.control.v1
                 * @interface IWake
                 * @augments lapwing.control.v1.Wake.$Properties
                 * @deprecated Use lapwing.control.v1.Wake.$Properties instead.
                 */

                /**
                 * Shape of a Wake.
                 * @typedef {lapwing.control.v1.Wake.$Properties} lapwing.control.v1.Wake.$Shape
                 */

                /**
                 * Constructs a new Wake.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a Wake.
                 * @constructor
                 * @param {lapwing.control.v1.Wake.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Wake = function (properties) {
                    this.macAddresses = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Wake macAddresses.
                 * @member {Array.<Uint8Array>} macAddresses
                 * @memberof lapwing.control.v1.Wake
                 * @instance
                 */
                Wake.prototype.macAddresses = $util.emptyArray;

                /**
                 * Encodes the specified Wake message. Does not implicitly {@link lapwing.control.v1.Wake.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.Wake
                 * @static
                 * @param {lapwing.control.v1.Wake.$Properties} message Wake message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Wake.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.macAddresses != null && message.macAddresses.length)
                        for (let i = 0; i < message.macAddresses.length; ++i)
                            writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.macAddresses[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Wake message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.Wake
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.Wake & lapwing.control.v1.Wake.$Shape} Wake
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Wake.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.Wake();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.macAddresses && message.macAddresses.length))
                                    message.macAddresses = [];
                                message.macAddresses.push(reader.bytes());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Wake;
            })();

            v1.LowerHand = (function() {

                /**
                 * Properties of a LowerHand.
                 * @typedef {Object} lapwing.control.v1.LowerHand.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a LowerHand.
                 * @memberof lapwing.control.v1
                 * @interface ILowerHand
                 * @augments lapwing.control.v1.LowerHand.$Properties
                 * @deprecated Use lapwing.control.v1.LowerHand.$Properties instead.
                 */

                /**
                 * Shape of a LowerHand.
                 * @typedef {lapwing.control.v1.LowerHand.$Properties} lapwing.control.v1.LowerHand.$Shape
                 */

                /**
                 * Constructs a new LowerHand.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a LowerHand.
                 * @constructor
                 * @param {lapwing.control.v1.LowerHand.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const LowerHand = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Encodes the specified LowerHand message. Does not implicitly {@link lapwing.control.v1.LowerHand.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.LowerHand
                 * @static
                 * @param {lapwing.control.v1.LowerHand.$Properties} message LowerHand message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                LowerHand.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a LowerHand message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.LowerHand
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.LowerHand & lapwing.control.v1.LowerHand.$Shape} LowerHand
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                LowerHand.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.LowerHand();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return LowerHand;
            })();

            v1.CommandResult = (function() {

                /**
                 * Properties of a CommandResult.
                 * @typedef {Object} lapwing.control.v1.CommandResult.$Properties
                 * @property {string|null} [commandId] CommandResult commandId
                 * @property {lapwing.control.v1.CommandOutcome|null} [outcome] CommandResult outcome
                 * @property {string|null} [message] CommandResult message
                 * @property {lapwing.control.v1.CommandRefusal|null} [refusal] CommandResult refusal
                 * @property {lapwing.control.v1.CommandOutcome|null} [firstOutcome] CommandResult firstOutcome
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a CommandResult.
                 * @memberof lapwing.control.v1
                 * @interface ICommandResult
                 * @augments lapwing.control.v1.CommandResult.$Properties
                 * @deprecated Use lapwing.control.v1.CommandResult.$Properties instead.
                 */

                /**
                 * Shape of a CommandResult.
                 * @typedef {lapwing.control.v1.CommandResult.$Properties} lapwing.control.v1.CommandResult.$Shape
                 */

                /**
                 * Constructs a new CommandResult.
                 * @memberof lapwing.control.v1
                 * @classdesc Represents a CommandResult.
                 * @constructor
                 * @param {lapwing.control.v1.CommandResult.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const CommandResult = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * CommandResult commandId.
                 * @member {string} commandId
                 * @memberof lapwing.control.v1.CommandResult
                 * @instance
                 */
                CommandResult.prototype.commandId = "";

                /**
                 * CommandResult outcome.
                 * @member {lapwing.control.v1.CommandOutcome} outcome
                 * @memberof lapwing.control.v1.CommandResult
                 * @instance
                 */
                CommandResult.prototype.outcome = 0;

                /**
                 * CommandResult message.
                 * @member {string} message
                 * @memberof lapwing.control.v1.CommandResult
                 * @instance
                 */
                CommandResult.prototype.message = "";

                /**
                 * CommandResult refusal.
                 * @member {lapwing.control.v1.CommandRefusal} refusal
                 * @memberof lapwing.control.v1.CommandResult
                 * @instance
                 */
                CommandResult.prototype.refusal = 0;

                /**
                 * CommandResult firstOutcome.
                 * @member {lapwing.control.v1.CommandOutcome} firstOutcome
                 * @memberof lapwing.control.v1.CommandResult
                 * @instance
                 */
                CommandResult.prototype.firstOutcome = 0;

                /**
                 * Encodes the specified CommandResult message. Does not implicitly {@link lapwing.control.v1.CommandResult.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.control.v1.CommandResult
                 * @static
                 * @param {lapwing.control.v1.CommandResult.$Properties} message CommandResult message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                CommandResult.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.commandId != null && $Object.hasOwnProperty.call(message, "commandId") && message.commandId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.commandId);
                    if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome") && message.outcome !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).int32(message.outcome);
                    if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.message);
                    if (message.refusal != null && $Object.hasOwnProperty.call(message, "refusal") && message.refusal !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).int32(message.refusal);
                    if (message.firstOutcome != null && $Object.hasOwnProperty.call(message, "firstOutcome") && message.firstOutcome !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).int32(message.firstOutcome);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a CommandResult message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.control.v1.CommandResult
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.control.v1.CommandResult & lapwing.control.v1.CommandResult.$Shape} CommandResult
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                CommandResult.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.control.v1.CommandResult();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.commandId = value;
                                else
                                    delete message.commandId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.outcome = value;
                                else
                                    delete message.outcome;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.message = value;
                                else
                                    delete message.message;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.refusal = value;
                                else
                                    delete message.refusal;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.firstOutcome = value;
                                else
                                    delete message.firstOutcome;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return CommandResult;
            })();

            /**
             * CommandOutcome enum.
             * @name lapwing.control.v1.CommandOutcome
             * @enum {number}
             * @property {number} COMMAND_OUTCOME_UNSPECIFIED=0 COMMAND_OUTCOME_UNSPECIFIED value
             * @property {number} COMMAND_OUTCOME_DONE=1 COMMAND_OUTCOME_DONE value
             * @property {number} COMMAND_OUTCOME_REFUSED=2 COMMAND_OUTCOME_REFUSED value
             * @property {number} COMMAND_OUTCOME_UNSUPPORTED=3 COMMAND_OUTCOME_UNSUPPORTED value
             * @property {number} COMMAND_OUTCOME_FAILED=4 COMMAND_OUTCOME_FAILED value
             */
            v1.CommandOutcome = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "COMMAND_OUTCOME_UNSPECIFIED"] = 0;
                values[valuesById[1] = "COMMAND_OUTCOME_DONE"] = 1;
                values[valuesById[2] = "COMMAND_OUTCOME_REFUSED"] = 2;
                values[valuesById[3] = "COMMAND_OUTCOME_UNSUPPORTED"] = 3;
                values[valuesById[4] = "COMMAND_OUTCOME_FAILED"] = 4;
                return values;
            })();

            /**
             * CommandRefusal enum.
             * @name lapwing.control.v1.CommandRefusal
             * @enum {number}
             * @property {number} COMMAND_REFUSAL_UNSPECIFIED=0 COMMAND_REFUSAL_UNSPECIFIED value
             * @property {number} COMMAND_REFUSAL_EXPIRED=1 COMMAND_REFUSAL_EXPIRED value
             * @property {number} COMMAND_REFUSAL_REPLAYED=2 COMMAND_REFUSAL_REPLAYED value
             * @property {number} COMMAND_REFUSAL_NOT_ALLOWED=3 COMMAND_REFUSAL_NOT_ALLOWED value
             * @property {number} COMMAND_REFUSAL_NO_LESSON=4 COMMAND_REFUSAL_NO_LESSON value
             * @property {number} COMMAND_REFUSAL_OTHER_LESSON=5 COMMAND_REFUSAL_OTHER_LESSON value
             * @property {number} COMMAND_REFUSAL_NO_SESSION=6 COMMAND_REFUSAL_NO_SESSION value
             * @property {number} COMMAND_REFUSAL_WRONG_SESSION=7 COMMAND_REFUSAL_WRONG_SESSION value
             * @property {number} COMMAND_REFUSAL_OTHER_DEVICE=8 COMMAND_REFUSAL_OTHER_DEVICE value
             * @property {number} COMMAND_REFUSAL_INVALID=9 COMMAND_REFUSAL_INVALID value
             * @property {number} COMMAND_REFUSAL_TOO_MANY=10 COMMAND_REFUSAL_TOO_MANY value
             */
            v1.CommandRefusal = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "COMMAND_REFUSAL_UNSPECIFIED"] = 0;
                values[valuesById[1] = "COMMAND_REFUSAL_EXPIRED"] = 1;
                values[valuesById[2] = "COMMAND_REFUSAL_REPLAYED"] = 2;
                values[valuesById[3] = "COMMAND_REFUSAL_NOT_ALLOWED"] = 3;
                values[valuesById[4] = "COMMAND_REFUSAL_NO_LESSON"] = 4;
                values[valuesById[5] = "COMMAND_REFUSAL_OTHER_LESSON"] = 5;
                values[valuesById[6] = "COMMAND_REFUSAL_NO_SESSION"] = 6;
                values[valuesById[7] = "COMMAND_REFUSAL_WRONG_SESSION"] = 7;
                values[valuesById[8] = "COMMAND_REFUSAL_OTHER_DEVICE"] = 8;
                values[valuesById[9] = "COMMAND_REFUSAL_INVALID"] = 9;
                values[valuesById[10] = "COMMAND_REFUSAL_TOO_MANY"] = 10;
                return values;
            })();

            return v1;
        })();

        return control;
    })();

    lapwing.enrolment = (function() {

        /**
         * Namespace enrolment.
         * @memberof lapwing
         * @namespace
         */
        const enrolment = {};

        enrolment.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof lapwing.enrolment
             * @namespace
             */
            const v1 = {};

            v1.EnrolRequest = (function() {

                /**
                 * Properties of an EnrolRequest.
                 * @typedef {Object} lapwing.enrolment.v1.EnrolRequest.$Properties
                 * @property {number|null} [protocolLevel] EnrolRequest protocolLevel
                 * @property {string|null} [token] EnrolRequest token
                 * @property {Uint8Array|null} [devicePublicKey] EnrolRequest devicePublicKey
                 * @property {string|null} [hardwareId] EnrolRequest hardwareId
                 * @property {string|null} [hostName] EnrolRequest hostName
                 * @property {string|null} [operatingSystem] EnrolRequest operatingSystem
                 * @property {string|null} [agentVersion] EnrolRequest agentVersion
                 * @property {number|null} [sentAtMs] EnrolRequest sentAtMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an EnrolRequest.
                 * @memberof lapwing.enrolment.v1
                 * @interface IEnrolRequest
                 * @augments lapwing.enrolment.v1.EnrolRequest.$Properties
                 * @deprecated Use lapwing.enrolment.v1.EnrolRequest.$Properties instead.
                 */

                /**
                 * Shape of an EnrolRequest.
                 * @typedef {lapwing.enrolment.v1.EnrolRequest.$Properties} lapwing.enrolment.v1.EnrolRequest.$Shape
                 */

                /**
                 * Constructs a new EnrolRequest.
                 * @memberof lapwing.enrolment.v1
                 * @classdesc Represents an EnrolRequest.
                 * @constructor
                 * @param {lapwing.enrolment.v1.EnrolRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const EnrolRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * EnrolRequest protocolLevel.
                 * @member {number} protocolLevel
                 * @memberof lapwing.enrolment.v1.EnrolRequest
                 * @instance
                 */
                EnrolRequest.prototype.protocolLevel = 0;

                /**
                 * EnrolRequest token.
                 * @member {string} token
                 * @memberof lapwing.enrolment.v1.EnrolRequest
                 * @instance
                 */
                EnrolRequest.prototype.token = "";

                /**
                 * EnrolRequest devicePublicKey.
                 * @member {Uint8Array} devicePublicKey
                 * @memberof lapwing.enrolment.v1.EnrolRequest
                 * @instance
                 */
                EnrolRequest.prototype.devicePublicKey = $util.newBuffer([]);

                /**
                 * EnrolRequest hardwareId.
                 * @member {string} hardwareId
                 * @memberof lapwing.enrolment.v1.EnrolRequest
                 * @instance
                 */
                EnrolRequest.prototype.hardwareId = "";

                /**
                 * EnrolRequest hostName.
                 * @member {string} hostName
                 * @memberof lapwing.enrolment.v1.EnrolRequest
                 * @instance
                 */
                EnrolRequest.prototype.hostName = "";

                /**
                 * EnrolRequest operatingSystem.
                 * @member {string} operatingSystem
                 * @memberof lapwing.enrolment.v1.EnrolRequest
                 * @instance
                 */
                EnrolRequest.prototype.operatingSystem = "";

                /**
                 * EnrolRequest agentVersion.
                 * @member {string} agentVersion
                 * @memberof lapwing.enrolment.v1.EnrolRequest
                 * @instance
                 */
                EnrolRequest.prototype.agentVersion = "";

                /**
                 * EnrolRequest sentAtMs.
                 * @member {number} sentAtMs
                 * @memberof lapwing.enrolment.v1.EnrolRequest
                 * @instance
                 */
                EnrolRequest.prototype.sentAtMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Encodes the specified EnrolRequest message. Does not implicitly {@link lapwing.enrolment.v1.EnrolRequest.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.enrolment.v1.EnrolRequest
                 * @static
                 * @param {lapwing.enrolment.v1.EnrolRequest.$Properties} message EnrolRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                EnrolRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.protocolLevel != null && $Object.hasOwnProperty.call(message, "protocolLevel") && message.protocolLevel !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.protocolLevel);
                    if (message.token != null && $Object.hasOwnProperty.call(message, "token") && message.token !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.token);
                    if (message.devicePublicKey != null && $Object.hasOwnProperty.call(message, "devicePublicKey") && message.devicePublicKey.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.devicePublicKey);
                    if (message.hardwareId != null && $Object.hasOwnProperty.call(message, "hardwareId") && message.hardwareId !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.hardwareId);
                    if (message.hostName != null && $Object.hasOwnProperty.call(message, "hostName") && message.hostName !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.hostName);
                    if (message.operatingSystem != null && $Object.hasOwnProperty.call(message, "operatingSystem") && message.operatingSystem !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.operatingSystem);
                    if (message.agentVersion != null && $Object.hasOwnProperty.call(message, "agentVersion") && message.agentVersion !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.agentVersion);
                    if (message.sentAtMs != null && $Object.hasOwnProperty.call(message, "sentAtMs") && (typeof message.sentAtMs === "object" ? message.sentAtMs.low || message.sentAtMs.high : message.sentAtMs !== 0))
                        writer.uint32(/* id 8, wireType 0 =*/64).uint64(message.sentAtMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an EnrolRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.enrolment.v1.EnrolRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.enrolment.v1.EnrolRequest & lapwing.enrolment.v1.EnrolRequest.$Shape} EnrolRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                EnrolRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.enrolment.v1.EnrolRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.protocolLevel = value;
                                else
                                    delete message.protocolLevel;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.token = value;
                                else
                                    delete message.token;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.devicePublicKey = value;
                                else
                                    delete message.devicePublicKey;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.hardwareId = value;
                                else
                                    delete message.hardwareId;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.hostName = value;
                                else
                                    delete message.hostName;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.operatingSystem = value;
                                else
                                    delete message.operatingSystem;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.agentVersion = value;
                                else
                                    delete message.agentVersion;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.sentAtMs = value;
                                else
                                    delete message.sentAtMs;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return EnrolRequest;
            })();

            v1.EnrolResponse = (function() {

                /**
                 * Properties of an EnrolResponse.
                 * @typedef {Object} lapwing.enrolment.v1.EnrolResponse.$Properties
                 * @property {string|null} [deviceId] EnrolResponse deviceId
                 * @property {string|null} [schoolId] EnrolResponse schoolId
                 * @property {string|null} [schoolName] EnrolResponse schoolName
                 * @property {Uint8Array|null} [signingPublicKey] EnrolResponse signingPublicKey
                 * @property {number|null} [nextSequence] EnrolResponse nextSequence
                 * @property {number|null} [collectorTimeMs] EnrolResponse collectorTimeMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an EnrolResponse.
                 * @memberof lapwing.enrolment.v1
                 * @interface IEnrolResponse
                 * @augments lapwing.enrolment.v1.EnrolResponse.$Properties
                 * @deprecated Use lapwing.enrolment.v1.EnrolResponse.$Properties instead.
                 */

                /**
                 * Shape of an EnrolResponse.
                 * @typedef {lapwing.enrolment.v1.EnrolResponse.$Properties} lapwing.enrolment.v1.EnrolResponse.$Shape
                 */

                /**
                 * Constructs a new EnrolResponse.
                 * @memberof lapwing.enrolment.v1
                 * @classdesc Represents an EnrolResponse.
                 * @constructor
                 * @param {lapwing.enrolment.v1.EnrolResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const EnrolResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * EnrolResponse deviceId.
                 * @member {string} deviceId
                 * @memberof lapwing.enrolment.v1.EnrolResponse
                 * @instance
                 */
                EnrolResponse.prototype.deviceId = "";

                /**
                 * EnrolResponse schoolId.
                 * @member {string} schoolId
                 * @memberof lapwing.enrolment.v1.EnrolResponse
                 * @instance
                 */
                EnrolResponse.prototype.schoolId = "";

                /**
                 * EnrolResponse schoolName.
                 * @member {string} schoolName
                 * @memberof lapwing.enrolment.v1.EnrolResponse
                 * @instance
                 */
                EnrolResponse.prototype.schoolName = "";

                /**
                 * EnrolResponse signingPublicKey.
                 * @member {Uint8Array} signingPublicKey
                 * @memberof lapwing.enrolment.v1.EnrolResponse
                 * @instance
                 */
                EnrolResponse.prototype.signingPublicKey = $util.newBuffer([]);

                /**
                 * EnrolResponse nextSequence.
                 * @member {number} nextSequence
                 * @memberof lapwing.enrolment.v1.EnrolResponse
                 * @instance
                 */
                EnrolResponse.prototype.nextSequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * EnrolResponse collectorTimeMs.
                 * @member {number} collectorTimeMs
                 * @memberof lapwing.enrolment.v1.EnrolResponse
                 * @instance
                 */
                EnrolResponse.prototype.collectorTimeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Encodes the specified EnrolResponse message. Does not implicitly {@link lapwing.enrolment.v1.EnrolResponse.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.enrolment.v1.EnrolResponse
                 * @static
                 * @param {lapwing.enrolment.v1.EnrolResponse.$Properties} message EnrolResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                EnrolResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId") && message.deviceId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.deviceId);
                    if (message.schoolId != null && $Object.hasOwnProperty.call(message, "schoolId") && message.schoolId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.schoolId);
                    if (message.schoolName != null && $Object.hasOwnProperty.call(message, "schoolName") && message.schoolName !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.schoolName);
                    if (message.signingPublicKey != null && $Object.hasOwnProperty.call(message, "signingPublicKey") && message.signingPublicKey.length)
                        writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.signingPublicKey);
                    if (message.nextSequence != null && $Object.hasOwnProperty.call(message, "nextSequence") && (typeof message.nextSequence === "object" ? message.nextSequence.low || message.nextSequence.high : message.nextSequence !== 0))
                        writer.uint32(/* id 5, wireType 0 =*/40).uint64(message.nextSequence);
                    if (message.collectorTimeMs != null && $Object.hasOwnProperty.call(message, "collectorTimeMs") && (typeof message.collectorTimeMs === "object" ? message.collectorTimeMs.low || message.collectorTimeMs.high : message.collectorTimeMs !== 0))
                        writer.uint32(/* id 6, wireType 0 =*/48).uint64(message.collectorTimeMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an EnrolResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.enrolment.v1.EnrolResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.enrolment.v1.EnrolResponse & lapwing.enrolment.v1.EnrolResponse.$Shape} EnrolResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                EnrolResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.enrolment.v1.EnrolResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.deviceId = value;
                                else
                                    delete message.deviceId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.schoolId = value;
                                else
                                    delete message.schoolId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.schoolName = value;
                                else
                                    delete message.schoolName;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.signingPublicKey = value;
                                else
                                    delete message.signingPublicKey;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.nextSequence = value;
                                else
                                    delete message.nextSequence;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.collectorTimeMs = value;
                                else
                                    delete message.collectorTimeMs;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return EnrolResponse;
            })();

            v1.EnrolRefusal = (function() {

                /**
                 * Properties of an EnrolRefusal.
                 * @typedef {Object} lapwing.enrolment.v1.EnrolRefusal.$Properties
                 * @property {lapwing.enrolment.v1.EnrolRefusalReason|null} [reason] EnrolRefusal reason
                 * @property {string|null} [message] EnrolRefusal message
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an EnrolRefusal.
                 * @memberof lapwing.enrolment.v1
                 * @interface IEnrolRefusal
                 * @augments lapwing.enrolment.v1.EnrolRefusal.$Properties
                 * @deprecated Use lapwing.enrolment.v1.EnrolRefusal.$Properties instead.
                 */

                /**
                 * Shape of an EnrolRefusal.
                 * @typedef {lapwing.enrolment.v1.EnrolRefusal.$Properties} lapwing.enrolment.v1.EnrolRefusal.$Shape
                 */

                /**
                 * Constructs a new EnrolRefusal.
                 * @memberof lapwing.enrolment.v1
                 * @classdesc Represents an EnrolRefusal.
                 * @constructor
                 * @param {lapwing.enrolment.v1.EnrolRefusal.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const EnrolRefusal = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * EnrolRefusal reason.
                 * @member {lapwing.enrolment.v1.EnrolRefusalReason} reason
                 * @memberof lapwing.enrolment.v1.EnrolRefusal
                 * @instance
                 */
                EnrolRefusal.prototype.reason = 0;

                /**
                 * EnrolRefusal message.
                 * @member {string} message
                 * @memberof lapwing.enrolment.v1.EnrolRefusal
                 * @instance
                 */
                EnrolRefusal.prototype.message = "";

                /**
                 * Encodes the specified EnrolRefusal message. Does not implicitly {@link lapwing.enrolment.v1.EnrolRefusal.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.enrolment.v1.EnrolRefusal
                 * @static
                 * @param {lapwing.enrolment.v1.EnrolRefusal.$Properties} message EnrolRefusal message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                EnrolRefusal.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).int32(message.reason);
                    if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.message);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an EnrolRefusal message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.enrolment.v1.EnrolRefusal
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.enrolment.v1.EnrolRefusal & lapwing.enrolment.v1.EnrolRefusal.$Shape} EnrolRefusal
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                EnrolRefusal.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.enrolment.v1.EnrolRefusal();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.reason = value;
                                else
                                    delete message.reason;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.message = value;
                                else
                                    delete message.message;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return EnrolRefusal;
            })();

            /**
             * EnrolRefusalReason enum.
             * @name lapwing.enrolment.v1.EnrolRefusalReason
             * @enum {number}
             * @property {number} ENROL_REFUSAL_REASON_UNSPECIFIED=0 ENROL_REFUSAL_REASON_UNSPECIFIED value
             * @property {number} ENROL_REFUSAL_REASON_TOKEN_UNKNOWN=1 ENROL_REFUSAL_REASON_TOKEN_UNKNOWN value
             * @property {number} ENROL_REFUSAL_REASON_TOKEN_EXPIRED=2 ENROL_REFUSAL_REASON_TOKEN_EXPIRED value
             * @property {number} ENROL_REFUSAL_REASON_TOKEN_USED_UP=3 ENROL_REFUSAL_REASON_TOKEN_USED_UP value
             * @property {number} ENROL_REFUSAL_REASON_TOKEN_REVOKED=4 ENROL_REFUSAL_REASON_TOKEN_REVOKED value
             * @property {number} ENROL_REFUSAL_REASON_REQUEST_INVALID=5 ENROL_REFUSAL_REASON_REQUEST_INVALID value
             * @property {number} ENROL_REFUSAL_REASON_TOO_MANY_ATTEMPTS=6 ENROL_REFUSAL_REASON_TOO_MANY_ATTEMPTS value
             */
            v1.EnrolRefusalReason = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "ENROL_REFUSAL_REASON_UNSPECIFIED"] = 0;
                values[valuesById[1] = "ENROL_REFUSAL_REASON_TOKEN_UNKNOWN"] = 1;
                values[valuesById[2] = "ENROL_REFUSAL_REASON_TOKEN_EXPIRED"] = 2;
                values[valuesById[3] = "ENROL_REFUSAL_REASON_TOKEN_USED_UP"] = 3;
                values[valuesById[4] = "ENROL_REFUSAL_REASON_TOKEN_REVOKED"] = 4;
                values[valuesById[5] = "ENROL_REFUSAL_REASON_REQUEST_INVALID"] = 5;
                values[valuesById[6] = "ENROL_REFUSAL_REASON_TOO_MANY_ATTEMPTS"] = 6;
                return values;
            })();

            return v1;
        })();

        return enrolment;
    })();

    lapwing.local = (function() {

        /**
         * Namespace local.
         * @memberof lapwing
         * @namespace
         */
        const local = {};

        local.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof lapwing.local
             * @namespace
             */
            const v1 = {};

            v1.SessionMessage = (function() {

                /**
                 * Properties of a SessionMessage.
                 * @typedef {Object} lapwing.local.v1.SessionMessage.$Properties
                 * @property {lapwing.local.v1.SessionHello.$Properties|null} [hello] SessionMessage hello
                 * @property {lapwing.local.v1.SubmitEvent.$Properties|null} [submitEvent] SessionMessage submitEvent
                 * @property {lapwing.local.v1.SessionCommandResult.$Properties|null} [commandResult] SessionMessage commandResult
                 * @property {lapwing.local.v1.SessionState.$Properties|null} [state] SessionMessage state
                 * @property {"hello"|"submitEvent"|"commandResult"|"state"} [kind] SessionMessage kind
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SessionMessage.
                 * @memberof lapwing.local.v1
                 * @interface ISessionMessage
                 * @augments lapwing.local.v1.SessionMessage.$Properties
                 * @deprecated Use lapwing.local.v1.SessionMessage.$Properties instead.
                 */

                /**
                 * Narrowed shape of a SessionMessage.
                 * @typedef {{
                 *   hello?: lapwing.local.v1.SessionHello.$Shape|null;
                 *   submitEvent?: lapwing.local.v1.SubmitEvent.$Shape|null;
                 *   commandResult?: lapwing.local.v1.SessionCommandResult.$Shape|null;
                 *   state?: lapwing.local.v1.SessionState.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ kind?: undefined; hello?: null; submitEvent?: null; commandResult?: null; state?: null }|{ kind?: "hello"; hello: lapwing.local.v1.SessionHello.$Shape; submitEvent?: null; commandResult?: null; state?: null }|{ kind?: "submitEvent"; hello?: null; submitEvent: lapwing.local.v1.SubmitEvent.$Shape; commandResult?: null; state?: null }|{ kind?: "commandResult"; hello?: null; submitEvent?: null; commandResult: lapwing.local.v1.SessionCommandResult.$Shape; state?: null }|{ kind?: "state"; hello?: null; submitEvent?: null; commandResult?: null; state: lapwing.local.v1.SessionState.$Shape })
                 * )} lapwing.local.v1.SessionMessage.$Shape
                 */

                /**
                 * Constructs a new SessionMessage.
                 * @memberof lapwing.local.v1
                 * @classdesc Represents a SessionMessage.
                 * @constructor
                 * @param {lapwing.local.v1.SessionMessage.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SessionMessage = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SessionMessage hello.
                 * @member {lapwing.local.v1.SessionHello.$Properties|null|undefined} hello
                 * @memberof lapwing.local.v1.SessionMessage
                 * @instance
                 */
                SessionMessage.prototype.hello = null;

                /**
                 * SessionMessage submitEvent.
                 * @member {lapwing.local.v1.SubmitEvent.$Properties|null|undefined} submitEvent
                 * @memberof lapwing.local.v1.SessionMessage
                 * @instance
                 */
                SessionMessage.prototype.submitEvent = null;

                /**
                 * SessionMessage commandResult.
                 * @member {lapwing.local.v1.SessionCommandResult.$Properties|null|undefined} commandResult
                 * @memberof lapwing.local.v1.SessionMessage
                 * @instance
                 */
                SessionMessage.prototype.commandResult = null;

                /**
                 * SessionMessage state.
                 * @member {lapwing.local.v1.SessionState.$Properties|null|undefined} state
                 * @memberof lapwing.local.v1.SessionMessage
                 * @instance
                 */
                SessionMessage.prototype.state = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * SessionMessage kind.
                 * @member {"hello"|"submitEvent"|"commandResult"|"state"|undefined} kind
                 * @memberof lapwing.local.v1.SessionMessage
                 * @instance
                 */
                $Object.defineProperty(SessionMessage.prototype, "kind", {
                    get: $util.oneOfGetter($oneOfFields = ["hello", "submitEvent", "commandResult", "state"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified SessionMessage message. Does not implicitly {@link lapwing.local.v1.SessionMessage.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.local.v1.SessionMessage
                 * @static
                 * @param {lapwing.local.v1.SessionMessage.$Properties} message SessionMessage message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SessionMessage.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                        $root.lapwing.local.v1.SessionHello.encode(message.hello, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.submitEvent != null && $Object.hasOwnProperty.call(message, "submitEvent"))
                        $root.lapwing.local.v1.SubmitEvent.encode(message.submitEvent, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.commandResult != null && $Object.hasOwnProperty.call(message, "commandResult"))
                        $root.lapwing.local.v1.SessionCommandResult.encode(message.commandResult, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.state != null && $Object.hasOwnProperty.call(message, "state"))
                        $root.lapwing.local.v1.SessionState.encode(message.state, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SessionMessage message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.local.v1.SessionMessage
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.SessionMessage & lapwing.local.v1.SessionMessage.$Shape} SessionMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SessionMessage.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.local.v1.SessionMessage();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.hello = $root.lapwing.local.v1.SessionHello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                                message.kind = "hello";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.submitEvent = $root.lapwing.local.v1.SubmitEvent.decode(reader, reader.size(), $undefined, _depth + 1, message.submitEvent);
                                message.kind = "submitEvent";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.commandResult = $root.lapwing.local.v1.SessionCommandResult.decode(reader, reader.size(), $undefined, _depth + 1, message.commandResult);
                                message.kind = "commandResult";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.state = $root.lapwing.local.v1.SessionState.decode(reader, reader.size(), $undefined, _depth + 1, message.state);
                                message.kind = "state";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SessionMessage;
            })();

            v1.ServiceMessage = (function() {

                /**
                 * Properties of a ServiceMessage.
                 * @typedef {Object} lapwing.local.v1.ServiceMessage.$Properties
                 * @property {lapwing.local.v1.SessionWelcome.$Properties|null} [welcome] ServiceMessage welcome
                 * @property {lapwing.local.v1.SessionRefusal.$Properties|null} [refusal] ServiceMessage refusal
                 * @property {lapwing.local.v1.EventSpooled.$Properties|null} [eventSpooled] ServiceMessage eventSpooled
                 * @property {lapwing.control.v1.Policy.$Properties|null} [policy] ServiceMessage policy
                 * @property {lapwing.local.v1.TermLibrary.$Properties|null} [termLibrary] ServiceMessage termLibrary
                 * @property {lapwing.local.v1.CompiledLibraryFile.$Properties|null} [compiledLibrary] ServiceMessage compiledLibrary
                 * @property {lapwing.local.v1.SessionProfile.$Properties|null} [profile] ServiceMessage profile
                 * @property {lapwing.local.v1.LessonState.$Properties|null} [lessonState] ServiceMessage lessonState
                 * @property {lapwing.local.v1.SessionCommand.$Properties|null} [command] ServiceMessage command
                 * @property {"welcome"|"refusal"|"eventSpooled"|"policy"|"termLibrary"|"compiledLibrary"|"profile"|"lessonState"|"command"} [kind] ServiceMessage kind
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ServiceMessage.
                 * @memberof lapwing.local.v1
                 * @interface IServiceMessage
                 * @augments lapwing.local.v1.ServiceMessage.$Properties
                 * @deprecated Use lapwing.local.v1.ServiceMessage.$Properties instead.
                 */

                /**
                 * Narrowed shape of a ServiceMessage.
                 * @typedef {{
                 *   welcome?: lapwing.local.v1.SessionWelcome.$Shape|null;
                 *   refusal?: lapwing.local.v1.SessionRefusal.$Shape|null;
                 *   eventSpooled?: lapwing.local.v1.EventSpooled.$Shape|null;
                 *   policy?: lapwing.control.v1.Policy.$Shape|null;
                 *   termLibrary?: lapwing.local.v1.TermLibrary.$Shape|null;
                 *   compiledLibrary?: lapwing.local.v1.CompiledLibraryFile.$Shape|null;
                 *   profile?: lapwing.local.v1.SessionProfile.$Shape|null;
                 *   lessonState?: lapwing.local.v1.LessonState.$Shape|null;
                 *   command?: lapwing.local.v1.SessionCommand.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ kind?: undefined; welcome?: null; refusal?: null; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState?: null; command?: null }|{ kind?: "welcome"; welcome: lapwing.local.v1.SessionWelcome.$Shape; refusal?: null; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState?: null; command?: null }|{ kind?: "refusal"; welcome?: null; refusal: lapwing.local.v1.SessionRefusal.$Shape; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState?: null; command?: null }|{ kind?: "eventSpooled"; welcome?: null; refusal?: null; eventSpooled: lapwing.local.v1.EventSpooled.$Shape; policy?: null; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState?: null; command?: null }|{ kind?: "policy"; welcome?: null; refusal?: null; eventSpooled?: null; policy: lapwing.control.v1.Policy.$Shape; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState?: null; command?: null }|{ kind?: "termLibrary"; welcome?: null; refusal?: null; eventSpooled?: null; policy?: null; termLibrary: lapwing.local.v1.TermLibrary.$Shape; compiledLibrary?: null; profile?: null; lessonState?: null; command?: null }|{ kind?: "compiledLibrary"; welcome?: null; refusal?: null; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary: lapwing.local.v1.CompiledLibraryFile.$Shape; profile?: null; lessonState?: null; command?: null }|{ kind?: "profile"; welcome?: null; refusal?: null; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary?: null; profile: lapwing.local.v1.SessionProfile.$Shape; lessonState?: null; command?: null }|{ kind?: "lessonState"; welcome?: null; refusal?: null; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState: lapwing.local.v1.LessonState.$Shape; command?: null }|{ kind?: "command"; welcome?: null; refusal?: null; eventSpooled?: null; policy?: null; termLibrary?: null; compiledLibrary?: null; profile?: null; lessonState?: null; command: lapwing.local.v1.SessionCommand.$Shape })
                 * )} lapwing.local.v1.ServiceMessage.$Shape
                 */

                /**
                 * Constructs a new ServiceMessage.
                 * @memberof lapwing.local.v1
                 * @classdesc Represents a ServiceMessage.
                 * @constructor
                 * @param {lapwing.local.v1.ServiceMessage.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ServiceMessage = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ServiceMessage welcome.
                 * @member {lapwing.local.v1.SessionWelcome.$Properties|null|undefined} welcome
                 * @memberof lapwing.local.v1.ServiceMessage
                 * @instance
                 */
                ServiceMessage.prototype.welcome = null;

                /**
                 * ServiceMessage refusal.
                 * @member {lapwing.local.v1.SessionRefusal.$Properties|null|undefined} refusal
                 * @memberof lapwing.local.v1.ServiceMessage
                 * @instance
                 */
                ServiceMessage.prototype.refusal = null;

                /**
                 * ServiceMessage eventSpooled.
                 * @member {lapwing.local.v1.EventSpooled.$Properties|null|undefined} eventSpooled
                 * @memberof lapwing.local.v1.ServiceMessage
                 * @instance
                 */
                ServiceMessage.prototype.eventSpooled = null;

                /**
                 * ServiceMessage policy.
                 * @member {lapwing.control.v1.Policy.$Properties|null|undefined} policy
                 * @memberof lapwing.local.v1.ServiceMessage
                 * @instance
                 */
                ServiceMessage.prototype.policy = null;

                /**
                 * ServiceMessage termLibrary.
                 * @member {lapwing.local.v1.TermLibrary.$Properties|null|undefined} termLibrary
                 * @memberof lapwing.local.v1.ServiceMessage
                 * @instance
                 */
                ServiceMessage.prototype.termLibrary = null;

                /**
                 * ServiceMessage compiledLibrary.
                 * @member {lapwing.local.v1.CompiledLibraryFile.$Properties|null|undefined} compiledLibrary
                 * @memberof lapwing.local.v1.ServiceMessage
                 * @instance
                 */
                ServiceMessage.prototype.compiledLibrary = null;

                /**
                 * ServiceMessage profile.
                 * @member {lapwing.local.v1.SessionProfile.$Properties|null|undefined} profile
                 * @memberof lapwing.local.v1.ServiceMessage
                 * @instance
                 */
                ServiceMessage.prototype.profile = null;

                /**
                 * ServiceMessage lessonState.
                 * @member {lapwing.local.v1.LessonState.$Properties|null|undefined} lessonState
                 * @memberof lapwing.local.v1.ServiceMessage
                 * @instance
                 */
                ServiceMessage.prototype.lessonState = null;

                /**
                 * ServiceMessage command.
                 * @member {lapwing.local.v1.SessionCommand.$Properties|null|undefined} command
                 * @memberof lapwing.local.v1.ServiceMessage
                 * @instance
                 */
                ServiceMessage.prototype.command = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * ServiceMessage kind.
                 * @member {"welcome"|"refusal"|"eventSpooled"|"policy"|"termLibrary"|"compiledLibrary"|"profile"|"lessonState"|"command"|undefined} kind
                 * @memberof lapwing.local.v1.ServiceMessage
                 * @instance
                 */
                $Object.defineProperty(ServiceMessage.prototype, "kind", {
                    get: $util.oneOfGetter($oneOfFields = ["welcome", "refusal", "eventSpooled", "policy", "termLibrary", "compiledLibrary", "profile", "lessonState", "command"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified ServiceMessage message. Does not implicitly {@link lapwing.local.v1.ServiceMessage.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.local.v1.ServiceMessage
                 * @static
                 * @param {lapwing.local.v1.ServiceMessage.$Properties} message ServiceMessage message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ServiceMessage.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome"))
                        $root.lapwing.local.v1.SessionWelcome.encode(message.welcome, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.refusal != null && $Object.hasOwnProperty.call(message, "refusal"))
                        $root.lapwing.local.v1.SessionRefusal.encode(message.refusal, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.eventSpooled != null && $Object.hasOwnProperty.call(message, "eventSpooled"))
                        $root.lapwing.local.v1.EventSpooled.encode(message.eventSpooled, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.policy != null && $Object.hasOwnProperty.call(message, "policy"))
                        $root.lapwing.control.v1.Policy.encode(message.policy, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.termLibrary != null && $Object.hasOwnProperty.call(message, "termLibrary"))
                        $root.lapwing.local.v1.TermLibrary.encode(message.termLibrary, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.compiledLibrary != null && $Object.hasOwnProperty.call(message, "compiledLibrary"))
                        $root.lapwing.local.v1.CompiledLibraryFile.encode(message.compiledLibrary, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.profile != null && $Object.hasOwnProperty.call(message, "profile"))
                        $root.lapwing.local.v1.SessionProfile.encode(message.profile, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.lessonState != null && $Object.hasOwnProperty.call(message, "lessonState"))
                        $root.lapwing.local.v1.LessonState.encode(message.lessonState, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.command != null && $Object.hasOwnProperty.call(message, "command"))
                        $root.lapwing.local.v1.SessionCommand.encode(message.command, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ServiceMessage message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.local.v1.ServiceMessage
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.ServiceMessage & lapwing.local.v1.ServiceMessage.$Shape} ServiceMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ServiceMessage.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.local.v1.ServiceMessage();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.welcome = $root.lapwing.local.v1.SessionWelcome.decode(reader, reader.size(), $undefined, _depth + 1, message.welcome);
                                message.kind = "welcome";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.refusal = $root.lapwing.local.v1.SessionRefusal.decode(reader, reader.size(), $undefined, _depth + 1, message.refusal);
                                message.kind = "refusal";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.eventSpooled = $root.lapwing.local.v1.EventSpooled.decode(reader, reader.size(), $undefined, _depth + 1, message.eventSpooled);
                                message.kind = "eventSpooled";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.policy = $root.lapwing.control.v1.Policy.decode(reader, reader.size(), $undefined, _depth + 1, message.policy);
                                message.kind = "policy";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.termLibrary = $root.lapwing.local.v1.TermLibrary.decode(reader, reader.size(), $undefined, _depth + 1, message.termLibrary);
                                message.kind = "termLibrary";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.compiledLibrary = $root.lapwing.local.v1.CompiledLibraryFile.decode(reader, reader.size(), $undefined, _depth + 1, message.compiledLibrary);
                                message.kind = "compiledLibrary";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.profile = $root.lapwing.local.v1.SessionProfile.decode(reader, reader.size(), $undefined, _depth + 1, message.profile);
                                message.kind = "profile";
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                message.lessonState = $root.lapwing.local.v1.LessonState.decode(reader, reader.size(), $undefined, _depth + 1, message.lessonState);
                                message.kind = "lessonState";
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                message.command = $root.lapwing.local.v1.SessionCommand.decode(reader, reader.size(), $undefined, _depth + 1, message.command);
                                message.kind = "command";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ServiceMessage;
            })();

            v1.SessionHello = (function() {

                /**
                 * Properties of a SessionHello.
                 * @typedef {Object} lapwing.local.v1.SessionHello.$Properties
                 * @property {number|null} [protocolLevel] SessionHello protocolLevel
                 * @property {lapwing.activity.v1.SessionRef.$Properties|null} [session] SessionHello session
                 * @property {number|null} [processId] SessionHello processId
                 * @property {Array.<lapwing.control.v1.RestrictionKind>|null} [enforces] SessionHello enforces
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SessionHello.
                 * @memberof lapwing.local.v1
                 * @interface ISessionHello
                 * @augments lapwing.local.v1.SessionHello.$Properties
                 * @deprecated Use lapwing.local.v1.SessionHello.$Properties instead.
                 */

                /**
                 * Shape of a SessionHello.
                 * @typedef {lapwing.local.v1.SessionHello.$Properties} lapwing.local.v1.SessionHello.$Shape
                 */

                /**
                 * Constructs a new SessionHello.
                 * @memberof lapwing.local.v1
                 * @classdesc Represents a SessionHello.
                 * @constructor
                 * @param {lapwing.local.v1.SessionHello.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SessionHello = function (properties) {
                    this.enforces = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SessionHello protocolLevel.
                 * @member {number} protocolLevel
                 * @memberof lapwing.local.v1.SessionHello
                 * @instance
                 */
                SessionHello.prototype.protocolLevel = 0;

                /**
                 * SessionHello session.
                 * @member {lapwing.activity.v1.SessionRef.$Properties|null|undefined} session
                 * @memberof lapwing.local.v1.SessionHello
                 * @instance
                 */
                SessionHello.prototype.session = null;

                /**
                 * SessionHello processId.
                 * @member {number} processId
                 * @memberof lapwing.local.v1.SessionHello
                 * @instance
                 */
                SessionHello.prototype.processId = 0;

                /**
                 * SessionHello enforces.
                 * @member {Array.<lapwing.control.v1.RestrictionKind>} enforces
                 * @memberof lapwing.local.v1.SessionHello
                 * @instance
                 */
                SessionHello.prototype.enforces = $util.emptyArray;

                /**
                 * Encodes the specified SessionHello message. Does not implicitly {@link lapwing.local.v1.SessionHello.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.local.v1.SessionHello
                 * @static
                 * @param {lapwing.local.v1.SessionHello.$Properties} message SessionHello message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SessionHello.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.protocolLevel != null && $Object.hasOwnProperty.call(message, "protocolLevel") && message.protocolLevel !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.protocolLevel);
                    if (message.session != null && $Object.hasOwnProperty.call(message, "session"))
                        $root.lapwing.activity.v1.SessionRef.encode(message.session, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.processId != null && $Object.hasOwnProperty.call(message, "processId") && message.processId !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.processId);
                    if (message.enforces != null && message.enforces.length)
                        writer.uint32(/* id 4, wireType 2 =*/34).int32s(message.enforces);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SessionHello message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.local.v1.SessionHello
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.SessionHello & lapwing.local.v1.SessionHello.$Shape} SessionHello
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SessionHello.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.local.v1.SessionHello();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.protocolLevel = value;
                                else
                                    delete message.protocolLevel;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.session = $root.lapwing.activity.v1.SessionRef.decode(reader, reader.size(), $undefined, _depth + 1, message.session);
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.processId = value;
                                else
                                    delete message.processId;
                                continue;
                            }
                        case 4: {
                                if (wireType === 2) {
                                    if (!(message.enforces && message.enforces.length))
                                        message.enforces = [];
                                    reader.int32s(message.enforces);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.enforces && message.enforces.length))
                                    message.enforces = [];
                                message.enforces.push(reader.int32());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SessionHello;
            })();

            v1.SessionWelcome = (function() {

                /**
                 * Properties of a SessionWelcome.
                 * @typedef {Object} lapwing.local.v1.SessionWelcome.$Properties
                 * @property {string|null} [schoolName] SessionWelcome schoolName
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SessionWelcome.
                 * @memberof lapwing.local.v1
                 * @interface ISessionWelcome
                 * @augments lapwing.local.v1.SessionWelcome.$Properties
                 * @deprecated Use lapwing.local.v1.SessionWelcome.$Properties instead.
                 */

                /**
                 * Shape of a SessionWelcome.
                 * @typedef {lapwing.local.v1.SessionWelcome.$Properties} lapwing.local.v1.SessionWelcome.$Shape
                 */

                /**
                 * Constructs a new SessionWelcome.
                 * @memberof lapwing.local.v1
                 * @classdesc Represents a SessionWelcome.
                 * @constructor
                 * @param {lapwing.local.v1.SessionWelcome.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SessionWelcome = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SessionWelcome schoolName.
                 * @member {string} schoolName
                 * @memberof lapwing.local.v1.SessionWelcome
                 * @instance
                 */
                SessionWelcome.prototype.schoolName = "";

                /**
                 * Encodes the specified SessionWelcome message. Does not implicitly {@link lapwing.local.v1.SessionWelcome.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.local.v1.SessionWelcome
                 * @static
                 * @param {lapwing.local.v1.SessionWelcome.$Properties} message SessionWelcome message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SessionWelcome.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.schoolName != null && $Object.hasOwnProperty.call(message, "schoolName") && message.schoolName !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.schoolName);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SessionWelcome message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.local.v1.SessionWelcome
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.SessionWelcome & lapwing.local.v1.SessionWelcome.$Shape} SessionWelcome
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SessionWelcome.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.local.v1.SessionWelcome();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.schoolName = value;
                                else
                                    delete message.schoolName;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SessionWelcome;
            })();

            v1.SessionRefusal = (function() {

                /**
                 * Properties of a SessionRefusal.
                 * @typedef {Object} lapwing.local.v1.SessionRefusal.$Properties
                 * @property {lapwing.local.v1.SessionRefusalReason|null} [reason] SessionRefusal reason
                 * @property {string|null} [message] SessionRefusal message
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SessionRefusal.
                 * @memberof lapwing.local.v1
                 * @interface ISessionRefusal
                 * @augments lapwing.local.v1.SessionRefusal.$Properties
                 * @deprecated Use lapwing.local.v1.SessionRefusal.$Properties instead.
                 */

                /**
                 * Shape of a SessionRefusal.
                 * @typedef {lapwing.local.v1.SessionRefusal.$Properties} lapwing.local.v1.SessionRefusal.$Shape
                 */

                /**
                 * Constructs a new SessionRefusal.
                 * @memberof lapwing.local.v1
                 * @classdesc Represents a SessionRefusal.
                 * @constructor
                 * @param {lapwing.local.v1.SessionRefusal.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SessionRefusal = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SessionRefusal reason.
                 * @member {lapwing.local.v1.SessionRefusalReason} reason
                 * @memberof lapwing.local.v1.SessionRefusal
                 * @instance
                 */
                SessionRefusal.prototype.reason = 0;

                /**
                 * SessionRefusal message.
                 * @member {string} message
                 * @memberof lapwing.local.v1.SessionRefusal
                 * @instance
                 */
                SessionRefusal.prototype.message = "";

                /**
                 * Encodes the specified SessionRefusal message. Does not implicitly {@link lapwing.local.v1.SessionRefusal.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.local.v1.SessionRefusal
                 * @static
                 * @param {lapwing.local.v1.SessionRefusal.$Properties} message SessionRefusal message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SessionRefusal.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).int32(message.reason);
                    if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.message);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SessionRefusal message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.local.v1.SessionRefusal
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.SessionRefusal & lapwing.local.v1.SessionRefusal.$Shape} SessionRefusal
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SessionRefusal.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.local.v1.SessionRefusal();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.reason = value;
                                else
                                    delete message.reason;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.message = value;
                                else
                                    delete message.message;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SessionRefusal;
            })();

            /**
             * SessionRefusalReason enum.
             * @name lapwing.local.v1.SessionRefusalReason
             * @enum {number}
             * @property {number} SESSION_REFUSAL_REASON_UNSPECIFIED=0 SESSION_REFUSAL_REASON_UNSPECIFIED value
             * @property {number} SESSION_REFUSAL_REASON_ALREADY_RUNNING=1 SESSION_REFUSAL_REASON_ALREADY_RUNNING value
             * @property {number} SESSION_REFUSAL_REASON_PROTOCOL_LEVEL=2 SESSION_REFUSAL_REASON_PROTOCOL_LEVEL value
             * @property {number} SESSION_REFUSAL_REASON_MALFORMED=3 SESSION_REFUSAL_REASON_MALFORMED value
             * @property {number} SESSION_REFUSAL_REASON_WRONG_ACCOUNT=4 SESSION_REFUSAL_REASON_WRONG_ACCOUNT value
             */
            v1.SessionRefusalReason = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "SESSION_REFUSAL_REASON_UNSPECIFIED"] = 0;
                values[valuesById[1] = "SESSION_REFUSAL_REASON_ALREADY_RUNNING"] = 1;
                values[valuesById[2] = "SESSION_REFUSAL_REASON_PROTOCOL_LEVEL"] = 2;
                values[valuesById[3] = "SESSION_REFUSAL_REASON_MALFORMED"] = 3;
                values[valuesById[4] = "SESSION_REFUSAL_REASON_WRONG_ACCOUNT"] = 4;
                return values;
            })();

            v1.SubmitEvent = (function() {

                /**
                 * Properties of a SubmitEvent.
                 * @typedef {Object} lapwing.local.v1.SubmitEvent.$Properties
                 * @property {number|null} [submission] SubmitEvent submission
                 * @property {lapwing.activity.v1.Event.$Properties|null} [event] SubmitEvent event
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SubmitEvent.
                 * @memberof lapwing.local.v1
                 * @interface ISubmitEvent
                 * @augments lapwing.local.v1.SubmitEvent.$Properties
                 * @deprecated Use lapwing.local.v1.SubmitEvent.$Properties instead.
                 */

                /**
                 * Shape of a SubmitEvent.
                 * @typedef {{
                 *   submission?: number|null;
                 *   event?: lapwing.activity.v1.Event.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * }} lapwing.local.v1.SubmitEvent.$Shape
                 */

                /**
                 * Constructs a new SubmitEvent.
                 * @memberof lapwing.local.v1
                 * @classdesc Represents a SubmitEvent.
                 * @constructor
                 * @param {lapwing.local.v1.SubmitEvent.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SubmitEvent = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SubmitEvent submission.
                 * @member {number} submission
                 * @memberof lapwing.local.v1.SubmitEvent
                 * @instance
                 */
                SubmitEvent.prototype.submission = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * SubmitEvent event.
                 * @member {lapwing.activity.v1.Event.$Properties|null|undefined} event
                 * @memberof lapwing.local.v1.SubmitEvent
                 * @instance
                 */
                SubmitEvent.prototype.event = null;

                /**
                 * Encodes the specified SubmitEvent message. Does not implicitly {@link lapwing.local.v1.SubmitEvent.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.local.v1.SubmitEvent
                 * @static
                 * @param {lapwing.local.v1.SubmitEvent.$Properties} message SubmitEvent message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SubmitEvent.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.submission != null && $Object.hasOwnProperty.call(message, "submission") && (typeof message.submission === "object" ? message.submission.low || message.submission.high : message.submission !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.submission);
                    if (message.event != null && $Object.hasOwnProperty.call(message, "event"))
                        $root.lapwing.activity.v1.Event.encode(message.event, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SubmitEvent message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.local.v1.SubmitEvent
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.SubmitEvent & lapwing.local.v1.SubmitEvent.$Shape} SubmitEvent
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SubmitEvent.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.local.v1.SubmitEvent();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.submission = value;
                                else
                                    delete message.submission;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.event = $root.lapwing.activity.v1.Event.decode(reader, reader.size(), $undefined, _depth + 1, message.event);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SubmitEvent;
            })();

            v1.EventSpooled = (function() {

                /**
                 * Properties of an EventSpooled.
                 * @typedef {Object} lapwing.local.v1.EventSpooled.$Properties
                 * @property {number|null} [submission] EventSpooled submission
                 * @property {number|null} [sequence] EventSpooled sequence
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an EventSpooled.
                 * @memberof lapwing.local.v1
                 * @interface IEventSpooled
                 * @augments lapwing.local.v1.EventSpooled.$Properties
                 * @deprecated Use lapwing.local.v1.EventSpooled.$Properties instead.
                 */

                /**
                 * Shape of an EventSpooled.
                 * @typedef {lapwing.local.v1.EventSpooled.$Properties} lapwing.local.v1.EventSpooled.$Shape
                 */

                /**
                 * Constructs a new EventSpooled.
                 * @memberof lapwing.local.v1
                 * @classdesc Represents an EventSpooled.
                 * @constructor
                 * @param {lapwing.local.v1.EventSpooled.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const EventSpooled = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * EventSpooled submission.
                 * @member {number} submission
                 * @memberof lapwing.local.v1.EventSpooled
                 * @instance
                 */
                EventSpooled.prototype.submission = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * EventSpooled sequence.
                 * @member {number} sequence
                 * @memberof lapwing.local.v1.EventSpooled
                 * @instance
                 */
                EventSpooled.prototype.sequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Encodes the specified EventSpooled message. Does not implicitly {@link lapwing.local.v1.EventSpooled.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.local.v1.EventSpooled
                 * @static
                 * @param {lapwing.local.v1.EventSpooled.$Properties} message EventSpooled message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                EventSpooled.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.submission != null && $Object.hasOwnProperty.call(message, "submission") && (typeof message.submission === "object" ? message.submission.low || message.submission.high : message.submission !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.submission);
                    if (message.sequence != null && $Object.hasOwnProperty.call(message, "sequence") && (typeof message.sequence === "object" ? message.sequence.low || message.sequence.high : message.sequence !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.sequence);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an EventSpooled message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.local.v1.EventSpooled
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.EventSpooled & lapwing.local.v1.EventSpooled.$Shape} EventSpooled
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                EventSpooled.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.local.v1.EventSpooled();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.submission = value;
                                else
                                    delete message.submission;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.sequence = value;
                                else
                                    delete message.sequence;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return EventSpooled;
            })();

            v1.TermLibrary = (function() {

                /**
                 * Properties of a TermLibrary.
                 * @typedef {Object} lapwing.local.v1.TermLibrary.$Properties
                 * @property {string|null} [version] TermLibrary version
                 * @property {string|null} [text] TermLibrary text
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TermLibrary.
                 * @memberof lapwing.local.v1
                 * @interface ITermLibrary
                 * @augments lapwing.local.v1.TermLibrary.$Properties
                 * @deprecated Use lapwing.local.v1.TermLibrary.$Properties instead.
                 */

                /**
                 * Shape of a TermLibrary.
                 * @typedef {lapwing.local.v1.TermLibrary.$Properties} lapwing.local.v1.TermLibrary.$Shape
                 */

                /**
                 * Constructs a new TermLibrary.
                 * @memberof lapwing.local.v1
                 * @classdesc Represents a TermLibrary.
                 * @constructor
                 * @param {lapwing.local.v1.TermLibrary.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TermLibrary = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * TermLibrary version.
                 * @member {string} version
                 * @memberof lapwing.local.v1.TermLibrary
                 * @instance
                 */
                TermLibrary.prototype.version = "";

                /**
                 * TermLibrary text.
                 * @member {string} text
                 * @memberof lapwing.local.v1.TermLibrary
                 * @instance
                 */
                TermLibrary.prototype.text = "";

                /**
                 * Encodes the specified TermLibrary message. Does not implicitly {@link lapwing.local.v1.TermLibrary.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.local.v1.TermLibrary
                 * @static
                 * @param {lapwing.local.v1.TermLibrary.$Properties} message TermLibrary message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TermLibrary.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.version);
                    if (message.text != null && $Object.hasOwnProperty.call(message, "text") && message.text !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.text);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TermLibrary message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.local.v1.TermLibrary
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.TermLibrary & lapwing.local.v1.TermLibrary.$Shape} TermLibrary
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TermLibrary.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.local.v1.TermLibrary();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.version = value;
                                else
                                    delete message.version;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.text = value;
                                else
                                    delete message.text;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return TermLibrary;
            })();

            v1.CompiledLibraryFile = (function() {

                /**
                 * Properties of a CompiledLibraryFile.
                 * @typedef {Object} lapwing.local.v1.CompiledLibraryFile.$Properties
                 * @property {string|null} [version] CompiledLibraryFile version
                 * @property {string|null} [path] CompiledLibraryFile path
                 * @property {Uint8Array|null} [sha256] CompiledLibraryFile sha256
                 * @property {number|null} [size] CompiledLibraryFile size
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a CompiledLibraryFile.
                 * @memberof lapwing.local.v1
                 * @interface ICompiledLibraryFile
                 * @augments lapwing.local.v1.CompiledLibraryFile.$Properties
                 * @deprecated Use lapwing.local.v1.CompiledLibraryFile.$Properties instead.
                 */

                /**
                 * Shape of a CompiledLibraryFile.
                 * @typedef {lapwing.local.v1.CompiledLibraryFile.$Properties} lapwing.local.v1.CompiledLibraryFile.$Shape
                 */

                /**
                 * Constructs a new CompiledLibraryFile.
                 * @memberof lapwing.local.v1
                 * @classdesc Represents a CompiledLibraryFile.
                 * @constructor
                 * @param {lapwing.local.v1.CompiledLibraryFile.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const CompiledLibraryFile = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * CompiledLibraryFile version.
                 * @member {string} version
                 * @memberof lapwing.local.v1.CompiledLibraryFile
                 * @instance
                 */
                CompiledLibraryFile.prototype.version = "";

                /**
                 * CompiledLibraryFile path.
                 * @member {string} path
                 * @memberof lapwing.local.v1.CompiledLibraryFile
                 * @instance
                 */
                CompiledLibraryFile.prototype.path = "";

                /**
                 * CompiledLibraryFile sha256.
                 * @member {Uint8Array} sha256
                 * @memberof lapwing.local.v1.CompiledLibraryFile
                 * @instance
                 */
                CompiledLibraryFile.prototype.sha256 = $util.newBuffer([]);

                /**
                 * CompiledLibraryFile size.
                 * @member {number} size
                 * @memberof lapwing.local.v1.CompiledLibraryFile
                 * @instance
                 */
                CompiledLibraryFile.prototype.size = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Encodes the specified CompiledLibraryFile message. Does not implicitly {@link lapwing.local.v1.CompiledLibraryFile.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.local.v1.CompiledLibraryFile
                 * @static
                 * @param {lapwing.local.v1.CompiledLibraryFile.$Properties} message CompiledLibraryFile message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                CompiledLibraryFile.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.version);
                    if (message.path != null && $Object.hasOwnProperty.call(message, "path") && message.path !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.path);
                    if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256") && message.sha256.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.sha256);
                    if (message.size != null && $Object.hasOwnProperty.call(message, "size") && (typeof message.size === "object" ? message.size.low || message.size.high : message.size !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.size);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a CompiledLibraryFile message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.local.v1.CompiledLibraryFile
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.CompiledLibraryFile & lapwing.local.v1.CompiledLibraryFile.$Shape} CompiledLibraryFile
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                CompiledLibraryFile.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.local.v1.CompiledLibraryFile();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.version = value;
                                else
                                    delete message.version;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.path = value;
                                else
                                    delete message.path;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.sha256 = value;
                                else
                                    delete message.sha256;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.size = value;
                                else
                                    delete message.size;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return CompiledLibraryFile;
            })();

            v1.SessionProfile = (function() {

                /**
                 * Properties of a SessionProfile.
                 * @typedef {Object} lapwing.local.v1.SessionProfile.$Properties
                 * @property {number|null} [yearGroup] SessionProfile yearGroup
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SessionProfile.
                 * @memberof lapwing.local.v1
                 * @interface ISessionProfile
                 * @augments lapwing.local.v1.SessionProfile.$Properties
                 * @deprecated Use lapwing.local.v1.SessionProfile.$Properties instead.
                 */

                /**
                 * Shape of a SessionProfile.
                 * @typedef {lapwing.local.v1.SessionProfile.$Properties} lapwing.local.v1.SessionProfile.$Shape
                 */

                /**
                 * Constructs a new SessionProfile.
                 * @memberof lapwing.local.v1
                 * @classdesc Represents a SessionProfile.
                 * @constructor
                 * @param {lapwing.local.v1.SessionProfile.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SessionProfile = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SessionProfile yearGroup.
                 * @member {number} yearGroup
                 * @memberof lapwing.local.v1.SessionProfile
                 * @instance
                 */
                SessionProfile.prototype.yearGroup = 0;

                /**
                 * Encodes the specified SessionProfile message. Does not implicitly {@link lapwing.local.v1.SessionProfile.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.local.v1.SessionProfile
                 * @static
                 * @param {lapwing.local.v1.SessionProfile.$Properties} message SessionProfile message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SessionProfile.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.yearGroup != null && $Object.hasOwnProperty.call(message, "yearGroup") && message.yearGroup !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.yearGroup);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SessionProfile message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.local.v1.SessionProfile
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.SessionProfile & lapwing.local.v1.SessionProfile.$Shape} SessionProfile
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SessionProfile.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.local.v1.SessionProfile();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.yearGroup = value;
                                else
                                    delete message.yearGroup;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SessionProfile;
            })();

            v1.LessonState = (function() {

                /**
                 * Properties of a LessonState.
                 * @typedef {Object} lapwing.local.v1.LessonState.$Properties
                 * @property {lapwing.control.v1.LessonRef.$Properties|null} [lesson] LessonState lesson
                 * @property {Array.<lapwing.local.v1.Restriction.$Properties>|null} [restrictions] LessonState restrictions
                 * @property {number|null} [nowMs] LessonState nowMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a LessonState.
                 * @memberof lapwing.local.v1
                 * @interface ILessonState
                 * @augments lapwing.local.v1.LessonState.$Properties
                 * @deprecated Use lapwing.local.v1.LessonState.$Properties instead.
                 */

                /**
                 * Shape of a LessonState.
                 * @typedef {{
                 *   lesson?: lapwing.control.v1.LessonRef.$Shape|null;
                 *   restrictions?: Array.<lapwing.local.v1.Restriction.$Shape>|null;
                 *   nowMs?: number|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * }} lapwing.local.v1.LessonState.$Shape
                 */

                /**
                 * Constructs a new LessonState.
                 * @memberof lapwing.local.v1
                 * @classdesc Represents a LessonState.
                 * @constructor
                 * @param {lapwing.local.v1.LessonState.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const LessonState = function (properties) {
                    this.restrictions = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * LessonState lesson.
                 * @member {lapwing.control.v1.LessonRef.$Properties|null|undefined} lesson
                 * @memberof lapwing.local.v1.LessonState
                 * @instance
                 */
                LessonState.prototype.lesson = null;

                /**
                 * LessonState restrictions.
                 * @member {Array.<lapwing.local.v1.Restriction.$Properties>} restrictions
                 * @memberof lapwing.local.v1.LessonState
                 * @instance
                 */
                LessonState.prototype.restrictions = $util.emptyArray;

                /**
                 * LessonState nowMs.
                 * @member {number} nowMs
                 * @memberof lapwing.local.v1.LessonState
                 * @instance
                 */
                LessonState.prototype.nowMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Encodes the specified LessonState message. Does not implicitly {@link lapwing.local.v1.LessonState.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.local.v1.LessonState
                 * @static
                 * @param {lapwing.local.v1.LessonState.$Properties} message LessonState message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                LessonState.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.lesson != null && $Object.hasOwnProperty.call(message, "lesson"))
                        $root.lapwing.control.v1.LessonRef.encode(message.lesson, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.restrictions != null && message.restrictions.length)
                        for (let i = 0; i < message.restrictions.length; ++i)
                            $root.lapwing.local.v1.Restriction.encode(message.restrictions[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.nowMs != null && $Object.hasOwnProperty.call(message, "nowMs") && (typeof message.nowMs === "object" ? message.nowMs.low || message.nowMs.high : message.nowMs !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.nowMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a LessonState message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.local.v1.LessonState
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.LessonState & lapwing.local.v1.LessonState.$Shape} LessonState
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                LessonState.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.local.v1.LessonState();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.lesson = $root.lapwing.control.v1.LessonRef.decode(reader, reader.size(), $undefined, _depth + 1, message.lesson);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.restrictions && message.restrictions.length))
                                    message.restrictions = [];
                                message.restrictions.push($root.lapwing.local.v1.Restriction.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.nowMs = value;
                                else
                                    delete message.nowMs;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return LessonState;
            })();

            v1.Restriction = (function() {

                /**
                 * Properties of a Restriction.
                 * @typedef {Object} lapwing.local.v1.Restriction.$Properties
                 * @property {number|null} [untilMs] Restriction untilMs
                 * @property {string|null} [setBy] Restriction setBy
                 * @property {lapwing.control.v1.Lock.$Properties|null} [lock] Restriction lock
                 * @property {lapwing.control.v1.Focus.$Properties|null} [focus] Restriction focus
                 * @property {lapwing.control.v1.Block.$Properties|null} [block] Restriction block
                 * @property {lapwing.control.v1.PauseInternet.$Properties|null} [pauseInternet] Restriction pauseInternet
                 * @property {lapwing.control.v1.Mute.$Properties|null} [mute] Restriction mute
                 * @property {"lock"|"focus"|"block"|"pauseInternet"|"mute"} [kind] Restriction kind
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Restriction.
                 * @memberof lapwing.local.v1
                 * @interface IRestriction
                 * @augments lapwing.local.v1.Restriction.$Properties
                 * @deprecated Use lapwing.local.v1.Restriction.$Properties instead.
                 */

                /**
                 * Narrowed shape of a Restriction.
                 * @typedef {{
                 *   untilMs?: number|null;
                 *   setBy?: string|null;
                 *   lock?: lapwing.control.v1.Lock.$Shape|null;
                 *   focus?: lapwing.control.v1.Focus.$Shape|null;
                 *   block?: lapwing.control.v1.Block.$Shape|null;
                 *   pauseInternet?: lapwing.control.v1.PauseInternet.$Shape|null;
                 *   mute?: lapwing.control.v1.Mute.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ kind?: undefined; lock?: null; focus?: null; block?: null; pauseInternet?: null; mute?: null }|{ kind?: "lock"; lock: lapwing.control.v1.Lock.$Shape; focus?: null; block?: null; pauseInternet?: null; mute?: null }|{ kind?: "focus"; lock?: null; focus: lapwing.control.v1.Focus.$Shape; block?: null; pauseInternet?: null; mute?: null }|{ kind?: "block"; lock?: null; focus?: null; block: lapwing.control.v1.Block.$Shape; pauseInternet?: null; mute?: null }|{ kind?: "pauseInternet"; lock?: null; focus?: null; block?: null; pauseInternet: lapwing.control.v1.PauseInternet.$Shape; mute?: null }|{ kind?: "mute"; lock?: null; focus?: null; block?: null; pauseInternet?: null; mute: lapwing.control.v1.Mute.$Shape })
                 * )} lapwing.local.v1.Restriction.$Shape
                 */

                /**
                 * Constructs a new Restriction.
                 * @memberof lapwing.local.v1
                 * @classdesc Represents a Restriction.
                 * @constructor
                 * @param {lapwing.local.v1.Restriction.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Restriction = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Restriction untilMs.
                 * @member {number} untilMs
                 * @memberof lapwing.local.v1.Restriction
                 * @instance
                 */
                Restriction.prototype.untilMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Restriction setBy.
                 * @member {string} setBy
                 * @memberof lapwing.local.v1.Restriction
                 * @instance
                 */
                Restriction.prototype.setBy = "";

                /**
                 * Restriction lock.
                 * @member {lapwing.control.v1.Lock.$Properties|null|undefined} lock
                 * @memberof lapwing.local.v1.Restriction
                 * @instance
                 */
                Restriction.prototype.lock = null;

                /**
                 * Restriction focus.
                 * @member {lapwing.control.v1.Focus.$Properties|null|undefined} focus
                 * @memberof lapwing.local.v1.Restriction
                 * @instance
                 */
                Restriction.prototype.focus = null;

                /**
                 * Restriction block.
                 * @member {lapwing.control.v1.Block.$Properties|null|undefined} block
                 * @memberof lapwing.local.v1.Restriction
                 * @instance
                 */
                Restriction.prototype.block = null;

                /**
                 * Restriction pauseInternet.
                 * @member {lapwing.control.v1.PauseInternet.$Properties|null|undefined} pauseInternet
                 * @memberof lapwing.local.v1.Restriction
                 * @instance
                 */
                Restriction.prototype.pauseInternet = null;

                /**
                 * Restriction mute.
                 * @member {lapwing.control.v1.Mute.$Properties|null|undefined} mute
                 * @memberof lapwing.local.v1.Restriction
                 * @instance
                 */
                Restriction.prototype.mute = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * Restriction kind.
                 * @member {"lock"|"focus"|"block"|"pauseInternet"|"mute"|undefined} kind
                 * @memberof lapwing.local.v1.Restriction
                 * @instance
                 */
                $Object.defineProperty(Restriction.prototype, "kind", {
                    get: $util.oneOfGetter($oneOfFields = ["lock", "focus", "block", "pauseInternet", "mute"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified Restriction message. Does not implicitly {@link lapwing.local.v1.Restriction.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.local.v1.Restriction
                 * @static
                 * @param {lapwing.local.v1.Restriction.$Properties} message Restriction message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Restriction.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.untilMs != null && $Object.hasOwnProperty.call(message, "untilMs") && (typeof message.untilMs === "object" ? message.untilMs.low || message.untilMs.high : message.untilMs !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.untilMs);
                    if (message.setBy != null && $Object.hasOwnProperty.call(message, "setBy") && message.setBy !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.setBy);
                    if (message.lock != null && $Object.hasOwnProperty.call(message, "lock"))
                        $root.lapwing.control.v1.Lock.encode(message.lock, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                    if (message.focus != null && $Object.hasOwnProperty.call(message, "focus"))
                        $root.lapwing.control.v1.Focus.encode(message.focus, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                    if (message.block != null && $Object.hasOwnProperty.call(message, "block"))
                        $root.lapwing.control.v1.Block.encode(message.block, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                    if (message.pauseInternet != null && $Object.hasOwnProperty.call(message, "pauseInternet"))
                        $root.lapwing.control.v1.PauseInternet.encode(message.pauseInternet, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                    if (message.mute != null && $Object.hasOwnProperty.call(message, "mute"))
                        $root.lapwing.control.v1.Mute.encode(message.mute, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Restriction message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.local.v1.Restriction
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.Restriction & lapwing.local.v1.Restriction.$Shape} Restriction
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Restriction.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.local.v1.Restriction();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.untilMs = value;
                                else
                                    delete message.untilMs;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.setBy = value;
                                else
                                    delete message.setBy;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                message.lock = $root.lapwing.control.v1.Lock.decode(reader, reader.size(), $undefined, _depth + 1, message.lock);
                                message.kind = "lock";
                                continue;
                            }
                        case 11: {
                                if (wireType !== 2)
                                    break;
                                message.focus = $root.lapwing.control.v1.Focus.decode(reader, reader.size(), $undefined, _depth + 1, message.focus);
                                message.kind = "focus";
                                continue;
                            }
                        case 12: {
                                if (wireType !== 2)
                                    break;
                                message.block = $root.lapwing.control.v1.Block.decode(reader, reader.size(), $undefined, _depth + 1, message.block);
                                message.kind = "block";
                                continue;
                            }
                        case 13: {
                                if (wireType !== 2)
                                    break;
                                message.pauseInternet = $root.lapwing.control.v1.PauseInternet.decode(reader, reader.size(), $undefined, _depth + 1, message.pauseInternet);
                                message.kind = "pauseInternet";
                                continue;
                            }
                        case 14: {
                                if (wireType !== 2)
                                    break;
                                message.mute = $root.lapwing.control.v1.Mute.decode(reader, reader.size(), $undefined, _depth + 1, message.mute);
                                message.kind = "mute";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Restriction;
            })();

            v1.SessionCommand = (function() {

                /**
                 * Properties of a SessionCommand.
                 * @typedef {Object} lapwing.local.v1.SessionCommand.$Properties
                 * @property {string|null} [commandId] SessionCommand commandId
                 * @property {string|null} [issuerName] SessionCommand issuerName
                 * @property {lapwing.control.v1.ShowMessage.$Properties|null} [showMessage] SessionCommand showMessage
                 * @property {lapwing.control.v1.OpenSite.$Properties|null} [openSite] SessionCommand openSite
                 * @property {lapwing.control.v1.SchoolApplication.$Properties|null} [openApplication] SessionCommand openApplication
                 * @property {lapwing.control.v1.CloseFront.$Properties|null} [closeFront] SessionCommand closeFront
                 * @property {lapwing.control.v1.LowerHand.$Properties|null} [lowerHand] SessionCommand lowerHand
                 * @property {"showMessage"|"openSite"|"openApplication"|"closeFront"|"lowerHand"} [kind] SessionCommand kind
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SessionCommand.
                 * @memberof lapwing.local.v1
                 * @interface ISessionCommand
                 * @augments lapwing.local.v1.SessionCommand.$Properties
                 * @deprecated Use lapwing.local.v1.SessionCommand.$Properties instead.
                 */

                /**
                 * Narrowed shape of a SessionCommand.
                 * @typedef {{
                 *   commandId?: string|null;
                 *   issuerName?: string|null;
                 *   showMessage?: lapwing.control.v1.ShowMessage.$Shape|null;
                 *   openSite?: lapwing.control.v1.OpenSite.$Shape|null;
                 *   openApplication?: lapwing.control.v1.SchoolApplication.$Shape|null;
                 *   closeFront?: lapwing.control.v1.CloseFront.$Shape|null;
                 *   lowerHand?: lapwing.control.v1.LowerHand.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ kind?: undefined; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; lowerHand?: null }|{ kind?: "showMessage"; showMessage: lapwing.control.v1.ShowMessage.$Shape; openSite?: null; openApplication?: null; closeFront?: null; lowerHand?: null }|{ kind?: "openSite"; showMessage?: null; openSite: lapwing.control.v1.OpenSite.$Shape; openApplication?: null; closeFront?: null; lowerHand?: null }|{ kind?: "openApplication"; showMessage?: null; openSite?: null; openApplication: lapwing.control.v1.SchoolApplication.$Shape; closeFront?: null; lowerHand?: null }|{ kind?: "closeFront"; showMessage?: null; openSite?: null; openApplication?: null; closeFront: lapwing.control.v1.CloseFront.$Shape; lowerHand?: null }|{ kind?: "lowerHand"; showMessage?: null; openSite?: null; openApplication?: null; closeFront?: null; lowerHand: lapwing.control.v1.LowerHand.$Shape })
                 * )} lapwing.local.v1.SessionCommand.$Shape
                 */

                /**
                 * Constructs a new SessionCommand.
                 * @memberof lapwing.local.v1
                 * @classdesc Represents a SessionCommand.
                 * @constructor
                 * @param {lapwing.local.v1.SessionCommand.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SessionCommand = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SessionCommand commandId.
                 * @member {string} commandId
                 * @memberof lapwing.local.v1.SessionCommand
                 * @instance
                 */
                SessionCommand.prototype.commandId = "";

                /**
                 * SessionCommand issuerName.
                 * @member {string} issuerName
                 * @memberof lapwing.local.v1.SessionCommand
                 * @instance
                 */
                SessionCommand.prototype.issuerName = "";

                /**
                 * SessionCommand showMessage.
                 * @member {lapwing.control.v1.ShowMessage.$Properties|null|undefined} showMessage
                 * @memberof lapwing.local.v1.SessionCommand
                 * @instance
                 */
                SessionCommand.prototype.showMessage = null;

                /**
                 * SessionCommand openSite.
                 * @member {lapwing.control.v1.OpenSite.$Properties|null|undefined} openSite
                 * @memberof lapwing.local.v1.SessionCommand
                 * @instance
                 */
                SessionCommand.prototype.openSite = null;

                /**
                 * SessionCommand openApplication.
                 * @member {lapwing.control.v1.SchoolApplication.$Properties|null|undefined} openApplication
                 * @memberof lapwing.local.v1.SessionCommand
                 * @instance
                 */
                SessionCommand.prototype.openApplication = null;

                /**
                 * SessionCommand closeFront.
                 * @member {lapwing.control.v1.CloseFront.$Properties|null|undefined} closeFront
                 * @memberof lapwing.local.v1.SessionCommand
                 * @instance
                 */
                SessionCommand.prototype.closeFront = null;

                /**
                 * SessionCommand lowerHand.
                 * @member {lapwing.control.v1.LowerHand.$Properties|null|undefined} lowerHand
                 * @memberof lapwing.local.v1.SessionCommand
                 * @instance
                 */
                SessionCommand.prototype.lowerHand = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * SessionCommand kind.
                 * @member {"showMessage"|"openSite"|"openApplication"|"closeFront"|"lowerHand"|undefined} kind
                 * @memberof lapwing.local.v1.SessionCommand
                 * @instance
                 */
                $Object.defineProperty(SessionCommand.prototype, "kind", {
                    get: $util.oneOfGetter($oneOfFields = ["showMessage", "openSite", "openApplication", "closeFront", "lowerHand"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified SessionCommand message. Does not implicitly {@link lapwing.local.v1.SessionCommand.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.local.v1.SessionCommand
                 * @static
                 * @param {lapwing.local.v1.SessionCommand.$Properties} message SessionCommand message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SessionCommand.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.commandId != null && $Object.hasOwnProperty.call(message, "commandId") && message.commandId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.commandId);
                    if (message.issuerName != null && $Object.hasOwnProperty.call(message, "issuerName") && message.issuerName !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.issuerName);
                    if (message.showMessage != null && $Object.hasOwnProperty.call(message, "showMessage"))
                        $root.lapwing.control.v1.ShowMessage.encode(message.showMessage, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                    if (message.openSite != null && $Object.hasOwnProperty.call(message, "openSite"))
                        $root.lapwing.control.v1.OpenSite.encode(message.openSite, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                    if (message.openApplication != null && $Object.hasOwnProperty.call(message, "openApplication"))
                        $root.lapwing.control.v1.SchoolApplication.encode(message.openApplication, writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                    if (message.closeFront != null && $Object.hasOwnProperty.call(message, "closeFront"))
                        $root.lapwing.control.v1.CloseFront.encode(message.closeFront, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                    if (message.lowerHand != null && $Object.hasOwnProperty.call(message, "lowerHand"))
                        $root.lapwing.control.v1.LowerHand.encode(message.lowerHand, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SessionCommand message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.local.v1.SessionCommand
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.SessionCommand & lapwing.local.v1.SessionCommand.$Shape} SessionCommand
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SessionCommand.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.local.v1.SessionCommand();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.commandId = value;
                                else
                                    delete message.commandId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.issuerName = value;
                                else
                                    delete message.issuerName;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                message.showMessage = $root.lapwing.control.v1.ShowMessage.decode(reader, reader.size(), $undefined, _depth + 1, message.showMessage);
                                message.kind = "showMessage";
                                continue;
                            }
                        case 11: {
                                if (wireType !== 2)
                                    break;
                                message.openSite = $root.lapwing.control.v1.OpenSite.decode(reader, reader.size(), $undefined, _depth + 1, message.openSite);
                                message.kind = "openSite";
                                continue;
                            }
                        case 12: {
                                if (wireType !== 2)
                                    break;
                                message.openApplication = $root.lapwing.control.v1.SchoolApplication.decode(reader, reader.size(), $undefined, _depth + 1, message.openApplication);
                                message.kind = "openApplication";
                                continue;
                            }
                        case 13: {
                                if (wireType !== 2)
                                    break;
                                message.closeFront = $root.lapwing.control.v1.CloseFront.decode(reader, reader.size(), $undefined, _depth + 1, message.closeFront);
                                message.kind = "closeFront";
                                continue;
                            }
                        case 14: {
                                if (wireType !== 2)
                                    break;
                                message.lowerHand = $root.lapwing.control.v1.LowerHand.decode(reader, reader.size(), $undefined, _depth + 1, message.lowerHand);
                                message.kind = "lowerHand";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SessionCommand;
            })();

            v1.SessionCommandResult = (function() {

                /**
                 * Properties of a SessionCommandResult.
                 * @typedef {Object} lapwing.local.v1.SessionCommandResult.$Properties
                 * @property {string|null} [commandId] SessionCommandResult commandId
                 * @property {lapwing.control.v1.CommandOutcome|null} [outcome] SessionCommandResult outcome
                 * @property {string|null} [message] SessionCommandResult message
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SessionCommandResult.
                 * @memberof lapwing.local.v1
                 * @interface ISessionCommandResult
                 * @augments lapwing.local.v1.SessionCommandResult.$Properties
                 * @deprecated Use lapwing.local.v1.SessionCommandResult.$Properties instead.
                 */

                /**
                 * Shape of a SessionCommandResult.
                 * @typedef {lapwing.local.v1.SessionCommandResult.$Properties} lapwing.local.v1.SessionCommandResult.$Shape
                 */

                /**
                 * Constructs a new SessionCommandResult.
                 * @memberof lapwing.local.v1
                 * @classdesc Represents a SessionCommandResult.
                 * @constructor
                 * @param {lapwing.local.v1.SessionCommandResult.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SessionCommandResult = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SessionCommandResult commandId.
                 * @member {string} commandId
                 * @memberof lapwing.local.v1.SessionCommandResult
                 * @instance
                 */
                SessionCommandResult.prototype.commandId = "";

                /**
                 * SessionCommandResult outcome.
                 * @member {lapwing.control.v1.CommandOutcome} outcome
                 * @memberof lapwing.local.v1.SessionCommandResult
                 * @instance
                 */
                SessionCommandResult.prototype.outcome = 0;

                /**
                 * SessionCommandResult message.
                 * @member {string} message
                 * @memberof lapwing.local.v1.SessionCommandResult
                 * @instance
                 */
                SessionCommandResult.prototype.message = "";

                /**
                 * Encodes the specified SessionCommandResult message. Does not implicitly {@link lapwing.local.v1.SessionCommandResult.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.local.v1.SessionCommandResult
                 * @static
                 * @param {lapwing.local.v1.SessionCommandResult.$Properties} message SessionCommandResult message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SessionCommandResult.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.commandId != null && $Object.hasOwnProperty.call(message, "commandId") && message.commandId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.commandId);
                    if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome") && message.outcome !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).int32(message.outcome);
                    if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.message);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SessionCommandResult message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.local.v1.SessionCommandResult
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.SessionCommandResult & lapwing.local.v1.SessionCommandResult.$Shape} SessionCommandResult
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SessionCommandResult.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.local.v1.SessionCommandResult();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.commandId = value;
                                else
                                    delete message.commandId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.outcome = value;
                                else
                                    delete message.outcome;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.message = value;
                                else
                                    delete message.message;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SessionCommandResult;
            })();

            v1.SessionState = (function() {

                /**
                 * Properties of a SessionState.
                 * @typedef {Object} lapwing.local.v1.SessionState.$Properties
                 * @property {lapwing.local.v1.SessionActivity|null} [activity] SessionState activity
                 * @property {boolean|null} [handRaised] SessionState handRaised
                 * @property {lapwing.local.v1.Front.$Properties|null} [front] SessionState front
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SessionState.
                 * @memberof lapwing.local.v1
                 * @interface ISessionState
                 * @augments lapwing.local.v1.SessionState.$Properties
                 * @deprecated Use lapwing.local.v1.SessionState.$Properties instead.
                 */

                /**
                 * Shape of a SessionState.
                 * @typedef {lapwing.local.v1.SessionState.$Properties} lapwing.local.v1.SessionState.$Shape
                 */

                /**
                 * Constructs a new SessionState.
                 * @memberof lapwing.local.v1
                 * @classdesc Represents a SessionState.
                 * @constructor
                 * @param {lapwing.local.v1.SessionState.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SessionState = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SessionState activity.
                 * @member {lapwing.local.v1.SessionActivity} activity
                 * @memberof lapwing.local.v1.SessionState
                 * @instance
                 */
                SessionState.prototype.activity = 0;

                /**
                 * SessionState handRaised.
                 * @member {boolean} handRaised
                 * @memberof lapwing.local.v1.SessionState
                 * @instance
                 */
                SessionState.prototype.handRaised = false;

                /**
                 * SessionState front.
                 * @member {lapwing.local.v1.Front.$Properties|null|undefined} front
                 * @memberof lapwing.local.v1.SessionState
                 * @instance
                 */
                SessionState.prototype.front = null;

                /**
                 * Encodes the specified SessionState message. Does not implicitly {@link lapwing.local.v1.SessionState.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.local.v1.SessionState
                 * @static
                 * @param {lapwing.local.v1.SessionState.$Properties} message SessionState message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SessionState.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.activity != null && $Object.hasOwnProperty.call(message, "activity") && message.activity !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).int32(message.activity);
                    if (message.handRaised != null && $Object.hasOwnProperty.call(message, "handRaised") && message.handRaised !== false)
                        writer.uint32(/* id 2, wireType 0 =*/16).bool(message.handRaised);
                    if (message.front != null && $Object.hasOwnProperty.call(message, "front"))
                        $root.lapwing.local.v1.Front.encode(message.front, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SessionState message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.local.v1.SessionState
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.SessionState & lapwing.local.v1.SessionState.$Shape} SessionState
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SessionState.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.local.v1.SessionState();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.activity = value;
                                else
                                    delete message.activity;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.handRaised = value;
                                else
                                    delete message.handRaised;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.front = $root.lapwing.local.v1.Front.decode(reader, reader.size(), $undefined, _depth + 1, message.front);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SessionState;
            })();

            /**
             * SessionActivity enum.
             * @name lapwing.local.v1.SessionActivity
             * @enum {number}
             * @property {number} SESSION_ACTIVITY_UNSPECIFIED=0 SESSION_ACTIVITY_UNSPECIFIED value
             * @property {number} SESSION_ACTIVITY_ACTIVE=1 SESSION_ACTIVITY_ACTIVE value
             * @property {number} SESSION_ACTIVITY_IDLE=2 SESSION_ACTIVITY_IDLE value
             * @property {number} SESSION_ACTIVITY_LOCKED=3 SESSION_ACTIVITY_LOCKED value
             */
            v1.SessionActivity = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "SESSION_ACTIVITY_UNSPECIFIED"] = 0;
                values[valuesById[1] = "SESSION_ACTIVITY_ACTIVE"] = 1;
                values[valuesById[2] = "SESSION_ACTIVITY_IDLE"] = 2;
                values[valuesById[3] = "SESSION_ACTIVITY_LOCKED"] = 3;
                return values;
            })();

            v1.Front = (function() {

                /**
                 * Properties of a Front.
                 * @typedef {Object} lapwing.local.v1.Front.$Properties
                 * @property {string|null} [application] Front application
                 * @property {string|null} [site] Front site
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Front.
                 * @memberof lapwing.local.v1
                 * @interface IFront
                 * @augments lapwing.local.v1.Front.$Properties
                 * @deprecated Use lapwing.local.v1.Front.$Properties instead.
                 */

                /**
                 * Shape of a Front.
                 * @typedef {lapwing.local.v1.Front.$Properties} lapwing.local.v1.Front.$Shape
                 */

                /**
                 * Constructs a new Front.
                 * @memberof lapwing.local.v1
                 * @classdesc Represents a Front.
                 * @constructor
                 * @param {lapwing.local.v1.Front.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Front = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Front application.
                 * @member {string} application
                 * @memberof lapwing.local.v1.Front
                 * @instance
                 */
                Front.prototype.application = "";

                /**
                 * Front site.
                 * @member {string} site
                 * @memberof lapwing.local.v1.Front
                 * @instance
                 */
                Front.prototype.site = "";

                /**
                 * Encodes the specified Front message. Does not implicitly {@link lapwing.local.v1.Front.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.local.v1.Front
                 * @static
                 * @param {lapwing.local.v1.Front.$Properties} message Front message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Front.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.application != null && $Object.hasOwnProperty.call(message, "application") && message.application !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.application);
                    if (message.site != null && $Object.hasOwnProperty.call(message, "site") && message.site !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.site);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Front message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.local.v1.Front
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.local.v1.Front & lapwing.local.v1.Front.$Shape} Front
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Front.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.local.v1.Front();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.application = value;
                                else
                                    delete message.application;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.site = value;
                                else
                                    delete message.site;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Front;
            })();

            return v1;
        })();

        return local;
    })();

    lapwing.transport = (function() {

        /**
         * Namespace transport.
         * @memberof lapwing
         * @namespace
         */
        const transport = {};

        transport.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof lapwing.transport
             * @namespace
             */
            const v1 = {};

            v1.AgentMessage = (function() {

                /**
                 * Properties of an AgentMessage.
                 * @typedef {Object} lapwing.transport.v1.AgentMessage.$Properties
                 * @property {lapwing.transport.v1.Hello.$Properties|null} [hello] AgentMessage hello
                 * @property {lapwing.transport.v1.Proof.$Properties|null} [proof] AgentMessage proof
                 * @property {lapwing.transport.v1.EventBatch.$Properties|null} [eventBatch] AgentMessage eventBatch
                 * @property {lapwing.transport.v1.Heartbeat.$Properties|null} [heartbeat] AgentMessage heartbeat
                 * @property {lapwing.control.v1.CommandResult.$Properties|null} [commandResult] AgentMessage commandResult
                 * @property {lapwing.transport.v1.DocumentRequest.$Properties|null} [documentRequest] AgentMessage documentRequest
                 * @property {"hello"|"proof"|"eventBatch"|"heartbeat"|"commandResult"|"documentRequest"} [kind] AgentMessage kind
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an AgentMessage.
                 * @memberof lapwing.transport.v1
                 * @interface IAgentMessage
                 * @augments lapwing.transport.v1.AgentMessage.$Properties
                 * @deprecated Use lapwing.transport.v1.AgentMessage.$Properties instead.
                 */

                /**
                 * Narrowed shape of an AgentMessage.
                 * @typedef {{
                 *   hello?: lapwing.transport.v1.Hello.$Shape|null;
                 *   proof?: lapwing.transport.v1.Proof.$Shape|null;
                 *   eventBatch?: lapwing.transport.v1.EventBatch.$Shape|null;
                 *   heartbeat?: lapwing.transport.v1.Heartbeat.$Shape|null;
                 *   commandResult?: lapwing.control.v1.CommandResult.$Shape|null;
                 *   documentRequest?: lapwing.transport.v1.DocumentRequest.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ kind?: undefined; hello?: null; proof?: null; eventBatch?: null; heartbeat?: null; commandResult?: null; documentRequest?: null }|{ kind?: "hello"; hello: lapwing.transport.v1.Hello.$Shape; proof?: null; eventBatch?: null; heartbeat?: null; commandResult?: null; documentRequest?: null }|{ kind?: "proof"; hello?: null; proof: lapwing.transport.v1.Proof.$Shape; eventBatch?: null; heartbeat?: null; commandResult?: null; documentRequest?: null }|{ kind?: "eventBatch"; hello?: null; proof?: null; eventBatch: lapwing.transport.v1.EventBatch.$Shape; heartbeat?: null; commandResult?: null; documentRequest?: null }|{ kind?: "heartbeat"; hello?: null; proof?: null; eventBatch?: null; heartbeat: lapwing.transport.v1.Heartbeat.$Shape; commandResult?: null; documentRequest?: null }|{ kind?: "commandResult"; hello?: null; proof?: null; eventBatch?: null; heartbeat?: null; commandResult: lapwing.control.v1.CommandResult.$Shape; documentRequest?: null }|{ kind?: "documentRequest"; hello?: null; proof?: null; eventBatch?: null; heartbeat?: null; commandResult?: null; documentRequest: lapwing.transport.v1.DocumentRequest.$Shape })
                 * )} lapwing.transport.v1.AgentMessage.$Shape
                 */

                /**
                 * Constructs a new AgentMessage.
                 * @memberof lapwing.transport.v1
                 * @classdesc Represents an AgentMessage.
                 * @constructor
                 * @param {lapwing.transport.v1.AgentMessage.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const AgentMessage = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * AgentMessage hello.
                 * @member {lapwing.transport.v1.Hello.$Properties|null|undefined} hello
                 * @memberof lapwing.transport.v1.AgentMessage
                 * @instance
                 */
                AgentMessage.prototype.hello = null;

                /**
                 * AgentMessage proof.
                 * @member {lapwing.transport.v1.Proof.$Properties|null|undefined} proof
                 * @memberof lapwing.transport.v1.AgentMessage
                 * @instance
                 */
                AgentMessage.prototype.proof = null;

                /**
                 * AgentMessage eventBatch.
                 * @member {lapwing.transport.v1.EventBatch.$Properties|null|undefined} eventBatch
                 * @memberof lapwing.transport.v1.AgentMessage
                 * @instance
                 */
                AgentMessage.prototype.eventBatch = null;

                /**
                 * AgentMessage heartbeat.
                 * @member {lapwing.transport.v1.Heartbeat.$Properties|null|undefined} heartbeat
                 * @memberof lapwing.transport.v1.AgentMessage
                 * @instance
                 */
                AgentMessage.prototype.heartbeat = null;

                /**
                 * AgentMessage commandResult.
                 * @member {lapwing.control.v1.CommandResult.$Properties|null|undefined} commandResult
                 * @memberof lapwing.transport.v1.AgentMessage
                 * @instance
                 */
                AgentMessage.prototype.commandResult = null;

                /**
                 * AgentMessage documentRequest.
                 * @member {lapwing.transport.v1.DocumentRequest.$Properties|null|undefined} documentRequest
                 * @memberof lapwing.transport.v1.AgentMessage
                 * @instance
                 */
                AgentMessage.prototype.documentRequest = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * AgentMessage kind.
                 * @member {"hello"|"proof"|"eventBatch"|"heartbeat"|"commandResult"|"documentRequest"|undefined} kind
                 * @memberof lapwing.transport.v1.AgentMessage
                 * @instance
                 */
                $Object.defineProperty(AgentMessage.prototype, "kind", {
                    get: $util.oneOfGetter($oneOfFields = ["hello", "proof", "eventBatch", "heartbeat", "commandResult", "documentRequest"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified AgentMessage message. Does not implicitly {@link lapwing.transport.v1.AgentMessage.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.transport.v1.AgentMessage
                 * @static
                 * @param {lapwing.transport.v1.AgentMessage.$Properties} message AgentMessage message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                AgentMessage.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                        $root.lapwing.transport.v1.Hello.encode(message.hello, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.proof != null && $Object.hasOwnProperty.call(message, "proof"))
                        $root.lapwing.transport.v1.Proof.encode(message.proof, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.eventBatch != null && $Object.hasOwnProperty.call(message, "eventBatch"))
                        $root.lapwing.transport.v1.EventBatch.encode(message.eventBatch, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.heartbeat != null && $Object.hasOwnProperty.call(message, "heartbeat"))
                        $root.lapwing.transport.v1.Heartbeat.encode(message.heartbeat, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.commandResult != null && $Object.hasOwnProperty.call(message, "commandResult"))
                        $root.lapwing.control.v1.CommandResult.encode(message.commandResult, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.documentRequest != null && $Object.hasOwnProperty.call(message, "documentRequest"))
                        $root.lapwing.transport.v1.DocumentRequest.encode(message.documentRequest, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an AgentMessage message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.transport.v1.AgentMessage
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.AgentMessage & lapwing.transport.v1.AgentMessage.$Shape} AgentMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                AgentMessage.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.transport.v1.AgentMessage();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.hello = $root.lapwing.transport.v1.Hello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                                message.kind = "hello";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.proof = $root.lapwing.transport.v1.Proof.decode(reader, reader.size(), $undefined, _depth + 1, message.proof);
                                message.kind = "proof";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.eventBatch = $root.lapwing.transport.v1.EventBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.eventBatch);
                                message.kind = "eventBatch";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.heartbeat = $root.lapwing.transport.v1.Heartbeat.decode(reader, reader.size(), $undefined, _depth + 1, message.heartbeat);
                                message.kind = "heartbeat";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.commandResult = $root.lapwing.control.v1.CommandResult.decode(reader, reader.size(), $undefined, _depth + 1, message.commandResult);
                                message.kind = "commandResult";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.documentRequest = $root.lapwing.transport.v1.DocumentRequest.decode(reader, reader.size(), $undefined, _depth + 1, message.documentRequest);
                                message.kind = "documentRequest";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return AgentMessage;
            })();

            v1.CollectorMessage = (function() {

                /**
                 * Properties of a CollectorMessage.
                 * @typedef {Object} lapwing.transport.v1.CollectorMessage.$Properties
                 * @property {lapwing.transport.v1.Challenge.$Properties|null} [challenge] CollectorMessage challenge
                 * @property {lapwing.transport.v1.Welcome.$Properties|null} [welcome] CollectorMessage welcome
                 * @property {lapwing.transport.v1.Ack.$Properties|null} [ack] CollectorMessage ack
                 * @property {lapwing.transport.v1.Refusal.$Properties|null} [refusal] CollectorMessage refusal
                 * @property {lapwing.control.v1.SignedDocument.$Properties|null} [document] CollectorMessage document
                 * @property {lapwing.control.v1.Command.$Properties|null} [command] CollectorMessage command
                 * @property {lapwing.transport.v1.HeartbeatReply.$Properties|null} [heartbeatReply] CollectorMessage heartbeatReply
                 * @property {lapwing.transport.v1.DocumentPart.$Properties|null} [documentPart] CollectorMessage documentPart
                 * @property {lapwing.transport.v1.SessionProfiles.$Properties|null} [sessionProfiles] CollectorMessage sessionProfiles
                 * @property {"challenge"|"welcome"|"ack"|"refusal"|"document"|"command"|"heartbeatReply"|"documentPart"|"sessionProfiles"} [kind] CollectorMessage kind
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a CollectorMessage.
                 * @memberof lapwing.transport.v1
                 * @interface ICollectorMessage
                 * @augments lapwing.transport.v1.CollectorMessage.$Properties
                 * @deprecated Use lapwing.transport.v1.CollectorMessage.$Properties instead.
                 */

                /**
                 * Narrowed shape of a CollectorMessage.
                 * @typedef {{
                 *   challenge?: lapwing.transport.v1.Challenge.$Shape|null;
                 *   welcome?: lapwing.transport.v1.Welcome.$Shape|null;
                 *   ack?: lapwing.transport.v1.Ack.$Shape|null;
                 *   refusal?: lapwing.transport.v1.Refusal.$Shape|null;
                 *   document?: lapwing.control.v1.SignedDocument.$Shape|null;
                 *   command?: lapwing.control.v1.Command.$Shape|null;
                 *   heartbeatReply?: lapwing.transport.v1.HeartbeatReply.$Shape|null;
                 *   documentPart?: lapwing.transport.v1.DocumentPart.$Shape|null;
                 *   sessionProfiles?: lapwing.transport.v1.SessionProfiles.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ kind?: undefined; challenge?: null; welcome?: null; ack?: null; refusal?: null; document?: null; command?: null; heartbeatReply?: null; documentPart?: null; sessionProfiles?: null }|{ kind?: "challenge"; challenge: lapwing.transport.v1.Challenge.$Shape; welcome?: null; ack?: null; refusal?: null; document?: null; command?: null; heartbeatReply?: null; documentPart?: null; sessionProfiles?: null }|{ kind?: "welcome"; challenge?: null; welcome: lapwing.transport.v1.Welcome.$Shape; ack?: null; refusal?: null; document?: null; command?: null; heartbeatReply?: null; documentPart?: null; sessionProfiles?: null }|{ kind?: "ack"; challenge?: null; welcome?: null; ack: lapwing.transport.v1.Ack.$Shape; refusal?: null; document?: null; command?: null; heartbeatReply?: null; documentPart?: null; sessionProfiles?: null }|{ kind?: "refusal"; challenge?: null; welcome?: null; ack?: null; refusal: lapwing.transport.v1.Refusal.$Shape; document?: null; command?: null; heartbeatReply?: null; documentPart?: null; sessionProfiles?: null }|{ kind?: "document"; challenge?: null; welcome?: null; ack?: null; refusal?: null; document: lapwing.control.v1.SignedDocument.$Shape; command?: null; heartbeatReply?: null; documentPart?: null; sessionProfiles?: null }|{ kind?: "command"; challenge?: null; welcome?: null; ack?: null; refusal?: null; document?: null; command: lapwing.control.v1.Command.$Shape; heartbeatReply?: null; documentPart?: null; sessionProfiles?: null }|{ kind?: "heartbeatReply"; challenge?: null; welcome?: null; ack?: null; refusal?: null; document?: null; command?: null; heartbeatReply: lapwing.transport.v1.HeartbeatReply.$Shape; documentPart?: null; sessionProfiles?: null }|{ kind?: "documentPart"; challenge?: null; welcome?: null; ack?: null; refusal?: null; document?: null; command?: null; heartbeatReply?: null; documentPart: lapwing.transport.v1.DocumentPart.$Shape; sessionProfiles?: null }|{ kind?: "sessionProfiles"; challenge?: null; welcome?: null; ack?: null; refusal?: null; document?: null; command?: null; heartbeatReply?: null; documentPart?: null; sessionProfiles: lapwing.transport.v1.SessionProfiles.$Shape })
                 * )} lapwing.transport.v1.CollectorMessage.$Shape
                 */

                /**
                 * Constructs a new CollectorMessage.
                 * @memberof lapwing.transport.v1
                 * @classdesc Represents a CollectorMessage.
                 * @constructor
                 * @param {lapwing.transport.v1.CollectorMessage.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const CollectorMessage = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * CollectorMessage challenge.
                 * @member {lapwing.transport.v1.Challenge.$Properties|null|undefined} challenge
                 * @memberof lapwing.transport.v1.CollectorMessage
                 * @instance
                 */
                CollectorMessage.prototype.challenge = null;

                /**
                 * CollectorMessage welcome.
                 * @member {lapwing.transport.v1.Welcome.$Properties|null|undefined} welcome
                 * @memberof lapwing.transport.v1.CollectorMessage
                 * @instance
                 */
                CollectorMessage.prototype.welcome = null;

                /**
                 * CollectorMessage ack.
                 * @member {lapwing.transport.v1.Ack.$Properties|null|undefined} ack
                 * @memberof lapwing.transport.v1.CollectorMessage
                 * @instance
                 */
                CollectorMessage.prototype.ack = null;

                /**
                 * CollectorMessage refusal.
                 * @member {lapwing.transport.v1.Refusal.$Properties|null|undefined} refusal
                 * @memberof lapwing.transport.v1.CollectorMessage
                 * @instance
                 */
                CollectorMessage.prototype.refusal = null;

                /**
                 * CollectorMessage document.
                 * @member {lapwing.control.v1.SignedDocument.$Properties|null|undefined} document
                 * @memberof lapwing.transport.v1.CollectorMessage
                 * @instance
                 */
                CollectorMessage.prototype.document = null;

                /**
                 * CollectorMessage command.
                 * @member {lapwing.control.v1.Command.$Properties|null|undefined} command
                 * @memberof lapwing.transport.v1.CollectorMessage
                 * @instance
                 */
                CollectorMessage.prototype.command = null;

                /**
                 * CollectorMessage heartbeatReply.
                 * @member {lapwing.transport.v1.HeartbeatReply.$Properties|null|undefined} heartbeatReply
                 * @memberof lapwing.transport.v1.CollectorMessage
                 * @instance
                 */
                CollectorMessage.prototype.heartbeatReply = null;

                /**
                 * CollectorMessage documentPart.
                 * @member {lapwing.transport.v1.DocumentPart.$Properties|null|undefined} documentPart
                 * @memberof lapwing.transport.v1.CollectorMessage
                 * @instance
                 */
                CollectorMessage.prototype.documentPart = null;

                /**
                 * CollectorMessage sessionProfiles.
                 * @member {lapwing.transport.v1.SessionProfiles.$Properties|null|undefined} sessionProfiles
                 * @memberof lapwing.transport.v1.CollectorMessage
                 * @instance
                 */
                CollectorMessage.prototype.sessionProfiles = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * CollectorMessage kind.
                 * @member {"challenge"|"welcome"|"ack"|"refusal"|"document"|"command"|"heartbeatReply"|"documentPart"|"sessionProfiles"|undefined} kind
                 * @memberof lapwing.transport.v1.CollectorMessage
                 * @instance
                 */
                $Object.defineProperty(CollectorMessage.prototype, "kind", {
                    get: $util.oneOfGetter($oneOfFields = ["challenge", "welcome", "ack", "refusal", "document", "command", "heartbeatReply", "documentPart", "sessionProfiles"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified CollectorMessage message. Does not implicitly {@link lapwing.transport.v1.CollectorMessage.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.transport.v1.CollectorMessage
                 * @static
                 * @param {lapwing.transport.v1.CollectorMessage.$Properties} message CollectorMessage message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                CollectorMessage.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.challenge != null && $Object.hasOwnProperty.call(message, "challenge"))
                        $root.lapwing.transport.v1.Challenge.encode(message.challenge, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome"))
                        $root.lapwing.transport.v1.Welcome.encode(message.welcome, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.ack != null && $Object.hasOwnProperty.call(message, "ack"))
                        $root.lapwing.transport.v1.Ack.encode(message.ack, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.refusal != null && $Object.hasOwnProperty.call(message, "refusal"))
                        $root.lapwing.transport.v1.Refusal.encode(message.refusal, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.document != null && $Object.hasOwnProperty.call(message, "document"))
                        $root.lapwing.control.v1.SignedDocument.encode(message.document, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.command != null && $Object.hasOwnProperty.call(message, "command"))
                        $root.lapwing.control.v1.Command.encode(message.command, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.heartbeatReply != null && $Object.hasOwnProperty.call(message, "heartbeatReply"))
                        $root.lapwing.transport.v1.HeartbeatReply.encode(message.heartbeatReply, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.documentPart != null && $Object.hasOwnProperty.call(message, "documentPart"))
                        $root.lapwing.transport.v1.DocumentPart.encode(message.documentPart, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.sessionProfiles != null && $Object.hasOwnProperty.call(message, "sessionProfiles"))
                        $root.lapwing.transport.v1.SessionProfiles.encode(message.sessionProfiles, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a CollectorMessage message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.transport.v1.CollectorMessage
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.CollectorMessage & lapwing.transport.v1.CollectorMessage.$Shape} CollectorMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                CollectorMessage.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.transport.v1.CollectorMessage();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.challenge = $root.lapwing.transport.v1.Challenge.decode(reader, reader.size(), $undefined, _depth + 1, message.challenge);
                                message.kind = "challenge";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.welcome = $root.lapwing.transport.v1.Welcome.decode(reader, reader.size(), $undefined, _depth + 1, message.welcome);
                                message.kind = "welcome";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.ack = $root.lapwing.transport.v1.Ack.decode(reader, reader.size(), $undefined, _depth + 1, message.ack);
                                message.kind = "ack";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.refusal = $root.lapwing.transport.v1.Refusal.decode(reader, reader.size(), $undefined, _depth + 1, message.refusal);
                                message.kind = "refusal";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.document = $root.lapwing.control.v1.SignedDocument.decode(reader, reader.size(), $undefined, _depth + 1, message.document);
                                message.kind = "document";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.command = $root.lapwing.control.v1.Command.decode(reader, reader.size(), $undefined, _depth + 1, message.command);
                                message.kind = "command";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.heartbeatReply = $root.lapwing.transport.v1.HeartbeatReply.decode(reader, reader.size(), $undefined, _depth + 1, message.heartbeatReply);
                                message.kind = "heartbeatReply";
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                message.documentPart = $root.lapwing.transport.v1.DocumentPart.decode(reader, reader.size(), $undefined, _depth + 1, message.documentPart);
                                message.kind = "documentPart";
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                message.sessionProfiles = $root.lapwing.transport.v1.SessionProfiles.decode(reader, reader.size(), $undefined, _depth + 1, message.sessionProfiles);
                                message.kind = "sessionProfiles";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return CollectorMessage;
            })();

            v1.Hello = (function() {

                /**
                 * Properties of a Hello.
                 * @typedef {Object} lapwing.transport.v1.Hello.$Properties
                 * @property {number|null} [protocolLevel] Hello protocolLevel
                 * @property {string|null} [deviceId] Hello deviceId
                 * @property {string|null} [agentVersion] Hello agentVersion
                 * @property {string|null} [hostName] Hello hostName
                 * @property {string|null} [operatingSystem] Hello operatingSystem
                 * @property {number|null} [libraryFormat] Hello libraryFormat
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Hello.
                 * @memberof lapwing.transport.v1
                 * @interface IHello
                 * @augments lapwing.transport.v1.Hello.$Properties
                 * @deprecated Use lapwing.transport.v1.Hello.$Properties instead.
                 */

                /**
                 * Shape of a Hello.
                 * @typedef {lapwing.transport.v1.Hello.$Properties} lapwing.transport.v1.Hello.$Shape
                 */

                /**
                 * Constructs a new Hello.
                 * @memberof lapwing.transport.v1
                 * @classdesc Represents a Hello.
                 * @constructor
                 * @param {lapwing.transport.v1.Hello.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Hello = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Hello protocolLevel.
                 * @member {number} protocolLevel
                 * @memberof lapwing.transport.v1.Hello
                 * @instance
                 */
                Hello.prototype.protocolLevel = 0;

                /**
                 * Hello deviceId.
                 * @member {string} deviceId
                 * @memberof lapwing.transport.v1.Hello
                 * @instance
                 */
                Hello.prototype.deviceId = "";

                /**
                 * Hello agentVersion.
                 * @member {string} agentVersion
                 * @memberof lapwing.transport.v1.Hello
                 * @instance
                 */
                Hello.prototype.agentVersion = "";

                /**
                 * Hello hostName.
                 * @member {string} hostName
                 * @memberof lapwing.transport.v1.Hello
                 * @instance
                 */
                Hello.prototype.hostName = "";

                /**
                 * Hello operatingSystem.
                 * @member {string} operatingSystem
                 * @memberof lapwing.transport.v1.Hello
                 * @instance
                 */
                Hello.prototype.operatingSystem = "";

                /**
                 * Hello libraryFormat.
                 * @member {number} libraryFormat
                 * @memberof lapwing.transport.v1.Hello
                 * @instance
                 */
                Hello.prototype.libraryFormat = 0;

                /**
                 * Encodes the specified Hello message. Does not implicitly {@link lapwing.transport.v1.Hello.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.transport.v1.Hello
                 * @static
                 * @param {lapwing.transport.v1.Hello.$Properties} message Hello message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Hello.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.protocolLevel != null && $Object.hasOwnProperty.call(message, "protocolLevel") && message.protocolLevel !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.protocolLevel);
                    if (message.deviceId != null && $Object.hasOwnProperty.call(message, "deviceId") && message.deviceId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.deviceId);
                    if (message.agentVersion != null && $Object.hasOwnProperty.call(message, "agentVersion") && message.agentVersion !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.agentVersion);
                    if (message.hostName != null && $Object.hasOwnProperty.call(message, "hostName") && message.hostName !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.hostName);
                    if (message.operatingSystem != null && $Object.hasOwnProperty.call(message, "operatingSystem") && message.operatingSystem !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.operatingSystem);
                    if (message.libraryFormat != null && $Object.hasOwnProperty.call(message, "libraryFormat") && message.libraryFormat !== 0)
                        writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.libraryFormat);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Hello message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.transport.v1.Hello
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.Hello & lapwing.transport.v1.Hello.$Shape} Hello
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Hello.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.transport.v1.Hello();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.protocolLevel = value;
                                else
                                    delete message.protocolLevel;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.deviceId = value;
                                else
                                    delete message.deviceId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.agentVersion = value;
                                else
                                    delete message.agentVersion;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.hostName = value;
                                else
                                    delete message.hostName;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.operatingSystem = value;
                                else
                                    delete message.operatingSystem;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.libraryFormat = value;
                                else
                                    delete message.libraryFormat;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Hello;
            })();

            v1.Challenge = (function() {

                /**
                 * Properties of a Challenge.
                 * @typedef {Object} lapwing.transport.v1.Challenge.$Properties
                 * @property {Uint8Array|null} [nonce] Challenge nonce
                 * @property {number|null} [protocolLevel] Challenge protocolLevel
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Challenge.
                 * @memberof lapwing.transport.v1
                 * @interface IChallenge
                 * @augments lapwing.transport.v1.Challenge.$Properties
                 * @deprecated Use lapwing.transport.v1.Challenge.$Properties instead.
                 */

                /**
                 * Shape of a Challenge.
                 * @typedef {lapwing.transport.v1.Challenge.$Properties} lapwing.transport.v1.Challenge.$Shape
                 */

                /**
                 * Constructs a new Challenge.
                 * @memberof lapwing.transport.v1
                 * @classdesc Represents a Challenge.
                 * @constructor
                 * @param {lapwing.transport.v1.Challenge.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Challenge = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Challenge nonce.
                 * @member {Uint8Array} nonce
                 * @memberof lapwing.transport.v1.Challenge
                 * @instance
                 */
                Challenge.prototype.nonce = $util.newBuffer([]);

                /**
                 * Challenge protocolLevel.
                 * @member {number} protocolLevel
                 * @memberof lapwing.transport.v1.Challenge
                 * @instance
                 */
                Challenge.prototype.protocolLevel = 0;

                /**
                 * Encodes the specified Challenge message. Does not implicitly {@link lapwing.transport.v1.Challenge.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.transport.v1.Challenge
                 * @static
                 * @param {lapwing.transport.v1.Challenge.$Properties} message Challenge message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Challenge.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce") && message.nonce.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.nonce);
                    if (message.protocolLevel != null && $Object.hasOwnProperty.call(message, "protocolLevel") && message.protocolLevel !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.protocolLevel);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Challenge message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.transport.v1.Challenge
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.Challenge & lapwing.transport.v1.Challenge.$Shape} Challenge
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Challenge.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.transport.v1.Challenge();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.nonce = value;
                                else
                                    delete message.nonce;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.protocolLevel = value;
                                else
                                    delete message.protocolLevel;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Challenge;
            })();

            v1.Proof = (function() {

                /**
                 * Properties of a Proof.
                 * @typedef {Object} lapwing.transport.v1.Proof.$Properties
                 * @property {Uint8Array|null} [signature] Proof signature
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Proof.
                 * @memberof lapwing.transport.v1
                 * @interface IProof
                 * @augments lapwing.transport.v1.Proof.$Properties
                 * @deprecated Use lapwing.transport.v1.Proof.$Properties instead.
                 */

                /**
                 * Shape of a Proof.
                 * @typedef {lapwing.transport.v1.Proof.$Properties} lapwing.transport.v1.Proof.$Shape
                 */

                /**
                 * Constructs a new Proof.
                 * @memberof lapwing.transport.v1
                 * @classdesc Represents a Proof.
                 * @constructor
                 * @param {lapwing.transport.v1.Proof.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Proof = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Proof signature.
                 * @member {Uint8Array} signature
                 * @memberof lapwing.transport.v1.Proof
                 * @instance
                 */
                Proof.prototype.signature = $util.newBuffer([]);

                /**
                 * Encodes the specified Proof message. Does not implicitly {@link lapwing.transport.v1.Proof.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.transport.v1.Proof
                 * @static
                 * @param {lapwing.transport.v1.Proof.$Properties} message Proof message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Proof.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.signature != null && $Object.hasOwnProperty.call(message, "signature") && message.signature.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.signature);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Proof message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.transport.v1.Proof
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.Proof & lapwing.transport.v1.Proof.$Shape} Proof
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Proof.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.transport.v1.Proof();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.signature = value;
                                else
                                    delete message.signature;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Proof;
            })();

            v1.Welcome = (function() {

                /**
                 * Properties of a Welcome.
                 * @typedef {Object} lapwing.transport.v1.Welcome.$Properties
                 * @property {number|null} [collectorTimeMs] Welcome collectorTimeMs
                 * @property {number|null} [contiguousThrough] Welcome contiguousThrough
                 * @property {number|null} [highestSequence] Welcome highestSequence
                 * @property {number|null} [maxFrameBytes] Welcome maxFrameBytes
                 * @property {number|null} [maxBatchEvents] Welcome maxBatchEvents
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Welcome.
                 * @memberof lapwing.transport.v1
                 * @interface IWelcome
                 * @augments lapwing.transport.v1.Welcome.$Properties
                 * @deprecated Use lapwing.transport.v1.Welcome.$Properties instead.
                 */

                /**
                 * Shape of a Welcome.
                 * @typedef {lapwing.transport.v1.Welcome.$Properties} lapwing.transport.v1.Welcome.$Shape
                 */

                /**
                 * Constructs a new Welcome.
                 * @memberof lapwing.transport.v1
                 * @classdesc Represents a Welcome.
                 * @constructor
                 * @param {lapwing.transport.v1.Welcome.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Welcome = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Welcome collectorTimeMs.
                 * @member {number} collectorTimeMs
                 * @memberof lapwing.transport.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.collectorTimeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Welcome contiguousThrough.
                 * @member {number} contiguousThrough
                 * @memberof lapwing.transport.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.contiguousThrough = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Welcome highestSequence.
                 * @member {number} highestSequence
                 * @memberof lapwing.transport.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.highestSequence = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Welcome maxFrameBytes.
                 * @member {number} maxFrameBytes
                 * @memberof lapwing.transport.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.maxFrameBytes = 0;

                /**
                 * Welcome maxBatchEvents.
                 * @member {number} maxBatchEvents
                 * @memberof lapwing.transport.v1.Welcome
                 * @instance
                 */
                Welcome.prototype.maxBatchEvents = 0;

                /**
                 * Encodes the specified Welcome message. Does not implicitly {@link lapwing.transport.v1.Welcome.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.transport.v1.Welcome
                 * @static
                 * @param {lapwing.transport.v1.Welcome.$Properties} message Welcome message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Welcome.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.collectorTimeMs != null && $Object.hasOwnProperty.call(message, "collectorTimeMs") && (typeof message.collectorTimeMs === "object" ? message.collectorTimeMs.low || message.collectorTimeMs.high : message.collectorTimeMs !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.collectorTimeMs);
                    if (message.contiguousThrough != null && $Object.hasOwnProperty.call(message, "contiguousThrough") && (typeof message.contiguousThrough === "object" ? message.contiguousThrough.low || message.contiguousThrough.high : message.contiguousThrough !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.contiguousThrough);
                    if (message.highestSequence != null && $Object.hasOwnProperty.call(message, "highestSequence") && (typeof message.highestSequence === "object" ? message.highestSequence.low || message.highestSequence.high : message.highestSequence !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.highestSequence);
                    if (message.maxFrameBytes != null && $Object.hasOwnProperty.call(message, "maxFrameBytes") && message.maxFrameBytes !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.maxFrameBytes);
                    if (message.maxBatchEvents != null && $Object.hasOwnProperty.call(message, "maxBatchEvents") && message.maxBatchEvents !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.maxBatchEvents);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Welcome message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.transport.v1.Welcome
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.Welcome & lapwing.transport.v1.Welcome.$Shape} Welcome
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Welcome.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.transport.v1.Welcome();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.collectorTimeMs = value;
                                else
                                    delete message.collectorTimeMs;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.contiguousThrough = value;
                                else
                                    delete message.contiguousThrough;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.highestSequence = value;
                                else
                                    delete message.highestSequence;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.maxFrameBytes = value;
                                else
                                    delete message.maxFrameBytes;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.maxBatchEvents = value;
                                else
                                    delete message.maxBatchEvents;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Welcome;
            })();

            v1.EventBatch = (function() {

                /**
                 * Properties of an EventBatch.
                 * @typedef {Object} lapwing.transport.v1.EventBatch.$Properties
                 * @property {Array.<lapwing.activity.v1.Event.$Properties>|null} [events] EventBatch events
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an EventBatch.
                 * @memberof lapwing.transport.v1
                 * @interface IEventBatch
                 * @augments lapwing.transport.v1.EventBatch.$Properties
                 * @deprecated Use lapwing.transport.v1.EventBatch.$Properties instead.
                 */

                /**
                 * Shape of an EventBatch.
                 * @typedef {{
                 *   events?: Array.<lapwing.activity.v1.Event.$Shape>|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * }} lapwing.transport.v1.EventBatch.$Shape
                 */

                /**
                 * Constructs a new EventBatch.
                 * @memberof lapwing.transport.v1
                 * @classdesc Represents an EventBatch.
                 * @constructor
                 * @param {lapwing.transport.v1.EventBatch.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const EventBatch = function (properties) {
                    this.events = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * EventBatch events.
                 * @member {Array.<lapwing.activity.v1.Event.$Properties>} events
                 * @memberof lapwing.transport.v1.EventBatch
                 * @instance
                 */
                EventBatch.prototype.events = $util.emptyArray;

                /**
                 * Encodes the specified EventBatch message. Does not implicitly {@link lapwing.transport.v1.EventBatch.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.transport.v1.EventBatch
                 * @static
                 * @param {lapwing.transport.v1.EventBatch.$Properties} message EventBatch message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                EventBatch.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.events != null && message.events.length)
                        for (let i = 0; i < message.events.length; ++i)
                            $root.lapwing.activity.v1.Event.encode(message.events[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an EventBatch message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.transport.v1.EventBatch
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.EventBatch & lapwing.transport.v1.EventBatch.$Shape} EventBatch
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                EventBatch.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.transport.v1.EventBatch();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.events && message.events.length))
                                    message.events = [];
                                message.events.push($root.lapwing.activity.v1.Event.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return EventBatch;
            })();

            v1.Ack = (function() {

                /**
                 * Properties of an Ack.
                 * @typedef {Object} lapwing.transport.v1.Ack.$Properties
                 * @property {Array.<lapwing.transport.v1.SequenceRange.$Properties>|null} [ranges] Ack ranges
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Ack.
                 * @memberof lapwing.transport.v1
                 * @interface IAck
                 * @augments lapwing.transport.v1.Ack.$Properties
                 * @deprecated Use lapwing.transport.v1.Ack.$Properties instead.
                 */

                /**
                 * Shape of an Ack.
                 * @typedef {lapwing.transport.v1.Ack.$Properties} lapwing.transport.v1.Ack.$Shape
                 */

                /**
                 * Constructs a new Ack.
                 * @memberof lapwing.transport.v1
                 * @classdesc Represents an Ack.
                 * @constructor
                 * @param {lapwing.transport.v1.Ack.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Ack = function (properties) {
                    this.ranges = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Ack ranges.
                 * @member {Array.<lapwing.transport.v1.SequenceRange.$Properties>} ranges
                 * @memberof lapwing.transport.v1.Ack
                 * @instance
                 */
                Ack.prototype.ranges = $util.emptyArray;

                /**
                 * Encodes the specified Ack message. Does not implicitly {@link lapwing.transport.v1.Ack.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.transport.v1.Ack
                 * @static
                 * @param {lapwing.transport.v1.Ack.$Properties} message Ack message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Ack.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.ranges != null && message.ranges.length)
                        for (let i = 0; i < message.ranges.length; ++i)
                            $root.lapwing.transport.v1.SequenceRange.encode(message.ranges[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Ack message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.transport.v1.Ack
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.Ack & lapwing.transport.v1.Ack.$Shape} Ack
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Ack.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.transport.v1.Ack();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.ranges && message.ranges.length))
                                    message.ranges = [];
                                message.ranges.push($root.lapwing.transport.v1.SequenceRange.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Ack;
            })();

            v1.SequenceRange = (function() {

                /**
                 * Properties of a SequenceRange.
                 * @typedef {Object} lapwing.transport.v1.SequenceRange.$Properties
                 * @property {number|null} [first] SequenceRange first
                 * @property {number|null} [last] SequenceRange last
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SequenceRange.
                 * @memberof lapwing.transport.v1
                 * @interface ISequenceRange
                 * @augments lapwing.transport.v1.SequenceRange.$Properties
                 * @deprecated Use lapwing.transport.v1.SequenceRange.$Properties instead.
                 */

                /**
                 * Shape of a SequenceRange.
                 * @typedef {lapwing.transport.v1.SequenceRange.$Properties} lapwing.transport.v1.SequenceRange.$Shape
                 */

                /**
                 * Constructs a new SequenceRange.
                 * @memberof lapwing.transport.v1
                 * @classdesc Represents a SequenceRange.
                 * @constructor
                 * @param {lapwing.transport.v1.SequenceRange.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SequenceRange = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SequenceRange first.
                 * @member {number} first
                 * @memberof lapwing.transport.v1.SequenceRange
                 * @instance
                 */
                SequenceRange.prototype.first = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * SequenceRange last.
                 * @member {number} last
                 * @memberof lapwing.transport.v1.SequenceRange
                 * @instance
                 */
                SequenceRange.prototype.last = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Encodes the specified SequenceRange message. Does not implicitly {@link lapwing.transport.v1.SequenceRange.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.transport.v1.SequenceRange
                 * @static
                 * @param {lapwing.transport.v1.SequenceRange.$Properties} message SequenceRange message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SequenceRange.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.first != null && $Object.hasOwnProperty.call(message, "first") && (typeof message.first === "object" ? message.first.low || message.first.high : message.first !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.first);
                    if (message.last != null && $Object.hasOwnProperty.call(message, "last") && (typeof message.last === "object" ? message.last.low || message.last.high : message.last !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.last);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SequenceRange message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.transport.v1.SequenceRange
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.SequenceRange & lapwing.transport.v1.SequenceRange.$Shape} SequenceRange
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SequenceRange.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.transport.v1.SequenceRange();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.first = value;
                                else
                                    delete message.first;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.last = value;
                                else
                                    delete message.last;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SequenceRange;
            })();

            v1.Refusal = (function() {

                /**
                 * Properties of a Refusal.
                 * @typedef {Object} lapwing.transport.v1.Refusal.$Properties
                 * @property {lapwing.transport.v1.RefusalReason|null} [reason] Refusal reason
                 * @property {string|null} [message] Refusal message
                 * @property {boolean|null} [closes] Refusal closes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Refusal.
                 * @memberof lapwing.transport.v1
                 * @interface IRefusal
                 * @augments lapwing.transport.v1.Refusal.$Properties
                 * @deprecated Use lapwing.transport.v1.Refusal.$Properties instead.
                 */

                /**
                 * Shape of a Refusal.
                 * @typedef {lapwing.transport.v1.Refusal.$Properties} lapwing.transport.v1.Refusal.$Shape
                 */

                /**
                 * Constructs a new Refusal.
                 * @memberof lapwing.transport.v1
                 * @classdesc Represents a Refusal.
                 * @constructor
                 * @param {lapwing.transport.v1.Refusal.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Refusal = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Refusal reason.
                 * @member {lapwing.transport.v1.RefusalReason} reason
                 * @memberof lapwing.transport.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.reason = 0;

                /**
                 * Refusal message.
                 * @member {string} message
                 * @memberof lapwing.transport.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.message = "";

                /**
                 * Refusal closes.
                 * @member {boolean} closes
                 * @memberof lapwing.transport.v1.Refusal
                 * @instance
                 */
                Refusal.prototype.closes = false;

                /**
                 * Encodes the specified Refusal message. Does not implicitly {@link lapwing.transport.v1.Refusal.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.transport.v1.Refusal
                 * @static
                 * @param {lapwing.transport.v1.Refusal.$Properties} message Refusal message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Refusal.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).int32(message.reason);
                    if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.message);
                    if (message.closes != null && $Object.hasOwnProperty.call(message, "closes") && message.closes !== false)
                        writer.uint32(/* id 3, wireType 0 =*/24).bool(message.closes);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Refusal message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.transport.v1.Refusal
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.Refusal & lapwing.transport.v1.Refusal.$Shape} Refusal
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Refusal.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.transport.v1.Refusal();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.reason = value;
                                else
                                    delete message.reason;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.message = value;
                                else
                                    delete message.message;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.closes = value;
                                else
                                    delete message.closes;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Refusal;
            })();

            /**
             * RefusalReason enum.
             * @name lapwing.transport.v1.RefusalReason
             * @enum {number}
             * @property {number} REFUSAL_REASON_UNSPECIFIED=0 REFUSAL_REASON_UNSPECIFIED value
             * @property {number} REFUSAL_REASON_MALFORMED=1 REFUSAL_REASON_MALFORMED value
             * @property {number} REFUSAL_REASON_TOO_LARGE=2 REFUSAL_REASON_TOO_LARGE value
             * @property {number} REFUSAL_REASON_UNKNOWN_DEVICE=3 REFUSAL_REASON_UNKNOWN_DEVICE value
             * @property {number} REFUSAL_REASON_REVOKED=4 REFUSAL_REASON_REVOKED value
             * @property {number} REFUSAL_REASON_BAD_PROOF=5 REFUSAL_REASON_BAD_PROOF value
             * @property {number} REFUSAL_REASON_OUT_OF_TURN=6 REFUSAL_REASON_OUT_OF_TURN value
             * @property {number} REFUSAL_REASON_PROTOCOL_LEVEL=7 REFUSAL_REASON_PROTOCOL_LEVEL value
             * @property {number} REFUSAL_REASON_REPLACED=8 REFUSAL_REASON_REPLACED value
             * @property {number} REFUSAL_REASON_UNAVAILABLE=9 REFUSAL_REASON_UNAVAILABLE value
             */
            v1.RefusalReason = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "REFUSAL_REASON_UNSPECIFIED"] = 0;
                values[valuesById[1] = "REFUSAL_REASON_MALFORMED"] = 1;
                values[valuesById[2] = "REFUSAL_REASON_TOO_LARGE"] = 2;
                values[valuesById[3] = "REFUSAL_REASON_UNKNOWN_DEVICE"] = 3;
                values[valuesById[4] = "REFUSAL_REASON_REVOKED"] = 4;
                values[valuesById[5] = "REFUSAL_REASON_BAD_PROOF"] = 5;
                values[valuesById[6] = "REFUSAL_REASON_OUT_OF_TURN"] = 6;
                values[valuesById[7] = "REFUSAL_REASON_PROTOCOL_LEVEL"] = 7;
                values[valuesById[8] = "REFUSAL_REASON_REPLACED"] = 8;
                values[valuesById[9] = "REFUSAL_REASON_UNAVAILABLE"] = 9;
                return values;
            })();

            v1.Heartbeat = (function() {

                /**
                 * Properties of a Heartbeat.
                 * @typedef {Object} lapwing.transport.v1.Heartbeat.$Properties
                 * @property {number|null} [deviceTimeMs] Heartbeat deviceTimeMs
                 * @property {number|null} [spoolDepth] Heartbeat spoolDepth
                 * @property {number|null} [spoolBytes] Heartbeat spoolBytes
                 * @property {number|null} [policyVersion] Heartbeat policyVersion
                 * @property {string|null} [libraryVersion] Heartbeat libraryVersion
                 * @property {Array.<lapwing.activity.v1.SessionRef.$Properties>|null} [sessions] Heartbeat sessions
                 * @property {string|null} [lessonId] Heartbeat lessonId
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Heartbeat.
                 * @memberof lapwing.transport.v1
                 * @interface IHeartbeat
                 * @augments lapwing.transport.v1.Heartbeat.$Properties
                 * @deprecated Use lapwing.transport.v1.Heartbeat.$Properties instead.
                 */

                /**
                 * Shape of a Heartbeat.
                 * @typedef {lapwing.transport.v1.Heartbeat.$Properties} lapwing.transport.v1.Heartbeat.$Shape
                 */

                /**
                 * Constructs a new Heartbeat.
                 * @memberof lapwing.transport.v1
                 * @classdesc Represents a Heartbeat.
                 * @constructor
                 * @param {lapwing.transport.v1.Heartbeat.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Heartbeat = function (properties) {
                    this.sessions = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Heartbeat deviceTimeMs.
                 * @member {number} deviceTimeMs
                 * @memberof lapwing.transport.v1.Heartbeat
                 * @instance
                 */
                Heartbeat.prototype.deviceTimeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Heartbeat spoolDepth.
                 * @member {number} spoolDepth
                 * @memberof lapwing.transport.v1.Heartbeat
                 * @instance
                 */
                Heartbeat.prototype.spoolDepth = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Heartbeat spoolBytes.
                 * @member {number} spoolBytes
                 * @memberof lapwing.transport.v1.Heartbeat
                 * @instance
                 */
                Heartbeat.prototype.spoolBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Heartbeat policyVersion.
                 * @member {number} policyVersion
                 * @memberof lapwing.transport.v1.Heartbeat
                 * @instance
                 */
                Heartbeat.prototype.policyVersion = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Heartbeat libraryVersion.
                 * @member {string} libraryVersion
                 * @memberof lapwing.transport.v1.Heartbeat
                 * @instance
                 */
                Heartbeat.prototype.libraryVersion = "";

                /**
                 * Heartbeat sessions.
                 * @member {Array.<lapwing.activity.v1.SessionRef.$Properties>} sessions
                 * @memberof lapwing.transport.v1.Heartbeat
                 * @instance
                 */
                Heartbeat.prototype.sessions = $util.emptyArray;

                /**
                 * Heartbeat lessonId.
                 * @member {string} lessonId
                 * @memberof lapwing.transport.v1.Heartbeat
                 * @instance
                 */
                Heartbeat.prototype.lessonId = "";

                /**
                 * Encodes the specified Heartbeat message. Does not implicitly {@link lapwing.transport.v1.Heartbeat.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.transport.v1.Heartbeat
                 * @static
                 * @param {lapwing.transport.v1.Heartbeat.$Properties} message Heartbeat message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Heartbeat.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.deviceTimeMs != null && $Object.hasOwnProperty.call(message, "deviceTimeMs") && (typeof message.deviceTimeMs === "object" ? message.deviceTimeMs.low || message.deviceTimeMs.high : message.deviceTimeMs !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.deviceTimeMs);
                    if (message.spoolDepth != null && $Object.hasOwnProperty.call(message, "spoolDepth") && (typeof message.spoolDepth === "object" ? message.spoolDepth.low || message.spoolDepth.high : message.spoolDepth !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.spoolDepth);
                    if (message.spoolBytes != null && $Object.hasOwnProperty.call(message, "spoolBytes") && (typeof message.spoolBytes === "object" ? message.spoolBytes.low || message.spoolBytes.high : message.spoolBytes !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.spoolBytes);
                    if (message.policyVersion != null && $Object.hasOwnProperty.call(message, "policyVersion") && (typeof message.policyVersion === "object" ? message.policyVersion.low || message.policyVersion.high : message.policyVersion !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.policyVersion);
                    if (message.libraryVersion != null && $Object.hasOwnProperty.call(message, "libraryVersion") && message.libraryVersion !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.libraryVersion);
                    if (message.sessions != null && message.sessions.length)
                        for (let i = 0; i < message.sessions.length; ++i)
                            $root.lapwing.activity.v1.SessionRef.encode(message.sessions[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.lessonId != null && $Object.hasOwnProperty.call(message, "lessonId") && message.lessonId !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.lessonId);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Heartbeat message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.transport.v1.Heartbeat
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.Heartbeat & lapwing.transport.v1.Heartbeat.$Shape} Heartbeat
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Heartbeat.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.transport.v1.Heartbeat();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.deviceTimeMs = value;
                                else
                                    delete message.deviceTimeMs;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.spoolDepth = value;
                                else
                                    delete message.spoolDepth;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.spoolBytes = value;
                                else
                                    delete message.spoolBytes;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.policyVersion = value;
                                else
                                    delete message.policyVersion;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.libraryVersion = value;
                                else
                                    delete message.libraryVersion;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.sessions && message.sessions.length))
                                    message.sessions = [];
                                message.sessions.push($root.lapwing.activity.v1.SessionRef.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.lessonId = value;
                                else
                                    delete message.lessonId;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Heartbeat;
            })();

            v1.HeartbeatReply = (function() {

                /**
                 * Properties of a HeartbeatReply.
                 * @typedef {Object} lapwing.transport.v1.HeartbeatReply.$Properties
                 * @property {number|null} [collectorTimeMs] HeartbeatReply collectorTimeMs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a HeartbeatReply.
                 * @memberof lapwing.transport.v1
                 * @interface IHeartbeatReply
                 * @augments lapwing.transport.v1.HeartbeatReply.$Properties
                 * @deprecated Use lapwing.transport.v1.HeartbeatReply.$Properties instead.
                 */

                /**
                 * Shape of a HeartbeatReply.
                 * @typedef {lapwing.transport.v1.HeartbeatReply.$Properties} lapwing.transport.v1.HeartbeatReply.$Shape
                 */

                /**
                 * Constructs a new HeartbeatReply.
                 * @memberof lapwing.transport.v1
                 * @classdesc Represents a HeartbeatReply.
                 * @constructor
                 * @param {lapwing.transport.v1.HeartbeatReply.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const HeartbeatReply = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * HeartbeatReply collectorTimeMs.
                 * @member {number} collectorTimeMs
                 * @memberof lapwing.transport.v1.HeartbeatReply
                 * @instance
                 */
                HeartbeatReply.prototype.collectorTimeMs = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Encodes the specified HeartbeatReply message. Does not implicitly {@link lapwing.transport.v1.HeartbeatReply.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.transport.v1.HeartbeatReply
                 * @static
                 * @param {lapwing.transport.v1.HeartbeatReply.$Properties} message HeartbeatReply message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                HeartbeatReply.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.collectorTimeMs != null && $Object.hasOwnProperty.call(message, "collectorTimeMs") && (typeof message.collectorTimeMs === "object" ? message.collectorTimeMs.low || message.collectorTimeMs.high : message.collectorTimeMs !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.collectorTimeMs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a HeartbeatReply message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.transport.v1.HeartbeatReply
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.HeartbeatReply & lapwing.transport.v1.HeartbeatReply.$Shape} HeartbeatReply
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                HeartbeatReply.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.transport.v1.HeartbeatReply();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.collectorTimeMs = value;
                                else
                                    delete message.collectorTimeMs;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return HeartbeatReply;
            })();

            v1.DocumentRequest = (function() {

                /**
                 * Properties of a DocumentRequest.
                 * @typedef {Object} lapwing.transport.v1.DocumentRequest.$Properties
                 * @property {Uint8Array|null} [sha256] DocumentRequest sha256
                 * @property {number|null} [offset] DocumentRequest offset
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a DocumentRequest.
                 * @memberof lapwing.transport.v1
                 * @interface IDocumentRequest
                 * @augments lapwing.transport.v1.DocumentRequest.$Properties
                 * @deprecated Use lapwing.transport.v1.DocumentRequest.$Properties instead.
                 */

                /**
                 * Shape of a DocumentRequest.
                 * @typedef {lapwing.transport.v1.DocumentRequest.$Properties} lapwing.transport.v1.DocumentRequest.$Shape
                 */

                /**
                 * Constructs a new DocumentRequest.
                 * @memberof lapwing.transport.v1
                 * @classdesc Represents a DocumentRequest.
                 * @constructor
                 * @param {lapwing.transport.v1.DocumentRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const DocumentRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * DocumentRequest sha256.
                 * @member {Uint8Array} sha256
                 * @memberof lapwing.transport.v1.DocumentRequest
                 * @instance
                 */
                DocumentRequest.prototype.sha256 = $util.newBuffer([]);

                /**
                 * DocumentRequest offset.
                 * @member {number} offset
                 * @memberof lapwing.transport.v1.DocumentRequest
                 * @instance
                 */
                DocumentRequest.prototype.offset = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Encodes the specified DocumentRequest message. Does not implicitly {@link lapwing.transport.v1.DocumentRequest.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.transport.v1.DocumentRequest
                 * @static
                 * @param {lapwing.transport.v1.DocumentRequest.$Properties} message DocumentRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                DocumentRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256") && message.sha256.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.sha256);
                    if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && (typeof message.offset === "object" ? message.offset.low || message.offset.high : message.offset !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.offset);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a DocumentRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.transport.v1.DocumentRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.DocumentRequest & lapwing.transport.v1.DocumentRequest.$Shape} DocumentRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                DocumentRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.transport.v1.DocumentRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.sha256 = value;
                                else
                                    delete message.sha256;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.offset = value;
                                else
                                    delete message.offset;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return DocumentRequest;
            })();

            v1.DocumentPart = (function() {

                /**
                 * Properties of a DocumentPart.
                 * @typedef {Object} lapwing.transport.v1.DocumentPart.$Properties
                 * @property {Uint8Array|null} [sha256] DocumentPart sha256
                 * @property {number|null} [offset] DocumentPart offset
                 * @property {Uint8Array|null} [data] DocumentPart data
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a DocumentPart.
                 * @memberof lapwing.transport.v1
                 * @interface IDocumentPart
                 * @augments lapwing.transport.v1.DocumentPart.$Properties
                 * @deprecated Use lapwing.transport.v1.DocumentPart.$Properties instead.
                 */

                /**
                 * Shape of a DocumentPart.
                 * @typedef {lapwing.transport.v1.DocumentPart.$Properties} lapwing.transport.v1.DocumentPart.$Shape
                 */

                /**
                 * Constructs a new DocumentPart.
                 * @memberof lapwing.transport.v1
                 * @classdesc Represents a DocumentPart.
                 * @constructor
                 * @param {lapwing.transport.v1.DocumentPart.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const DocumentPart = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * DocumentPart sha256.
                 * @member {Uint8Array} sha256
                 * @memberof lapwing.transport.v1.DocumentPart
                 * @instance
                 */
                DocumentPart.prototype.sha256 = $util.newBuffer([]);

                /**
                 * DocumentPart offset.
                 * @member {number} offset
                 * @memberof lapwing.transport.v1.DocumentPart
                 * @instance
                 */
                DocumentPart.prototype.offset = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * DocumentPart data.
                 * @member {Uint8Array} data
                 * @memberof lapwing.transport.v1.DocumentPart
                 * @instance
                 */
                DocumentPart.prototype.data = $util.newBuffer([]);

                /**
                 * Encodes the specified DocumentPart message. Does not implicitly {@link lapwing.transport.v1.DocumentPart.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.transport.v1.DocumentPart
                 * @static
                 * @param {lapwing.transport.v1.DocumentPart.$Properties} message DocumentPart message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                DocumentPart.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256") && message.sha256.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.sha256);
                    if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && (typeof message.offset === "object" ? message.offset.low || message.offset.high : message.offset !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.offset);
                    if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.data);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a DocumentPart message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.transport.v1.DocumentPart
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.DocumentPart & lapwing.transport.v1.DocumentPart.$Shape} DocumentPart
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                DocumentPart.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.transport.v1.DocumentPart();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.sha256 = value;
                                else
                                    delete message.sha256;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.offset = value;
                                else
                                    delete message.offset;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.data = value;
                                else
                                    delete message.data;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return DocumentPart;
            })();

            v1.SessionProfiles = (function() {

                /**
                 * Properties of a SessionProfiles.
                 * @typedef {Object} lapwing.transport.v1.SessionProfiles.$Properties
                 * @property {Array.<lapwing.transport.v1.SessionProfile.$Properties>|null} [sessions] SessionProfiles sessions
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SessionProfiles.
                 * @memberof lapwing.transport.v1
                 * @interface ISessionProfiles
                 * @augments lapwing.transport.v1.SessionProfiles.$Properties
                 * @deprecated Use lapwing.transport.v1.SessionProfiles.$Properties instead.
                 */

                /**
                 * Shape of a SessionProfiles.
                 * @typedef {lapwing.transport.v1.SessionProfiles.$Properties} lapwing.transport.v1.SessionProfiles.$Shape
                 */

                /**
                 * Constructs a new SessionProfiles.
                 * @memberof lapwing.transport.v1
                 * @classdesc Represents a SessionProfiles.
                 * @constructor
                 * @param {lapwing.transport.v1.SessionProfiles.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SessionProfiles = function (properties) {
                    this.sessions = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SessionProfiles sessions.
                 * @member {Array.<lapwing.transport.v1.SessionProfile.$Properties>} sessions
                 * @memberof lapwing.transport.v1.SessionProfiles
                 * @instance
                 */
                SessionProfiles.prototype.sessions = $util.emptyArray;

                /**
                 * Encodes the specified SessionProfiles message. Does not implicitly {@link lapwing.transport.v1.SessionProfiles.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.transport.v1.SessionProfiles
                 * @static
                 * @param {lapwing.transport.v1.SessionProfiles.$Properties} message SessionProfiles message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SessionProfiles.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.sessions != null && message.sessions.length)
                        for (let i = 0; i < message.sessions.length; ++i)
                            $root.lapwing.transport.v1.SessionProfile.encode(message.sessions[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SessionProfiles message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.transport.v1.SessionProfiles
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.SessionProfiles & lapwing.transport.v1.SessionProfiles.$Shape} SessionProfiles
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SessionProfiles.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.transport.v1.SessionProfiles();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.sessions && message.sessions.length))
                                    message.sessions = [];
                                message.sessions.push($root.lapwing.transport.v1.SessionProfile.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SessionProfiles;
            })();

            v1.SessionProfile = (function() {

                /**
                 * Properties of a SessionProfile.
                 * @typedef {Object} lapwing.transport.v1.SessionProfile.$Properties
                 * @property {string|null} [sessionId] SessionProfile sessionId
                 * @property {number|null} [yearGroup] SessionProfile yearGroup
                 * @property {boolean|null} [staff] SessionProfile staff
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SessionProfile.
                 * @memberof lapwing.transport.v1
                 * @interface ISessionProfile
                 * @augments lapwing.transport.v1.SessionProfile.$Properties
                 * @deprecated Use lapwing.transport.v1.SessionProfile.$Properties instead.
                 */

                /**
                 * Shape of a SessionProfile.
                 * @typedef {lapwing.transport.v1.SessionProfile.$Properties} lapwing.transport.v1.SessionProfile.$Shape
                 */

                /**
                 * Constructs a new SessionProfile.
                 * @memberof lapwing.transport.v1
                 * @classdesc Represents a SessionProfile.
                 * @constructor
                 * @param {lapwing.transport.v1.SessionProfile.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SessionProfile = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SessionProfile sessionId.
                 * @member {string} sessionId
                 * @memberof lapwing.transport.v1.SessionProfile
                 * @instance
                 */
                SessionProfile.prototype.sessionId = "";

                /**
                 * SessionProfile yearGroup.
                 * @member {number} yearGroup
                 * @memberof lapwing.transport.v1.SessionProfile
                 * @instance
                 */
                SessionProfile.prototype.yearGroup = 0;

                /**
                 * SessionProfile staff.
                 * @member {boolean} staff
                 * @memberof lapwing.transport.v1.SessionProfile
                 * @instance
                 */
                SessionProfile.prototype.staff = false;

                /**
                 * Encodes the specified SessionProfile message. Does not implicitly {@link lapwing.transport.v1.SessionProfile.verify|verify} messages.
                 * @function encode
                 * @memberof lapwing.transport.v1.SessionProfile
                 * @static
                 * @param {lapwing.transport.v1.SessionProfile.$Properties} message SessionProfile message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SessionProfile.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.sessionId != null && $Object.hasOwnProperty.call(message, "sessionId") && message.sessionId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.sessionId);
                    if (message.yearGroup != null && $Object.hasOwnProperty.call(message, "yearGroup") && message.yearGroup !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.yearGroup);
                    if (message.staff != null && $Object.hasOwnProperty.call(message, "staff") && message.staff !== false)
                        writer.uint32(/* id 3, wireType 0 =*/24).bool(message.staff);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SessionProfile message from the specified reader or buffer.
                 * @function decode
                 * @memberof lapwing.transport.v1.SessionProfile
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {lapwing.transport.v1.SessionProfile & lapwing.transport.v1.SessionProfile.$Shape} SessionProfile
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SessionProfile.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.lapwing.transport.v1.SessionProfile();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.sessionId = value;
                                else
                                    delete message.sessionId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.yearGroup = value;
                                else
                                    delete message.yearGroup;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.staff = value;
                                else
                                    delete message.staff;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SessionProfile;
            })();

            return v1;
        })();

        return transport;
    })();

    return lapwing;
})();

export {
  $root as default
};
