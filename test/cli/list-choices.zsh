# Prints the choices of an interactive zsh for each line: zsh -f list-choices.zsh SCRIPT LINE…
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell 'stty cols 200 rows 500; autoload -Uz compinit; compinit -u -D; source '${(q)1}
shift
# The backslashes keep the markers out of the echoed input.
zpty -w shell 'list-and-end() { zle list-choices; zle -R; BUFFER="echo e\\nd-of-choices"; zle accept-line }; zle -N list-and-end; bindkey "^I" list-and-end'
zpty -w shell 'echo sta\rt-of-choices'
zpty -r shell printed '*start-of-choices*'
for line; do
  zpty -n -w shell $line$'\t'
  zpty -r shell printed '*end-of-choices*'
  print -rn -- $printed$'\0'
done
