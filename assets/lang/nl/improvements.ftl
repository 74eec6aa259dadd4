# Het bord en de matrix van verbeterpunten.
