/** Shapes of bird's events, made from their interfaces: `npm run generate`. */

import type { ObjectShape, Shape } from "../../core/shape.js";

const annotationsShape: ObjectShape = { "name?": "string" };

const contactShape: ObjectShape = {
  "id identifierKey identifierValue type countryCode platformAddress platformAddressSelector?": "string",
  "identifiers?": ["array", { "identifierKey identifierValue?": "string" }],
  "annotations?": annotationsShape,
};

const typesShape: Shape = ["array", "string"];

const connectorShape: ObjectShape = { "id identifierValue?": "string", "annotations?": annotationsShape, "types?": typesShape };

const receiverShape: ObjectShape = { "connector?": connectorShape, "contacts?": ["array", contactShape] };

const attachmentsShape: Shape = ["array", { "mediaUrl content contentType filename?": "string", "inline?": "boolean", "contentId?": "string" }];

const descriptionShape: ObjectShape = { "label?": "string" };

const locationRequestShape: ObjectShape = { "text?": "string" };

const actionsShape: Shape = [
  "array",
  [
    "union",
    {
      postback: { "postback?": { "text payload imageUrl?": "string", "metadata?": { "description?": descriptionShape } } },
      reply: { "reply?": { "text imageUrl?": "string", metadata: "unknown" } },
      link: { "link?": { "text url?": "string" } },
      buy: { "buy?": { "text?": "string", "amountCents?": "number", "currency?": "string" } },
      locationRequest: { "locationRequest?": locationRequestShape },
    },
  ],
];

const metadataShape: ObjectShape = {
  "subject?": "string",
  "headers emailFrom openTracking initialOpenTracking clickTracking": "unknown",
  "fallbackText storyType?": "string",
  "whatsapp line telegram apple": "unknown",
};

const textBodyShape: ObjectShape = {
  "text?": { "text?": "string", "attachments?": attachmentsShape, "actions?": actionsShape, "metadata?": metadataShape },
};

const htmlBodyShape: ObjectShape = {
  "html?": { "html text?": "string", "attachments?": attachmentsShape, "actions?": actionsShape, "metadata?": metadataShape },
};

const imageBodyShape: ObjectShape = {
  "image?": {
    "images?": ["array", { "mediaUrl altText?": "string" }],
    "text?": "string",
    "actions?": actionsShape,
    "metadata?": metadataShape,
  },
};

const fileBodyShape: ObjectShape = {
  "file?": {
    "files?": ["array", { "mediaUrl contentType filename altText?": "string", "metadata?": { "isAnimated?": "boolean" } }],
    "text?": "string",
    "actions?": actionsShape,
    "metadata?": metadataShape,
  },
};

const gifBodyShape: ObjectShape = { "gif?": { "mediaUrl text altText?": "string", "actions?": actionsShape } };

const locationBodyShape: ObjectShape = { "location?": { "coordinates?": { "latitude longitude?": "number" }, "location?": { "address label?": "string" } } };

const itemsShape: Shape = ["array", { "title description mediaUrl altText?": "string", "actions?": actionsShape }];

const listBodyShape: ObjectShape = {
  "list?": {
    "title text altText?": "string",
    "items?": itemsShape,
    "actions?": actionsShape,
    "metadata?": { "button?": descriptionShape, "replyMessage?": { "title text?": "string" } },
  },
};

const carouselBodyShape: ObjectShape = { "carousel?": { "text?": "string", "items?": itemsShape } };

const authenticationBodyShape: ObjectShape = { "authentication?": { "otp?": { "disclaimer expirationTime": "unknown", "actions?": actionsShape } } };

const configurationsShape: ObjectShape = {};

const bodyShape: Shape = [
  "union",
  {
    text: textBodyShape,
    html: htmlBodyShape,
    image: imageBodyShape,
    file: fileBodyShape,
    gif: gifBodyShape,
    location: locationBodyShape,
    list: listBodyShape,
    carousel: carouselBodyShape,
    authentication: authenticationBodyShape,
    section: {
      "section?": {
        "items?": [
          "array",
          [
            "union",
            {
              text: textBodyShape,
              html: htmlBodyShape,
              image: imageBodyShape,
              file: fileBodyShape,
              gif: gifBodyShape,
              location: locationBodyShape,
              list: listBodyShape,
              carousel: carouselBodyShape,
              authentication: authenticationBodyShape,
            },
          ],
        ],
        "configurations?": configurationsShape,
      },
    },
  },
];

const templateShape: ObjectShape = { "name projectId version locale?": "string", "variables?": configurationsShape };

const flowShape: ObjectShape = { "id name stepId runId?": "string" };

