/** Schemas of bird's decoded events, made from their interfaces: `npm run generate`. */

import * as v from "valibot";
import * as s from "../../core/schemas.js";
import type {
  BirdAction,
  BirdAuthenticationBody,
  BirdBody,
  BirdBuyAction,
  BirdCarouselBody,
  BirdConversationCreatedEvent,
  BirdConversationDeletedEvent,
  BirdConversationUpdatedEvent,
  BirdEvent,
  BirdFileBody,
  BirdGifBody,
  BirdHtmlBody,
  BirdImageBody,
  BirdInboundMessageEvent,
  BirdLinkAction,
  BirdListBody,
  BirdLocationBody,
  BirdLocationRequestAction,
  BirdMessageInteractionEvent,
  BirdOutboundMessageEvent,
  BirdPostbackAction,
  BirdReplyAction,
  BirdSectionBody,
  BirdSectionItem,
  BirdTextBody,
} from "../index.js";

const messageContact = /* @__PURE__ */ (() => s.object({
  id: v.nullish(v.string()),
  identifierKey: v.nullish(v.string()),
  identifierValue: v.nullish(v.string()),
  type: v.nullish(v.string()),
  countryCode: v.nullish(v.string()),
  platformAddress: v.nullish(v.string()),
  platformAddressSelector: v.nullish(v.string()),
  identifiers: v.nullish(v.array(s.object({
    identifierKey: v.nullish(v.string()),
    identifierValue: v.nullish(v.string()),
  }))),
  annotations: v.nullish(s.object({
    name: v.nullish(v.string()),
  })),
}))();

const messageConnector = /* @__PURE__ */ (() => s.object({
  id: v.nullish(v.string()),
  identifierValue: v.nullish(v.string()),
  annotations: v.nullish(s.object({
    name: v.nullish(v.string()),
  })),
  types: v.nullish(v.array(v.string())),
}))();

const messageSender = /* @__PURE__ */ (() => s.object({
  contact: v.nullish(messageContact),
  connector: v.nullish(messageConnector),
}))();

const messageReceiver = /* @__PURE__ */ (() => s.object({
  connector: v.nullish(messageConnector),
  contacts: v.nullish(v.array(messageContact)),
}))();

const attachment = /* @__PURE__ */ (() => s.object({
  mediaUrl: v.nullish(v.string()),
  content: v.nullish(v.string()),
  contentType: v.nullish(v.string()),
  filename: v.nullish(v.string()),
  inline: v.nullish(v.boolean()),
  contentId: v.nullish(v.string()),
}))();

const postbackAction = /* @__PURE__ */ (() => s.object({
  type: v.literal("postback"),
  postback: v.nullish(s.object({
    text: v.nullish(v.string()),
    payload: v.nullish(v.string()),
    imageUrl: v.nullish(v.string()),
    metadata: v.nullish(s.object({
      description: v.nullish(s.object({
        label: v.nullish(v.string()),
      })),
    })),
  })),
}))();

const replyAction = /* @__PURE__ */ (() => s.object({
  type: v.literal("reply"),
  reply: v.nullish(s.object({
    text: v.nullish(v.string()),
    imageUrl: v.nullish(v.string()),
    metadata: v.optional(v.unknown()),
  })),
}))();

const linkAction = /* @__PURE__ */ (() => s.object({
  type: v.literal("link"),
  link: v.nullish(s.object({
    text: v.nullish(v.string()),
    url: v.nullish(v.string()),
  })),
}))();

const buyAction = /* @__PURE__ */ (() => s.object({
  type: v.literal("buy"),
  buy: v.nullish(s.object({
    text: v.nullish(v.string()),
    amountCents: v.nullish(v.number()),
    currency: v.nullish(v.string()),
  })),
}))();

const locationRequestAction = /* @__PURE__ */ (() => s.object({
  type: v.literal("locationRequest"),
  locationRequest: v.nullish(s.object({
    text: v.nullish(v.string()),
  })),
}))();

const action = /* @__PURE__ */ (() => s.openUnion({
  postback: postbackAction,
  reply: replyAction,
  link: linkAction,
  buy: buyAction,
  locationRequest: locationRequestAction,
}))();

