/** Shapes of bird's events, made from their interfaces: `npm run generate`. */

import type { ObjectShape } from "../../core/explain.js";

const featuredParticipantsItem: ObjectShape = {
  "id?": "string",
  "type?!": "string",
  "status?": "string",
  "displayName?": "string",
  "avatarUrl?": "string",
  "contact?": {
    "identifierKey?": "string",
    "identifierValue?": "string",
    "platformAddress?": "string",
    "platformAddressSelector?": "string",
  },
  "identifierKey?": "string",
  "identifierValue?": "string",
};

const attributes: ObjectShape = {};

const conversationCreated: ObjectShape = {
  platform: ["literal", "bird"],
  service: ["literal", "conversations"],
  payload: {
    id: "string",
    "name?": "string",
    "description?": "string",
    "status?": "string",
    "visibility?!": "string",
    "accessibility?!": "string",
    "style?": "string",
    "platformStyle?": "string",
    "featuredParticipants?": ["array", featuredParticipantsItem],
    "activeParticipantCount?": "number",
    "pendingParticipantCount?": "number",
    "initiatingParticipant?": featuredParticipantsItem,
    "channelId?": "string",
    "lastMessage?": {
      "id?": "string",
      "type?": "string",
      "preview?": { "text?": "string" },
      "recipients?": [
        "array",
        {
          "type?": "string",
          "id?": "string",
          "identifierKey?": "string",
          "identifierValue?": "string",
          "platformAddress?": "string",
          "contactAnnotation?": { "name?": "string" },
        },
      ],
      "status?": "string",
      "sender?": featuredParticipantsItem,
      "createdAt?": "string",
      "reason?": "string",
      "direction?!": "string",
      "conversationId?": "string",
      "replyToMessageId?": "string",
      "reference?": "string",
      "updatedAt?": "string",
      body: "unknown",
      draft: "unknown",
      inbox: "unknown",
      interactions: "unknown",
      meta: "unknown",
      receiverTypes: "unknown",
      source: "unknown",
      template: "unknown",
    },
    "lastMessageIncomingAt?": "string",
    "lastMessageOutgoingAt?": "string",
    "attributes?": attributes,
    "hasDraft?": "boolean",
    "likelySpam?": "boolean",
    "likelySpamReason?": "string",
    "referral?": attributes,
    "resource?": attributes,
    "summary?": "string",
    "createdAt?": "string",
    "updatedAt?": "string",
  },
};

/** The shape of each event, by type. */
export const shapes: Readonly<Record<string, ObjectShape>> = {
  "conversation.created": conversationCreated,
  "conversation.updated": conversationCreated,
  "conversation.deleted": conversationCreated,
};
