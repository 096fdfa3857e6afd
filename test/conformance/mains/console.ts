/** For runtimes with a console: prints what it made. */

import { run } from "./run.js";

run().then((made) => console.log(JSON.stringify(made)));