const bodyMetadata = /* @__PURE__ */ (() => s.object({
  subject: v.nullish(v.string()),
  headers: v.optional(v.unknown()),
  emailFrom: v.optional(v.unknown()),
  openTracking: v.optional(v.unknown()),
  initialOpenTracking: v.optional(v.unknown()),
  clickTracking: v.optional(v.unknown()),
  fallbackText: v.nullish(v.string()),
  storyType: v.nullish(v.string()),
  whatsapp: v.optional(v.unknown()),
  line: v.optional(v.unknown()),
  telegram: v.optional(v.unknown()),
  apple: v.optional(v.unknown()),
}))();

const textBody = /* @__PURE__ */ (() => s.object({
  type: v.literal("text"),
  text: v.nullish(s.object({
    text: v.nullish(v.string()),
    attachments: v.nullish(v.array(attachment)),
    actions: v.nullish(v.array(action)),
    metadata: v.nullish(bodyMetadata),
  })),
}))();

const htmlBody = /* @__PURE__ */ (() => s.object({
  type: v.literal("html"),
  html: v.nullish(s.object({
    html: v.nullish(v.string()),
    text: v.nullish(v.string()),
    attachments: v.nullish(v.array(attachment)),
    actions: v.nullish(v.array(action)),
    metadata: v.nullish(bodyMetadata),
  })),
}))();

const image = /* @__PURE__ */ (() => s.object({
  mediaUrl: v.nullish(v.string()),
  altText: v.nullish(v.string()),
}))();

const imageBody = /* @__PURE__ */ (() => s.object({
  type: v.literal("image"),
  image: v.nullish(s.object({
    images: v.nullish(v.array(image)),
    text: v.nullish(v.string()),
    actions: v.nullish(v.array(action)),
    metadata: v.nullish(bodyMetadata),
  })),
}))();

const file = /* @__PURE__ */ (() => s.object({
  mediaUrl: v.nullish(v.string()),
  contentType: v.nullish(v.string()),
  filename: v.nullish(v.string()),
  altText: v.nullish(v.string()),
  metadata: v.nullish(s.object({
    isAnimated: v.nullish(v.boolean()),
  })),
}))();

const fileBody = /* @__PURE__ */ (() => s.object({
  type: v.literal("file"),
  file: v.nullish(s.object({
    files: v.nullish(v.array(file)),
    text: v.nullish(v.string()),
    actions: v.nullish(v.array(action)),
    metadata: v.nullish(bodyMetadata),
  })),
}))();

const gifBody = /* @__PURE__ */ (() => s.object({
  type: v.literal("gif"),
  gif: v.nullish(s.object({
    mediaUrl: v.nullish(v.string()),
    text: v.nullish(v.string()),
    altText: v.nullish(v.string()),
    actions: v.nullish(v.array(action)),
  })),
}))();

const locationBody = /* @__PURE__ */ (() => s.object({
  type: v.literal("location"),
  location: v.nullish(s.object({
    coordinates: v.nullish(s.object({
      latitude: v.nullish(v.number()),
      longitude: v.nullish(v.number()),
    })),
    location: v.nullish(s.object({
      address: v.nullish(v.string()),
      label: v.nullish(v.string()),
    })),
  })),
}))();

const item = /* @__PURE__ */ (() => s.object({
  title: v.nullish(v.string()),
  description: v.nullish(v.string()),
  mediaUrl: v.nullish(v.string()),
  altText: v.nullish(v.string()),
  actions: v.nullish(v.array(action)),
}))();

const listBody = /* @__PURE__ */ (() => s.object({
  type: v.literal("list"),
  list: v.nullish(s.object({
    title: v.nullish(v.string()),
    text: v.nullish(v.string()),
    altText: v.nullish(v.string()),
    items: v.nullish(v.array(item)),
    actions: v.nullish(v.array(action)),
    metadata: v.nullish(s.object({
      button: v.nullish(s.object({
        label: v.nullish(v.string()),
      })),
      replyMessage: v.nullish(s.object({
        title: v.nullish(v.string()),
        text: v.nullish(v.string()),
      })),
    })),
  })),
}))();

const carouselBody = /* @__PURE__ */ (() => s.object({
  type: v.literal("carousel"),
  carousel: v.nullish(s.object({
    text: v.nullish(v.string()),
    items: v.nullish(v.array(item)),
  })),
}))();

