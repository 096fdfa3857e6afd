/** Where bird's events hold members of open unions, made from their interfaces: `npm run generate`. */

import type { MemberPaths } from "../../core/dedupe.js";

const paths1 = [["payload","body","section","items","list","items","actions"], ["payload","body","section","items","carousel","items","actions"], ["payload","body","section","items","authentication","otp","actions"], ["payload","body","section","items","text","actions"], ["payload","body","section","items","html","actions"], ["payload","body","section","items","image","actions"], ["payload","body","section","items","file","actions"], ["payload","body","section","items","gif","actions"], ["payload","body","section","items","list","actions"], ["payload","body","list","items","actions"], ["payload","body","carousel","items","actions"], ["payload","body","authentication","otp","actions"], ["payload","body","text","actions"], ["payload","body","html","actions"], ["payload","body","image","actions"], ["payload","body","file","actions"], ["payload","body","gif","actions"], ["payload","body","list","actions"], ["payload","body","section","items"], ["payload","body"]];
const paths2 = [["payload","lastMessage","body","section","items","list","items","actions"], ["payload","lastMessage","body","section","items","carousel","items","actions"], ["payload","lastMessage","body","section","items","authentication","otp","actions"], ["payload","lastMessage","body","section","items","text","actions"], ["payload","lastMessage","body","section","items","html","actions"], ["payload","lastMessage","body","section","items","image","actions"], ["payload","lastMessage","body","section","items","file","actions"], ["payload","lastMessage","body","section","items","gif","actions"], ["payload","lastMessage","body","section","items","list","actions"], ["payload","lastMessage","body","list","items","actions"], ["payload","lastMessage","body","carousel","items","actions"], ["payload","lastMessage","body","authentication","otp","actions"], ["payload","lastMessage","body","text","actions"], ["payload","lastMessage","body","html","actions"], ["payload","lastMessage","body","image","actions"], ["payload","lastMessage","body","file","actions"], ["payload","lastMessage","body","gif","actions"], ["payload","lastMessage","body","list","actions"], ["payload","lastMessage","body","section","items"], ["payload","lastMessage","body"]];

export const memberPaths: MemberPaths = {
  "message.inbound": paths1,
  "message.outbound": paths1,
  "conversation.created": paths2,
  "conversation.updated": paths2,
  "conversation.deleted": paths2,
};
