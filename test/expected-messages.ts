/** The expected messages of the fixtures, as literal values. */

/** A message: the side of its author, the name or else the id of the author, the text and the time. */
export type ExpectedMessage = [side: string, author: string | null, text: string, at: string | null];

const IN_STOCK = "Hello, is it in stock?";
const PRICE_LIST = "[image: price-list.png, The price list]";
const FORM = "- Your name:\n- Your e-mail:\n- Your size:: S, M\n- Your department:: Sales, Support";
const FILLED =
  "Your name:: Sam Jones\nYour e-mail:: \nYour size:: M\nYour colours:: Red, Blue\nYour department:: Support";
const CHAIR = "A chair\nMade of wood\n[image: chair.png, A chair]\n- Yes\n- No\n- Call us\nAnything else?";
const LONG = "A text that goes on and on. ".repeat(5);

const visitor = messagesBy("customer", "a569015fa03d41a283ed4c66c4601966", "2023-09-01T14:13:45.503552Z");
const agent = messagesBy("business", "8292", "2023-09-01T14:13:32.141788Z");

const sam = messagesBy("customer", "Sam Jones");
const smith = messagesBy("business", "Agent Smith");
// A single event does not say who has an id.
const unknownSam = messagesBy("unknown", "b7eff798-f8df-4364-8059-649c35c9ed0c");
const unknownSmith = messagesBy("unknown", "smith@example.com");
const unknownBot = messagesBy("unknown", "5c9871d5372c824cbf22d860a707a578");

const jane = messagesBy("customer", "Jane Doe", "2026-01-01T00:00:05.270000Z");
const connector = messagesBy("business", "00000000-0000-5000-8000-000000000099", "2026-01-01T00:00:05.270000Z");
const channel = messagesBy("business", null, "2026-01-01T00:00:05.270000Z");

const WOTNOT: Record<string, ExpectedMessage[]> = {
  "wotnot/batch--invented-bad-item": [visitor("Hiiiii")],
  "wotnot/message.appointment_booking": [agent("fsefgr\n- [appointment]")],
  "wotnot/message.appointment_booking.response": [
    visitor(
      "event_name: fsefgr\nis_booking_confirmed: true\nis_booking_failed: false\nvisitor_timezone: (GMT+05:30) Asia/Calcutta\nvisitor_name: Sam\nparam__gcal_selected_slot_time: 10:00\nparam__gcal_selected_slot_date: 01/09/2023\nparam__gcal_selected_slot_day: Friday",
    ),
  ],
  "wotnot/message.audio": [agent("[audio: file_example_MP3_700KB.mp3]")],
  "wotnot/message.button": [agent("What would you like to choose?\n- Button 1\n- Button 2\n- Button 3")],
  "wotnot/message.button.response": [visitor("Button 1")],
  "wotnot/message.calendar": [agent("What is your preferred date?\n- [date]")],
  "wotnot/message.calendly.response": [
    visitor(
      "is_calendly_event_scheduled: true\ncalendly_event: https://api.calendly.com/scheduled_events/bddb81e6-36d4-4950-963d-1c436b9f9696\ncalendly_invitee: https://api.calendly.com/scheduled_events/bddb81e6-36d4-4950-963d-1c436b9f9696/invitees/84a6fc15-eee8-4e37-b976-0c77e3d70083",
    ),
  ],
  "wotnot/message.carousel": [agent("Image Carousel 1\n[image]")],
  "wotnot/message.document": [agent("[document: TICKETS.pdf]")],
  "wotnot/message.file_upload--invented-numeric-size": [agent("Can you please upload your file?\n- [file]")],
  "wotnot/message.file_upload": [agent("Can you please upload your file?\n- [file]")],
  "wotnot/message.file_upload.response": [visitor("[image: sample-clouds-400x300.jpg]")],
  "wotnot/message.form": [agent("Please fill in the following details\n- Name\n- Email\n- Phone")],
  "wotnot/message.form.response": [visitor("Name: abc\nEmail: abc@example.com\nPhone: +12025550100")],
  "wotnot/message.image": [agent("[image: photo-1579353977828-2a4eab540b9a.jpeg]")],
  "wotnot/message.javascript": [agent("[javascript]")],
  "wotnot/message.javascript.response": [visitor("JS1: hj\nJS2: Mtech")],
  "wotnot/message.list": [
    agent(
      "Hello\nWhat would you like to choose?\nb-1\nc-1\n- Item 1: Item-1\nc-2\n- Item 2: Item-2",
      "2023-09-04T03:41:27.335786Z",
    ),
  ],
  "wotnot/message.location--invented-unknown-message": [visitor("[location]")],
  "wotnot/message.slider--invented-numeric-step": [agent("What is your preferred value?\n- [number]")],
  "wotnot/message.slider": [agent("What is your preferred value?\n- [number]")],
  "wotnot/message.slider.response": [visitor("30")],
  "wotnot/message.text--invented-bot-without-id": [["business", null, "Hiiiii", "2023-09-01T14:13:45.503552Z"]],
  "wotnot/message.text--invented-ids-alone": [["customer", "826373", "Hello", null]],
  "wotnot/message.text--invented-token-in-body": [visitor("Hiiiii")],
  "wotnot/message.text--invented-unknown-keys": [visitor("Hiiiii")],
  "wotnot/message.text": [visitor("Hiiiii")],
  "wotnot/message.video": [agent("[video: file_example_MP4_480_1_5MG.mp4]")],
};

