/** Where livechat's events hold members of open unions, made from their interfaces: `npm run generate`. */

import type { MemberPaths } from "../../core/dedupe.js";

const paths1 = [["payload","chat","thread","events"], ["payload","chat","users"]];
const paths2 = [["payload","user"]];
const paths3 = [["payload","event"]];

export const memberPaths: MemberPaths = {
  incoming_chat: paths1,
  user_added_to_chat: paths2,
  incoming_event: paths3,
  event_updated: paths3,
};
