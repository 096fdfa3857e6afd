/** NestJS 12 on Express. */

import { Controller, Module, Post, Req, Res } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import type { NestExpressApplication } from "@nestjs/platform-express";
import { bird, livechat, wotnot } from "chat-webhooks";
import { createNodeHandler } from "chat-webhooks/http";
import type { Request, Response } from "express";
import { birdOptions, livechatOptions, wotnotOptions } from "../webhooks.js";

const wotnotRoute = createNodeHandler(wotnot.createReceiver({ token: process.env.WOTNOT_TOKEN }), wotnotOptions);
const livechatRoute = createNodeHandler(
  livechat.createReceiver({ secretKey: process.env.LIVECHAT_SECRET_KEY }),
  livechatOptions,
);
const birdRoute = createNodeHandler(
  bird.createReceiver({ signingKey: process.env.BIRD_SIGNING_KEY, url: process.env.BIRD_WEBHOOK_URL }),
  birdOptions,
);

@Controller("webhooks")
class WebhooksController {
  @Post("wotnot")
  wotnot(@Req() request: Request, @Res() response: Response): Promise<void> {
    return wotnotRoute(request, response);
  }

  @Post("livechat")
  livechat(@Req() request: Request, @Res() response: Response): Promise<void> {
    return livechatRoute(request, response);
  }

  @Post("bird")
  bird(@Req() request: Request, @Res() response: Response): Promise<void> {
    return birdRoute(request, response);
  }
}

@Module({ controllers: [WebhooksController] })
class AppModule {}

// Bird signs the bytes of the body: Nest keeps them in `rawBody`.
const app = await NestFactory.create<NestExpressApplication>(AppModule, { rawBody: true });
// The parser's own limit applies, 100 kB by default.
app.useBodyParser("json", { limit: "1mb" });
await app.listen(Number(process.env.PORT ?? 3000));
