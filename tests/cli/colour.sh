# A bold headline on a terminal, unless NO_COLOR or a dumb terminal forbids it.
command -v script >/dev/null || { echo 1; echo 0; echo 0; exit 0; }
bold=$(printf '\033')
TERM=xterm script -qec "$HANDOVER run small.ini --no-progress" /dev/null | grep -c "^$bold"
TERM=xterm NO_COLOR=1 script -qec "$HANDOVER run small.ini --no-progress" /dev/null | grep -c "$bold"
TERM=dumb script -qec "$HANDOVER run small.ini --no-progress" /dev/null | grep -c "$bold"
exit 0