const authenticationBody = /* @__PURE__ */ (() => s.object({
  type: v.literal("authentication"),
  authentication: v.nullish(s.object({
    otp: v.nullish(s.object({
      disclaimer: v.optional(v.unknown()),
      expirationTime: v.optional(v.unknown()),
      actions: v.nullish(v.array(action)),
    })),
  })),
}))();

const sectionItem = /* @__PURE__ */ (() => s.openUnion({
  text: textBody,
  html: htmlBody,
  image: imageBody,
  file: fileBody,
  gif: gifBody,
  location: locationBody,
  list: listBody,
  carousel: carouselBody,
  authentication: authenticationBody,
}))();

const sectionBody = /* @__PURE__ */ (() => s.object({
  type: v.literal("section"),
  section: v.nullish(s.object({
    items: v.nullish(v.array(sectionItem)),
    configurations: v.nullish(s.object({})),
  })),
}))();

const body = /* @__PURE__ */ (() => s.openUnion({
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
}))();

const messageTemplate = /* @__PURE__ */ (() => s.object({
  name: v.nullish(v.string()),
  projectId: v.nullish(v.string()),
  version: v.nullish(v.string()),
  locale: v.nullish(v.string()),
  variables: v.nullish(s.object({})),
}))();

const referral = /* @__PURE__ */ (() => s.object({
  source: v.nullish(v.string()),
  title: v.nullish(v.string()),
  text: v.nullish(v.string()),
  group: v.nullish(v.string()),
  metadata: v.nullish(s.object({
    source_id: v.nullish(v.string()),
    source_url: v.nullish(v.string()),
    media_url: v.nullish(v.string()),
    tracking_id: v.nullish(v.string()),
  })),
}))();

const orderedProduct = /* @__PURE__ */ (() => s.object({
  quantity: v.nullish(v.number()),
  price: v.nullish(s.object({
    amount: v.nullish(v.number()),
    exponent: v.nullish(v.number()),
    currencyCode: v.nullish(v.string()),
  })),
  externalCatalogId: v.nullish(v.string()),
  externalProductId: v.nullish(v.string()),
}))();

const product = /* @__PURE__ */ (() => s.object({
  externalCatalogId: v.nullish(v.string()),
  externalProductId: v.nullish(v.string()),
}))();

const flow = /* @__PURE__ */ (() => s.object({
  id: v.nullish(v.string()),
  name: v.nullish(v.string()),
  stepId: v.nullish(v.string()),
  runId: v.nullish(v.string()),
}))();

const messageMeta = /* @__PURE__ */ (() => s.object({
  extraInformation: v.nullish(s.record(v.nullable(v.string()))),
  referral: v.nullish(referral),
  order: v.nullish(s.object({
    products: v.nullish(v.array(orderedProduct)),
  })),
  referredProduct: v.nullish(product),
  email: v.nullish(s.object({
    subject: v.nullish(v.string()),
    headers: v.optional(v.unknown()),
    from: v.nullish(s.object({
      username: v.nullish(v.string()),
      displayName: v.nullish(v.string()),
    })),
  })),
  pushNotifications: v.nullish(s.object({
    gatewayTypeOverride: v.nullish(v.string()),
  })),
  navigatorId: v.nullish(v.string()),
  navigatorMessageId: v.nullish(v.string()),
  flow: v.nullish(flow),
  journey: v.nullish(flow),
  campaign: v.nullish(s.object({
    id: v.nullish(v.string()),
    name: v.nullish(v.string()),
  })),
}))();

const messageFailure = /* @__PURE__ */ (() => s.object({
  code: v.nullish(v.number()),
  description: v.nullish(v.string()),
  source: v.nullish(s.object({
    code: v.nullish(v.string()),
    name: v.nullish(v.string()),
  })),
}))();

const messageContext = /* @__PURE__ */ (() => s.object({
  id: v.nullish(v.string()),
  type: v.nullish(v.string()),
  tags: v.nullish(v.array(v.string())),
}))();