/** The messages of each fixture that contains some. */
export const EXPECTED_MESSAGES: Readonly<Record<string, ExpectedMessage[]>> = {
  ...WOTNOT,
  // m-chat is a white label of WotNot. Its documentation has the same examples, except for one email address.
  ...Object.fromEntries(
    Object.entries(WOTNOT).flatMap(([name, messages]) =>
      name.includes("--") ? [] : [[name.replace("wotnot/", "m-chat/"), messages]],
    ),
  ),
  "m-chat/message.form.response": [visitor("Name: abc\nEmail: example@example.com\nPhone: +12025550100")],
  "livechat/event_updated": [unknownBot(CHAIR, at(5))],
  "livechat/incoming_chat--invented-every-field": [
    sam(IN_STOCK, at(1)),
    smith(PRICE_LIST, at(2)),
    smith(FORM, at(3)),
    sam(
      "Your name:: Sam Jones\nYour e-mail:: \nYour size:: M\nYour colours:: Red, Blue\nYour department:: Support\nSend me the newsletter: true\nYour extras:: Cushion",
      at(4),
    ),
    unknownBot(
      "A chair\nMade of wood\n[image: chair.png, A chair]\n- Yes\n- No\n- Call us\n- Buy\n[ecommerce]\nAnything else?",
      at(5),
    ),
  ],
  "livechat/incoming_chat--invented-ids-alone": [
    ["customer", "b7eff798-f8df-4364-8059-649c35c9ed0c", "Hello", null],
    ["customer", "b7eff798-f8df-4364-8059-649c35c9ed0c", "[file]", null],
  ],
  "livechat/incoming_chat--invented-nulls": [
    ["customer", "b7eff798-f8df-4364-8059-649c35c9ed0c", "[no answer]\n[no answer]", null],
  ],
  "livechat/incoming_chat--invented-oldest-filled-form": [
    sam("Your name:: Sam Jones\nYour e-mail:: sam@example.com", at(1)),
  ],
  "livechat/incoming_chat--invented-queued": [
    sam(IN_STOCK, at(1)),
    unknownSmith(PRICE_LIST, at(2)),
    unknownSmith(FORM, at(3)),
    sam(FILLED, at(4)),
    unknownBot(CHAIR, at(5)),
  ],
  "livechat/incoming_chat--invented-unknown-keys": [sam(IN_STOCK, at(1))],
  "livechat/incoming_chat--invented-unknown-members": [sam(IN_STOCK, at(1))],
  "livechat/incoming_chat--invented-v3.3": [sam(IN_STOCK, at(1)), smith(PRICE_LIST, at(2)), sam(FILLED, at(4))],
  "livechat/incoming_chat--invented-v3.6": [
    sam(IN_STOCK, at(1)),
    unknownBot(
      "A chair\nMade of wood\n[image: chair.png, A chair]\n- Yes\n- No\n- Call us\n[ecommerce]\nAnything else?",
      at(5),
    ),
  ],
  "livechat/incoming_chat": [
    sam(IN_STOCK, at(1)),
    smith(PRICE_LIST, at(2)),
    smith(FORM, at(3)),
    sam(FILLED, at(4)),
    unknownBot(CHAIR, at(5)),
  ],
  "livechat/incoming_event--invented-checkbox-for-email": [
    unknownSam("Your e-mail:: sam@example.com\nSend me the newsletter: true", "2026-01-09T12:01:04.909000Z"),
  ],
  "livechat/incoming_event--invented-file": [unknownSmith(PRICE_LIST, at(2))],
  "livechat/incoming_event--invented-filled-form-without-labels": [
    unknownSam("157986144052009331: Sam Jones\n157986144052009334: Support", "2026-01-09T12:01:04.909000Z"),
  ],
  "livechat/incoming_event--invented-filled-form": [unknownSam(FILLED, at(4))],
  "livechat/incoming_event--invented-form": [unknownSmith(FORM, at(3))],
  "livechat/incoming_event--invented-numeric-option-ids": [
    unknownSam("Your colours:: Red, Blue\nYour extras:: Cushion\nYour size:: M", "2026-01-09T12:01:04.909000Z"),
  ],
  "livechat/incoming_event--invented-oldest-filled-form": [
    unknownSam("Your name:: Sam Jones\nYour department:: Support", at(4)),
  ],
  "livechat/incoming_event--invented-postback": [unknownSam(IN_STOCK, at(1))],
  "livechat/incoming_event--invented-rich-message": [unknownBot(CHAIR, at(5))],
  "livechat/incoming_event": [unknownSam(IN_STOCK, at(1))],
  "bird/conversation.deleted--invented-full": [connector("Your order is on its way.")],
  "bird/conversation.updated--invented-email": [
    ["business", "John Smith", "Dear Jane, your order was sent today.", "2026-01-01T08:00:00.000000Z"],
  ],
  "bird/conversation.updated--invented-every-field": [
    ["business", "Assistant", "Hello", "2026-01-01T00:00:05.270000Z"],
  ],
  "bird/conversation.updated--invented-failed": [connector("Your order is on its way.")],
  "bird/conversation.updated--invented-file": [["customer", "Jane Doe", "[file]", "2026-01-01T00:00:05.000000Z"]],
  "bird/conversation.updated--invented-flat-identifier": [
    ["customer", "00000000-0000-4000-8000-000000000011", LONG, "2026-01-01T00:00:05.000000Z"],
  ],
  "bird/conversation.updated--invented-outgoing": [connector("Your order is on its way.")],
  "bird/conversation.updated--invented-short-recipient": [connector("Your order is on its way.")],
  "bird/conversation.updated--invented-unknown-keys": [connector("Your order is on its way.")],
  "bird/conversation.updated": [["customer", "Jane Doe", "hallo", "2024-11-27T19:33:53.504000Z"]],
  "bird/email.inbound--invented": [jane("Order 1001\nSee the attachment\n[document: order.pdf]")],
  "bird/email.outbound--invented": [channel("Re: Order 1001\nThank you\n[image: logo.png]\n- Open")],
  "bird/push.outbound--invented": [channel("Your order is here")],
  "bird/sms.inbound--invented": [jane("STOP")],
  "bird/sms.outbound--invented-rejected": [channel("Hello")],
  "bird/sms.outbound--invented-sending-failed": [channel("Hello")],
  "bird/sms.outbound--invented-skipped": [channel("Hello")],
  "bird/telegram.inbound--invented-gif": [
    [
      "customer",
      "00000000-0000-4000-8000-000000000013",
      "[image: A waving cat]\nThanks!",
      "2026-01-01T00:00:05.270000Z",
    ],
  ],
  "bird/whatsapp.inbound--invented-audio": [jane("[audio]")],
  "bird/whatsapp.inbound--invented-button-reply": [jane("No")],
  "bird/whatsapp.inbound--invented-button": [jane("Yes")],
  "bird/whatsapp.inbound--invented-document": [jane("[document: invoice.pdf, An invoice]\nThe invoice")],
  "bird/whatsapp.inbound--invented-hidden-number": [
    ["customer", "00000000-0000-4000-8000-000000000012", "Hi", "2026-01-01T00:00:05.270000Z"],
  ],
  "bird/whatsapp.inbound--invented-image": [jane("[image: A parcel]\nIt arrived like this")],
  "bird/whatsapp.inbound--invented-list-reply": [jane("Large")],
  "bird/whatsapp.inbound--invented-location": [jane("[location: Example Shop, 1 Example Street]")],
  "bird/whatsapp.inbound--invented-nulls": [["customer", null, "", null]],
  "bird/whatsapp.inbound--invented-order": [jane("I would like these\n[order]")],
  "bird/whatsapp.inbound--invented-sticker": [jane("[image]")],
  "bird/whatsapp.inbound--invented-text": [jane("Hello, where is my order?")],
  "bird/whatsapp.inbound--invented-video": [jane("[video]")],
  "bird/whatsapp.outbound--invented-actions": [
    channel(
      "Order 1001\nYour order is on its way\n[document: hello.txt]\n- Track: Where it is\n- Thanks\n- Open\n- Buy again\n- Where are you?\n- ",
    ),
  ],
  "bird/whatsapp.outbound--invented-authentication": [channel("[authentication]\n- Copy")],
  "bird/whatsapp.outbound--invented-carousel": [
    channel("New arrivals\nShirt\nBlue\n[image: A blue shirt]\n- Open\nHat"),
  ],
  "bird/whatsapp.outbound--invented-failed": [channel("Hello")],
  "bird/whatsapp.outbound--invented-list": [channel("Sizes\nWhich size?\n- Small: Up to 170 cm\n- Large\n- Neither")],
  "bird/whatsapp.outbound--invented-no-body": [channel("")],
  "bird/whatsapp.outbound--invented-section": [channel("Welcome\n[image]\n- Hello")],
  "bird/whatsapp.outbound--invented-template": [channel("[template]")],
  "bird/whatsapp.outbound--invented-unknown-action": [channel("Hello\n[call]\n[section]")],
  "bird/whatsapp.outbound--invented-unknown-body": [channel("[action]")],
};

/** Returns a function that creates messages of an author. */
function messagesBy(side: string, author: string | null, defaultTime: string | null = null) {
  return (text: string, at = defaultTime): ExpectedMessage => [side, author, text, at];
}

/** Returns the time of a thread event in the fixtures of LiveChat. */
function at(second: number): string {
  return `2019-12-09T12:01:0${second}.909000Z`;
}
