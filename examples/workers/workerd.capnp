# Runs the bundled worker in workerd, on any machine: `workerd serve workerd.capnp`.

using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "webhooks", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:3000", http = (), service = "webhooks")],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  bindings = [
    (name = "WOTNOT_TOKEN", fromEnvironment = "WOTNOT_TOKEN"),
    (name = "LIVECHAT_SECRET_KEY", fromEnvironment = "LIVECHAT_SECRET_KEY"),
    (name = "BIRD_SIGNING_KEY", fromEnvironment = "BIRD_SIGNING_KEY"),
    (name = "BIRD_WEBHOOK_URL", fromEnvironment = "BIRD_WEBHOOK_URL"),
  ],
  compatibilityDate = "2026-10-01",
);
