# Customer groups and waves side by side.
