import {
  type LiveChatEventType,
  type LiveChatThreadEventType,
  type LiveChatUserType,
  parseEvents,
} from "../../src/livechat/index.js";
import { describeFields, type Sample } from "../field-tests.js";
import { fixture, fixtureNames } from "../fixtures.js";
import { configurationFields, envelopeFields, eventFields, threadEventFields, userFields } from "./fields.js";

/** What a fixture holds, as far as the tables need it. */
interface Item {
  action: LiveChatEventType;
  payload: {
    event?: ThreadEvent;
    user?: User;
    customer?: User;
    chat?: { users: User[]; thread?: { events?: ThreadEvent[] } };
  };
}

interface ThreadEvent {
  type: LiveChatThreadEventType;
  deleted?: boolean;
}

interface User {
  type: LiveChatUserType;
}

// Those that are on purpose not as the tables have it: see the tests of parseEvents.
const OTHERS = /unknown|nulls|flat|agent-id|invalid|look-alike/;

const samples = fixtureNames("livechat")
  .filter((name) => !OTHERS.test(name))
  .map((name): Sample => {
    const { payload, ...envelope } = fixture(name);
    // The name that those with an array are mapped to; without one, it would be an unknown action.
    const action = envelope.action.replace("auto_access_added", "auto_accesses_updated");
    const item: Item = { ...envelope, action, payload };
    const isConfiguration = /^(agent|bot|group|tag|auto)_/.test(action);
    const members = [
      ...threadEventsOf(payload).map(([at, event]) => ({ at, type: event.type, table: tableOf(event) })),
      ...usersOf(payload).map(([at, { type }]) => ({ at, type, table: userFields[type] })),
    ];
    return {
      name,
      item,
      fields: [
        ...rows({ ...envelopeFields, ...(isConfiguration && configurationFields), ...eventFields[item.action] }),
        ...members.flatMap(({ at, type, table }) =>
          rows(table).map(([path, presence]): Row => [`${at}.${path}`, presence, `${type}.${path}`]),
        ),
      ],
      others: ["action", "secret_key", ...members.flatMap(({ at }) => [`${at}.type`, `${at}.deleted`])],
    };
  });

type Row = Sample["fields"][number];

function rows(table: object): Row[] {
  // Safe: the tables hold nothing else.
  return Object.entries(table) as Row[];
}

function threadEventsOf({ chat, event }: Item["payload"]): [at: string, event: ThreadEvent][] {
  if (event) return [["payload.event", event]];
  return (chat?.thread?.events ?? []).map((event, index) => [`payload.chat.thread.events.${index}`, event]);
}

function usersOf({ chat, user, customer }: Item["payload"]): [at: string, user: User][] {
  if (user) return [["payload.user", user]];
  if (customer) return [["payload.customer", customer]];
  return (chat?.users ?? []).map((user, index) => [`payload.chat.users.${index}`, user]);
}

/** Of a deleted event all may be missing but its id and its time, and what is inside of what is there. */
function tableOf({ type, deleted }: ThreadEvent): object {
  const table = threadEventFields[type];
  if (!deleted) return table;
  const relaxed = rows(table).map(([path, presence]) => {
    const stays = path === "id" || path === "created_at" || path.includes(".") || presence === "anything";
    return [path, stays ? presence : "optional or null"];
  });
  return Object.fromEntries(relaxed);
}

describeFields(samples, {
  // Some entry there is: a delivery gives one.
  parseEvent: (item) => parseEvents(item as object)[0] as { type: string },
  flatten(item) {
    const { action, secret_key: _, ...rest } = item as Item & { secret_key: string };
    return { platform: "livechat", type: action, ...rest };
  },
});
