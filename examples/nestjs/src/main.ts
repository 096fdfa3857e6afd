/** NestJS on Express: the route gets the bytes that the parser kept. */

import { Controller, Module, Post, Req, Res } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import type { NestExpressApplication } from "@nestjs/platform-express";
import { contentToText, messagesOf } from "chat-webhooks/conversation";
import { createNodeHandler } from "chat-webhooks/http";
import { createReceiver } from "chat-webhooks/wotnot";
import type { Request, Response } from "express";

const receiver = createReceiver({ token: process.env.WOTNOT_TOKEN });
const handler = createNodeHandler(receiver, {
  onEvent(event) {
    for (const { by, content } of messagesOf(event)) {
      console.log(`${by.name ?? by.side}: ${contentToText(content)}`);
    }
  },
  onRefused: (error) => console.warn(error.message),
  onError: (error) => console.error(error),
});

@Controller("webhooks")
class WebhooksController {
  @Post("wotnot")
  receive(@Req() request: Request, @Res() response: Response): Promise<void> {
    return handler(request, response);
  }
}

@Module({ controllers: [WebhooksController] })
class AppModule {}

async function start(): Promise<void> {
  // Bird signs the bytes of the body: Nest keeps them in `rawBody`.
  const app = await NestFactory.create<NestExpressApplication>(AppModule, { rawBody: true });
  // The parser's own limit applies, 100 kB by default.
  app.useBodyParser("json", { limit: "1mb" });
  await app.listen(3000);
}

void start();
