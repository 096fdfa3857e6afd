/** `chat-webhooks completion`: a script that completes arguments in a shell. */

import { type Completion, type Option, readArguments, UsageError } from "./arguments.js";
import type { Command } from "./commands.js";
import { helpOf } from "./help.js";
import { didYouMean } from "./nearest.js";

type Commands = ReadonlyMap<string, Command>;

/** The shells that have a script. */
export const SHELLS = ["bash", "zsh", "fish"] as const;

const SCRIPTS: { readonly [Shell in (typeof SHELLS)[number]]: (commands: Commands) => string } = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

/** The text of its `--help`. */
export const completionHelp = helpOf({
  usage: `completion ${SHELLS.join("|")}`,
  about: [
    "Prints a script that completes commands, options, platforms and names of fixtures. The shell must find `chat-webhooks`, as after `npm install --global`. To load it in each shell, add a line to its configuration:",
  ],
  words: {
    "~/.bashrc": "source <(chat-webhooks completion bash)",
    "~/.zshrc": "source <(chat-webhooks completion zsh), below compinit",
    "config.fish": "chat-webhooks completion fish | source",
  },
});

/** Runs the command; resolves to the exit code. */
export async function completion(args: string[], commands: Commands): Promise<number> {
  const [given = "", ...others] = readArguments(args, {}).positionals;
  const shell = SHELLS.find((each) => each === given);
  if (!shell || others.length > 0) throw new UsageError(`pass bash, zsh or fish${didYouMean(given, SHELLS)}`);
  process.stdout.write(SCRIPTS[shell](commands));
  return 0;
}

function bashScript(commands: Commands): string {
  const ofValues = [...commands].flatMap(([name, { options }]) =>
    valued(options).map(([option, { completion = [] }]) => `    ${name}:--${option}) ${bashWords(completion)} ;;\n`),
  );
  const ofCommands = [...commands].map(
    ([name, { options, operands }]) =>
      `    ${name}:-*) words='${flagsOf(options).join(" ")}' ;;\n    ${name}:*) ${bashWords(operands)} ;;\n`,
  );
  return `# Completes chat-webhooks in bash: source <(chat-webhooks completion bash)
_chat_webhooks() {
  local word="\${COMP_WORDS[COMP_CWORD]}" option="\${COMP_WORDS[COMP_CWORD - 1]}" command="\${COMP_WORDS[1]}" words="" kind=""
  # Bash takes --option=value for three words.
  if [[ "$word" == "=" ]]; then
    word=""
  elif [[ "$option" == "=" ]]; then
    option="\${COMP_WORDS[COMP_CWORD - 2]}"
  fi
  if ((COMP_CWORD == 1)); then
    command="" option="" words='${[...commands.keys()].join(" ")} help --help --version'
  fi
  case "$command:$option" in
    :*) ;;
    help:*) words='${[...commands.keys()].join(" ")}' ;;
${ofValues.join("")}    *)
      case "$command:$word" in
${ofCommands.join("").replace(/^/gm, "    ").trimEnd()}
      esac
      ;;
  esac
  if [[ -n "$kind" ]]; then
    local IFS=$'\\n'
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen "$kind" -- "$word"))
  else
    COMPREPLY=($(compgen -W "$words" -- "$word"))
  fi
}
complete -F _chat_webhooks chat-webhooks
`;
}

function bashWords(what: Completion): string {
  if (what === "files") return "kind=-f";
  return what === "folders" ? "kind=-d" : `words='${what.join(" ")}'`;
}

function zshScript(commands: Commands): string {
  const summaries = [...commands].map(([name, { summary }]) => `      ${quoted(`${name}:${summary}`)}\n`);
  const cases = [...commands].map(([name, { options, operands }]) => {
    const specs = Object.entries(options).map(([option, { value, help = "", completion = [] }]) => {
      const explained = `[${help.replace(/[[\]:\\]/g, "\\$&")}]`;
      return value ? `--${option}=${explained}:${value}:${zshAction(completion)}` : `--${option}${explained}`;
    });
    const all = [...specs, "--help[show the help]", `*:argument:${zshAction(operands)}`];
    return `    ${name}) _arguments ${all.map((spec) => `\\\n      ${quoted(spec)}`).join(" ")} ;;\n`;
  });
  return `#compdef chat-webhooks
# Completes chat-webhooks in zsh: source <(chat-webhooks completion zsh)
_chat_webhooks() {
  if ((CURRENT == 2)); then
    local -a commands=(
${summaries.join("")}      'help:show the help of a command'
    )
    _describe command commands
    return
  fi
  shift words
  ((CURRENT--))
  case "$words[1]" in
    help) _arguments '1:command:(${[...commands.keys()].join(" ")})' ;;
${cases.join("")}  esac
}
if [[ "$funcstack[1]" == _chat_webhooks ]]; then
  _chat_webhooks "$@"
else
  compdef _chat_webhooks chat-webhooks
fi
`;
}

function zshAction(what: Completion): string {
  if (what === "files") return "_files";
  return what === "folders" ? "_files -/" : `(${what.join(" ")})`;
}

function fishScript(commands: Commands): string {
  const names = [...commands.keys()];
  const ofCommands = [...commands].flatMap(([name, { summary, options, operands }]) => [
    `-n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
    ...Object.entries(options).map(
      ([option, { value, help = "", completion = [] }]) =>
        `-n '__fish_seen_subcommand_from ${name}' -l ${option}${value ? ` ${fishValue(completion)}` : ""} -d ${quoted(help)}`,
    ),
    `-n '__fish_seen_subcommand_from ${name}' ${fishWords(operands)}`,
  ]);
  const lines = [
    "-f",
    ...ofCommands,
    "-n __fish_use_subcommand -a help -d 'show the help of a command'",
    `-n '__fish_seen_subcommand_from help' -a '${names.join(" ")}'`,
    "-l help -d 'show the help'",
    "-n __fish_use_subcommand -l version -d 'show the version'",
  ];
  return `# Completes chat-webhooks in fish: chat-webhooks completion fish | source
${lines.map((line) => `complete -c chat-webhooks ${line}\n`).join("")}`;
}

function fishValue(what: Completion): string {
  return what === "files" ? "-r -F" : `-x ${fishWords(what)}`;
}

function fishWords(what: Completion): string {
  if (what === "files") return "-F";
  return `-a ${what === "folders" ? "'(__fish_complete_directories)'" : `'${what.join(" ")}'`}`;
}

function valued(options: Command["options"]): [name: string, option: Option][] {
  return Object.entries(options).filter(([, { type }]) => type === "string");
}

function flagsOf(options: Command["options"]): string[] {
  return [...Object.keys(options), "help"].map((name) => `--${name}`);
}

/** Returns a text as one word of any of the shells. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
