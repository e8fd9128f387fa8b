"$HANDOVER" comapre small.ini other.ini
