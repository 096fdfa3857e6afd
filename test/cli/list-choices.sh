# Prints what Bash offers for lines: bash list-choices.sh SCRIPT LINE…
source "$1"
shift
for line; do
  # Without the file names that a star would stand for.
  set -f
  IFS=' '
  COMP_WORDS=($line)
  [[ "$line" == *' ' ]] && COMP_WORDS+=('')
  unset IFS
  set +f
  # Bash takes --option=value for three words.
  last="${COMP_WORDS[@]: -1}"
  if [[ "$last" == --*=* ]]; then
    COMP_WORDS=("${COMP_WORDS[@]:0:${#COMP_WORDS[@]}-1}" "${last%%=*}" = ${last#*=})
  fi
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  _chat_webhooks
  printf '%s\n' "${COMPREPLY[@]}"
  printf '\0'
done
