## poster
