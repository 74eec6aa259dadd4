# Waar een reis voor is, en voor wie.
