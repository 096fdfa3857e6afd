/** Where wotnot's events hold members of open unions, made from their interfaces: `npm run generate`. */

import type { MemberPaths } from "../../core/dedupe.js";

const paths1 = [["payload","message"]];

export const memberPaths: MemberPaths = {
  message: paths1,
};