const metaShape: ObjectShape = {
  "extraInformation?": ["record", ["either", ["null", "string"]]],
  "referral?": { "source title text group?": "string", "metadata?": { "source_id source_url media_url tracking_id?": "string" } },
  "order?": {
    "products?": [
      "array",
      {
        "quantity?": "number",
        "price?": { "amount exponent?": "number", "currencyCode?": "string" },
        "externalCatalogId externalProductId?": "string",
      },
    ],
  },
  "referredProduct?": { "externalCatalogId externalProductId?": "string" },
  "email?": { "subject?": "string", headers: "unknown", "from?": { "username displayName?": "string" } },
  "pushNotifications?": { "gatewayTypeOverride?": "string" },
  "navigatorId navigatorMessageId?": "string",
  "flow journey?": flowShape,
  "campaign?": { "id name?": "string" },
};

const contextShape: ObjectShape = { "id type?": "string", "tags?": typesShape };

const messageInboundShape: ObjectShape = {
  payload: {
    id: "string",
    "channelId conversationId?": "string",
    "sender?": { "contact?": contactShape, "connector?": connectorShape },
    "receiver?": receiverShape,
    "body?": bodyShape,
    "template?": templateShape,
    "meta?": metaShape,
    "reference?": "string",
    "parts?": ["array", { "platformReference?": "string" }],
    "status reason details?": "string",
    "failure?": { "code?": "number", "description?": "string", "source?": { "code name?": "string" } },
    "direction?": "string",
    "origin?": { "type id?": "string" },
    "replyTo?": { "id type?": "string", "order?": "number" },
    "tags?": typesShape,
    "shortLinks?": { "domain?": "string" },
    "scheduledFor lastStatusAt createdAt updatedAt?": "string",
    "chargeableUnits?": "number",
    "batchId?": "string",
    "context?": contextShape,
  },
  service: ["literal", "channels"],
  "rawType channel": "string",
  platform: ["literal", "bird"],
};

const featuredParticipantsItemShape: ObjectShape = {
  "id?": "string",
  "type?!": "string",
  "status displayName avatarUrl?": "string",
  "contact?": { "identifierKey identifierValue platformAddress platformAddressSelector?": "string" },
  "identifierKey identifierValue?": "string",
};

const conversationCreatedShape: ObjectShape = {
  service: ["literal", "conversations"],
  payload: {
    id: "string",
    "name description status?": "string",
    "visibility accessibility?!": "string",
    "style platformStyle?": "string",
    "featuredParticipants?": ["array", featuredParticipantsItemShape],
    "activeParticipantCount pendingParticipantCount?": "number",
    "initiatingParticipant?": featuredParticipantsItemShape,
    "channelId?": "string",
    "lastMessage?": {
      "id type?": "string",
      "preview?": locationRequestShape,
      "recipients?": [
        "array",
        { "type id identifierKey identifierValue platformAddress?": "string", "contactAnnotation?": annotationsShape },
      ],
      "status?": "string",
      "sender?": featuredParticipantsItemShape,
      "createdAt reason?": "string",
      "direction?!": "string",
      "conversationId replyToMessageId reference updatedAt?": "string",
      "body?": bodyShape,
      "template?": templateShape,
      "meta?": metaShape,
      "draft?": "boolean",
      "draftMeta?": configurationsShape,
      inbox: "unknown",
      "interactions?": ["array", "unknown"],
      "receiverTypes?": typesShape,
      "source?": "string",
    },
    "lastMessageIncomingAt lastMessageOutgoingAt?": "string",
    "attributes?": configurationsShape,
    "hasDraft likelySpam?": "boolean",
    "likelySpamReason?": "string",
    "referral resource?": configurationsShape,
    "summary createdAt updatedAt?": "string",
  },
  platform: ["literal", "bird"],
};

/** The shape of each event, by type. */
export const shapes: Readonly<Record<string, ObjectShape>> = {
  "message.inbound": messageInboundShape,
  "message.outbound": messageInboundShape,
  "message.interaction": {
    payload: {
      id: "string",
      "type messageId channelId platformId messagePartId messageReference?": "string",
      "messagePartsCount?": "number",
      "messageTags?": typesShape,
      "messageCreatedAt?": "string",
      "receiver?": receiverShape,
      "createdAt updatedAt details?": "string",
      "context?": contextShape,
      "metadata?": {
        "link?": { "name url?": "string" },
        "button?": { "payload?": "string" },
        "reaction?": { "emoji action?": "string" },
        "conversion?": { "type status method timestamp?": "string" },
        "prefetched?": "boolean",
      },
      "bodyTemplateProjectId?": "string",
      "isFirstInteraction isFirstInteractionIncludingBots?": "boolean",
      "journey?": flowShape,
      notification: "unknown",
      "platformReferenceId?": "string",
    },
    service: ["literal", "channels"],
    "rawType channel": "string",
    platform: ["literal", "bird"],
  },
  "conversation.created": conversationCreatedShape,
  "conversation.updated": conversationCreatedShape,
  "conversation.deleted": conversationCreatedShape,
};
