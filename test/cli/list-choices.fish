# Prints the choices of fish for each line: fish list-choices.fish SCRIPT LINE…
source $argv[1]
for line in $argv[2..]
    complete -C $line
    printf '\0'
end
