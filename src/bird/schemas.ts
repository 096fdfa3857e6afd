/**
 * Schemas of Bird's decoded events, for valibot and any library that accepts a Standard Schema.
 *
 * Decode requests with `parseEvents`. Use the schemas for events from a store or a queue. Do not log their issues: they hold values.
 *
 * @module
 */

export * from "./generated/schemas.js";