const channelMessage = /* @__PURE__ */ (() => s.object({
  id: v.string(),
  channelId: v.nullish(v.string()),
  conversationId: v.nullish(v.string()),
  sender: v.nullish(messageSender),
  receiver: v.nullish(messageReceiver),
  body: v.nullish(body),
  template: v.nullish(messageTemplate),
  meta: v.nullish(messageMeta),
  reference: v.nullish(v.string()),
  parts: v.nullish(v.array(s.object({
    platformReference: v.nullish(v.string()),
  }))),
  status: v.nullish(v.string()),
  reason: v.nullish(v.string()),
  details: v.nullish(v.string()),
  failure: v.nullish(messageFailure),
  direction: v.nullish(v.string()),
  origin: v.nullish(s.object({
    type: v.nullish(v.string()),
    id: v.nullish(v.string()),
  })),
  replyTo: v.nullish(s.object({
    id: v.nullish(v.string()),
    type: v.nullish(v.string()),
    order: v.nullish(v.number()),
  })),
  tags: v.nullish(v.array(v.string())),
  shortLinks: v.nullish(s.object({
    domain: v.nullish(v.string()),
  })),
  scheduledFor: v.nullish(v.string()),
  lastStatusAt: v.nullish(v.string()),
  createdAt: v.nullish(v.string()),
  updatedAt: v.nullish(v.string()),
  chargeableUnits: v.nullish(v.number()),
  batchId: v.nullish(v.string()),
  context: v.nullish(messageContext),
}))();

const inboundMessageEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("message.inbound"),
  payload: channelMessage,
  service: v.literal("channels"),
  rawType: v.string(),
  channel: v.string(),
  platform: v.literal("bird"),
}))();

const outboundMessageEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("message.outbound"),
  payload: channelMessage,
  service: v.literal("channels"),
  rawType: v.string(),
  channel: v.string(),
  platform: v.literal("bird"),
}))();

const interaction = /* @__PURE__ */ (() => s.object({
  id: v.string(),
  type: v.nullish(v.string()),
  messageId: v.nullish(v.string()),
  channelId: v.nullish(v.string()),
  platformId: v.nullish(v.string()),
  messagePartId: v.nullish(v.string()),
  messageReference: v.nullish(v.string()),
  messagePartsCount: v.nullish(v.number()),
  messageTags: v.nullish(v.array(v.string())),
  messageCreatedAt: v.nullish(v.string()),
  receiver: v.nullish(messageReceiver),
  createdAt: v.nullish(v.string()),
  updatedAt: v.nullish(v.string()),
  details: v.nullish(v.string()),
  context: v.nullish(messageContext),
  metadata: v.nullish(s.object({
    link: v.nullish(s.object({
      name: v.nullish(v.string()),
      url: v.nullish(v.string()),
    })),
    button: v.nullish(s.object({
      payload: v.nullish(v.string()),
    })),
    reaction: v.nullish(s.object({
      emoji: v.nullish(v.string()),
      action: v.nullish(v.string()),
    })),
    conversion: v.nullish(s.object({
      type: v.nullish(v.string()),
      status: v.nullish(v.string()),
      method: v.nullish(v.string()),
      timestamp: v.nullish(v.string()),
    })),
    prefetched: v.nullish(v.boolean()),
  })),
  bodyTemplateProjectId: v.nullish(v.string()),
  isFirstInteraction: v.nullish(v.boolean()),
  isFirstInteractionIncludingBots: v.nullish(v.boolean()),
  journey: v.nullish(flow),
  notification: v.optional(v.unknown()),
  platformReferenceId: v.nullish(v.string()),
}))();

const messageInteractionEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("message.interaction"),
  payload: interaction,
  service: v.literal("channels"),
  rawType: v.string(),
  channel: v.string(),
  platform: v.literal("bird"),
}))();

const contactIdentity = /* @__PURE__ */ (() => s.object({
  identifierKey: v.nullish(v.string()),
  identifierValue: v.nullish(v.string()),
  platformAddress: v.nullish(v.string()),
  platformAddressSelector: v.nullish(v.string()),
}))();

const participant = /* @__PURE__ */ (() => s.object({
  id: v.nullish(v.string()),
  type: v.nullish(v.string()),
  status: v.nullish(v.string()),
  displayName: v.nullish(v.string()),
  avatarUrl: v.nullish(v.string()),
  contact: v.nullish(contactIdentity),
  identifierKey: v.nullish(v.string()),
  identifierValue: v.nullish(v.string()),
}))();

