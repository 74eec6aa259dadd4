# The board and the matrix of improvements.
