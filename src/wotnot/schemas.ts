/**
 * Schemas of WotNot's decoded events, for valibot and for whatever takes a Standard Schema.
 *
 * Decode with `parseEvents`; these are for events that were stored, queued or sent on since. An issue quotes the value that it is about:
 * do not log it.
 *
 * @module
 */

export * from "./generated/schemas.js";
