/** Shapes of bird's events, made from their interfaces: `npm run generate`. */

import type { ObjectShape } from "../../core/explain.js";

const annotations: ObjectShape = { "name?": "string" };

const contact: ObjectShape = {
  "id?": "string",
  "identifierKey?": "string",
  "identifierValue?": "string",
  "type?": "string",
  "countryCode?": "string",
  "platformAddress?": "string",
  "platformAddressSelector?": "string",
  "identifiers?": ["array", { "identifierKey?": "string", "identifierValue?": "string" }],
  "annotations?": annotations,
};

const connector: ObjectShape = { "id?": "string", "identifierValue?": "string", "annotations?": annotations, "types?": ["array", "string"] };

const receiver: ObjectShape = { "connector?": connector, "contacts?": ["array", contact] };

const attachmentsItem: ObjectShape = {
  "mediaUrl?": "string",
  "content?": "string",
  "contentType?": "string",
  "filename?": "string",
  "inline?": "boolean",
  "contentId?": "string",
};

const description: ObjectShape = { "label?": "string" };

const postbackActionsItem: ObjectShape = {
  "postback?": { "text?": "string", "payload?": "string", "imageUrl?": "string", "metadata?": { "description?": description } },
};

const replyActionsItem: ObjectShape = { "reply?": { "text?": "string", "imageUrl?": "string", metadata: "unknown" } };

const linkActionsItem: ObjectShape = { "link?": { "text?": "string", "url?": "string" } };

const buyActionsItem: ObjectShape = { "buy?": { "text?": "string", "amountCents?": "number", "currency?": "string" } };

const locationRequest: ObjectShape = { "text?": "string" };

const locationRequestActionsItem: ObjectShape = { "locationRequest?": locationRequest };

const metadata: ObjectShape = {
  "subject?": "string",
  headers: "unknown",
  emailFrom: "unknown",
  openTracking: "unknown",
  initialOpenTracking: "unknown",
  clickTracking: "unknown",
  "fallbackText?": "string",
  "storyType?": "string",
  whatsapp: "unknown",
  line: "unknown",
  telegram: "unknown",
  apple: "unknown",
};

const textBody: ObjectShape = {
  "text?": {
    "text?": "string",
    "attachments?": ["array", attachmentsItem],
    "actions?": [
      "array",
      [
        "union",
        {
          postback: postbackActionsItem,
          reply: replyActionsItem,
          link: linkActionsItem,
          buy: buyActionsItem,
          locationRequest: locationRequestActionsItem,
        },
      ],
    ],
    "metadata?": metadata,
  },
};

const htmlBody: ObjectShape = {
  "html?": {
    "html?": "string",
    "text?": "string",
    "attachments?": ["array", attachmentsItem],
    "actions?": [
      "array",
      [
        "union",
        {
          postback: postbackActionsItem,
          reply: replyActionsItem,
          link: linkActionsItem,
          buy: buyActionsItem,
          locationRequest: locationRequestActionsItem,
        },
      ],
    ],
    "metadata?": metadata,
  },
};

const imageBody: ObjectShape = {
  "image?": {
    "images?": ["array", { "mediaUrl?": "string", "altText?": "string" }],
    "text?": "string",
    "actions?": [
      "array",
      [
        "union",
        {
          postback: postbackActionsItem,
          reply: replyActionsItem,
          link: linkActionsItem,
          buy: buyActionsItem,
          locationRequest: locationRequestActionsItem,
        },
      ],
    ],
    "metadata?": metadata,
  },
};

const fileBody: ObjectShape = {
  "file?": {
    "files?": [
      "array",
      {
        "mediaUrl?": "string",
        "contentType?": "string",
        "filename?": "string",
        "altText?": "string",
        "metadata?": { "isAnimated?": "boolean" },
      },
    ],
    "text?": "string",
    "actions?": [
      "array",
      [
        "union",
        {
          postback: postbackActionsItem,
          reply: replyActionsItem,
          link: linkActionsItem,
          buy: buyActionsItem,
          locationRequest: locationRequestActionsItem,
        },
      ],
    ],
    "metadata?": metadata,
  },
};

