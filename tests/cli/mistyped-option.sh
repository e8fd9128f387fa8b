"$HANDOVER" run small.ini --replicatons 3
