import { parseEvents } from "../../src/bird/index.js";
import { describeFields, type Sample } from "../field-tests.js";
import { fixture, fixtureNames } from "../fixtures.js";
import { eventFields } from "./fields.js";

// Those that are on purpose not as the tables have it: see the tests of parseEvents.
const OTHERS = /unknown|nulls|invalid|look-alike/;

const samples = fixtureNames("bird")
  .filter((name) => !OTHERS.test(name))
  .map(
    (name): Sample => ({
      name,
      item: fixture(name),
      // Safe: the tables hold nothing else.
      fields: Object.entries(eventFields) as Sample["fields"],
      others: ["service", "event"],
    }),
  );

describeFields(samples, {
  // Some entry there is: a delivery gives one.
  parseEvent: (item) => parseEvents(item as object)[0] as { type: string },
  flatten(item) {
    const { event, ...rest } = item as { event: string };
    return { platform: "bird", type: event, ...rest };
  },
});
