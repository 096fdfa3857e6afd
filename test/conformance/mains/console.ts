/** The program for runtimes with a console. Prints the report. */

import { run } from "./run.js";

run().then((result) => console.log(JSON.stringify(result)));
