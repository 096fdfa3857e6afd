# Prints the choices of Bash for each line: bash list-choices.sh SCRIPT LINE…
source "$1"
shift
for line; do
  # Without pathname expansion.
  set -f
  IFS=' '
  COMP_WORDS=($line)
  [[ "$line" == *' ' ]] && COMP_WORDS+=('')
  unset IFS
  set +f
  # Bash splits --option=value into three words.
  last="${COMP_WORDS[@]: -1}"
  if [[ "$last" == --*=* ]]; then
    COMP_WORDS=("${COMP_WORDS[@]:0:${#COMP_WORDS[@]}-1}" "${last%%=*}" = ${last#*=})
  fi
  COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  _chat_webhooks
  printf '%s\n' "${COMPREPLY[@]}"
  printf '\0'
done
