/** The default theme without its web font, with hovers on the code, and the playground. */

import TwoslashFloatingVue from "@shikijs/vitepress-twoslash/client";
import { defineClientComponent, type Theme } from "vitepress";
import DefaultTheme from "vitepress/theme-without-fonts";
import "@shikijs/vitepress-twoslash/style.css";
import "./style.css";

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.use(TwoslashFloatingVue);
    app.component(
      "DeliveryPlayground",
      defineClientComponent(() => import("../playground/DeliveryPlayground.vue")),
    );
  },
} satisfies Theme;