const gifBody: ObjectShape = {
  "gif?": {
    "mediaUrl?": "string",
    "text?": "string",
    "altText?": "string",
    "actions?": [
      "array",
      [
        "union",
        {
          postback: postbackActionsItem,
          reply: replyActionsItem,
          link: linkActionsItem,
          buy: buyActionsItem,
          locationRequest: locationRequestActionsItem,
        },
      ],
    ],
  },
};

const locationBody: ObjectShape = {
  "location?": {
    "coordinates?": { "latitude?": "number", "longitude?": "number" },
    "location?": { "address?": "string", "label?": "string" },
  },
};

const itemsItem: ObjectShape = {
  "title?": "string",
  "description?": "string",
  "mediaUrl?": "string",
  "altText?": "string",
  "actions?": [
    "array",
    [
      "union",
      {
        postback: postbackActionsItem,
        reply: replyActionsItem,
        link: linkActionsItem,
        buy: buyActionsItem,
        locationRequest: locationRequestActionsItem,
      },
    ],
  ],
};

const listBody: ObjectShape = {
  "list?": {
    "title?": "string",
    "text?": "string",
    "altText?": "string",
    "items?": ["array", itemsItem],
    "actions?": [
      "array",
      [
        "union",
        {
          postback: postbackActionsItem,
          reply: replyActionsItem,
          link: linkActionsItem,
          buy: buyActionsItem,
          locationRequest: locationRequestActionsItem,
        },
      ],
    ],
    "metadata?": { "button?": description, "replyMessage?": { "title?": "string", "text?": "string" } },
  },
};

const carouselBody: ObjectShape = { "carousel?": { "text?": "string", "items?": ["array", itemsItem] } };

const authenticationBody: ObjectShape = {
  "authentication?": {
    "otp?": {
      disclaimer: "unknown",
      expirationTime: "unknown",
      "actions?": [
        "array",
        [
          "union",
          {
            postback: postbackActionsItem,
            reply: replyActionsItem,
            link: linkActionsItem,
            buy: buyActionsItem,
            locationRequest: locationRequestActionsItem,
          },
        ],
      ],
    },
  },
};

const configurations: ObjectShape = {};

const sectionBody: ObjectShape = {
  "section?": {
    "items?": [
      "array",
      [
        "union",
        {
          text: textBody,
          html: htmlBody,
          image: imageBody,
          file: fileBody,
          gif: gifBody,
          location: locationBody,
          list: listBody,
          carousel: carouselBody,
          authentication: authenticationBody,
        },
      ],
    ],
    "configurations?": configurations,
  },
};

const template: ObjectShape = { "name?": "string", "projectId?": "string", "version?": "string", "locale?": "string", "variables?": configurations };

const flow: ObjectShape = { "id?": "string", "name?": "string", "stepId?": "string", "runId?": "string" };

const meta: ObjectShape = {
  "extraInformation?": ["record", ["either", ["null", "string"]]],
  "referral?": {
    "source?": "string",
    "title?": "string",
    "text?": "string",
    "group?": "string",
    "metadata?": { "source_id?": "string", "source_url?": "string", "media_url?": "string", "tracking_id?": "string" },
  },
  "order?": {
    "products?": [
      "array",
      {
        "quantity?": "number",
        "price?": { "amount?": "number", "exponent?": "number", "currencyCode?": "string" },
        "externalCatalogId?": "string",
        "externalProductId?": "string",
      },
    ],
  },
  "referredProduct?": { "externalCatalogId?": "string", "externalProductId?": "string" },
  "email?": { "subject?": "string", headers: "unknown", "from?": { "username?": "string", "displayName?": "string" } },
  "pushNotifications?": { "gatewayTypeOverride?": "string" },
  "navigatorId?": "string",
  "navigatorMessageId?": "string",
  "flow?": flow,
  "journey?": flow,
  "campaign?": { "id?": "string", "name?": "string" },
};

const context: ObjectShape = { "id?": "string", "type?": "string", "tags?": ["array", "string"] };