const recipient = /* @__PURE__ */ (() => s.object({
  type: v.nullish(v.string()),
  id: v.nullish(v.string()),
  identifierKey: v.nullish(v.string()),
  identifierValue: v.nullish(v.string()),
  platformAddress: v.nullish(v.string()),
  contactAnnotation: v.nullish(s.object({
    name: v.nullish(v.string()),
  })),
}))();

const lastMessage = /* @__PURE__ */ (() => s.object({
  id: v.nullish(v.string()),
  type: v.nullish(v.string()),
  preview: v.nullish(s.object({
    text: v.nullish(v.string()),
  })),
  recipients: v.nullish(v.array(recipient)),
  status: v.nullish(v.string()),
  sender: v.nullish(participant),
  createdAt: v.nullish(v.string()),
  reason: v.nullish(v.string()),
  direction: v.nullish(v.string()),
  conversationId: v.nullish(v.string()),
  replyToMessageId: v.nullish(v.string()),
  reference: v.nullish(v.string()),
  updatedAt: v.nullish(v.string()),
  body: v.nullish(body),
  template: v.nullish(messageTemplate),
  meta: v.nullish(messageMeta),
  draft: v.nullish(v.boolean()),
  draftMeta: v.nullish(s.object({})),
  inbox: v.optional(v.unknown()),
  interactions: v.nullish(v.array(v.optional(v.unknown()))),
  receiverTypes: v.nullish(v.array(v.string())),
  source: v.nullish(v.string()),
}))();

const conversation = /* @__PURE__ */ (() => s.object({
  id: v.string(),
  name: v.nullish(v.string()),
  description: v.nullish(v.string()),
  status: v.nullish(v.string()),
  visibility: v.nullish(v.string()),
  accessibility: v.nullish(v.string()),
  style: v.nullish(v.string()),
  platformStyle: v.nullish(v.string()),
  featuredParticipants: v.nullish(v.array(participant)),
  activeParticipantCount: v.nullish(v.number()),
  pendingParticipantCount: v.nullish(v.number()),
  initiatingParticipant: v.nullish(participant),
  channelId: v.nullish(v.string()),
  lastMessage: v.nullish(lastMessage),
  lastMessageIncomingAt: v.nullish(v.string()),
  lastMessageOutgoingAt: v.nullish(v.string()),
  attributes: v.nullish(s.object({})),
  hasDraft: v.nullish(v.boolean()),
  likelySpam: v.nullish(v.boolean()),
  likelySpamReason: v.nullish(v.string()),
  referral: v.nullish(s.object({})),
  resource: v.nullish(s.object({})),
  summary: v.nullish(v.string()),
  createdAt: v.nullish(v.string()),
  updatedAt: v.nullish(v.string()),
}))();

const conversationCreatedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("conversation.created"),
  service: v.literal("conversations"),
  payload: conversation,
  platform: v.literal("bird"),
}))();

const conversationUpdatedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("conversation.updated"),
  service: v.literal("conversations"),
  payload: conversation,
  platform: v.literal("bird"),
}))();

const conversationDeletedEvent = /* @__PURE__ */ (() => s.knownEvent({
  type: v.literal("conversation.deleted"),
  service: v.literal("conversations"),
  payload: conversation,
  platform: v.literal("bird"),
}))();

const event = /* @__PURE__ */ (() => s.anyEvent("bird", {
  "message.inbound": inboundMessageEvent,
  "message.outbound": outboundMessageEvent,
  "message.interaction": messageInteractionEvent,
  "conversation.created": conversationCreatedEvent,
  "conversation.updated": conversationUpdatedEvent,
  "conversation.deleted": conversationDeletedEvent,
}))();

/** The schema of `BirdPostbackAction`. */
export const postbackActionSchema: v.GenericSchema<BirdPostbackAction> = /* @__PURE__ */ s.asIs(postbackAction);

/** The schema of `BirdReplyAction`. */
export const replyActionSchema: v.GenericSchema<BirdReplyAction> = /* @__PURE__ */ s.asIs(replyAction);

/** The schema of `BirdLinkAction`. */
export const linkActionSchema: v.GenericSchema<BirdLinkAction> = /* @__PURE__ */ s.asIs(linkAction);

