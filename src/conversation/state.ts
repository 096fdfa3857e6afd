/** Computes the state of a conversation from its entries. */

import { canonicalJson } from "../core/dedupe.js";
import { actorsOf } from "./actors.js";
import type { ChatActor, ChatAttribute, ChatEntry, ChatLabel } from "./entry.js";
import type { ChatConversation } from "./fold.js";
import type { Draft } from "./make-entry.js";
import { receiptsOf } from "./receipts.js";

type Described = Draft<Omit<ChatConversation, "key" | "id" | "entries" | "missing">>;

/** The state while entries are applied. The keys of each map identify its values. */
interface State {
  status: ChatConversation["status"];
  title?: string | undefined;
  summary?: string | undefined;
  readonly customers: Map<string, ChatActor>;
  readonly participants: Map<string, ChatActor>;
  assignees: ChatActor[];
  groups: string[];
  labels: Map<string, ChatLabel>;
  readonly attributes: Map<string, ChatAttribute>;
}

/** Returns the state after ordered entries. */
export function stateOf(entries: readonly ChatEntry[]): Described {
  const state: State = {
    status: "unknown",
    customers: new Map(),
    participants: new Map(),
    assignees: [],
    groups: [],
    labels: new Map(),
    attributes: new Map(),
  };
  for (const entry of entries) {
    addPeople(state, entry);
    apply(state, entry);
  }
  const { customers, participants, labels, attributes, ...rest } = state;
  return {
    ...rest,
    customer: customers.size === 1 ? [...customers.values()][0] : undefined,
    participants: [...participants.values()],
    labels: [...labels.values()],
    attributes: [...attributes.values()],
    receipts: receiptsOf(entries),
  };
}

function addPeople({ customers, participants }: State, entry: ChatEntry): void {
  const named = actorsOf(entry).filter(({ side }) => side === "customer");
  update(customers, named, actorKey);
  if ((entry.type === "message" || entry.type === "note" || entry.type === "reaction") && entry.by) {
    if (entry.by.side !== "platform") update(participants, [entry.by], actorKey);
  }
}

function apply(state: State, entry: ChatEntry): void {
  switch (entry.type) {
    case "lifecycle":
      state.status = entry.change === "opened" || entry.change === "reopened" ? "open" : entry.change;
      break;
    case "assignment":
      state.assignees = entry.to;
      state.groups = entry.groups ?? [];
      break;
    case "participant":
      update(state.participants, [entry.who], actorKey, entry.change);
      break;
    case "labels":
      if (entry.change !== "unknown") update(state.labels, entry.labels, labelKey, entry.change);
      break;
    case "attributes":
      if (entry.of !== undefined) break;
      update(state.attributes, entry.set, attributeKey);
      update(state.attributes, entry.removed, attributeKey, "removed");
      break;
    case "snapshot":
      applySnapshot(state, entry);
  }
}

function applySnapshot(state: State, entry: Extract<ChatEntry, { type: "snapshot" }>): void {
  // A snapshot accompanies a deletion, too.
  if (entry.status && state.status !== "deleted") state.status = entry.status;
  state.title = entry.title ?? state.title;
  state.summary = entry.summary ?? state.summary;
  state.assignees = entry.assignees ?? state.assignees;
  if (entry.labels) state.labels = update(new Map(), entry.labels, labelKey);
  // A snapshot removes nothing, because it may hold only some participants, or attributes of one scope.
  update(state.participants, entry.participants ?? [], actorKey);
  update(state.attributes, entry.attributes ?? [], attributeKey);
}

/** Adds values to a map, replaces those with the same keys, or removes them. Returns the map. */
function update<Value>(
  map: Map<string, Value>,
  values: readonly Value[],
  keyOf: (value: Value) => string | undefined,
  change: "added" | "removed" = "added",
): Map<string, Value> {
  for (const value of values) {
    const key = keyOf(value);
    if (key === undefined) continue;
    if (change === "added") map.set(key, value);
    else map.delete(key);
  }
  return map;
}

/** Returns a key for an actor, or `undefined` if nothing identifies them. */
function actorKey({ side: _, automated: __, ...fields }: ChatActor): string | undefined {
  if (fields.id) return `id:${fields.id}`;
  return fields.name || fields.email || fields.phone ? canonicalJson(fields) : undefined;
}

function labelKey({ id, name }: ChatLabel): string {
  return id === undefined ? `name:${name}` : `id:${id}`;
}

function attributeKey({ scope, namespace, name }: ChatAttribute): string {
  return canonicalJson([scope, namespace, name]);
}
