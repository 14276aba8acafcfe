# Measures commands in turn, so that what else the machine does hits all of them alike: for `source`. Needs GNU time (Debian: apt-get install time).
# CPU is user and system time of the command and of all that it started; memory is the largest resident set of one of these processes.

declare -A commands=() figures=()
names=()

command -v /usr/bin/time >/dev/null || { echo 'This needs GNU time: apt-get install time.' >&2; exit 2; }

add() { # NAME WORD...: a command to measure
  names+=("$1")
  commands["$1"]="$(printf '%q ' "${@:2}")"
}

measure() { # ROUNDS: runs each command so often, after one round that does not count; any exit code but 0 and 1 ends it
  local round name line
  for ((round = 0; round <= $1; round++)); do
    for name in "${names[@]}"; do
      line="$(eval "/usr/bin/time -q -f 'figures %e %U %S %M %x' ${commands[$name]}" 2>&1 >/dev/null | grep '^figures' || true)"
      case "${line##* }" in 0 | 1) ;; *) echo "$name ended with ${line##* }" >&2; exit 1 ;; esac
      [ "$round" = 0 ] || figures["$name"]+="$line"$'\n'
    done
  done
}

report() { # medians of each, and how many times as much CPU as the first one
  local name first=""
  printf '| | CPU | wall | peak memory | CPU, times the first |\n|---|---|---|---|---|\n'
  for name in "${names[@]}"; do
    local cpu wall memory
    cpu="$(median "$name" '$3 + $4')"; wall="$(median "$name" '$2')"; memory="$(median "$name" '$5 / 1024')"
    first="${first:-$cpu}"
    awk -v name="$name" -v cpu="$cpu" -v wall="$wall" -v memory="$memory" -v first="$first" \
      'BEGIN { printf "| %s | %.3f s | %.3f s | %.0f MiB | %s |\n", name, cpu, wall, memory, (first > 0 ? sprintf("%.1f", cpu / first) : "") }'
  done
}

median() { # NAME FIGURE
  printf '%s' "${figures[$1]}" | awk "{ print $2 }" | sort -n | awk '{ all[NR] = $1 } END { print NR % 2 ? all[(NR + 1) / 2] : (all[NR / 2] + all[NR / 2 + 1]) / 2 }'
}