/** The schema of `BirdBuyAction`. */
export const buyActionSchema: v.GenericSchema<BirdBuyAction> = /* @__PURE__ */ s.asIs(buyAction);

/** The schema of `BirdLocationRequestAction`. */
export const locationRequestActionSchema: v.GenericSchema<BirdLocationRequestAction> = /* @__PURE__ */ s.asIs(locationRequestAction);

/** The schema of `BirdAction`. */
export const actionSchema: v.GenericSchema<BirdAction> = /* @__PURE__ */ s.asIs(action);

/** The schema of `BirdTextBody`. */
export const textBodySchema: v.GenericSchema<BirdTextBody> = /* @__PURE__ */ s.asIs(textBody);

/** The schema of `BirdHtmlBody`. */
export const htmlBodySchema: v.GenericSchema<BirdHtmlBody> = /* @__PURE__ */ s.asIs(htmlBody);

/** The schema of `BirdImageBody`. */
export const imageBodySchema: v.GenericSchema<BirdImageBody> = /* @__PURE__ */ s.asIs(imageBody);

/** The schema of `BirdFileBody`. */
export const fileBodySchema: v.GenericSchema<BirdFileBody> = /* @__PURE__ */ s.asIs(fileBody);

/** The schema of `BirdGifBody`. */
export const gifBodySchema: v.GenericSchema<BirdGifBody> = /* @__PURE__ */ s.asIs(gifBody);

/** The schema of `BirdLocationBody`. */
export const locationBodySchema: v.GenericSchema<BirdLocationBody> = /* @__PURE__ */ s.asIs(locationBody);

/** The schema of `BirdListBody`. */
export const listBodySchema: v.GenericSchema<BirdListBody> = /* @__PURE__ */ s.asIs(listBody);

/** The schema of `BirdCarouselBody`. */
export const carouselBodySchema: v.GenericSchema<BirdCarouselBody> = /* @__PURE__ */ s.asIs(carouselBody);

/** The schema of `BirdAuthenticationBody`. */
export const authenticationBodySchema: v.GenericSchema<BirdAuthenticationBody> = /* @__PURE__ */ s.asIs(authenticationBody);

/** The schema of `BirdSectionItem`. */
export const sectionItemSchema: v.GenericSchema<BirdSectionItem> = /* @__PURE__ */ s.asIs(sectionItem);

/** The schema of `BirdSectionBody`. */
export const sectionBodySchema: v.GenericSchema<BirdSectionBody> = /* @__PURE__ */ s.asIs(sectionBody);

/** The schema of `BirdBody`. */
export const bodySchema: v.GenericSchema<BirdBody> = /* @__PURE__ */ s.asIs(body);

/** The schema of `BirdInboundMessageEvent`. */
export const inboundMessageEventSchema: v.GenericSchema<BirdInboundMessageEvent> = /* @__PURE__ */ s.asIs(inboundMessageEvent);

/** The schema of `BirdOutboundMessageEvent`. */
export const outboundMessageEventSchema: v.GenericSchema<BirdOutboundMessageEvent> = /* @__PURE__ */ s.asIs(outboundMessageEvent);

/** The schema of `BirdMessageInteractionEvent`. */
export const messageInteractionEventSchema: v.GenericSchema<BirdMessageInteractionEvent> = /* @__PURE__ */ s.asIs(messageInteractionEvent);

/** The schema of `BirdConversationCreatedEvent`. */
export const conversationCreatedEventSchema: v.GenericSchema<BirdConversationCreatedEvent> = /* @__PURE__ */ s.asIs(conversationCreatedEvent);

/** The schema of `BirdConversationUpdatedEvent`. */
export const conversationUpdatedEventSchema: v.GenericSchema<BirdConversationUpdatedEvent> = /* @__PURE__ */ s.asIs(conversationUpdatedEvent);

/** The schema of `BirdConversationDeletedEvent`. */
export const conversationDeletedEventSchema: v.GenericSchema<BirdConversationDeletedEvent> = /* @__PURE__ */ s.asIs(conversationDeletedEvent);

/** The schema of `BirdEvent`. */
export const eventSchema: v.GenericSchema<BirdEvent> = /* @__PURE__ */ s.asIs(event);
