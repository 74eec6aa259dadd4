# Klantgroepen en metingen naast elkaar.
