# Prints what fish offers for lines: fish list-choices.fish SCRIPT LINE…
source $argv[1]
for line in $argv[2..]
    complete -C $line
    printf '\0'
end