const messageInbound: ObjectShape = {
  payload: {
    id: "string",
    "channelId?": "string",
    "conversationId?": "string",
    "sender?": { "contact?": contact, "connector?": connector },
    "receiver?": receiver,
    "body?": [
      "union",
      {
        text: textBody,
        html: htmlBody,
        image: imageBody,
        file: fileBody,
        gif: gifBody,
        location: locationBody,
        list: listBody,
        carousel: carouselBody,
        authentication: authenticationBody,
        section: sectionBody,
      },
    ],
    "template?": template,
    "meta?": meta,
    "reference?": "string",
    "parts?": ["array", { "platformReference?": "string" }],
    "status?": "string",
    "reason?": "string",
    "details?": "string",
    "failure?": { "code?": "number", "description?": "string", "source?": { "code?": "string", "name?": "string" } },
    "direction?": "string",
    "origin?": { "type?": "string", "id?": "string" },
    "replyTo?": { "id?": "string", "type?": "string", "order?": "number" },
    "tags?": ["array", "string"],
    "shortLinks?": { "domain?": "string" },
    "scheduledFor?": "string",
    "lastStatusAt?": "string",
    "createdAt?": "string",
    "updatedAt?": "string",
    "chargeableUnits?": "number",
    "batchId?": "string",
    "context?": context,
  },
  service: ["literal", "channels"],
  rawType: "string",
  channel: "string",
  platform: ["literal", "bird"],
};

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

const conversationCreated: ObjectShape = {
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
      "preview?": locationRequest,
      "recipients?": [
        "array",
        {
          "type?": "string",
          "id?": "string",
          "identifierKey?": "string",
          "identifierValue?": "string",
          "platformAddress?": "string",
          "contactAnnotation?": annotations,
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
      "body?": [
        "union",
        {
          text: textBody,
          html: htmlBody,
          image: imageBody,
          file: fileBody,
          gif: gifBody,
          location: locationBody,
          list: listBody,
          carousel: carouselBody,
          authentication: authenticationBody,
          section: sectionBody,
        },
      ],
      "template?": template,
      "meta?": meta,
      "draft?": "boolean",
      "draftMeta?": configurations,
      inbox: "unknown",
      "interactions?": ["array", "unknown"],
      "receiverTypes?": ["array", "string"],
      "source?": "string",
    },
    "lastMessageIncomingAt?": "string",
    "lastMessageOutgoingAt?": "string",
    "attributes?": configurations,
    "hasDraft?": "boolean",
    "likelySpam?": "boolean",
    "likelySpamReason?": "string",
    "referral?": configurations,
    "resource?": configurations,
    "summary?": "string",
    "createdAt?": "string",
    "updatedAt?": "string",
  },
  platform: ["literal", "bird"],
};

/** The shape of each event, by type. */
export const shapes: Readonly<Record<string, ObjectShape>> = {
  "message.inbound": messageInbound,
  "message.outbound": messageInbound,
  "message.interaction": {
    payload: {
      id: "string",
      "type?": "string",
      "messageId?": "string",
      "channelId?": "string",
      "platformId?": "string",
      "messagePartId?": "string",
      "messageReference?": "string",
      "messagePartsCount?": "number",
      "messageTags?": ["array", "string"],
      "messageCreatedAt?": "string",
      "receiver?": receiver,
      "createdAt?": "string",
      "updatedAt?": "string",
      "details?": "string",
      "context?": context,
      "metadata?": {
        "link?": { "name?": "string", "url?": "string" },
        "button?": { "payload?": "string" },
        "reaction?": { "emoji?": "string", "action?": "string" },
        "conversion?": { "type?": "string", "status?": "string", "method?": "string", "timestamp?": "string" },
        "prefetched?": "boolean",
      },
      "bodyTemplateProjectId?": "string",
      "isFirstInteraction?": "boolean",
      "isFirstInteractionIncludingBots?": "boolean",
      "journey?": flow,
      notification: "unknown",
      "platformReferenceId?": "string",
    },
    service: ["literal", "channels"],
    rawType: "string",
    channel: "string",
    platform: ["literal", "bird"],
  },
  "conversation.created": conversationCreated,
  "conversation.updated": conversationCreated,
  "conversation.deleted": conversationCreated,
};
